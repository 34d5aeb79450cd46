/** Referring to one entity: pronoun, name, noun, or by whose it is (Dale and Reiter 1995: the shortest expression that rules out all others). */
import { SOFT_COMMA } from '../realize/marks.js'
import type { Context, Expression } from '../types.js'
import { apposition } from './describe.js'
import { relationNoun } from './kin.js'
import { NO_FEATURES, type Table } from '../features.js'
import type { Entity } from '../../ir/index.js'
import { isDetermined, naming, tied, withPetName, type Naming } from './name.js'
import { standsBare } from './office.js'
import { indefinitePhrase, nounPhrase, textOf } from './phrase.js'
import { genderOf, natureOf } from './traits.js'
import { owned } from './owner.js'
import { possession } from './possession.js'
import { hidesGender, isClear, isFree, keepsPivot, lastActor, lastActors, pronounKey } from './pronoun.js'
import { NONE, remember, type Spot } from './spot.js'

/** In: an entity's id, whether it is one of a list, where it stands. Out: its expression; `none` where the language has no word for it. */
export function expressEntity(id: string, listed: boolean, spot: Spot, context: Context): Expression {
  const entity = context.entities.get(id)
  const called = entity && naming(entity, context.tag, context.grammar)
  if (!entity || !called) return entity ? byRelation(entity, spot, context) : NONE
  const { grammar, discourse } = context
  const pronoun = pickPronoun(id, listed, spot, context)
  remember(id, spot, context)
  if (pronoun) return pronoun
  const kin = entity.unnamed === true ? relationNoun(entity, context) : undefined
  const first = !discourse.introduced.has(id)
  const belongs = kin ?? owned(entity, context)
  if (!spot.stance.brief) discourse.introduced.add(id)
  if (belongs) return possession(belongs, entity, spot, context)
  const traits = { number: called.number, nature: natureOf(entity), gender: genderOf(entity, context) }
  if (called.kind === 'name') {
    const { text, headed } = named(entity, called, first && !spot.stance.brief, listed, spot, context)
    return { kind: headed ? 'common' : called.number === 'plural' ? 'names' : 'name', text, ...traits }
  }
  if (called.name !== undefined && (!first || spot.stance.brief)) return { kind: 'name', text: tied(called.name, grammar), ...traits }
  const noun = called.noun ?? { one: called.full }
  if (standsBare(spot.way, entity.concept, grammar)) return nounPhrase({ noun, phrase: '{noun}', determination: 'bare', ...traits })
  if (!called.bare) return nounPhrase({ noun: called.name !== undefined && called.noun ? { ...called.noun, one: named(entity, called, first && !spot.stance.brief, listed, spot, context).text } : called.noun ?? { one: tied(first && !spot.stance.brief ? called.full : called.short, grammar) }, phrase: called.noun?.mass === true ? grammar.phrases.mass : called.noun && grammar.articles.definite !== undefined && !isDetermined(called.noun.one, grammar) ? grammar.phrases.definite : '{noun}', determination: 'definite', ...traits })
  const definite = !first || entity.unnamed !== true || entity.known === true
  return nounPhrase({ noun, phrase: definite ? grammar.phrases.definite : indefinitePhrase(grammar, called.number), determination: definite ? 'definite' : 'indefinite', ...traits })
}

/** A name: in full with what it is to the others when it comes first, short afterwards; and whether the description is its head. */
function named(entity: Entity, called: Naming, first: boolean, listed: boolean, spot: Spot, context: Context): { readonly text: string; readonly headed?: boolean } {
  const { grammar, discourse } = context
  if (!first) return { text: tied(called.short, grammar) }
  const more = listed ? undefined : apposition(entity, spot, context)
  const full = withPetName(called)
  if (more === undefined) return { text: tied(full, grammar) }
  discourse.described += 1
  const pattern = textOf(grammar.phrases.apposition, more.kind, called.number, genderOf(entity, context) ?? '', natureOf(entity), grammar.cases[spot.way]?.form ?? '')
  return { text: pattern.replace('{name}', tied(full, grammar)).replace('{description}', more.text).replace(/,$/, SOFT_COMMA), headed: grammar.headedAppositions?.includes(more.kind) === true }
}

