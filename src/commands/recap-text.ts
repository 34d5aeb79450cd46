import type { BeatText, LineText, RecapText } from '../exchange/told.js'
import { spoken } from '../exchange/web-annotation.js'
import type { Recap, RecapLine, Story } from '../ir/index.js'
import { partFingerprint } from '../review/index.js'

/** A recap as it is exchanged: its beats with the words that a person put in place of the generated ones, and what stands around them. */
export const recapText = (recap: Recap): RecapText => {
  const { beats, title, summary, summaryEvents, headline, short, conflicts, decided = [] } = recap
  const own = (part: RecapLine, text: string, told: Pick<LineText, 'events' | 'sources'>): Partial<Record<RecapLine, LineText>> =>
    (text === '' ? {} : { [part]: { ...told, text, decided: decided.some(({ field }) => field === part) } })
  return {
    beats: beatTexts({ beats }),
    lines: {
      ...own('title', title, { events: [] }), ...own('summary', summary, { events: summaryEvents }), ...(headline ? own('headline', headline.text, { events: headline.events, sources: headline.sources }) : {}),
      ...own('short', short.map(({ text }) => text).join(' '), { events: [...new Set(short.flatMap(({ events }) => events))], sources: short.flatMap(({ sources }) => sources) }),
    },
    conflicts: conflicts.map(({ event, field, text, events, sources, decidedBy }) => ({ event, field, text, events, sources, decided: decidedBy === 'editor' })),
  }
}

const beatTexts = ({ beats }: Pick<Recap, 'beats'>): BeatText[] => beats.map((beat) => ({
  id: beat.id, heading: beat.heading, sentences: beat.sentences, ...(beat.markdown === undefined ? {} : { wording: beat.markdown }),
}))

/** The fingerprint of events of a story, by their ids, and of what is claimed in a conflict; what is gone has no part in it. */
export const fingerprintIn = (story: Story) => (ids: readonly string[], conflict?: { readonly event: string; readonly field: string }): string => partFingerprint(story, ids, conflict)

/** Events of a story as `explain` shows them. */
export const factsIn = (story: Story) => (ids: readonly string[]): string[] => story.events.filter(({ id }) => ids.includes(id)).map(spoken)
