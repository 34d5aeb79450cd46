import type { Profile } from './profile.js'

/** How far two mentions stand from where each should be by the other, 0 to 1. */
export type Course = (a: Profile, b: Profile) => number

/** Width of the window around a place, and how much the plain order of telling counts beside what is joined there. */
const width = 0.07
const plain = 0.5

/**
 * Most of a story is told in nearly one order: what is joined around a mention says where in the other telling it belongs
 * (a bitext map, Melamed 1999; here a kernel mean, Nadaraya 1964, of how far joined mentions lie apart).
 */
export function courseOf(profiles: readonly Profile[], clusterOf: readonly number[]): Course {
  const languages = [...new Set(profiles.map(({ language }) => language))]
  const groups = new Map<number, Map<string, Profile[]>>()
  for (const profile of profiles) {
    const group = clusterOf[profile.index] ?? -1
    const members = groups.get(group) ?? new Map<string, Profile[]>()
    groups.set(group, members)
    const own = members.get(profile.language)
    if (own) own.push(profile)
    else members.set(profile.language, [profile])
  }
  /** By pair of languages: what each group joins of them. */
  const anchors = new Map(languages.map((from) => [from, new Map(languages.filter((to) => to !== from).map((to) => [to, anchorsOf(groups, from, to)]))]))
  const pulls = new Map(languages.map((to) => [to, new Array<Pull | undefined>(profiles.length)]))
  const pullOfAll = (a: Profile, to: string, byGroup: ReadonlyMap<number, readonly Anchor[]>): Pull => {
    const row = pulls.get(to)!
    return (row[a.index] ??= [...byGroup.values()].reduce((sum, list) => plus(sum, pullAt(a.place, list), 1), nothing))
  }
  const expected = (a: Profile, b: Profile): number => {
    const byGroup = anchors.get(a.language)?.get(b.language)
    if (!byGroup) return a.place
    const [x, y] = [clusterOf[a.index] ?? -1, clusterOf[b.index] ?? -1]
    let pull = pullOfAll(a, b.language, byGroup)
    // A pair is no evidence for itself.
    for (const group of x === y ? [x] : [x, y]) pull = plus(pull, pullAt(a.place, byGroup.get(group) ?? []), -1)
    return a.place + pull.shift / (plain + pull.weight)
  }
  return (a, b) => (Math.abs(expected(a, b) - b.place) + Math.abs(expected(b, a) - a.place)) / 2
}

/** A mention and those that it is joined with in the other article: its place, their number, and the sum of how far ahead they are told. */
interface Anchor {
  readonly from: number
  readonly count: number
  readonly shift: number
}

function anchorsOf(groups: ReadonlyMap<number, ReadonlyMap<string, readonly Profile[]>>, from: string, to: string): ReadonlyMap<number, readonly Anchor[]> {
  const anchors = new Map<number, readonly Anchor[]>()
  for (const [group, members] of groups) {
    const partners = members.get(to)
    if (!partners) continue
    const places = partners.reduce((sum, { place }) => sum + place, 0)
    const list = (members.get(from) ?? []).map(({ place }) => ({ from: place, count: partners.length, shift: places - partners.length * place }))
    if (list.length > 0) anchors.set(group, list)
  }
  return anchors
}

/** What anchors weigh at a place, and the sum of their shifts by these weights. */
interface Pull {
  readonly weight: number
  readonly shift: number
}

const nothing: Pull = { weight: 0, shift: 0 }
const plus = (a: Pull, b: Pull, times: number): Pull => ({ weight: a.weight + times * b.weight, shift: a.shift + times * b.shift })

function pullAt(place: number, anchors: readonly Anchor[]): Pull {
  let [weight, sum] = [0, 0]
  for (const { from, count, shift } of anchors) {
    const near = Math.exp(-(((from - place) / width) ** 2) / 2)
    weight += near * count
    sum += near * shift
  }
  return { weight, shift: sum }
}
