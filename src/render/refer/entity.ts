/** Referring to one entity: pronoun, name, noun, or by whose it is (Dale and Reiter 1995: the shortest expression that rules out all others). */
import { SOFT_COMMA } from '../realize/marks.js'
import type { Context, Expression } from '../types.js'
import { apposition, relationNoun, relationOf } from './describe.js'
import { naming } from './name.js'
import { owned } from './owner.js'
import { possession } from './possession.js'
import { isClear, isFree, lastActor, pronounKey } from './pronoun.js'
import { NONE, remember, type Spot } from './spot.js'

const kindOf = (kind: 'name' | 'common', number: 'singular' | 'plural'): Expression['kind'] => (number === 'plural' ? (kind === 'name' ? 'names' : 'commons') : kind)

/** In: an entity's id, whether it is one of a list, where it stands. Out: its expression; `none` where the language has no word for it. */
export function expressEntity(id: string, listed: boolean, spot: Spot, context: Context): Expression {
  const entity = context.entities.get(id)
  const called = entity && naming(entity, context.tag, context.grammar)
  if (!entity || !called) return entity ? byRelation(id, spot, context) : NONE
  const { grammar, discourse } = context
  const pronoun = pickPronoun(id, listed, spot, context)
  remember(id, spot, context)
  if (pronoun) return pronoun
  const kin = entity.unnamed === true ? relationNoun(entity, context) : undefined
  if (kin) { if (!spot.stance.brief) discourse.introduced.add(id); return possession(kin, spot, context) }
  const kind = kindOf(called.kind, called.number)
  const first = !discourse.introduced.has(id)
  const belongs = owned(entity, context)
  if (belongs) { if (!spot.stance.brief) discourse.introduced.add(id); return possession(belongs, spot, context) }
  if (called.kind === 'name' || !called.bare) {
    if (spot.stance.brief) return { kind, text: called.short, number: called.number }
    discourse.introduced.add(id)
    const more = first && !listed && called.kind === 'name' ? apposition(entity, context) : undefined
    if (more === undefined) return { kind, text: first ? called.full : called.short, number: called.number }
    discourse.described += 1
    return { kind, text: grammar.phrases.apposition.replace('{name}', called.full).replace('{description}', more).replace(/,$/, SOFT_COMMA), number: called.number }
  }
  if (!spot.stance.brief) discourse.introduced.add(id)
  if (grammar.cases[spot.way]?.bare === true) return { kind, text: called.full, number: called.number }
  const phrase = !first || entity.unnamed !== true ? grammar.phrases.definite : called.number === 'singular' ? grammar.phrases.indefinite : '{noun}'
  return { kind, text: phrase.replace('{noun}', called.full), number: called.number }
}

/** Someone without a name, known by whose relation it is. */
function byRelation(id: string, spot: Spot, context: Context): Expression {
  const entity = context.entities.get(id)
  const text = entity && relationOf(entity, context)
  if (text === undefined) return NONE
  remember(id, spot, context)
  return { kind: 'common', text, number: 'singular' }
}

function pickPronoun(id: string, listed: boolean, spot: Spot, context: Context): Expression | undefined {
  const { grammar } = context
  const { stance } = spot
  const entity = context.entities.get(id)
  const key = entity && pronounKey(entity, context)
  if (key === undefined || listed) return undefined
  const pronouns = grammar.pronouns[key]
  if (!spot.isActor && spot.actors.length === 1 && spot.actors[0] === id && grammar.reflexive[key] !== undefined) return { kind: 'common', text: grammar.reflexive[key] ?? '', number: 'singular' }
  const isGovernor = stance.governors.length === 1 && stance.governors[0] === id
  if (stance.brief && !isGovernor) return undefined
  // "From it", "to it": places are named where they are not at the core of the clause.
  if (entity?.type === 'place' && grammar.cases[spot.way]?.core !== true) return undefined
  const governed = isGovernor && isFree(key, id, context)
  const yields = [...spot.participants].some((other) => other !== id && !(stance.actor === 'none' && spot.actors.includes(other)) && lastActor(context) === other && context.entities.get(other) !== undefined && pronounKey(context.entities.get(other)!, context) === key && isClear(other, spot.participants, context))
  if (!governed && (yields || !context.discourse.introduced.has(id) || !isClear(id, spot.participants, context))) return undefined
  context.discourse.taken.set(key, id)
  return { kind: 'pronoun', text: '', number: 'singular', ...(pronouns ? { pronouns } : {}) }
}
