import type { Reading } from '../../ir/index.js'
import { keptWords } from './kept-words.js'

/** What a term is; each kind has its own trust. */
export type TermKind = 'entity' | 'concept' | 'relation' | 'number' | 'word' | 'happening'

/** Two articles' sentences as sets of language-neutral terms. */
export interface Terms {
  readonly left: readonly ReadonlySet<string>[]
  readonly right: readonly ReadonlySet<string>[]
}

export const kindOf = (term: string): TermKind => term.slice(0, term.indexOf(':')) as TermKind

/**
 * Terms of each sentence: what the reader found in it (`concept:…`, `entity:…`, `number:…`, `relation:…`), the types of what happens
 * (`happening:…`), and words that both articles spell alike (`word:…`).
 */
export function termsOf(a: Reading, b: Reading): Terms {
  const kept = keptWords(a.sentences.map(({ text }) => text), b.sentences.map(({ text }) => text))
  const sets = (reading: Reading, words: readonly (readonly string[])[]): Set<string>[] => {
    const found = reading.sentences.map((_, i) => new Set([...(reading.evidence[i] ?? []).filter((key) => !key.startsWith('word:')), ...(words[i] ?? []).map((word) => `word:${word}`)]))
    for (const { sentence, type } of reading.mentions) found[sentence]?.add(`happening:${type}`)
    return found
  }
  return { left: sets(a, kept.left), right: sets(b, kept.right) }
}

/** Sentences that hold each item. */
export function occurrences(sentences: readonly Iterable<string>[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  sentences.forEach((items, i) => {
    for (const item of new Set(items)) {
      const list = found.get(item)
      if (list) list.push(i)
      else found.set(item, [i])
    }
  })
  return found
}
