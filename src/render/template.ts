/** Templates taken apart once: what is between their values, and which value stands where in which format. As i18next reads them, as far as it goes. */

/** Puts a value into a form; `option` gives what the placeholder says besides, in parentheses. */
export type Format = (value: any, option: (name: string) => string | undefined) => string

/** A placeholder: `{{name, format(option: value)}}`. */
interface Hole {
  /** All of it, as it stands in the template. */
  readonly whole: string
  readonly name: string
  readonly formats: readonly { readonly name: string; readonly options: Readonly<Record<string, unknown>> }[]
}

/** Stretches of text and placeholders, in turn. */
export type Template = readonly (string | Hole)[]

const HOLE = /\{\{(.+?)\}\}/g

/** In: a template. Out: its pieces. */
export function templateOf(text: string): Template {
  const pieces: (string | Hole)[] = []
  let end = 0
  for (const match of text.matchAll(HOLE)) {
    const [name = '', ...rest] = (match[1] ?? '').trim().split(',')
    pieces.push(text.slice(end, match.index), { whole: match[0], name: name.trim(), formats: rest.length === 0 ? [] : rest.join(',').trim().split(',').map(formatIn) })
    end = match.index + match[0].length
  }
  return [...pieces, text.slice(end)]
}

/** `format(option: value; option: value)`; numbers and truth values are such. */
function formatIn(text: string): Hole['formats'][number] {
  const [name = '', list] = text.split('(')
  const options: Record<string, unknown> = {}
  for (const part of list?.slice(0, -1).split(';') ?? []) {
    if (part === '') continue
    const [key = '', ...rest] = part.split(':')
    const value = rest.join(':').trim().replace(/^'+|'+$/g, '')
    options[key.trim()] ||= value
    if (value === 'false' || value === 'true') options[key.trim()] = value === 'true'
    else if (!Number.isNaN(Number(value))) options[key.trim()] = Number.parseInt(value, 10)
  }
  return { name: name.toLowerCase().trim(), options }
}

/** Whether a template has nothing but placeholders with formats of these: no templates inside, no paths, no lists of options with commas. */
export const isPlain = (text: string, formats: Readonly<Record<string, Format>>): boolean =>
  !text.includes('$t(') && !text.includes('{{-') && templateOf(text).every((piece) =>
    typeof piece === 'string' || (!piece.name.includes('.') && piece.whole.split('(').length <= 2 && !/\([^)]*,/.test(piece.whole) && piece.formats.every(({ name }) => Object.hasOwn(formats, name))))

/** In: a template, values by name, formats by name. Out: the text; `missing` says what stands for a placeholder without a value. */
export function filled(template: Template, values: Readonly<Record<string, unknown>>, formats: Readonly<Record<string, Format>>, missing: (whole: string) => string): string {
  let text = ''
  for (const piece of template) {
    if (typeof piece === 'string') {
      text += piece
      continue
    }
    let value = Object.hasOwn(values, piece.name) ? values[piece.name] : undefined
    if (value === undefined) {
      text += missing(piece.whole)
      continue
    }
    for (const { name, options } of value === null ? [] : piece.formats) {
      try {
        value = formats[name]!(value, (option) => (Object.hasOwn(values, option) ? values[option] : options[option]) as string | undefined)
      } catch {
        // A format that cannot do anything with this kind of value leaves it as it is.
      }
    }
    text += value ?? ''
  }
  return text
}
