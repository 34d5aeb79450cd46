import type { Claim, Conflict, Entity, Factuality, Mention, StoryEvent } from '../../ir/index.js'
import { eventType } from '../../vocabulary/index.js'
import { reasonConflict } from './reason.js'
import { namesIn } from '../entities/named.js'
import { isPartOf } from './parts.js'

/**
 * Where mentions of one event cannot both be true. Reported only where each side says its own without the other's also being said by
 * its article, and where nothing softer explains the difference: a wrong report is worse than a missed one.
 */
export function findConflicts(events: readonly StoryEvent[], entities: readonly Entity[]): Conflict[] {
  const byId = new Map(events.map((event) => [event.id, event]))
  const people = new Map(entities.map((entity) => [entity.id, entity]))
  return events.flatMap((event) => {
    const accounts = accountsOf(event)
    if (accounts.length < 2) return []
    const found = [
      factualityConflict(accounts),
      partyConflict('agent', doers, undergoers, event, accounts, people),
      partyConflict('patient', undergoers, doers, event, accounts, people),
      reasonConflict(event, accounts, byId),
    ]
    return found.flatMap((claims) => (claims ? [{ event: event.id, field: claims.field, claims: claims.claims }] : []))
  })
}

export interface Found {
  readonly field: string
  readonly claims: readonly Claim[]
}

/** The surest account of each language. */
export function accountsOf(event: StoryEvent): readonly Mention[] {
  const languages = [...new Set(event.mentions.map((mention) => mention.language))].sort()
  return languages.map((language) => event.mentions.filter((mention) => mention.language === language).sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1))[0] as Mention)
}

/** Did it happen: the values that exclude each other, given that both articles tell of the same deed. */
const exclude: ReadonlySet<string> = new Set(['actual prevented', 'actual denied', 'actual attempted'])
const sure = 0.4

function factualityConflict(accounts: readonly Mention[]): Found | undefined {
  const value = (mention: Mention): Factuality => (mention.polarity === 'negative' && mention.factuality === 'actual' ? 'denied' : mention.factuality)
  for (const a of accounts)
    for (const b of accounts) {
      if (a.language === b.language || !exclude.has(`${value(a)} ${value(b)}`)) continue
      // An attempt told as such is compatible with another kind of act that was done.
      if (a.type !== b.type && !(a.type === 'die' || b.type === 'die')) continue
      if (Math.min(a.confidence, b.confidence) < sure || !sameParties(a, b)) continue
      const claims = [a, b].sort((x, y) => (x.language < y.language ? -1 : 1)).map((mention) => ({ language: mention.language, value: value(mention), mention: mention.id }))
      return { field: 'factuality', claims }
    }
  return undefined
}

const doers = ['agent', 'experiencer']
const undergoers = ['patient', 'theme', 'stimulus', 'recipient']
const entitiesIn = (mention: Mention, roles: readonly string[]): string[] => roles.flatMap((role) => (mention.roles[role] ?? []).flatMap((filler) => ('entity' in filler ? [filler.entity] : [])))

/** Both name the one to whom it is done, or, where it is done to nobody, who does it. */
function sameParties(a: Mention, b: Mention): boolean {
  const share = (roles: readonly string[]): boolean => entitiesIn(a, roles).some((id) => entitiesIn(b, roles).includes(id))
  return share(undergoers) || (entitiesIn(a, undergoers).length + entitiesIn(b, undergoers).length === 0 && share(doers))
}

/** Who did it, or to whom: one named party on each side, of one kind, and neither part of the other. */
function partyConflict(field: string, roles: readonly string[], others: readonly string[], event: StoryEvent, accounts: readonly Mention[], entities: ReadonlyMap<string, Entity>): Found | undefined {
  if (eventType(event.type)?.reciprocal) return undefined
  const filled = accounts.flatMap((mention) => {
    if (mention.type !== event.type || mention.confidence < sure || eventType(mention.type)?.reciprocal) return []
    const ids = entitiesIn(mention, roles)
    const entity = ids.length === 1 ? entities.get(ids[0] as string) : undefined
    return entity && entity.type === 'person' && !entity.unnamed ? [{ mention, entity }] : []
  })
  for (const a of filled)
    for (const b of filled) {
      if (a.mention.language >= b.mention.language || a.entity.id === b.entity.id || isPartOf(a.entity, b.entity) || isPartOf(b.entity, a.entity)) continue
      // All else must agree, and each article must name its party itself: a pronoun may be misread.
      if (!entitiesIn(a.mention, others).some((id) => entitiesIn(b.mention, others).includes(id))) continue
      if (credit(a.mention, a.entity) * credit(b.mention, b.entity) < trusted) continue
      // One article may name who is behind a deed, another who did it.
      const behind = [a, b].some((x) => (x.mention.roles.causer ?? []).some((filler) => 'entity' in filler && (filler.entity === a.entity.id || filler.entity === b.entity.id)))
      if (behind || swapped(a.mention, b.mention) || bothSaid(event, a.entity.id, b.entity.id, roles)) continue
      return { field, claims: [a, b].map(({ mention, entity }) => ({ language: mention.language, value: entity.id, mention: mention.id })) }
    }
  return undefined
}

const trusted = 0.5

/** How sure a party is: its name in the sentence speaks for it, else the mention's confidence alone. */
const credit = (mention: Mention, entity: Entity): number => (namesIn([entity])(mention.quote.exact).size > 0 ? Math.max(0.85, mention.confidence) : mention.confidence * 0.8)

/** An article that says both is no party to a dispute about it. */
function bothSaid(event: StoryEvent, a: string, b: string, roles: readonly string[]): boolean {
  return event.mentions.some((mention) => {
    const ids = entitiesIn(mention, roles)
    return ids.includes(a) && ids.includes(b)
  })
}

/** Agent here and patient there: more likely misread than disputed. */
function swapped(a: Mention, b: Mention): boolean {
  const meets = (x: Mention, y: Mention): boolean => entitiesIn(x, doers).some((id) => entitiesIn(y, undergoers).includes(id))
  return meets(a, b) || meets(b, a)
}
