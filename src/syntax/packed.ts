import type { Rows } from './grouped.js'
import type { Scorer } from './learner.js'

/** Classes of which a packed row has room. */
export const PACKED = 4

/** Cells a row at least: with fewer, rows stand in each other's way. */
const ROOM = 1.5

/**
 * A trained classifier of few classes at rest: a hash table with open addressing (Knuth, TAOCP 3, 6.4, algorithm L) whose cells hold a key and a
 * byte a class. Most keys are where they are looked for first, so that the processor guesses right what comes next; which of a
 * bucket's rows it is, it could not.
 */
export class PackedModel implements Scorer {
  /** Two numbers a cell: a key and 1, or 0 where nothing stands; the weights' bytes, the first class lowest. */
  private readonly cells: Int32Array
  /** Keys spread by their upper bits. */
  private readonly shift: number
  private readonly last: number

  readonly classes: number

  /** @param weights what a weight's byte stands for; nothing for 0 */
  constructor(rows: Rows, keyBits: number, private readonly weights: Float32Array) {
    const { classes, bucketSizes, lows, rowSizes, rowClasses, rowWeights } = rows
    const bits = Math.min(keyBits, Math.max(4, Math.ceil(Math.log2(lows.length * ROOM))))
    const shift = keyBits - bits
    const last = (1 << bits) - 1
    const cells = new Int32Array(2 << bits)
    let [row, entry] = [0, 0]
    for (let bucket = 0; bucket < bucketSizes.length; bucket++) {
      for (const end = row + bucketSizes[bucket]!; row < end; row++) {
        let bytes = 0
        for (const stop = entry + rowSizes[row]!; entry < stop; entry++) bytes |= rowWeights[entry]! << (8 * rowClasses[entry]!)
        const key = (bucket << 8) | lows[row]!
        let at = key >>> shift
        while (cells[2 * at] !== 0) at = (at + 1) & last
        cells[2 * at] = key + 1
        cells[2 * at + 1] = bytes
      }
    }
    this.classes = classes
    this.shift = shift
    this.last = last
    this.cells = cells
  }

  score(keys: Int32Array, n: number, out: Float32Array): void {
    out.fill(0, 0, this.classes)
    this.add(keys, n, out)
  }

  add(keys: Int32Array, n: number, out: Float32Array): void {
    const { classes, cells, shift, last, weights } = this
    let a = out[0]!, b = 0, c = 0, d = 0
    if (classes > 1) b = out[1]!
    if (classes > 2) c = out[2]!
    if (classes > 3) d = out[3]!
    for (let i = 0; i < n; i++) {
      const wanted = keys[i]! + 1
      let at = keys[i]! >>> shift
      for (let found = cells[2 * at]!; found !== 0; found = cells[2 * at]!) {
        if (found === wanted) {
          const bytes = cells[2 * at + 1]!
          // As an array of single precision rounds each sum.
          a = Math.fround(a + weights[bytes & 255]!)
          b = Math.fround(b + weights[(bytes >>> 8) & 255]!)
          c = Math.fround(c + weights[(bytes >>> 16) & 255]!)
          d = Math.fround(d + weights[bytes >>> 24]!)
          break
        }
        at = (at + 1) & last
      }
    }
    out[0] = a
    if (classes > 1) out[1] = b
    if (classes > 2) out[2] = c
    if (classes > 3) out[3] = d
  }

  scoreSome(keys: Int32Array, n: number, out: Float32Array): void {
    this.score(keys, n, out)
  }
}
