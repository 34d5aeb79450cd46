import type { Severity } from '../ir/index.js'

/** What is known of one diagnostic code. `{name}` in `message` and `hint` stands for a value given where it is reported. */
export interface Entry {
  readonly severity: Severity
  /** A few words, for lists. */
  readonly title: string
  /** What happened and why. */
  readonly message: string
  /** What to do about it. */
  readonly hint: string
}

/** The names between braces of a template. */
type Names<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never

/** Values that a code's message and hint want. */
export type Values<Item extends Entry> = Readonly<Record<Names<Item['message']> | Names<Item['hint']>, string | number>>
