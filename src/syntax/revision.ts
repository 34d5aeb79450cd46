import { distanceBin } from './actionFeatures.js'
import { FeatureBuffer } from './hash.js'
import { argmax, softmax, type Scorer } from './learner.js'
import type { ParserView } from './parserView.js'
import { otherLabels, viewTree, type TreeView } from './treeView.js'

/** Most heads considered for one word. */
export const MOST = 16

/**
 * Heads word `d` could have without crossing arcs, the rest of the tree unchanged: the words governing its left and right
 * surroundings. The present head comes first. (Corrective modelling, Hall and Novák 2005.)
 * @param low leftmost word below each word; @param high rightmost
 * @param out filled with node numbers; @returns how many
 */
export function headCandidates(heads: Int32Array, low: Int32Array, high: Int32Array, d: number, n: number, out: Int32Array): number {
  let m = 0
  const present = heads[d]!
  out[m++] = present
  for (const start of [low[d]! - 1, high[d]! + 1]) {
    if (start < 1 || start > n) continue
    for (let node = start, steps = 0; node !== 0 && node !== d && m < MOST && steps < 8; node = heads[node]!, steps++) {
      let seen = false
      for (let k = 0; k < m; k++) if (out[k] === node) seen = true
      if (!seen) out[m++] = node
    }
  }
  return m
}

/** Leftmost and rightmost words of every subtree. */
export function subtreeEnds(heads: Int32Array, n: number, low: Int32Array, high: Int32Array): void {
  for (let w = 1; w <= n; w++) low[w] = high[w] = w
  for (let w = 1; w <= n; w++) {
    for (let node = heads[w]!; node > 0; node = heads[node]!) {
      if (low[node]! > w) low[node] = w
      if (high[node]! < w) high[node] = w
    }
  }
}

/** Features of `c` as head of `d`, in a tree where `d` may hang elsewhere; `rank` its place among the candidates. */
export function headFeatures(t: TreeView, v: ParserView, d: number, c: number, rank: number, sure: number, f: FeatureBuffer): void {
  const { lemma, tag, pos, word } = v
  const { labels } = t
  const present = rank === 0 ? 1 : 0
  const side = d < c ? 1 : 0
  const own = labels[d]!
  const h = t.heads[d]!
  const relation = present ? 1 : t.heads[h] === c ? 2 : t.heads[c] === h ? 3 : 4
  const distance = side * 16 + distanceBin(c - d)
  const lo = Math.min(c, d), hi = Math.max(c, d)
  const between = Math.min(3, v.punctuation[hi - 1]! - v.punctuation[lo]!) * 4 + Math.min(3, v.verbs[hi - 1]! - v.verbs[lo]!)
  const marker = t.first[d]!
  // the child of c that would stand next to d, on d's side
  let inner = t.n + 1
  for (let k = t.first[c]!; k !== t.n + 1; k = t.after[k]!) {
    if (k === d) continue
    if (side === 0 && k > c && k < d) inner = k
    if (side === 1 && k < c && k > d && inner === t.n + 1) inner = k
  }
  const rest = otherLabels(t, c, d)
  const g = t.heads[c]!
  f.clear()
  f.two(800, present, sure)
  f.three(801, relation, own, sure)
  f.three(802, relation, tag[d]!, pos[c]!)
  f.three(803, relation, labels[c]!, own)
  f.three(804, tag[c]!, tag[d]!, side)
  f.three(805, pos[c]!, pos[d]!, distance)
  f.three(806, own, pos[c]!, distance)
  f.three(807, own, tag[c]!, side)
  f.two(808, lemma[c]!, own)
  f.three(809, lemma[c]!, tag[d]!, side)
  f.three(810, lemma[d]!, tag[c]!, side)
  f.two(811, lemma[c]!, lemma[d]!)
  f.two(812, word[c]!, own)
  f.three(813, lemma[marker]!, tag[c]!, own)
  f.three(814, lemma[marker]!, lemma[c]!, side)
  f.four(815, lemma[marker]!, pos[c]!, distance, own)
  f.three(816, lemma[marker]!, lemma[d]!, pos[c]!)
  f.three(817, between, own, side)
  f.three(818, between, pos[c]!, pos[d]!)
  f.four(819, tag[c]!, tag[d]!, tag[c + 1]!, side)
  f.four(820, tag[c]!, tag[d]!, tag[d - 1]!, side)
  f.four(821, tag[c]!, tag[d]!, tag[d + 1]!, side)
  f.four(822, pos[c]!, pos[d]!, pos[Math.max(0, c - 1)]!, pos[d + 1]!)
  f.four(823, labels[inner]!, own, tag[c]!, side)
  f.four(824, tag[inner]!, tag[d]!, tag[c]!, side)
  f.three(825, rest, own, pos[c]!)
  f.three(826, rest, own, lemma[c]!)
  f.three(827, labels[c]!, tag[c]!, own)
  f.four(828, labels[c]!, pos[g]!, pos[c]!, pos[d]!)
  f.four(829, t.set[d]!, pos[d]!, pos[c]!, side)
  f.three(830, tag[c] === tag[d] ? 1 : 0, own, side)
  f.three(831, v.ending[c] === v.ending[d] ? 1 : 0, own, pos[c]!)
  f.four(832, v.shape[c]!, v.shape[d]!, own, side)
  f.three(833, t.set[c]! & ~(1 << (own & 31)), t.set[d]!, own)
  f.three(834, Math.min(rank, 6), own, relation)
  f.three(835, c === d - 1 || c === d + 1 ? 1 : 0, pos[c]!, own)
  f.three(836, c === lo ? (g === 0 ? 1 : g < c ? 2 : g > d ? 3 : 4) : g === 0 ? 5 : g > c ? 6 : g < d ? 7 : 8, own, pos[c]!)
  f.two(837, lemma[g]!, own)
  f.three(838, relation, lemma[d]!, labels[c]!)
  f.three(839, relation, lemma[marker]!, pos[c]!)
  if (!v.clustered) return
  const cm = v.middle[c]!, dm = v.middle[d]!
  f.three(851, cm, dm, own)
  f.three(852, cm, own, side)
  f.three(853, v.fine[c]!, tag[d]!, side)
  f.three(854, v.fine[d]!, tag[c]!, side)
  f.two(855, lemma[c]!, dm)
  f.two(856, cm, lemma[d]!)
  f.three(857, lemma[marker]!, cm, dm)
  f.three(858, lemma[marker]!, cm, own)
  f.three(859, lemma[marker]!, dm, pos[c]!)
  f.three(860, v.coarse[c] === v.coarse[d] ? (cm === dm ? 2 : 1) : 0, own, side)
  f.three(861, v.coarse[c]!, v.coarse[d]!, relation)
  f.three(862, rest, own, cm)
}

