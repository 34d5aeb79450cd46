import type { Recap, Story } from '../ir/index.js'
import type { LanguageStatus } from '../status.js'

/** How a story's beats are told in one language. */
export interface StoryStatus {
  readonly story: string
  readonly language: string
  readonly beats: number
  /** Told in the language itself. */
  readonly own: readonly string[]
  /** Some or all of it told by a language that stands in. */
  readonly byFallback: readonly { readonly beat: string; readonly from: readonly string[] }[]
  /** Not told at all, and why not. */
  readonly untold: readonly { readonly beat: string; readonly why: readonly string[] }[]
  readonly completeness: number
  /** Beats of which another recap tells more. */
  readonly partly: LanguageStatus['partly']
  /** A person's words whose original, in another language, has changed since. */
  readonly changedSince: LanguageStatus['changedSince']
  /** Whether the configuration lets the recap be written. */
  readonly written: boolean
}

/** In: a story, its recap in one language, and the completeness below which recaps are not written, how it stands beside the other recaps. Out: which of its beats are told, how, and why not. */
export function storyStatus(story: Story, recap: Recap, least: number, beside?: LanguageStatus): StoryStatus {
  const sentences = recap.beats.flatMap((beat) => beat.sentences)
  const told = new Map(sentences.flatMap(({ events, fallbackFrom }) => events.map((event) => [event, fallbackFrom] as const)))
  const reasons = new Map(recap.untold?.map(({ event, why }) => [event, why]))
  const beats = [...story.beats].sort((a, b) => a.order - b.order).map(({ id, events }) => {
    const from = [...new Set(events.flatMap((event) => told.get(event) ?? []))].sort()
    // Figures are for `check`; here they would make many reasons of one.
    const why = [...new Set(events.flatMap((event) => reasons.get(event)?.replace(/ \([\d.]+\)$/, '') ?? []))]
    return { beat: id, isTold: events.some((event) => told.has(event)), from, why: why.length > 0 ? why : ['none of its events is told by itself'] }
  })
  return {
    story: story.story, language: recap.language, beats: beats.length,
    own: beats.filter(({ isTold, from }) => isTold && from.length === 0).map(({ beat }) => beat),
    byFallback: beats.filter(({ from }) => from.length > 0).map(({ beat, from }) => ({ beat, from })),
    untold: beats.filter(({ isTold }) => !isTold).map(({ beat, why }) => ({ beat, why })),
    completeness: recap.completeness, partly: beside?.partly ?? [], changedSince: beside?.changedSince ?? [], written: recap.completeness >= least,
  }
}
