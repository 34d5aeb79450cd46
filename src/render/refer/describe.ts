/** Descriptions: the editor's own, else the relation that the articles give ("Luke's wife"). */
import type { Entity } from '../../ir/index.js'
import { PHRASE_END } from '../realize/marks.js'
import type { Context } from '../types.js'
import { asNoun, relationNoun } from './kin.js'
import { namesOf, naming, nounNaming, tied } from './name.js'
import { OFFICES } from './office.js'
import { cited, indefinitePhrase, nounPhrase, ownedPhrase } from './phrase.js'
import { isFree, pronounKey } from './pronoun.js'
import type { Spot } from './spot.js'
import { genderOf } from './traits.js'

const LONGEST = 9
const LEADS = 3

/** In: an entity. Out: a description in the language, if there is one: the editor's, else what the articles call it, else whose it is. */
export function description(entity: Entity, context: Context): string | undefined {
  const own = entity.description?.[context.tag]
  return own !== undefined && own !== '' ? own : kindOf(entity, context) ?? relative(entity, context)
}

/** "A smuggler", "the king": the first of the nouns beside its name that the language has a word for. */
function kindOf(entity: Entity, context: Context): string | undefined {
  const { grammar } = context
  const known = (entity.kinds ?? []).map((concept) => ({ concept, noun: nounNaming(concept, grammar) })).find(({ noun }) => noun?.bare === true && noun.number === 'singular')
  if (!known?.noun) return undefined
  const { noun, full, gender } = known.noun
  // "Lieutenant Guevara" needs no word that he is one.
  if (Object.values(entity.names).some((name) => name.toLowerCase().split(/\s+/).includes(known.noun!.full.toLowerCase()))) return undefined
  const unique = OFFICES.has(known.concept)
  const phrase = nounPhrase({ noun: noun ?? { one: full }, phrase: unique ? grammar.phrases.definite : indefinitePhrase(grammar, 'singular'), determination: unique ? 'definite' : 'indefinite', nature: 'person', gender: entity.gender === 'female' || entity.gender === 'male' ? gender ?? entity.gender : gender ?? genderOf(entity, context) })
  return cited(phrase, context)
}

/** "Luke's wife"; "his wife" where the owner is the governing clause's actor and the pronoun stands for nobody else. */
export function relationOf(entity: Entity, context: Context, spot?: Spot): string | undefined {
  const relation = relationNoun(entity, context)
  const other = relation && context.entities.get(relation.owner)
  const called = other && namesOf(naming(other, context.tag, context.grammar))
  if (!relation || !called) return undefined
  const { grammar, discourse } = context
  const traits = { nature: 'person', gender: entity.gender === 'unknown' ? genderOf(entity, context) : entity.gender, ...(relation.several ? { number: 'plural' as const } : {}) } as const
  const governors = spot?.stance.governors ?? []
  const key = governors.length === 1 && governors[0] === relation.owner ? pronounKey(other, context) : undefined
  const form = key === undefined || !isFree(key, relation.owner, context) ? undefined : grammar.pronouns[key]?.['possessive']
  // A language may have a form for whom the governing clause is about.
  const pronoun = typeof form === 'string' ? form : (form?.['governed'] ?? form)
  if (key !== undefined && pronoun !== undefined) {
    discourse.taken.set(key, relation.owner)
    return cited(ownedPhrase(asNoun(relation.noun), grammar.phrases.pronounPossessed, pronoun, traits), context)
  }
  const owner = discourse.introduced.has(relation.owner) ? called.short : called.full
  // A name that follows is linked to the phrase, not to the owner's name.
  const end = spot !== undefined && grammar.headedAppositions?.includes('relation') === true ? PHRASE_END : ''
  return cited(ownedPhrase(asNoun(relation.noun), grammar.phrases.possessed, tied(owner, grammar) + end, traits), context)
}

/** A description short enough for the running text, and needed there: the leads need none. Its kind: a relation, or the editor's own words. */
export function apposition(entity: Entity, spot: Spot, context: Context): { readonly kind: 'relation' | 'described'; readonly text: string } | undefined {
  if (context.leads.slice(0, LEADS).includes(entity.id) || context.discourse.described > 0) return undefined
  const relation = relative(entity, context, spot)
  const text = relation ?? entity.description?.[context.tag] ?? kindOf(entity, context)
  return text !== undefined && text.split(/\s+/).length <= LONGEST && !/[,;:.]/.test(text) ? { kind: relation === undefined ? 'described' : 'relation', text } : undefined
}

function relative(entity: Entity, context: Context, spot?: Spot): string | undefined {
  const relation = relationOf(entity, context, spot)
  return relation === undefined ? undefined : context.grammar.phrases.relative.replace('{noun}', relation)
}
