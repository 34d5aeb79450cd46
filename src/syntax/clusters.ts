import type { ByteReader, ByteWriter } from './bytes.js'
import { hashString } from './hash.js'

/** Clusters have so many sizes: coarse, middle, fine. */
export const LEVELS = 3

/** Words that occur in the same company, by kinds of kinds: what a reader knows of words that its treebank lacks (Koo, Carreras and Collins 2008). */
export interface Clusters {
  /** Numbers from 1 of a lower-cased word's clusters, coarse first; zeros where it has none. */
  of(lower: string): ArrayLike<number>
}

const UNKNOWN: ArrayLike<number> = new Int32Array(LEVELS)

export const NO_CLUSTERS: Clusters = { of: () => UNKNOWN }

/** A table of words and clusters at rest: words are keys of 24 bits, so that one word in some hundred that have no cluster gets a stranger's. */
export interface ClusterTable {
  /** Rising. */
  readonly keys: Int32Array
  /** For each key, the place of its path in `paths`. */
  readonly leaves: Uint16Array
  /** `LEVELS` numbers a path. */
  readonly paths: Int32Array
}

function keyOf(lower: string): number {
  return hashString(lower, 41) >>> 8
}

/** A list of clusters that cannot be read. */
export class ClustersError extends Error {
  /** @param line the first line that is none, from 1 */
  constructor(readonly line: number) {
    super(`clusters: line ${line} is not ${LEVELS} numbers with points between, a tab and words`)
  }
}

/**
 * Reads a list of clusters: a line a cluster, its numbers from coarse to fine with points between, a tab, its words with spaces between.
 * @throws ClustersError where a line is not so
 */
export function parseClusters(text: string): ClusterTable {
  const paths: number[] = []
  const found = new Map<number, number>()
  text.split(/\r?\n/).forEach((line, at) => {
    if (line.trim() === '') return
    const [, path, words] = /^(\d+(?:\.\d+)*)\t(.+)$/.exec(line) ?? []
    const numbers = (path ?? '').split('.').map(Number)
    if (words === undefined || numbers.length !== LEVELS || numbers.some((n) => n < 1)) throw new ClustersError(at + 1)
    // Of two words with one key the first has it: lists begin with frequent words.
    for (const word of words.trim().split(/\s+/)) if (!found.has(keyOf(word))) found.set(keyOf(word), paths.length / LEVELS)
    paths.push(...numbers)
  })
  const keys = Int32Array.from(found.keys()).sort()
  return { keys, leaves: Uint16Array.from(keys, (key) => found.get(key)!), paths: Int32Array.from(paths) }
}

/** Looks words up in a table. */
export function clustersOf({ keys, leaves, paths }: ClusterTable): Clusters {
  return {
    of(lower) {
      const key = keyOf(lower)
      let low = 0
      let high = keys.length
      while (low < high) {
        const middle = (low + high) >>> 1
        if (keys[middle]! < key) low = middle + 1
        else high = middle
      }
      if (keys[low] !== key) return UNKNOWN
      const at = leaves[low]! * LEVELS
      return paths.subarray(at, at + LEVELS)
    },
  }
}

/** Keys as steps, since they rise: seven bits a byte, the eighth says that more follow. */
export function writeClusters({ keys, leaves, paths }: ClusterTable, out: ByteWriter): void {
  const steps: number[] = []
  keys.forEach((key, i) => {
    let step = key - (i === 0 ? 0 : keys[i - 1]!)
    for (; step > 127; step >>>= 7) steps.push((step & 127) | 128)
    steps.push(step)
  })
  out.json([...paths])
  out.bytes(Uint8Array.from(steps))
  out.bytes(Uint8Array.from(leaves, (leaf) => leaf & 255))
  out.bytes(Uint8Array.from(leaves, (leaf) => leaf >>> 8))
}

/** Inverse of `writeClusters`. */
export function readClusters(input: ByteReader): ClusterTable {
  const paths = Int32Array.from(input.json() as number[])
  const steps = input.bytes()
  const lower = input.bytes()
  const upper = input.bytes()
  const keys = new Int32Array(lower.length)
  for (let i = 0, at = 0, key = 0; i < keys.length; i++) {
    for (let shift = 0, more = true; more; shift += 7) {
      more = steps[at]! > 127
      key += (steps[at++]! & 127) << shift
    }
    keys[i] = key
  }
  return { keys, leaves: Uint16Array.from(lower, (byte, i) => byte | (upper[i]! << 8)), paths }
}
