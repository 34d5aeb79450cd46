import type { Token } from '../ir/index.js'
import { isNominal, isRelation, type Graph } from './graph.js'

/**
 * "The driver collapsed on Monday, and Ami, who …, was told": what a comma and a conjunction part from the clause before is another clause,
 * whose subject the parser may have given to the first, and the first is none that the second completes.
 */
export const joinedClauses = (graph: Graph): (readonly [number, Partial<Pick<Token, 'head' | 'deprel'>>])[] =>
  graph.tokens.filter((token) => token.upos === 'VERB' && graph.dependents(token, 'nsubj', 'csubj').length === 0).flatMap((second) => {
    const first = graph.dependents(second, 'ccomp').find((child) => child.id < second.id && graph.dependents(child, 'nsubj').length > 0)
    const conjunction = first && graph.tokens.find((token) => token.upos === 'CCONJ' && token.id > first.id && token.id < second.id && graph.token(token.id - 1)?.form === ',')
    const subject = conjunction && graph.head(conjunction)
    if (!first || !conjunction || !subject || subject.id < conjunction.id || subject.id > second.id || !isNominal(subject) || !isRelation(subject, 'conj')) return []
    const passive = graph.dependents(second, 'aux').some(({ deprel }) => deprel === 'aux:pass')
    return [
      [first.id, { head: second.head, deprel: second.deprel }], [second.id, { head: first.id, deprel: 'conj' }],
      [subject.id, { head: second.id, deprel: passive ? 'nsubj:pass' : 'nsubj' }], [conjunction.id, { head: second.id }],
    ]
  })
