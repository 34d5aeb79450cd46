import type { FeatureBuffer } from './hash.js'
import type { LexicalView } from './lexical.js'
import { argmax, softmax, softmaxSome, type Scorer } from './learner.js'
import { contextFeatures, wordFeatures } from './tagFeatures.js'

/** Tags of one sentence, one entry a word: the best tag, its probability, the second best and its probability. */
export interface Tagging {
  readonly best: Int32Array
  readonly sure: Float32Array
  readonly second: Int32Array
  readonly secondSure: Float32Array
}

export function emptyTagging(n: number): Tagging {
  return { best: new Int32Array(n), sure: new Float32Array(n), second: new Int32Array(n), secondSure: new Float32Array(n) }
}

/** Fills in word `i` from class probabilities. */
export function recordTag(tagging: Tagging, i: number, probabilities: Float32Array, classes: number): void {
  const best = argmax(probabilities, classes)
  let second = best === 0 ? 1 : 0
  for (let c = 0; c < classes; c++) if (c !== best && probabilities[c]! > probabilities[second]!) second = c
  tagging.best[i] = best
  tagging.sure[i] = probabilities[best]!
  tagging.second[i] = second
  tagging.secondSure[i] = probabilities[second]!
}

/** Classes of the two passes: `groupOf[tag]` is the part of speech a tag belongs to. */
export interface TagGroups {
  readonly groups: number
  readonly groupOf: Int32Array
}

/** Parts of speech less likely than this in the first pass are not considered by the second. */
const UNLIKELY = 0.004

/**
 * Tags a sentence in two passes: the first finds parts of speech from letters and neighbours, the second goes left to
 * right over full tags (part of speech and features) and also sees its own tags to the left and the first pass's
 * to the right (stacked tagging).
 */
export function tagSentence(first: Scorer, second: Scorer, groups: TagGroups, view: LexicalView, f: FeatureBuffer): Tagging {
  const drafts = draftTags(first, view, f)
  const tagging = emptyTagging(view.n)
  const scores = new Float32Array(second.classes)
  const some = new Int32Array(second.classes)
  for (let i = 0; i < view.n; i++) {
    const m = candidates(groups, drafts, i, some)
    if (m === 1) {
      tagging.best[i] = some[0]!
      tagging.sure[i] = 1
      continue
    }
    wordFeatures(view, i, f)
    contextFeatures(view, i, drafts.tagging, tagging.best, f)
    second.scoreSome(f.keys, f.n, scores, some, m)
    consult(groups, drafts, i, scores, some, m)
    softmaxSome(scores, second.classes, some, m)
    recordTag(tagging, i, scores, second.classes)
  }
  return tagging
}

/** How much the first pass's opinion of the part of speech counts besides the second's: two models err less than one. */
const SHARE_OF_FIRST = 0.5

function consult({ groups, groupOf }: TagGroups, { all }: Drafts, i: number, scores: Float32Array, some: Int32Array, m: number): void {
  for (let k = 0; k < m; k++) {
    const tag = some[k]!
    scores[tag] = scores[tag]! + SHARE_OF_FIRST * Math.log(all[i * groups + groupOf[tag]!]! + 1e-4)
  }
}

/** What the first pass says: the tagging, and every group's probability, `groups` entries a word. */
export interface Drafts {
  readonly tagging: Tagging
  readonly all: Float32Array
}

/** The first pass. */
export function draftTags(first: Scorer, view: LexicalView, f: FeatureBuffer): Drafts {
  const { classes } = first
  const tagging = emptyTagging(view.n)
  const all = new Float32Array(view.n * classes)
  for (let i = 0; i < view.n; i++) {
    wordFeatures(view, i, f)
    const scores = all.subarray(i * classes, (i + 1) * classes)
    first.score(f.keys, f.n, scores)
    softmax(scores, classes)
    recordTag(tagging, i, scores, classes)
  }
  return { tagging, all }
}

/** Writes the tags worth considering for word `i` into `some`; returns how many. */
export function candidates({ groups, groupOf }: TagGroups, { all }: Drafts, i: number, some: Int32Array): number {
  let m = 0
  for (let tag = 0; tag < groupOf.length; tag++) if (all[i * groups + groupOf[tag]!]! > UNLIKELY) some[m++] = tag
  return m
}
