/** An editor's decisions on one story: `sources/<story>/review.yaml` as read, with the keys of the file. */
import type { Place } from './diagnostic.js'
import type { RecapLine } from './recap.js'
import type { Factuality, Polarity, Roles } from './story.js'

/**
 * A stretch of an article: W3C Web Annotation's TextQuoteSelector, with its TextPositionSelector as a hint. Text is what a reader
 * sees (markup removed, white space folded); `position` counts UTF-16 units of the file, as mentions do.
 */
export interface Passage {
  readonly lang: string
  readonly exact: string
  readonly prefix?: string
  readonly suffix?: string
  readonly position?: { readonly start: number; readonly end: number }
  /** How often the words stood in the article in like surroundings when this was written; then `prefix` and `suffix` reach as far as tells them apart. */
  readonly occurrences?: number
}

/** What a person says of the event of a passage. What is left out stays as the machine reads it. */
export interface EventDecision {
  readonly type?: string
  /** By role: ids of entities, or words. A role that is named replaces the machine's; an empty list takes it away. */
  readonly roles?: Readonly<Record<string, readonly (string | { readonly text: string } | { readonly event: EventRef })[]>>
  readonly factuality?: Factuality
  readonly polarity?: Polarity
}

/** Exactly one of the three. */
export interface PassageDecision extends Passage, Noted {
  /** This tells no event. */
  readonly noEvent?: true
  readonly event?: EventDecision
  /** The pronoun or description means this entity. */
  readonly refersTo?: string
}

/** An event by a passage that tells it (`type` where the passage tells several), or by its id: `explain` lists them. Passages outlive ids. */
export type EventRef = string | (Passage & { readonly type?: string })

/** Exactly one of `same`, `different`, `order`, `cause` with `effect`, `conflict` with `is`. */
export interface EventsDecision extends Noted {
  readonly same?: readonly EventRef[]
  readonly different?: readonly EventRef[]
  /** First to last. */
  readonly order?: readonly EventRef[]
  readonly cause?: EventRef
  readonly effect?: EventRef
  readonly conflict?: EventRef
  /** Only the conflict in this field (factuality, agent, reason …); every one of the event where it is missing. */
  readonly field?: string
  /** `real`: the machine is right. `settled`: it stands as the article in `for` has it. */
  readonly is?: 'none' | 'real' | 'settled'
  readonly for?: string
  /** Of a settled conflict: whether the recap says that the articles disagree. Missing is no. */
  readonly say?: boolean
}

export interface BeatDecision extends Noted {
  /** They make one beat. */
  readonly events: readonly EventRef[]
  /** By language tag. */
  readonly title?: Readonly<Record<string, string>>
  /** False leaves it out of the summary and the short recap. */
  readonly short?: boolean
  readonly turningPoint?: boolean
}

/** A person's words for a part of a recap in one language: exactly one of `beat` and `part`. */
export interface Wording extends Noted {
  /** The recap beat's id. */
  readonly beat?: string
  /** What stands around the beats; `conflict` goes with the sentence on one disagreement. */
  readonly part?: RecapLine | 'conflict'
  /** Event that the articles disagree about, by its id, and the field in which they do; `field` may be missing where there is one. */
  readonly conflict?: string
  readonly field?: string
  readonly lang: string
  /** Markdown without HTML for a beat; plain text for the other parts. */
  readonly text: string
  /** Events that the words were written for, by their ids then; they find the beat again if its id changes. */
  readonly events?: readonly string[]
  /** Fingerprint of these events then; of a conflict, of what each article claimed too. */
  readonly fingerprint?: string
  /** Recap that it was translated from, and the digest of what that said then. */
  readonly source?: { readonly lang: string; readonly digest: string }
}

/** Words for other people; nothing is made of them. */
export interface Noted {
  readonly note?: string
}

/** A decision with the place in review.yaml where it stands. */
export type Placed<T> = T & { readonly at: Place }

export interface Review {
  readonly passages: readonly Placed<PassageDecision>[]
  readonly events: readonly Placed<EventsDecision>[]
  readonly beats: readonly Placed<BeatDecision>[]
  readonly wording: readonly Placed<Wording>[]
}

/** One value that a person set: which, and what the machine had. `decidedBy: editor` stands beside it. */
export interface Decided {
  /** `type`, `roles.agent`, `factuality`, `order`, `joins`, `because`, `conflicts.reason`, `events`, `title` … */
  readonly field: string
  /** The machine's value as text; missing where it had none. */
  readonly machine?: string
}

/** Carried by whatever a person had a part in. */
export interface DecidedBy {
  readonly decidedBy?: 'editor'
  readonly decided?: readonly Decided[]
}

/** Decisions on events in terms of mentions, ready to be laid over the joins. A mention stands for the event that it is joined to. */
export interface Rulings {
  readonly same: readonly Placed<{ readonly mentions: readonly string[] }>[]
  readonly different: readonly Placed<{ readonly mentions: readonly string[] }>[]
  readonly order: readonly Placed<{ readonly mentions: readonly string[] }>[]
  readonly causes: readonly Placed<{ readonly cause: string; readonly effect: string }>[]
  readonly conflicts: readonly Placed<{ readonly mention: string; readonly field?: string; readonly is: 'none' | 'real' | 'settled'; readonly for?: string; readonly say: boolean }>[]
  readonly beats: readonly Placed<{ readonly mentions: readonly string[] } & Omit<BeatDecision, 'events'>>[]
}

/** What a mention is to become, in the terms of its reading. */
export interface MentionDecision {
  readonly type: string
  readonly roles: Roles
  readonly factuality: Factuality
  readonly polarity: Polarity
}
