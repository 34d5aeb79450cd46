/** The language-neutral model: entities, events with their mentions, beats, conflicts, links. JSON as written to `model.json` and `alignment.json`. */

import type { DecidedBy } from './review.js'

export type EntityType = 'person' | 'place' | 'organization' | 'object' | 'work'
export type Gender = 'female' | 'male' | 'neuter' | 'unknown'

/** Someone or something that takes part in the story. */
export interface Entity {
  readonly id: string
  readonly type: EntityType
  readonly gender: Gender
  /** Names by language tag; `und` holds for all. */
  readonly names: Readonly<Record<string, string>>
  readonly aliases: Readonly<Record<string, readonly string[]>>
  /** Names with the titles that an article puts before them ("Doña Remy"), by language tag; they become aliases when articles are joined. */
  readonly styled?: Readonly<Record<string, readonly string[]>>
  /** Short descriptions by language tag ("Luke's wife"), only from `story.yaml`. */
  readonly description?: Readonly<Record<string, string>>
  /** What the articles call it beside its name ("Dov, a smuggler"): concepts, the one that most of them give first. */
  readonly kinds?: readonly string[]
  /** How it stands to another entity, as the articles say: `{ relation: 'spouse', of: 'luke-cage' }`. */
  readonly relations?: readonly Relation[]
  /** True where nobody gives it a proper name ("the bus driver"); `concept` then names its kind. */
  readonly unnamed?: boolean
  readonly concept?: string
  /** Set while a recap is made: an article calls it by a plural noun. */
  readonly several?: boolean
  /** Set while a recap is made: an article speaks of it as known from the start ("the result"). */
  readonly known?: boolean
  /** Set while a recap is made: the word by which the articles call somebody for short. */
  readonly short?: string
  /** Whether `story.yaml` lists it or the articles alone suggested it. */
  readonly drafted?: boolean
}

/** `relation` is a language-neutral kinship or social relation (spouse, sibling, parent, child, friend, employer, owner …). */
export interface Relation {
  readonly relation: string
  readonly of: string
}

export type Factuality = 'actual' | 'attempted' | 'prevented' | 'planned' | 'uncertain' | 'denied'
export type Polarity = 'positive' | 'negative'

/** What fills a role: an entity, a nested event (its id), or a stretch of the article that names no known entity. */
export type Filler = { readonly entity: string } | { readonly event: string } | { readonly text: string; readonly concept?: string }
export type Roles = Readonly<Record<string, readonly Filler[]>>

/** W3C Web Annotation TextQuoteSelector: `prefix` and `suffix` are up to 32 characters. */
export interface Quote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** When, relative to the article's surrounding narration. */
export type TimeCue = 'before' | 'after' | 'same' | 'flashback' | 'future' | 'none'

/** Of a finite clause; `perfect` and `pluperfect` are anterior to the present and to the past. */
export type Tense = 'past' | 'present' | 'perfect' | 'pluperfect'

/** What a mention is told in; nothing for a main clause, by which a story moves on (Labov & Waletzky 1967). */
export type Clause = 'relative' | 'adverbial' | 'content' | 'nominal'

/** Why a clause tells no happening of the story by itself: it says what somebody believes, fears or denies; what is supposed of whoever or whenever; what used to be. */
export type Aside = 'held' | 'supposed' | 'presupposed' | 'habitual'

