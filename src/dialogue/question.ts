import type { EventDecision, Mention, Passage } from '../ir/index.js'
import type { Decision } from '../record/index.js'

/** Something that the machine is unsure of, for a person to answer. */
export interface Question {
  /** What it is about; the same from run to run while the article stays as it is there. */
  readonly key: string
  readonly kind: 'event' | 'joining' | 'conflict' | 'referent'
  /** 0 to 1: how unsure the machine is. */
  readonly doubt: number
  readonly ask: string
  /** The machine's reading, on a line. */
  readonly reading: string
  readonly quotes: readonly QuotedPlace[]
  readonly reasons: readonly string[]
  readonly accept: Decision
  readonly reject: Decision
  readonly correct: Correction
}

export interface QuotedPlace {
  readonly language: string
  readonly path: string
  readonly line: number
  readonly column: number
  readonly text: string
  /** UTF-16 offsets in the text of the words meant. */
  readonly start: number
  readonly end: number
}

/** How a person says it otherwise: by choosing, or by changing the machine's reading. */
export type Correction =
  | { readonly kind: 'choice'; readonly prompt: string; readonly options: readonly { readonly label: string; readonly decision: Decision }[] }
  | { readonly kind: 'line'; readonly prompt: string; readonly initial: string; readonly passage: Passage; readonly machine: Pick<Mention, 'type' | 'roles' | 'factuality' | 'polarity'>; readonly before: EventDecision }
