import { createHash } from 'node:crypto'
import type { Conflict, Filler, StoryEvent } from '../ir/index.js'

/**
 * What a beat tells, as a short digest: types, parties, factuality and polarity of its events in story order. Ids, quotes and
 * confidences are no part of it, so it outlives edits that change no fact. In: events in any order. Out: `ev-` and sixteen hex digits.
 */
export function fingerprintOf(events: readonly Pick<StoryEvent, 'type' | 'roles' | 'factuality' | 'polarity' | 'order'>[]): string {
  const facts = [...events].sort((a, b) => a.order - b.order).map(({ type, roles, factuality, polarity }) =>
    [type, factuality, polarity, ...Object.entries(roles).map(([role, fillers]) => `${role}=${fillers.map(keyOf).sort().join('+')}`).sort()].join(' '))
  return digest(facts.join('\n'))
}

/** The same for a sentence on a disagreement: the event, and what each article claims. */
export function conflictFingerprint(events: Parameters<typeof fingerprintOf>[0], { field, claims }: Pick<Conflict, 'field' | 'claims'>): string {
  return digest([fingerprintOf(events), field, ...claims.map(({ language, value }) => `${language}=${value}`).sort()].join('\n'))
}

const digest = (text: string): string => `ev-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`

// Words that no lexicon covers may change with the sentence; nested events are known by their own facts.
const keyOf = (filler: Filler): string => ('entity' in filler ? filler.entity : 'event' in filler ? '<event>' : (filler.concept ?? '<text>'))
