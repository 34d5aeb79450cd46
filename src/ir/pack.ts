/** Language packs: all that is known of one language, as data. */
import type { EntityType, Factuality, Gender } from './story.js'
import type { SyntaxReader } from './tree.js'

/** A logical argument of a predicate, whatever its surface form: deep subject, deep object, dative, clause, possessor, or `obl/<adposition lemma>`. */
export type Slot = string

/** One way a language expresses an event type: a head and what must or may stand around it. Written as a line, see the README's "Lexicon". */
export interface Construction {
  readonly type: string
  /** Dictionary form of the head, or the root where `classes` is given. */
  readonly head: string
  readonly pos: 'verb' | 'noun' | 'adj'
  /** Inflection classes of `morphology` that carry this sense; empty for any form with this lemma. */
  readonly classes: readonly string[]
  /** Words that must stand with the head as particle or adverb. */
  readonly particles: readonly string[]
  /** Words that must not. */
  readonly without: readonly string[]
  readonly slots: readonly SlotRule[]
  /** 0 to 1: how sure the construction is to mean this type. */
  readonly confidence: number
  readonly factuality?: Factuality
}

/** What a construction says of one slot. */
export interface SlotRule {
  readonly slot: Slot
  /** Role the filler takes; absent where the rule only requires or forbids. */
  readonly role?: string
  /** Head lemmas the filler must have (a light verb's noun, an idiom's word). */
  readonly words?: readonly string[]
  /** Entity type the filler must have. */
  readonly filler?: EntityType
  readonly presence: 'may' | 'must' | 'not'
}

/** An inflection class: how forms are made from a root, and which voice they have. */
export interface InflectionClass {
  readonly name: string
  /** UD features of all its forms, `{ Voice: 'Pass' }`. */
  readonly feats: Readonly<Record<string, string>>
  /** Templates by form name; see `extract/morphology.ts`. `noun` forms are nominalizations. */
  readonly forms: Readonly<Record<string, readonly string[]>>
}

export interface Morphology {
  readonly vowels: string
  readonly classes: readonly InflectionClass[]
  /** Root → stem variable → irregular value. */
  readonly stems: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  /** Sound changes that yield a second spelling: `{ from: 'd', to: 'r', after: 'vowel' }`. */
  /** Vowel → vowel of a root's last syllable before a suffix. */
  readonly raising: Readonly<Record<string, string>>
  /** First consonant → nasal that takes its place; `''` for roots that begin with a vowel. */
  readonly nasals: Readonly<Record<string, string>>
  readonly alternations: readonly { readonly from: string; readonly to: string }[]
  /** Spelling variants folded before look-up (`['-', '']`). */
  readonly fold: readonly (readonly [string, string])[]
}

/** From surface relations to logical slots: keys are a voice (or `*`), then a relation (`nsubj`), a case (`/Gen`), or both (`obl/by`). */
export type ArgumentTable = Readonly<Record<string, Readonly<Record<string, Slot>>>>

export interface Lexicon {
  readonly constructions: readonly Construction[]
  readonly morphology?: Morphology
  readonly arguments: ArgumentTable
  /** Embedding words that are no events themselves, and what they make of the clause below. */
  readonly operators: Readonly<Partial<Record<Factuality, readonly string[]>>>
  /** Time cues by kind: before, after, flashback, future, again … */
  readonly cues: Readonly<Record<string, readonly string[]>>
  /** Finer kinds of event types by id → expressions that mean them, each of one or more dictionary forms. */
  readonly troponyms?: Readonly<Record<string, readonly string[]>>
  /** Noun lemma → relation and gender of who bears it. */
  readonly relations: Readonly<Record<string, { readonly relation: string; readonly gender: Gender }>>
  /** Noun lemma → concept id and the type of entity it denotes. */
  readonly nouns: Readonly<Record<string, { readonly concept: string; readonly type: EntityType; readonly gender?: Gender }>>
  /** Content word lemma → concept id (for evidence). */
  readonly concepts: Readonly<Record<string, string>>
  /** Content word lemma → concepts that many sentence pairs taught it may stand for, besides those above; from `associations.tsv`. */
  readonly associations?: Readonly<Record<string, readonly string[]>>
  /** Given names → gender. */
  readonly names: Readonly<Record<string, Gender>>
  /** Well-known places, in lower case. */
  readonly places: ReadonlySet<string>
  /** Names of months and days, in lower case: capitalized, and nobody's. */
  readonly calendar: ReadonlySet<string>
  /** Words before a name (Dr., Captain) that are not part of it. */
  readonly titles: readonly string[]
  /** Expressions for two known parties together ("the two", "the couple"). */
  readonly pairs: readonly string[]
  /** "each other" */
  readonly reciprocals: readonly string[]
  /** Closed-class forms whose features the reader's treebank leaves out: form → UD features. */
  readonly pronouns: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** `syntax.yaml` as it is: settings of reading that the extractor's files name and default. */
  readonly syntax: Readonly<Record<string, unknown>>
}

/** One i18next namespace file with the file's path for diagnostics. */
export interface Resource {
  readonly path: string
  readonly entries: Readonly<Record<string, string>>
  /** Keys that have no text yet: "" in the file. */
  readonly untranslated?: readonly string[]
}

/** What a pseudo-locale makes of another pack's recaps, for trying layouts. */
export interface Pseudo {
  /** Tag of the pack whose recaps it changes. */
  readonly of: string
  /** Letter → what stands for it. */
  readonly accents: Readonly<Record<string, string>>
  /** By how much of its length a text grows: letters of `stretch` are doubled. */
  readonly longer: number
  readonly stretch: string
  /** Around each text, and around each word. */
  readonly brackets: readonly [string, string]
  readonly around: readonly [string, string]
}

export interface Pack {
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
  /** Tags of the packs that stand in where this one has no words, first the one to ask first. */
  readonly fallbacks: readonly string[]
  /** Made from another pack's recaps; it needs no wording of its own. */
  readonly pseudo?: Pseudo
  /** Never end a sentence: "Dr.", "Gng." */
  readonly abbreviations: readonly string[]
  readonly settings: Readonly<Record<string, unknown>>
  /** Name of this language in other languages and itself, by tag ("Tagalog", "Ingles"). */
  readonly languageNames: Readonly<Record<string, string>>
  readonly recap: Resource
  readonly events: Resource
  /** Forms that the formatters use (case markers, list joining, pronouns); its shape is `render/`'s. */
  readonly grammar: unknown
  /** Concepts that are to have a noun and have none yet: "" in the file. */
  readonly untranslatedNouns?: readonly string[]
  readonly lexicon?: Lexicon
  readonly reader?: SyntaxReader
  /** Digest of the pack's files, for caching. */
  readonly hash: string
}
