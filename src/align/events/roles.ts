import type { Entity, Filler, Mention, Roles } from '../../ir/index.js'
import { commonRoles, eventType, rolesOf } from '../../vocabulary/index.js'
import { nearness } from '../near-types.js'

const doers = ['agent', 'experiencer']
const undergoers = ['patient', 'theme', 'stimulus', 'recipient']

/** By how much, of 1, a mention has to be surer of its parties to outweigh one before it. */
const CLEARLY = 0.1

/**
 * The union of the mentions' roles where they do not contradict each other. The first mention has the first word, but a name outweighs
 * a description and a description mere words, and who is clearly surer is heard before who is not; a later one adds roles, and fillers to a role that it fills with at least one of the same.
 * Roles of near types are renamed to those of the event's type.
 */
export function uniteRoles(type: string, mentions: readonly Mention[], entityOf: (id: string) => Entity | undefined): Roles {
  const united: Record<string, Filler[]> = {}
  const sure: Record<string, number> = {}
  for (const mention of mentions)
    for (const [role, fillers] of Object.entries(rolesAs(type, mention))) {
      // "brought them back to life", "they came back to life": of another type's parties those stand on the other side whom the event has there.
      if (mention.type !== type && isAcross(united, role, fillers)) continue
      const own = united[role]
      const says = own === undefined ? 1 : telling(fillers, entityOf) - telling(own, entityOf)
      const surer = (mention.referents ?? 1) - (sure[role] ?? 0) >= CLEARLY
      if (own === undefined || says > 0 || (says === 0 && surer && !agrees(own, fillers))) {
        united[role] = uniqueFillers(fillers)
        sure[role] = mention.referents ?? 1
      } else if (agrees(own, fillers)) united[role] = uniqueFillers([...own, ...fillers.filter((filler) => !('text' in filler) || own.every((other) => 'text' in other))])
    }
  return withoutDoubles(united)
}

/** A mention's roles under the names that another type gives them; none of the parties where the types see them from two sides. */
function rolesAs(type: string, mention: Mention): Readonly<Record<string, readonly Filler[]>> {
  if (mention.type === type) return mention.roles
  const target = eventType(type)
  if (!target) return mention.roles
  const names = rolesOf(target)
  const turned = nearness(type, mention.type).turned
  const source = eventType(mention.type)
  const renamed: Record<string, Filler[]> = {}
  for (const [role, fillers] of Object.entries(mention.roles)) {
    const family = doers.includes(role) ? doers : undergoers.includes(role) ? undergoers : undefined
    if (family && (turned || (source?.reciprocal && !target.reciprocal && fillers.length > 1))) continue
    const patientOfReciprocal = family === undergoers && target.reciprocal
    const name = patientOfReciprocal ? 'agent' : names.includes(role) || commonRoles.includes(role) ? role : family ? names.find((other) => family.includes(other)) : names.includes(role) ? role : undefined
    if (name) renamed[name] = [...(renamed[name] ?? []), ...fillers]
  }
  return renamed
}

/** Whether any of a role's fillers stands on the other side already: who does it there, or to whom it is done. */
function isAcross(united: Readonly<Record<string, readonly Filler[]>>, role: string, fillers: readonly Filler[]): boolean {
  const across = doers.includes(role) ? undergoers : undergoers.includes(role) ? doers : []
  const there = new Set(across.flatMap((other) => united[other] ?? []).map(fillerKey))
  return fillers.some((filler) => 'entity' in filler && there.has(fillerKey(filler)))
}

/** How much a role's fillers say: words 0, an event or somebody described 1, a name 2. */
const telling = (fillers: readonly Filler[], entityOf: (id: string) => Entity | undefined): number =>
  Math.max(0, ...fillers.map((filler) => ('text' in filler ? 0 : 'event' in filler || entityOf(filler.entity)?.unnamed ? 1 : 2)))

/** One of the fillers is common, or one list is text alone. */
function agrees(a: readonly Filler[], b: readonly Filler[]): boolean {
  const keys = new Set(a.map(fillerKey))
  return b.some((filler) => keys.has(fillerKey(filler))) || (a.some((filler) => 'event' in filler) && b.some((filler) => 'event' in filler))
}

export const fillerKey = (filler: Filler): string => ('entity' in filler ? `entity:${filler.entity}` : 'event' in filler ? `event:${filler.event}` : `text:${filler.concept ?? filler.text.toLowerCase()}`)

function uniqueFillers(fillers: readonly Filler[]): Filler[] {
  return [...new Map(fillers.map((filler) => [fillerKey(filler), filler])).values()]
}

/** Nobody is on both sides unless one mention says so, and nothing is brought to itself; the later role gives way. */
function withoutDoubles(roles: Record<string, Filler[]>): Roles {
  const moved = new Set(['theme', 'patient'].flatMap((role) => roles[role] ?? []).filter((filler) => 'entity' in filler).map(fillerKey))
  for (const role of ['goal', 'source', 'place', 'instrument']) {
    const left = roles[role]?.filter((filler) => !moved.has(fillerKey(filler)))
    if (left && left.length < roles[role]!.length) { if (left.length > 0) roles[role] = left; else delete roles[role] }
  }
  const acting = new Set((roles.agent ?? []).map(fillerKey))
  const patient = roles.patient
  if (patient && acting.size > 1) {
    const left = patient.filter((filler) => !acting.has(fillerKey(filler)))
    if (left.length === 0) delete roles.patient
    else roles.patient = left
  }
  return roles
}
