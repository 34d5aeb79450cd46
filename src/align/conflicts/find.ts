import type { Conflict, Entity, Mention, StoryEvent } from '../../ir/index.js'
import { namesIn } from '../entities/named.js'
import { factualityDispute } from './factuality.js'
import { mannerDispute } from './manner.js'
import { outcomeDisputes } from './outcomes.js'
import { partyDisputes, type Inferred } from './parties.js'
import { placeDispute } from './places.js'
import { reasonDispute } from './reason.js'
import { timeDispute } from './times.js'

/**
 * Where mentions of one event cannot both be true: whether it happened, who did it, to whom, where, how, when, and why. Reported only where all else
 * agrees and nothing softer explains the difference: a wrong report is worse than a missed one.
 */
export function findConflicts(events: readonly StoryEvent[], entities: readonly Entity[], inferred: Inferred = () => undefined): Conflict[] {
  const byId = new Map(events.map((event) => [event.id, event]))
  const shared = events.map((event) => ({ event, accounts: accountsOf(event) })).filter(({ accounts }) => accounts.length > 1)
  const typeOf = new Map(events.flatMap((event) => event.mentions.map((mention) => [mention.id, mention.type] as const)))
  const named = namesIn(entities)
  const entityOf = new Map(entities.map((entity) => [entity.id, entity]))
  const persons = new Map(entities.filter(({ type }) => type === 'person').map(({ id, unnamed }) => [id, unnamed ? 'nameless' : 'named'] as const))
  const parties = partyDisputes(events, shared, entities, inferred)
  const within = shared.flatMap(({ event, accounts }) => {
    const happened = factualityDispute(event, accounts, named, (id) => persons.get(id) ?? 'thing', typeOf, events)
    // Who differ in more than one thing more likely tell of two.
    const who = parties.filter((dispute) => dispute.event === event.id)
    return [happened ? [happened] : who.length > 0 ? who : optional(placeDispute(event, accounts, entityOf, named, events)), optional(reasonDispute(event, accounts, byId)), happened || who.length > 0 ? [] : [...optional(mannerDispute(event, accounts, events)), ...optional(timeDispute(event, accounts, events))]].flat()
  })
  const disputed = new Set(within.map(({ event }) => event))
  return [...within, ...outcomeDisputes(events, (id) => persons.has(id)).filter(({ event }) => !disputed.has(event))]
}

const optional = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value])

/** The surest account of each language, by tag. */
function accountsOf(event: StoryEvent): readonly Mention[] {
  const languages = [...new Set(event.mentions.map((mention) => mention.language))].sort()
  return languages.map((language) => event.mentions.filter((mention) => mention.language === language).sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1))[0] as Mention)
}
