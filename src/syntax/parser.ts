import { actionFeatures } from './actionFeatures.js'
import type { FeatureBuffer } from './hash.js'
import { labelFeatures } from './labelFeatures.js'
import { argmax, softmax, type Scorer } from './learner.js'
import type { ParserView } from './parserView.js'
import { ACTIONS, Configuration, LEFT, SHIFT } from './transitions.js'

export interface ParserModels {
  readonly actions: Scorer
  readonly labels: Scorer
}

/** An unfinished or finished analysis: heads, labels and the probabilities of both, words at 1..n. */
export interface Parse {
  readonly heads: Int32Array
  readonly labels: Int32Array
  readonly headSure: Float32Array
  readonly labelSure: Float32Array
}

/** Greedy transition parsing: the action first, then the label of the arc it makes. */
export function parseSentence(models: ParserModels, view: ParserView, f: FeatureBuffer): Parse {
  const config = new Configuration(view.n)
  const headSure = new Float32Array(view.n + 1)
  const labelSure = new Float32Array(view.n + 1)
  const actionScores = new Float32Array(ACTIONS)
  const labelScores = new Float32Array(models.labels.classes)
  while (!config.finished) {
    actionScores.fill(0)
    if (config.choices > 1) {
      actionFeatures(config, view, f)
      models.actions.score(f.keys, f.n, actionScores)
    }
    maskForbidden(config, actionScores)
    softmax(actionScores, ACTIONS)
    const action = argmax(actionScores, ACTIONS)
    let label = 0
    if (action !== SHIFT && action < ACTIONS - 1) {
      const dependent = config.top(0)
      const head = action === LEFT ? config.ahead(0) : config.top(1)
      labelFeatures(config, view, head, dependent, f)
      models.labels.score(f.keys, f.n, labelScores)
      softmax(labelScores, models.labels.classes)
      label = argmax(labelScores, models.labels.classes)
      headSure[dependent] = actionScores[action]!
      labelSure[dependent] = labelScores[label]!
    }
    config.apply(action, label)
  }
  return { heads: config.heads, labels: config.labels, headSure, labelSure }
}

export function maskForbidden(config: Configuration, scores: Float32Array): void {
  for (let a = 0; a < ACTIONS; a++) if (!config.allows(a)) scores[a] = -Infinity
}
