import type { Lattice } from './lattice.js'

/** One to three neighbouring sentences on each side, with the mean confidence of their pairs. */
export interface Group {
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly confidence: number
}

const widest = 3
const enough = 0.5
/** What a rival's lead takes off. */
const rivalry = 0.7
const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value))

/**
 * Groups the pairs that are best for one of their two sentences, surest first; a pair joins the group of its sentence where the
 * sentences stay neighbours, few, and all alike.
 */
export function groupPairs(lattice: Lattice): Group[] {
  const pairs: { i: number; j: number; confidence: number }[] = []
  const width = lattice[0]?.length ?? 0
  const rowBest = lattice.map((row) => Math.max(...row))
  const columns = Array.from({ length: width }, (_, j) => lattice.map((row) => row[j] as number))
  const columnBest = columns.map((column) => Math.max(...column))
  lattice.forEach((row, i) =>
    row.forEach((value, j) => {
      const rivals = Math.max(0, rival(row, j, value), rival(columns[j] as number[], i, value))
      const confidence = sigmoid(value - rivalry * rivals)
      if (confidence >= enough && (value >= (rowBest[i] as number) - 1e-9 || value >= (columnBest[j] as number) - 1e-9)) pairs.push({ i, j, confidence })
    }),
  )
  pairs.sort((a, b) => b.confidence - a.confidence || a.i - b.i || a.j - b.j)
  const groups: { left: Set<number>; right: Set<number>; values: number[] }[] = []
  for (const { i, j, confidence } of pairs) {
    const home = groups.find((group) => group.left.has(i) || group.right.has(j))
    if (!home) groups.push({ left: new Set([i]), right: new Set([j]), values: [confidence] })
    else if (fits(home.left, i) && fits(home.right, j) && whole(lattice, [...home.left, i], [...home.right, j])) {
      home.left.add(i)
      home.right.add(j)
      home.values.push(confidence)
    } else groups.push({ left: new Set([i]), right: new Set([j]), values: [confidence] })
  }
  const sorted = (set: ReadonlySet<number>): number[] => [...set].sort((a, b) => a - b)
  return groups
    .map((group) => ({ left: sorted(group.left), right: sorted(group.right), confidence: group.values.reduce((sum, value) => sum + value, 0) / group.values.length }))
    .sort((a, b) => (a.left[0] ?? 0) - (b.left[0] ?? 0) || (a.right[0] ?? 0) - (b.right[0] ?? 0))
}

/** How much better another partner is that does not stand beside this one: a sentence tells one thing in one place. */
const rival = (values: ArrayLike<number>, at: number, value: number): number => {
  let best = value
  for (let k = 0; k < values.length; k++) if (Math.abs(k - at) > 1) best = Math.max(best, values[k] as number)
  return Math.min(3, best - value)
}

/** All pairs of the group tell the same, not just a chain of them. */
const whole = (lattice: Lattice, left: readonly number[], right: readonly number[]): boolean => left.every((i) => right.every((j) => sigmoid(lattice[i]?.[j] ?? -9) >= enough))

const fits = (set: ReadonlySet<number>, item: number): boolean => set.has(item) || (set.size < widest && (set.has(item - 1) || set.has(item + 1)))
