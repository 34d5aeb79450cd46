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
