import { createExtractor } from '../extract/index.js'
import type { Pack, SegmentedArticle } from '../ir/index.js'

/** What learning takes of a sentence: its content words, by their dictionary forms, and the concepts that the lexicon knows them by. */
export interface Studied {
  readonly words: readonly string[]
  readonly concepts: readonly string[]
  /** Words that the lexicon knows no concept of. */
  readonly unknown: readonly string[]
}

/** Sentences that are read together: so many that reading is quick, so few that names do not pile up. */
export const batch = 20

const content = /^(NOUN|VERB|ADJ|ADV|NUM)$/

/** Reads sentences with a pack that has lexicon and reader. What an earlier run learned is left out, so that runs do not build on each other. */
export function studier({ lexicon, reader }: Pack): (sentences: readonly string[]) => Studied[] {
  if (!lexicon || !reader) throw new Error('a pack without lexicon or reader')
  const extract = createExtractor({ ...lexicon, associations: {} })
  const known = (word: string): boolean => lexicon.concepts[word] !== undefined || lexicon.nouns[word] !== undefined || lexicon.relations[word] !== undefined
  return (sentences) => {
    const trees = sentences.map((text) => reader.read(text))
    const { evidence } = extract(articleOf(sentences), trees, []).value
    return sentences.map((_, i) => {
      const tokens = (trees[i]?.tokens ?? []).filter(({ upos, lemma }) => content.test(upos) && /^\p{L}{2}/u.test(lemma))
      const words = [...new Set(tokens.map(({ lemma }) => lemma.toLowerCase()))]
      const concepts = (evidence[i] ?? []).filter((key) => key.startsWith('concept:')).map((key) => key.slice('concept:'.length))
      const unknown = words.filter((word) => !known(word) && !tokens.some(({ lemma, form }) => lemma.toLowerCase() === word && known(form.toLowerCase())))
      return { words, concepts, unknown }
    })
  }
}

/** Sentences that do not belong together, as an article that extracting takes. */
const articleOf = (sentences: readonly string[]): SegmentedArticle => ({
  story: 'pairs', language: 'und', path: 'pairs', title: '', sha256: '', source: sentences.join('\n'), blocks: [],
  sentences: sentences.map((text, index) => ({ index, block: index, kind: 'paragraph', text, start: 0, end: text.length, line: index + 1, column: 1 })),
})
