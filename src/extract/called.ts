import type { Entity } from '../ir/index.js'
import { namesOf } from './names.js'
import type { Resolution } from './resolution.js'

/** Remembers that an article calls a person by a common noun ("the priest"), or by a title that means as much. */
export const learnCalled = (r: Resolution, concept: string, id: string): void => void r.called.set(concept, (r.called.get(concept) ?? new Set()).add(id))

/** Remembers that a noun stands beside a person's name and says what he or she is. */
export const learnSaid = (r: Resolution, concept: string, id: string): void => void r.saidOf.set(id, [...(r.saidOf.get(id) ?? []), concept])

/** Concepts of the nouns that the article puts beside a name, the most frequent first, then the earliest. */
export function kindsOf(r: Resolution, id: string): readonly string[] {
  const said = r.saidOf.get(id) ?? []
  const often = (concept: string): number => said.filter((other) => other === concept).length
  return [...new Set(said)].sort((a, b) => often(b) - often(a) || said.indexOf(a) - said.indexOf(b))
}

/** Whom the article calls so. */
export const bearersOf = (r: Resolution, concept: string): readonly string[] => [...(r.called.get(concept) ?? [])]

/** The one whom it calls so. */
export function onlyCalled(r: Resolution, concept: string): string | undefined {
  const all = bearersOf(r, concept)
  return all.length === 1 ? all[0] : undefined
}

/** The concept that a title tells of: its own noun, or the one that the pack names for it ("Father": priest). */
export const titleConcept = (r: Resolution, title: string): string => titleNoun(r, title)?.concept ?? wordOf(r, title)

/** The lexicon's noun for a title. */
export const titleNoun = (r: Resolution, title: string): Resolution['lexicon']['nouns'][string] | undefined => r.lexicon.nouns[wordOf(r, title)]

function wordOf({ settings }: Resolution, title: string): string {
  const word = title.toLowerCase().replace(/\.$/, '')
  return settings.titleNouns[word] ?? word
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
