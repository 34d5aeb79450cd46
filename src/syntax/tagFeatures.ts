import type { FeatureBuffer } from './hash.js'
import type { LexicalView } from './lexical.js'
import type { Tagging } from './tagger.js'

/** Features of letters and of neighbouring words. Overwrites the buffer. */
export function wordFeatures(view: LexicalView, i: number, f: FeatureBuffer): void {
  letterFeatures(view, i, f)
  neighbourFeatures(view, i, f)
}

/** Features of the word's own letters, and of whether it opens the sentence. Overwrites the buffer. */
export function letterFeatures(view: LexicalView, i: number, f: FeatureBuffer): void {
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
  const [coarse, middle, fine] = view.clusters as [Int32Array, Int32Array, Int32Array]
  if (coarse[at] === 0) return
  f.one(61, coarse[at]!)
  f.one(62, middle[at]!)
  f.one(63, fine[at]!)
  f.three(64, middle[at]!, capital[at]!, initial)
  f.two(65, middle[at]!, suffix[1]![at]!)
}

/** Features of the words around, and of known names. Adds to the buffer. */
export function neighbourFeatures(view: LexicalView, i: number, f: FeatureBuffer): void {
  const at = i + 2
  const { lower, shape, suffix, capital } = view
  const w = lower[at]!
  const initial = i === 0 ? 1 : 0
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
  if (view.clustered) clusterFeatures(view, at, f)
}

/** Features of the clusters of the words around. */
function clusterFeatures(view: LexicalView, at: number, f: FeatureBuffer): void {
  const { lower } = view
  const [coarse, middle, fine] = view.clusters as [Int32Array, Int32Array, Int32Array]
  const own = middle[at]!, before = middle[at - 1]!, after = middle[at + 1]!
  f.one(71, coarse[at - 1]!)
  f.one(72, coarse[at + 1]!)
  f.one(73, before)
  f.one(74, after)
  f.one(75, middle[at - 2]!)
  f.one(76, middle[at + 2]!)
  f.two(77, own, before)
  f.two(78, own, after)
  f.two(79, before, after)
  f.two(80, own, lower[at - 1]!)
  f.two(81, own, lower[at + 1]!)
  f.two(82, lower[at]!, before)
  f.two(83, lower[at]!, after)
  f.three(84, coarse[at - 1]!, coarse[at]!, coarse[at + 1]!)
  f.two(85, fine[at]!, coarse[at - 1]!)
  f.two(86, fine[at]!, coarse[at + 1]!)
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
  if (view.clustered) {
    const middle = view.clusters[1]!
    f.two(91, before, middle[at]!)
    f.two(92, next, middle[at]!)
    f.three(93, before, next, middle[at]!)
    f.two(94, before, middle[at + 1]!)
    f.two(95, next, middle[at - 1]!)
  }
}
