import { actionFeatures } from './actionFeatures.js'
import { FeatureBuffer } from './hash.js'
import { labelFeatures } from './labelFeatures.js'
import { argmax, Learner, softmax } from './learner.js'
import { actionCosts, type GoldTree } from './oracle.js'
import { maskForbidden } from './parser.js'
import type { ParserView } from './parserView.js'
import { shuffledIndices } from './random.js'
import { ACTIONS, Configuration, LEFT, SHIFT } from './transitions.js'

/** A sentence as the parser learns it: seen through predicted tags, with its gold tree. */
export interface ParsedView {
  readonly view: ParserView
  readonly gold: GoldTree
}

export interface ParserTraining {
  readonly labels: number
  readonly epochs: number
  readonly random: () => number
  readonly rate?: number
  readonly minCount?: number
  /** So many features of each classifier are kept for the last rounds; all of them where nothing is said. */
  readonly keep?: { readonly actions: number; readonly labels: number } | undefined
}

/** Share of steps that follow the model instead of the gold tree once it has learnt something (exploration). */
const EXPLORE = 0.9

/** Rounds that learn with the features alone that are kept. */
export const LAST_ROUNDS = 3

/** Trains action and label classifiers together, with exploration under the dynamic oracle (Goldberg and Nivre 2013). */
export function trainParser(data: readonly ParsedView[], options: ParserTraining): { actions: Learner; labels: Learner } {
  const models = { actions: new Learner(ACTIONS, options.rate ?? 0.04, options.minCount ?? 4), labels: new Learner(options.labels, 0.05, 3) }
  const f = new FeatureBuffer()
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    if (options.keep && epoch === options.epochs - LAST_ROUNDS) {
      models.actions.narrow(options.keep.actions)
      models.labels.narrow(options.keep.labels)
    }
    for (const index of shuffledIndices(data.length, options.random)) {
      trainSentence(models, data[index]!, epoch, options.random, f)
    }
  }
  models.actions.finish()
  models.labels.finish()
  return models
}

function trainSentence(models: { actions: Learner; labels: Learner }, { view, gold }: ParsedView, epoch: number, random: () => number, f: FeatureBuffer): void {
  const config = new Configuration(view.n)
  const scores = new Float32Array(ACTIONS)
  const costs = new Float32Array(ACTIONS)
  const gradient = new Float32Array(ACTIONS)
  const labelScores = new Float32Array(models.labels.classes)
  while (!config.finished) {
    actionFeatures(config, view, f)
    if (epoch === 0) models.actions.observe(f.keys, f.n)
    models.actions.score(f.keys, f.n, scores)
    maskForbidden(config, scores)
    softmax(scores, ACTIONS)
    const least = actionCosts(config, gold, costs)
    let right = 0
    let bestRight = -1
    for (let a = 0; a < ACTIONS; a++) {
      if (costs[a] !== least) continue
      right += scores[a]!
      if (bestRight < 0 || scores[a]! > scores[bestRight]!) bestRight = a
    }
    if (right < 0.98) {
      for (let a = 0; a < ACTIONS; a++) {
        const target = costs[a] !== least ? 0 : right > 1e-6 ? scores[a]! / right : a === bestRight ? 1 : 0
        gradient[a] = target - scores[a]!
      }
      models.actions.update(f.keys, f.n, gradient)
    }
    const action = epoch > 0 && random() < EXPLORE ? argmax(scores, ACTIONS) : bestRight
    let label = 0
    if (action !== SHIFT && action < ACTIONS - 1) {
      const dependent = config.top(0)
      const head = action === LEFT ? config.ahead(0) : config.top(1)
      labelFeatures(config, view, head, dependent, f)
      if (epoch === 0) models.labels.observe(f.keys, f.n)
      models.labels.score(f.keys, f.n, labelScores)
      softmax(labelScores, models.labels.classes)
      label = argmax(labelScores, models.labels.classes)
      if (gold.heads[dependent] === head) {
        const want = gold.labels[dependent]!
        if (epoch === 0) label = want
        if (labelScores[want]! < 0.98) {
          for (let c = 0; c < labelScores.length; c++) labelScores[c] = -labelScores[c]!
          labelScores[want] = labelScores[want]! + 1
          models.labels.update(f.keys, f.n, labelScores)
        }
      }
    }
    config.apply(action, label)
  }
}
