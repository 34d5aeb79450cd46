/** Dates and ordinals as the pack writes them; the runtime's own data differs between versions. */
import type { Grammar } from '../grammar.js'
import { changed, exactChanges } from '../patterns.js'

/** In: an ISO 8601 date. Out: it in the language's pattern; the date as it is where the pack has none. */
export function dateText(iso: string, { date }: Pick<Grammar, 'date'>): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? []
  if (date === undefined || year === undefined || month === undefined || day === undefined) return iso
  const name = date.months?.[Number(month) - 1] ?? String(Number(month))
  return date.pattern.replace('{day}', String(Number(day))).replace('{month}', name).replace('{year}', year)
}

/** In: a whole number from 1. Out: it as an ordinal; digits where the pack has no rule. */
export function ordinalText(value: number, { ordinals, once }: Pick<Grammar, 'ordinals' | 'once'>): string {
  const digits = String(value)
  return changed(digits, once(exactChanges, ordinals)) ?? digits
}