/** One article's account of one happening. */
export interface Mention extends DecidedBy {
  /** Unique in the story: `en:12:3` (language, sentence, predicate's token). */
  readonly id: string
  readonly language: string
  readonly source: string
  readonly sentence: number
  readonly line: number
  readonly column: number
  readonly start: number
  readonly end: number
  readonly quote: Quote
  readonly type: string
  /** Finer kind of the type that the predicate means, of the vocabulary's troponyms. */
  readonly troponym?: string
  readonly roles: Roles
  readonly factuality: Factuality
  readonly polarity: Polarity
  readonly confidence: number
  /** 0 to 1: how sure the entities in its core roles are, by the least sure of them; 1 where there are none. */
  readonly referents?: number
  /** The same of single core roles, of those that are surer than `referents`. */
  readonly sure?: Readonly<Record<string, number>>
  /** Some of them are meant by what another article says: it cannot bear that one out. */
  readonly heard?: true
  /** Roles that the mention's sentence leaves open, filled from the event that it is joined to. */
  readonly completed?: readonly string[]
  /** The predicate as the sentence has it, with its UTF-16 offsets in the sentence's text. */
  readonly predicate: { readonly text: string; readonly start: number; readonly end: number }
  readonly time: TimeCue
  readonly tense?: Tense
  readonly clause?: Clause
  readonly aside?: Aside
  /** It nearly happened, as far as the words go: whether anybody meant it they do not say. */
  readonly avertive?: true
  /** Where it is uncertain: it is open whether it happened, not whether it will. */
  readonly past?: true
  /** How its causer brings it about, where that is told by the deed's own words: others do it for them, or it comes of what they do. */
  readonly causation?: 'delegated' | 'effected'
  /** The date that it is told with, as far as it is told (ISO 8601): `2021`, `2021-01`, `2021-01-09`. */
  readonly when?: string
  /** Mention this one hangs under by syntax (`content`, purpose, reason, before …): the other's id and how. */
  readonly attached?: { readonly to: string; readonly as: 'content' | 'purpose' | 'reason' | 'before' | 'after' | 'while' | 'relative' | 'condition' }
}

/** What the extractor saw and did not understand; listed by `check`. */
export interface Unread {
  readonly language: string
  readonly source: string
  readonly sentence: number
  readonly line: number
  readonly column: number
  readonly kind: 'predicate' | 'argument'
  readonly text: string
  /** Dictionary form, to add to the lexicon. */
  readonly lemma: string
}

/** What happened, once, with all its mentions. */
export interface StoryEvent extends DecidedBy {
  /** Readable slug, stable from build to build: `shoot-luke-cage`. */
  readonly id: string
  readonly type: string
  /** Finer kind of the type, where each article that tells it means that one. */
  readonly troponym?: string
  readonly frame: string
  readonly roles: Roles
  readonly factuality: Factuality
  readonly polarity: Polarity
  /** Place in story time, from 0. */
  readonly order: number
  readonly confidence: number
  readonly mentions: readonly Mention[]
  /** Why this happened or what for, where an article says so: ids of other events. */
  readonly because?: readonly string[]
  readonly purpose?: readonly string[]
}

/** A step of the story. */
export interface Beat extends DecidedBy {
  readonly id: string
  readonly order: number
  readonly events: readonly string[]
  /** Tags of the articles that tell it. */
  readonly languages: readonly string[]
  readonly relation: 'shared' | 'single-source'
  /** A person's headings by language tag. */
  readonly title?: Readonly<Record<string, string>>
  /** False where a person leaves it out of the summary and the short recap. */
  readonly short?: false
  readonly turningPoint?: true
}

export interface Claim {
  readonly language: string
  /** `planned`, or an entity id, or an event id, by the conflict's field. */
  readonly value: string
  /** Mention id. */
  readonly mention: string
}

/** Mentions that cannot both be true: of one event, or of two that tell opposite outcomes (`event` is then the one that happened in one article alone). */
export interface Conflict extends DecidedBy {
  readonly event: string
  readonly field: string
  readonly claims: readonly Claim[]
  /** Where a person settled it: whose account stands, and whether the recap says that there is another. */
  readonly settled?: { readonly for: string; readonly say: boolean }
}

/** Two groups of sentences, in two languages, that tell the same. */
export interface Link {
  readonly sentences: Readonly<Record<string, readonly number[]>>
  readonly relation: 'equivalent' | 'overlap' | 'contradiction'
  readonly confidence: number
  readonly evidence: readonly string[]
}

