/** How sure it is who took part: nothing is told of whom a pronoun may or may not have meant. */
import { sureOf, type Entity, type Filler, type Mention, type Roles, type StoryEvent } from '../../ir/index.js'
import { eventType, relational, unspecific } from '../../vocabulary/index.js'

/** Below this somebody is left out of what is told. Measured on stories with gold, a mention's `referents` is about the share of mentions whose parties are right. */
export const SURE = 0.7

/** The same of what an article has by a noun alone: "a neighbor" is told as a neighbor, whoever that is. */
const NOUN = 0.6

/** Only an editor is as sure as this of a noun. */
const UNLESS_SETTLED = 0.99

/** In: an entity, where it is known. Out: how sure it must be that it took part, 0 to 1; settled by an editor, of somebody's father where it is not said whose. */
export function needed(entity: Entity | undefined): number {
  if (entity?.unnamed !== true) return SURE
  const isKin = relational.has(entity.concept ?? '') && entity.several !== true && (entity.relations ?? []).length === 0
  return isKin ? UNLESS_SETTLED : entity.several !== true && unspecific.has(entity.concept ?? '') ? SURE : NOUN
}

const doers: ReadonlySet<string> = new Set(['agent', 'experiencer'])
const undergoers: ReadonlySet<string> = new Set(['patient', 'theme', 'stimulus', 'recipient'])

/**
 * An event without doers that no mention is sure of; it then happens to the others all the same. Undefined where it is not sure whom or
 * what it happens to, or where nobody is left of those who did it together.
 */
export function surely(event: StoryEvent, entityOf: (id: string) => Entity | undefined = () => undefined): StoryEvent | undefined {
  const isSure = (filler: Filler): boolean => !('entity' in filler) || sureness(event, filler.entity) >= needed(entityOf(filler.entity))
  const left = new Map(Object.entries(event.roles).filter(([role]) => doers.has(role) || undergoers.has(role)).map(([role, fillers]) => [role, fillers.filter(isSure)]))
  const lost = (role: string): boolean => left.get(role)!.length < (event.roles[role] ?? []).length
  const together = eventType(event.type)?.reciprocal === true
  for (const [role, fillers] of left) if (lost(role) && (undergoers.has(role) ? fillers.length === 0 : together && fillers.length < 2)) return undefined
  if (![...left.keys()].some(lost)) return event
  const roles: Roles = Object.fromEntries(Object.entries(event.roles).map(([role, fillers]) => [role, left.get(role) ?? fillers] as const).filter(([, fillers]) => fillers.length > 0))
  // Of those who alone take part nobody is left.
  return [...left.values()].every((fillers) => fillers.length === 0) ? undefined : { ...event, roles }
}

/** 0 to 1, by the surest mention that names it; mentions in two languages support each other, where neither was read by what the other says. */
export function sureness({ mentions }: Pick<StoryEvent, 'mentions'>, entity: string): number {
  const own = (mention: Mention): number => sureOf(mention, entity)
  const naming = mentions.filter(({ roles }) => Object.values(roles).some((fillers) => fillers.some((filler) => 'entity' in filler && filler.entity === entity)))
  if (naming.length === 0) return 1
  return Math.max(0, ...naming.map((mention) => {
    const support = naming.filter((other) => other.language !== mention.language && !mention.heard && !other.heard).map(own)
    return 1 - (1 - own(mention)) * (1 - Math.max(0, ...support))
  }))
}
