import type { Weights } from './antecedents.js'

/** Learned from stories with gold by `node tests/train-antecedents.mjs --write`. */
export const pluralWeights: Weights = {
  'named': 1.2,
  'salient': -2,
  'named distance': -0.5,
  'event distance': -0.5,
  'tied distance': -0.3,
  'salience': 0.5,
  'history': 0.3,
  'unnamed': -1.4,
  'collective': -1,
  'related': 2.5,
  'two of two': 1,
}
