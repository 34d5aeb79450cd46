import type { Entity, EntityType, Reading } from '../../ir/index.js'

/** Roles that as a rule only somebody fills. */
const acting: ReadonlySet<string> = new Set(['agent', 'experiencer', 'recipient', 'causer'])

/**
 * Sets right what reading took a drafted, named party for: one that acts more often than it is anything else is a person.
 * (Selectional preference, Resnik 1996, of two classes.) In: entities and the readings rewritten to their ids. Out: the entities.
 */
export function settleKinds(entities: readonly Entity[], readings: readonly Reading[]): Entity[] {
  const counts = new Map<string, { acts: number; other: number }>()
  for (const reading of readings)
    for (const mention of reading.mentions)
      for (const [role, fillers] of Object.entries(mention.roles))
        for (const filler of fillers) {
          if (!('entity' in filler)) continue
          const count = counts.get(filler.entity) ?? { acts: 0, other: 0 }
          if (acting.has(role)) count.acts++
          else if (role !== 'patient') count.other++
          counts.set(filler.entity, count)
        }
  return entities.map((entity) => {
    const count = counts.get(entity.id)
    if (!entity.drafted || entity.unnamed || entity.type === 'person' || !count) return entity
    const type: EntityType = count.acts >= 2 && count.acts > count.other ? 'person' : entity.type
    return type === entity.type ? entity : { ...entity, type, gender: entity.gender === 'neuter' ? 'unknown' : entity.gender }
  })
}
