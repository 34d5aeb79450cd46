import type { Reading, Sentence } from '../../ir/index.js'
import { newMemory, type Memory } from '../memory.js'
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
export function termsOf(a: Reading, b: Reading, memory: Memory = newMemory()): Terms {
  const kept = memory.pair(keptOf, a.sentences, b.sentences)
  const sets = (reading: Reading, words: readonly (readonly string[])[]): Set<string>[] => {
    const found = reading.sentences.map((_, i) => new Set([...(reading.evidence[i] ?? []).filter((key) => !key.startsWith('word:')), ...(words[i] ?? []).map((word) => `word:${word}`)]))
    for (const { sentence, type } of reading.mentions) found[sentence]?.add(`happening:${type}`)
    return found
  }
  return { left: sets(a, kept.left), right: sets(b, kept.right) }
}

const keptOf = (left: readonly Sentence[], right: readonly Sentence[]) => keptWords(left.map(({ text }) => text), right.map(({ text }) => text))

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
