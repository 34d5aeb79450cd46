/** What agreement sees of participants: number, gender and nature. */
import type { Entity } from '../../ir/index.js'
import { namesOfRelation } from '../../vocabulary/index.js'
import type { Grammar } from '../grammar.js'
import type { Said } from '../realize/roles.js'
import { entityIds } from '../realize/roles.js'
import type { Context, Expression } from '../types.js'
import { relationNoun } from './kin.js'
import { naming, nounNaming } from './name.js'

export type Traits = Pick<Expression, 'kind' | 'text' | 'number' | 'gender' | 'nature'>

export const natureOf = ({ type }: Pick<Entity, 'type'>): NonNullable<Expression['nature']> => (type === 'person' ? 'person' : type === 'place' ? 'place' : 'thing')

/** Gender where the language must choose one and nothing says which. */
export const defaultGender = (nature: Expression['nature'], grammar: Grammar): Expression['gender'] =>
  (grammar.pick(grammar.defaultGender, new Set(nature === 'person' ? ['person'] : ['thing'])) ?? (nature === 'person' ? 'male' : 'neuter')) as Expression['gender']

/** Whether somebody is called by whose relation they are. */
const isRelative = (entity: Entity, context: Context): boolean => entity.type === 'person' && entity.unnamed === true && entity.relations?.some(({ relation }) => namesOfRelation(relation).some((name) => context.has(`relation.${name}`))) === true

/** In: an entity. Out: the gender that words agree with: its noun's, else a person's own, else the language's default. */
export function genderOf(entity: Entity, context: Context): Expression['gender'] {
  // Who is called by whose relation they are is not called by the noun of their kind.
  const called = isRelative(entity, context) ? undefined : naming(entity, context.tag, context.grammar)
  const own = entity.type === 'person' && (entity.gender === 'female' || entity.gender === 'male') ? entity.gender : undefined
  // Who is neither has the gender that things have: many languages know no neuter.
  return called?.gender ?? own ?? defaultGender(entity.gender === 'neuter' ? 'thing' : natureOf(entity), context.grammar)
}

/** In: fillers of one role. Out: their common traits; singular and of no gender where they are nobody known. */
export function traitsOf(fillers: readonly Said[], context: Context): Traits {
  const entities = entityIds(fillers).flatMap((id) => context.entities.get(id) ?? [])
  const texts = entities.length > 0 ? [] : fillers.flatMap((filler) => ('text' in filler && filler.concept !== undefined ? [nounNaming(filler.concept, context.grammar)] : []))
  const genders = [...entities.map((entity) => genderOf(entity, context)), ...texts.map((noun) => noun?.gender)]
  const nature = entities.length === 0 ? (fillers.length === 0 ? undefined : texts.every((noun) => noun?.noun?.person === true) && texts.length > 0 ? 'person' : 'thing') : entities.every((entity) => entity.type === 'person') ? 'person' : entities.every((entity) => entity.type === 'place') ? 'place' : 'thing'
  const several = entities.length > 1 || (entities.length === 0 && fillers.length > 1) || (entities[0] !== undefined && (isRelative(entities[0], context) ? relationNoun(entities[0], context)?.several === true : naming(entities[0], context.tag, context.grammar)?.number === 'plural')) || texts[0]?.number === 'plural'
  const gender = genders.every((one) => one === genders[0]) ? genders[0] : defaultGender(nature, context.grammar)
  return { kind: 'none', text: '', number: several ? 'plural' : 'singular', nature, gender: gender ?? defaultGender(nature ?? 'person', context.grammar) }
}
