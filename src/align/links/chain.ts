/** Log-odds of every pair of sentences to tell the same rather than stand together by chance; `odds[i * width + j]`. */
export interface Grid {
  readonly height: number
  readonly width: number
  readonly odds: Float64Array
}

/** How a telling moves through the other: chances of steps between places told one after another, of a jump anywhere, of telling nothing. */
export interface Moves {
  /** Chance of step d = -reach … reach, at index d + reach. */
  readonly steps: readonly number[]
  readonly jump: number
  readonly none: number
}

export const reach = 4

/** Posteriors of the pairs, and counts of the moves taken. */
export interface Walk {
  readonly pairs: Float64Array
  readonly steps: readonly number[]
  readonly jumps: number
  readonly nones: number
  /** Log-likelihood ratio of the rows told along the columns, to rows that tell nothing of them. */
  readonly fit: number
}

/**
 * Reads the rows in order as a hidden Markov chain over the columns (Vogel, Ney & Tillmann 1996): each row tells one column or none, and
 * next to the last column told is likelier than elsewhere, so that order is evidence and any other order is possible. Rows that tell
 * none keep the place (Och & Ney 2003).
 */
export function walk({ height, width, odds }: Grid, moves: Moves): Walk {
  const states = 2 * width
  const step = moves.steps
  const told = 1 - moves.none
  const anywhere = (told * moves.jump) / width
  const near = step.map((chance) => told * (1 - moves.jump) * chance)
  const forward = new Float64Array(height * states)
  const scales = new Float64Array(height)
  const weights = new Float64Array(height * width)
  for (let i = 0; i < height; i++) {
    const base = i * width
    for (let j = 0; j < width; j++) weights[base + j] = Math.exp(Math.max(-30, Math.min(30, odds[base + j]!)))
    const at = i * states
    const last = at - states
    for (let j = 0; j < width; j++) {
      let arrive: number
      let stay: number
      if (i === 0) {
        arrive = told * (startAt(j, moves, width))
        stay = moves.none / width
      } else {
        arrive = anywhere
        for (let d = -reach; d <= reach; d++) {
          const from = j - d
          if (from >= 0 && from < width) arrive += near[d + reach]! * (forward[last + from]! + forward[last + width + from]!)
        }
        stay = moves.none * (forward[last + j]! + forward[last + width + j]!)
      }
      forward[at + j] = arrive * weights[base + j]!
      forward[at + width + j] = stay
    }
    let total = 0
    for (let k = 0; k < states; k++) total += forward[at + k]!
    scales[i] = total || 1
    for (let k = 0; k < states; k++) forward[at + k]! /= scales[i]!
  }
  const pairs = new Float64Array(height * width)
  const counts = step.map(() => 0)
  let [jumps, nones] = [0, 0]
  let after = new Float64Array(width).fill(1)
  const arriveAt = new Float64Array(width)
  for (let i = height - 1; i >= 0; i--) {
    const at = i * states
    // `after[j]`: how well the rest fits, standing at j; the same whether row i told j or none
    for (let j = 0; j < width; j++) {
      const chance = forward[at + j]! * after[j]!
      pairs[i * width + j] = chance
      nones += forward[at + width + j]! * after[j]!
    }
    if (i === 0) break
    const base = i * width
    const scale = scales[i]!
    let everywhere = 0
    for (let j = 0; j < width; j++) {
      arriveAt[j] = (weights[base + j]! * after[j]!) / scale
      everywhere += arriveAt[j]!
    }
    const before = new Float64Array(width)
    const from = at - states
    for (let j = 0; j < width; j++) {
      let sum = anywhere * everywhere + (moves.none * after[j]!) / scale
      const here = forward[from + j]! + forward[from + width + j]!
      jumps += here * anywhere * everywhere
      for (let d = -reach; d <= reach; d++) {
        const to = j + d
        if (to < 0 || to >= width) continue
        const part = near[d + reach]! * arriveAt[to]!
        sum += part
        counts[d + reach]! += here * part
      }
      before[j] = sum
    }
    after = before
  }
  return { pairs, steps: counts, jumps, nones, fit: scales.reduce((sum, scale) => sum + Math.log(scale), 0) }
}

/** A telling begins at the other's beginning, or anywhere. */
const startAt = (j: number, { steps, jump }: Moves, width: number): number => jump / width + (1 - jump) * (steps[j + 1 + reach] ?? 0)

export const transposed = ({ height, width, odds }: Grid): Grid => {
  const turned = new Float64Array(odds.length)
  for (let i = 0; i < height; i++) for (let j = 0; j < width; j++) turned[j * height + i] = odds[i * width + j]!
  return { height: width, width: height, odds: turned }
}
