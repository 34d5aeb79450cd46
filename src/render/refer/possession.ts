/** Things and kin by their owner: "his own bar", "her sister", "Luke's bar". */
import type { Context, Expression } from '../types.js'
import { namesOf, naming, tied } from './name.js'
import { nounsByForm } from './owner.js'
import { ownedPhrase } from './phrase.js'
import { genderOf, natureOf } from './traits.js'
import type { Grammar, Noun } from '../grammar.js'
import type { Entity } from '../../ir/index.js'
import { competes, hidesGender, isClear, pronounKey } from './pronoun.js'
import type { Spot } from './spot.js'

/** In: owner and noun. Out: the noun with the owner as pronoun where that is clear, else by name. */
export function possession(belongs: { owner: string; noun: string | Noun; kin?: boolean; several?: boolean }, entity: Entity, spot: Spot, context: Context): Expression {
  const { phrases, pronouns } = context.grammar
  const owner = context.entities.get(belongs.owner)
  const key = owner && pronounKey(owner, context)
  const form = key === undefined ? undefined : pronouns[key]?.['possessive']
  const mine = spot.actors.length === 1 && spot.actors[0] === belongs.owner
  const hides = hidesGender('possessive', context.grammar)
  // No binding keeps an owner's pronoun apart from the other parties of its clause ("he leaves his flat").
  const alone = key !== undefined && ![...spot.actors, ...spot.participants].some((other) => other !== belongs.owner && (hides ? context.entities.get(other)?.type === 'person' : competes(other, key, context)))
  const clear = mine || (alone && isClear(belongs.owner, spot.participants, context, hides))
  const bound = context.grammar.reflexivePossessive === true || (belongs.kin !== true && !['person', 'organization'].includes(entity.type) && context.grammar.cases[spot.way]?.core === true)
  const pattern = form !== undefined && mine ? (bound ? phrases.ownPossessed : phrases.pronounPossessed) : form !== undefined && clear ? phrases.pronounPossessed : phrases.possessed
  const named = owner && naming(owner, context.tag, context.grammar)
  const called = namesOf(named) ?? named
  const name = tied((context.discourse.introduced.has(belongs.owner) ? called?.short : called?.full) ?? '', context.grammar)
  const isSeveral = belongs.several ?? (entity.several === true && naming(entity, context.tag, context.grammar)?.number === 'plural')
  return ownedPhrase(inflecting(belongs.noun, context.grammar), pattern, form !== undefined && clear ? form : name, { nature: natureOf(entity), gender: belongs.kin === true && entity.gender !== 'unknown' ? entity.gender : genderOf(entity, context), ...(isSeveral ? { number: 'plural' as const } : {}) })
}

/** A word for a relation with the forms that the grammar's table has for it; whom it is said of gives the gender. */
function inflecting(noun: string | Noun, grammar: Grammar): Noun {
  if (typeof noun !== 'string') return noun
  const { gender: _, ...known } = grammar.once(nounsByForm, grammar.nouns).get(noun) ?? { one: noun }
  return known
}
