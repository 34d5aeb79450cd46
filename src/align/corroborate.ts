import type { Anaphor, Reading } from '../ir/index.js'
import { eventType } from '../vocabulary/index.js'
import type { Profile } from './cluster/profile.js'
import { nearness } from './near-types.js'

/** Whom anaphors mean by what the other articles say, by language and anaphor. */
export type Corroboration = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Log-odds that a party of a joined mention, surely read, adds to a candidate. */
const support = 2.5
/** What a party counts that its own sentence does not name. */
const inferred = 0.6
/** Readings surer than this stand. */
const settled = 0.9

const doing = new Set(['agent', 'experiencer'])

/**
 * A pronoun that one language leaves open another may settle: where mentions are joined for other reasons, the parties that one names
 * speak for those candidates of the other's anaphors (joint resolution of entities and events, Lee et al. 2012). An anaphor that fills
 * roles of several mentions hears them all.
 *
 * @param readings with the story's entity ids
 * @param group for each profile the number of its event
 */
export function corroborate(readings: readonly Reading[], profiles: readonly Profile[], group: readonly number[]): Corroboration {
  const byMention = new Map(profiles.map((profile) => [profile.mention.id, profile]))
  const members = new Map<number, Profile[]>()
  for (const profile of profiles) members.set(group[profile.index] ?? -1, [...(members.get(group[profile.index] ?? -1) ?? []), profile])
  const others = (profile: Profile): Profile[] => (members.get(group[profile.index] ?? -1) ?? []).filter((other) => other.language !== profile.language)
  return new Map(readings.map((reading) => [reading.language, new Map((reading.anaphors ?? []).flatMap((anaphor) => {
    const choice = choose(anaphor, byMention, others)
    return choice === undefined ? [] : [[anaphor.id, choice] as const]
  }))]))
}

/** Another candidate than the likeliest, where what is joined speaks for it. */
function choose(anaphor: Anaphor, byMention: ReadonlyMap<string, Profile>, others: (profile: Profile) => readonly Profile[]): string | undefined {
  const [first] = anaphor.candidates
  if (!first || anaphor.candidates.length < 2 || first.likelihood >= settled) return undefined
  const votes = new Map<string, number>()
  const barred = new Set<string>()
  for (const fill of anaphor.fills) {
    const profile = byMention.get(fill.mention)
    if (!profile) continue
    for (const [role, fillers] of Object.entries(profile.mention.roles)) if (role !== fill.role && !eventType(profile.mention.type)?.reciprocal) for (const filler of fillers) if ('entity' in filler && filler.entity !== first.entity) barred.add(filler.entity)
    for (const other of others(profile)) for (const [party, weight] of partiesFor(fill.role, profile, other)) votes.set(party, (votes.get(party) ?? 0) + weight)
  }
  if (votes.size === 0) return undefined
  const score = (entity: string, likelihood: number): number => Math.log(Math.max(0.02, likelihood)) + support * (votes.get(entity) ?? 0)
  const [best] = anaphor.candidates.filter(({ entity }) => entity === first.entity || !barred.has(entity))
    .sort((a, b) => score(b.entity, b.likelihood) - score(a.entity, a.likelihood))
  return best && best.entity !== first.entity ? best.entity : undefined
}

/** Who fills the like role of a joined mention, and how surely. */
function partiesFor(role: string, profile: Profile, other: Profile): (readonly [string, number])[] {
  const { closeness, turned } = nearness(profile.mention.type, other.mention.type)
  if (closeness === 0) return []
  const either = [profile, other].some(({ mention }) => eventType(mention.type)?.reciprocal)
  const parties = either ? [...other.doers, ...other.undergoers] : doing.has(role) !== turned ? [...other.doers] : [...other.undergoers]
  return [...new Set(parties)].map((party) => [party, closeness * (other.mention.referents ?? 1) * (other.named.has(party) ? 1 : inferred)] as const)
}
