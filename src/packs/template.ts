/** `{{name, format(options)}}` in a text of i18next. */
export interface Placeholder {
  /** As it stands in the text. */
  readonly text: string
  readonly name: string
  readonly formats: readonly { readonly name: string; readonly options: Readonly<Record<string, string>> }[]
}

const PLACEHOLDER = /\{\{-?([^{},]*)(?:,([^{}]*))?\}\}/gu

/** In: a text of i18next. Out: its placeholders in their order, and the first brace that belongs to none. */
export function readTemplate(text: string): { readonly placeholders: readonly Placeholder[]; readonly stray?: string } {
  const placeholders = [...text.matchAll(PLACEHOLDER)].filter(isNamed).map(([whole, name = '', formats]) => ({ text: whole, name: name.trim(), formats: formats === undefined ? [] : formatsOf(formats.trim()) }))
  const stray = /[{}]+[^{}]{0,12}/u.exec(text.replace(PLACEHOLDER, (...match) => (isNamed(match) ? '' : match[0])))?.[0]
  return { placeholders, ...(stray === undefined ? {} : { stray }) }
}

const isNamed = (match: readonly unknown[]): boolean => String(match[1]).trim() !== ''

/** `a(x: y; z: w), b` */
function formatsOf(text: string): Placeholder['formats'] {
  return text.split(',').map((part) => {
    const [, name = part.trim(), options = ''] = /^([^()]*)(?:\((.*)\))?$/u.exec(part.trim()) ?? []
    const pairs = options.split(';').filter((pair) => pair.includes(':')).map((pair) => [pair.slice(0, pair.indexOf(':')).trim(), pair.slice(pair.indexOf(':') + 1).trim()] as const)
    return { name: name.trim(), options: Object.fromEntries(pairs) }
  })
}
