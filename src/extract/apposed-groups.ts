import type { Token } from '../ir/index.js'
import { isMutual } from '../vocabulary/index.js'
import { namesHead } from './arguments.js'
import type { ReadSentence } from './frames.js'
import { coordinates } from './graph.js'
import { isPerson, isSeveral, lemmaOf, referentOf, type Resolution } from './resolution.js'

/** "three sons, Pedro, Diego and Juan": the persons with names whom a plural noun is told to be; none where they are not several. */
export function apposedGroup(r: Resolution, s: ReadSentence, noun: Token): readonly string[] {
  if (noun.upos !== 'NOUN' || !(isSeveral(r, s, noun) || s.graph.dependents(noun, 'nummod').length > 0)) return []
  for (const child of s.graph.children(noun)) {
    if (!namesHead(s.graph, child)) continue
    const named = [child, ...coordinates(s.graph, child)].map((member) => referentOf(r, s, member))
    const ids = [...new Set(named.flatMap((referent) => (referent?.via === 'name' ? referent.entities : [])))]
    if (ids.length > 1 && named.every((referent) => referent?.via === 'name') && ids.every((id) => isPerson(r, id))) return ids
  }
  return []
}

/** What such a noun says of them: children of one are siblings, and who are friends are each other's. */
export function learnGroupTies(r: Resolution, noun: Token, members: readonly string[]): void {
  const relation = r.lexicon.relations[lemmaOf(r, noun)]?.relation ?? r.lexicon.relations[noun.lemma.toLowerCase()]?.relation
  const among = relation === 'child' ? 'sibling' : relation !== undefined && isMutual(relation) ? relation : undefined
  if (among) members.forEach((one, i) => members.slice(i + 1).forEach((other) => r.kinship.relate(one, among, other)))
}
