import type { Entity, Factuality, Filler, Polarity, Roles } from '../../ir/index.js'
import { eventType } from '../../vocabulary/index.js'
import type { Profile } from '../cluster/profile.js'
import { toldMentions } from './told.js'
import { uniteRoles } from './roles.js'

/** An event on its way: its members by profile, `told` those it lists; nested events in `roles` are still named by mention ids. */
export interface EventDraft {
  readonly members: readonly Profile[]
  readonly told: readonly Profile[]
  readonly type: string
  readonly frame: string
  readonly roles: Roles
  readonly factuality: Factuality
  readonly polarity: Polarity
  readonly confidence: number
}

/** One draft for each group of profiles, in the order of their first mention. */
export function draftEvents(profiles: readonly Profile[], group: readonly number[], entities: readonly Entity[]): EventDraft[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const groups = new Map<number, Profile[]>()
  for (const profile of profiles) {
    const key = group[profile.index] ?? profile.index
    groups.set(key, [...(groups.get(key) ?? []), profile])
  }
  return [...groups.values()].map((members) => draftEvent(members, (id) => byId.get(id)))
}

function draftEvent(members: readonly Profile[], entityOf: (id: string) => Entity | undefined): EventDraft {
  const told = toldMentions(members)
  const type = voteType(told)
  const surest = [...told].sort((a, b) => certainty(b) - certainty(a) || byPlace(a, b))[0] as Profile
  const rest = members.filter((profile) => !told.includes(profile))
  return {
    members,
    told,
    type,
    frame: eventType(type)?.frame ?? '-',
    roles: uniteRoles(type, [...bySureness(told, type), ...bySureness(rest, type)].map((profile) => profile.mention), entityOf),
    factuality: surest.mention.factuality,
    polarity: surest.mention.polarity,
    confidence: round(1 - languagesOf(told).reduce((doubt, language) => doubt * (1 - Math.max(...told.filter((p) => p.language === language).map((p) => p.mention.confidence))), 1)),
  }
}

/** The type with the most confidence behind it; the alphabetically first on a tie. */
function voteType(told: readonly Profile[]): string {
  const votes = new Map<string, number>()
  for (const { mention } of told) votes.set(mention.type, (votes.get(mention.type) ?? 0) + mention.confidence)
  return [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? 'x'
}

const bySureness = (profiles: readonly Profile[], type: string): Profile[] =>
  [...profiles].sort((a, b) => Number(b.mention.type === type) - Number(a.mention.type === type) || b.mention.confidence - a.mention.confidence || byPlace(a, b))

/** What one account leaves open another may settle: plans and doubts give way. */
const certainty = ({ mention }: Profile): number => mention.confidence - (mention.factuality === 'planned' || mention.factuality === 'uncertain' ? 0.5 : 0)

/** By tag, then by place in the article. */
export const byPlace = (a: Profile, b: Profile): number => (a.language < b.language ? -1 : a.language > b.language ? 1 : a.rank - b.rank)

export const languagesOf = (profiles: readonly Profile[]): string[] => [...new Set(profiles.map((profile) => profile.language))].sort()

/** Whether a filler names a nested event. */
export const isEvent = (filler: Filler): filler is { readonly event: string } => 'event' in filler

const round = (value: number): number => Math.round(Math.min(0.99, value) * 100) / 100
