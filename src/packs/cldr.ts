/** What CLDR knows of a language, as far as the program's own copy of it (Intl) has the language; undefined where it has not. */

const isKnown = (tag: string): boolean => Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0

/** The direction of the script that a language is written in. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  // Named `textInfo` by older versions of the standard's proposal, `getTextInfo` by newer ones.
  const locale = new Intl.Locale(tag) as Intl.Locale & { readonly textInfo?: { readonly direction?: string }; getTextInfo?(): { readonly direction?: string } }
  return (locale.getTextInfo?.() ?? locale.textInfo)?.direction === 'rtl' ? 'rtl' : 'ltr'
}

/** The language's own name for another; undefined where it has none. */
export function languageName(of: string, tag: string): string | undefined {
  return Intl.DisplayNames.supportedLocalesOf(tag).length > 0 ? new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(of) : undefined
}

/** How a list is joined: "a, b and c". */
export function listOf(tag: string): { readonly comma: string; readonly pair: string; readonly last: string } | undefined {
  if (Intl.ListFormat.supportedLocalesOf(tag).length === 0) return undefined
  const literals = (items: readonly string[]): string[] => new Intl.ListFormat(tag).formatToParts(items).filter(({ type }) => type === 'literal').map(({ value }) => value)
  const [comma = ', ', last = ', '] = literals(['a', 'b', 'c'])
  return { comma, pair: literals(['a', 'b'])[0] ?? ', ', last }
}

/** How a day is written, and what the months are called in it. */
export function dateOf(tag: string): { readonly pattern: string; readonly months: readonly string[] } | undefined {
  if (!isKnown(tag)) return undefined
  const format = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' })
  const parts = (month: number): Intl.DateTimeFormatPart[] => format.formatToParts(new Date(Date.UTC(2001, month, 9)))
  const months = Array.from({ length: 12 }, (_none, month) => parts(month).find(({ type }) => type === 'month')?.value ?? '')
  const pattern = parts(0).map(({ type, value }) => (type === 'literal' ? value : ['day', 'month', 'year'].includes(type) ? `{${type}}` : value)).join('')
  return { pattern, months }
}

/** Unicode's names of the scripts that a language is written in. */
export function scriptsOf(tag: string): readonly string[] {
  const script = new Intl.Locale(tag).maximize().script ?? ''
  const mixed: Readonly<Record<string, readonly string[]>> = { Jpan: ['Hira', 'Kana', 'Hani'], Kore: ['Hang', 'Hani'], Hans: ['Hani'], Hant: ['Hani'] }
  return mixed[script] ?? (script === '' ? [] : [script])
}

/** Whether a text has letters, and all of them are of other scripts than a language's. */
export function isForeign(text: string, tag: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  try {
    const own = new RegExp(`[${scriptsOf(tag).map((script) => `\\p{Script=${script}}`).join('')}]`, 'u')
    return letters.length > 0 && scriptsOf(tag).length > 0 && !letters.some((letter) => own.test(letter))
  } catch {
    return false
  }
}
