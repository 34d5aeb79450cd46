import type { Entity } from '../../ir/index.js'
import type { Profile } from '../cluster/profile.js'

const leastSupport = 2

/**
 * Parties that two articles name differently, found by what they do: each known to one article only, and standing in the same place
 * of events that are joined for other reasons, at least twice and more often than anybody else does (collective resolution of
 * entities and events, Lee et al. 2012). Out: pairs of ids to take for one.
 */
export function matchByEvents(entities: readonly Entity[], profiles: readonly Profile[], group: readonly number[]): readonly (readonly [string, string])[] {
  const tags = new Map(entities.map((entity) => [entity.id, new Set([...Object.keys(entity.names), ...Object.keys(entity.aliases)])]))
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const lone = (id: string): boolean => byId.get(id)?.drafted === true && byId.get(id)?.type === 'person' && tags.get(id)?.size === 1
  const support = new Map<string, Map<string, number>>()
  const add = (a: string, b: string): void => {
    const row = support.get(a) ?? new Map<string, number>()
    support.set(a, row.set(b, (row.get(b) ?? 0) + 1))
  }
  const groups = new Map<number, Profile[]>()
  for (const profile of profiles) groups.set(group[profile.index] ?? -1, [...(groups.get(group[profile.index] ?? -1) ?? []), profile])
  for (const members of groups.values())
    for (const side of ['doers', 'undergoers'] as const) {
      const seen = new Set<string>()
      for (const x of members)
        for (const y of members) {
          if (x.language === y.language || x[side].size !== 1 || y[side].size !== 1) continue
          const [a, b] = [[...x[side]][0] as string, [...y[side]][0] as string]
          if (!lone(a) || seen.has(`${a} ${b}`)) continue
          seen.add(`${a} ${b}`)
          add(a, b)
        }
    }
  const bestOf = (id: string): string | undefined => {
    const row = [...(support.get(id) ?? [])].sort((p, q) => q[1] - p[1] || (p[0] < q[0] ? -1 : 1))
    const [first, second] = row
    return first && first[1] >= leastSupport && first[1] > (second?.[1] ?? 0) ? first[0] : undefined
  }
  /** Whom one mention names beside each other are two. */
  const beside = (a: string, b: string): boolean => profiles.some(({ doers, undergoers }) => [doers, undergoers].some((side) => side.has(a)) && [doers, undergoers].some((side) => side.has(b)))
  return [...support.keys()].sort().flatMap((a) => {
    const b = bestOf(a)
    if (b === undefined) return []
    // "The boxer" of one article may be somebody whom both name.
    const described = byId.get(a)?.unnamed === true && byId.get(b)?.unnamed !== true && byId.get(b)?.type === 'person' && !lone(b)
    if (described ? beside(a, b) : a >= b || bestOf(b) !== a) return []
    const [x, y] = [byId.get(a), byId.get(b)]
    return x && y && (x.gender === y.gender || x.gender === 'unknown' || y.gender === 'unknown') ? [[a, b] as const] : []
  })
}
