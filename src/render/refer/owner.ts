/** Whose something is: from a relation, or from a name made with the language's possessive ("Luke's bar"). */
import type { Entity } from '../../ir/index.js'
import type { Context } from '../types.js'
import type { Grammar, Noun } from '../grammar.js'
import { nameIn, namesOf, naming, nounNaming, stripMarker, withoutArticle } from './name.js'
import { textsOf } from './phrase.js'

export interface Owned {
  readonly owner: string
  readonly noun: Noun
}

const BELONGS = new Set(['owner', 'owned-by', 'property', 'possession', 'belongs-to', 'home', 'workplace'])
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** How possession reads, as patterns: the article that the phrase may have, owner and noun. */
function patterns(phrases: Grammar['phrases'], { articles }: Grammar): RegExp[] {
  const article = textsOf(articles.definite ?? '').filter((text) => text !== '').map(escape).join('|')
  return textsOf(phrases.possessed).map((text) => new RegExp(`^${escape(text).replace('\\{article\\}', `(?<article>${article})?`).replace('\\{owner\\}', '(?<owner>.+?)').replace('\\{noun\\}', '(?<noun>.+?)')}$`, 'iu'))
}

/** Nouns of the grammar's table that inflect, by the form that the dictionary cites. */
export const nounsByForm = (nouns: Grammar['nouns']): ReadonlyMap<string, Noun> => new Map(Object.values(nouns).flatMap((noun) => (typeof noun !== 'string' && noun.forms !== undefined ? [[noun.one, noun] as const] : [])))

const isNamed = (owner: Entity | undefined, { tag, grammar }: Context): boolean => owner !== undefined && namesOf(naming(owner, tag, grammar)) !== undefined

/** In: an entity. Out: its owner's id and the noun for what is owned. */
export function owned(entity: Entity, context: Context): Owned | undefined {
  const { grammar, tag, entities } = context
  const name = nameIn(entity, tag)
  // A person's own name is nobody's possession, though it may look like one.
  if (name !== undefined && entity.type === 'person' && naming(entity, tag, grammar)?.kind === 'name') return undefined
  if (name !== undefined) {
    const match = grammar.once(patterns, grammar.phrases).map((pattern) => pattern.exec(stripMarker(name, grammar))).find((found) => found !== null)
    const called = match?.groups?.['owner']
    const owner = called === undefined ? undefined : [...entities.values()].find((other) => other.id !== entity.id && [nameIn(other, tag), ...(other.aliases[tag] ?? []), ...(other.aliases['und'] ?? [])].some((known) => known === called || (known?.split(/\s+/).includes(called) ?? false)))
    if (owner && match?.groups?.['noun'] !== undefined) return { owner: owner.id, noun: withoutArticle((match.groups['article'] ?? '') + match.groups['noun'], grammar) ?? grammar.once(nounsByForm, grammar.nouns).get(match.groups['noun']) ?? { one: match.groups['noun'] } }
    // What an article calls by a common noun ("apartment") is somebody's all the same.
    if (!entity.drafted || !entity.unnamed) return undefined
  }
  const relation = entity.relations?.find((one) => BELONGS.has(one.relation) && isNamed(entities.get(one.of), context))
  const noun = entity.concept === undefined ? undefined : nounNaming(entity.concept, grammar)
  if (relation === undefined || noun?.bare !== true) return undefined
  // What agrees in the plural is said in the plural, be it by the article's own word.
  const called = naming(entity, tag, grammar)
  const own = called?.kind === 'common' && called.number === 'plural' && noun.number === 'singular' && noun.noun?.many === undefined
  return { owner: relation.of, noun: own ? { one: called.full, plural: true } : noun.noun ?? { one: noun.full } }
}
