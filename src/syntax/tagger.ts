import type { FeatureBuffer } from './hash.js'
import type { LexicalView } from './lexical.js'
import { argmax, softmax, type Scorer } from './learner.js'
import type { KnownWord, Memory } from './memory.js'
import { contextFeatures, letterFeatures, neighbourFeatures, wordFeatures } from './tagFeatures.js'

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
export function tagSentence(first: Scorer, second: Scorer, groups: TagGroups, view: LexicalView, f: FeatureBuffer, words: readonly KnownWord[], memory: Memory): Tagging {
  const drafts = draftTags(first, view, f, words)
  const tagging = emptyTagging(view.n)
  const scores = new Float32Array(second.classes)
  const wanted = new Float32Array(second.classes)
  const opinions = new Float64Array(groups.groups)
  for (let i = 0; i < view.n; i++) {
    const likely = likelyGroups(groups, drafts, i)
    const some = knownCandidates(groups, drafts, i, likely, memory)
    const m = some.length
    if (m === 1) {
      tagging.best[i] = some[0]!
      tagging.sure[i] = 1
      continue
    }
    scores.set(letterSums(second, 1, view, i, f, words[i]!))
    f.clear()
    neighbourFeatures(view, i, f)
    contextFeatures(view, i, drafts.tagging, tagging.best, f)
    second.add(f.keys, f.n, scores, likely)
    consult(groups, drafts, i, scores, some, m, opinions)
    for (let k = 0; k < m; k++) wanted[k] = scores[some[k]!]!
    softmax(wanted, m)
    recordSome(tagging, i, wanted, some)
  }
  return tagging
}

/** Scores of a word's letter features in one of the passes. */
function letterSums(scorer: Scorer, pass: number, view: LexicalView, i: number, f: FeatureBuffer, word: KnownWord): Float32Array {
  const at = 2 * pass + (i === 0 ? 1 : 0)
  let sums = word.sums[at]
  if (!sums) {
    word.sums[at] = sums = new Float32Array(scorer.classes)
    letterFeatures(view, i, f)
    scorer.score(f.keys, f.n, sums)
  }
  return sums
}

/** As `recordTag` for classes `some` with probabilities `wanted`, the others having none. */
function recordSome(tagging: Tagging, i: number, wanted: Float32Array, some: Int32Array): void {
  const m = some.length
  const at = argmax(wanted, m)
  const best = some[at]!
  let second = best === 0 ? 1 : 0
  let secondSure = 0
  for (let k = 0; k < m; k++) if (some[k] === second) secondSure = wanted[k]!
  for (let k = 0; k < m; k++) {
    if (k === at || wanted[k]! <= secondSure) continue
    second = some[k]!
    secondSure = wanted[k]!
  }
  tagging.best[i] = best
  tagging.sure[i] = wanted[at]!
  tagging.second[i] = second
  tagging.secondSure[i] = secondSure
}

/** How much the first pass's opinion of the part of speech counts besides the second's: two models err less than one. */
const SHARE_OF_FIRST = 0.5

function consult({ groups, groupOf }: TagGroups, { all }: Drafts, i: number, scores: Float32Array, some: Int32Array, m: number, opinions: Float64Array): void {
  // Many tags belong to one part of speech.
  for (let group = 0; group < groups; group++) opinions[group] = SHARE_OF_FIRST * Math.log(all[i * groups + group]! + 1e-4)
  for (let k = 0; k < m; k++) {
    const tag = some[k]!
    scores[tag] = scores[tag]! + opinions[groupOf[tag]!]!
  }
}

/** What the first pass says: the tagging, and every group's probability, `groups` entries a word. */
export interface Drafts {
  readonly tagging: Tagging
  readonly all: Float32Array
}

/** The first pass. @param words what is known of the words; without it, everything is computed */
export function draftTags(first: Scorer, view: LexicalView, f: FeatureBuffer, words?: readonly KnownWord[]): Drafts {
  const { classes } = first
  const tagging = emptyTagging(view.n)
  const all = new Float32Array(view.n * classes)
  for (let i = 0; i < view.n; i++) {
    const scores = all.subarray(i * classes, (i + 1) * classes)
    if (words) {
      scores.set(letterSums(first, 0, view, i, f, words[i]!))
      f.clear()
      neighbourFeatures(view, i, f)
      first.add(f.keys, f.n, scores)
    } else {
      wordFeatures(view, i, f)
      first.score(f.keys, f.n, scores)
    }
    softmax(scores, classes)
    recordTag(tagging, i, scores, classes)
  }
  return { tagging, all }
}

/** The likely parts of speech as a bit set; all bits where there are too many for that. */
function likelyGroups({ groups }: TagGroups, { all }: Drafts, i: number): number {
  if (groups > 31) return -1
  let likely = 0
  for (let group = 0; group < groups; group++) if (all[i * groups + group]! > UNLIKELY) likely |= 1 << group
  return likely
}

/** As `candidates`, kept for each set of parts of speech. */
function knownCandidates(table: TagGroups, drafts: Drafts, i: number, likely: number, memory: Memory): Int32Array {
  const { groups, groupOf } = table
  const find = (): Int32Array => {
    const some = new Int32Array(groupOf.length)
    return some.slice(0, candidates(table, drafts, i, some))
  }
  return groups > 31 ? find() : memory.tags(likely, find)
}

/** Writes the tags worth considering for word `i` into `some`; returns how many. */
export function candidates({ groups, groupOf }: TagGroups, { all }: Drafts, i: number, some: Int32Array): number {
  let m = 0
  for (let tag = 0; tag < groupOf.length; tag++) if (all[i * groups + groupOf[tag]!]! > UNLIKELY) some[m++] = tag
  return m
}
