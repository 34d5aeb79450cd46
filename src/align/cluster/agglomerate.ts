/**
 * Hierarchical clustering, average linkage, best pair first, until no two groups score above `stop`. An average above it needs a pair
 * above it: what no chain of such pairs leads between can never be one group, so each connected part is clustered by itself.
 *
 * @param pairs all pairs that may score above `stop`, the lower index first, each once
 * @param score symmetric, of any pair
 * @returns for each item the lowest index of its group
 */
export function agglomerate(count: number, pairs: Iterable<readonly [number, number]>, score: (i: number, j: number) => number, stop: number): number[] {
  const group = Array.from({ length: count }, (_, i) => i)
  for (const part of connected(count, pairs, (i, j) => score(i, j) > stop)) cluster(part, score, stop).forEach((first, at) => (group[part[at]!] = part[first]!))
  return group
}

/** Parts of two items and more that pairs which hold lead between, each in ascending order (union-find, Galler & Fischer 1964). */
function connected(count: number, pairs: Iterable<readonly [number, number]>, holds: (i: number, j: number) => boolean): number[][] {
  const above = Int32Array.from({ length: count }, (_, i) => i)
  const rootOf = (i: number): number => {
    let root = i
    while (above[root] !== root) root = above[root]!
    while (above[i] !== root) [i, above[i]] = [above[i]!, root]
    return root
  }
  for (const [i, j] of pairs) if (holds(i, j)) above[rootOf(i)] = rootOf(j)
  const parts = new Map<number, number[]>()
  for (let i = 0; i < count; i++) {
    const part = parts.get(rootOf(i))
    if (part) part.push(i)
    else parts.set(rootOf(i), [i])
  }
  return [...parts.values()].filter(({ length }) => length > 1)
}

/**
 * One part, by position in it. Averages are updated by the formula of Lance & Williams (1967); each row keeps its best partner, so that a
 * step costs one pass. Ties go to the lower index.
 */
function cluster(items: readonly number[], score: (i: number, j: number) => number, stop: number): number[] {
  const count = items.length
  const matrix = Array.from({ length: count }, () => new Float64Array(count))
  for (let i = 0; i < count; i++) for (let j = i + 1; j < count; j++) {
    const value = score(items[i]!, items[j]!)
    matrix[i]![j] = value
    matrix[j]![i] = value
  }
  const size = new Array<number>(count).fill(1)
  const alive = Array.from({ length: count }, (_, i) => i)
  const group = Array.from({ length: count }, (_, i) => i)
  const best = new Int32Array(count).fill(-1)
  const at = (i: number, j: number): number => matrix[i]![j]!
  const findBest = (i: number): void => {
    let found = -1
    for (const j of alive) if (j !== i && (found < 0 || at(i, j) > at(i, found))) found = j
    best[i] = found
  }
  for (const i of alive) findBest(i)
  while (alive.length > 1) {
    let a = -1
    for (const i of alive) if (best[i]! >= 0 && (a < 0 || at(i, best[i]!) > at(a, best[a]!))) a = i
    if (a < 0) break
    const partner = best[a]!
    if (at(a, partner) <= stop) break
    const [keep, drop] = [Math.min(a, partner), Math.max(a, partner)]
    const [n, m] = [size[keep]!, size[drop]!]
    alive.splice(alive.indexOf(drop), 1)
    for (const k of alive) {
      if (k === keep) continue
      const value = (n * at(keep, k) + m * at(drop, k)) / (n + m)
      matrix[keep]![k] = value
      matrix[k]![keep] = value
    }
    size[keep] = n + m
    for (let i = 0; i < count; i++) if (group[i] === drop) group[i] = keep
    for (const k of alive) {
      if (k === keep || best[k] === keep || best[k] === drop) findBest(k)
      else if (at(k, keep) > at(k, best[k]!)) best[k] = keep
    }
  }
  return group
}
