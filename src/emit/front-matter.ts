/** A value of front matter; `bare` goes out as it is, for timestamps. */
export type Value = string | boolean | readonly string[] | { readonly bare: string }

/** Front matter as YAML that versions 1.1 and 1.2 read alike: every text in double quotes. */
export function frontMatter(entries: Readonly<Record<string, Value>>): string {
  const lines = Object.entries(entries).map(([key, value]) => `${key}: ${scalar(value)}`)
  return ['---', ...lines, '---', ''].join('\n')
}

function scalar(value: Value): string {
  if (typeof value === 'string') return doubleQuoted(value)
  if (typeof value === 'boolean') return String(value)
  if ('bare' in value) return value.bare
  return `[${value.map(doubleQuoted).join(', ')}]`
}

/**
 * JSON's quoting is YAML's but for three line breaks that YAML knows and JSON does not escape. Braces and `<` are escaped
 * too, so that no template engine and no page that repeats the front matter in a script finds its marks here.
 */
const doubleQuoted = (text: string): string =>
  JSON.stringify(text).replace(/[\u0085\u2028\u2029{}<\u007f-\u009f\ufeff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
