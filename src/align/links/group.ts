/** One to three neighbouring sentences on each side, with the mean confidence of their pairs. */
export interface Group {
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly confidence: number
}

/** Two sentences that are believed to tell the same. */
export interface Pair {
  readonly i: number
  readonly j: number
  readonly confidence: number
}

const widest = 3

/** Groups pairs, surest first; a pair joins the group of its sentence where the sentences stay neighbours, few, and all paired. */
export function groupPairs(pairs: readonly Pair[]): Group[] {
  const sorted = [...pairs].sort((a, b) => b.confidence - a.confidence || a.i - b.i || a.j - b.j)
  const known = new Set(sorted.map(({ i, j }) => `${i} ${j}`))
  const whole = (left: readonly number[], right: readonly number[]): boolean => left.every((i) => right.every((j) => known.has(`${i} ${j}`)))
  const groups: { left: Set<number>; right: Set<number>; values: number[] }[] = []
  const byLeft = new Map<number, number>()
  const byRight = new Map<number, number>()
  for (const { i, j, confidence } of sorted) {
    const at = byLeft.get(i) ?? byRight.get(j)
    const home = at === undefined ? undefined : groups[at]
    if (home && at !== undefined && fits(home.left, i) && fits(home.right, j) && whole([...home.left, i], [...home.right, j])) {
      home.left.add(i)
      home.right.add(j)
      home.values.push(confidence)
      if (!byLeft.has(i)) byLeft.set(i, at)
      if (!byRight.has(j)) byRight.set(j, at)
    } else {
      groups.push({ left: new Set([i]), right: new Set([j]), values: [confidence] })
      if (!byLeft.has(i)) byLeft.set(i, groups.length - 1)
      if (!byRight.has(j)) byRight.set(j, groups.length - 1)
    }
  }
  const ascending = (set: ReadonlySet<number>): number[] => [...set].sort((a, b) => a - b)
  return groups
    .map(({ left, right, values }) => ({ left: ascending(left), right: ascending(right), confidence: values.reduce((sum, value) => sum + value, 0) / values.length }))
    .sort((a, b) => a.left[0]! - b.left[0]! || a.right[0]! - b.right[0]!)
}

const fits = (set: ReadonlySet<number>, item: number): boolean => set.has(item) || (set.size < widest && (set.has(item - 1) || set.has(item + 1)))
