import type { Reading, StoryEvent } from '../../ir/index.js'
import { beliefsOf } from './beliefs.js'
import { enough } from './pairs.js'

/** A sentence that was considered for another one. */
export interface Candidate {
  readonly language: string
  readonly sentence: number
  /** Belief that the two tell the same, 0 to 1. */
  readonly belief: number
  /** Log-odds by what the two hold alone, without regard to what stands around them. */
  readonly odds: number
  readonly evidence: readonly string[]
  /** Why it was not linked; missing for one believed in. */
  readonly why?: 'different-stories' | 'nothing-shared' | 'other-partner' | 'too-little' | 'partner-taken'
  /** The sentence of the other or of the own article that stands in the way. */
  readonly instead?: number
}

/** For each other language, the sentences that come nearest to one sentence, believed in or not, best first. */
export function candidatesFor(readings: readonly Reading[], events: readonly StoryEvent[], language: string, sentence: number, most = 4): Candidate[] {
  const own = readings.find((reading) => reading.language === language)
  if (!own) return []
  return readings.filter((other) => other !== own).flatMap((other) => {
    const turned = other.language < own.language
    const [a, b] = turned ? [other, own] : [own, other]
    const { pairs, related, evidence, width, height } = beliefsOf(a, b, events)
    const cell = (own: number, other: number): number => (turned ? other * width + own : own * width + other)
    const [ownCount, otherCount] = turned ? [width, height] : [height, width]
    const bestOther = best(otherCount, (k) => pairs[cell(sentence, k)]!)
    const reason = (k: number): Pick<Candidate, 'why' | 'instead'> => {
      const shared = turned ? evidence.shared(k, sentence) : evidence.shared(sentence, k)
      if (pairs[cell(sentence, k)]! >= enough) return {}
      if (related < enough) return { why: 'different-stories' }
      if (shared.length === 0) return { why: 'nothing-shared' }
      if (bestOther !== k && pairs[cell(sentence, bestOther)]! >= enough) return { why: 'other-partner', instead: bestOther }
      const rival = best(ownCount, (i) => pairs[cell(i, k)]!)
      return rival !== sentence && pairs[cell(rival, k)]! >= enough ? { why: 'partner-taken', instead: rival } : { why: 'too-little' }
    }
    return Array.from({ length: otherCount }, (_, k) => k)
      .sort((p, q) => pairs[cell(sentence, q)]! - pairs[cell(sentence, p)]! || evidence.odds[cell(sentence, q)]! - evidence.odds[cell(sentence, p)]! || p - q)
      .slice(0, most)
      .map((k) => ({ language: other.language, sentence: k, belief: pairs[cell(sentence, k)]!, odds: evidence.odds[cell(sentence, k)]!, evidence: turned ? evidence.shared(k, sentence) : evidence.shared(sentence, k), ...reason(k) }))
  })
}

const best = (count: number, value: (k: number) => number): number => {
  let found = 0
  for (let k = 1; k < count; k++) if (value(k) > value(found)) found = k
  return found
}
