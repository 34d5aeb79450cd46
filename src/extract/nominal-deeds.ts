/** Deeds that a noun tells of, under an event that somebody is charged with them in or answers for them by. */
import type { Token } from '../ir/index.js'
import { eventType } from '../vocabulary/index.js'
import type { ReadSentence } from './frames.js'
import { isRelation } from './graph.js'
import type { LinkedRoles } from './roles.js'
import type { Match } from './senses.js'
import type { SyntaxSettings } from './settings.js'

/** "accused of the murder": whose deed it was is what somebody only says or suspects, where the noun names nobody itself. */
export const isImputed = ({ match, linked }: { readonly match: Match; readonly linked: LinkedRoles }, above: string | undefined): boolean =>
  match.arguments.some(({ via }) => via === 'support') && linked.roles.agent !== undefined && above !== undefined && eventType(above)?.content === 'uncertain'

/** "the *murder* case against Ben", "charges of theft": what kind of charge it is, and nothing that was done to whom it is brought against. */
export const isOfCharge = (s: ReadSentence, noun: Token, { chargeNouns }: SyntaxSettings): boolean => {
  const head = s.graph.head(noun)
  return noun.upos === 'NOUN' && head !== undefined && /^(nmod|compound)(:|$)/.test(noun.deprel) && (chargeNouns.has(head.lemma.toLowerCase()) || chargeNouns.has(head.form.toLowerCase()))
}

/** Types of what is done to somebody for what he or she did. */
const answering: ReadonlySet<string> = new Set(['arrest', 'convict', 'imprison', 'fire', 'try-in-court'])

/** "arrested for the murder of Ana": a deed under an adposition is what such an event answers to. In: the noun, and the event above with the token by which the noun hangs on it. */
export const isGround = (s: ReadSentence, noun: Token, above: string, via: Token): boolean =>
  via.id === noun.id && answering.has(above) && isRelation(noun, 'obl') && s.graph.dependents(noun, 'case').length > 0
