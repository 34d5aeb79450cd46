/** Tables keyed by sets of features: how agreement, government and allomorphy are told in data (feature bundles as in unification grammar, Shieber 1986; the most specific entry wins, after Kiparsky's Elsewhere Condition). */

/** Features that hold: `male`, `plural`, `embedded`, `prior` … */
export type Features = ReadonlySet<string>

/** One text for all, or texts by dot-separated sets of features; `other` or an empty key holds always. */
export type Table = string | Readonly<Record<string, string>>

const needs = (key: string): readonly string[] => (key === '' || key === 'other' ? [] : key.split('.'))

/** In: a table and the features that hold. Out: the entry all of whose features hold and that has most of them, the first among equals; undefined where none does. */
export function pick(table: Table | undefined, features: Features): string | undefined {
  if (table === undefined || typeof table === 'string') return table
  let best: string | undefined
  let most = -1
  for (const key in table) {
    const wanted = needs(key)
    if (wanted.length > most && wanted.every((feature) => features.has(feature))) { best = table[key]; most = wanted.length }
  }
  return best
}

export const NO_FEATURES: Features = new Set()

/** The features of both. */
export const withFeatures = (features: Features, ...more: (string | undefined)[]): Features => new Set([...features, ...more.filter((feature) => feature !== undefined && feature !== '')] as string[])
