/** A whole tree as second-stage features see it. Node numbers as in the parser: 1..n words, 0 root, n + 1 none. */
export interface TreeView {
  readonly n: number
  readonly heads: Int32Array
  readonly labels: Int32Array
  /** First and last child on each side of a node, nearest and farthest. */
  readonly first: Int32Array
  readonly last: Int32Array
  readonly nearLeft: Int32Array
  readonly nearRight: Int32Array
  /** Neighbouring children of the same head, in text order. */
  readonly before: Int32Array
  readonly after: Int32Array
  /** Bit sets of children's labels modulo 32, and the same for labels seen at least twice. */
  readonly set: Int32Array
  readonly twice: Int32Array
  readonly childCount: Int32Array
}

/** @param heads head of words 1..n at indices 1..n; @param labels numbers of their labels */
export function viewTree(n: number, heads: Int32Array, labels: Int32Array): TreeView {
  const none = n + 1
  const array = (fill: number) => new Int32Array(n + 2).fill(fill)
  const view: TreeView = {
    n, heads: array(none), labels: array(-1), first: array(none), last: array(none), nearLeft: array(none), nearRight: array(none),
    before: array(none), after: array(none), set: array(0), twice: array(0), childCount: array(0),
  }
  for (let w = 1; w <= n; w++) {
    const h = heads[w]!
    view.heads[w] = h
    view.labels[w] = labels[w]!
    const previous = view.last[h]!
    if (previous === none) view.first[h] = w
    else {
      view.before[w] = previous
      view.after[previous] = w
    }
    view.last[h] = w
    if (w < h) view.nearLeft[h] = w
    else if (view.nearRight[h] === none) view.nearRight[h] = w
    view.childCount[h] = view.childCount[h]! + 1
    const bit = 1 << (labels[w]! & 31)
    view.twice[h] = view.twice[h]! | (view.set[h]! & bit)
    view.set[h] = view.set[h]! | bit
  }
  return view
}

/** The label set of `h`'s children other than `d`. */
export function otherLabels(tree: TreeView, h: number, d: number): number {
  const bit = 1 << (tree.labels[d]! & 31)
  return tree.heads[d] === h && !(tree.twice[h]! & bit) ? tree.set[h]! & ~bit : tree.set[h]!
}
