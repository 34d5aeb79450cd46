import { fingerprintOf } from '../review/fingerprint.js'
import type { BeatText } from '../exchange/translation.js'
import type { Recap, Story } from '../ir/index.js'

/** A recap's beats with the words that a person put in place of the generated ones. */
export const beatTexts = ({ beats }: Pick<Recap, 'beats'>): BeatText[] => beats.map((beat) => ({
  id: beat.id, heading: beat.heading, sentences: beat.sentences, ...(beat.markdown === undefined ? {} : { wording: beat.markdown }),
}))

/** The fingerprint of events of a story, by their ids; those that are gone have no part in it. */
export const fingerprintIn = (story: Story) => (ids: readonly string[]): string => fingerprintOf(story.events.filter(({ id }) => ids.includes(id)))
