/** Tables keyed by sets of features: how agreement, government and allomorphy are told in data (feature bundles as in unification grammar, Shieber 1986; the most specific entry wins, after Kiparsky's Elsewhere Condition). */

/** Features that hold: `male`, `plural`, `embedded`, `prior` … */
export type Features = ReadonlySet<string>

/** One text for all, or texts by dot-separated sets of features; `other` or an empty key holds always. */
export type Table = string | Readonly<Record<string, string>>

/** One entry of a table: what has to hold, and the text. */
interface Row {
  readonly needs: readonly string[]
  readonly text: string
}

/** A table made ready for look-up: the entries that ask for most first, equals in the table's order. */
export type Rows = readonly Row[]

/** In: a table of several texts. Out: its rows. */
export const rowsOf = (table: Exclude<Table, string>): Rows =>
  Object.entries(table).map(([key, text]) => ({ needs: key === '' || key === 'other' ? [] : key.split('.'), text })).sort((a, b) => b.needs.length - a.needs.length)

/** In: rows and the features that hold. Out: the text of the first row all of whose features hold. */
export function pickRow(rows: Rows, features: Features): string | undefined {
  for (const { needs, text } of rows) {
    let holds = true
    for (let at = 0; holds && at < needs.length; at += 1) holds = features.has(needs[at]!)
    if (holds) return text
  }
  return undefined
}

/** In: a table and the features that hold. Out: the entry all of whose features hold and that has most of them, the first among equals; undefined where none does. */
export const pick = (table: Table | undefined, features: Features): string | undefined => (table === undefined || typeof table === 'string' ? table : pickRow(rowsOf(table), features))

export const NO_FEATURES: Features = new Set()

/** The features of both. */
export const withFeatures = (features: Features, ...more: (string | undefined)[]): Features => new Set([...features, ...more.filter((feature) => feature !== undefined && feature !== '')] as string[])
