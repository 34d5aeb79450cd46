import { endsWithin } from './ends.js'

/** A stretch of a text that is like a pattern, and how many edits apart they are. */
export interface Match {
  readonly start: number
  readonly end: number
  readonly edits: number
}

/**
 * Stretches of a text within some edits (insertions, deletions, substitutions) of a pattern, each the best of its surroundings, by the
 * dynamic programming of Sellers (1980). In: both texts folded, the most edits allowed. Out: matches in text order. The table is worked out
 * in full only around the places where something ends that is like the pattern; `endsWithin` finds these much faster.
 */
export function approximate(text: string, pattern: string, most: number): Match[] {
  if (pattern === '') return []
  const ends = endsWithin(text, pattern, most)
  // A cell's cost rests on at most twice the pattern's length before it, and where its stretch starts on the cells of as much.
  const before = 4 * pattern.length
  const found: Match[] = []
  for (let i = 0; i < ends.length;) {
    let j = i
    while (j + 1 < ends.length && ends[j + 1]! - ends[j]! <= before) j++
    matchesIn(text, pattern, most, Math.max(0, ends[i]! - before), ends[i]!, ends[j]!, found)
    i = j + 1
  }
  return bestOf(found)
}

/** Adds the matches that end from `first` to `last`, read from `from` on. */
function matchesIn(text: string, pattern: string, most: number, from: number, first: number, last: number, found: Match[]): void {
  const height = pattern.length
  let cost = Int32Array.from({ length: height + 1 }, (_, i) => i)
  let start = new Int32Array(height + 1).fill(from)
  let nextCost = new Int32Array(height + 1)
  let nextStart = new Int32Array(height + 1)
  for (let end = from + 1; end <= last; end++) {
    const sign = text.charCodeAt(end - 1)
    nextCost[0] = 0
    nextStart[0] = end
    for (let i = 1; i <= height; i++) {
      const swap = cost[i - 1]! + (pattern.charCodeAt(i - 1) === sign ? 0 : 1)
      const more = cost[i]! + 1
      const less = nextCost[i - 1]! + 1
      if (swap <= more && swap <= less) [nextCost[i], nextStart[i]] = [swap, start[i - 1]!]
      else if (more <= less) [nextCost[i], nextStart[i]] = [more, start[i]!]
      else [nextCost[i], nextStart[i]] = [less, nextStart[i - 1]!]
    }
    ;[cost, nextCost, start, nextStart] = [nextCost, cost, nextStart, start]
    if (end >= first && cost[height]! <= most) found.push({ start: start[height]!, end, edits: cost[height]! })
  }
}

/** Of matches that overlap the one with the fewest edits; the longest of equals. */
function bestOf(found: readonly Match[]): Match[] {
  const kept: Match[] = []
  for (const match of found) {
    const last = kept.at(-1)
    if (!last || match.start >= last.end) kept.push(match)
    else if (match.edits < last.edits) kept[kept.length - 1] = match
  }
  return kept
}

/** How like two texts are, 0 to 1: one less the share of edits (Levenshtein 1966). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return 1 - row[b.length]! / Math.max(a.length, b.length)
}
