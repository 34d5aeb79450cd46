import matter from 'gray-matter'

/** Where a file's front matter lies. Offsets are into the file; `yaml` is the text between the fences. */
export type Fenced =
  | { readonly kind: 'none'; readonly body: number }
  | { readonly kind: 'yaml'; readonly yaml: string; readonly start: number; readonly body: number }
  | { readonly kind: 'language'; readonly language: string; readonly start: number; readonly body: number }
  | { readonly kind: 'unclosed'; readonly start: number }
  | { readonly kind: 'odd'; readonly line: string; readonly start: number }

/** No engine parses or runs anything: only the cut is wanted here. Options given also keep the library from its shared cache. */
const inert = { parse: () => ({}), stringify: () => '' }

/** Cuts a file into front matter and body. */
export function splitFrontMatter(source: string): Fenced {
  const start = source.startsWith('\uFEFF') ? 1 : 0
  const text = source.slice(start)
  if (!matter.test(text) || text.startsWith('----')) return { kind: 'none', body: start }
  const { raw, name } = matter.language(text)
  const engine = name === '' ? 'yaml' : name
  const file = matter(text, { language: engine, engines: { javascript: inert, [engine]: inert } })
  const first = start + 3 + raw.length
  const close = first + file.matter.length
  if (close >= source.length) return { kind: 'unclosed', start }
  const body = close + '\n---'.length
  // The library closes at any line that starts with the fence, also at "---more".
  const rest = /^[^\r\n]*/.exec(source.slice(body))?.[0] ?? ''
  if (rest.trim() !== '') return { kind: 'odd', line: `---${rest}`, start: close + 1 }
  if (engine.toLowerCase() !== 'yaml') return { kind: 'language', language: engine, start, body }
  return { kind: 'yaml', yaml: source.slice(first, close + 1), start: first, body }
}
