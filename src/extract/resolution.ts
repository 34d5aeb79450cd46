import type { Entity, EntityType, Gender, KnownReferent, Lexicon, Plural, Relation, Token } from '../ir/index.js'
import type { NamedCast } from './cast.js'
import type { Antecedent, DiscourseRef } from './discourse.js'
import { deedsOf } from './by-deed.js'
import { partsIn, type Part } from './event-chains.js'
import type { ReadSentence } from './frames.js'
import { coordinates, isNominal, isRelation } from './graph.js'
import { newKinship, type Kinship, type Tie } from './kinship.js'
import { plainTypes } from './plain-types.js'
import type { PreparedLexicon } from './prepared.js'
import type { SyntaxSettings } from './settings.js'
import type { Unlisted } from './unlisted.js'
import type { NameSpan } from './spans.js'

/** What a nominal refers to. */
export interface Referent {
  readonly entities: readonly string[]
  /** 0 to 1. */
  readonly confidence: number
  readonly via: 'name' | 'pronoun' | 'description' | 'group'
  /** Known from outside the article. */
  readonly heard?: true
  /** An indefinite noun: somebody of whom the article has not told; or one by which it calls one person alone. */
  readonly noun?: 'introduced' | 'called'
  /** Id of the anaphor that an antecedent was chosen for, here or further up the chain. */
  readonly anaphor?: string
}

/** What is known of anaphors from elsewhere, by their ids (`12:3`). */
export interface AnaphorKnowledge {
  /** Whom each means, whatever its salience. */
  readonly known: ReadonlyMap<string, KnownReferent>
  /** Whom each cannot mean. */
  readonly excluded: ReadonlyMap<string, ReadonlySet<string>>
  /** Ties between persons that the article tells somewhere. */
  readonly ties: readonly Tie[]
}

/** An anaphor's antecedents, likeliest first, and the gender that it asks of them. */
export interface Ranked {
  readonly antecedents: readonly Antecedent[]
  readonly gender?: 'female' | 'male' | 'neuter'
}

export const nothingKnown: AnaphorKnowledge = { known: new Map(), excluded: new Map(), ties: [] }

/** Somebody or something that no one names. */
export interface Draft {
  readonly id: string
  readonly concept: string
  readonly relations: readonly Relation[]
}

/** What is known while an article is resolved from its first sentence to its last. Lives for one article. */
export interface Resolution {
  readonly language: string
  readonly lexicon: Lexicon
  readonly prepared: PreparedLexicon
  readonly settings: SyntaxSettings
  readonly named: NamedCast
  readonly spans: ReadonlyMap<number, readonly NameSpan[]>
  readonly entities: Map<string, Entity>
  readonly drafts: Map<string, Draft>
  readonly kinship: Kinship
  readonly gained: Map<string, Relation[]>
  /** Entity → concepts of the nouns that the article puts beside its name, one for each time. */
  readonly saidOf: Map<string, string[]>
  /** Concept ("villain") → the persons whom an article calls so. */
  readonly called: Map<string, Set<string>>
  /** Persons by the concept of the noun by which the cast alone describes them. */
  readonly described: Map<string, string>
  /** Nouns for sex and age by which the article called somebody, and the age that it told. */
  readonly ages: Map<string, { readonly words: ReadonlySet<string>; readonly age: 'young' | 'old' | undefined }>
  /** How often each entity is named, against the one named most: square root of the ratio, 0 to 1. */
  readonly prominence: ReadonlyMap<string, number>
  readonly refs: DiscourseRef[]
  readonly referents: Map<string, Referent>
  /** Nouns that no lexicon lists, by lemma: see `unlistedNouns`. */
  readonly unlisted: ReadonlyMap<string, Unlisted>
  readonly knowledge: AnaphorKnowledge
  /** Antecedents ranked for each anaphor met, and the gender that it shows. */
  readonly anaphors: Map<string, Ranked>
  /** Groups ranked for each plural met. */
  readonly plurals: Map<string, Plural['ranked']>
  /** Persons named together, in the order of the text. */
  readonly groups: { readonly entities: readonly string[]; readonly sentence: number }[]
}

