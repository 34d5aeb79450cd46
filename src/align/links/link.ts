import type { Conflict, Link, Reading, StoryEvent } from '../../ir/index.js'
import type { Memory } from '../memory.js'
import { beliefsOf, type Beliefs } from './beliefs.js'
import { groupPairs, type Group } from './group.js'
import { linkedPairs } from './pairs.js'

const alike = 0.8
const mostEvidence = 8

/** Which sentences of any two articles tell the same, with the evidence for it. Only links with a confidence of a half or more. */
export function linkSentences(readings: readonly Reading[], events: readonly StoryEvent[], conflicts: readonly Conflict[], memory?: Memory): Link[] {
  return readings.flatMap((a, x) =>
    readings.slice(x + 1).flatMap((b) => {
      const beliefs = beliefsOf(a, b, events, memory)
      return groupPairs(linkedPairs(beliefs, a.language, b.language, events).pairs).map((group) => linkOf(a, b, group, beliefs, events, conflicts))
    }),
  )
}

function linkOf(a: Reading, b: Reading, group: Group, { evidence }: Beliefs, events: readonly StoryEvent[], conflicts: readonly Conflict[]): Link {
  const shared = [...new Set(group.left.flatMap((i) => group.right.flatMap((j) => evidence.shared(i, j))))]
  const byEvent = (key: string): boolean => key.startsWith('event:')
  return {
    sentences: { [a.language]: group.left, [b.language]: group.right },
    relation: disputed(a, b, group, events, conflicts) ? 'contradiction' : group.confidence >= alike && group.left.length === group.right.length ? 'equivalent' : 'overlap',
    confidence: Math.round(group.confidence * 100) / 100,
    evidence: [...shared.filter(byEvent), ...shared.filter((key) => !byEvent(key))].slice(0, mostEvidence),
  }
}

/** Whether the sentences make claims that cannot both be true. */
const disputed = (a: Reading, b: Reading, { left, right }: Group, events: readonly StoryEvent[], conflicts: readonly Conflict[]): boolean =>
  conflicts.some(({ claims }) => {
    const mentions = events.flatMap((event) => event.mentions).filter(({ id }) => claims.some(({ mention }) => mention === id))
    return mentions.some((m) => m.language === a.language && left.includes(m.sentence)) && mentions.some((m) => m.language === b.language && right.includes(m.sentence))
  })
