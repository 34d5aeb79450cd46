import type { Reading } from '../../ir/index.js'
import type { Shared } from './evidence.js'

/** Log-odds of the pairs of two articles' sentences to tell the same; found by hand on stories whose pages are known to correspond. */
export const weights = { base: -2.7, event: 2.4, likeness: 2.7, enough: 2.5, mass: 0.22, length: -0.65, distance: -2.4, order: 1.2, follow: 0.75, step: 0.45, kind: -2 } as const
const rounds = 3

/** `row[i][j]`: belief that sentence i of the one and j of the other tell the same. */
export type Lattice = readonly Float64Array[]

/**
 * Beliefs from evidence, relative place and length (Gale & Church 1993), then spread along diagonals: sentences that follow linked
 * sentences are likelier linked. That keeps order soft and local, so a block told elsewhere still links within itself.
 */
export function latticeOf(a: Reading, b: Reading, shared: (i: number, j: number) => Shared): Lattice {
  const [n, m] = [a.sentences.length, b.sentences.length]
  const lengths = (reading: Reading): number => Math.max(1, reading.sentences.reduce((sum, sentence) => sum + sentence.text.length, 0))
  const ratio = lengths(b) / lengths(a)
  const [placeA, placeB] = [places(a), places(b)]
  const plain = a.sentences.map((x, i) =>
    Float64Array.from(b.sentences, (y, j) => {
      const { events, likeness, mass } = shared(i, j)
      const length = Math.min(2, Math.abs(Math.log((y.text.length + 10) / (x.text.length * ratio + 10))))
      const kind = (x.kind === 'heading') === (y.kind === 'heading') ? 0 : weights.kind
      return weights.base + weights.event * Math.min(2, events) + weights.likeness * likeness * Math.min(1, mass / weights.enough) + weights.mass * Math.min(6, mass) + weights.length * length + kind
    }),
  )
  const order = orderliness(plain)
  let now = plain.map((row, i) => row.map((value, j) => value + weights.distance * order * Math.abs((placeA[i] ?? 0) - (placeB[j] ?? 0)) + weights.order * order))
  const start = now
  for (let round = 0; round < rounds; round++) {
    const last = now
    const at = (i: number, j: number): number => (i < 0 || j < 0 || i >= n || j >= m ? 0 : Math.max(-1, Math.min(2.5, (last[i] as Float64Array)[j] as number)))
    now = start.map((row, i) =>
      row.map((value, j) => {
        const before = Math.max(at(i - 1, j - 1), at(i - 1, j) - weights.step, at(i, j - 1) - weights.step)
        const after = Math.max(at(i + 1, j + 1), at(i + 1, j) - weights.step, at(i, j + 1) - weights.step)
        return value + weights.follow * (before + after)
      }),
    )
  }
  return now
}

/** Each sentence's middle, 0 to 1 of the article's text. */
function places(reading: Reading): number[] {
  const total = Math.max(1, reading.sentences.reduce((sum, sentence) => sum + sentence.text.length, 0))
  let passed = 0
  return reading.sentences.map((sentence) => {
    const middle = (passed + sentence.text.length / 2) / total
    passed += sentence.text.length
    return middle
  })
}

/**
 * Whether the articles tell in one order, 0 to 1: of the pairs of mutual best partners, how many agree in order (Kendall's tau above 0),
 * held back where there are few.
 */
function orderliness(plain: readonly Float64Array[]): number {
  const width = plain[0]?.length ?? 0
  const bestIn = (values: readonly number[]): number => values.reduce((best, value, k) => (value > (values[best] ?? -Infinity) + 1e-9 ? k : best), 0)
  const mutual: [number, number][] = []
  plain.forEach((row, i) => {
    const j = bestIn([...row])
    if ((row[j] ?? -9) > -1 && bestIn(plain.map((other) => other[j] as number)) === i) mutual.push([i, j])
  })
  let [agree, total] = [1, 2]
  for (const [i, j] of mutual) for (const [k, l] of mutual) if (i < k && j !== l) {
    total++
    if (j < l) agree++
  }
  return width === 0 ? 0 : Math.max(0, Math.min(1, (2 * agree) / total - 1 + 0.3))
}
