import type { Entity } from '../../ir/index.js'
import { nameSimilarity } from '../entities/name-match.js'

/** Whether the first may be the second, or one of them, under another name: then no dispute can be told. */
export function isPartOf(part: Entity, whole: Entity): boolean {
  if (whole.unnamed || whole.type !== part.type) return true
  if ((part.relations ?? []).some((relation) => relation.relation === 'member' && relation.of === whole.id)) return true
  const names = (entity: Entity): readonly string[] => [...Object.values(entity.names), ...Object.values(entity.aliases).flat()]
  return names(part).some((x) => names(whole).some((y) => nameSimilarity(x, y) > 0.8))
}
