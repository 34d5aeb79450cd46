/** Which keys a pack's events.json may and must have, and what their placeholders may name. */
import { commonRoles, eventType, eventTypes, partnerRole, rolesOf, troponym } from '../vocabulary/index.js'
import { emptyValues, verbValue } from './asked.js'

/** `kill_anything` is a telling of `kill`, and so is that of a finer kind of it. */
export function typeOfKey(key: string): string {
  const told = key.split('_')[0] ?? key
  return troponym(told)?.types[0] ?? told
}

export const typeIds: readonly string[] = eventTypes.map(({ id }) => id)

const everyRole: readonly string[] = [...new Set([...eventTypes.flatMap(rolesOf), ...commonRoles])]

/**
 * In: a key of events.json. Out: values that its placeholders may name, the type's own roles first; undefined where it tells no event type.
 * Articles also fill roles that the vocabulary does not list for a type ("plans a trip"), so that any of its roles may be named; of what
 * several do to each other, those with whom one of them does it.
 */
export function eventKey(key: string): readonly string[] | undefined {
  const type = eventType(typeOfKey(key))
  return type && [...new Set([...rolesOf(type), ...everyRole, ...(type.reciprocal ? [partnerRole] : []), verbValue, ...emptyValues])]
}

/** Types that no key tells. */
export function untoldTypes(keys: Iterable<string>): readonly string[] {
  const told = new Set(Array.from(keys, (key) => key.split('_')[0] ?? key))
  return typeIds.filter((id) => !told.has(id))
}
