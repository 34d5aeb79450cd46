/** Whether two tellings are of the same thing. */
import type { Telling } from '../realize/telling.js'
import { entityIds } from '../realize/roles.js'

const NEAR = 8

const idsOf = (told: Telling): Map<string, Set<string>> => {
  const map = new Map([...told.fillers].map(([role, fillers]) => [role, new Set(entityIds(fillers))]))
  if (told.causers.length > 0) map.set('causer', new Set(entityIds(told.causers)))
  for (const [role, inner] of told.nested) map.set(role, new Set([inner.event.id]))
  return map
}

/** In: two tellings. Out: true where `less` says nothing that `more` does not: same type and certainty, its participants among the other's, not far off in the story. */
export function covers(more: Telling, less: Telling): boolean {
  if (more.event.type !== less.event.type || more.event.factuality !== less.event.factuality || more.event.polarity !== less.event.polarity) return false
  if (Math.abs(more.event.order - less.event.order) > NEAR) return false
  const all = idsOf(more)
  return [...idsOf(less)].every(([role, ids]) => [...ids].every((id) => all.get(role)?.has(id) === true))
}

/** In: a telling and one nested in it. Out: true where the inner one names the outer one's actor as its causer: "he forces her to" and "he makes her". */
export function causesInner(outer: Telling, inner: Telling): boolean {
  const causers = entityIds(inner.event.roles['causer'] ?? [])
  const actors = entityIds(outer.event.roles['agent'] ?? [])
  return causers.length > 0 && causers.every((id) => actors.includes(id))
}

/** Whether somebody acts, and the same in both. */
export const sameActors = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && a.length === b.length && a.every((id) => b.includes(id))
