/** Lists as the language joins them. */
import type { Grammar } from '../grammar.js'

/** `a`, `a and b`, `a, b and c`. */
export function joinList(items: readonly string[], grammar: Pick<Grammar, 'list'>): string {
  const { comma, pair, last } = grammar.list
  if (items.length <= 2) return items.join(pair)
  return items.slice(0, -1).join(comma) + last + (items.at(-1) ?? '')
}
