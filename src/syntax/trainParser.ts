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
  /** Runs over the data in other orders, whose mean the last rounds go on from; 1 where nothing is said. */
  readonly runs?: number | undefined
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
export function trainParser(data: readonly ParsedView[], options: ParserTraining): Classifiers {
  const last = Math.max(0, options.epochs - LAST_ROUNDS)
  const models = newModels(options)
  rounds(models, data, 0, last, options.random)
  for (let run = 1; run < (options.runs ?? 1); run++) {
    const more = newModels(options)
    rounds(more, data, 0, last, options.random)
    models.actions.mix(more.actions, run)
    models.labels.mix(more.labels, run)
  }
  if (options.keep && last > 0) {
    models.actions.narrow(options.keep.actions)
    models.labels.narrow(options.keep.labels)
  }
  rounds(models, data, last, options.epochs, options.random)
  models.actions.finish()
  models.labels.finish()
  return models
}

interface Classifiers {
  readonly actions: Learner
  readonly labels: Learner
}

const newModels = ({ rate = 0.04, minCount = 4, labels }: ParserTraining): Classifiers => ({ actions: new Learner(ACTIONS, rate, minCount), labels: new Learner(labels, 0.05, 3) })

function rounds(models: Classifiers, data: readonly ParsedView[], from: number, to: number, random: () => number): void {
  const f = new FeatureBuffer()
  for (let epoch = from; epoch < to; epoch++) for (const index of shuffledIndices(data.length, random)) trainSentence(models, data[index]!, epoch, random, f)
}

function trainSentence(models: Classifiers, { view, gold }: ParsedView, epoch: number, random: () => number, f: FeatureBuffer): void {
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
