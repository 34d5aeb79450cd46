/** `{{name, format(options)}}` in a text of i18next. */
export interface Placeholder {
  /** As it stands in the text. */
  readonly text: string
  readonly name: string
  readonly formats: readonly { readonly name: string; readonly options: Readonly<Record<string, string>> }[]
}

const PLACEHOLDER = /\{\{-?\s*([^{},\s][^{},]*?)\s*(?:,\s*([^{}]*?)\s*)?\}\}/gu

/** In: a text of i18next. Out: its placeholders in their order, and the first brace that belongs to none. */
export function readTemplate(text: string): { readonly placeholders: readonly Placeholder[]; readonly stray?: string } {
  const placeholders = [...text.matchAll(PLACEHOLDER)].map(([whole, name = '', formats]) => ({ text: whole, name, formats: formats === undefined ? [] : formatsOf(formats) }))
  const stray = /[{}]+[^{}]{0,12}/u.exec(text.replace(PLACEHOLDER, ''))?.[0]
  return { placeholders, ...(stray === undefined ? {} : { stray }) }
}

/** `a(x: y; z: w), b` */
function formatsOf(text: string): Placeholder['formats'] {
  return text.split(',').map((part) => {
    const [, name = part.trim(), options = ''] = /^\s*([^()]*?)\s*(?:\((.*)\))?\s*$/u.exec(part) ?? []
    const pairs = options.split(';').filter((pair) => pair.includes(':')).map((pair) => [pair.slice(0, pair.indexOf(':')).trim(), pair.slice(pair.indexOf(':') + 1).trim()] as const)
    return { name, options: Object.fromEntries(pairs) }
  })
}
