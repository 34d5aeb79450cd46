import { sureOf } from '../../ir/index.js'
import { deadly } from '../../vocabulary/index.js'
import type { EventDraft } from '../events/draft.js'
import { lead } from './lead.js'
import { narrativeTense, reachesBack } from './sequence.js'

/** As sure as this, an article's own sentence says who acts. */
const likely = 0.6
/** Who does as much after a death has not died there: it is a figure of speech, or misread, or the story has ghosts. */
const livesOn = 2

/**
 * What somebody does comes before his or her death. Not where an article that tells the death goes on to tell in its main clauses of the dead one's
 * deeds; a death at the opening of an article counts only where that then goes back. Out: pairs of indexes of drafts, the first one earlier.
 */
export function beforeDeath(drafts: readonly EventDraft[]): readonly (readonly [number, number])[] {
  const actual = drafts.map((draft) => draft.factuality === 'actual' && draft.polarity === 'positive')
  const told = drafts.flatMap((draft, index) => draft.told.map((profile) => ({ profile, index })))
  const tense = new Map([...new Set(told.map(({ profile }) => profile.language))].map((language) => [language, narrativeTense(told.flatMap(({ profile }) => (profile.language === language ? [profile] : [])))]))
  const actsOf = (id: string): typeof told => told.filter(({ profile: { doers, mention }, index }) => actual[index] && doers.has(id) && sureOf(mention, id) >= likely)
  const lastRestart = (language: string): number => Math.max(...told.map(({ profile }) => (profile.language === language ? profile.restarts : 0)))
  return drafts.flatMap((death, index) => {
    if (!deadly.has(death.type) || !actual[index]) return []
    return [...new Set(death.told.flatMap(({ undergoers }) => [...undergoers]))].flatMap((id): [number, number][] => {
      const tellings = death.told.filter(({ undergoers, mention }) => undergoers.has(id) && sureOf(mention, id) >= likely)
      const acts = actsOf(id)
      const anticipates = ({ place, restarts, language }: (typeof tellings)[number]): boolean => place < lead && restarts < lastRestart(language)
      const goesOn = tellings.some((telling) => !anticipates(telling) && acts.filter(({ profile }) =>
        profile.language === telling.language && profile.rank > telling.rank && profile.mention.clause === undefined && profile.standing === 'narrated' && !reachesBack(profile, tense.get(profile.language)!)).length >= livesOn)
      return tellings.length === 0 || goesOn ? [] : [...new Set(acts.map((act) => act.index))].filter((act) => act !== index).map((act) => [act, index])
    })
  })
}
