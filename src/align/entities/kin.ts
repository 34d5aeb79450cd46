import type { Entity } from '../../ir/index.js'
import { answerTo } from '../../vocabulary/index.js'

/**
 * "Jonah's sister" and "Ines's brother" in one article are Ines and Jonah: two unnamed parties, each defined by its relation to a named
 * one, whose relations answer each other. Out: unnamed id → id of whom it is.
 */
export function kinMatches(entities: readonly Entity[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const related = entities.filter((entity) => entity.unnamed && entity.drafted && entity.type === 'person' && entity.relations?.length === 1)
  const agree = (a: Entity, b: Entity | undefined): boolean => b !== undefined && !b.unnamed && (a.gender === b.gender || a.gender === 'unknown' || b.gender === 'unknown')
  for (const a of related)
    for (const b of related) {
      const [x, y] = [a.relations?.[0], b.relations?.[0]]
      if (a.id >= b.id || !x || !y || x.of === y.of) continue
      const answers = answerTo(x.relation) === y.relation
      if (!answers || !agree(a, byId.get(y.of)) || !agree(b, byId.get(x.of)) || found.has(a.id) || found.has(b.id)) continue
      found.set(a.id, y.of)
      found.set(b.id, x.of)
    }
  return found
}
