/** Odds of every pair of sentences to tell the same rather than stand together by chance; `odds[i * width + j]`. */
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
export function walk({ height, width, odds: weights }: Grid, moves: Moves): Walk {
  const states = 2 * width
  const step = moves.steps
  const told = 1 - moves.none
  const anywhere = (told * moves.jump) / width
  const near = step.map((chance) => told * (1 - moves.jump) * chance)
  const forward = new Float64Array(height * states)
  const scales = new Float64Array(height)
  // Rows of chances with room for steps over their ends.
  const places = new Float64Array(width + 2 * reach)
  for (let i = 0; i < height; i++) {
    const [base, at] = [i * width, i * states]
    let total = 0
    for (let j = 0; j < width; j++) {
      let [arrive, stay] = [told * startAt(j, moves, width), moves.none / width]
      if (i > 0) {
        arrive = anywhere
        // places[j + reach - d] is the column that a step of d leads here from
        for (let d = 0; d < step.length; d++) arrive += near[d]! * places[j + 2 * reach - d]!
        stay = moves.none * places[j + reach]!
      }
      const here = arrive * weights[base + j]!
      forward[at + j] = here
      forward[at + width + j] = stay
      total += here + stay
    }
    scales[i] = total || 1
    const scale = 1 / scales[i]!
    for (let j = 0; j < width; j++) {
      const [here, stay] = [forward[at + j]! * scale, forward[at + width + j]! * scale]
      forward[at + j] = here
      forward[at + width + j] = stay
      places[j + reach] = here + stay
    }
  }
  const pairs = new Float64Array(height * width)
  const counts = step.map(() => 0)
  let [jumps, nones] = [0, 0]
  // How well the rest fits, standing at a column; the same whether this row told it or none.
  let [after, before] = [new Float64Array(width).fill(1), new Float64Array(width)]
  const arriveAt = new Float64Array(width + 2 * reach)
  for (let i = height - 1; i >= 0; i--) {
    const [base, at] = [i * width, i * states]
    let everywhere = 0
    for (let j = 0; j < width; j++) {
      pairs[base + j] = forward[at + j]! * after[j]!
      nones += forward[at + width + j]! * after[j]!
      const arrive = (weights[base + j]! * after[j]!) / scales[i]!
      arriveAt[j + reach] = arrive
      everywhere += arrive
    }
    if (i === 0) break
    const from = at - states
    const jumped = anywhere * everywhere
    const stay = moves.none / scales[i]!
    for (let j = 0; j < width; j++) {
      const here = forward[from + j]! + forward[from + width + j]!
      let sum = jumped + stay * after[j]!
      for (let d = 0; d < step.length; d++) {
        const part = near[d]! * arriveAt[j + d]!
        sum += part
        counts[d]! += here * part
      }
      jumps += here * jumped
      before[j] = sum
    }
    ;[after, before] = [before, after]
  }
  return { pairs, steps: counts, jumps, nones, fit: scales.reduce((sum, scale) => sum + Math.log(scale), 0) }
}

/** A telling begins at the other's beginning, or anywhere. */
const startAt = (j: number, { steps, jump }: Moves, width: number): number => jump / width + (1 - jump) * (steps[j + 1 + reach] ?? 0)

/** @param logOdds of each pair of sentences */
export const gridOf = (height: number, width: number, logOdds: Float64Array): Grid => ({ height, width, odds: logOdds.map((value) => Math.exp(Math.max(-30, Math.min(30, value)))) })

export const transposed = ({ height, width, odds }: Grid): Grid => {
  const turned = new Float64Array(odds.length)
  for (let i = 0; i < height; i++) for (let j = 0; j < width; j++) turned[j * height + i] = odds[i * width + j]!
  return { height: width, width: height, odds: turned }
}
