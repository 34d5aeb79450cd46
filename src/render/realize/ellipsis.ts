/** When the actor of a joined clause can be left out or taken up by a pronoun. */
import type { Fact } from '../plan/facts.js'
import { sameActors } from '../plan/same.js'
import type { Context } from '../types.js'
import { actorCase } from './clause.js'
import { entityIds } from './roles.js'
import { promotedSlot } from './telling.js'

const columnOf = (way: string | undefined, context: Context): string | undefined => context.grammar.cases[way ?? '']?.pronoun

/** In: a fact. Out: the parties of its grammatical subject: who acts, or in a passive whom it is done to. */
export function subjectsOf({ actors, told }: Fact, context: Context): readonly string[] {
  const promoted = actors.length === 0 && told.voice === 'passive' && told.shapes.length === 0 ? promotedSlot(told.frame, context) : undefined
  return promoted === undefined ? actors : entityIds(told.fillers.get(promoted.role) ?? [])
}

/** In: two facts of one sentence. Out: whether the second may leave out its actor: the same one, in the same case, in a language that does so. */
export function elides(before: Fact, fact: Fact, context: Context): boolean {
  if (!sameActors(subjectsOf(before, context), subjectsOf(fact, context))) return false
  const ways = [before, fact].map((one) => actorCase(one.told, context))
  return ways.every((way) => way !== undefined && context.grammar.ellipsis.includes(way)) && columnOf(ways[0], context) === columnOf(ways[1], context)
}

/** In: two facts with the same actor. Out: whether joining them repeats no name: the actor is left out, or nobody else could be meant by its pronoun. */
export function continues(before: Fact, fact: Fact, context: Context): boolean {
  if (elides(before, fact, context)) return true
  const own = subjectsOf(fact, context)
  const others = [...before.told.fillers.values()].flatMap((fillers) => entityIds(fillers)).filter((id) => !own.includes(id) && context.entities.get(id)?.type === 'person')
  return others.length === 0
}
