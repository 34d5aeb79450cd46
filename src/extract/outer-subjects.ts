import type { Graph } from './graph.js'

/**
 * "The truth is *that he killed her*": what a clause is said of is no subject of that clause's verb, and the copula between them none of its
 * words (UD's `nsubj:outer`: Nivre 2020). Out: by token id, relations that leave the clause to itself.
 */
export const outerSubjects = (graph: Graph): (readonly [number, { readonly deprel: string }])[] =>
  graph.tokens.filter((token) => token.deprel === 'nsubj:outer').flatMap((outer) => {
    const clause = graph.head(outer)
    if (!clause || graph.dependents(clause, 'nsubj', 'nsubj:pass').every((child) => child === outer)) return []
    return [[outer.id, { deprel: 'parataxis' }] as const, ...graph.dependents(clause, 'cop').filter((copula) => copula.id > outer.id && graph.dependents(clause, 'mark').some((mark) => mark.id > copula.id)).map((copula) => [copula.id, { deprel: 'discourse' }] as const)]
  })

/** "X ang V1: V2 siya": behind a colon a clause with a subject of its own is no second subject of what stands before. */
export const clausesBehindColons = (graph: Graph): (readonly [number, { readonly deprel: string }])[] =>
  graph.tokens.filter((token) => token.upos === 'VERB' && /^(nsubj|csubj)(:|$)/.test(token.deprel) && graph.token(token.id - 1)?.form === ':' && graph.dependents(token, 'nsubj').length > 0).flatMap((clause) => {
    const head = graph.head(clause)
    return head && head.id < clause.id && graph.dependents(head, 'nsubj', 'csubj').some((other) => other.id < clause.id) ? [[clause.id, { deprel: 'parataxis' }] as const] : []
  })
