import type { Beat, Reading, StoryEvent } from '../../ir/index.js'
import { cohesionOf } from './cohesion.js'

const longest = 7
/** What a beat of this many events costs besides: two to five read best. */
const lengthCost = [0, 0.9, 0.2, 0, 0, 0.2, 0.8, 1.6]

/**
 * Cuts the story into steps: the segmentation of the ordered events with the most cohesion inside and the least across the cuts, by
 * dynamic programming (Utiyama & Isahara 2001, with cohesion in the place of word probabilities). In: events in story order. Out: beats.
 */
export function segmentBeats(events: readonly StoryEvent[], readings: readonly Reading[]): Beat[] {
  const between = cohesionOf(readings, events)
  // Each event is asked about with the one before it and the one before that, in many cuts.
  const direct = events.map((event, i) => (i < 1 ? 0 : between(events[i - 1] as StoryEvent, event)))
  const over = events.map((event, i) => (i < 2 ? 0 : between(events[i - 2] as StoryEvent, event)))
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let end = 1; end <= events.length; end++) {
    let found = { cost: Infinity, from: end - 1 }
    for (let from = Math.max(0, end - longest); from < end; from++) {
      const cost = (best[from]?.cost ?? 0) + costOf(direct, over, from, end)
      if (cost < found.cost - 1e-9) found = { cost, from }
    }
    best.push(found)
  }
  const cuts: [number, number][] = []
  for (let end = events.length; end > 0; end = best[end]?.from ?? 0) cuts.unshift([best[end]?.from ?? 0, end])
  return nameBeats(cuts.map(([from, end]) => events.slice(from, end)))
}

/** @param direct cohesion of each event with the one before it; @param over with the one before that */
function costOf(direct: readonly number[], over: readonly number[], from: number, end: number): number {
  let inside = 0
  for (let i = from + 1; i < end; i++) {
    // An event hangs on the one before it, or on the one before that.
    inside += i - 2 >= from ? Math.max(direct[i]!, 0.8 * over[i]!) : direct[i]!
  }
  return (lengthCost[end - from] ?? 2) - inside
}

/** A beat is named after its main event: told by most articles, sure, actual; the earliest of equals. */
function nameBeats(groups: readonly (readonly StoryEvent[])[]): Beat[] {
  return groups.map((events, order) => {
    const languages = [...new Set(events.flatMap((event) => event.mentions.map((mention) => mention.language)))].sort()
    const main = [...events].sort((a, b) => weight(b) - weight(a) || a.order - b.order)[0] as StoryEvent
    return { id: `beat-${main.id}`, order, events: events.map((event) => event.id), languages, relation: languages.length > 1 ? 'shared' : 'single-source' }
  })
}

const weight = (event: StoryEvent): number => new Set(event.mentions.map((mention) => mention.language)).size + (event.factuality === 'actual' ? 0.5 : 0) + event.confidence / 2
