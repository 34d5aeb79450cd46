import { entitiesIn, sureOf, type Entity, type Mention, type StoryEvent } from '../../ir/index.js'
import { bare, eventType } from '../../vocabulary/index.js'
import { everyday, nearness, oneDoer } from '../near-types.js'
import { namesIn } from '../entities/named.js'
import { distinct } from './distinct.js'
import { doers, isInDoubt, isOnlyOne, undergoers } from './fillers.js'
import type { Dispute } from './dispute.js'
import { isPartOf } from './parts.js'

/** What fills a role of a mention: a phrase with a name, an indefinite noun, a pronoun or a bare description, or nothing that is said there; undefined where that is not known. */
export type Inferred = (mention: string, role: string) => 'name' | 'introduced' | 'anaphor' | 'unsaid' | undefined

interface Party {
  readonly mention: Mention
  readonly entity: Entity
  /** The sentence names the party, or reading is as good as sure; else it was inferred from a pronoun or a description. */
  readonly named: boolean
}

const sure = 0.4
/** Inferred parties must be surer than this, all told. */
const trusted = 0.4
/** As sure of its parties as this, a mention need not name them. */
const evident = 0.9
/** Where two articles are at odds about two persons more than once, it is enough that one names its own and both are as likely as this. */
const probable = 0.45

/**
 * Who did it, and to whom: each article one person, not the same, and all else agrees. Both sentences must name their person or be as
 * good as sure, since a pronoun is misread sooner than a fact disputed; where two articles are at odds about two persons more than once,
 * less is enough.
 */
export function partyDisputes(events: readonly StoryEvent[], shared: readonly { readonly event: StoryEvent; readonly accounts: readonly Mention[] }[], entities: readonly Entity[], inferred: Inferred): Dispute[] {
  const named = namesIn(entities)
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const areTwo = distinct(events, named)
  const things = new Set(entities.filter((entity) => entity.type === 'object').map((entity) => entity.id))
  const candidates = shared.flatMap(({ event, accounts }) => [
    ...differing('agent', doers, undergoers, event, accounts, byId, areTwo, named, (id) => collisions.has(event.type) && things.has(id) && !events.some((other) => other !== event && other.type === event.type), events, inferred),
    ...differing('patient', undergoers, doers, event, accounts, byId, areTwo, named, () => false, events, inferred),
  ])
  const key = (parties: readonly Party[]): string => parties.map(({ mention, entity }) => `${mention.language} ${entity.id}`).join(' ')
  const certain = new Set(candidates.filter(({ parties }) => parties.every((party) => party.named)).map(({ parties }) => key(parties)))
  const corroborated = (parties: readonly Party[]): boolean => candidates.filter((other) => key(other.parties) === key(parties)).length > 1
  const product = (parties: readonly Party[], of: (mention: Mention) => number): number => parties.reduce((value, { mention }) => value * of(mention), 1)
  return candidates.flatMap(({ event, field, parties }) => {
    const plain = parties.every((party) => party.named)
    const again = certain.has(key(parties)) && product(parties, ({ confidence }) => confidence) >= trusted
    const likely = corroborated(parties) && parties.some((party) => party.named) && product(parties, ({ referents }) => referents ?? 0) >= probable
    return plain || again || likely ? [{ event: event.id, field, claims: parties.map(({ mention, entity }) => ({ language: mention.language, value: entity.id, mention: mention.id })) }] : []
  })
}

/** Deeds to two things at once: of a van and the truck that it runs into each article may name another. */
const collisions: ReadonlySet<string> = new Set(['crash'])

/** Two with names by their names; one with a name and one whom an indefinite noun introduces where that article has named the former before: it would say so (novelty of indefinites: Heim 1982). */
function differ(a: Party, b: Party, areTwo: (a: Entity, b: Entity) => boolean, named: (text: string) => ReadonlySet<string>, events: readonly StoryEvent[]): boolean {
  const [fresh, known] = a.entity.unnamed ? [a, b] : [b, a]
  if (!fresh.entity.unnamed) return areTwo(a.entity, b.entity) && !isPartOf(a.entity, b.entity) && !isPartOf(b.entity, a.entity)
  if (known.entity.unnamed) return false
  return events.some(({ mentions }) => mentions.some((mention) => mention.language === fresh.mention.language && mention.sentence < fresh.mention.sentence && named(mention.quote.exact).has(known.entity.id)))
}

interface Candidate {
  readonly event: StoryEvent
  readonly field: string
  readonly parties: readonly Party[]
}

