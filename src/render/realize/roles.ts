/** An event's participants as the tellings ask for them. */
import type { Filler, Roles, StoryEvent } from '../../ir/index.js'
import { eventType, partnerRole } from '../../vocabulary/index.js'

/** Roles that articles and lexicons mix up: where one is asked for and empty, the others stand in, in this order. */
const STAND_INS: Readonly<Record<string, readonly string[]>> = {
  agent: ['experiencer'],
  experiencer: ['agent'],
  patient: ['recipient', 'theme', 'stimulus', 'goal'],
  recipient: ['patient'],
  theme: ['patient', 'topic', 'content'],
  stimulus: ['patient', 'theme', 'content'],
  topic: ['theme', 'patient', 'stimulus', 'content'],
  goal: ['patient', 'theme', 'place'],
}
const PARTNERS = ['patient', 'recipient', 'stimulus', 'theme', 'co-agent']

/** Text with the language of the article it was taken from. */
export type Said = Filler & { readonly language?: string }

/** Marks each text filler with the language of the mention that has it. */
export function fillersOf(event: StoryEvent, role: string): readonly Said[] {
  const fillers = event.roles[role] ?? []
  return fillers.every((filler) => !('text' in filler)) ? fillers : fillers.map((filler) => {
    if (!('text' in filler)) return filler
    const mention = event.mentions.find((one) => (one.roles[role] ?? []).some((other) => 'text' in other && other.text === filler.text))
    return mention ? { ...filler, language: mention.language } : filler
  })
}

/** In: a role that a telling has a slot for; the roles it has slots for. Out: what fills it, by a stand-in if need be, and the role that gave it. */
export function filling(event: StoryEvent, role: string, asked: ReadonlySet<string>): { readonly from: string; readonly fillers: readonly Said[] } {
  const own = fillersOf(event, role)
  if (own.length > 0) return { from: role, fillers: own }
  for (const other of STAND_INS[role] ?? []) {
    const fillers = asked.has(other) ? [] : fillersOf(event, other)
    if (fillers.length > 0) return { from: other, fillers }
  }
  return { from: role, fillers: [] }
}

/** Reciprocal parties: those named as one, and the partner that an article gives a role of its own. */
export function parties(event: StoryEvent, role: string): readonly Said[] {
  const own = fillersOf(event, role)
  if (own.length !== 1 || eventType(event.type)?.reciprocal !== true) return own
  const partner = PARTNERS.map((name) => fillersOf(event, name)).find((fillers) => fillers.some((filler) => 'entity' in filler))
  return partner ? unique([...own, ...partner]) : own
}

/** In: what several do to each other, and who is understood to do it. Out: the same as that one's deed, the others as partners ("refuses to marry *him*"); undefined where it is not of that kind. */
export function ofOneSide(event: StoryEvent, controller: readonly string[]): StoryEvent | undefined {
  const agents = event.roles['agent'] ?? []
  const isOther = (filler: Filler): boolean => !('entity' in filler) || !controller.includes(filler.entity)
  if (eventType(event.type)?.reciprocal !== true || controller.length !== 1 || agents.every(isOther) || !agents.some(isOther)) return undefined
  return { ...event, roles: { ...event.roles, agent: agents.filter((filler) => !isOther(filler)), [partnerRole]: agents.filter(isOther) } }
}

const keyOf = (filler: Filler): string => ('entity' in filler ? `e:${filler.entity}` : 'event' in filler ? `v:${filler.event}` : `t:${filler.text}`)

export function unique(fillers: readonly Said[]): readonly Said[] {
  return [...new Map(fillers.map((filler) => [keyOf(filler), filler])).values()]
}

/** Ids of the entities among fillers. */
export function entityIds(fillers: readonly Filler[]): string[] {
  const ids: string[] = []
  for (const filler of fillers) if ('entity' in filler && !ids.includes(filler.entity)) ids.push(filler.entity)
  return ids
}

/** Ids of the nested events among fillers. */
export function eventIds(fillers: readonly Filler[]): string[] {
  return fillers.flatMap((filler) => ('event' in filler ? [filler.event] : []))
}

/** Everybody who takes part, by any role. */
export function participants(roles: Roles): Set<string> {
  const ids = new Set<string>()
  for (const role in roles) for (const filler of roles[role]!) if ('entity' in filler) ids.add(filler.entity)
  return ids
}
