import type { Gender, PersonFacts, Reading } from '../ir/index.js'
import type { UnifiedEntities } from './entities/unified.js'

/**
 * What the other articles tell of the persons that an article names: genders that all of them agree on,
 * and how they stand to each other. In: readings, and the story's ids of their entities. Out: by language, in that language's own ids,
 * what its article does not tell itself; nothing where there is nothing.
 */
export function personsHeard(readings: readonly Reading[], idIn: UnifiedEntities['idIn']): ReadonlyMap<string, PersonFacts> {
  return new Map(readings.flatMap(({ language, entities, persons }) => {
    const named = new Set(entities.filter(({ type, unnamed }) => type === 'person' && unnamed !== true).map(({ id }) => id))
    const local = new Map([...named].map((id) => [idIn.get(language)?.get(id) ?? id, id]))
    const open = new Set(entities.filter(({ gender }) => gender === 'unknown').map(({ id }) => id))
    const told = new Set(persons?.ties.map(({ owner, relation, bearer }) => `${owner} ${relation} ${bearer}`))
    const genders = new Map<string, Gender>()
    const ties = new Map<string, PersonFacts['ties'][number]>()
    for (const other of readings) {
      if (other.language === language || !other.persons) continue
      const own = (id: string): string | undefined => local.get(idIn.get(other.language)?.get(id) ?? id)
      for (const [id, gender] of other.persons.genders) { const mine = own(id); if (mine && open.has(mine)) genders.set(mine, (genders.get(mine) ?? gender) === gender ? gender : 'unknown') }
      for (const { owner, relation, bearer } of other.persons.ties) { const [a, b] = [own(owner), own(bearer)]; if (a && b && a !== b && !told.has(`${a} ${relation} ${b}`)) ties.set(`${a} ${relation} ${b}`, { owner: a, relation, bearer: b }) }
    }
    const agreed = [...genders].filter(([, gender]) => gender !== 'unknown')
    return agreed.length + ties.size > 0 ? [[language, { genders: agreed, ties: [...ties.values()] }] as const] : []
  }))
}
