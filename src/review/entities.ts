import { didYouMean } from '../diagnostics/index.js'
import type { Entity, Reading } from '../ir/index.js'

/** Whom decisions may name: the entities of the story, and those of its articles. */
export interface Entities {
  has(id: string): boolean
  guess(id: string): string
  /** The entity as a reading names it; undefined where the article does not know it. */
  local(id: string, reading: Reading): string | undefined
  get(id: string): Entity | undefined
}

export function entitiesOf(story: readonly Entity[], readings: readonly Reading[]): Entities {
  const all = new Map([...readings.flatMap(({ entities }) => entities), ...story].map((entity) => [entity.id, entity]))
  return {
    has: (id) => all.has(id),
    get: (id) => all.get(id),
    guess: (id) => didYouMean(id, all.keys()),
    local: (id, reading) => {
      if (reading.entities.some((entity) => entity.id === id)) return id
      // What was drafted from several articles goes by the id of one of them.
      const names = namesIn(all.get(id), reading.language)
      return reading.entities.find((entity) => namesIn(entity, reading.language).some((name) => names.includes(name)))?.id
    },
  }
}

const namesIn = (entity: Entity | undefined, tag: string): string[] => (entity ? [entity.names[tag], ...(entity.aliases[tag] ?? [])].flatMap((name) => (name === undefined ? [] : [name.toLowerCase()])) : [])
