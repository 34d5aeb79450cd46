export interface LineChange {
  readonly kind: 'new' | 'gone'
  readonly text: string
}

/** Lines that are gone and new, in order, by the longest common subsequence. What is in both is left out. */
export function lineDiff(before: readonly string[], after: readonly string[]): LineChange[] {
  const common = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  for (let i = before.length - 1; i >= 0; i--) for (let j = after.length - 1; j >= 0; j--) common[i]![j] = before[i] === after[j] ? 1 + common[i + 1]![j + 1]! : Math.max(common[i + 1]![j]!, common[i]![j + 1]!)
  const changes: LineChange[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) [i, j] = [i + 1, j + 1]
    else if (i < before.length && (j === after.length || common[i + 1]![j]! >= common[i]![j + 1]!)) changes.push({ kind: 'gone', text: before[i++]! })
    else changes.push({ kind: 'new', text: after[j++]! })
  }
  return changes
}
