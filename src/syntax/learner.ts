import { KEY_SPACE } from './hash.js'

/** A linear classifier: adds up the weights of the features `keys[0..n)` into `out[0..classes)`, which it overwrites. */
export interface Scorer {
  readonly classes: number
  score(keys: Int32Array, n: number, out: Float32Array): void
  /**
   * The same on top of what `out` holds: `score` of some keys and `add` of others is, to the last bit, `score` of the one and the other.
   * @param groups bit set of the groups of classes wanted, where the classifier knows groups; entries of other classes are undefined
   */
  add(keys: Int32Array, n: number, out: Float32Array, groups?: number): void
  /** The same as `score` where only the classes `some[0..m)` are wanted; the other entries of `out` are undefined. */
  scoreSome(keys: Int32Array, n: number, out: Float32Array, some: Int32Array, m: number): void
}

/** Gradients below this are not followed: rows stay sparse, and rare classes are not pushed down by a thousand small steps. */
const NEGLIGIBLE = 0.015

/** Softmax in place. */
export function softmax(scores: Float32Array, n: number): void {
  let max = -Infinity
  for (let c = 0; c < n; c++) if (scores[c]! > max) max = scores[c]!
  let sum = 0
  for (let c = 0; c < n; c++) sum += scores[c] = Math.exp(scores[c]! - max)
  for (let c = 0; c < n; c++) scores[c] = scores[c]! / sum
}

/** Softmax over the classes `some[0..m)` only; the others become 0. */
export function softmaxSome(scores: Float32Array, n: number, some: Int32Array, m: number): void {
  const wanted = new Float32Array(m)
  for (let k = 0; k < m; k++) wanted[k] = scores[some[k]!]!
  softmax(wanted, m)
  scores.fill(0, 0, n)
  for (let k = 0; k < m; k++) scores[some[k]!] = wanted[k]!
}

/** Index of the largest of `scores[0..n)`. */
export function argmax(scores: Float32Array, n: number): number {
  let best = 0
  for (let c = 1; c < n; c++) if (scores[c]! > scores[best]!) best = c
  return best
}

/**
 * Trainable multi-class logistic regression: AdaGrad steps (Duchi et al. 2011), the weights averaged over time
 * (Collins 2002). A feature gets weights only once it was observed `minCount` times.
 */
export class Learner implements Scorer {
  private readonly slots = new Int32Array(KEY_SPACE)
  private weights: Float32Array
  private squares: Float32Array
  private timed: Float32Array
  private rows = 0
  private steps = 1
  private narrowed = false
  readonly keysOfRows: number[] = []

  constructor(readonly classes: number, private readonly rate = 0.1, private readonly minCount = 2) {
    const start = 1024 * classes
    this.weights = new Float32Array(start)
    this.squares = new Float32Array(start)
    this.timed = new Float32Array(start)
  }

  /** Counts the features of one example; call in the first epoch only. */
  observe(keys: Int32Array, n: number): void {
    for (let i = 0; i < n; i++) {
      const slot = this.slots[keys[i]!]!
      if (slot <= 0) this.slots[keys[i]!] = slot - 1
    }
  }

  score(keys: Int32Array, n: number, out: Float32Array): void {
    out.fill(0, 0, this.classes)
    this.add(keys, n, out)
  }

  add(keys: Int32Array, n: number, out: Float32Array): void {
    const { classes, slots, weights } = this
    for (let i = 0; i < n; i++) {
      const slot = slots[keys[i]!]!
      if (slot <= 0) continue
      const base = (slot - 1) * classes
      for (let c = 0; c < classes; c++) out[c] = out[c]! + weights[base + c]!
    }
  }

  scoreSome(keys: Int32Array, n: number, out: Float32Array, some: Int32Array, m: number): void {
    const { classes, slots, weights } = this
    for (let k = 0; k < m; k++) out[some[k]!] = 0
    for (let i = 0; i < n; i++) {
      const slot = slots[keys[i]!]!
      if (slot <= 0) continue
      const base = (slot - 1) * classes
      for (let k = 0; k < m; k++) {
        const c = some[k]!
        out[c] = out[c]! + weights[base + c]!
      }
    }
  }

