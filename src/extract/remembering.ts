import type { KnownReferent, Reading, Reported } from '../ir/index.js'
import type { Extractor } from './index.js'

/** What one article's readings are made of, by what was known of its anaphors. */
type Open = ReturnType<Extractor['open']>

/** Readings of one article that are kept: as it stands, and with what others settled in it. */
const readings = 8

/**
 * An extractor that keeps what it read of the articles it read last: where one article of a story changes, the others are not read again.
 *
 * @param most articles kept
 */
export function rememberingExtractor(extractor: Extractor, most: number): Extractor {
  const known = new Map<string, Open>()
  const open: Extractor['open'] = (article, trees, cast) => {
    // The digest stands for the bytes, these for all sentences and trees; the cast comes from another file.
    const key = JSON.stringify([article.path, article.language, article.sha256, cast])
    const opened = known.get(key) ?? extractor.open(article, trees, cast)
    keep(known, key, opened, most)
    return opened
  }
  return Object.assign((...[article, trees, cast, referents]: Parameters<Extractor>) => open(article, trees, cast)(referents), { open })
}

/** The same, with the readings that were asked for kept: what others settle in an article is often the same in the next round. */
export function rememberingReadings(open: Open): Open {
  const known = new Map<string, Reported<Reading>>()
  return (referents: ReadonlyMap<string, KnownReferent> = new Map()) => {
    const key = JSON.stringify([...referents].sort(([a], [b]) => (a < b ? -1 : 1)))
    const reading = known.get(key) ?? open(referents)
    keep(known, key, reading, readings)
    return reading
  }
}

/** The one used last goes to the end; the first has been out of use for longest. */
function keep<T>(known: Map<string, T>, key: string, value: T, most: number): void {
  known.delete(key)
  known.set(key, value)
  if (known.size > most) known.delete(known.keys().next().value!)
}
