import type { Reading } from '../../ir/index.js'
import { sentenceOdds } from '../links/odds.js'
import { joinAt } from '../weights.js'
import { neighbourhoodOf } from './neighbourhood.js'
import type { Profile } from './profile.js'
import { rarityOf } from './rarity.js'
import { compatibility } from './score.js'

/** Two mentions of different articles and how well they go together: above 0 speaks for one event, below against it; logarithmic. */
export interface JoinScore {
  readonly a: string
  readonly b: string
  readonly score: number
}

/**
 * How well mentions of different articles go together, given how all are joined.
 *
 * @param group for each profile the number of its event
 * @param least scores below are left out
 */
export function joinScores(readings: readonly Reading[], profiles: readonly Profile[], group: readonly number[], least: number): JoinScore[] {
  const rarity = rarityOf(readings, profiles)
  const neighbourhood = neighbourhoodOf(profiles, [...group])
  const odds = new Map(readings.flatMap((a) => readings.filter((b) => a.language < b.language).map((b) => [`${a.language} ${b.language}`, sentenceOdds(a, b)] as const)))
  const sentences = (a: Profile, b: Profile): number => (a.mention.language < b.mention.language
    ? odds.get(`${a.mention.language} ${b.mention.language}`)?.(a.mention.sentence, b.mention.sentence)
    : odds.get(`${b.mention.language} ${a.mention.language}`)?.(b.mention.sentence, a.mention.sentence)) ?? 0
  return profiles.flatMap((a, i) => profiles.slice(i + 1).flatMap((b) => {
    if (a.mention.language === b.mention.language) return []
    const score = compatibility(a, b, rarity, neighbourhood, sentences) - joinAt
    return score < least ? [] : [{ a: a.mention.id, b: b.mention.id, score }]
  }))
}
