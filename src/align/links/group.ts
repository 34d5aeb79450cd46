import type { Lattice } from './lattice.js'

/** One to three neighbouring sentences on each side, with the mean confidence of their pairs. */
export interface Group {
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly confidence: number
}

const widest = 3
const enough = 0.5
const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value))

/**
 * Groups the pairs that are best for one of their two sentences, surest first; a pair joins the group of its sentence where the
 * sentences stay neighbours and few.
 */
export function groupPairs(lattice: Lattice): Group[] {
  const pairs: { i: number; j: number; confidence: number }[] = []
  const width = lattice[0]?.length ?? 0
  const rowBest = lattice.map((row) => Math.max(...row))
  const columnBest = Array.from({ length: width }, (_, j) => Math.max(...lattice.map((row) => row[j] as number)))
  lattice.forEach((row, i) =>
    row.forEach((value, j) => {
      const confidence = sigmoid(value)
      if (confidence >= enough && (value >= (rowBest[i] as number) - 1e-9 || value >= (columnBest[j] as number) - 1e-9)) pairs.push({ i, j, confidence })
    }),
  )
  pairs.sort((a, b) => b.confidence - a.confidence || a.i - b.i || a.j - b.j)
  const groups: { left: Set<number>; right: Set<number>; values: number[] }[] = []
  for (const { i, j, confidence } of pairs) {
    const home = groups.find((group) => group.left.has(i) || group.right.has(j))
    if (!home) groups.push({ left: new Set([i]), right: new Set([j]), values: [confidence] })
    else if (fits(home.left, i) && fits(home.right, j)) {
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

const fits = (set: ReadonlySet<number>, item: number): boolean => set.has(item) || (set.size < widest && (set.has(item - 1) || set.has(item + 1)))
