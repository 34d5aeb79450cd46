import type { Token } from '../ir/index.js'
import { deedNouns } from '../vocabulary/index.js'
import type { DiscourseRef } from './discourse.js'
import type { ReadSentence } from './frames.js'
import { isNominal } from './graph.js'
import { plainTypes } from './plain-types.js'
import type { PreparedLexicon } from './prepared.js'

/** What a token's own clause tells that it does or undergoes: types of the verb, and of the deeds that the verb is about ("began the *spying*"). */
export function deedsOf(s: ReadSentence, token: Token, prepared: PreparedLexicon): readonly string[] {
  const position = s.positions.get(token.id)
  if (!position || position.predicate.upos !== 'VERB' || s.graph.dependents(position.predicate, 'advmod').some((child) => child.feats.Polarity === 'Neg')) return []
  const below = position.slot !== 'subj' ? [] : s.graph.dependents(position.predicate, 'xcomp', 'ccomp', 'obj', 'nsubj').filter((child) => child !== token).flatMap((child) =>
    !isNominal(child) ? plainTypes(child, prepared) : prepared.sensesOf(child).filter(({ analysis, construction }) => analysis?.form.startsWith('ger') === true || construction.pos === 'noun').map(({ construction }) => construction.type))
  return [...plainTypes(position.predicate, prepared), ...below]
}

/**
 * "his kidnapper", "her spy": who did to somebody what the noun says, as the article has told it. A noun without a possessor says too little:
 * of thieves and killers there may be many.
 *
 * @param of whose he or she is
 * @param mayBe whether the noun may mean somebody
 */
export function whoDidIt(refs: readonly DiscourseRef[], concept: string, of: string, mayBe: (id: string) => boolean): string | undefined {
  const noun = deedNouns.get(concept)
  if (!noun) return undefined
  const concerned = new Set(refs.filter(({ entities }) => entities.includes(of)).map(({ sentence }) => sentence))
  const last = refs.findLast(({ slot, entities, deeds, sentence }) => slot === noun.slot && concerned.has(sentence) && entities.length === 1 && deeds?.some((type) => noun.types.has(type)) && entities.every((id) => id !== of && mayBe(id)))
  return last?.entities[0]
}
