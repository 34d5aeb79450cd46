/** Who are two persons, and not one under two names. */
import type { Entity, StoryEvent } from '../../ir/index.js'
import { eventType } from '../../vocabulary/index.js'
import { doers, saidIn, undergoers } from './fillers.js'

/** As sure as this, all told, that a sentence shows two to be two. */
const likely = 0.6

/** In: a story's events, and whom a text names. Out: whether two entities are two: both articles know both, one is something to the other, or some sentence has them do something to each other. */
export function distinct(events: readonly StoryEvent[], named: (text: string) => ReadonlySet<string>): (a: Entity, b: Entity) => boolean {
  const both = knownToAll(events, named)
  const met = meetings(events, named)
  return (a, b) => (both.has(a.id) && both.has(b.id)) || areRelated(a, b) || areRelated(b, a) || met.has(`${a.id} ${b.id}`)
}

/** Nobody is anything to himself: a wife and her husband are two, even where one article tells of one of them alone. */
const areRelated = (a: Entity, b: Entity): boolean => (a.relations ?? []).some(({ of }) => of === b.id)

/** Told of one person under two names. */
const ofIdentity: ReadonlySet<string> = new Set(['become', 'transform', 'recognize', 'realize', 'discover', 'pretend', 'believe', 'remember', 'call', 'tell', 'reveal'])

/**
 * Pairs of whom some sentence tells that one does something to the other, or both something to each other: they are two, whatever
 * the other article knows of them (disjoint reference: Chomsky 1981). One of them is named there, and who the other is is as good as not
 * in doubt. Ids, both ways round.
 */
function meetings(events: readonly StoryEvent[], named: (text: string) => ReadonlySet<string>): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const { mentions } of events)
    for (const mention of mentions) {
      if (ofIdentity.has(mention.type) || Math.min(mention.confidence, mention.referents ?? 0) < likely) continue
      const names = named(mention.quote.exact)
      const [acting, done] = [saidIn(mention, doers), saidIn(mention, undergoers)]
      for (const a of acting)
        for (const b of eventType(mention.type)?.reciprocal ? [...acting, ...done] : done)
          if (a !== b && (names.has(a) || names.has(b))) pairs.add(`${a} ${b}`).add(`${b} ${a}`)
    }
  return pairs
}

/** Parties of whom more than one article tells: somebody whom the other never heard of is more likely the same under another name. */
function knownToAll(events: readonly StoryEvent[], named: (text: string) => ReadonlySet<string>): ReadonlySet<string> {
  const languages = new Map<string, Set<string>>()
  for (const event of events)
    for (const mention of event.mentions)
      for (const id of [...saidIn(mention, Object.keys(mention.roles)), ...named(mention.quote.exact)]) languages.set(id, (languages.get(id) ?? new Set<string>()).add(mention.language))
  return new Set([...languages].filter(([, tags]) => tags.size > 1).map(([id]) => id))
}
