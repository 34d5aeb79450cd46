import { FeatureBuffer } from './hash.js'
import { Learner, softmax, softmaxSome } from './learner.js'
import type { LexicalView } from './lexical.js'
import { shuffledIndices } from './random.js'
import { contextFeatures, wordFeatures } from './tagFeatures.js'
import { candidates, draftTags, emptyTagging, recordTag, type Drafts, type TagGroups } from './tagger.js'

/** A sentence as the tagger learns it: its view and the gold class of each word. */
export interface TaggedView {
  readonly view: LexicalView
  readonly tags: Int32Array
}

export interface TaggerTraining {
  readonly groups: TagGroups
  readonly epochs: number
  /** Folds whose first pass is tagged by a model that has not seen them. */
  readonly folds: number
  readonly random: () => number
  /** So many features of each pass are kept for the last rounds; all of them where nothing is said. */
  readonly keep?: { readonly first: number; readonly second: number } | undefined
}

/** Rounds that learn with the features alone that are kept. */
const LAST_ROUNDS = 2

/** Trains both passes; the second learns from first-pass tags of sentences the first pass was not trained on. */
export function trainTagger(data: readonly TaggedView[], options: TaggerTraining): { first: Learner; second: Learner } {
  const drafts: Drafts[] = new Array(data.length)
  const buffer = new FeatureBuffer()
  for (let fold = 0; fold < options.folds; fold++) {
    const part = trainFirst(data.filter((_, i) => i % options.folds !== fold), options)
    data.forEach((sentence, i) => {
      if (i % options.folds === fold) drafts[i] = draftTags(part, sentence.view, buffer)
    })
  }
  return { first: trainFirst(data, options, options.keep?.first), second: trainSecond(data, drafts, options) }
}

function trainFirst(data: readonly TaggedView[], { groups, epochs, random }: TaggerTraining, keep?: number): Learner {
  const learner = new Learner(groups.groups)
  const f = new FeatureBuffer()
  const scores = new Float32Array(groups.groups)
  for (let epoch = 0; epoch < epochs; epoch++) {
    if (keep !== undefined && epoch === epochs - LAST_ROUNDS) learner.narrow(keep)
    for (const index of shuffledIndices(data.length, random)) {
      const { view, tags } = data[index]!
      for (let i = 0; i < view.n; i++) {
        wordFeatures(view, i, f)
        if (epoch === 0) learner.observe(f.keys, f.n)
        learner.score(f.keys, f.n, scores)
        softmax(scores, learner.classes)
        climb(learner, f, scores, groups.groupOf[tags[i]!]!)
      }
    }
  }
  return learner.finish()
}

function trainSecond(data: readonly TaggedView[], drafts: readonly Drafts[], { groups, epochs, random, keep }: TaggerTraining): Learner {
  const classes = groups.groupOf.length
  const learner = new Learner(classes)
  const f = new FeatureBuffer()
  const scores = new Float32Array(classes)
  const some = new Int32Array(classes + 1)
  for (let epoch = 0; epoch < epochs; epoch++) {
    if (keep && epoch === epochs - LAST_ROUNDS) learner.narrow(keep.second)
    for (const index of shuffledIndices(data.length, random)) {
      const { view, tags } = data[index]!
      const draft = drafts[index]!
      const tagging = emptyTagging(view.n)
      for (let i = 0; i < view.n; i++) {
        const gold = tags[i]!
        wordFeatures(view, i, f)
        contextFeatures(view, i, draft.tagging, tagging.best, f)
        if (epoch === 0) learner.observe(f.keys, f.n)
        let m = candidates(groups, draft, i, some)
        if (some.subarray(0, m).indexOf(gold) < 0) some[m++] = gold
        learner.scoreSome(f.keys, f.n, scores, some, m)
        softmaxSome(scores, classes, some, m)
        recordTag(tagging, i, scores, classes)
        climb(learner, f, scores, gold)
        // Early rounds would teach the errors of an unfinished model as context.
        if (epoch < 2) tagging.best[i] = gold
      }
    }
  }
  return learner.finish()
}

/** One step towards the gold class from probabilities, which it overwrites. */
function climb(learner: Learner, f: FeatureBuffer, probabilities: Float32Array, gold: number): void {
  if (probabilities[gold]! > 0.98) return
  for (let c = 0; c < learner.classes; c++) probabilities[c] = -probabilities[c]!
  probabilities[gold] = probabilities[gold]! + 1
  learner.update(f.keys, f.n, probabilities)
}
