import type { Token } from '../ir/index.js'
import { isNominal, isRelation, type Graph } from './graph.js'
import type { SyntaxSettings } from './settings.js'

type Change = Partial<Pick<Token, 'head' | 'deprel'>>

/** "They refused, *so* she searched herself": under a mark of results a clause completes no verb, and says nothing of a noun. Out: by token id, relations that leave it to itself. */
export const resultClauses = (graph: Graph, { resultMarks }: SyntaxSettings): (readonly [number, Change])[] =>
  graph.tokens.flatMap((clause): (readonly [number, Change])[] => {
    const isMark = ({ form }: Token): boolean => resultMarks.has(form.toLowerCase())
    if (isRelation(clause, 'acl')) {
      const mark = graph.dependents(clause, 'mark', 'advmod').find((child) => isMark(child) && graph.token(child.id - 1)?.form === ',')
      const own = mark && graph.dependents(clause, 'nsubj').some(({ id }) => id > mark.id && id < clause.id)
      const verb = own && graph.tokens.find(({ head, id, upos }) => head === 0 && id < clause.id && upos === 'VERB')
      return verb && isNominal(graph.head(clause) ?? clause) ? [[clause.id, { head: verb.id, deprel: 'conj' }]] : []
    }
    if (!isRelation(clause, 'ccomp')) return []
    if (graph.dependents(clause, 'mark').some(isMark)) return [[clause.id, { deprel: 'parataxis' }]]
    // "hits him *so* hard that the lights go out": what is so great that it has a result is no word of saying or thinking.
    const verb = graph.head(clause)
    const degree = verb && graph.dependents(verb, 'advmod').filter(({ id }) => id < clause.id).flatMap((adverb) => graph.dependents(adverb, 'advmod'))
    return degree?.some(isMark) ? [[clause.id, { deprel: 'advcl' }]] : []
  })