/** One article as `model.json` lists it. */
export interface SourceInfo {
  /** BCP 47, as the editor wrote it. */
  readonly language: string
  /** Relative to the root, with `/`. */
  readonly path: string
  readonly title: string
  readonly author?: string
  readonly publisher?: string
  /** ISO 8601 date, `2017-08-16`. */
  readonly date?: string
  readonly url?: string
  readonly license?: string
  /** Hex digest of the file's bytes. */
  readonly sha256: string
}

export interface Story {
  readonly story: string
  readonly languages: readonly string[]
  readonly sources: readonly SourceInfo[]
  readonly entities: readonly Entity[]
  readonly events: readonly StoryEvent[]
  readonly beats: readonly Beat[]
  readonly conflicts: readonly Conflict[]
  readonly links: readonly Link[]
  /** From `story.yaml`, for rendering. */
  readonly settings: StorySettings
}

/** `story.yaml` as read; every field may be missing. */
export interface StorySettings {
  readonly title: Readonly<Record<string, string>>
  readonly date?: string
  readonly tags: readonly string[]
  readonly cast: readonly Entity[]
}

/** An expression that refers back, with the entities it may mean, likeliest first. */
export interface Anaphor {
  /** Unique in the article: `12:3` (sentence, token). */
  readonly id: string
  readonly candidates: readonly { readonly entity: string; /** 0 to 1; all together at most 1. */ readonly likelihood: number }[]
  /** All that it may mean, with the values of the features by which they were ranked. */
  readonly ranked: readonly { readonly entity: string; readonly features: Readonly<Record<string, number>> }[]
  /** Roles of mentions that it fills. */
  readonly fills: readonly { readonly mention: string; readonly role: string }[]
}

/** "They" or "the two", with the groups that it may mean and the values of the features by which they were ranked. */
export interface Plural {
  /** As of an anaphor. */
  readonly id: string
  readonly ranked: readonly { readonly entities: readonly string[]; /** 0 to 1; all together 1. */ readonly likelihood: number; readonly features: Readonly<Record<string, number>> }[]
}

/** Whom an anaphor means, known from outside its article: one entity, several for a plural. */
export interface KnownReferent {
  readonly entities: readonly string[]
  /** 0 to 1. */
  readonly confidence: number
}

/** A word that fills a role of a mention. */
export interface Filling {
  readonly mention: string
  readonly role: string
  readonly entity: string
  /** Sentence and token: `12:3`. */
  readonly at: string
  readonly via: 'name' | 'pronoun' | 'description' | 'group'
  /** How it came to be an argument: by the tree, or unsaid there, by coordination, control, as a relative's antecedent or a light verb's subject. */
  readonly link: 'tree' | 'shared' | 'control' | 'relative' | 'support'
  /** Known from outside the article. */
  readonly heard?: true
  /** An indefinite noun: nobody of whom the article has told; or one by which it calls one person alone. */
  readonly noun?: 'introduced' | 'called'
  /** How sure it is that the entity is meant, 0 to 1. */
  readonly confidence: number
  /** Id of the anaphor that its antecedent was chosen for, where it was. */
  readonly anaphor?: string
}

/** What extraction gives for one article: entities are named with ids local to the story (cast ids where the cast knows them). */
export interface Reading {
  readonly language: string
  readonly source: string
  readonly sentences: readonly (import('./article.js').Sentence)[]
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly unread: readonly Unread[]
  /** Pronouns and the like whose antecedent was chosen, with whom else each could mean. */
  readonly anaphors?: readonly Anaphor[]
  /** Whom each plural may mean together, with what speaks for them. */
  readonly plurals?: readonly Plural[]
  /** Which words of the article fill the roles of its mentions. */
  readonly fillings?: readonly Filling[]
  /** Sentences at which it goes back to what was before what it has told (analepses: Genette 1972): to the story's outset, from which it then goes on, or for a passage. */
  readonly analepses?: readonly { readonly sentence: number; readonly to: 'outset' | 'flashback' }[]
  /** Per sentence, for the alignment of sentences: concepts and words carried over, by their language-neutral ids. */
  readonly evidence: readonly (readonly string[])[]
}
