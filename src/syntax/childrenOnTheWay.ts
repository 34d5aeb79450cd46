import type { Children } from './labelFeatures.js'

/** The children of `d` and of its head as the first stage would have seen them when it made the arc. */
export function childrenOnTheWay(heads: Int32Array, labels: Int32Array, n: number, d: number): Children {
  const array = (fill: number) => new Int32Array(n + 2).fill(fill)
  const out = { labels: labels.slice(), left1: array(n + 1), right1: array(n + 1), leftLabels: array(0), rightLabels: array(0) }
  const h = heads[d]!
  out.labels[n + 1] = -1
  for (let w = 1; w <= n; w++) {
    const node = heads[w]!
    if (node !== d && (node !== h || w === d || h === 0)) continue
    // The head has not met what lies beyond the new dependent.
    if (node === h && (d < h ? w < d || w > h : w > d)) continue
    const bit = 1 << (labels[w]! & 31)
    if (w < node) {
      if (out.left1[node] === n + 1) out.left1[node] = w
      out.leftLabels[node] = out.leftLabels[node]! | bit
    } else {
      out.right1[node] = w
      out.rightLabels[node] = out.rightLabels[node]! | bit
    }
  }
  return out
}
