import type { FeatureBuffer } from './hash.js'
import { labelFeatures, type Children } from './labelFeatures.js'
import { argmax, softmax, type Scorer } from './learner.js'
import type { Parse } from './parser.js'
import type { ParserView } from './parserView.js'
import { reviseHeads } from './revision.js'

export interface SecondStageModels {
  readonly revision: Scorer
  readonly labels: Scorer
}

/** Second stage of parsing: doubtful heads are reconsidered with the whole first tree in sight; words with a new head get a new label. */
export function improveParse(models: SecondStageModels, view: ParserView, draft: Parse, buffers: readonly FeatureBuffer[]): Parse {
  const heads = draft.heads.slice()
  const headSure = draft.headSure.slice()
  reviseHeads(models.revision, view, heads, draft.labels, headSure, buffers)
  const labels = draft.labels.slice()
  const labelSure = draft.labelSure.slice()
  const scores = new Float32Array(models.labels.classes)
  const f = buffers[0]!
  for (let d = 1; d <= view.n; d++) {
    if (heads[d] === draft.heads[d]) continue
    labelFeatures(childrenOnTheWay(heads, labels, view.n, d), view, heads[d]!, d, f)
    models.labels.score(f.keys, f.n, scores)
    softmax(scores, scores.length)
    labels[d] = argmax(scores, scores.length)
    labelSure[d] = scores[labels[d]!]!
  }
  return { heads, labels, headSure, labelSure }
}

/** The children of `d` and of its head as the first stage would have seen them when it made the arc. */
function childrenOnTheWay(heads: Int32Array, labels: Int32Array, n: number, d: number): Children {
  const array = (fill: number) => new Int32Array(n + 2).fill(fill)
  const out = { labels: labels.slice(), left1: array(n + 1), right1: array(n + 1), leftLabels: array(0), rightLabels: array(0) }
  const h = heads[d]!
  out.labels[n + 1] = -1
  for (let w = 1; w <= n; w++) {
    const node = heads[w]!
    if (node !== d && (node !== h || w === d || h === 0)) continue
    // The head has not met what lies beyond the new dependent.
    if (node === h && (d < h ? w < d || w > h : w > d)) continue
    const bit = 1 << (labels[w]! & 31)
    if (w < node) {
      if (out.left1[node] === n + 1) out.left1[node] = w
      out.leftLabels[node] = out.leftLabels[node]! | bit
    } else {
      out.right1[node] = w
      out.rightLabels[node] = out.rightLabels[node]! | bit
    }
  }
  return out
}
