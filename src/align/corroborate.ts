import type { Anaphor, Entity, Filling, KnownReferent, Plural, Reading } from '../ir/index.js'
import { eventType } from '../vocabulary/index.js'
import type { Profile } from './cluster/profile.js'
import { nearness } from './near-types.js'

/** Whom anaphors mean by what the other articles say, by language and anaphor. */
export type Corroboration = ReadonlyMap<string, ReadonlyMap<string, KnownReferent>>

/** Log-odds that a party of a joined mention, surely read, adds to a candidate. */
const support = 4
/** A party no surer than this adds nothing. */
const unsure = 0.3
/** Readings surer than this stand: a description says what somebody is, and may be what the articles are at odds about. */
const settled = { pronoun: 0.9, description: 0.7 }
/** No candidate is less likely than this before the other articles are heard. */
const least = 0.03
/** How sure anything can be that another article tells: joins may be wrong. */
const joined = 0.9
/** Parties as sure as this contradict others; what a mention then counts that tells of other parties besides. */
const certain = 0.85
const disagreeing = 0.25
/** How likely a group must be by all that is heard to stand for a plural. */
const enoughTogether = 0.5
/** By how much a plural has to be surer in the other article. */
const margin = 0.15

const doing = new Set(['agent', 'experiencer'])

/** What is heard of the parties to an event. */
interface Heard {
  readonly byMention: ReadonlyMap<string, Profile>
  /** Joined mentions of other languages. */
  readonly others: (profile: Profile) => readonly Profile[]
  /** How surely an entity fills a role of a mention. */
  readonly sure: (mention: string, entity: string) => number
  readonly isPerson: (entity: string) => boolean
  /** Whether it is somebody whom a noun alone tells of. */
  readonly isNameless: (entity: string) => boolean
  /** Whether one who has no name may be the other, who has one. */
  readonly mayBe: (nameless: string, named: string) => boolean
}

/**
 * An anaphor that one language leaves open another may settle: where mentions are joined for other reasons, the parties that one names
 * speak for those candidates of the other's anaphors (joint resolution of entities and events, Lee et al. 2012). An anaphor that fills
 * roles of several mentions hears them all. A plural is taken over as a whole.
 *
 * @param readings with the story's entity ids
 * @param group for each profile the number of its event
 */
export function corroborate(readings: readonly Reading[], profiles: readonly Profile[], group: readonly number[], entities: readonly Entity[]): Corroboration {
  const members = new Map<number, Profile[]>()
  for (const profile of profiles) members.set(group[profile.index] ?? -1, [...(members.get(group[profile.index] ?? -1) ?? []), profile])
  const surest = new Map<string, number>()
  for (const { fillings = [] } of readings) for (const { mention, entity, confidence } of fillings) surest.set(`${mention} ${entity}`, Math.max(confidence, surest.get(`${mention} ${entity}`) ?? 0))
  const persons = new Set(entities.filter(({ type }) => type === 'person').map(({ id }) => id))
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const heard: Heard = {
    byMention: new Map(profiles.map((profile) => [profile.mention.id, profile])),
    others: (profile) => (members.get(group[profile.index] ?? -1) ?? []).filter((other) => other.language !== profile.language),
    sure: (mention, entity) => surest.get(`${mention} ${entity}`) ?? 0.5,
    isPerson: (entity) => persons.has(entity),
    isNameless: (entity) => persons.has(entity) && byId.get(entity)?.unnamed === true,
    mayBe: (nameless, named) => {
      const [a, b] = [byId.get(nameless), byId.get(named)]
      return b?.type === 'person' && b.unnamed !== true && (a?.gender === 'unknown' || b.gender === 'unknown' || a?.gender === b.gender)
    },
  }
  return new Map(readings.map((reading) => {
    const described = new Set((reading.fillings ?? []).flatMap(({ via, anaphor }) => (via === 'description' && anaphor !== undefined ? [anaphor] : [])))
    const singular = (reading.anaphors ?? []).flatMap((anaphor) => { const choice = choose(anaphor, described.has(anaphor.id) ? settled.description : settled.pronoun, heard); return choice ? [[anaphor.id, choice] as const] : [] })
    const plural = plurals(reading).flatMap((fillings) => { const choice = choosePlural(fillings, heard, reading.plurals?.find(({ id }) => id === fillings[0]?.at)?.ranked ?? []); return choice && fillings[0] ? [[fillings[0].at, choice] as const] : [] })
    return [reading.language, new Map([...singular, ...plural])]
  }))
}

