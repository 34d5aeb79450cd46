import type { StoryEvent } from '../../ir/index.js'
import type { Beliefs } from './beliefs.js'
import type { Pair } from './group.js'
import { isOneDeed } from './one-deed.js'

/** Pairs below this belief are no links. */
export const enough = 0.5
/** Belief in two sentences of one story that tell one event, where nothing else links them. */
const byEvent = 0.6
/** Belief in another link that keeps a sentence from a further one by its event alone. */
const taken = 0.8

/** Pairs of sentences that are linked, and events that none of them bears out. */
export interface Linked {
  readonly pairs: readonly Pair[]
  /** Ids of events joined between sentences that tell different things. */
  readonly contradicted: readonly string[]
}

/**
 * The pairs believed in. Sentences that tell one event are linked for that alone where one of them has no sure partner elsewhere, or has
 * it right beside, or where it can be no other event; else, and where the articles tell different stories, the event is contradicted.
 */
export function linkedPairs(beliefs: Beliefs, a: string, b: string, events: readonly StoryEvent[]): Linked {
  const { height, width, pairs } = beliefs
  const found: Pair[] = []
  const [ofLeft, ofRight] = [new Map<number, number[]>(), new Map<number, number[]>()]
  for (let i = 0; i < height; i++)
    for (let j = 0; j < width; j++) {
      const confidence = pairs[i * width + j]!
      if (confidence < enough) continue
      found.push({ i, j, confidence })
      if (confidence < taken) continue
      ofLeft.set(i, [...(ofLeft.get(i) ?? []), j])
      ofRight.set(j, [...(ofRight.get(j) ?? []), i])
    }
  const known = new Set(found.map(({ i, j }) => `${i} ${j}`))
  const free = (partners: readonly number[] | undefined, k: number): boolean => !partners || partners.some((partner) => Math.abs(partner - k) <= 1)
  const contradicted: string[] = []
  for (const event of events) {
    const { id, mentions } = event
    const told = mentions.flatMap((x) => mentions.filter((y) => x.language === a && y.language === b).map((y) => ({ i: x.sentence, j: y.sentence })))
    if (told.length === 0 || told.some(({ i, j }) => known.has(`${i} ${j}`))) continue
    const open = byEvent * beliefs.related < enough ? [] : told.filter(({ i, j }) => free(ofLeft.get(i), j) || free(ofRight.get(j), i) || isOneDeed(event, a, b, events))
    const [best] = open.sort((p, q) => pairs[q.i * width + q.j]! - pairs[p.i * width + p.j]! || p.i - q.i || p.j - q.j)
    if (!best) contradicted.push(id)
    else {
      known.add(`${best.i} ${best.j}`)
      found.push({ ...best, confidence: byEvent * beliefs.related })
    }
  }
  return { pairs: found, contradicted }
}
