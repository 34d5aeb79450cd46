/**
 * Hierarchical clustering, average linkage, best pair first, until no two groups score above `stop`. Averages are updated by the
 * formula of Lance & Williams (1967); each row keeps its best partner, so that a step costs one pass. Ties go to the lower index.
 * In: the number of items and a symmetric score. Out: for each item the lowest index of its group.
 */
export function agglomerate(count: number, score: (i: number, j: number) => number, stop: number): number[] {
  const matrix = Array.from({ length: count }, () => new Float64Array(count))
  for (let i = 0; i < count; i++) for (let j = i + 1; j < count; j++) {
    const value = score(i, j)
    ;(matrix[i] as Float64Array)[j] = value
    ;(matrix[j] as Float64Array)[i] = value
  }
  const size = new Array<number>(count).fill(1)
  const alive = Array.from({ length: count }, (_, i) => i)
  const group = Array.from({ length: count }, (_, i) => i)
  const best = new Int32Array(count).fill(-1)
  const at = (i: number, j: number): number => (matrix[i] as Float64Array)[j] as number
  const findBest = (i: number): void => {
    let found = -1
    for (const j of alive) if (j !== i && (found < 0 || at(i, j) > at(i, found))) found = j
    best[i] = found
  }
  for (const i of alive) findBest(i)
  while (alive.length > 1) {
    let a = -1
    for (const i of alive) if ((best[i] as number) >= 0 && (a < 0 || at(i, best[i] as number) > at(a, best[a] as number))) a = i
    if (a < 0) break
    const partner = best[a] as number
    if (at(a, partner) <= stop) break
    const [keep, drop] = [Math.min(a, partner), Math.max(a, partner)]
    const [n, m] = [size[keep] as number, size[drop] as number]
    alive.splice(alive.indexOf(drop), 1)
    for (const k of alive) {
      if (k === keep) continue
      const value = (n * at(keep, k) + m * at(drop, k)) / (n + m)
      ;(matrix[keep] as Float64Array)[k] = value
      ;(matrix[k] as Float64Array)[keep] = value
    }
    size[keep] = n + m
    for (let i = 0; i < count; i++) if (group[i] === drop) group[i] = keep
    for (const k of alive) {
      if (k === keep || best[k] === keep || best[k] === drop) findBest(k)
      else if (at(k, keep) > at(k, best[k] as number)) best[k] = keep
    }
  }
  return group
}
