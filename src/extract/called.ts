import type { Entity } from '../ir/index.js'
import { namesOf } from './names.js'
import type { Resolution } from './resolution.js'

/** Remembers that an article calls a person by a common noun ("the priest"), or by a title that means as much. */
export const learnCalled = (r: Resolution, concept: string, id: string): void => void r.called.set(concept, (r.called.get(concept) ?? new Set()).add(id))

/** Whom the article calls so. */
export const bearersOf = (r: Resolution, concept: string): readonly string[] => [...(r.called.get(concept) ?? [])]

/** The one whom it calls so. */
export function onlyCalled(r: Resolution, concept: string): string | undefined {
  const all = bearersOf(r, concept)
  return all.length === 1 ? all[0] : undefined
}

/** The concept that a title tells of: its own noun, or the one that the pack names for it ("Father": priest). */
export function titleConcept(r: Resolution, title: string): string {
  const word = title.toLowerCase().replace(/\.$/, '')
  const meant = r.settings.titleNouns[word] ?? word
  return r.lexicon.nouns[meant]?.concept ?? meant
}

/** What a person's names tell of him or her: "Captain Tiago", "the bus driver". */
export function learnFromNames(r: Resolution, entity: Entity): void {
  if (entity.type !== 'person') return
  for (const name of namesOf(entity)) {
    const words = name.match(/[\p{L}\p{M}]+/gu) ?? []
    if (words.length < 2) continue
    const first = (words[0] ?? '').toLowerCase()
    if (r.settings.titleNouns[first] || r.lexicon.nouns[first]?.type === 'person') learnCalled(r, titleConcept(r, first), entity.id)
  }
}
