import type { Token } from '../ir/index.js'
import type { ReadSentence } from './frames.js'
import { isRelation } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/**
 * Whether something nearly happened, whoever meant it or not: "nearly killed him", "came close to drowning", "on the verge of leaving" (the avertive:
 * Kuteva 1998). By an adverb of the pack's list at the predicate, at what governs it, or as what governs it.
 */
export function isAvertive(s: ReadSentence, predicate: Token, { avertives }: SyntaxSettings): boolean {
  const says = ({ form, lemma }: Token): boolean => avertives.has(form.toLowerCase()) || avertives.has(lemma.toLowerCase())
  if (s.graph.dependents(predicate, 'advmod', 'discourse').some(says)) return true
  const head = isRelation(predicate, 'conj') ? undefined : s.graph.head(predicate)
  return head !== undefined && !isRelation(predicate, 'acl:relcl') && (says(head) || s.graph.dependents(head, 'advmod', 'xcomp', 'discourse').some((child) => child.id < predicate.id && child.id > head.id && says(child)))
}
