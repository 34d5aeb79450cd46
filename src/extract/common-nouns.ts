import type { Entity, Gender, Token } from '../ir/index.js'
import { whoDidIt } from './by-deed.js'
import { bearersOf } from './called.js'
import { slug } from './cast.js'
import { noFeatures } from './antecedents.js'
import { antecedentConfidence, rankAntecedents, type Antecedent } from './discourse.js'
import type { ReadSentence } from './frames.js'
import { possessorOf } from './possessor.js'
import { coArguments } from './co-arguments.js'
import { bare } from '../vocabulary/index.js'
import { chooseAntecedent } from './pronouns.js'
import { draftEntity, isDead, isPerson, isSeveral, keyOf, lemmaOf, referentOf, type Referent, type Resolution } from './resolution.js'

/** Resolves a token that stands further right than the reading has come. */
export type ResolveEarly = (s: ReadSentence, token: Token) => Referent | undefined


/** Of what age these concepts say that somebody is. */
type Age = 'young' | 'old'
const ages: ReadonlyMap<string, Age> = new Map([...['girl', 'boy', 'maiden', 'lad', 'young-woman', 'young-man', 'child'].map((concept) => [concept, 'young'] as const), ['old-person', 'old'] as const])

/** Remembers that somebody is called by a noun for sex and age, and how: beside the name, or where the noun was taken for him or her. */
export function learnAge(r: Resolution, concept: string, id: string, how: 'named' | 'meant'): void {
  const known = r.ages.get(id) ?? { words: new Set(), age: undefined }
  r.ages.set(id, { words: new Set([...known.words, concept]), age: (how === 'named' ? ages.get(concept) : undefined) ?? known.age })
}

/** What being called by the same word before speaks for somebody, and being of the other age against. */
const calledAlike = 3
const otherAge = 0.15

/** Antecedents of a noun for sex and age, by what the article called each before. */
const byAge = (r: Resolution, concept: string, asked: Age | undefined, ranked: readonly Antecedent[]): readonly Antecedent[] => {
  const weighed = ranked.map((antecedent) => {
    const known = r.ages.get(antecedent.entity)
    return { ...antecedent, score: antecedent.score * (known?.words.has(concept) ? calledAlike : 1) * (asked && known?.age && known.age !== asked ? otherAge : 1) }
  })
  const total = weighed.reduce((sum, { score }) => sum + score, 0)
  return weighed.map((antecedent) => ({ ...antecedent, score: antecedent.score / total })).sort((a, b) => b.score - a.score)
}

/** Of what age a noun says that somebody is, by itself or by an adjective: "the old man". */
const askedAge = (r: Resolution, s: ReadSentence, token: Token, concept: string): Age | undefined =>
  ages.get(concept) ?? (!bare.has(concept) ? undefined : s.graph.dependents(token, 'amod').some(({ lemma }) => r.settings.elderAdjectives.has(lemma.toLowerCase())) ? 'old' : undefined)

/** Whether a concept says of a person no more than sex and age, so that another noun beside it says who it is. */
export const saysAge = (concept: string): boolean => bare.has(concept) || concept === 'child' || concept === 'old-person'

