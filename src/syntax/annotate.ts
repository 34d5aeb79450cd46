import type { FeatureBuffer } from './hash.js'
import type { Tables } from './inventory.js'
import { lemmatize, type Lemmatizer } from './lemmatizer.js'
import type { LexicalView } from './lexical.js'
import type { Memory } from './memory.js'
import type { Scorer } from './learner.js'
import { viewForParser, type ParserView } from './parserView.js'
import { tagSentence, type Tagging } from './tagger.js'

/** The models that turn forms into tags and lemmas. */
export interface Annotator {
  readonly first: Scorer
  readonly second: Scorer
  readonly lemmatizer: Lemmatizer
  readonly tables: Tables
}

export interface Annotation {
  readonly tagging: Tagging
  readonly lemmas: readonly string[]
  readonly view: ParserView
}

/** Tags and lemmatizes a sentence and prepares it for the parser. @param memory of a reader with these very models */
export function annotate(annotator: Annotator, forms: readonly string[], view: LexicalView, f: FeatureBuffer, memory: Memory): Annotation {
  const { first, second, lemmatizer, tables } = annotator
  const words = forms.map(memory.word)
  const tagging = tagSentence(first, second, tables, view, f, words, memory)
  const scores = new Float32Array(lemmatizer.model.classes)
  const lemmas = forms.map((form, i) => {
    const tag = tagging.best[i]!
    const { lemmas } = words[i]!
    const key = 2 * tag + (i === 0 ? 1 : 0)
    const known = lemmas.get(key)
    if (known !== undefined) return known
    const pos = tables.groupOf[tag]!
    const lemma = lemmatize(lemmatizer, form, view, i, tag, pos, tables.inventory.groups[pos]!, f, scores)
    lemmas.set(key, lemma)
    return lemma
  })
  return { tagging, lemmas, view: viewForParser(view, tagging, lemmas, tables) }
}
