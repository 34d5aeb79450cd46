import { FeatureBuffer } from './hash.js'
import type { LexicalView } from './lexical.js'
import { argmax, softmax, softmaxSome, type Scorer } from './learner.js'

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
    wordFeatures(view, i, f)
    contextFeatures(view, i, drafts.tagging, tagging.best, f)
    const m = candidates(groups, drafts, i, some)
    second.scoreSome(f.keys, f.n, scores, some, m)
    softmaxSome(scores, second.classes, some, m)
    recordTag(tagging, i, scores, second.classes)
  }
  return tagging
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

/** Features of letters and of neighbouring words. Overwrites the buffer. */
export function wordFeatures(view: LexicalView, i: number, f: FeatureBuffer): void {
  const at = i + 2
  const { form, lower, shape, prefix, suffix, capital } = view
  const w = lower[at]!
  const initial = i === 0 ? 1 : 0
  f.clear()
  f.one(1, 0)
  f.one(2, w)
  f.two(3, form[at]!, initial)
  f.one(4, shape[at]!)
  f.two(5, capital[at]!, initial)
  f.two(6, capital[at]!, suffix[1]![at]!)
  for (let k = 0; k < 5; k++) {
    if (prefix[k]![at] === 0) break
    f.two(7, k, prefix[k]![at]!)
    f.two(8, k, suffix[k]![at]!)
  }
  f.two(9, prefix[1]![at]!, suffix[1]![at]!)
  f.two(10, prefix[2]![at]!, view.doubling[at]!)
  f.two(11, view.doubling[at]!, suffix[1]![at]!)
  f.two(12, prefix[0]![at]!, view.inner2[at]!)
  f.one(13, view.inner2[at]!)
  f.one(14, view.inner3[at]!)
  if (view.tail[at] !== 0) f.one(15, view.tail[at]!)
  f.one(16, lower[at - 1]!)
  f.one(17, lower[at + 1]!)
  f.one(18, lower[at - 2]!)
  f.one(19, lower[at + 2]!)
  f.two(20, w, lower[at - 1]!)
  f.two(21, w, lower[at + 1]!)
  f.two(22, lower[at - 1]!, lower[at + 1]!)
  f.two(23, lower[at - 2]!, lower[at - 1]!)
  f.two(24, lower[at + 1]!, lower[at + 2]!)
  f.two(25, suffix[2]![at]!, lower[at - 1]!)
  f.two(26, suffix[2]![at]!, lower[at + 1]!)
  f.two(27, suffix[1]![at - 1]!, suffix[1]![at + 1]!)
  f.one(28, suffix[2]![at - 1]!)
  f.one(29, suffix[2]![at + 1]!)
  f.three(30, capital[at]!, capital[at - 1]!, capital[at + 1]!)
  f.two(31, shape[at + 1]!, suffix[1]![at]!)
  f.two(32, view.n > 3 ? 1 : 0, i === view.n - 1 ? 1 : 0)
  if (view.named[at] === 1) {
    f.one(33, 0)
    f.one(33, 1)
    f.two(34, capital[at]!, initial)
    f.one(35, w)
  }
  f.two(36, view.named[at - 1]!, view.named[at + 1]!)
  f.three(37, view.named[at - 1]!, suffix[0]![at]!, lower[at + 1]!)
}

/** Features of tags: own to the left, the draft's at the word and to the right. Adds to the buffer. */
export function contextFeatures(view: LexicalView, i: number, draft: Tagging, left: Int32Array, f: FeatureBuffer): void {
  const at = i + 2
  const w = view.lower[at]!
  const s = view.suffix[2]![at]!
  const before = i > 0 ? left[i - 1]! : -1
  const before2 = i > 1 ? left[i - 2]! : -1
  const before3 = i > 2 ? left[i - 3]! : -1
  const own = draft.best[i]!
  const next = i + 1 < view.n ? draft.best[i + 1]! : -1
  const next2 = i + 2 < view.n ? draft.best[i + 2]! : -1
  const sure = draft.sure[i]! > 0.95 ? 2 : draft.sure[i]! > 0.7 ? 1 : 0
  f.one(41, before)
  f.two(42, before, before2)
  f.two(43, before, w)
  f.two(44, before, s)
  f.two(45, own, sure)
  f.two(46, own, draft.second[i]!)
  f.one(47, next)
  f.two(48, next, next2)
  f.two(49, next, w)
  f.two(50, next, s)
  f.two(51, before, next)
  f.three(52, before, own, next)
  f.three(53, before2, before, own)
  f.three(54, own, next, next2)
  f.three(55, before, next, w)
  f.three(56, before3, before2, before)
  f.two(57, before, view.lower[at + 1]!)
  f.two(58, next, view.lower[at - 1]!)
  f.three(59, before, next, s)
}
