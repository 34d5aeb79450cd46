/** Offices: what one person at a time is. A story speaks of the one who is ("the king"), and many languages of becoming it without an article. */
import type { Grammar } from '../grammar.js'

/** Concepts of offices that one person at a time holds. */
export const OFFICES: ReadonlySet<string> = new Set(['king', 'queen', 'emperor', 'empress', 'president', 'prime-minister', 'governor', 'mayor', 'chancellor', 'regent', 'pope', 'sultan', 'ruler', 'crown-prince', 'prosecutor', 'judge'])
/** Those that one becomes; there are more judges than one. */
const TAKEN: ReadonlySet<string> = new Set([...OFFICES].filter((concept) => !['judge', 'prosecutor', 'ruler', 'sultan'].includes(concept)))

/** In: a case, a noun's concept. Out: whether the noun stands without article in it. */
export function standsBare(way: string, concept: string | undefined, { cases }: Grammar): boolean {
  const bare = cases[way]?.bare
  return bare === true || (bare === 'office' && concept !== undefined && TAKEN.has(concept))
}
