import type { Diagnostic } from '../ir/index.js'
import type { Subject } from './subject.js'

/** A translation that came back, whatever its format. */
export interface Returned {
  readonly story: string
  /** Language that it was translated from; missing where a tool lost it. */
  readonly from?: string
  readonly to: string
  readonly units: readonly ReturnedUnit[]
}

export interface ReturnedUnit extends Subject {
  /** The whole target; empty where there is none, undefined where a part of it is missing. */
  readonly text?: string
  /** What the translator wrote beside it. */
  readonly notes: readonly string[]
  /** What was written when it went out; missing where a tool lost it. */
  readonly events?: readonly string[]
  readonly fingerprint?: string
  readonly digest?: string
  /** Digest of what it was translated from. */
  readonly source?: string
  /** Whether the translator is not done with it. */
  readonly unfinished: boolean
  readonly line: number
  readonly column: number
}

export interface ReadBack<T> {
  readonly value?: T
  readonly diagnostics: readonly Diagnostic[]
}