/** Someone without a name or noun in this language, known by whose relation it is. */
function byRelation(entity: Entity, spot: Spot, context: Context): Expression {
  const kin = relationNoun(entity, context)
  if (kin === undefined) return NONE
  remember(entity.id, spot, context)
  return possession(kin, entity, spot, context)
}

/** "Herself": a phrase, or forms by the columns of the pronoun table. */
const reflexive = (form: string | Readonly<Record<string, Table>>, traits: Pick<Expression, 'number' | 'nature' | 'gender'>): Expression =>
  typeof form === 'string' ? { kind: 'common', text: form, isReflexive: true, ...traits } : { kind: 'pronoun', text: '', isReflexive: true, pronouns: form, ...traits }

/** Who is not the one that the pronoun of this clause means, where only two persons are in sight and the language has a form for the other (obviation: Aissen 1997). */
function obviative(id: string, key: string, spot: Spot, { grammar, discourse, entities }: Context): Expression | undefined {
  const pronouns = grammar.pronouns['singular.obviative']
  const near = discourse.taken.get(key)
  const entity = entities.get(id)
  if (pronouns?.[grammar.cases[spot.way]?.pronoun ?? ''] === undefined || near === undefined || near === id || entity?.type !== 'person' || spot.stance.brief) return undefined
  const here = new Set(discourse.recent.filter(({ sentence }) => sentence === discourse.sentence).map((mention) => mention.entity))
  const persons = [...here, ...spot.participants].filter((other) => entities.get(other)?.type === 'person')
  return here.has(id) && persons.every((other) => other === id || other === near) ? { kind: 'pronoun', text: '', number: 'singular', nature: 'person', pronouns } : undefined
}

function pickPronoun(id: string, listed: boolean, spot: Spot, context: Context): Expression | undefined {
  const { grammar } = context
  const { stance } = spot
  const entity = context.entities.get(id)
  const key = entity && pronounKey(entity, context)
  if (key === undefined || listed) return undefined
  const pronouns = grammar.pronouns[key]
  const traits = { number: 'singular' as const, ...(entity ? { nature: natureOf(entity), gender: genderOf(entity, context) } : {}) }
  if (!spot.isActor && spot.actors.length === 1 && spot.actors[0] === id && grammar.reflexive[key] !== undefined) return reflexive(grammar.reflexive[key], traits)
  const isGovernor = stance.governors.length === 1 && stance.governors[0] === id
  if (stance.brief && !isGovernor) return undefined
  // "From it", "to it": places are named where they are not at the core of the clause.
  if (entity?.type === 'place' && grammar.cases[spot.way]?.core !== true) return undefined
  const governed = isGovernor && isFree(key, id, context)
  const yields = [...spot.participants].some((other) => other !== id && !(stance.actor === 'none' && spot.actors.includes(other)) && lastActor(context) === other && context.entities.get(other) !== undefined && pronounKey(context.entities.get(other)!, context) === key && isClear(other, spot.participants, context))
  // A pronoun that is not heard shows no gender: then nobody else at all may be meant.
  const column = grammar.cases[spot.way]?.pronoun ?? ''
  const silent = grammar.pick(pronouns?.[column], NO_FEATURES) === ''
  const [before, ...together] = silent ? lastActors(context) : []
  if (silent && !governed && (before !== id || together.length > 0)) return undefined
  const goesOn = spot.way === grammar.pivot && isFree(key, id, context) && keepsPivot(id, context)
  if (!governed && !goesOn && (yields || !context.discourse.introduced.has(id) || !isClear(id, spot.participants, context, silent || hidesGender(column, grammar)))) return obviative(id, key, spot, context)
  context.discourse.taken.set(key, id)
  return { kind: 'pronoun', text: '', ...traits, ...(pronouns ? { pronouns } : {}), ...(governed ? { isGoverned: true } : {}) }
}
