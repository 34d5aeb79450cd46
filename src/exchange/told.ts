import { createHash } from 'node:crypto'
import type { RecapBeat, RecapLine, RecapSentence } from '../ir/index.js'

/** A beat in one language, as far as exchanging it goes. */
export interface BeatText {
  readonly id: string
  readonly heading: string
  readonly sentences: readonly RecapSentence[]
  /** A person's Markdown that stands for the sentences. */
  readonly wording?: string
}

/** A line around the beats: title, summary, or the sentence on a disagreement. */
export interface LineText {
  readonly text: string
  readonly events: readonly string[]
  readonly sources?: RecapSentence['sources']
  /** Whether a person wrote it. */
  readonly decided?: boolean
}

/** A recap as far as exchanging it goes. */
export interface RecapText {
  readonly beats: readonly BeatText[]
  /** What stands around the beats, as far as the recap has it. */
  readonly lines?: Readonly<Partial<Record<RecapLine, LineText>>>
  readonly conflicts?: readonly (LineText & { readonly event: string; readonly field: string })[]
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** The text of a beat as Markdown: a person's, or the sentences that were generated. */
export const textOf = ({ wording, sentences }: BeatText): string => wording?.trim() ?? sentences.map(({ text }) => escapeMarkdown(text)).join(' ')

/** Generated sentences are plain text; what stands in review.yaml is Markdown. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>]/g, '\\$&')

/** Events that a recap's beat tells. */
export const eventsOf = ({ sentences }: Pick<RecapBeat, 'sentences'>): readonly string[] => [...new Set(sentences.flatMap(({ events }) => events))]

/** Each beat's counterpart, no beat twice: by id, else the free one that tells most of the same events. */
export function partnersOf(beats: readonly BeatText[], others: readonly BeatText[]): ReadonlyMap<BeatText, BeatText> {
  const found = new Map(beats.flatMap((beat) => others.filter(({ id }) => id === beat.id).map((other) => [beat, other] as const)))
  const taken = new Set(found.values())
  for (const beat of beats.filter((each) => !found.has(each))) {
    const events = eventsOf(beat)
    const shared = (other: BeatText): number => eventsOf(other).filter((event) => events.includes(event)).length
    const [best] = others.filter((other) => !taken.has(other) && shared(other) > 0).sort((a, b) => shared(b) - shared(a))
    if (!best) continue
    found.set(beat, best)
    taken.add(best)
  }
  return found
}
