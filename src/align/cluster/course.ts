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
  const groups = new Map<number, Profile[]>()
  for (const profile of profiles) groups.set(clusterOf[profile.index] ?? -1, [...(groups.get(clusterOf[profile.index] ?? -1) ?? []), profile])
  const anchors = new Map<string, { readonly group: number; readonly from: number; readonly to: number }[]>()
  for (const [group, members] of groups)
    for (const a of members)
      for (const b of members) {
        if (a.language === b.language) continue
        const key = `${a.language} ${b.language}`
        anchors.set(key, [...(anchors.get(key) ?? []), { group, from: a.place, to: b.place }])
      }
  const expected = (a: Profile, b: Profile): number => {
    let [weight, shift] = [plain, 0]
    for (const { group, from, to } of anchors.get(`${a.language} ${b.language}`) ?? []) {
      // A pair is no evidence for itself.
      if (group === clusterOf[a.index] || group === clusterOf[b.index]) continue
      const near = Math.exp(-(((from - a.place) / width) ** 2) / 2)
      weight += near
      shift += near * (to - from)
    }
    return a.place + shift / weight
  }
  return (a, b) => (Math.abs(expected(a, b) - b.place) + Math.abs(expected(b, a) - a.place)) / 2
}
