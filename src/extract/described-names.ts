/** Nouns for persons right before a name, which parsers take for somebody else. */
import { isNominal, type Change, type Graph } from './graph.js'
import type { Token } from '../ir/index.js'

/** Relations by which a noun before a name may belong to it, or the name to the noun. */
const BELONGING = /^(appos|flat|compound|nmod:desc)(:|$)/

/**
 * "killed journalist Ana Cruz", "hardware dealer Benigno Dimaculangan", "race-car driver Paolo": a noun for persons, or an undetermined one, that a
 * name follows with nothing between says who the named person is (close apposition: Quirk et al. 1985, 17.88).
 */
export function describedNames(graph: Graph, isPerson: (noun: Token) => boolean): (readonly [number, Change])[] {
  return graph.tokens.filter((name) => name.upos === 'PROPN' && isNominal(name)).flatMap((name): (readonly [number, Change])[] => {
    const noun = graph.token(name.id - 1)
    if (noun?.upos !== 'NOUN' || !isPerson(noun)) return []
    const before = graph.head(name)
    // "race-car driver Paolo", of which the parser took the middle for what the name belongs to.
    if (noun.head === name.id && BELONGING.test(noun.deprel) && before?.upos === 'NOUN' && before.id === noun.id - 1 && /^appos/.test(name.deprel))
      return [[name.id, { head: before.head, deprel: before.deprel }], [before.id, { head: noun.id, deprel: 'compound' }]]
    // A compound stands before its head.
    if (noun.deprel === 'compound' && noun.head === noun.id - 1 && name.head === noun.id && graph.token(noun.head)?.upos === 'NOUN') {
      const inner = graph.token(noun.head)!
      return [[noun.id, { head: inner.head, deprel: inner.deprel }], [inner.id, { head: noun.id, deprel: 'compound' }], ...graph.children(inner).filter(({ id }) => id !== noun.id && id < inner.id).map(({ id }) => [id, { head: noun.id }] as const)]
    }
    // "Ana and her husband Ben adopted her"
    if (noun.deprel === 'conj' && noun.head < noun.id && name.deprel === 'nsubj' && name.head > name.id && graph.token(noun.head)?.head === name.head) return [[name.id, { head: noun.id, deprel: 'appos' }]]
    if (name.head === noun.id && name.deprel === 'vocative') return [[name.id, { head: noun.id, deprel: 'appos' }], ...restOf(graph, name)]
    if (noun.head === name.id || name.head === noun.id) return []
    // "a man, hardware dealer Benigno, …"
    if (/^(conj|dep|list)(:|$)/.test(noun.deprel) && name.deprel === 'appos' && noun.head === name.head && graph.dependents(noun, 'cc').length === 0) return [[noun.id, { head: name.id, deprel: 'nmod:desc' }]]
    // "The goddess Maria took pity": a verb has one subject.
    if (/^nsubj/.test(noun.deprel) && noun.deprel === name.deprel && noun.head === name.head && graph.dependents(name, 'cc').length === 0) return [[name.id, { head: noun.id, deprel: 'appos' }]]
    const isPair = noun.head === name.head && /^(nsubj|obj|iobj|obl|nmod)(:|$)/.test(noun.deprel) && /^(obj|iobj|obl|nmod|dep|appos|xcomp)(:|$)/.test(name.deprel) && !/^nmod:poss/.test(name.deprel)
    return isPair && graph.dependents(noun, 'det', 'nmod:poss').length === 0 && graph.dependents(name, 'case').length === 0 ? [[name.id, { head: noun.id, deprel: 'appos' }]] : []
  })
}

/** The surname right behind, which the parser gave to the verb. */
const restOf = (graph: Graph, name: Token): (readonly [number, Change])[] => {
  const next = graph.token(name.id + 1)
  return next?.upos === 'PROPN' && next.head !== name.id && /^(obj|iobj|obl|dep)$/.test(next.deprel) && graph.dependents(next, 'case', 'det').length === 0 ? [[next.id, { head: name.id, deprel: 'flat' }], ...graph.children(next).map((child) => [child.id, { head: name.id }] as const)] : []
}

/** "betrayed by Atty. Reyes": of a title and the name behind it, which the parser parted at the stop, the name has the title's place. */
export function titledNames(graph: Graph, isTitle: (word: Token) => boolean): (readonly [number, Change])[] {
  return graph.tokens.filter((title) => title.upos === 'PROPN' && /^\p{Lu}/u.test(title.form) && isTitle(title)).flatMap((title): (readonly [number, Change])[] => {
    const next = graph.token(title.id + 1)
    const stop = next?.form === '.' ? next : undefined
    const name = stop ? graph.token(stop.id + 1) : next
    if (name?.upos !== 'PROPN' || !(stop || title.form.endsWith('.')) || name.head === title.id || title.head === name.id) return []
    const below = graph.children(title).filter(({ id }) => id !== name.id && id !== stop?.id)
    return [[name.id, { head: title.head, deprel: title.deprel }], [title.id, { head: name.id, deprel: 'nmod:desc' }], ...below.map(({ id }) => [id, { head: name.id }] as const), ...(stop ? [[stop.id, { head: title.id, deprel: 'punct' }] as const] : [])]
  })
}
