import type { Entity, Gender } from '../../ir/index.js'
import type { Memory } from '../memory.js'
import { foldName, nameSimilarity, sound } from './name-match.js'

/** All names and aliases of an entity. */
export const namesOf = (entity: Entity): readonly string[] => [...Object.values(entity.names), ...Object.values(entity.aliases).flat()]

const gendersAgree = (a: Gender, b: Gender): boolean => a === b || a === 'unknown' || b === 'unknown'

/**
 * How sure two entities of different articles are one, 0 to 1. Named ones match by name; unnamed ones by what they are and whom
 * they belong to, so that "the bus driver" meets its translation; a named and an unnamed one by their relation to a third.
 * `canonical` gives the id under which an entity is known so far (relations point at entities that may be joined already).
 */
export function entityMatch(a: Entity, b: Entity, canonical: (id: string, side: 'a' | 'b') => string, memory: Memory): number {
  if (!a.drafted && !b.drafted) return a.id === b.id ? 1 : 0
  // One article had somebody's gender, or that it is somebody, from other words than the name.
  // Of a family two may share a single name.
  if (!gendersAgree(a.gender, b.gender)) return sharesFullName(a, b, memory, a.type === b.type ? 2 : 1) ? 0.9 : 0
  const related = sharesRelation(a, b, canonical)
  if (!a.unnamed && !b.unnamed) {
    const best = memory.pair(bestSimilarity, a, b)
    if (best === 0) return related && a.type === b.type ? 0.5 : 0
    return a.type === b.type || best >= 0.9 ? best : best - 0.1
  }
  if (a.type !== b.type) return 0
  if (a.unnamed && b.unnamed) {
    if (related && (a.concept === b.concept || isKin(a))) return 0.9
    if (!a.concept || a.concept !== b.concept) return sharedName(a, b, memory) ? 0.7 : 0
    return owned(a) && owned(b) ? 0.3 : owned(a) || owned(b) ? 0.55 : sharedName(a, b, memory) ? 0.85 : 0.65
  }
  const [named, unnamed] = a.unnamed ? [b, a] : [a, b]
  if (related) return 0.6
  return unnamed.concept && named.concept === unnamed.concept ? 0.5 : 0
}

const owned = (entity: Entity): boolean => (entity.relations ?? []).length > 0
const isKin = (entity: Entity): boolean => entity.type === 'person' && (entity.relations ?? []).some((relation) => relation.relation !== 'owner')
const sharedName = (a: Entity, b: Entity, memory: Memory): boolean => memory.pair(shareName, a, b)
const shareName = (a: Entity, b: Entity, memory: Memory): boolean => namesOf(a).some((x) => namesOf(b).some((y) => similarity(x, y, memory) >= 0.9))

const sharesFullName = (a: Entity, b: Entity, memory: Memory, words: number): boolean => !a.unnamed && !b.unnamed && Object.values(a.names).some((x) => x.split(' ').length >= words && Object.values(b.names).some((y) => similarity(x, y, memory) === 1))

/** How alike two names are, each name folded and each pair compared once. */
const similarity = (a: string, b: string, memory: Memory): number => memory.pair(compared, a, b)
const compared = (a: string, b: string, memory: Memory): number => nameSimilarity(a, b, { fold: (name) => memory.of(foldName, name), sound: (word) => memory.of(sound, word) })

/** Of all names of two entities the two most alike. A family's name in common says less where the full names have nothing else in common. */
function bestSimilarity(a: Entity, b: Entity, memory: Memory): number {
  const most = (left: readonly string[], right: readonly string[]): number => Math.max(0, ...left.flatMap((x) => right.map((y) => similarity(x, y, memory))))
  const best = most(namesOf(a), namesOf(b))
  const full = (entity: Entity): readonly string[] => namesOf(entity).filter((name) => name.includes(' '))
  const [left, right] = [full(a), full(b)]
  return left.length > 0 && right.length > 0 && most(left, right) === 0 ? Math.min(best, familyOnly) : best
}

/** Of two who bear one family's name, where nobody fits better. */
const familyOnly = 0.55

function sharesRelation(a: Entity, b: Entity, canonical: (id: string, side: 'a' | 'b') => string): boolean {
  return (a.relations ?? []).some((x) => (b.relations ?? []).some((y) => x.relation === y.relation && canonical(x.of, 'a') === canonical(y.of, 'b')))
}
