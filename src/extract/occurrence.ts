import type { Token } from '../ir/index.js'
import type { ReadSentence } from './frames.js'
import { isRelation } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/**
 * "The wedding did not take place", "The trial is to open in June": the verb that says of a deed named by a noun no more than that it happens
 * (support verbs of occurrence: Gross 1981), and so decides on its standing.
 */
export function occurrenceOf(s: ReadSentence, noun: Token, { occurrences }: SyntaxSettings): Token | undefined {
  const head = isRelation(noun, 'nsubj') && noun.upos !== 'VERB' ? s.graph.head(noun) : undefined
  if (!head) return undefined
  const below = (verb: Token): Token[] => s.graph.dependents(verb, 'xcomp', 'ccomp').filter(({ id, feats }) => id > verb.id && feats.VerbForm === 'Inf')
  return [head, ...below(head)].find((verb) => {
    const parts = s.graph.dependents(verb, 'compound:prt', 'obj').map((part) => part.lemma.toLowerCase())
    return [verb.lemma, verb.form].flatMap((word) => [word.toLowerCase(), ...parts.map((part) => `${word.toLowerCase()} ${part}`)]).some((words) => occurrences.has(words))
  })
}
