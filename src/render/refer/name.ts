/** What an entity can be called in one language: full name, short name, or a noun for its kind. */
import type { Entity } from '../../ir/index.js'
import type { Grammar, Noun } from '../grammar.js'
import { anywhere, changed, looseChanges, wholeWords } from '../patterns.js'
import { TIE } from '../realize/marks.js'
import { fold } from './short.js'

export interface Naming {
  readonly kind: 'name' | 'common'
  readonly full: string
  readonly short: string
  /** The noun stands without article or determiner. */
  readonly bare: boolean
  readonly number: 'singular' | 'plural'
  readonly gender?: string
  /** The noun by itself, where articles are put by case. */
  readonly noun?: Noun
  /** The proper name that a phrase with title and article ends in ("le prince Juan"). */
  readonly name?: string
}

/** What somebody is called by name, if by one at all: in full, and shortly. */
export const namesOf = (called: Naming | undefined): { readonly full: string; readonly short: string } | undefined =>
  called?.kind === 'name' ? called : called?.name === undefined ? undefined : { full: called.name, short: called.name }

/** Capitals where a name has them: at its first and last word, and at every long one ("Juan dela Cruz", not "Luke's bar"). */
const isProper = (name: string): boolean => name.split(/\s+/).every((word) => !/^\p{Ll}{5,}/u.test(word)) && /^["'“‘(]*[\p{Lu}\p{N}]/u.test(name) && !/(?:^|\s)\p{Ll}[^\s]*$/u.test(name)

/** A name whose letters look proper is none where others of at least three languages hardly ever do ("Serenas Bruder"). In a script without capitals a name is proper where at least half of the entity's names in scripts with them are (a language that writes all nouns with capitals proves nothing), or what holds for all languages is; elsewhere its letters show it. */
function isProperOf(entity: Entity, name: string): boolean {
  const cased = Object.values(entity.names).filter((other) => other !== name && /\p{Lu}|\p{Ll}/u.test(other))
  const share = cased.filter(isProper).length / cased.length
  if (/\p{Lu}|\p{Ll}/u.test(name) || !/^["'“‘(「『«]*\p{Lo}/u.test(name)) return isProper(name) && (entity.type !== 'person' || cased.length < 3 || share >= 0.25 || (entity.aliases['und'] ?? []).some(isProper))
  return cased.length === 0 || share >= 0.5 || (entity.aliases['und'] ?? []).some(isProper)
}

/** What parts a name: spaces, and the dots of scripts that write names without them. */
const PARTS = /[\s・·]+/u

/** Name in the language, else one that holds for all, else a proper name of any language (names are carried over as they are). */
export function nameIn(entity: Entity, tag: string): string | undefined {
  const own = entity.names[tag] ?? entity.names['und']
  if (own !== undefined && own !== '') return own
  if (entity.unnamed === true) return undefined
  return Object.values(entity.names).find((name) => isProper(name))
}

/** A name that another language has in full: it starts as this one does and goes on (titles come first and stay where they are). */
const longest = (entity: Entity, name: string): string =>
  Object.values(entity.names).filter((other) => other.startsWith(`${name} `) && isProper(other)).reduce((best, other) => (other.length > best.length ? other : best), name)

/** How the articles call somebody for short; else the shortest accepted part of a name: an alias made of words of the name, the earliest first; in a script without spaces also one that the name begins with. */
function shortName(entity: Entity, full: string, tag: string, { wordSpace }: Grammar): string {
  const words = full.split(PARTS)
  const { short } = entity
  // A pet name is put to the names that are written alike.
  const own = short === undefined ? undefined : words.find((word) => fold(word) === fold(short))
  if (own !== undefined && words.length > 1) return own
  if (short !== undefined && words.length > 1 && words.every((word) => /\p{Lu}/u.test(word)) && Object.values(entity.aliases).some((list) => list.includes(short))) return short
  const aliases = [...(entity.aliases[tag] ?? []), entity.names[tag] ?? '', ...Object.values(entity.aliases).flat()].filter((alias) => alias !== '')
  const parts = aliases.filter((alias) => alias.split(PARTS).length < words.length && alias.split(PARTS).every((word) => words.includes(word)) && isProperOf(entity, alias))
  parts.sort((a, b) => a.split(PARTS).length - b.split(PARTS).length || words.indexOf(a.split(PARTS)[0] ?? '') - words.indexOf(b.split(PARTS)[0] ?? ''))
  // Without spaces a title shows no seam to the name that it is put to.
  const start = wordSpace === '' ? (entity.aliases[tag] ?? []).filter((alias) => alias !== full && alias !== '' && full.startsWith(alias)) : []
  return parts[0] ?? start.sort((a, b) => a.length - b.length)[0] ?? full
}

/** A full name with the pet name that goes on for it, so that a reader knows whose it is: Romulo “Mulo” Batungbakal. */
export function withPetName({ full, short }: Pick<Naming, 'full' | 'short'>): string {
  const words = full.split(' ')
  const isOwn = words.some((word) => fold(word) === fold(short)) || short.includes(' ') || words.length < 2
  return isOwn ? full : [words[0], `“${short}”`, ...words.slice(1)].join(' ')
}

/** A name whose spaces stay where words are written without them. */
export const tied = (name: string, { wordSpace }: Pick<Grammar, 'wordSpace'>): string => (wordSpace === '' ? name.replaceAll(' ', TIE) : name)

/** Whether a phrase already has its determiner: its first word, or what its noun is in construct with. */
export function isDetermined(phrase: string, grammar: Grammar): boolean {
  const first = phrase.split(/\s+/)[0]?.toLowerCase() ?? ''
  return grammar.once(wholeWords, grammar.determiners).some((pattern) => pattern.test(first)) || (grammar.construct !== undefined && grammar.once(anywhere, grammar.construct).test(phrase))
}

/** Leaves out a case marker that belongs to the source phrase. */
export function stripMarker(phrase: string, grammar: Grammar): string {
  const [first = '', ...rest] = phrase.split(/\s+/)
  return rest.length > 0 && grammar.strip.includes(first.toLowerCase()) ? rest.join(' ') : phrase
}

/** In: a noun of the grammar's table. Out: its naming. */
export const nounNaming = (concept: string, grammar: Grammar): Naming | undefined => grammar.once(nounNamingOf, concept)

function nounNamingOf(concept: string, grammar: Grammar): Naming | undefined {
  const entry = grammar.nouns[concept]
  if (entry === undefined) return undefined
  const noun = typeof entry === 'string' ? { one: entry } : entry
  return { kind: 'common', full: noun.one, short: noun.one, bare: !isDetermined(noun.one, grammar) && noun.mass !== true, number: noun.plural === true ? 'plural' : 'singular', noun, ...(noun.gender ? { gender: noun.gender } : {}) }
}

/** In: a phrase that begins with a definite article of the grammar. Out: the noun without it, with the gender and number that the article shows. */
export function withoutArticle(phrase: string, grammar: Grammar): (Noun & { readonly one: string }) | undefined {
  const table = grammar.articles.definite
  if (table === undefined || typeof table === 'string') return undefined
  const hit = Object.entries(table).find(([, article]) => article !== '' && phrase.toLowerCase().startsWith(article.toLowerCase()))
  if (!hit) return undefined
  const shown = hit[0].split('.')
  const gender = (['male', 'female', 'neuter'] as const).find((one) => shown.includes(one))
  return { one: phrase.slice(hit[1].length), ...(gender ? { gender } : {}), ...(shown.includes('plural') ? { plural: true } : {}) }
}

/** In: an entity. Out: how it is called, or undefined where the language has no word for it. */
export function naming(entity: Entity, tag: string, grammar: Grammar): Naming | undefined {
  const known = grammar.once(noNamings, entity)
  const found = known.get(tag)
  if (found !== undefined || known.has(tag)) return found
  const made = namingOf(entity, tag, grammar)
  known.set(tag, made)
  return made
}

/** A noun in the plural where several are meant and the language has a word for it. */
function several(entity: Entity, one: Naming | undefined, grammar: Grammar): Naming | undefined {
  const many = entity.several === true && one?.bare === true ? (one.noun?.many ?? (grammar.unmarkedNumber === true ? one.full : pluralOf(one.full, grammar))) : undefined
  return one === undefined || many === undefined ? one : { ...one, full: many, short: many, number: 'plural', ...(one.noun ? { noun: { ...one.noun, many } } : {}) }
}

/** A noun's regular plural; the noun itself where it is one. */
export const pluralOf = (noun: string, { once, pluralNouns, plurals = [] }: Grammar): string | undefined =>
  plurals.length > 0 && pluralNouns !== undefined && once(anywhere, pluralNouns).test(noun) ? noun : changed(noun, once(looseChanges, plurals))

const noNamings = (_entity: Entity): Map<string, Naming | undefined> => new Map()
/** Nouns without number, as they stand. */
const massNouns = (nouns: Grammar['nouns']): ReadonlySet<string> => new Set(Object.values(nouns).flatMap((noun) => (typeof noun !== 'string' && noun.mass === true ? [noun.one] : [])))

function namingOf(entity: Entity, tag: string, grammar: Grammar): Naming | undefined {
  const name = nameIn(entity, tag)
  if (name === undefined) return entity.concept === undefined ? undefined : several(entity, nounNaming(entity.concept, grammar), grammar)
  const full = stripMarker(name, grammar)
  if (full === name && isProperOf(entity, name)) {
    const long = entity.type === 'person' ? longest(entity, full) : full
    return { kind: entity.type === 'person' ? 'name' : 'common', full: long, short: shortName(entity, long, tag, grammar), bare: false, number: 'singular' }
  }
  const known = nounNaming(entity.concept ?? '', grammar)
  // A noun that shows number shows it as its article has it.
  if (known && known.full === full) return grammar.unmarkedNumber === true ? several(entity, known, grammar) : known
  const noun = withoutArticle(full, grammar)
  if (noun) {
    const proper = entity.type === 'person' ? [...(entity.aliases[tag] ?? []), ...(entity.aliases['und'] ?? [])].find((alias) => isProper(alias) && noun.one.endsWith(` ${alias}`)) : undefined
    return { kind: 'common', full: noun.one, short: noun.one, bare: false, number: noun.plural === true ? 'plural' : 'singular', noun, ...(noun.gender ? { gender: noun.gender } : {}), ...(proper === undefined ? {} : { name: proper }) }
  }
  const mass = grammar.once(massNouns, grammar.nouns).has(full) || (grammar.massNouns !== undefined && grammar.once(anywhere, grammar.massNouns).test(full))
  const plural = grammar.pluralNouns !== undefined && grammar.once(anywhere, grammar.pluralNouns).test(full)
  const own: Naming = { kind: 'common', full, short: full, bare: full === name && !isDetermined(full, grammar) && !mass, number: plural ? 'plural' : 'singular' }
  return grammar.unmarkedNumber === true ? several(entity, own, grammar) : own
}
