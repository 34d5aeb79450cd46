import type { Token } from '../ir/index.js'
import type { ReadSentence } from './frames.js'
import { isRelation } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/** Types that are set for a day, so that their noun dates something else whether they come about or not. */
const scheduled: ReadonlySet<string> = new Set(['marry', 'try-in-court', 'premiere'])

/** "left him on the day of the wedding", "died before the trial": a noun that only says when, of what was to be. */
export const isScheduled = (s: ReadSentence, noun: Token, type: string, { timeUnits, beforeMarks }: SyntaxSettings): boolean => {
  if (!scheduled.has(type) || noun.upos !== 'NOUN') return false
  const head = isRelation(noun, 'nmod') ? s.graph.head(noun) : undefined
  return (head !== undefined && timeUnits.has(head.lemma.toLowerCase())) || (isRelation(noun, 'obl') && s.graph.dependents(noun, 'case', 'mark').some(({ form }) => beforeMarks.has(form.toLowerCase())))
}