/** Another candidate than the likeliest, where what is joined speaks for it. */
function choose(anaphor: Anaphor, enough: number, heard: Heard): KnownReferent | undefined {
  const [first] = anaphor.candidates
  if (!first || (anaphor.candidates.length < 2 && !heard.isNameless(first.entity)) || first.likelihood >= enough) return undefined
  const votes = new Map<string, number>()
  const barred = new Set<string>()
  for (const fill of anaphor.fills) {
    const profile = heard.byMention.get(fill.mention)
    if (!profile) continue
    for (const id of besides(profile, fill.role)) if (id !== first.entity) barred.add(id)
    for (const other of heard.others(profile)) for (const [party, weight] of partiesFor(fill.role, profile, other, heard)) votes.set(party, (votes.get(party) ?? 0) + weight)
  }
  if (votes.size === 0) return undefined
  // A noun taken for somebody new may mean one whom the article spoke of long before.
  const missed = heard.isNameless(first.entity) ? [...votes].filter(([party, weight]) => weight > 0 && !anaphor.candidates.some(({ entity }) => entity === party) && !barred.has(party) && heard.mayBe(first.entity, party)).map(([entity]) => ({ entity, likelihood: least })) : []
  const scored = [...anaphor.candidates, ...missed].filter(({ entity }) => entity === first.entity || !barred.has(entity))
    .map(({ entity, likelihood }) => ({ entity, odds: Math.max(least, likelihood) * Math.exp(support * (votes.get(entity) ?? 0)) }))
    .sort((a, b) => b.odds - a.odds)
  const [best] = scored
  return best && best.entity !== first.entity ? { entities: [best.entity], confidence: (joined * best.odds) / scored.reduce((sum, { odds }) => sum + odds, 0) } : undefined
}

/** Who fills the other roles of a mention. */
const besides = (profile: Profile, role: string): readonly string[] =>
  eventType(profile.mention.type)?.reciprocal ? [] : Object.entries(profile.mention.roles).flatMap(([other, fillers]) => (other === role ? [] : fillers.flatMap((filler) => ('entity' in filler ? [filler.entity] : []))))

/** Who fills the like role of a joined mention, and how surely. */
function partiesFor(role: string, profile: Profile, other: Profile, heard: Heard): (readonly [string, number])[] {
  const { closeness, turned } = nearness(profile.mention.type, other.mention.type)
  if (closeness === 0) return []
  const either = [profile, other].some(({ mention }) => eventType(mention.type)?.reciprocal)
  const same = profile.mention.type === other.mention.type ? (other.mention.roles[role] ?? []).flatMap((filler) => ('entity' in filler ? [filler.entity] : [])) : []
  const parties = either ? [...other.doers, ...other.undergoers] : same.length > 0 ? same : doing.has(role) !== turned ? [...other.doers] : [...other.undergoers]
  const trust = closeness * (agrees(role, profile, other, heard) ? 1 : disagreeing)
  return [...new Set(parties)].map((party) => [party, trust * Math.max(0, (heard.sure(other.mention.id, party) - unsure) / (1 - unsure))] as const)
}

/** Whether two joined mentions name the same parties in the role across from an anaphor's, where both are sure of theirs. */
function agrees(role: string, profile: Profile, other: Profile, { sure }: Heard): boolean {
  const { turned } = nearness(profile.mention.type, other.mention.type)
  if ([profile, other].some(({ mention }) => eventType(mention.type)?.reciprocal)) return true
  const acts = doing.has(role)
  const known = (side: Profile, ids: ReadonlySet<string>): string[] => [...ids].filter((id) => sure(side.mention.id, id) >= certain)
  const own = known(profile, acts ? profile.undergoers : profile.doers)
  const theirs = known(other, acts !== turned ? other.undergoers : other.doers)
  return own.length === 0 || theirs.length === 0 || own.some((id) => theirs.includes(id))
}

