import type { Filler, Mention, Roles, StoryEvent } from '../../ir/index.js'
import { eventType } from '../../vocabulary/index.js'
import { languagesOf, type EventDraft } from './draft.js'
import { eventIds } from './ids.js'
import { reasonsOf } from './reasons.js'

/** The story's events with their ids, nested ones named by these, in story order. `ids` gives each draft's event id by mention id. */
export function finishEvents(ordered: readonly EventDraft[]): { events: StoryEvent[]; eventOf: ReadonlyMap<string, string> } {
  const ids = eventIds(ordered)
  const eventOf = new Map<string, string>()
  ordered.forEach((draft, i) => draft.members.forEach((profile) => eventOf.set(profile.mention.id, ids[i] as string)))
  const events = ordered.map((draft, order): StoryEvent => {
    const id = ids[order] as string
    const { because, purpose } = reasonsOf(draft, ordered, eventOf, id)
    const finer = finerKind(draft)
    return {
      id,
      type: draft.type,
      ...(finer === undefined ? {} : { troponym: finer }),
      frame: draft.frame,
      roles: withEventIds(draft.roles, eventOf, id),
      factuality: draft.factuality,
      polarity: draft.polarity,
      order,
      confidence: draft.confidence,
      mentions: [...draft.told].sort((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : a.rank - b.rank)).map((profile): Mention => completed({ ...profile.mention, roles: withEventIds(profile.mention.roles, eventOf, id) }, draft)),
      ...(because.length > 0 ? { because } : {}),
      ...(purpose.length > 0 ? { purpose } : {}),
    }
  })
  return { events, eventOf }
}

/** The finer kind that every article that tells the event means: one article's own word must not be put into another's mouth. */
function finerKind({ told, type }: EventDraft): string | undefined {
  const meant = new Set(told.flatMap(({ mention }) => (mention.type === type ? (mention.troponym ?? []) : [])))
  const [kind] = meant
  const isMeant = languagesOf(told).every((language) => told.some(({ mention, ...profile }) => profile.language === language && mention.troponym === kind))
  return kind !== undefined && meant.size === 1 && isMeant ? kind : undefined
}

/**
 * A mention whose sentence leaves open who takes part ("the bar is blown up", a subject that goes without saying) has them from the event,
 * if it tells it by the same type; `completed` lists the roles that it does not say itself.
 */
function completed(mention: Mention, draft: EventDraft): Mention {
  const type = eventType(draft.type)
  if (!type || mention.type !== draft.type) return mention
  const taken = new Set(Object.values(mention.roles).flat().flatMap((filler) => ('entity' in filler ? [filler.entity] : [])))
  const open = type.roles.filter((role) => !role.endsWith('?') && !mention.roles[role]?.some((filler) => 'entity' in filler || 'event' in filler))
  const added = open.flatMap((role) => {
    const fillers = (draft.roles[role] ?? []).filter((filler) => 'entity' in filler && !taken.has(filler.entity))
    return fillers.length > 0 ? [[role, fillers] as const] : []
  })
  return added.length === 0 ? mention : { ...mention, roles: { ...mention.roles, ...Object.fromEntries(added) }, completed: added.map(([role]) => role) }
}

/** Mention ids in fillers become event ids; a filler that would name the event itself, or none, is left out. */
function withEventIds(roles: Roles, eventOf: ReadonlyMap<string, string>, self: string): Roles {
  const kept: Record<string, Filler[]> = {}
  for (const [role, fillers] of Object.entries(roles)) {
    const seen = new Set<string>()
    const list = fillers.flatMap((filler): Filler[] => {
      if (!('event' in filler)) return [filler]
      const event = eventOf.get(filler.event)
      if (event === undefined || event === self || seen.has(event)) return []
      seen.add(event)
      return [{ event }]
    })
    if (list.length > 0) kept[role] = list
  }
  return kept
}
