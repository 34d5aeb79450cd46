import type { Token } from '../ir/index.js'
import { isNominal, isRelation, type Graph } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/**
 * The nominal that a cleft singles out, of the verb that says what of (Lambrecht 2001): "it was *Ben* who killed him", or where relative clauses lack the
 * pivot, "*si Ben* ang pumatay". What is said of the nominal's clause is said of that verb.
 */
export function cleftOf(graph: Graph, verb: Token, { relativePivot }: Pick<SyntaxSettings, 'relativePivot'>): Token | undefined {
  const nominal = graph.head(verb)
  if (!nominal || verb.upos !== 'VERB' || !isNominal(nominal)) return undefined
  if (relativePivot) return isRelation(verb, 'nsubj') ? nominal : undefined
  return isRelation(verb, 'acl:relcl') && graph.dependents(nominal, 'cop').length > 0 && graph.dependents(nominal, 'expl').length > 0 ? nominal : undefined
}

/** The verb of the cleft that singles a nominal out; of one that is denied to be it, none. */
export const cleftVerbOf = (graph: Graph, nominal: Token, settings: Pick<SyntaxSettings, 'relativePivot'>): Token | undefined =>
  graph.dependents(nominal, 'advmod').some(({ feats }) => feats.Polarity === 'Neg') ? undefined : graph.dependents(nominal, 'nsubj', 'acl').find((verb) => cleftOf(graph, verb, settings) === nominal)
