/** Where a happening took place is said once: what follows at the same place goes without saying (givenness: Prince 1981). */
import { entityIds } from '../realize/roles.js'
import type { Fact } from './facts.js'

/** In: facts that follow each other. Out: the same, without the place of those that happen where the one before happened or led to. */
export const withoutSameScene = (facts: readonly Fact[]): Fact[] =>
  facts.map((fact, at) => {
    const before = facts[at - 1]?.told
    if (before === undefined || fact.told.extras.length === 0) return fact
    const known = new Set(entityIds([...(before.fillers.get('goal') ?? []), ...(before.fillers.get('place') ?? []), ...before.extras.flatMap(({ fillers }) => fillers)]))
    const extras = fact.told.extras.filter(({ fillers }) => !entityIds(fillers).some((id) => known.has(id)))
    return extras.length === fact.told.extras.length ? fact : { ...fact, told: { ...fact.told, extras } }
  })
