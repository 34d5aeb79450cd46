import { expect, test } from 'vitest'
import { argmax, Learner } from '../../src/syntax/learner.js'

/** A learner of two classes that saw each key with its class in a given order. */
function taught(examples: readonly (readonly [key: number, cls: number])[], rounds = 4): Learner {
  const learner = new Learner(2, 0.1, 1)
  const scores = new Float32Array(2)
  for (const [key] of examples) learner.observe(Int32Array.of(key), 1)
  for (let round = 0; round < rounds; round++) for (const [key, cls] of examples) {
    learner.score(Int32Array.of(key), 1, scores)
    learner.update(Int32Array.of(key), 1, Float32Array.from(scores, (_, c) => (c === cls ? 0.5 : -0.5)))
  }
  return learner
}

const scored = (learner: Learner, key: number): number[] => {
  const out = new Float32Array(2)
  learner.score(Int32Array.of(key), 1, out)
  return [...out]
}

test('the mean of runs scores as the mean of their averages, and knows the features of all', () => {
  const [a, b, c] = [[[1, 0], [2, 1]], [[2, 1], [3, 0]], [[3, 0], [1, 0]]] as const
  const each = [a, b, c].map((examples) => taught(examples).finish())
  const mixed = taught(a)
  mixed.mix(taught(b), 1)
  mixed.mix(taught(c), 2)
  mixed.finish()
  for (const key of [1, 2, 3]) scored(mixed, key).forEach((score, cls) => expect(score).toBeCloseTo(each.reduce((sum, one) => sum + scored(one, key)[cls]!, 0) / 3, 5))
  expect(argmax(Float32Array.from(scored(mixed, 3)), 2)).toBe(0)
})

test('a mean goes on learning', () => {
  const mixed = taught([[1, 0]])
  mixed.mix(taught([[1, 0]]), 1)
  for (let i = 0; i < 200; i++) mixed.update(Int32Array.of(1), 1, Float32Array.of(-0.5, 0.5))
  expect(argmax(Float32Array.from(scored(mixed.finish(), 1)), 2)).toBe(1)
})
