import type { Entity } from '../../ir/index.js'
import { foldName } from '../entities/name-match.js'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Whether a place has a country's name in one of the languages, by CLDR's territories as far as the program's own copy (Intl) knows them. */
export function isCountry(place: Entity, tags: readonly string[]): boolean {
  const names = new Set([...Object.values(place.names), ...Object.values(place.aliases).flat()].map((name) => foldName(name)))
  return Intl.DisplayNames.supportedLocalesOf([...tags]).some((tag) => (['long', 'short'] as const).some((style) => {
    const known = new Intl.DisplayNames([tag], { type: 'region', style, fallback: 'none' })
    return letters.some((a) => letters.some((b) => { const name = known.of(a + b); return name !== undefined && names.has(foldName(name)) }))
  }))
}
