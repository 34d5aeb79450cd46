/**
 * Whether a pronoun has exactly one reading (after Dale and Reiter 1995: a referring expression must rule out every distractor;
 * Chomsky's conditions B and C: participants of one clause do not refer to each other by plain pronouns, so they are no distractors).
 */
import type { Entity } from '../../ir/index.js'
import { NO_FEATURES } from '../features.js'
import type { Context } from '../types.js'

/** Key of the pronoun table for one entity: by number and gender, then number alone; none where it is several. */
export function pronounKey(entity: Entity, context: Context): string | undefined {
  if (entity.several === true) return undefined
  const thing = entity.type !== 'person'
  const gender = thing ? 'neuter' : entity.gender
  return [`singular.${gender}`, ...(thing ? [] : ['singular'])].find((key) => context.grammar.pronouns[key] !== undefined)
}

/** Entities mentioned in the last `back` sentences and this one. */
function recent(context: Context, back: number): Set<string> {
  const { discourse } = context
  return new Set(discourse.recent.filter((mention) => mention.sentence >= discourse.sentence - back).map((mention) => mention.entity))
}

/** Entities mentioned in the clauses of this sentence before the running one. */
const clausesBefore = ({ discourse }: Context): Set<string> =>
  new Set(discourse.recent.filter(({ sentence, clause }) => sentence === discourse.sentence && clause < discourse.clause).map(({ entity }) => entity))

/** Whether an entity could be meant by the pronoun of `key`. */
export function competes(id: string, key: string, context: Context): boolean {
  const entity = context.entities.get(id)
  if (!entity) return false
  if (pronounKey(entity, context) === key) return true
  // Of unknown gender: may be meant by any personal pronoun.
  return entity.type === 'person' && entity.gender === 'unknown' && key.startsWith('singular') && key !== 'singular.neuter'
}

/** Whether a column has one form for persons of either gender: then it tells them apart as little as silence does. */
export function hidesGender(column: string, { pronouns, pick }: Context['grammar']): boolean {
  const [female, male] = ['singular.female', 'singular.male'].map((key) => pick(pronouns[key]?.[column], NO_FEATURES))
  return female !== undefined && female === male
}

/** Whether the pronoun stands for nobody else in the running clause. */
export const isFree = (key: string, id: string, { discourse }: Context): boolean => (discourse.taken.get(key) ?? id) === id

/** In: who, who else takes part in the clause, and whether the pronoun shows no gender. Out: whether it can only mean it here. */
export function isClear(id: string, participants: ReadonlySet<string>, context: Context, genderless = false): boolean {
  const entity = context.entities.get(id)
  const key = entity && pronounKey(entity, context)
  const here = recent(context, 0)
  // The nearest sentence that mentions it decides who else comes into question.
  const near = here.has(id) ? here : recent(context, 1)
  if (key === undefined || !isFree(key, id, context) || !near.has(id)) return false
  // "Juan and Ana flee, and he pursues them" is about Juan before binding rules him out: nobody looks past a clause of this sentence for another.
  if (near !== here && [...clausesBefore(context)].some((other) => competes(other, key, context))) return false
  return ![...near].some((other) => other !== id && !participants.has(other) && (genderless ? context.entities.get(other)?.type === 'person' : competes(other, key, context)))
}

/** In: who stands where the language has its pivot. Out: whether the clause before in this sentence is about the same. */
export function keepsPivot(id: string, { discourse }: Context): boolean {
  const before = discourse.recent.filter(({ sentence, clause, pivot }) => pivot && sentence === discourse.sentence && clause === discourse.clause - 1)
  return before.length > 0 && before.every(({ entity }) => entity === id)
}

/** In: a set of parties, and who else takes part in the clause. Out: whether "they" can only mean them: all just mentioned, and nobody else. */
export function isClearGroup(ids: readonly string[], participants: ReadonlySet<string>, context: Context): boolean {
  const here = recent(context, 0)
  const near = [...(ids.every((id) => here.has(id)) ? here : recent(context, 1))].filter((id) => context.entities.get(id)?.type === 'person')
  return ids.every((id) => near.includes(id)) && near.every((id) => ids.includes(id) || participants.has(id))
}

/** Who acted last before this clause, in this sentence or the one before; several where they did it together. */
export function lastActors({ discourse }: Context): readonly string[] {
  const before = discourse.recent.filter((mention) => mention.actor && mention.clause < discourse.clause && mention.sentence >= discourse.sentence - 1)
  const last = before.at(-1)?.clause
  return before.filter(({ clause }) => clause === last).map(({ entity }) => entity)
}

/** The one of them that was named last. */
export const lastActor = (context: Context): string | undefined => lastActors(context).at(-1)
