import { annotate, type Annotator } from './annotate.js'
import { FeatureBuffer } from './hash.js'
import type { Tables } from './inventory.js'
import type { Learner } from './learner.js'
import { newMemory } from './memory.js'
import type { ParserView } from './parserView.js'
import type { Example } from './prepare.js'
import { trainLemmatizer, type LearntLemmas } from './trainLemmatizer.js'
import { trainTagger } from './trainTagger.js'

export interface LearntAnnotator {
  readonly tagger: { readonly first: Learner; readonly second: Learner }
  readonly lemmas: LearntLemmas
}

/** Trains tagger and lemmatizer. */
export function trainAnnotator(data: readonly Example[], tables: Tables, epochs: number, random: () => number, keep?: { readonly first: number; readonly second: number }): LearntAnnotator {
  const tagger = trainTagger(data, { groups: tables, epochs, folds: 2, random, keep })
  const lemmas = trainLemmatizer(data.map((d) => ({ ...d, groupOf: tables.groupOf, groupNames: tables.inventory.groups })), 3, random)
  return { tagger, lemmas }
}

/** Every example as the parser will see it: tagged by models trained on the other folds (jackknifing). */
export function viewsOfUnseen(data: readonly Example[], tables: Tables, folds: number, epochs: number, random: () => number, onFold: () => void, keep?: { readonly first: number; readonly second: number }): ParserView[] {
  const views: ParserView[] = new Array(data.length)
  const f = new FeatureBuffer()
  for (let fold = 0; fold < folds; fold++) {
    onFold()
    const { tagger, lemmas } = trainAnnotator(data.filter((d) => d.origin % folds !== fold), tables, epochs, random, keep)
    const annotator: Annotator = { ...tagger, lemmatizer: lemmas, tables }
    const memory = newMemory(() => false)
    data.forEach((d, i) => {
      if (d.origin % folds === fold) views[i] = annotate(annotator, d.forms, d.view, f, memory).view
    })
  }
  return views
}
