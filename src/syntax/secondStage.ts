import { childrenOnTheWay } from './childrenOnTheWay.js'
import type { FeatureBuffer } from './hash.js'
import { labelFeatures } from './labelFeatures.js'
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
