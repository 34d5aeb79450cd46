/** A stretch of a text that is like a pattern, and how many edits apart they are. */
export interface Match {
  readonly start: number
  readonly end: number
  readonly edits: number
}

/**
 * Stretches of a text within some edits (insertions, deletions, substitutions) of a pattern, each the best of its surroundings, by the
 * dynamic programming of Sellers (1980). In: both texts folded, the most edits allowed. Out: matches in text order. Time is the product of the lengths.
 */
export function approximate(text: string, pattern: string, most: number): Match[] {
  const height = pattern.length
  let cost = Int32Array.from({ length: height + 1 }, (_, i) => i)
  let from = new Int32Array(height + 1)
  let nextCost = new Int32Array(height + 1)
  let nextFrom = new Int32Array(height + 1)
  const found: Match[] = []
  for (let end = 1; end <= text.length; end++) {
    const sign = text.charCodeAt(end - 1)
    nextCost[0] = 0
    nextFrom[0] = end
    for (let i = 1; i <= height; i++) {
      const swap = cost[i - 1]! + (pattern.charCodeAt(i - 1) === sign ? 0 : 1)
      const more = cost[i]! + 1
      const less = nextCost[i - 1]! + 1
      if (swap <= more && swap <= less) [nextCost[i], nextFrom[i]] = [swap, from[i - 1]!]
      else if (more <= less) [nextCost[i], nextFrom[i]] = [more, from[i]!]
      else [nextCost[i], nextFrom[i]] = [less, nextFrom[i - 1]!]
    }
    ;[cost, nextCost, from, nextFrom] = [nextCost, cost, nextFrom, from]
    if (cost[height]! <= most) found.push({ start: from[height]!, end, edits: cost[height]! })
  }
  return bestOf(found)
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
