import { LineCounter, isCollection, isMap, isScalar, parseDocument, visit, type Node, type ParsedNode } from 'yaml'

/** YAML as plain values in which every scalar is a string, with the place of each value. */
export interface YamlFile {
  readonly value: unknown
  /** First error, with its offset into the text. */
  readonly error?: { readonly why: string; readonly offset: number }
  /** Offset of the value (of the key, with `key: true`) at a path; of the nearest one around it where there is none. */
  offset(path: readonly PropertyKey[], at?: { readonly key?: boolean }): number
}

/** Deeper nesting overflows the parser's stack, which cannot be caught. */
const depthLimit = 100

/**
 * Parses YAML without guessing types: `1984`, `no` and `2017-08-16` stay text. Never throws.
 * Aliases are refused, and with them the texts that unfold to gigabytes.
 */
export function parseYaml(text: string): YamlFile {
  const deep = tooDeep(text)
  if (deep !== undefined) return { value: undefined, error: { why: `brackets or indentation are nested more than ${depthLimit} deep`, offset: deep }, offset: () => 0 }
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: new LineCounter(), prettyErrors: false })
  // What is never closed is noticed at the end: the last line is the better place to look.
  let error = document.errors[0] && { why: document.errors[0].message, offset: Math.min(document.errors[0].pos[0], text.trimEnd().length) }
  if (!error) visit(document, { Alias: (_, node) => { error ??= { why: 'references (`*name`) are not read', offset: node.range?.[0] ?? 0 } } })
  // A list as a key would become text that nobody wrote.
  if (!error) visit(document, { Pair: (_, { key }) => { if (isCollection(key)) error ??= { why: 'a key is a list or a group of keys, not text', offset: key.range?.[0] ?? 0 } } })
  const offset: YamlFile['offset'] = (path, at) => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      const parent = length <= 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
      const key = at?.key && length > 0 ? keyOf(parent, path[length - 1]) : undefined
      const found = (key ?? node) as Node | ParsedNode | null | undefined
      if (found?.range) return found.range[0]
    }
    return 0
  }
  return { value: error ? undefined : document.toJS(), ...(error ? { error } : {}), offset }
}

const keyOf = (map: unknown, name: PropertyKey | undefined): unknown =>
  isMap(map) ? map.items.find(({ key }) => isScalar(key) && String(key.value) === String(name))?.key : undefined

/** Offset at which brackets or indentation get too deep, found without parsing; brackets in quotes count too, which only makes it stricter. */
function tooDeep(text: string): number | undefined {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '[' || text[i] === '{') depth++
    else if (text[i] === ']' || text[i] === '}') depth = Math.max(0, depth - 1)
    if (depth > depthLimit) return i
  }
  const indented = /^(?: {400}|(?:[-?] ){100})/m.exec(text)
  return indented?.index
}
