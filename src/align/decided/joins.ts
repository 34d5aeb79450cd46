import type { Rulings } from '../../ir/index.js'
import type { Profile } from '../cluster/profile.js'

/**
 * A person's joins and separations laid over the machine's. What is one by decision is one event with all that the machine joined to
 * its parts; of an event that is two by decision each further mention goes to the part that it is more like.
 *
 * @param group for each profile the number of its event
 */
export function decideJoins(profiles: readonly Profile[], group: readonly number[], { same, different }: Pick<Rulings, 'same' | 'different'>): readonly number[] {
  if (same.length === 0 && different.length === 0) return group
  const at = new Map(profiles.map((profile) => [profile.mention.id, profile]))
  const groups = [...group]
  const merge = (numbers: readonly number[]): void => {
    const [first] = numbers
    groups.forEach((number, i) => {
      if (first !== undefined && numbers.includes(number)) groups[i] = first
    })
  }
  const numbersOf = (mentions: readonly string[]): number[] => [...new Set(mentions.flatMap((id) => groups[at.get(id)?.index ?? -1] ?? []))]
  for (const { mentions } of same) merge(numbersOf(mentions))
  const classOf = (id: string): readonly string[] => same.find(({ mentions }) => mentions.includes(id))?.mentions ?? [id]
  let next = Math.max(-1, ...groups) + 1
  for (const { mentions } of different) {
    for (const number of numbersOf(mentions)) {
      const seeds = mentions.flatMap((id) => (groups[at.get(id)?.index ?? -1] === number ? [classOf(id).flatMap((each) => at.get(each) ?? [])] : []))
      if (seeds.length < 2) continue
      const numbers = seeds.map((_, i) => (i === 0 ? number : next++))
      const parts = new Map<number, number>()
      const classes = new Map<number, number>()
      for (const profile of profiles) {
        if (groups[profile.index] !== number) continue
        const seed = seeds.findIndex((members) => members.some(({ index }) => index === profile.index))
        parts.set(profile.index, seed >= 0 ? seed : nearestSeed(profile, seeds))
      }
      // What is one by another decision goes together.
      for (const { mentions: one } of same) {
        const inside = one.flatMap((id) => at.get(id) ?? []).filter(({ index }) => parts.has(index))
        const part = inside[0] && parts.get(inside[0].index)
        for (const { index } of inside) if (part !== undefined) classes.set(index, part)
      }
      for (const [index, part] of [...parts, ...classes]) groups[index] = numbers[part]!
    }
  }
  return groups
}

/** Parties in common count most, then the type, then the place in the article. */
function nearestSeed(profile: Profile, seeds: readonly (readonly Profile[])[]): number {
  const likeness = (seed: readonly Profile[]): number => Math.max(...seed.map((other) =>
    2 * shared(profile.doers, other.doers) + 2 * shared(profile.undergoers, other.undergoers) + (profile.mention.type === other.mention.type ? 1 : 0) - Math.abs(profile.place - other.place)))
  return seeds.map((seed, i) => [likeness(seed), i] as const).sort((a, b) => b[0] - a[0] || a[1] - b[1])[0]![1]
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => ([...a].some((key) => b.has(key)) ? 1 : 0)
