import type { Token } from '../ir/index.js'
import type { PreparedLexicon } from './prepared.js'

/** The types of event that a verb means without further words, where it means something so; else all that it may mean with some. */
export function plainTypes(predicate: Token, prepared: PreparedLexicon): readonly string[] {
  if (predicate.upos !== 'VERB') return []
  const senses = prepared.sensesOf(predicate)
  const plain = senses.filter(({ asks, construction }) => asks.length === 0 && construction.slots.every(({ presence }) => presence !== 'must'))
  return (plain.length > 0 ? plain : senses).map(({ construction }) => construction.type)
}
