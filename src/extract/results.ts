import { isRelation, type Graph } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/** "They refused, *so* she searched herself": under a mark of results a clause completes no verb. Out: by token id, relations that leave it to itself. */
export const resultClauses = (graph: Graph, { resultMarks }: SyntaxSettings): (readonly [number, { readonly deprel: string }])[] =>
  graph.tokens.filter((clause) => isRelation(clause, 'ccomp')).flatMap((clause): (readonly [number, { readonly deprel: string }])[] => {
    if (graph.dependents(clause, 'mark').some((mark) => resultMarks.has(mark.form.toLowerCase()))) return [[clause.id, { deprel: 'parataxis' }]]
    // "hits him *so* hard that the lights go out": what is so great that it has a result is no word of saying or thinking.
    const verb = graph.head(clause)
    const degree = verb && graph.dependents(verb, 'advmod').filter(({ id }) => id < clause.id).flatMap((adverb) => graph.dependents(adverb, 'advmod'))
    return degree?.some(({ form }) => resultMarks.has(form.toLowerCase())) ? [[clause.id, { deprel: 'advcl' }]] : []
  })