/** A common noun: somebody called so before, a person meant by it as by a pronoun, or somebody or something new. */
export function resolveCommon(r: Resolution, s: ReadSentence, token: Token, early: ResolveEarly): Referent | undefined {
  const lemma = lemmaOf(r, token)
  const unlisted = token.upos === 'NOUN' && s.positions.has(token.id) ? r.unlisted.get(lemma) : undefined
  const noun = r.lexicon.nouns[lemma] ?? (unlisted ? { concept: lemma, type: unlisted.type, gender: undefined } : undefined)
  const concept = noun?.concept ?? lemma
  const possessor = possessorOf(s, token, r.settings)
  const of = possessor ? (referentOf(r, s, possessor) ?? early(s, possessor))?.entities[0] : undefined
  const indefinite = s.graph.dependents(token, 'det', 'nummod').some((child) => child.feats.Definite === 'Ind' || r.settings.indefinites.has(child.lemma.toLowerCase()))
  // "A captain" is not the one whom the cast describes as the captain.
  const described = indefinite ? undefined : r.described.get(concept)
  const called = token.upos !== 'NOUN' && !noun ? [] : [...new Set([...bearersOf(r, concept), ...(described === undefined ? [] : [described])])]
  if (!noun && called.length === 0) return undefined
  const latest = [...r.drafts.values()].findLast((draft) => draft.concept === concept && (!of || draft.relations.length === 0 || draft.relations.some((relation) => relation.of === of)))?.id
  const shown = noun?.gender ?? (r.settings.personGender && (noun?.type ?? 'person') === 'person' ? grammaticalGender(s, token) : undefined)
  const drafted = (): string => draftCommon(r, s, token, noun ?? { concept, type: 'person' }, shown, of)
  if (called.length > 0 || ((noun?.type ?? 'person') === 'person' && !indefinite)) return somebody(r, s, token, { concept, called, latest, shown, of }, drafted)
  const bearer = noun && !indefinite && !latest ? namedOfType(r, s.sentence.index, noun.type, concept) : undefined
  if (bearer) return { entities: [bearer], confidence: 0.6, via: 'description' }
  if (latest && !indefinite) return { entities: [latest], confidence: 0.7, via: 'description' }
  return { entities: [drafted()], confidence: unlisted?.once && !r.lexicon.nouns[lemma] ? sureOf.once : sureOf.new, via: 'description', ...(indefinite ? { noun: 'introduced' } : {}) }
}

/** What is known of a definite noun of persons before it is resolved. */
interface Described {
  readonly concept: string
  /** Persons with names that the article calls so; the last one without that it told of by the same word. */
  readonly called: readonly string[]
  readonly latest: string | undefined
  readonly shown: Gender | undefined
  /** Whose he or she is. */
  readonly of: string | undefined
}

/** How sure each way to read a definite noun of persons is. */
const sureOf = { called: 0.85, introduced: 0.55, calledAmongSeveral: 0.6, inSight: 0.55, again: 0.7, doer: 0.65, new: 0.6, once: 0.75 }

/**
 * A definite description is an anaphor (Vieira & Poesio 2000): it means somebody called so, whom the text spoke of last; somebody in sight,
 * where it says no more than sex and age; somebody told of by the same noun; else somebody new. Whom it might mean besides is remembered:
 * another article may know better.
 */
function somebody(r: Resolution, s: ReadSentence, token: Token, { concept, called, latest, shown, of }: Described, drafted: () => string): Referent | undefined {
  const gender = shown === 'female' || shown === 'male' ? shown : undefined
  const excluded = coArguments(r, s, token)
  // "The children" are not the child.
  const several = token.feats.Number === 'Plur' && isSeveral(r, s, token)
  const age = askedAge(r, s, token, concept)
  const ranked = byAge(r, concept, age, inSightOf(r, s, token, gender, excluded))
  const elder = age === 'old' ? ranked.find(({ entity: one }) => r.ages.get(one)?.age === 'old') : undefined
  // The king is dead: "the king" is another.
  // Whose gender is known to be the noun's comes before whose is not known.
  const fitting = gender ? called.filter((one) => r.entities.get(one)?.gender === gender) : []
  const bearer = lastCalled(r, s, token, (fitting.length > 0 ? fitting : called).filter((one) => (!several || r.entities.get(one)?.several === true) && !excluded.has(one) && ofGender(r, one, gender) && !(s.positions.get(token.id)?.slot === 'subj' && isDead(r, one, s.sentence.index))))
  // Without a gender it takes more than being in sight.
  const inSight = bare.has(concept) && gender && !isSeveral(r, s, token) ? elder ?? ranked[0] : saysAge(concept) && !several ? ranked.find(({ entity: one }) => r.ages.get(one)?.words.has(concept) || one === elder?.entity) : undefined
  // "Her men" are others.
  const newcomer = isSeveral(r, s, token) || possessorOf(s, token, r.settings) ? undefined : introduced(r, s, token, gender)
  const doer = of === undefined || isSeveral(r, s, token) ? undefined : whoDidIt(r.refs, concept, of, (id) => isPerson(r, id) && !excluded.has(id))
  const [entity, sure] = bearer ? [bearer, called.length > 1 ? sureOf.calledAmongSeveral : sureOf.called] as const
    : inSight ? [inSight.entity, Math.min(sureOf.inSight, antecedentConfidence(ranked))] as const
    : latest ? [latest, sureOf.again] as const
    : doer ? [doer, sureOf.doer] as const
    : newcomer ? [newcomer, sureOf.introduced] as const
    : [drafted(), sureOf.new] as const
  const found = described(r, s, token, { entity, sure, ranked }, gender)
  if (saysAge(concept) && found?.entities[0]) learnAge(r, concept, found.entities[0], 'meant')
  // What a noun of kinship says depends on whose it is.
  const onlyCalled = bearer !== undefined && called.length === 1 && found?.entities[0] === bearer && !r.lexicon.relations[lemmaOf(r, token)]
  return onlyCalled ? { ...found, noun: 'called' } : found
}

