import type { Token } from '../ir/index.js'
import { markingOf } from './arguments.js'
import type { ReadSentence } from './frames.js'
import { isRelation } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/** "stopped *writing* to her": without an object between, what somebody used to do is over; "stopped the *wedding*" kept it from happening. Where dictionary forms are roots a noun in a case may be that deed. */
export const isOver = (s: ReadSentence, clause: Token, settings: SyntaxSettings): boolean => {
  const head = s.graph.head(clause)
  return head !== undefined && settings.cessatives.has(head.lemma.toLowerCase()) && clause.feats.VerbForm !== 'Inf' && (clause.upos === 'VERB' ? ['xcomp', 'ccomp', 'advcl', 'obj', 'obl'] : settings.rootLemmas && !isWhen(s, clause, settings) ? ['obl'] : []).some((relation) => isRelation(clause, relation)) && s.graph.dependents(head, 'obj', 'iobj').every(({ id }) => id === clause.id) && s.graph.dependents(clause, 'mark').length === 0
}

const isWhen = (s: ReadSentence, noun: Token, { timeMarks }: SyntaxSettings): boolean => { const { adposition } = markingOf(s.graph, noun); return adposition !== undefined && timeMarks.has(adposition) }
