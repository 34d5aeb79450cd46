import { KEY_BITS } from './hash.js'
import type { Learner, Scorer } from './learner.js'
import type { ByteReader, ByteWriter } from './bytes.js'
import { canBeGrouped, GroupedModel, type Rows } from './grouped.js'
import { PACKED, PackedModel } from './packed.js'

const BUCKET_BITS = KEY_BITS - 8
const BUCKETS = 1 << BUCKET_BITS
/** Exponent of the companding: steps between stored weights are fine near 0, coarse at the largest. */
const COMPAND = 1.6

/** So many sizes of weights, up and down: fewer cost right arcs, more cost bytes, for which weights would be left out. */
const STEPS = 25
/** For classifiers of many classes that differ by little and take little room: all that a byte can hold. */
export const FINE = 127

/** In the place of a row's size: it stands behind. */
const LONG = 255

/**
 * A trained classifier at rest. A key's upper 16 bits name a bucket, its lower 8 are found in the bucket's rows; a row
 * lists only its classes with a weight. Scoring waits for memory, so all of a bucket stands together.
 */
export class LinearModel implements Scorer {
  readonly classes: number
  /** Where in `cells` each bucket begins; one place more for the end. */
  private readonly buckets: Uint32Array
  /** For each row `low << 8 | entries`, then its entries: steps to the next class in the upper byte, the weight's byte in the lower. */
  private readonly cells: Uint16Array
  private readonly table: Float32Array

  constructor({ classes, bucketSizes, lows, rowSizes, rowClasses, rowWeights }: Rows, table: Float32Array) {
    this.classes = classes
    this.table = table
    this.buckets = new Uint32Array(bucketSizes.length + 1)
    // A step over more than 255 classes takes an entry without a weight.
    const spare = lows.length * Math.floor(classes / 256)
    const cells = new Uint16Array(2 * lows.length + rowWeights.length + spare + 1)
    let row = 0
    let entry = 0
    let at = 0
    for (let bucket = 0; bucket < bucketSizes.length; bucket++) {
      this.buckets[bucket] = at
      for (const end = row + bucketSizes[bucket]!; row < end; row++) {
        let size = rowSizes[row]!
        const head = at++
        if (size + Math.floor(classes / 256) >= LONG) at++
        const first = at
        let from = 0
        for (const stop = entry + size; entry < stop; entry++) {
          let step = rowClasses[entry]! - from
          for (; step > 255; step -= 255) cells[at++] = 255 << 8
          cells[at++] = (step << 8) | rowWeights[entry]!
          from = rowClasses[entry]!
        }
        size = at - first
        cells[head] = (lows[row]! << 8) | (first > head + 1 ? LONG : size)
        if (first > head + 1) cells[head + 1] = size
      }
    }
    this.buckets[bucketSizes.length] = at
    this.cells = cells.slice(0, at + 1)
  }

  score(keys: Int32Array, n: number, out: Float32Array): void {
    out.fill(0, 0, this.classes)
    this.add(keys, n, out)
  }

  add(keys: Int32Array, n: number, out: Float32Array): void {
    const { buckets, cells, table } = this
    for (let i = 0; i < n; i++) {
      const key = keys[i]!
      const low = key & 255
      const end = buckets[(key >>> 8) + 1]!
      for (let at = buckets[key >>> 8]!; at < end; ) {
        const found = cells[at++]!
        let size = found & 255
        if (size === LONG) size = cells[at++]!
        if (found >>> 8 !== low) {
          at += size
          continue
        }
        let c = 0
        for (const stop = at + size; at < stop; at++) {
          const cell = cells[at]!
          c += cell >>> 8
          out[c] = out[c]! + table[cell & 255]!
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

/** What each stored byte stands for. */
const expanded = (scale: number): Float32Array => Float32Array.from({ length: 256 }, (_, byte) => expand(byte) * scale)

function expand(byte: number): number {
  const signed = byte < 128 ? byte : byte - 256
  return Math.sign(signed) * (Math.abs(signed) / 127) ** COMPAND
}

function compress(share: number, most: number): number {
  const steps = Math.round((Math.round(Math.min(1, Math.abs(share)) ** (1 / COMPAND) * most) * 127) / most)
  return (share < 0 ? -steps : steps) & 255
}

/** Writes a finished learner's weights, leaving out those that matter less than `prune`. @param steps sizes of weights */
export function writeLinear(learner: Learner, prune: number, out: ByteWriter, steps = STEPS): void {
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
      const byte = weight === 0 ? 0 : compress(weight / max, steps)
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

/** Inverse of `writeLinear`. @param groupOf groups that the classes belong to, where some groups of them will be asked for alone */
export function readLinear(input: ByteReader, groupOf?: Int32Array): Scorer {
  const classes = input.number()
  const table = expanded(input.number())
  const [bucketSizes, lows, rowSizes, classBytes] = [input.bytes(), input.bytes(), input.bytes(), input.bytes()]
  const rowClasses = classes <= 256 ? classBytes : new Uint16Array(classBytes.slice().buffer)
  const rows: Rows = { classes, bucketSizes, lows, rowSizes, rowClasses, rowWeights: input.bytes() }
  if (classes <= PACKED) return new PackedModel(rows, KEY_BITS, table)
  return groupOf && canBeGrouped(groupOf) ? new GroupedModel(rows, groupOf, table) : new LinearModel(rows, table)
}
