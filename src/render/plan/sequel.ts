/** Whether the articles themselves tell that one fact came after another: only then a recap says "then" or "later". */
import type { Mention } from '../../ir/index.js'
import { lasting } from '../../vocabulary/index.js'
import type { Fact } from './facts.js'

/** `next`: told right after it. `later`: told further on, or with a later date. */
export type Sequel = 'next' | 'later'

/** Sentences between two that still follow on each other, and between two of one stretch of telling. */
const nearby = 3
const stretch = 10

/**
 * In: two facts, one told after the other. Out: how the second follows the first where an article tells both in this order in clauses that move its story
 * on (foreground: Hopper 1979) and no article tells them the other way round; nothing where one of them did not happen, lasts, or is only looked back on.
 */
export function sequelOf(first: Fact, second: Fact): Sequel | undefined {
  if ([first, second].some(({ event }) => event.factuality !== 'actual' || event.polarity === 'negative' || lasting.has(event.type))) return undefined
  const pairs = first.event.mentions.flatMap((a) => second.event.mentions.flatMap((b) => (a.language === b.language ? [{ a, b, gap: b.sentence - a.sentence }] : [])))
  const dated = pairs.some(({ a, b }) => a.when !== undefined && b.when !== undefined && a.when < b.when && !b.when.startsWith(a.when))
  if (dated) return 'later'
  if (pairs.length === 0 || pairs.some(({ a, b, gap }) => gap < 0 || !movesOn(a) || !movesOn(b) || a.tense !== b.tense)) return undefined
  const least = Math.min(...pairs.map(({ gap }) => gap))
  // Two clauses of one sentence follow on each other as they stand.
  return least === 0 || least > stretch ? undefined : least <= nearby ? 'next' : 'later'
}

/** Told in a main clause as happening at the story's own time. */
const movesOn = ({ clause, attached, time, tense, factuality, polarity }: Mention): boolean =>
  clause === undefined && attached === undefined && (time === 'none' || time === 'after' || time === 'same') && tense !== 'perfect' && tense !== 'pluperfect' && factuality === 'actual' && polarity === 'positive'
