import type { Entity } from '../../ir/index.js'
import { nameSimilarity } from '../entities/name-match.js'

/** Whether the first may be the second, or one of them, under another name: then no dispute can be told. */
export function isPartOf(part: Entity, whole: Entity): boolean {
  if (whole.unnamed || whole.type !== part.type) return true
  if ((part.relations ?? []).some((relation) => relation.relation === 'member' && relation.of === whole.id)) return true
  // An editor's cast tells its members apart, whatever titles they share.
  if (part.drafted !== true && whole.drafted !== true) return false
  const [a, b] = apart(fullName(part).split(' '), fullName(whole).split(' '))
  return nameSimilarity(a.join(' '), b.join(' ')) > 0.5
}

/** Without a title that both bear: "Father X" and "Father Y" are two. */
function apart(a: readonly string[], b: readonly string[]): readonly [readonly string[], readonly string[]] {
  return a.length > 1 && b.length > 1 && a[0] === b[0] ? apart(a.slice(1), b.slice(1)) : [a, b]
}

/** Two of a family share a short name; the longest tells them apart. */
const fullName = (entity: Entity): string => [...Object.values(entity.names), ...Object.values(entity.aliases).flat()].sort((a, b) => b.split(' ').length - a.split(' ').length || b.length - a.length)[0] ?? ''
