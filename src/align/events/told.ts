import type { Profile, Standing } from '../cluster/profile.js'

/**
 * Which mentions of one happening an event lists. An article often comes back to what it has told ("forgives her for killing his
 * wife"): such embedded mentions refer to the event and are kept as the filler of what embeds them, not as accounts of their own,
 * unless nothing else in the article tells it. (Narrative against subordinate clauses: Labov & Waletzky 1967.)
 */
export function toldMentions(members: readonly Profile[]): readonly Profile[] {
  const languages = [...new Set(members.map((profile) => profile.language))]
  return languages.flatMap((language) => {
    const own = members.filter((profile) => profile.language === language)
    const best = Math.max(...own.map(standingRank))
    const chosen = own.filter((profile) => standingRank(profile) === best)
    // Of several embedded accounts one stands for all: the fullest.
    return best === rank.narrated ? chosen : [chosen.sort((a, b) => fullness(b) - fullness(a) || a.rank - b.rank)[0] as Profile]
  })
}

const rank: Readonly<Record<Standing, number>> = { narrated: 2, reported: 1, projected: 0 }

const standingRank = (profile: Profile): number => rank[profile.standing]

const fullness = (profile: Profile): number => profile.doers.size + profile.undergoers.size + profile.mention.confidence
