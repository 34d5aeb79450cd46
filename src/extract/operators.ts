/** Words and expressions that decide how sure the clause below them is: what the pack lists, and how they are found at a predicate or over a clause. */
import type { Factuality, Lexicon, Token } from '../ir/index.js'
import type { ReadSentence } from './frames.js'
import { isRelation } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/** Embedding words by dictionary form, made once an article. */
export type OperatorTable = ReadonlyMap<string, Factuality>

export function operatorTable(lexicon: Lexicon): OperatorTable {
  const table = new Map<string, Factuality>()
  for (const [factuality, words] of Object.entries(lexicon.operators)) for (const word of words ?? []) table.set(word.toLowerCase().replace(/\/[nav]$/, ''), factuality as Factuality)
  return table
}

/**
 * An expression that embeds what is below it, as several words: "is going to", "did not come about", "came close to", "talked out of", "has
 * yet to". Its words are the head, and what stands by it or opens the clause.
 */
export function composed(s: ReadSentence, head: Token, clause: Token, operators: OperatorTable): Factuality | undefined {
  const above = /^(ADJ|ADV)$/.test(head.upos) && /^(xcomp|advmod)(:|$)/.test(head.deprel) ? s.graph.head(head) : undefined
  const words = (tokens: readonly Token[]): string[] => tokens.flatMap(({ lemma, form }) => [lemma.toLowerCase(), form.toLowerCase()])
  // Of a noun that is the subject, no more than a denial of the verb is said: "did not come about".
  const before = words([...s.graph.dependents(head, 'cop', 'aux', 'advmod').filter(({ id, feats }) => id < head.id && (!isRelation(clause, 'nsubj') || feats.Polarity === 'Neg')), ...(above ? [above] : [])])
  const marks = s.graph.dependents(clause, 'mark').filter(({ id }) => id > head.id).map((mark) => phrase(s, mark))
  const after = [...(marks.length > 1 ? [marks.join(' ')] : []), ...words(s.graph.dependents(head, 'advmod', 'compound:prt').filter(({ id }) => id > head.id && id !== clause.id)), ...marks]
  const particle = words(s.graph.dependents(head, 'compound:prt'))
  for (const own of words([head])) {
    for (const key of [...particle.flatMap((word) => after.map((mark) => `${own} ${word} ${mark}`)), ...before.map((word) => `${word} ${own}`), ...after.map((word) => `${own} ${word}`)]) {
      const value = operators.get(key)
      if (value) return value
    }
  }
  return undefined
}

/** "has orders to kill", "took the chance to flee": what a noun that a verb has is about, where the parser gave it to the verb. */
export const ofObject = (s: ReadSentence, head: Token, clause: Token, operators: OperatorTable): Factuality | undefined =>
  clause.feats.VerbForm !== 'Inf' || !isRelation(clause, 'xcomp') ? undefined
    : s.graph.dependents(head, 'obj').filter(({ id, upos }) => upos === 'NOUN' && id > head.id && id < clause.id).map(({ lemma }) => operators.get(lemma.toLowerCase())).find((value) => value !== undefined)

/** "The plan is to kill him": an infinitive that says what its subject is. */
const isWhat = (s: ReadSentence, predicate: Token, operators: OperatorTable): Factuality | undefined =>
  predicate.feats.VerbForm !== 'Inf' || s.graph.dependents(predicate, 'cop').length === 0 ? undefined
    : s.graph.dependents(predicate, 'nsubj').map(({ lemma }) => operators.get(lemma.toLowerCase())).find((value) => value !== undefined && value !== 'actual')

/** Operators that stand over the whole clause: "*Soon* is married", "*The plan* is to kill him", "*Belief* of Ana's INVERSION he died". */
export const framed = (s: ReadSentence, predicate: Token, operators: OperatorTable, settings: SyntaxSettings): Factuality | undefined =>
  isWhat(s, predicate, operators) ?? s.graph.dependents(predicate, 'advcl', 'parataxis', 'ccomp', 'dislocated').filter((child) => child.id < predicate.id).map((child) => {
    const below = s.graph.children(child)
    // A word with no more than particles, or a noun with its owner before an inversion marker.
    const bare = below.every(({ upos }) => /^(PART|ADV|PUNCT)$/.test(upos))
    const owned = child.upos === 'NOUN' && s.graph.dependents(predicate, 'discourse').some((marker) => marker.id > child.id && settings.inversionMarkers.has(marker.form.toLowerCase()))
    if (!bare && !owned) return undefined
    return below.map((part) => operators.get(`${child.form} ${part.form}`.toLowerCase())).find((value) => value !== undefined) ?? operators.get(child.form.toLowerCase())
  }).find((value) => value !== undefined && value !== 'actual')

/** What an inflected form says by itself: the contemplated aspect. A form that may also be an infinitive is none at the head of a sentence. */
export function formMood(s: ReadSentence, predicate: Token, forms: readonly string[], settings: SyntaxSettings): Factuality | undefined {
  if (predicate.upos !== 'VERB' || s.sentence.text.trimEnd().endsWith('?')) return undefined
  const values = new Set(forms.map((form) => settings.formMoods.get(form)))
  const value = [...values].find((each) => each !== undefined)
  const first = isRelation(predicate, 'conj') ? s.graph.head(predicate) : predicate
  return values.size === 1 || (first !== undefined && /^(root|parataxis|acl:relcl|nsubj|csubj)$/.test(first.deprel)) ? value : undefined
}

/** "no longer", "almost never": an adverb with its own. */
export const withOwn = (s: ReadSentence, adverb: Token, operators: OperatorTable): Factuality | undefined =>
  s.graph.dependents(adverb, 'advmod', 'det').map((child) => operators.get(`${child.form} ${adverb.form}`.toLowerCase())).find((value) => value !== undefined)

/** A function word with the fixed parts that follow it: "in order", "para lang". */
export function phrase(s: ReadSentence, token: Token): string {
  const parts = [token, ...s.graph.dependents(token, 'fixed')].sort((a, b) => a.id - b.id)
  return parts.map((part) => part.form.toLowerCase()).join(' ')
}

/** Whether the words of an unreal verb group stand with a predicate. */
export const isUnreal = (s: ReadSentence, predicate: Token, groups: SyntaxSettings['unreal']): boolean => {
  const words = new Set(s.graph.dependents(predicate, 'aux', 'advmod', 'discourse').map((child) => child.form.toLowerCase()))
  return groups.some((group) => group.every((word) => words.has(word)))
}
