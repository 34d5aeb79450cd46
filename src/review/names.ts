import type { Entity } from '../ir/index.js'
import { fold } from './folded.js'

/** Names as they are compared, with the entities that bear them; several where a name is shared. */
export type Names = ReadonlyMap<string, ReadonlySet<string>>

/** In: entities of all readings. Out: their proper names and aliases. */
export function namesOf(entities: readonly Entity[]): Names {
  const names = new Map<string, Set<string>>()
  for (const { id, names: own, aliases, unnamed } of entities) {
    if (unnamed) continue
    for (const name of [...Object.values(own), ...Object.values(aliases).flat()]) names.set(key(name), (names.get(key(name)) ?? new Set()).add(id))
  }
  return names
}

/** Entities that a text names. */
export function namesIn(text: string, names: Names): ReadonlySet<string> {
  const folded = ` ${spaced(key(text))} `
  return new Set([...names].flatMap(([name, entities]) => (folded.includes(` ${spaced(name)} `) ? [...entities] : [])))
}

const spaced = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim()
const key = (text: string): string => fold(text).text.toLowerCase().trim()
