import { ACTIONS, LEFT, RIGHT, SHIFT, SWAP, type Configuration } from './transitions.js'

/** A gold tree prepared for the oracle: `heads[w]` for words 1..n (index 0 unused). */
export interface GoldTree {
  readonly heads: Int32Array
  readonly labels: Int32Array
  /** Position of each word when the tree is walked in order: the order in which no arcs cross. */
  readonly order: Int32Array
  readonly projective: boolean
}

/** @param heads heads of words 1..n at indices 1..n; @param labels their label numbers */
export function prepareGold(heads: Int32Array, labels: Int32Array): GoldTree {
  const n = heads.length - 1
  const children: number[][] = Array.from({ length: n + 1 }, () => [])
  for (let w = 1; w <= n; w++) children[heads[w]!]!.push(w)
  const order = new Int32Array(n + 1)
  let next = 1
  const walk = (node: number): void => {
    for (const child of children[node]!) if (child < node) walk(child)
    order[node] = next++
    for (const child of children[node]!) if (child > node) walk(child)
  }
  next = 1
  for (const child of children[0]!) walk(child)
  order[0] = n + 1
  let projective = true
  for (let w = 1; w <= n; w++) if (order[w] !== w) projective = false
  return { heads, labels, order, projective }
}

/**
 * How many gold arcs each action makes unreachable (dynamic oracle of Goldberg and Nivre 2013); swaps are decided by the
 * projective order alone. Impossible actions cost Infinity.
 * @param costs filled with ACTIONS entries
 * @returns the least cost
 */
export function actionCosts(config: Configuration, gold: GoldTree, costs: Float32Array): number {
  for (let a = 0; a < ACTIONS; a++) costs[a] = config.allows(a) ? 0 : Infinity
  const { heads, order } = gold
  const s0 = config.top(0)
  const s1 = config.top(1)
  const b0 = config.ahead(0)
  if (costs[SWAP] === 0) {
    if (!gold.projective && order[s0]! > order[b0]!) {
      costs[SHIFT] = Math.min(costs[SHIFT]! + 1, Infinity)
      costs[LEFT] = costs[LEFT]! + 1
      costs[RIGHT] = costs[RIGHT]! + 1
      return 0
    }
    costs[SWAP] = 1000
  }
  if (config.depth > 0) {
    let childrenAhead = 0
    let headAhead = 0
    for (let k = 0; k < config.remaining; k++) {
      const node = config.ahead(k)
      if (node !== 0 && heads[node] === s0) childrenAhead++
      if (k > 0 && heads[s0] === node) headAhead = 1
    }
    costs[LEFT] = costs[LEFT]! + childrenAhead + headAhead + (config.depth > 1 && heads[s0] === s1 ? 1 : 0)
    costs[RIGHT] = costs[RIGHT]! + childrenAhead + headAhead + (heads[s0] === b0 ? 1 : 0)
  }
  if (config.remaining > 1 && !returnsToBuffer(config, gold, b0)) {
    let lost = 0
    for (let k = 0; k < config.depth; k++) {
      const node = config.top(k)
      if (heads[node] === b0) lost++
      if (k > 0 && heads[b0] === node) lost++
    }
    costs[SHIFT] = costs[SHIFT]! + lost
  }
  return Math.min(costs[0]!, costs[1]!, costs[2]!, costs[3]!)
}

/** Whether a later word precedes `b0` in the projective order: then `b0`, once shifted, will be swapped back. */
function returnsToBuffer(config: Configuration, gold: GoldTree, b0: number): boolean {
  if (gold.projective) return false
  for (let k = 1; k < config.remaining; k++) {
    const node = config.ahead(k)
    if (node !== 0 && gold.order[node]! < gold.order[b0]!) return true
  }
  return false
}
