/** Whether an account bears out who takes part, and where, as a telling has it. */
import type { Entity, Mention, StoryEvent } from '../../ir/index.js'
import { eventType } from '../../vocabulary/index.js'

type Entities = ReadonlyMap<string, Entity>

export const doers: readonly string[] = ['agent', 'experiencer']
const undergoers: readonly string[] = ['patient', 'theme', 'stimulus', 'recipient']

/** Ids of the entities in some roles. */
export function idsIn(roles: Mention['roles'], names: readonly string[]): string[] {
  const ids: string[] = []
  for (const role of names) for (const filler of roles[role] ?? []) if ('entity' in filler) ids.push(filler.entity)
  return ids
}

/** What the mention says itself, without what it has from the event. */
export const saidIn = (mention: Mention, names: readonly string[]): string[] => idsIn(mention.roles, mention.completed ? names.filter((role) => !mention.completed!.includes(role)) : names)

const wordsOf = (text: string): string => ` ${text.normalize('NFC').toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).join(' ')} `

/** Whether a sentence has one of an entity's names, or of a proper name a word. */
function isIn(sentence: string, entity: Entity | undefined): boolean {
  const names = entity ? [...Object.values(entity.names), ...Object.values(entity.aliases).flat()] : []
  const text = wordsOf(sentence)
  return names.flatMap((name) => (entity?.unnamed ? [name] : [name, ...name.split(' ').filter((word) => word.length > 2)])).some((name) => text.includes(wordsOf(name)))
}

/**
 * In: a mention, the event as told, and the entities that the telling names. Out: true where the mention does not bear out the parties:
 * the telling names who does it and neither the mention nor its sentence does, or on one side each names somebody, or has things of another kind, and
 * nothing is in both. Whom one of them only describes may be the one whom the other names.
 */
export function saysOtherwise(mention: Mention, event: StoryEvent, written: ReadonlySet<string>, entities: Entities): boolean {
  const isNamed = (id: string): boolean => entities.get(id)?.unnamed !== true
  const sides = eventType(event.type)?.reciprocal ? [[...doers, ...undergoers]] : [doers, undergoers]
  return sides.some((names) => {
    const [told, said] = [idsIn(event.roles, names).filter((id) => written.has(id)), saidIn(mention, names)]
    if (told.length === 0) return false
    if (said.length === 0) return names === doers && !told.every((id) => isIn(mention.quote.exact, entities.get(id)))
    return areOtherThings(told, said, entities) || ([...told, ...said].every(isNamed) && !said.some((id) => told.includes(id)))
  })
}

/** A house and a necklace: things of different kinds are not one thing, whatever name either has. */
function areOtherThings(told: readonly string[], said: readonly string[], entities: Entities): boolean {
  const kindOf = (id: string): string | undefined => (entities.get(id)?.type === 'object' || entities.get(id)?.type === 'place' ? entities.get(id)?.concept : undefined)
  const [x, y] = [told, said].map((ids) => ids.filter((id) => entities.get(id)?.type !== 'person')) as [string[], string[]]
  return x.length > 0 && y.length > 0 && x.every((id) => kindOf(id) !== undefined) && y.every((id) => kindOf(id) !== undefined && !x.some((other) => kindOf(other) === kindOf(id)))
}

/** In: mentions of an event as told. Out: tags of the articles that say where, as the telling does; of all where it names no place. */
export function saysWhere(mentions: readonly Mention[], event: StoryEvent, written: ReadonlySet<string>, entities: Entities): readonly string[] {
  const places = idsIn(event.roles, ['place']).filter((id) => written.has(id))
  const kinds = new Set(places.flatMap((id) => entities.get(id)?.concept ?? []))
  const isThere = (id: string): boolean => places.includes(id) || kinds.has(entities.get(id)?.concept ?? '')
  return mentions.filter((mention) => places.length === 0 || saidIn(mention, Object.keys(mention.roles)).some(isThere)).map(({ language }) => language)
}

/** In: an event to be told. Out: the event; without its place where whoever says where says nothing, or something else, of who took part: no article has both. */
export function ofOneAccount(event: StoryEvent, entities: Entities): StoryEvent {
  const { place, ...rest } = event.roles
  if (!place?.some((filler) => 'entity' in filler)) return event
  const written = new Set(idsIn(event.roles, Object.keys(event.roles)))
  const telling = event.mentions.filter(({ type }) => type === event.type)
  const whole = telling.filter((mention) => !saysOtherwise(mention, event, written, entities))
  const there = saysWhere(telling, event, written, entities)
  return there.length === 0 || whole.length === 0 || whole.some(({ language }) => there.includes(language)) ? event : { ...event, roles: rest }
}
