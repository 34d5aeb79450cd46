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

/** The finer kind of event that the matched words mean: all words of its expression are the construction's head, taken up by it, or an adposition that it asks for. */
export function troponymOf({ sense: { construction }, arguments: args, taken }: Match, s: ReadSentence, predicate: Token, table: TroponymTable): string | undefined {
  const known = table.get(construction.type)
  if (!known) return undefined
  // "open *fire* on her": what the expression asks for by its word is part of it, also where it takes part itself.
  const asked = args.filter(({ token, slots }) => construction.slots.some(({ slot, words = [] }) => slots.includes(slot) && words.some((word) => [token.lemma, token.form].some((own) => own.toLowerCase() === word.toLowerCase())))).map(({ token }) => token)
  const tokens = [predicate, ...asked, ...taken.flatMap((id) => s.graph.token(id) ?? []), ...s.graph.dependents(predicate, 'compound:prt', 'fixed')]
  const adpositions = construction.slots.flatMap(({ slot, presence }) => (presence === 'must' && slot.startsWith('obl/') ? [slot.slice('obl/'.length)] : []))
  const words = new Set([construction.head, ...construction.particles, ...adpositions, ...tokens.flatMap(({ lemma, form }) => [lemma, form])].map((word) => word.toLowerCase()))
  return known.find((one) => one.words.every((word) => words.has(word)))?.id
}
