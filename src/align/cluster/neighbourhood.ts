import { weights } from '../weights.js'
import { courseOf } from './course.js'
import type { Profile } from './profile.js'

/** What the mentions around two mentions say: joined with each other (up to `neighbours`) or each with others (down to `strangers`). */
export type Neighbourhood = (a: Profile, b: Profile) => number

/** The most that any neighbourhood says for a pair. */
export const highest = weights.contextSame + weights.neighbours

/** Mentions on each side that count as near. */
const reach = 4

export const noNeighbours: Neighbourhood = (a, b) => weights.distance * Math.min(weights.farthest, Math.abs(a.place - b.place))

/**
 * Sequence evidence from a first clustering, as a bitext map does it from points of correspondence (Melamed 1999), but local, so
 * that a flashback told elsewhere still agrees within itself. A joined neighbour counts by nearness; a nested or embedding mention doubly.
 */
export function neighbourhoodOf(profiles: readonly Profile[], clusterOf: readonly number[]): Neighbourhood {
  const byRank = new Map<string, Profile>(profiles.map((profile) => [`${profile.language} ${profile.rank}`, profile]))
  const languages = new Map<number, Set<string>>()
  for (const profile of profiles) {
    const cluster = clusterOf[profile.index] ?? -1
    languages.set(cluster, (languages.get(cluster) ?? new Set<string>()).add(profile.language))
  }
  const around = (of: Profile, other: string): Map<number, number> => {
    const found = new Map<number, number>()
    for (let step = 1; step <= reach; step++)
      for (const rank of [of.rank - step, of.rank + step]) {
        const near = byRank.get(`${of.language} ${rank}`)
        const cluster = near ? (clusterOf[near.index] ?? -1) : -1
        if (!near || !languages.get(cluster)?.has(other)) continue
        const nested = near.index === of.parent || near.parent === of.index ? 2 : 1
        const value = (nested * (reach + 1 - step)) / reach
        if ((found.get(cluster) ?? 0) < value) found.set(cluster, value)
      }
    return found
  }
  const distance = courseOf(profiles, clusterOf)
  const cache = new Map<string, Map<number, number>>()
  const aroundOnce = (of: Profile, other: string): Map<number, number> => {
    const key = `${of.index} ${other}`
    const known = cache.get(key) ?? around(of, other)
    cache.set(key, known)
    return known
  }
  return (a, b) => {
    const own = [clusterOf[a.index], clusterOf[b.index]]
    const [x, y] = [aroundOnce(a, b.language), aroundOnce(b, a.language)]
    let [agree, total] = [0, 0]
    for (const [cluster, value] of x) {
      if (own.includes(cluster)) continue
      total += value
      agree += Math.min(value, y.get(cluster) ?? 0)
    }
    for (const [cluster, value] of y) {
      if (own.includes(cluster)) continue
      total += value
      agree += Math.min(value, x.get(cluster) ?? 0)
    }
    const context = contextOf(a, b, clusterOf) + weights.distance * Math.min(weights.farthest, distance(a, b))
    if (total < 0.5) return context
    const share = agree / total
    return context + (share > 0 ? weights.neighbours * Math.min(1, share * 1.5) : weights.strangers * Math.min(1, total / 3))
  }
}

/** What is told, hidden or remembered belongs to the telling, hiding or remembering: joined where these are, held apart where not. */
function contextOf(a: Profile, b: Profile, clusterOf: readonly number[]): number {
  if (a.parent !== undefined && b.parent !== undefined && clusterOf[a.parent] === clusterOf[b.parent]) return weights.contextSame
  return a.standing === 'reported' || b.standing === 'reported' ? weights.contextOther : 0
}
