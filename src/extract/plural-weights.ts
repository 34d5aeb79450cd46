import type { Weights } from './antecedents.js'

/** Learned from stories with gold by `node tests/train-antecedents.mjs --write`. */
export const pluralWeights: Weights = {
  'collective': -0.62,
  'collective distance': -0.18,
  'event': 0.15,
  'event distance': -0.29,
  'history': 0.65,
  'least salient': 0.26,
  'named': 0.69,
  'named distance': -0.39,
  'related': 1.41,
  'salience': 0.04,
  'salient': -1.55,
  'tied': -0.47,
  'tied distance': -0.52,
  'two of many': -0.38,
  'two of two': 1,
  'unnamed': -1.66,
}