  /** One ascent step; `gradient[c]` is target minus predicted probability; entries near 0 are skipped. */
  update(keys: Int32Array, n: number, gradient: Float32Array): void {
    const { classes, slots, rate } = this
    const touched: number[] = []
    for (let c = 0; c < classes; c++) if (Math.abs(gradient[c]!) > NEGLIGIBLE) touched.push(c)
    this.steps++
    for (let i = 0; i < n; i++) {
      let slot = slots[keys[i]!]!
      if (slot <= 0) {
        if (this.narrowed || slot > -this.minCount) continue
        slot = slots[keys[i]!] = this.allocate(keys[i]!)
      }
      const base = (slot - 1) * classes
      for (let k = 0; k < touched.length; k++) {
        const at = base + touched[k]!
        const g = gradient[touched[k]!]!
        const square = (this.squares[at] = this.squares[at]! + g * g)
        const step = (rate * g) / Math.sqrt(square + 1e-6)
        this.weights[at] = this.weights[at]! + step
        this.timed[at] = this.timed[at]! + step * this.steps
      }
    }
  }

  /**
   * Keeps the `most` features that matter most and gives weights to no others from here on, so that those kept learn to do without
   * them (pruning before the end of training; Han et al. 2015). Averages begin anew.
   */
  narrow(most: number): void {
    this.narrowed = true
    if (this.rows <= most) return
    const { classes, rows, steps } = this
    const matters = new Float64Array(rows)
    for (let i = 0; i < rows * classes; i++) {
      const row = Math.floor(i / classes)
      matters[row] = matters[row]! + (this.weights[i]! - this.timed[i]! / steps) ** 2 * Math.sqrt(this.squares[i]!)
    }
    const least = matters.slice().sort()[rows - most]!
    const keys = this.keysOfRows.splice(0)
    this.rows = 0
    for (let row = 0; row < rows; row++) {
      const kept = matters[row]! >= least && this.rows < most
      this.slots[keys[row]!] = kept ? this.rows + 1 : 0
      if (!kept) continue
      this.weights.copyWithin(this.rows * classes, row * classes, (row + 1) * classes)
      this.squares.copyWithin(this.rows * classes, row * classes, (row + 1) * classes)
      this.keysOfRows.push(keys[row]!)
      this.rows++
    }
    this.timed = new Float32Array(this.weights.length)
    this.steps = 1
  }

  /**
   * Takes the mean of what it has learnt in `of` runs and what one more has, for runs over the same examples in other orders (parameter mixing: McDonald et
   * al. 2010). Averages over time begin anew.
   */
  mix(other: Learner, of: number): void {
    const { classes } = this
    const own = 1 / (of + 1)
    const mean = (learner: Learner, i: number): number => learner.weights[i]! - learner.timed[i]! / learner.steps
    for (let i = 0; i < this.rows * classes; i++) {
      this.weights[i] = mean(this, i) * (1 - own)
      this.squares[i] = this.squares[i]! * (1 - own)
      this.timed[i] = 0
    }
    other.keysOfRows.forEach((key, row) => {
      if (this.slots[key]! <= 0) this.slots[key] = this.allocate(key)
      const base = (this.slots[key]! - 1) * classes
      for (let c = 0; c < classes; c++) {
        this.weights[base + c] = this.weights[base + c]! + mean(other, row * classes + c) * own
        this.squares[base + c] = this.squares[base + c]! + other.squares[row * classes + c]! * own
      }
    })
    this.steps = 1
  }

  /** Ends the training: from here on the learner scores with the weights averaged over all its steps. */
  finish(): this {
    const size = this.rows * this.classes
    for (let i = 0; i < size; i++) this.weights[i] = this.weights[i]! - this.timed[i]! / this.steps
    this.timed = new Float32Array(0)
    return this
  }

  /**
   * The weights, `classes` a row, in the order of `keysOfRows`; those that matter less than `prune` are 0. How much a
   * weight matters is its size times the fourth root of its summed squared gradients: the rare and small ones go first.
   */
  table(prune: number): Float32Array {
    const out = this.weights.slice(0, this.rows * this.classes)
    for (let i = 0; i < out.length; i++) if (Math.abs(out[i]!) * Math.sqrt(Math.sqrt(this.squares[i]!)) < prune) out[i] = 0
    return out
  }

  private allocate(key: number): number {
    if ((this.rows + 1) * this.classes > this.weights.length) {
      this.weights = doubled(this.weights)
      this.squares = doubled(this.squares)
      this.timed = doubled(this.timed)
    }
    this.keysOfRows.push(key)
    return ++this.rows
  }
}

function doubled(values: Float32Array): Float32Array {
  const larger = new Float32Array(values.length * 2)
  larger.set(values)
  return larger
}
