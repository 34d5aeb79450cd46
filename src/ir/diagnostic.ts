/** What a stage reports. Stages never throw: they return values and diagnostics. */

export type Severity = 'error' | 'warning' | 'info'

/** A place in a file: `line` and `column` count from 1 (columns in UTF-16 units); absent where only the file is known. */
export interface Place {
  /** Relative to the root, with `/`. */
  readonly path: string
  readonly line?: number
  readonly column?: number
}

/** One complaint. `code` never changes; its title and hint stand in the catalogue (`diagnostics/`). */
export interface Diagnostic extends Place {
  /** kebab-case, e.g. `front-matter-missing`. */
  readonly code: string
  readonly severity: Severity
  /** What happened and why, with the values at hand, one line. */
  readonly message: string
  /** What to do about it. */
  readonly hint?: string
}

/** A value with what was noticed while it was made. */
export interface Reported<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}
