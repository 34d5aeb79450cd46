import type { RecapLine } from '../ir/index.js'

/** Parts of a recap that are one text each, in the order in which they go out. */
export const lines: readonly RecapLine[] = ['title', 'headline', 'summary', 'short']

/** What a unit of a translation is about: a beat's title or text, one of the lines around the beats, or the sentence on one disagreement. */
export interface Subject {
  /** Missing for what stands around the beats. */
  readonly beat?: string
  readonly part: RecapLine | 'text' | 'conflict'
  /** Event and field that the articles disagree about. */
  readonly conflict?: string
  readonly field?: string
}

/** A name for it that can stand as an id in XML: `beat-meet.text`, `story:summary`, `conflict:kill-carlo:factuality`. */
export const subjectId = ({ beat, part, conflict, field }: Subject): string =>
  (beat !== undefined ? `${beat}.${part}` : part === 'conflict' ? `conflict:${conflict}:${field}` : `story:${part}`)

/** The subject that an id names; undefined where it is none. */
export function subjectOf(id: string): Subject | undefined {
  const around = lines.find((part) => id === `story:${part}`)
  if (around) return { part: around }
  const [, conflict, field] = /^conflict:(.+):([^:]+)$/.exec(id) ?? []
  if (conflict !== undefined && field !== undefined) return { part: 'conflict', conflict, field }
  const [, beat, part] = /^(.+)\.(title|text)$/.exec(id) ?? []
  return beat !== undefined && (part === 'title' || part === 'text') ? { beat, part } : undefined
}

/** It in words, at the start of a sentence. */
export const subjectName = ({ beat, part, conflict, field }: Subject): string =>
  (beat !== undefined ? `The ${part} of "${beat}"` : part === 'conflict' ? `The sentence on "${conflict}" (${field})` : part === 'title' ? "The story's title" : part === 'short' ? 'The short recap' : `The ${part}`)
