/** What the four steps hand to each other. Steps and terms after Reiter and Dale, Building Natural Language Generation Systems (2000). */
import type { Entity, Filler, StoryEvent } from '../ir/index.js'
import type { Features, Table } from './features.js'
import type { Frames } from './frames.js'
import type { Grammar, Noun } from './grammar.js'
import type { Once } from './once.js'
import type { Translate } from './translate.js'

/** Everything known while one recap is made; `events` and `entities` are the story's by id. */
export interface Context {
  readonly tag: string
  readonly grammar: Grammar
  readonly frames: Frames
  readonly say: Translate
  /** The template of a key, unfilled. */
  readonly template: (key: string) => string | undefined
  /** The key that stands for a number: with the plural category that the language has for it. */
  readonly wording: (key: string, count: number) => string
  /** Whether the wording has this key. */
  readonly has: (key: string) => boolean
  /** Whether a key is there without a text, or a key that begins so where the name ends in `_` or `.`; of nouns `nouns.<concept>`. */
  readonly untranslated: (key: string) => boolean
  /** Contexts of the languages that stand in, by tag, first the one to ask first. */
  readonly voices: ReadonlyMap<string, () => Context>
  readonly entities: ReadonlyMap<string, Entity>
  readonly events: ReadonlyMap<string, StoryEvent>
  /** Entities by how much of the story they carry, first the ones that carry most. */
  readonly leads: readonly string[]
  /** What is found out of a fact, once for all sentences that are tried. */
  readonly once: Once<Pick<Context, 'entities'>>
  readonly discourse: Discourse
}

/** How a participant is put, before it takes a case: the outcome of referring. */
export interface Expression {
  readonly kind: 'none' | 'name' | 'names' | 'common' | 'commons' | 'pronoun' | 'mixed' | 'raw'
  readonly text: string
  readonly number: 'singular' | 'plural'
  readonly gender?: string | undefined
  readonly nature?: 'person' | 'thing' | 'place' | undefined
  readonly determination?: 'definite' | 'indefinite' | 'bare'
  readonly isReflexive?: true
  /** It is the governing clause's actor: languages may have a bound form, or none that is heard. */
  readonly isGoverned?: true
  /** A noun whose form depends on its case, the pattern that it stands in, and whose it is. */
  readonly noun?: Noun
  readonly phrase?: Table
  readonly owner?: Table
  /** What case markers see of the clause. */
  readonly clause?: Features
  /** It is the clause's actor. */
  readonly acts?: true
  /** Pronoun forms by case. */
  readonly pronouns?: Readonly<Record<string, Table>>
  /** Members that take their case one by one. */
  readonly parts?: readonly Expression[]
}

/** What the reader has been told so far; referring reads and extends it. */
export interface Discourse {
  /** Counted over the recap; a new paragraph skips one so that nothing before it counts as recent. */
  sentence: number
  clause: number
  readonly introduced: Set<string>
  readonly recent: { readonly entity: string; readonly sentence: number; readonly clause: number; readonly actor: boolean; readonly pivot: boolean }[]
  /** Who each pronoun of the running clause, with what is nested in it, stands for: by pronoun key. */
  taken: Map<string, string>
  /** Descriptions given in the running sentence. */
  described: number
}

/** How a clause stands in its sentence. */
export interface Stance {
  readonly form: string
  readonly order?: 'last' | 'first'
  readonly tense: 'narrative' | 'prior' | 'later'
  /** `none`: understood from the governing clause or the one before. */
  readonly actor: 'full' | 'none'
  /** What is told happened shortly before the governing event. */
  readonly recent?: true
  /** Core participants only, by short name: for headings. */
  readonly brief: boolean
  /** `role:entity` of the governing clause, not repeated in this one. */
  readonly given: ReadonlySet<string>
  /** Actors of the governing clause. */
  readonly governors: readonly string[]
  readonly depth: number
}

export type Role = readonly Filler[]
