import { KEY_BITS } from './hash.js'
import type { Learner, Scorer } from './learner.js'
import type { ByteReader, ByteWriter } from './bytes.js'

const BUCKET_BITS = KEY_BITS - 8
const BUCKETS = 1 << BUCKET_BITS
/** Exponent of the companding: steps between stored weights are fine near 0, coarse at the largest. */
const COMPAND = 1.6

/**
 * A trained classifier at rest. A key's upper 16 bits name a bucket, its lower 8 are found in the bucket's list; a row
 * lists only its classes with a weight. Scoring waits for memory, so what is read together stands together.
 */
export class LinearModel implements Scorer {
  /** For each bucket its first row and its first entry; one pair more for the end. */
  private readonly buckets: Uint32Array
  /** For each row `low << 8 | entries`. */
  private readonly rows: Uint16Array
  /** Class and weight of every entry, `class << 8 | byte`. */
  private readonly entries: Uint32Array
  private readonly table = new Float32Array(256)

  constructor(readonly classes: number, scale: number, bucketSizes: Uint8Array, lows: Uint8Array, rowSizes: Uint8Array, rowClasses: Uint8Array | Uint16Array, rowWeights: Uint8Array) {
    this.rows = new Uint16Array(lows.length)
    this.buckets = new Uint32Array(2 * bucketSizes.length + 2)
    let row = 0
    let entry = 0
    for (let bucket = 0; bucket < bucketSizes.length; bucket++) {
      for (const end = row + bucketSizes[bucket]!; row < end; row++) {
        this.rows[row] = (lows[row]! << 8) | rowSizes[row]!
        entry += rowSizes[row]!
      }
      this.buckets[2 * bucket + 2] = row
      this.buckets[2 * bucket + 3] = entry
    }
    this.entries = new Uint32Array(rowWeights.length)
    for (let at = 0; at < rowWeights.length; at++) this.entries[at] = (rowClasses[at]! << 8) | rowWeights[at]!
    for (let byte = 0; byte < 256; byte++) this.table[byte] = expand(byte) * scale
  }

  score(keys: Int32Array, n: number, out: Float32Array): void {
    const { buckets, rows, entries, table } = this
    out.fill(0, 0, this.classes)
    for (let i = 0; i < n; i++) {
      const key = keys[i]!
      const low = key & 255
      const bucket = (key >>> 8) << 1
      const end = buckets[bucket + 2]!
      let at = buckets[bucket + 1]!
      for (let row = buckets[bucket]!; row < end; row++) {
        const found = rows[row]!
        if (found >>> 8 !== low) {
          at += found & 255
          continue
        }
        for (const stop = at + (found & 255); at < stop; at++) {
          const entry = entries[at]!
          out[entry >>> 8] = out[entry >>> 8]! + table[entry & 255]!
        }
        break
      }
    }
  }

  /** Rows are sparse already, so that there is nothing to gain from the list. */
  scoreSome(keys: Int32Array, n: number, out: Float32Array): void {
    this.score(keys, n, out)
  }
}

function expand(byte: number): number {
  const signed = byte < 128 ? byte : byte - 256
  return Math.sign(signed) * (Math.abs(signed) / 127) ** COMPAND
}

function compress(share: number): number {
  const steps = Math.round(Math.min(1, Math.abs(share)) ** (1 / COMPAND) * 127)
  return (share < 0 ? -steps : steps) & 255
}

/** Writes a finished learner's weights, leaving out those that matter less than `prune`. */
export function writeLinear(learner: Learner, prune: number, out: ByteWriter): void {
  const { classes, keysOfRows } = learner
  const weights = learner.table(prune)
  let max = 1e-6
  for (const w of weights) if (Math.abs(w) > max) max = Math.abs(w)
  const order = Array.from(keysOfRows.keys()).sort((a, b) => keysOfRows[a]! - keysOfRows[b]!)
  const bucketSizes = new Uint8Array(BUCKETS)
  const lows: number[] = []
  const rowSizes: number[] = []
  const rowClasses: number[] = []
  const rowWeights: number[] = []
  for (const row of order) {
    const key = keysOfRows[row]!
    if (bucketSizes[key >>> 8] === 255) continue
    let size = 0
    for (let c = 0; c < classes && size < 255; c++) {
      const weight = weights[row * classes + c]!
      const byte = weight === 0 ? 0 : compress(weight / max)
      if (byte === 0) continue
      rowClasses.push(c)
      rowWeights.push(byte)
      size++
    }
    if (size === 0) continue
    bucketSizes[key >>> 8]!++
    lows.push(key & 255)
    rowSizes.push(size)
  }
  out.number(classes)
  out.number(max)
  out.bytes(bucketSizes)
  out.bytes(Uint8Array.from(lows))
  out.bytes(Uint8Array.from(rowSizes))
  if (classes <= 256) out.bytes(Uint8Array.from(rowClasses))
  else out.bytes(new Uint8Array(Uint16Array.from(rowClasses).buffer))
  out.bytes(Uint8Array.from(rowWeights))
}

/** Inverse of `writeLinear`. */
export function readLinear(input: ByteReader): LinearModel {
  const classes = input.number()
  const max = input.number()
  const bucketSizes = input.bytes()
  const lows = input.bytes()
  const rowSizes = input.bytes()
  const classBytes = input.bytes()
  const rowClasses = classes <= 256 ? classBytes : new Uint16Array(classBytes.slice().buffer)
  return new LinearModel(classes, max, bucketSizes, lows, rowSizes, rowClasses, input.bytes())
}
