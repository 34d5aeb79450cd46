import type { Token } from '../ir/index.js'
import { isRelation, type Graph } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/** "…, after beat her the driver": a word for "after" or "before" that the parser made a verb over the clause that it opens is the mark of that clause. */
export const subordinators = (graph: Graph, settings: SyntaxSettings): (readonly [number, Partial<Token>])[] =>
  graph.tokens.filter((token) => token.upos === 'VERB' && settings.timeMarks.has(token.form.toLowerCase())).flatMap((mark): (readonly [number, Partial<Token>])[] => {
    const clause = graph.dependents(mark, 'xcomp', 'ccomp').find((child) => child.id > mark.id && child.upos === 'VERB')
    // "Two days having passed": with somebody or something of its own it is a verb.
    if (!clause || graph.children(mark).some((child) => child !== clause && !isRelation(child, 'punct') && !isRelation(child, 'advmod'))) return []
    return [[clause.id, { head: mark.head, deprel: mark.deprel }], [mark.id, { head: clause.id, deprel: 'mark', upos: 'SCONJ' }], ...graph.children(mark).filter((child) => child !== clause).map((child) => [child.id, { head: clause.id }] as const)]
  })

/** "Only she was spared, *because* she had repented": what a subordinating mark opens, and no conjunction, hangs under the verb before and does not stand beside it. */
export const marksOfCoordinates = (graph: Graph, { reasonMarks, timeMarks }: SyntaxSettings): (readonly [number, Partial<Token>])[] =>
  graph.tokens.filter((token) => isRelation(token, 'conj') && token.upos === 'VERB' && graph.dependents(token, 'cc').length === 0 && graph.dependents(token, 'nsubj').length > 0).flatMap((clause): (readonly [number, Partial<Token>])[] => {
    const mark = graph.dependents(clause, 'mark').find(({ id, form }) => id < clause.id && (reasonMarks.has(form.toLowerCase()) || timeMarks.has(form.toLowerCase())))
    return mark && graph.token(mark.id - 1)?.form === ',' ? [[clause.id, { deprel: 'advcl' }]] : []
  })

/** "He agreed to marry her, but the wedding was off, *because* she left": a reason behind a second clause with a subject of its own is that one's (right association: Kimball 1973). */
export const reasonsBehindCoordinates = (graph: Graph, { reasonMarks }: SyntaxSettings): (readonly [number, Partial<Token>])[] =>
  graph.tokens.filter((token) => isRelation(token, 'advcl') && token.id > token.head && graph.dependents(token, 'mark').some(({ id, form }) => id < token.id && reasonMarks.has(form.toLowerCase()))).flatMap((reason): (readonly [number, Partial<Token>])[] => {
    const first = graph.head(reason)
    const last = first && graph.dependents(first, 'conj').findLast((other) => other.id > first.id && other.id < reason.id && other.upos === 'VERB')
    return last && graph.dependents(last, 'nsubj').some(({ id }) => id < reason.id) ? [[reason.id, { head: last.id }]] : []
  })
