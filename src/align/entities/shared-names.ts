import type { Entity } from '../../ir/index.js'
import { foldName } from './name-match.js'

/** In: the story's entities. Out: the same, without drafted aliases that name another of them as well: whoever is called by one could be either. */
export function withoutSharedAliases(entities: readonly Entity[]): readonly Entity[] {
  const bearers = new Map<string, Set<string>>()
  for (const { id, names, aliases } of entities)
    for (const name of [...Object.values(names), ...Object.values(aliases).flat()]) bearers.set(foldName(name), (bearers.get(foldName(name)) ?? new Set<string>()).add(id))
  const isShared = (name: string): boolean => (bearers.get(foldName(name))?.size ?? 0) > 1
  return entities.map((entity) => {
    if (entity.drafted !== true || !Object.values(entity.aliases).flat().some(isShared)) return entity
    const kept = Object.entries(entity.aliases).map(([tag, list]) => [tag, list.filter((name) => !isShared(name))] as const)
    return { ...entity, aliases: Object.fromEntries(kept.filter(([, list]) => list.length > 0)) }
  })
}
