/** Actions of the arc-hybrid system (Kuhlmann et al. 2011) with swap for crossing arcs (de Lhoneux et al. 2017). */
export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2
export const SWAP = 3
export const ACTIONS = 4

/**
 * A parser's configuration. Words count from 1; the root is node 0 and stands last in the buffer; node `n + 1` stands
 * for "no node", so that features need no checks. `heads` and `labels` hold the arcs built so far (-1: none yet).
 */
export class Configuration {
  readonly none: number
  readonly stack: Int32Array
  depth = 0
  private readonly buffer: Int32Array
  private front = 0
  readonly heads: Int32Array
  readonly labels: Int32Array
  /** Children nearest the ends: `left1` is the leftmost, `left2` the one after it, on each side of the head. */
  readonly left1: Int32Array
  readonly left2: Int32Array
  readonly right1: Int32Array
  readonly right2: Int32Array
  readonly leftCount: Int32Array
  readonly rightCount: Int32Array
  /** Bit sets of the labels (modulo 32) of children on each side. */
  readonly leftLabels: Int32Array
  readonly rightLabels: Int32Array

  constructor(readonly n: number) {
    this.none = n + 1
    const array = (fill: number) => new Int32Array(n + 2).fill(fill)
    this.stack = array(0)
    this.buffer = Int32Array.from({ length: n + 1 }, (_, i) => (i < n ? i + 1 : 0))
    this.heads = array(-1)
    this.labels = array(-1)
    this.left1 = array(this.none)
    this.left2 = array(this.none)
    this.right1 = array(this.none)
    this.right2 = array(this.none)
    this.leftCount = array(0)
    this.rightCount = array(0)
    this.leftLabels = array(0)
    this.rightLabels = array(0)
  }

  /** The k-th node from the top of the stack, or `none`. */
  top(k: number): number {
    return k < this.depth ? this.stack[this.depth - 1 - k]! : this.none
  }

  /** The k-th node of the buffer, or `none`. */
  ahead(k: number): number {
    const at = this.front + k
    return at <= this.n ? this.buffer[at]! : this.none
  }

  /** The nearest verb in the stack below its two topmost nodes, or `none`. */
  verbBelow(verbal: Uint8Array): number {
    for (let k = this.depth - 3; k >= 0; k--) if (verbal[this.stack[k]!] === 1) return this.stack[k]!
    return this.none
  }

  /** How many nodes the buffer holds, the root among them. */
  get remaining(): number {
    return this.n + 1 - this.front
  }

  get finished(): boolean {
    return this.depth === 0 && this.remaining === 1
  }

  /** Only one word may hang from the root; only words in their text order may be swapped, which makes parsing finite. */
  allows(action: number): boolean {
    if (action === SHIFT) return this.remaining > 1
    if (action === LEFT) return this.depth > 0 && (this.ahead(0) !== 0 || this.depth === 1)
    if (action === RIGHT) return this.depth > 1
    return this.depth > 1 && this.remaining > 1 && this.top(0) < this.ahead(0)
  }

  /** How many actions are allowed. */
  get choices(): number {
    return Number(this.allows(SHIFT)) + Number(this.allows(LEFT)) + Number(this.allows(RIGHT)) + Number(this.allows(SWAP))
  }

  /** Takes an allowed action; LEFT and RIGHT name the new arc. */
  apply(action: number, label: number): void {
    if (action === SHIFT) {
      this.stack[this.depth++] = this.buffer[this.front++]!
    } else if (action === SWAP) {
      const under = this.stack[--this.depth]!
      const first = this.buffer[this.front]!
      this.buffer[this.front--] = under
      this.buffer[this.front] = first
    } else {
      const dependent = this.stack[--this.depth]!
      this.attach(action === LEFT ? this.ahead(0) : this.stack[this.depth - 1]!, dependent, label)
    }
  }

  private attach(head: number, dependent: number, label: number): void {
    this.heads[dependent] = head
    this.labels[dependent] = label
    if (head === 0) return
    const bit = 1 << (label & 31)
    if (dependent < head) {
      this.left2[head] = this.left1[head]!
      this.left1[head] = dependent
      this.leftCount[head] = this.leftCount[head]! + 1
      this.leftLabels[head] = this.leftLabels[head]! | bit
    } else {
      this.right2[head] = this.right1[head]!
      this.right1[head] = dependent
      this.rightCount[head] = this.rightCount[head]! + 1
      this.rightLabels[head] = this.rightLabels[head]! | bit
    }
  }
}