/**
 * "Then came Dora Cruz. The retired teacher …": a noun that opens a sentence as its topic says more of the one person whom the sentence before
 * told of for the first time, by name alone (the informative anaphors of news: Ariel 1990).
 */
function introduced(r: Resolution, s: ReadSentence, token: Token, gender: Gender | undefined): string | undefined {
  const before = s.sentence.index - 1
  const phrase = new Set(s.graph.subtree(token))
  if (!/^nsubj(:|$)/.test(token.deprel) || s.graph.tokens.some((other) => other.id < token.id && /^(VERB|NOUN|PROPN)$/.test(other.upos) && !phrase.has(other))) return undefined
  const first = (id: string): boolean => r.refs.find((ref) => ref.entities.includes(id))?.sentence === before
  const names = [...new Set(r.refs.filter((ref) => ref.sentence === before && ref.via === 'name').flatMap(({ entities }) => entities))].filter((id) => isPerson(r, id))
  const [only] = names
  if (names.length !== 1 || !only || !first(only) || (r.saidOf.get(only) ?? []).length > 0) return undefined
  return ofGender(r, only, gender) ? only : undefined
}

/**
 * A description's reading, as an anaphor whose other antecedents are remembered. Salience says less of these than it does of a pronoun's:
 * half of what is left goes by it.
 */
export function described(r: Resolution, s: ReadSentence, token: Token, { entity, sure, ranked }: { readonly entity: string; readonly sure: number; readonly ranked: readonly Antecedent[] }, gender: 'female' | 'male' | undefined): Referent | undefined {
  const others = ranked.filter((antecedent) => antecedent.entity !== entity).slice(0, 8)
  const rest = others.reduce((sum, { score }) => sum + score, 0)
  const antecedents = [{ entity, score: sure, confidence: 1, features: noFeatures }, ...others.map((antecedent) => ({ ...antecedent, score: (1 - sure) * (antecedent.score / rest + 1 / others.length) / 2 }))]
  const choice = chooseAntecedent(r, keyOf(s, token), antecedents, gender, 'description')
  return choice && (choice.entities[0] === entity ? { ...choice, confidence: sure } : choice)
}

/** Persons in sight of a noun. */
export const inSightOf = (r: Resolution, s: ReadSentence, token: Token, gender: 'female' | 'male' | undefined, excluded: ReadonlySet<string>): readonly Antecedent[] =>
  rankAntecedents({ sentence: s.sentence.index, block: s.sentence.block, at: token.id, slot: s.positions.get(token.id)?.slot ?? 'obl', predicate: 0, excluded, ...(gender ? { gender } : {}) }, r.refs, r.entities, r.prominence, r.settings.antecedents)

/** Whether somebody may be of the gender that a noun shows. */
function ofGender(r: Resolution, id: string, gender: Gender | undefined): boolean {
  const own = r.entities.get(id)?.gender
  return gender === undefined || own === undefined || own === 'unknown' || own === gender
}

