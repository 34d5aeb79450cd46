import { Learner } from './learner.js'
import type { GoldTree } from './oracle.js'
import type { Parse } from './parser.js'
import type { ParserView } from './parserView.js'
import { shuffledIndices } from './random.js'
import { LAST_ROUNDS } from './trainParser.js'
import { revisionBuffers, reviseHeads } from './revision.js'

/** A sentence as the second stage learns it: its draft comes from a parser that has not seen it. */
export interface DraftedView {
  readonly view: ParserView
  readonly gold: GoldTree
  readonly draft: Parse
}

/** Trains the ranking of head candidates (a one-class classifier under a softmax over candidates). */
export function trainRevision(data: readonly DraftedView[], epochs: number, random: () => number, keep?: number): Learner {
  const learner = new Learner(1, 0.05, 3)
  const buffers = revisionBuffers()
  const gradient = new Float32Array(1)
  for (let epoch = 0; epoch < epochs; epoch++) {
    if (keep !== undefined && epoch === epochs - LAST_ROUNDS) learner.narrow(keep)
    for (const index of shuffledIndices(data.length, random)) {
      const { view, gold, draft } = data[index]!
      reviseHeads(learner, view, draft.heads.slice(), draft.labels, draft.headSure.slice(), buffers, ({ word, candidates, probabilities }) => {
        if (epoch === 0) for (let k = 0; k < candidates.length; k++) learner.observe(buffers[k]!.keys, buffers[k]!.n)
        const right = candidates.indexOf(gold.heads[word]!)
        if (right < 0 || probabilities[right]! > 0.98) return
        for (let k = 0; k < candidates.length; k++) {
          gradient[0] = (k === right ? 1 : 0) - probabilities[k]!
          learner.update(buffers[k]!.keys, buffers[k]!.n, gradient)
        }
      })
    }
  }
  return learner.finish()
}
