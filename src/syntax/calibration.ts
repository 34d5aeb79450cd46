import type { Parse } from './parser.js'
import { seededRandom, shuffledIndices } from './random.js'

/** Logistic regression from the classifiers' own probabilities to how often arcs are right (Platt 1999), with a term a label. */
export interface Calibration {
  /** Bias, weight of the head's log odds, of the label's, of a head found in doubt. */
  readonly weights: readonly number[]
  readonly labels: readonly number[]
}

export const UNCALIBRATED: Calibration = { weights: [0, 1, 1, 0], labels: [] }

/** Probability that the arc of word `w` is right in head and label. */
export function confidence(calibration: Calibration, parse: Parse, w: number): number {
  return 1 / (1 + Math.exp(-odds(calibration, parse, w)))
}

function odds({ weights, labels }: Calibration, parse: Parse, w: number): number {
  const inputs = inputsOf(parse, w)
  let sum = labels[parse.labels[w]!] ?? 0
  for (let i = 0; i < inputs.length; i++) sum += inputs[i]! * weights[i]!
  return sum
}

function inputsOf(parse: Parse, w: number): number[] {
  return [1, logOdds(parse.headSure[w]!), logOdds(parse.labelSure[w]!), Math.min(parse.headSure[w]!, parse.labelSure[w]!) < 0.6 ? 1 : 0]
}

function logOdds(p: number): number {
  const clipped = Math.min(0.9995, Math.max(0.02, p))
  return Math.log(clipped / (1 - clipped))
}

/** @param parses of sentences nothing in the parser was trained on, with their gold heads and labels (words at 1..n) */
export function calibrate(parses: readonly Parse[], golds: readonly { readonly heads: Int32Array; readonly labels: Int32Array }[], labelCount: number): Calibration {
  const weights = [0, 0.5, 0.5, 0]
  const labels = new Array<number>(labelCount).fill(0)
  const random = seededRandom(7)
  for (let epoch = 0; epoch < 12; epoch++) {
    const rate = 0.02 / (1 + epoch)
    for (const index of shuffledIndices(parses.length, random)) {
      const parse = parses[index]!
      const gold = golds[index]!
      for (let w = 1; w < gold.heads.length; w++) {
        const label = parse.labels[w]!
        const right = parse.heads[w] === gold.heads[w] && label === gold.labels[w] ? 1 : 0
        const error = right - confidence({ weights, labels }, parse, w)
        inputsOf(parse, w).forEach((x, i) => (weights[i] = weights[i]! + rate * error * x))
        labels[label] = labels[label]! + rate * (error - 0.002 * labels[label]!)
      }
    }
  }
  return { weights: weights.map(rounded), labels: labels.map(rounded) }
}

function rounded(x: number): number {
  return Math.round(x * 1000) / 1000
}
