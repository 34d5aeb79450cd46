/** How sure it is who took part: nothing is told of whom a pronoun may or may not have meant. */
import type { Mention, StoryEvent } from '../../ir/index.js'

/** Below this an event is left out. Measured on stories with gold, a mention's `referents` is about the share of mentions whose parties are right. */
export const SURE = 0.7

/** In: an event. Out: 0 to 1, by its surest mention; mentions in two languages that name the same parties support each other, where neither was read by what the other says. */
export function sureness(event: StoryEvent): number {
  const own = (mention: Mention): number => mention.referents ?? 1
  return Math.max(0, ...event.mentions.map((mention) => {
    const support = event.mentions.filter((other) => other.language !== mention.language && !mention.heard && !other.heard && sameParties(mention, other)).map(own)
    return 1 - (1 - own(mention)) * (1 - Math.max(0, ...support))
  }))
}

function sameParties(a: Mention, b: Mention): boolean {
  const [x, y] = [parties(a), parties(b)]
  return x.size > 0 && x.size === y.size && [...x].every((id) => y.has(id))
}

const parties = (mention: Mention): ReadonlySet<string> =>
  new Set(['agent', 'experiencer', 'patient', 'theme', 'stimulus', 'recipient'].flatMap((role) => (mention.roles[role] ?? []).flatMap((filler) => ('entity' in filler ? [filler.entity] : []))))
