import type { Reading, StoryEvent } from '../../ir/index.js'

/** How strongly an event belongs with one before it in story order, about -1 to 3. */
export type Cohesion = (a: StoryEvent, b: StoryEvent) => number

const weights = { party: 0.8, place: 0.5, block: 0.9, sentence: 0.8, heading: -1.2, linked: 1.2, base: -0.6 } as const

/** Cohesion by shared parties (rare ones count more), shared paragraphs and headings of the articles, and one being part of the other. */
export function cohesionOf(readings: readonly Reading[], events: readonly StoryEvent[]): Cohesion {
  const counts = new Map<string, number>()
  for (const event of events) for (const id of partiesOf(event)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const rare = (id: string): number => 1 - Math.log(counts.get(id) ?? 1) / Math.log(Math.max(2, events.length))
  const sections = new Map(readings.map((reading) => [reading.language, sectionsOf(reading)]))
  const blockOf = new Map(readings.map((reading) => [reading.language, reading.sentences.map((sentence) => sentence.block)]))
  return (a, b) => {
    let score: number = weights.base
    const others = partiesOf(b)
    const shared = [...partiesOf(a)].filter((id) => others.has(id))
    score += weights.party * Math.min(1.5, shared.reduce((sum, id) => sum + 0.3 + rare(id), 0))
    if (refersTo(a, b) || refersTo(b, a)) score += weights.linked
    let [block, sentence, heading, compared] = [0, 0, 0, 0]
    for (const x of a.mentions)
      for (const y of b.mentions) {
        if (x.language !== y.language) continue
        compared++
        if (blockOf.get(x.language)?.[x.sentence] === blockOf.get(y.language)?.[y.sentence]) block++
        if (Math.abs(x.sentence - y.sentence) <= 1) sentence++
        if (sections.get(x.language)?.[x.sentence] !== sections.get(y.language)?.[y.sentence]) heading++
      }
    if (compared > 0) score += (weights.block * block + weights.sentence * sentence + weights.heading * heading) / compared
    return score
  }
}

/** For each sentence the number of headings before it. */
function sectionsOf(reading: Reading): number[] {
  let section = 0
  return reading.sentences.map((sentence) => (sentence.kind === 'heading' ? ++section : section))
}

const partiesOf = (event: StoryEvent): ReadonlySet<string> => new Set(Object.values(event.roles).flatMap((fillers) => fillers.flatMap((filler) => ('entity' in filler ? [filler.entity] : []))))

const refersTo = (a: StoryEvent, b: StoryEvent): boolean =>
  Object.values(a.roles).some((fillers) => fillers.some((filler) => 'event' in filler && filler.event === b.id)) || a.because?.includes(b.id) === true || a.purpose?.includes(b.id) === true
