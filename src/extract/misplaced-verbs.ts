/** Verbs, and words taken for them, that the parser hangs on the wrong word. */
import type { Token } from '../ir/index.js'
import { isNominal, isRelation, type Graph, type Change } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/** "the admiral resigns": what the lexicon knows as a noun, has an article and stands where nominals do is one, whatever the tagger says. */
export const nounsAsAdjectives = (graph: Graph, isNoun: (token: Token) => boolean): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => (token.upos === 'ADJ' || (token.upos === 'VERB' && graph.dependents(token, 'nsubj', 'obj', 'obl', 'iobj', 'ccomp', 'xcomp', 'aux').length === 0)) && isNoun(token) && /^(nsubj|obj|iobj|obl)(:|$)/.test(token.deprel) && graph.dependents(token, 'det').some((child) => child.id < token.id)).map((token) => [token.id, { upos: 'NOUN' }] as const)

/** "V1 si X, V2 si Y, at V3": verbs in a row are coordinates; a clause with no mark between commas depends on none of them. */
export const unmarkedChains = (graph: Graph, settings: SyntaxSettings): (readonly [number, Change])[] =>
  !settings.relativePivot ? [] : graph.tokens.filter((token) => token.upos === 'VERB' && isRelation(token, 'advcl') && token.feats.Aspect === 'Perf').flatMap((first): (readonly [number, Change])[] => {
    const main = graph.head(first)
    const chained = main?.upos === 'VERB' && main.id > first.id && graph.token(main.id - 1)?.form === ',' && graph.dependents(main, 'conj').some((child) => child.id > main.id)
    if (!main || !chained || graph.dependents(first, 'mark', 'case', 'advmod').some((child) => child.id < first.id) || graph.dependents(first, 'nsubj').length === 0) return []
    return [[first.id, { head: main.head, deprel: main.deprel }], [main.id, { head: first.id, deprel: 'conj' }]]
  })

/** A conjunction is no participant: "that" before a clause marks it. */
export const conjunctions = (graph: Graph): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.upos === 'SCONJ' && /^(nsubj|obj|iobj|obl)(:|$)/.test(token.deprel) && (graph.head(token)?.id ?? 0) > token.id).map((token) => [token.id, { deprel: 'mark' }] as const)

/** "Without mercy he beats her", said with a verb for what is not there: the deed heads the sentence, and who takes part hangs on it. */
export function withoutNouns(graph: Graph, settings: SyntaxSettings): (readonly [number, Change])[] {
  return graph.tokens.filter((token) => settings.privatives.has(token.lemma.toLowerCase()) && token.upos === 'VERB').flatMap((absent) => {
    const noun = graph.dependents(absent, 'obj').find((child) => child.upos === 'NOUN' && child.id > absent.id && child.id <= absent.id + 2)
    const deed = graph.dependents(absent, 'xcomp', 'ccomp').find((child) => noun && child.id > noun.id && child.upos === 'VERB')
    if (!noun || !deed || graph.dependents(absent, 'nsubj').some((child) => child.id > deed.id)) return []
    const parties = [...graph.dependents(absent, 'nsubj'), ...graph.dependents(noun, 'nmod').filter((child) => child.upos === 'PRON' && child.id < deed.id)]
    return [
      [deed.id, { head: absent.head, deprel: absent.deprel }] as const,
      [absent.id, { head: noun.id, deprel: 'case' }] as const,
      [noun.id, { head: deed.id, deprel: 'obl' }] as const,
      ...parties.map((party) => [party.id, { head: deed.id, deprel: isRelation(party, 'nsubj') ? 'nsubj' : 'obj:agent' }] as const),
      ...graph.dependents(absent, 'punct', 'parataxis', 'conj', 'cc', 'advmod', 'obl').filter((child) => child.id > deed.id).map((child) => [child.id, { head: deed.id }] as const),
    ]
  })
}

/** "It was necessary that she shoot him to stop him": what hangs behind the deed on a word that only says how it is meant belongs to the deed. */
export const underModals = (graph: Graph, isEvent: (token: Token) => boolean): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.upos === 'VERB' && graph.dependents(token, 'nsubj', 'obj', 'iobj', 'cop').length === 0 && !isEvent(token)).flatMap((modal) => {
    const deed = graph.dependents(modal, 'xcomp').find((child) => child.id > modal.id && isEvent(child) && graph.dependents(child, 'nsubj', 'obj').length > 0)
    return deed ? graph.dependents(modal, 'advcl').filter((child) => child.id > deed.id).map((child) => [child.id, { head: deed.id }] as const) : []
  })

/** "has him killed": a verb that stands as an object beside another one says what is done to that. */
export const secondObjects = (graph: Graph): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.deprel === 'obj' && token.upos === 'VERB' && token.feats.Tense === 'Past' && graph.dependents(token, 'det', 'nsubj').length === 0).flatMap((token) => {
    const verb = graph.head(token)
    const other = verb && graph.dependents(verb, 'obj').find((child) => child.id < token.id && child.id > verb.id && isNominal(child))
    return other ? [[token.id, { deprel: 'xcomp' }] as const] : []
  })