/** Tenths, the last one divided finer, of the probability of a head: how much there is to doubt. */
export function sureness(p: number): number {
  return p > 0.99 ? 12 : p > 0.97 ? 11 : p > 0.94 ? 10 : Math.floor(p * 10)
}

/** Feature buffers for `reviseHeads`. */
export function revisionBuffers(): FeatureBuffer[] {
  return Array.from({ length: MOST }, () => new FeatureBuffer(192))
}

/** Heads surer than this are left as they are. */
export const SETTLED = 0.985

/** A word whose head is in doubt, with its candidates' probabilities. */
export interface Doubt {
  readonly word: number
  readonly candidates: Int32Array
  readonly probabilities: Float32Array
}

/**
 * Goes through the doubtful words of a parsed sentence from left to right and gives each the likeliest head; changes
 * `heads` and `headSure` in place.
 * @param buffers at least MOST feature buffers
 * @param study called with each doubt before it is settled, to learn from it
 */
export function reviseHeads(scorer: Scorer, v: ParserView, heads: Int32Array, labels: Int32Array, headSure: Float32Array, buffers: readonly FeatureBuffer[], study?: (doubt: Doubt) => void): void {
  const { n } = v
  const low = new Int32Array(n + 2)
  const high = new Int32Array(n + 2)
  const candidates = new Int32Array(MOST)
  const one = new Float32Array(1)
  let tree: TreeView | undefined
  for (let d = 1; d <= n; d++) {
    if (headSure[d]! > SETTLED || heads[d] === 0) continue
    if (tree === undefined) {
      tree = viewTree(n, heads, labels)
      subtreeEnds(heads, n, low, high)
    }
    const m = headCandidates(heads, low, high, d, n, candidates)
    if (m < 2) continue
    const probabilities = new Float32Array(m)
    const sure = sureness(headSure[d]!)
    for (let k = 0; k < m; k++) {
      const f = buffers[k]!
      headFeatures(tree, v, d, candidates[k]!, k, sure, f)
      scorer.score(f.keys, f.n, one)
      probabilities[k] = one[0]!
    }
    softmax(probabilities, m)
    study?.({ word: d, candidates: candidates.subarray(0, m), probabilities })
    const best = argmax(probabilities, m)
    headSure[d] = probabilities[best]!
    if (best === 0) continue
    heads[d] = candidates[best]!
    tree = undefined
  }
}
