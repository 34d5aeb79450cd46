import type { Scorer } from './learner.js'

/** The stored rows of a classifier of many classes: for each bucket of keys the rows in it, for each row its classes and their weights' bytes. */
export interface Rows {
  readonly classes: number
  readonly bucketSizes: Uint8Array
  readonly lows: Uint8Array
  readonly rowSizes: Uint8Array
  readonly rowClasses: Uint8Array | Uint16Array
  readonly rowWeights: Uint8Array
}

/** Groups, and classes of a group, that there is room for. */
const [GROUPS, MEMBERS] = [31, 256]

/** Whether classes can stand by groups: few groups, none too large. */
export function canBeGrouped(groupOf: Int32Array): boolean {
  const sizes = new Map<number, number>()
  for (const group of groupOf) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  return groupOf.every((group) => group < GROUPS) && [...sizes.values()].every((size) => size <= MEMBERS)
}

/** As `LinearModel`, with the classes of a row in groups, so that groups that nobody asks about are passed over. Each class's sum has the same terms in the same order. */
export class GroupedModel implements Scorer {
  readonly classes: number
  private readonly buckets: Uint32Array
  /** For each row its key's lower 8 bits, how many cells follow, and by group: `group << 8 | entries` and the entries, `place in the group << 8 | weight's byte`. */
  private readonly cells: Uint16Array
  /** Classes by group, and where in it each group begins. */
  private readonly order: Uint16Array
  private readonly starts: Int32Array

  /** @param table what a weight's byte stands for */
  constructor({ classes, bucketSizes, lows, rowSizes, rowClasses, rowWeights }: Rows, groupOf: Int32Array, private readonly table: Float32Array) {
    this.classes = classes
    this.order = Uint16Array.from(groupOf.keys()).sort((a, b) => groupOf[a]! - groupOf[b]! || a - b)
    this.starts = new Int32Array(Math.max(...groupOf) + 1)
    const places = new Uint16Array(classes)
    for (let at = classes - 1; at >= 0; at--) this.starts[groupOf[this.order[at]!]!] = at
    for (let at = 0; at < classes; at++) places[this.order[at]!] = at - this.starts[groupOf[this.order[at]!]!]!
    this.buckets = new Uint32Array(bucketSizes.length + 1)
    const cells = new Uint16Array(2 * lows.length + 2 * rowWeights.length)
    const groupAt = new Uint8Array(groupOf)
    const next = new Int32Array(this.starts.length)
    let [row, entry, at] = [0, 0, 0]
    for (let bucket = 0; bucket < bucketSizes.length; bucket++) {
      this.buckets[bucket] = at
      for (const end = row + bucketSizes[bucket]!; row < end; row++) {
        const [head, first, stop] = [at, entry, entry + rowSizes[row]!]
        at += 2
        // Most rows have classes of few groups.
        let found = 0
        for (; entry < stop; entry++) {
          const group = groupAt[rowClasses[entry]!]!
          next[group]!++
          found |= 1 << group
        }
        for (let left = found; left !== 0; left &= left - 1) {
          const group = 31 - Math.clz32(left & -left)
          const size = next[group]!
          cells[at] = (group << 8) | (size - 1)
          next[group] = at + 1
          at += size + 1
        }
        for (entry = first; entry < stop; entry++) {
          const member = rowClasses[entry]!
          cells[next[groupAt[member]!]!++] = (places[member]! << 8) | rowWeights[entry]!
        }
        for (let left = found; left !== 0; left &= left - 1) next[31 - Math.clz32(left & -left)] = 0
        cells[head] = lows[row]!
        cells[head + 1] = at - head - 2
      }
    }
    this.buckets[bucketSizes.length] = at
    this.cells = cells.slice(0, at)
  }

  score(keys: Int32Array, n: number, out: Float32Array): void {
    out.fill(0, 0, this.classes)
    this.add(keys, n, out)
  }

  add(keys: Int32Array, n: number, out: Float32Array, groups = -1): void {
    const { buckets, cells, table, order, starts } = this
    for (let i = 0; i < n; i++) {
      const key = keys[i]!
      const low = key & 255
      const end = buckets[(key >>> 8) + 1]!
      for (let at = buckets[key >>> 8]!; at < end; ) {
        const found = cells[at]!
        const stop = at + 2 + cells[at + 1]!
        at += 2
        if (found !== low) {
          at = stop
          continue
        }
        while (at < stop) {
          const head = cells[at++]!
          const past = at + (head & 255) + 1
          if (((groups >>> (head >>> 8)) & 1) === 0) {
            at = past
            continue
          }
          const start = starts[head >>> 8]!
          for (; at < past; at++) {
            const cell = cells[at]!
            const c = order[start + (cell >>> 8)]!
            out[c] = out[c]! + table[cell & 255]!
          }
        }
        break
      }
    }
  }

  scoreSome(keys: Int32Array, n: number, out: Float32Array): void {
    this.score(keys, n, out)
  }
}