export const newResolution = (language: string, prepared: PreparedLexicon, settings: SyntaxSettings, named: NamedCast, spans: ReadonlyMap<number, readonly NameSpan[]>, unlisted: ReadonlyMap<string, Unlisted>, knowledge: AnaphorKnowledge): Resolution => {
  const entities = new Map(named.entities.map((entity) => [entity.id, entity]))
  return {
    language, unlisted, knowledge, anaphors: new Map(), plurals: new Map(), lexicon: prepared.lexicon, prepared, settings, named, spans,
    entities,
    drafts: new Map(), kinship: newKinship(knowledge.ties, (id) => entities.get(id)), gained: new Map(), saidOf: new Map(), described: new Map(), called: new Map(), ages: new Map(), prominence: prominenceOf(named), refs: [], referents: new Map(), groups: [],
  }
}

function prominenceOf(named: NamedCast): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const id of named.entityOf.values()) counts.set(id, (counts.get(id) ?? 0) + 1)
  const most = Math.max(1, ...counts.values())
  return new Map([...counts].map(([id, count]) => [id, Math.sqrt(count / most)]))
}

export const keyOf = (s: ReadSentence, token: Token): string => `${s.sentence.index}:${token.id}`
export const referentOf = (r: Resolution, s: ReadSentence, token: Token): Referent | undefined => r.referents.get(keyOf(s, token))
export const setReferent = (r: Resolution, s: ReadSentence, token: Token, referent: Referent): void => void r.referents.set(keyOf(s, token), referent)
export const isPerson = (r: Resolution, id: string): boolean => r.entities.get(id)?.type === 'person'

/** The word under which the lexicon knows a noun: its form (an affixed noun is no root), else its lemma. */
export function lemmaOf(r: Resolution, token: Token): string {
  const lemma = token.lemma.toLowerCase()
  const form = token.form.toLowerCase()
  return r.settings.rootLemmas || r.lexicon.relations[form] || r.lexicon.nouns[form] ? form : lemma
}

/** Adds to the list of mentions by which later pronouns are resolved. */
export function note(r: Resolution, s: ReadSentence, token: Token, ids: readonly string[], confidence: number, via: Referent['via']): void {
  const head = s.graph.head(token)
  // "X is the one who …": the noun that a headless relative is said of is its clause's topic.
  const cleft = r.settings.relativePivot && s.graph.dependents(token, 'nsubj', 'csubj').some((child) => child.upos === 'VERB')
  const position = surfacePosition(r, s, token) ?? (head && /^(conj|appos|flat)/.test(token.deprel) ? s.positions.get(head.id) : undefined)
  const parts = partsOf(r, s, token)
  const deeds = deedsOf(s, token, r.prepared)
  r.refs.push({ entities: ids, ...(parts.length > 0 ? { parts } : {}), ...(deeds.length > 0 ? { deeds } : {}), sentence: s.sentence.index, at: token.id, slot: cleft ? 'subj' : position?.slot ?? (isRelation(token, 'nmod') ? possessorSlot(r, s, token) : 'obl'), predicate: position?.predicate.id ?? 0, confidence, via, block: s.sentence.block, ...(via === 'description' && isSeveral(r, s, token) ? { several: true } : {}), ...nesting(s, token) })
}

