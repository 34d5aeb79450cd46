/** A story told in one language, as data; `emit` writes it as Markdown and JSON. */
import type { DecidedBy } from './review.js'
import type { EntityType, SourceInfo } from './story.js'

export interface RecapSentence {
  /** Plain text of the language, no markup. */
  readonly text: string
  /** Ids of the events it tells. */
  readonly events: readonly string[]
  /** The article sentences it rests on. */
  readonly sources: readonly { readonly language: string; readonly sentence: number }[]
  /** The text in pieces, where its clauses rest on different articles; together they are the text. */
  readonly parts?: readonly { readonly text: string; readonly sources: RecapSentence['sources'] }[]
  /** Told in another language, since the recap's own has no words for it. */
  readonly isFallback?: true
  /** Which language that is. */
  readonly fallbackFrom?: string
}

export interface RecapBeat extends DecidedBy {
  readonly id: string
  readonly order: number
  readonly heading: string
  readonly sentences: readonly RecapSentence[]
  readonly conflict?: boolean
  /** A person's words instead of the generated ones, as Markdown without HTML; `sentences` holds their plain text. */
  readonly markdown?: string
  /** The person's words were written for other events than the beat tells now. */
  readonly stale?: true
  readonly short?: false
  readonly turningPoint?: true
  /** All of its sentences are told in other languages; `fallbackFrom` is the first one's. */
  readonly isFallback?: true
  readonly fallbackFrom?: string
}

/** What stands around the beats and is one text. */
export type RecapLine = 'title' | 'summary' | 'headline' | 'short'

/** A sentence on where the articles disagree. */
export interface ConflictSentence extends RecapSentence, DecidedBy {
  /** The event and the field in which the accounts differ. */
  readonly event: string
  readonly field: string
  readonly stale?: true
}

export interface CastMember {
  readonly id: string
  readonly type: EntityType
  readonly name: string
  readonly description?: string
}

/** Words of the interface around the recap, in the recap's language: headings and the note that a machine made it. */
export interface RecapLabels {
  /** "Put together by machine from two articles, one in English (en) and one in Tagalog (tl)." */
  readonly provenance: string
  readonly cast: string
  readonly disagreements: string
  readonly sources: string
  /** "The letters after a sentence name the articles it rests on" where wanted. */
  readonly legend?: string
  /** What stands between a name and its description, where that is not `: `. */
  readonly colon?: string
  /** "in English", by tag, for what is told in another language. */
  readonly fallback?: Readonly<Record<string, string>>
}

export interface Recap extends DecidedBy {
  readonly story: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly title: string
  readonly slug: string
  readonly summary: string
  /** Events that the summary tells. */
  readonly summaryEvents: readonly string[]
  /** Parts of which a person's words were written for other events than are told now. */
  readonly stale?: readonly RecapLine[]
  /** The story in one sentence. */
  readonly headline?: RecapSentence
  /** The story in 120 words at most. */
  readonly short: readonly RecapSentence[]
  readonly date?: string
  readonly tags: readonly string[]
  readonly beats: readonly RecapBeat[]
  /** Sentences on where the articles disagree. */
  readonly conflicts: readonly ConflictSentence[]
  readonly cast: readonly CastMember[]
  /** Each with the line to print for it. */
  readonly sources: readonly (SourceInfo & { readonly credit: string })[]
  readonly labels: RecapLabels
  /** All of its sentences are told in other languages. */
  readonly isFallback?: true
  readonly fallbackFrom?: string
  /** What besides sentences is told in another language, and in which: `title`, `summary`, `labels.cast` … */
  readonly fallbackParts?: Readonly<Record<string, string>>
  /** Events that it leaves out, and why; not part of what is written. */
  readonly untold?: readonly { readonly event: string; readonly why: string }[]
  /** Share of its sentences that are told in its own language, 0 to 1. */
  readonly completeness: number
}
