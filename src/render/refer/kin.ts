/** Who is called by whose relation they are: "Luke's wife", "Luke's parents". */
import type { Entity } from '../../ir/index.js'
import { namesOfRelation } from '../../vocabulary/index.js'
import type { Grammar, Noun } from '../grammar.js'
import type { Context } from '../types.js'
import { namesOf, naming, pluralOf } from './name.js'

export interface Kin {
  readonly owner: string
  readonly noun: string | Noun
  readonly kin: true
  /** Several are meant, and the language has the word for it. */
  readonly several: boolean
}

/** Whose, and what: from the first relation to somebody with a name that has a word in the language. */
export function relationNoun(entity: Entity, context: Context): Kin | undefined {
  for (const { relation, of } of entity.relations ?? []) {
    const other = context.entities.get(of)
    const key = namesOfRelation(relation).flatMap((name) => [`relation.${name}_${entity.gender}`, `relation.${name}`]).find((name) => context.has(name))
    if (key === undefined || !other || namesOf(naming(other, context.tag, context.grammar)) === undefined) continue
    const one = context.say(key) ?? ''
    const many = entity.several === true ? severalOf(one, context.grammar) : undefined
    return { owner: of, noun: many ?? one, kin: true, several: many !== undefined }
  }
  return undefined
}

/** The noun with its word for several: the table's, the noun itself where it never shows number, its regular plural. None where what belongs to somebody has forms of its own. */
function severalOf(one: string, grammar: Grammar): Noun | undefined {
  if (grammar.construct !== undefined) return undefined
  const known = grammar.once(plurals, grammar.nouns).get(one)
  const many = known?.many ?? (grammar.unmarkedNumber === true ? one : pluralOf(one, grammar))
  return many === undefined ? undefined : { ...known, one, many }
}

/** By the word for one; whom it is said of gives the gender. */
const plurals = (nouns: Grammar['nouns']): ReadonlyMap<string, Noun> => new Map(Object.values(nouns).flatMap((noun) => {
  if (typeof noun === 'string' || noun.many === undefined) return []
  const { gender: _, ...known } = noun
  return [[noun.one, known] as const]
}))

export const asNoun = (noun: string | Noun): Noun => (typeof noun === 'string' ? { one: noun } : noun)
