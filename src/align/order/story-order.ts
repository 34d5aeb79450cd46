import type { EventDraft } from '../events/draft.js'
import { precedenceOf, type Precedence } from './precedence.js'

/**
 * Events in the order of story time: the ranking with the least weight of preferences against it (Kemeny 1959), which is the
 * minimum feedback arc set of the precedence graph. Found by moving one event at a time from a start by mean place (a Borda count)
 * while that helps; local search of this kind is among the best heuristics for it (Schalekamp & van Zuylen 2009).
 * In: drafts. Out: their indexes, first to last.
 */
export function storyOrder(drafts: readonly EventDraft[]): number[] {
  const precedence = precedenceOf(drafts)
  const place = drafts.map((draft) => draft.told.reduce((sum, profile) => sum + profile.place, 0) / Math.max(1, draft.told.length))
  const order = drafts.map((_, i) => i).sort((a, b) => (place[a] as number) - (place[b] as number) || firstId(drafts[a]) - firstId(drafts[b]) || a - b)
  for (let round = 0; round < 30; round++) {
    let moved = false
    for (const event of [...order]) moved = moveToBest(order, event, precedence) || moved
    if (!moved) break
  }
  return order
}

const firstId = (draft: EventDraft | undefined): number => Math.min(...(draft?.told ?? []).map((profile) => profile.rank))

/** Puts one event where the least preference stands against it; stays on a tie. True where it moved. */
function moveToBest(order: number[], event: number, precedence: Precedence): boolean {
  const from = order.indexOf(event)
  let [best, bestGain] = [from, 1e-9]
  let gain = 0
  for (let i = from - 1; i >= 0; i--) {
    const other = order[i] as number
    gain += precedence.get(event, other) - precedence.get(other, event)
    if (gain > bestGain) [best, bestGain] = [i, gain]
  }
  gain = 0
  for (let i = from + 1; i < order.length; i++) {
    const other = order[i] as number
    gain += precedence.get(other, event) - precedence.get(event, other)
    if (gain > bestGain) [best, bestGain] = [i, gain]
  }
  if (best === from) return false
  order.splice(from, 1)
  order.splice(best, 0, event)
  return true
}
