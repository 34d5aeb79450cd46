import type { Token } from '../ir/index.js'
import { isNominal, type Graph } from './graph.js'

/**
 * "his spouse, the second queen": two nominals that only a comma stands between are one party, told twice; a list has a conjunction or a
 * third member, and two names are two.
 */
export const asyndeticPairs = (graph: Graph): (readonly [number, Pick<Token, 'deprel'>])[] =>
  graph.tokens.filter((token) => token.deprel === 'conj' && isNominal(token) && token.upos !== 'PRON').flatMap((token): (readonly [number, Pick<Token, 'deprel'>])[] => {
    const head = graph.head(token)
    if (!head || head.id > token.id || !isNominal(head) || (head.upos === 'PROPN' && token.upos === 'PROPN')) return []
    if (graph.dependents(head, 'conj', 'cc').length > 1 || graph.dependents(token, 'conj', 'cc').length > 0) return []
    const first = graph.subtree(token).find(({ upos }) => upos !== 'PUNCT')
    // "her husband, hardware dealer Benigno": what belongs to somebody, and a name.
    const isNamed = graph.dependents(head, 'nmod:poss').length > 0 && [token, ...graph.dependents(token, 'appos', 'flat', 'nmod:desc')].some(({ upos }) => upos === 'PROPN')
    return first && graph.token(first.id - 1)?.form === ',' && (isNamed || graph.dependents(token, 'det').some(({ id }) => id < token.id)) ? [[token.id, { deprel: 'appos' }]] : []
  })

/** "another guitarist, Miguel Tan, …": a name behind a noun and a comma that the parser hangs beside the verb is the noun's. */
export const namesBehindNouns = (graph: Graph): (readonly [number, Pick<Token, 'head' | 'deprel'>])[] =>
  graph.tokens.filter((token) => token.upos === 'PROPN' && token.deprel === 'parataxis').flatMap((name): (readonly [number, Pick<Token, 'head' | 'deprel'>])[] => {
    const first = graph.subtree(name).find(({ upos }) => upos !== 'PUNCT')
    const noun = first && graph.token(first.id - 1)?.form === ',' ? graph.token(first.id - 2) : undefined
    return noun?.upos === 'NOUN' && noun.head === name.head && graph.dependents(name, 'case', 'nsubj', 'cop').length === 0 ? [[name.id, { head: noun.id, deprel: 'appos' }]] : []
  })
