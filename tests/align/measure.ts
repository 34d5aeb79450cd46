import type { Story } from '../../src/ir/index.js'
import { anchorsOf, fold, type GoldStory } from './gold.js'

export interface Measure {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly conflictsFound: number
  readonly conflictsGold: number
  readonly conflictsFalse: number
  readonly notes: readonly string[]
}

/** Joined pairs of mentions, by the gold events that their sentences tell; conflicts by event and field. Gold mentions that the reading dropped are not counted against the join. */
export function measure(story: Story, gold: GoldStory, present: (language: string, anchor: string) => boolean = () => true): Measure {
  const notes: string[] = []
  const [a, b] = ['en', 'tl']
  const holds = (mention: Story['events'][number]['mentions'][number], language: string, anchor: string): boolean => mention.language === language && fold(mention.quote.exact).includes(fold(anchor))
  const truths = gold.events.flatMap((event) => anchorsOf(event, a).flatMap((x) => anchorsOf(event, b).map((y) => ({ event, x, y }))))
  let [goldPairs, found, predicted, right] = [0, 0, 0, 0]
  for (const { event, x, y } of truths) {
    if (event.optional || !present(a, x) || !present(b, y)) continue
    goldPairs++
    if (story.events.some((e) => e.mentions.some((m) => holds(m, a, x)) && e.mentions.some((m) => holds(m, b, y)))) found++
    else notes.push(`apart: ${event.id}`)
  }
  for (const event of story.events)
    for (const m of event.mentions.filter((mention) => mention.language === a))
      for (const n of event.mentions.filter((mention) => mention.language === b)) {
        predicted++
        if (truths.some(({ x, y }) => holds(m, a, x) && holds(n, b, y))) right++
        else notes.push(`wrong: ${event.id} | ${m.predicate.text} | ${n.predicate.text}`)
      }
  const wanted = gold.events.filter((event) => event.conflict)
  const hits = (conflict: Story['conflicts'][number]): boolean => {
    const event = story.events.find((e) => e.id === conflict.event)
    return wanted.some((w) => w.conflict === conflict.field && [a, b].some((l) => anchorsOf(w, l).some((anchor) => event?.mentions.some((m) => holds(m, l, anchor)))))
  }
  const conflictsFound = wanted.filter((w) => story.conflicts.some((c) => c.field === w.conflict && story.events.find((e) => e.id === c.event)?.mentions.some((m) => [a, b].some((l) => anchorsOf(w, l).some((anchor) => holds(m, l, anchor)))))).length
  for (const conflict of story.conflicts) if (!hits(conflict)) notes.push(`false conflict: ${conflict.event} ${conflict.field} ${conflict.claims.map((claim) => claim.value).join(' / ')}`)
  const precision = predicted ? right / predicted : 1
  const recall = goldPairs ? found / goldPairs : 1
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0, conflictsFound, conflictsGold: wanted.length, conflictsFalse: story.conflicts.filter((conflict) => !hits(conflict)).length, notes }
}