/** `aside`: parties on the other side that need not be the same, since of things each article may name another where the story has the deed once. */
function differing(field: string, roles: readonly string[], others: readonly string[], event: StoryEvent, accounts: readonly Mention[], byId: ReadonlyMap<string, Entity>, areTwo: (a: Entity, b: Entity) => boolean, named: (text: string) => ReadonlySet<string>, aside: (id: string) => boolean, events: readonly StoryEvent[], inferred: Inferred): Candidate[] {
  if (eventType(event.type)?.reciprocal) return []
  const isNamed = (mention: Mention, entity: Entity): boolean => {
    const how = roles.flatMap((role) => (mention.roles[role] !== undefined ? (inferred(mention.id, role) ?? []) : []))
    return !how.includes('unsaid') && (how.includes('name') || (how.length === 0 && named(besides(mention)).has(entity.id)) || sureOf({ ...mention, referents: mention.referents ?? 0 }, entity.id) >= evident)
  }
  const isNew = (mention: Mention): boolean => roles.some((role) => inferred(mention.id, role) === 'introduced')
  const parties = accounts.flatMap((mention): Party[] => {
    if (mention.type !== event.type || mention.confidence < sure) return []
    const ids = entitiesIn(mention, roles)
    const entity = ids.length === 1 ? byId.get(ids[0] as string) : undefined
    if (!entity || entity.type !== 'person') return []
    return entity.unnamed ? isNew(mention) && !bare.has(entity.concept ?? '') ? [{ mention, entity, named: true }] : [] : [{ mention, entity, named: isNamed(mention, entity) }]
  })
  for (const a of parties)
    for (const b of parties) {
      if (a.mention.language >= b.mention.language || a.entity.id === b.entity.id || !differ(a, b, areTwo, named, events)) continue
      // Of what an article leaves open on the other side the next one may say more, where there is but one such deed.
      const open = [a, b].some(({ mention }) => isInDoubt(mention, others)) && isOnlyOne(event, [a.mention, b.mention], events)
      if (!open && !entitiesIn(a.mention, others).some((id) => entitiesIn(b.mention, others).includes(id)) && ![a, b].every(({ mention }) => entitiesIn(mention, others).length > 0 && entitiesIn(mention, others).every(aside))) continue
      if (everyday.has(event.type) && !(oneDoer.has(event.type) && onlyOccasion(event, [a, b], others, events))) continue
      if (behind(a, b) || swapped(a.mention, b.mention) || bothSaid(event, a, b, roles)) continue
      // Of the undergoers the very role that both fill, where that is one.
      const own = roles.find((role) => [a, b].every(({ mention, entity }) => entitiesIn(mention, [role]).includes(entity.id)))
      return [{ event, field: own ?? field, parties: [a, b] }]
    }
  return []
}

/**
 * What happens again and again is in dispute only where the story tells it once: no other event near in kind has one of the two in the
 * disputed part and anybody of the other part.
 */
const onlyOccasion = (event: StoryEvent, parties: readonly Party[], others: readonly string[], events: readonly StoryEvent[]): boolean => {
  const rest = new Set(parties.flatMap(({ mention }) => entitiesIn(mention, others)))
  const ids = parties.map(({ entity }) => entity.id)
  return events.every((other) => other === event || nearness(other.type, event.type).closeness < alike ||
    !([...doers, ...undergoers].some((role) => entitiesIn(other, [role]).some((id) => ids.includes(id))) && entitiesIn(other, others).some((id) => rest.has(id))))
}

/** Types as near as this may tell one occasion. */
const alike = 0.6

/** How far from the predicate a name may stand, in characters. */
const reach = 60

/** The part of the sentence around the predicate, cut at words. */
function besides({ quote, predicate }: Mention): string {
  const from = predicate.start <= reach ? 0 : quote.exact.indexOf(' ', predicate.start - reach)
  const end = quote.exact.lastIndexOf(' ', predicate.end + reach)
  return quote.exact.slice(Math.max(0, from), quote.exact.length - predicate.end <= reach || end < 0 ? undefined : end)
}

/** One article may name who is behind a deed, another who did it. */
const behind = (a: Party, b: Party): boolean => [a, b].some(({ mention }) => entitiesIn(mention, ['causer']).some((id) => id === a.entity.id || id === b.entity.id))

/** An article that says both is no party to a dispute about it. */
const bothSaid = (event: StoryEvent, a: Party, b: Party, roles: readonly string[]): boolean =>
  event.mentions.some((mention) => [a, b].every(({ entity }) => entitiesIn(mention, roles).includes(entity.id)))

/** Doer here and undergoer there: more likely misread than disputed. */
function swapped(a: Mention, b: Mention): boolean {
  const meets = (x: Mention, y: Mention): boolean => !isInDoubt(y, undergoers) && entitiesIn(x, doers).some((id) => entitiesIn(y, undergoers).includes(id))
  return meets(a, b) || meets(b, a)
}
