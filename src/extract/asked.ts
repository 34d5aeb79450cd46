import type { Token } from '../ir/index.js'
import type { ReadSentence } from './frames.js'
import { isRelation } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/** Whether a sentence's question is about a predicate: in "she kept silent, for who would believe her?" it is about the clause alone that the question word stands in. */
export function isAsked(s: ReadSentence, predicate: Token, settings: SyntaxSettings): boolean {
  if (!/\?["'”’)]*$/.test(s.sentence.text)) return false
  const asking = s.graph.tokens.find(({ form }) => settings.interrogatives.has(form.toLowerCase()))
  if (!asking) return true
  for (let clause: Token | undefined = asking; clause; clause = s.graph.head(clause))
    if (isRelation(clause, 'advcl') && s.graph.dependents(clause, 'mark').some(({ id }) => id < asking.id || clause === asking)) return s.graph.subtree(clause).some(({ id }) => id === predicate.id)
  return true
}
