import type { Reading } from '../../ir/index.js'
import { sentenceOdds } from '../links/odds.js'
import type { Memory } from '../memory.js'
import { nearness } from '../near-types.js'
import { joinAt } from '../weights.js'
import { agglomerate } from './agglomerate.js'
import { highest, neighbourhoodOf, noNeighbours } from './neighbourhood.js'
import type { Profile } from './profile.js'
import { rarityOf } from './rarity.js'
import { inNeighbourhood, ownCompatibility, type OwnCompatibility } from './score.js'

/** Clusterings after the first, each with the neighbourhood that the one before it found. */
const refinements = 3

/** A pair of mentions that are known to tell different things weighs as much against joining their groups. */
const barredScore = -9
/** What was set apart from one partner needs more than others to have another. */
const wary = 1

/**
 * Joins mentions that tell one happening. Out: for each profile the group's number.
 *
 * @param barred pairs that tell different things, as `i j` of their profiles, the smaller first
 */
export function joinMentions(readings: readonly Reading[], profiles: readonly Profile[], memory?: Memory, barred: ReadonlySet<string> = new Set()): readonly number[] {
  const rarity = rarityOf(readings, profiles)
  const sentences = sentencePairs(readings, memory)
  const near = nearPairs(profiles)
  const known = new Map<number, OwnCompatibility>()
  const own = (i: number, j: number): OwnCompatibility => {
    const [a, b] = [Math.min(i, j), Math.max(i, j)]
    const key = a * profiles.length + b
    const found = known.get(key) ?? ownCompatibility(profiles[a]!, profiles[b]!, rarity, sentences)
    known.set(key, found)
    return found
  }
  // What no neighbourhood can lift above the threshold need not be asked about again.
  const promising = near.filter(([i, j]) => atMost(own(i, j)) > joinAt)
  const apart = new Set([...barred].flatMap((pair) => pair.split(' ').map(Number)))
  let neighbourhood = noNeighbours
  let group: number[] = []
  for (let round = 0; round <= refinements; round++) {
    const now = neighbourhood
    // The first round joins what is sure; it only feeds the neighbourhood.
    group = agglomerate(profiles.length, promising, (i, j) => barred.has(`${Math.min(i, j)} ${Math.max(i, j)}`) ? barredScore : inNeighbourhood(own(i, j), profiles[i]!, profiles[j]!, now) - (apart.has(i) || apart.has(j) ? wary : 0), round === 0 ? joinAt + 0.5 : joinAt)
    if (round < refinements) neighbourhood = neighbourhoodOf(profiles, group)
  }
  return group
}

const atMost = (pair: OwnCompatibility): number => (typeof pair === 'number' ? pair : pair.own + pair.across + highest)

/** Pairs of profiles whose types are near: others are never joined. */
function nearPairs(profiles: readonly Profile[]): [number, number][] {
  const byType = new Map<string, number[]>()
  for (const { index, mention } of profiles) byType.set(mention.type, [...(byType.get(mention.type) ?? []), index])
  const types = [...byType.keys()]
  const nearTo = new Map(types.map((type) => [type, types.filter((other) => nearness(type, other).closeness > 0).flatMap((other) => byType.get(other)!).sort((a, b) => a - b)]))
  return profiles.flatMap(({ index, mention }) => nearTo.get(mention.type)!.filter((other) => other > index).map((other): [number, number] => [index, other]))
}

/** Belief that two sentences tell the same, before anything is known of events. */
export type SentencePairs = (a: Profile, b: Profile) => number

function sentencePairs(readings: readonly Reading[], memory: Memory | undefined): SentencePairs {
  const odds = new Map<string, (i: number, j: number) => number>()
  readings.forEach((a, i) => readings.slice(i + 1).forEach((b) => odds.set(`${a.language} ${b.language}`, sentenceOdds(a, b, memory))))
  return (a, b) =>
    odds.get(`${a.language} ${b.language}`)?.(a.mention.sentence, b.mention.sentence) ?? odds.get(`${b.language} ${a.language}`)?.(b.mention.sentence, a.mention.sentence) ?? 0
}
