import type { Factuality, Token } from '../ir/index.js'
import type { ReadSentence } from './frames.js'
import { isRelation } from './graph.js'
import { isUnreal } from './operators.js'
import type { SyntaxSettings } from './settings.js'

/**
 * Whether a deed that was at hand is told to have been cut short: "was about to kill her *when* he came in", "would-PLANNED kill her, *but* he
 * came in" (avertive: Kuteva 2001).
 *
 * @param local what the predicate's own words say of its standing
 */
export function isCutShort(s: ReadSentence, predicate: Token, local: Factuality | undefined, settings: SyntaxSettings): boolean {
  if (local === 'planned' && isUnreal(s, predicate, settings.unreal)) return turns(s, predicate, settings) && s.graph.dependents(predicate, 'advmod').every((child) => !settings.onlyWords.has(child.form.toLowerCase()))
  const head = isRelation(predicate, 'xcomp') ? s.graph.head(predicate) : undefined
  return head !== undefined && settings.imminent.has(head.form.toLowerCase()) && (turns(s, predicate, settings) || [predicate, head].some((token) => s.graph.dependents(token, 'advcl').some((clause) => breaksIn(s, predicate, clause, settings))))
}

/** Whether another clause follows that stands against it. */
const turns = (s: ReadSentence, predicate: Token, settings: SyntaxSettings): boolean =>
  s.graph.tokens.some((token) => token.id > predicate.id && settings.adversatives.has(token.form.toLowerCase()) && s.graph.token(token.id - 1)?.upos === 'PUNCT')

/** A clause of somebody else behind it, of what happens at that moment. */
const breaksIn = (s: ReadSentence, predicate: Token, clause: Token, settings: SyntaxSettings): boolean =>
  clause.id > predicate.id && s.graph.dependents(clause, 'nsubj').some(({ upos, id }) => upos !== 'PRON' && id > predicate.id) && s.graph.dependents(clause, 'mark', 'advmod').some((mark) => settings.interruptions.has(mark.form.toLowerCase()) && mark.id < clause.id)
