import type { Tense } from '../../ir/index.js'
import type { Profile } from '../cluster/profile.js'

/** In which tense an article tells its story: that of most of its main clauses. */
export type NarrativeTense = 'present' | 'past'

export function narrativeTense(told: readonly Profile[]): NarrativeTense {
  const main = told.filter(({ mention }) => mention.clause === undefined)
  const count = (tense: Tense): number => main.filter(({ mention }) => mention.tense === tense).length
  return count('present') > count('past') ? 'present' : 'past'
}

/** How much each step counts by itself: whether what is told first happened first, and how surely (found on annotated stories). */
const firm = 1
const middling = 0.5
const weak = 0.3
const open = 0.1

/** Sentences up to which a clause that reaches back still reaches behind what was told. */
const nearby = 3
const reach = 8

/**
 * What the place of a later mention in its article says of its place in the story, besides the distance: positive where it happened after the earlier
 * one, negative where before. A story moves on by its main clauses in the tense that it is told in (foreground: Hopper 1979). A clause in a
 * tense before that (Reichenbach 1947; relative tense: Comrie 1985) and a relative clause reach back behind it.
 */
export function sequenceOf(a: Profile, b: Profile, narrative: NarrativeTense): number {
  // What was told before an article goes back is later than the passage that goes back; how the rest lies to it nobody says.
  if (b.recalled !== undefined && b.recalled > a.mention.sentence) return -firm
  if (a.restarts < b.restarts) return 0
  const [before, after] = [anteriority(a, narrative), anteriority(b, narrative)]
  const gap = b.mention.sentence - a.mention.sentence
  // A word that says so reaches behind all that was told ("years ago"), in whatever clause.
  if (after === undefined && saysBefore(b) && !saysBefore(a) && b.mention.clause !== 'relative' && b.mention.tense !== 'present') return -middling
  if (b.mention.time === 'future' || (after === undefined && b.mention.clause !== 'relative')) return firm
  // Within what reaches back, the telling goes on as everywhere.
  if (before !== undefined && before === after) return b.mention.clause === 'relative' ? weak : firm
  const relative = b.mention.clause === 'relative' || b.mention.clause === 'content'
  switch (after) {
    case 'past':
      return b.mention.tense === 'past' && looksBack(b) && !looksBack(a) ? -middling : relative ? (gap <= nearby ? -firm : gap <= reach ? -weak : open) : gap <= 1 ? -weak : open
    case 'perfect':
      return gap === 0 || (gap <= 1 && relative) ? -firm : firm
    default:
      return b.mention.tense === undefined ? (gap === 0 ? open : gap <= reach ? weak : firm) : firm
  }
}

/** Whether a word says that it was before what is told there, or that the telling looks back; what did not happen has no time before. */
const saysBefore = ({ mention: { time, factuality, polarity } }: Profile): boolean => time === 'before' && factuality === 'actual' && polarity === 'positive'
const looksBack = ({ mention: { time, factuality, polarity } }: Profile): boolean => (time === 'before' || time === 'flashback') && factuality === 'actual' && polarity === 'positive'

/** Whether a mention is told as past to what its article is telling. */
export const reachesBack = (profile: Profile, narrative: NarrativeTense): boolean => profile.mention.clause === 'relative' || anteriority(profile, narrative) !== undefined

/** Whether, and how, a mention is told as past to the article's own time. */
function anteriority({ mention }: Profile, narrative: NarrativeTense): 'past' | 'perfect' | undefined {
  const { tense, clause, time, factuality, polarity } = mention
  // What did not happen has no time before.
  if (factuality !== 'actual' || polarity === 'negative') return undefined
  if (tense === 'pluperfect' || (tense === 'past' && narrative === 'present')) return 'past'
  if (tense === 'perfect') return 'perfect'
  const said = time === 'before' || time === 'flashback'
  return said && (clause === 'relative' || (narrative === 'present' && tense === 'present')) ? 'past' : undefined
}
