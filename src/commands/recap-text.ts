import type { BeatText, RecapText } from '../exchange/told.js'
import { spoken } from '../exchange/web-annotation.js'
import type { Recap, Story } from '../ir/index.js'
import { partFingerprint } from '../review/index.js'

/** A recap as it is exchanged: its beats with the words that a person put in place of the generated ones, and the lines around them. */
export const recapText = ({ beats, title, summary, summaryEvents, conflicts, decided = [] }: Recap): RecapText => {
  const own = (part: string): boolean => decided.some(({ field }) => field === part)
  return {
    beats: beatTexts({ beats }),
    title: { text: title, events: [], decided: own('title') },
    summary: { text: summary, events: summaryEvents, decided: own('summary') },
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