/** Of several persons called so the one whom the text spoke of last. */
function lastCalled(r: Resolution, s: ReadSentence, token: Token, called: readonly string[]): string | undefined {
  if (called.length < 2) return called[0]
  const before = r.refs.findLast((ref) => (ref.sentence < s.sentence.index || ref.at < token.id) && ref.entities.some((id) => called.includes(id)))
  return before?.entities.find((id) => called.includes(id)) ?? called.at(-1)
}

function draftCommon(r: Resolution, s: ReadSentence, token: Token, noun: { readonly concept: string; readonly type: Entity['type'] }, shown: Gender | undefined, of: string | undefined): string {
  const compound = s.graph.dependents(token, 'compound')[0]
  const label = compound ? `${compound.lemma} ${noun.concept}` : noun.concept
  const gender = shown ?? (noun.type === 'person' ? 'unknown' : 'neuter')
  return draftEntity(r, of ? `${of}-${slug(label)}` : slug(label), noun.type, gender, compound ? `${compound.form} ${token.form}` : token.form, noun.concept, of ? [{ relation: 'owner', of }] : [])
}

/** "The band", "the city": the one named organization or work of the article spoken of lately. */
function namedOfType(r: Resolution, sentence: number, type: Entity['type'], concept: string): string | undefined {
  if (type !== 'organization' && type !== 'work') return undefined
  const named = r.named.entities.filter((entity) => entity.type === type && !entity.unnamed && r.refs.some((ref) => ref.entities.includes(entity.id) && sentence - ref.sentence <= 6) && !isOtherNoun(r, entity, concept))
  return named.length === 1 ? named[0]?.id : undefined
}

/** Whether it has another common noun for its name: the police are not "the family". */
const isOtherNoun = (r: Resolution, { names }: Entity, concept: string): boolean =>
  Object.values(names).some((name) => { const noun = r.lexicon.nouns[name.toLowerCase().split(' ').at(-1) ?? '']; return noun !== undefined && /^\p{Ll}/u.test(name) && noun.concept !== concept })

/** The words by which the article calls it, where they are few: without adposition, with its determiners and without. */
export function phrasesOf(s: ReadSentence, token: Token): readonly string[] {
  const left = (relations: readonly string[]): ReadonlySet<Token> => new Set(s.graph.dependents(token, ...relations).filter((child) => child.id < token.id).flatMap((child) => s.graph.subtree(child)))
  const words = s.graph.subtree(token).filter((t) => t.upos !== 'PUNCT' && Math.abs(t.id - token.id) < 5)
  // An article that shows case is none of them, where another word beside it is one too.
  return [...new Set([left(['case']), left(['case', 'det'])].flatMap((cut) => {
    const kept = words.filter((t) => !cut.has(t) || (t.feats.Number === 'Plur' && t.upos === 'DET' && t.feats.Case === undefined))
    const text = s.sentence.text.slice(Math.min(...kept.map((t) => t.start)), Math.max(...kept.map((t) => t.end))).toLowerCase()
    return kept.length > 0 && text.split(' ').length <= 5 ? [text] : []
  }))]
}

/** How many ways to call somebody are remembered. */
const mostPhrases = 6

/** Remembers by which words besides an article calls somebody or something that has no name. */
export function learnPhrases(r: Resolution, s: ReadSentence, token: Token, id: string): void {
  const entity = r.entities.get(id)
  if (!entity?.unnamed || !entity.drafted || token.upos !== 'NOUN') return
  const [name, known] = [entity.names[r.language], entity.aliases[r.language] ?? []]
  const all = [...new Set([...known, ...phrasesOf(s, token).filter((phrase) => phrase !== name)])].slice(0, mostPhrases)
  if (all.length > known.length) r.entities.set(id, { ...entity, aliases: { ...entity.aliases, [r.language]: all } })
}

/** The gender that a noun or its determiner shows. */
function grammaticalGender(s: ReadSentence, noun: Token): Gender {
  const shown = [noun, ...s.graph.dependents(noun, 'det')].map((token) => token.feats.Gender).find((value) => value !== undefined)
  return shown === 'Fem' ? 'female' : shown === 'Masc' ? 'male' : 'unknown'
}
