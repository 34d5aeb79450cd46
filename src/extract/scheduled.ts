import type { Token } from '../ir/index.js'
import type { ReadSentence } from './frames.js'
import { isRelation } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/** Types that are set for a day, so that their noun dates something else whether they come about or not. */
const scheduled: ReadonlySet<string> = new Set(['marry', 'try-in-court', 'premiere'])

/** "left him on the day of the wedding", "died before the trial", "the wedding is on Friday": a noun that only says when, or of which only that is said, of what was to be. In: the words of the calendar, too. */
export const isScheduled = (s: ReadSentence, noun: Token, type: string, { timeUnits, beforeMarks }: SyntaxSettings, calendar: ReadonlySet<string>): boolean => {
  if (!scheduled.has(type) || noun.upos !== 'NOUN') return false
  const day = isRelation(noun, 'nsubj') ? s.graph.head(noun) : undefined
  if (day && calendar.has(day.form.toLowerCase())) return s.graph.dependents(day, 'cop').every(({ feats }) => feats.Tense !== 'Past')
  const head = isRelation(noun, 'nmod') ? s.graph.head(noun) : undefined
  return (head !== undefined && timeUnits.has(head.lemma.toLowerCase())) || (isRelation(noun, 'obl') && s.graph.dependents(noun, 'case', 'mark').some(({ form }) => beforeMarks.has(form.toLowerCase())))
}
