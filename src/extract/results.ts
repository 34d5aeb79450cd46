import { isRelation, type Graph } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/** "They refused, *so* she searched herself": under a mark of results a clause completes no verb. Out: by token id, relations that leave it to itself. */
export const resultClauses = (graph: Graph, { resultMarks }: SyntaxSettings): (readonly [number, { readonly deprel: string }])[] =>
  graph.tokens.filter((clause) => isRelation(clause, 'ccomp') && graph.dependents(clause, 'mark').some((mark) => resultMarks.has(mark.form.toLowerCase()))).map((clause) => [clause.id, { deprel: 'parataxis' }] as const)
