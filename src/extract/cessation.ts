import type { Token } from '../ir/index.js'
import { markingOf } from './arguments.js'
import type { ReadSentence } from './frames.js'
import { isRelation } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/**
 * "stopped *writing* to her": without an object between, what somebody used to do is over; "stopped the *wedding*" kept it from happening. Where dictionary
 * forms are roots, a noun in a case may be that deed.
 */
export const isOver = (s: ReadSentence, clause: Token, settings: SyntaxSettings): boolean => {
  const head = s.graph.head(clause)
  if (!head || !settings.cessatives.has(head.lemma.toLowerCase())) return false
  const relations = clause.upos === 'VERB' ? ['xcomp', 'ccomp', 'advcl', 'obj', 'obl'] : settings.rootLemmas && !isWhen(s, clause, settings) ? ['obl'] : []
  const between = s.graph.dependents(head, 'obj', 'iobj').some(({ id }) => id !== clause.id)
  return !between && clause.feats.VerbForm !== 'Inf' && s.graph.dependents(clause, 'mark').length === 0 && relations.some((relation) => isRelation(clause, relation))
}

const isWhen = (s: ReadSentence, noun: Token, { timeMarks }: SyntaxSettings): boolean => timeMarks.has(markingOf(s.graph, noun).adposition ?? '')
