import type { Lexicon, Token } from '../ir/index.js'
import { troponym } from '../vocabulary/index.js'
import type { ReadSentence } from './frames.js'
import type { Match } from './senses.js'

/** Finer kinds by event type: the words that together mean each, the longest expression first. */
export type TroponymTable = ReadonlyMap<string, readonly { readonly id: string; readonly words: readonly string[] }[]>

export function troponymTable({ troponyms = {} }: Pick<Lexicon, 'troponyms'>): TroponymTable {
  const table = new Map<string, { id: string; words: string[] }[]>()
  for (const [id, expressions] of Object.entries(troponyms)) {
    for (const type of troponym(id)?.types ?? []) table.set(type, [...(table.get(type) ?? []), ...expressions.map((expression) => ({ id, words: expression.toLowerCase().split(' ') }))])
  }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length)
  return table
}

/** The finer kind of event that the matched words mean: all words of its expression are the construction's head or taken up by it. */
export function troponymOf({ sense: { construction }, taken }: Match, s: ReadSentence, predicate: Token, table: TroponymTable): string | undefined {
  const known = table.get(construction.type)
  if (!known) return undefined
  const tokens = [predicate, ...taken.flatMap((id) => s.graph.token(id) ?? []), ...s.graph.dependents(predicate, 'compound:prt', 'fixed')]
  const words = new Set([construction.head, ...construction.particles, ...tokens.flatMap(({ lemma, form }) => [lemma, form])].map((word) => word.toLowerCase()))
  return known.find((one) => one.words.every((word) => words.has(word)))?.id
}
