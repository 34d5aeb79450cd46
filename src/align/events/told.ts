import type { Profile, Standing } from '../cluster/profile.js'
import { onlyOnce } from '../near-types.js'

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
    if (best === rank.narrated && !own.every((profile) => onlyOnce.has(profile.mention.type))) return chosen
    // Of several embedded accounts, or of what happens only once, one stands for all: the fullest, with what is told beside it.
    const main = [...chosen].sort((a, b) => fullness(b, members) - fullness(a, members) || a.rank - b.rank)[0] as Profile
    return best === rank.narrated ? chosen.filter((profile) => Math.abs(profile.mention.sentence - main.mention.sentence) <= 1 || isWhole(profile)) : [main]
  })
}

const rank: Readonly<Record<Standing, number>> = { narrated: 2, reported: 1, projected: 0 }

const standingRank = (profile: Profile): number => rank[profile.standing]

const introduces = 1

/** An account that names who did it and to whom stands by itself. */
const isWhole = ({ doers, undergoers, named }: Profile): boolean => [doers, undergoers].every((ids) => [...ids].some((id) => named.has(id)))

/** How well an account stands for the others: parties it has, better named than inferred, and how many of the accounts have the same doer. The first account introduces. */
function fullness(profile: Profile, members: readonly Profile[]): number {
  const parties = [profile.doers, profile.undergoers, profile.causers]
  const filled = parties.reduce((sum, ids) => sum + (ids.size === 0 ? 0 : [...ids].some((id) => profile.named.has(id)) ? 1 : 0.5), 0)
  const agreeing = members.filter((other) => [...profile.doers].some((id) => other.doers.has(id))).length
  const first = members.every((other) => other.language !== profile.language || other.rank >= profile.rank) ? introduces : 0
  return filled + first + agreeing / members.length + profile.mention.confidence / 4
}