/** The parts that a token's own clause gives it in chains of events; none where the clause is denied, unless it is asked who is meant: who does not forgive was asked to, too. */
export function partsOf(r: Resolution, s: ReadSentence, token: Token, asked = false): readonly Part[] {
  const position = s.positions.get(token.id)
  if (!position) return []
  if (!asked && s.graph.dependents(position.predicate, 'advmod').some((child) => child.feats.Polarity === 'Neg')) return []
  // "the death of the king"
  if (position.predicate.upos === 'NOUN') return ['gen', 'poss', 'obj'].includes(position.slot) && r.prepared.sensesOf(position.predicate).some(({ construction: { type, confidence } }) => (type === 'die' || type === 'kill') && confidence >= 0.5) ? ['dead'] : []
  const parts = partsIn({ slot: position.slot, types: plainTypes(position.predicate, r.prepared) })
  // Whom somebody means to kill is not dead.
  const { deprel, feats } = position.predicate
  return /^(xcomp|ccomp|advcl)/.test(deprel) || feats.VerbForm === 'Inf' || feats.Mood === 'Pot' ? parts.filter((part) => part !== 'dead') : parts
}

/** Whether an earlier sentence tells that somebody dies. */
export const isDead = (r: Resolution, id: string, sentence: number): boolean => r.refs.some((ref) => ref.sentence < sentence && ref.entities.includes(id) && (ref.parts?.includes('dead') ?? false))

/** Plural by its own form or by a word beside it. */
export const isSeveral = (r: Resolution, s: ReadSentence, token: Token): boolean =>
  token.feats.Number === 'Plur' || s.graph.dependents(token, 'det', 'case').some((child) => r.settings.pluralMarkers.has(child.form.toLowerCase()))

/** How many subordinate clauses a token lies in, and whether one of them is relative. */
function nesting(s: ReadSentence, token: Token): { depth: number; relative: boolean } {
  let depth = 0
  let relative = false
  for (let t: Token | undefined = token; t; t = s.graph.head(t)) {
    if (/^(acl|advcl|ccomp|xcomp|csubj)/.test(t.deprel)) depth++
    if (isRelation(t, 'acl')) relative = true
  }
  return { depth, relative }
}

/** Where a language has passives, its surface subject is the topic, not the one who acts in a by-phrase. */
function surfacePosition(r: Resolution, s: ReadSentence, token: Token): { predicate: Token; slot: string } | undefined {
  const position = s.positions.get(token.id)
  if (!position || r.settings.relativePivot) return position
  if (isRelation(token, 'nsubj')) return { ...position, slot: 'subj' }
  return isRelation(token, 'obl') && position.slot === 'subj' ? { ...position, slot: 'obl' } : position
}

/** Whose thing a clause is about, the text is about too: "Luke's bar blows up, but he survives". */
function possessorSlot(r: Resolution, s: ReadSentence, token: Token): string {
  const owned = s.graph.head(token)
  const person = owned ? (referentOf(r, s, owned)?.entities.some((id) => isPerson(r, id)) ?? false) || r.lexicon.relations[lemmaOf(r, owned)] !== undefined : true
  const pivot = owned ? isRelation(owned, 'nsubj') : false
  return pivot && !person ? 'topic' : 'poss'
}

/** Remembers coordinated persons as a group, for plural pronouns and "the two". */
export function noteGroup(r: Resolution, s: ReadSentence, token: Token): void {
  const head = s.graph.head(token)
  if (!head || !isNominal(head)) return
  const members = [head, ...coordinates(s.graph, head)].flatMap((t) => referentOf(r, s, t)?.entities ?? [])
  const people = [...new Set(members)].filter((id) => isPerson(r, id))
  if (people.length > 1) rememberGroup(r, s, people)
}

export const rememberGroup = (r: Resolution, s: ReadSentence, entities: readonly string[]): void => void r.groups.push({ entities, sentence: s.sentence.index })

/** Makes an entity for a nominal that nobody names; the id says whose or what it is. */
export function draftEntity(r: Resolution, wanted: string, type: EntityType, gender: Gender, name: string, concept: string, relations: readonly Relation[]): string {
  let id = wanted
  for (let n = 2; r.entities.has(id) && !r.drafts.has(id); n++) id = `${wanted}-${n}`
  r.drafts.set(id, { id, concept, relations })
  r.entities.set(id, { id, type, gender, names: { [r.language]: name.toLowerCase() }, aliases: r.entities.get(id)?.aliases ?? {}, relations, unnamed: true, concept, drafted: true })
  return id
}
