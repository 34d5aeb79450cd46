import type { Reading, Sentence, StoryEvent } from '../../ir/index.js'
import { newMemory, type Memory } from '../memory.js'
import { taughtOdds } from './associations.js'
import { gridOf, transposed, walk, type Moves, type Walk } from './chain.js'
import { evidenceOf, joinedSentences, type Evidence } from './evidence.js'
import { wordsOf } from './kept-words.js'
import { rounds, weights } from './weights.js'

/** What is believed of the sentences of two articles. */
export interface Beliefs {
  readonly height: number
  readonly width: number
  /** Chance that sentence i of the one and j of the other tell the same: `pairs[i * width + j]`, 0 to 1. */
  readonly pairs: Float64Array
  /** Chance that the two articles tell one story at all; `pairs` have it in them. */
  readonly related: number
  readonly evidence: Evidence
}

/**
 * Which sentences of two articles tell the same. In rounds: each article is read along the other as a chain of steps and jumps, in both
 * directions; where the two agree is believed; the beliefs teach the story's own habits of order, and words for the next round.
 */
export function beliefsOf(a: Reading, b: Reading, events: readonly StoryEvent[], memory: Memory = newMemory()): Beliefs {
  const known = memory.pair(beliefsByEvents, a, b)
  // Of the events, beliefs depend on which of them the two articles tell, and where.
  const told = [...joinedSentences(a.language, b.language, events)].map(([place, { ids }]) => `${place}:${ids.join(',')}`).join(' ')
  let beliefs = known.get(told)
  if (!beliefs) known.set(told, (beliefs = believe(a, b, events, memory)))
  return beliefs
}

const beliefsByEvents = (_a: Reading, _b: Reading): Map<string, Beliefs> => new Map()

function believe(a: Reading, b: Reading, events: readonly StoryEvent[], memory: Memory): Beliefs {
  const [height, width] = [a.sentences.length, b.sentences.length]
  const evidence = evidenceOf(a, b, events, memory)
  if (height === 0 || width === 0) return { height, width, pairs: new Float64Array(0), related: 0, evidence }
  const [left, right] = [memory.of(distinctWords, a.sentences), memory.of(distinctWords, b.sentences)]
  let grid = gridOf(height, width, evidence.odds)
  let turned = transposed(grid)
  let [there, back] = [usual, usual]
  let pairs = new Float64Array(0)
  let related = 0
  for (let round = 0; round < rounds; round++) {
    if (round > 1) {
      grid = gridOf(height, width, withTaught(evidence.odds, taughtOdds(left, right, pairs, memory)))
      turned = transposed(grid)
    }
    const [x, y] = [walk(grid, there), walk(turned, back)]
    related = relatedness((x.fit + y.fit) / 2, (height + width) / 2)
    pairs = agreed(x.pairs, y.pairs, height, width).map((chance) => chance * related)
    there = learned(x, height)
    back = learned(y, width)
  }
  return { height, width, pairs, related, evidence }
}

const distinctWords = (sentences: readonly Sentence[]): readonly (readonly string[])[] => sentences.map(({ text }) => [...new Set(wordsOf(text))])

/**
 * Chance that articles with this fit tell one story. Chance matches add up as the square root of their number, a story's as their number.
 * Few sentences show little: there, that somebody put the articles together counts more.
 */
const relatedness = (fit: number, sentences: number): number => sigmoid(weights.related * (fit / Math.sqrt(sentences) - weights.relatedAt + weights.relatedFew / sentences))

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value))

const usual: Moves = { steps: weights.steps, jump: weights.jump, none: weights.none }

/** Moves as this story makes them, held to the usual where it says little. */
function learned({ steps, jumps, nones }: Walk, rows: number): Moves {
  const stepped = steps.reduce((sum, count) => sum + count, 0)
  return {
    steps: steps.map((count, d) => (count + weights.stepRows * weights.steps[d]!) / (stepped + weights.stepRows)),
    jump: (jumps + weights.jumpRows * weights.jump) / (jumps + stepped + weights.jumpRows),
    none: (nones + weights.noneRows * weights.none) / (rows + weights.noneRows),
  }
}

function withTaught(odds: Float64Array, taught: ReadonlyMap<number, number>): Float64Array {
  const result = Float64Array.from(odds)
  for (const [at, gain] of taught) result[at]! += gain
  return result
}

/**
 * Both directions' beliefs as one. What the one says counts as far as the other puts the partner there or beside it: one sentence may
 * tell what two tell. A partner that the other direction gives to nobody counts for a part.
 */
function agreed(there: Float64Array, back: Float64Array, height: number, width: number): Float64Array<ArrayBuffer> {
  const x = (i: number, j: number): number => (j < 0 || j >= width ? 0 : there[i * width + j]!)
  const y = (i: number, j: number): number => (i < 0 || i >= height ? 0 : back[j * height + i]!)
  const [rowMass, columnMass] = [new Float64Array(height), new Float64Array(width)]
  for (let i = 0; i < height; i++)
    for (let j = 0; j < width; j++) {
      rowMass[i]! += x(i, j)
      columnMass[j]! += y(i, j)
    }
  const result = new Float64Array(height * width)
  for (let i = 0; i < height; i++)
    for (let j = 0; j < width; j++) {
      const one = x(i, j) * (y(i - 1, j) + y(i, j) + y(i + 1, j) + weights.nobody * Math.max(0, 1 - columnMass[j]!))
      const other = y(i, j) * (x(i, j - 1) + x(i, j) + x(i, j + 1) + weights.nobody * Math.max(0, 1 - rowMass[i]!))
      result[i * width + j] = Math.min(1, weights.agree * Math.max(one, other) + (1 - weights.agree) * Math.min(one, other))
    }
  return result
}