/** The words of an article that stand for several at once, each with all that it fills. */
function plurals({ fillings = [] }: Reading): readonly (readonly Filling[])[] {
  const byWord = new Map<string, Filling[]>()
  for (const filling of fillings) if (filling.via === 'group') byWord.set(filling.at, [...(byWord.get(filling.at) ?? []), filling])
  return [...byWord.values()]
}

/**
 * Others than a plural was taken for: another of the groups that it may mean, where joined mentions speak for its members, each by its share;
 * else whom a joined mention has together and is surer of.
 */
function choosePlural(fillings: readonly Filling[], heard: Heard, ranked: Plural['ranked']): KnownReferent | undefined {
  const own = new Set(fillings.map(({ entity }) => entity))
  // What was heard before holds, as long as nothing surer is heard.
  const before = fillings[0]?.heard && own.size > 1 ? { entities: [...own].sort(), confidence: fillings[0].confidence } : undefined
  const votes = new Map<string, number>()
  const surest = new Map<string, number>()
  const excluded = new Set<string>()
  for (const { mention, role } of fillings.filter(({ entity }) => entity === fillings[0]?.entity)) {
    const profile = heard.byMention.get(mention)
    if (!profile) continue
    for (const id of besides(profile, role)) if (!own.has(id)) excluded.add(id)
    for (const other of heard.others(profile)) for (const [party, weight] of partiesFor(role, profile, other, heard)) {
      votes.set(party, (votes.get(party) ?? 0) + weight)
      surest.set(party, Math.max(surest.get(party) ?? 0, heard.sure(other.mention.id, party)))
    }
  }
  const groups = new Map<string, { readonly entities: readonly string[]; readonly likelihood: number }>()
  for (const { entities, likelihood } of ranked) if (!entities.some((id) => excluded.has(id))) groups.set([...entities].sort().join(), { entities, likelihood: likelihood + (groups.get([...entities].sort().join())?.likelihood ?? 0) })
  const scored = [...groups.values()]
    .map(({ entities, likelihood }) => ({ entities, odds: Math.max(least, likelihood) * Math.exp(support * (entities.reduce((sum, id) => sum + (votes.get(id) ?? 0), 0) / entities.length)) }))
    .sort((a, b) => b.odds - a.odds)
  const [likeliest] = scored
  const among = likeliest && likeliest.entities.every((id) => (votes.get(id) ?? 0) > 0 && (surest.get(id) ?? 0) > (fillings[0]?.confidence ?? 0) + margin) ? likeliest : undefined
  const share = among ? (joined * among.odds) / scored.reduce((sum, { odds }) => sum + odds, 0) : 0
  if (among && share >= enoughTogether && !(among.entities.length === own.size && among.entities.every((id) => own.has(id)))) return { entities: among.entities, confidence: share }
  let best: KnownReferent | undefined
  for (const { mention, role, confidence } of fillings) {
    const profile = heard.byMention.get(mention)
    if (!profile) continue
    for (const other of heard.others(profile)) {
      const barred = new Set(besides(profile, role))
      const parties = partiesFor(role, profile, other, heard).filter(([party, weight]) => weight > 0 && heard.isPerson(party) && !barred.has(party))
      const meant = parties.map(([party]) => party).sort()
      if (meant.length < 2) continue
      if (meant.length === own.size && meant.every((id) => own.has(id))) return before
      const sure = joined * Math.min(...meant.map((party) => heard.sure(other.mention.id, party)))
      if (sure > Math.max(confidence + margin, best?.confidence ?? 0)) best = { entities: meant, confidence: sure }
    }
  }
  return best ?? before
}
