import { eventType } from '../../vocabulary/index.js'
import { everyday, nearness, onlyOnce } from '../near-types.js'
import { weights } from '../weights.js'
import type { Neighbourhood } from './neighbourhood.js'
import type { Profile } from './profile.js'
import type { Rarity } from './rarity.js'

/** Never joined, whatever else speaks for it. */
export const never = -1000

/** How likely two mentions tell one happening; see `weights`. Symmetric. */
export function compatibility(a: Profile, b: Profile, rarity: Rarity, neighbourhood: Neighbourhood, sentences: (a: Profile, b: Profile) => number): number {
  return inNeighbourhood(ownCompatibility(a, b, rarity, sentences), a, b, neighbourhood)
}

/** What two mentions say by themselves, whatever is joined around them; of two articles in two parts, else as a whole. */
export type OwnCompatibility = number | { readonly own: number; readonly across: number }

/** The whole of it, in a neighbourhood. */
export const inNeighbourhood = (pair: OwnCompatibility, a: Profile, b: Profile, neighbourhood: Neighbourhood): number =>
  typeof pair === 'number' ? pair : pair.own + (pair.across + neighbourhood(a, b))

export function ownCompatibility(a: Profile, b: Profile, rarity: Rarity, sentences: (a: Profile, b: Profile) => number): OwnCompatibility {
  if (a.parent === b.index || b.parent === a.index) return never
  const { closeness, turned } = nearness(a.mention.type, b.mention.type)
  if (closeness === 0) return weights.otherType
  const type = typeScore(a, b, closeness, rarity)
  const once = happensOnce(a, b)
  const parties = turned ? turnedScore(a, b, rarity) : (once ? Math.max(doerScore(a, b, rarity), weights.strangeFiller) : doerScore(a, b, rarity)) + undergoerScore(a, b, rarity)
  const circumstances = overlap(a.circumstances, b.circumstances).length > 0 ? weights.circumstance : 0
  // Types that are only near say little by themselves: somebody must take part in both.
  const idle = closeness < 1 && parties <= 0 && circumstances === 0 ? weights.nearAlone : 0
  const dispute = turned || once ? 0 : disputeScore(a, b, closeness, rarity)
  const scored = type + parties + circumstances + idle + dispute + factualityScore(a, b, rarity) + contentScore(a, b) + strangersScore(a, b, rarity) + selfScore(a, b)
  if (a.language !== b.language) return { own: scored, across: acrossScore(a, b, closeness, rarity, sentences) }
  // Two mentions of one article are one by themselves or not at all; what a third is like does not make them so.
  const within = scored + withinScore(a, b, closeness, parties)
  return within > 0 ? within : never
}

/** Types as near as this are one happening seen with or without its doer. */
const asGoodAsSame = 0.9

function typeScore(a: Profile, b: Profile, closeness: number, rarity: Rarity): number {
  if (closeness < asGoodAsSame) return weights.nearType * closeness - weights.nearOffset
  if (a.language === b.language || closeness < 1) return weights.sameType * closeness
  return weights.sameType + weights.rareType / Math.max(rarity.typeCount(a.language, a.mention.type), rarity.typeCount(b.language, b.mention.type))
}

/** Who did it may be in dispute only where one deed to one party is told in one way; else it is another deed. */
function disputeScore(a: Profile, b: Profile, closeness: number, rarity: Rarity): number {
  if (!disputed(a, b, rarity)) return 0
  const everyDay = everyday.has(a.mention.type)
  if (closeness === 1 && !everyDay && overlap(a.undergoers, b.undergoers).length > 0) return 0
  const rare = closeness === 1 && !everyDay && toldOnce(a, b, rarity)
  return weights.dispute * surety(a.doers, b.doers, a, b) * (rare ? weights.disputeOnce : 1)
}

/** One can be killed, or adopted, or blown up only once, whoever is said to have done it. */
const happensOnce = (a: Profile, b: Profile): boolean =>
  [a, b].every(({ mention }) => onlyOnce.has(mention.type) && !/^(attempted|prevented|denied)$/.test(mention.factuality)) && overlap(a.undergoers, b.undergoers).length > 0

const toldOnce = (a: Profile, b: Profile, rarity: Rarity): boolean => [a, b].every(({ language, mention }) => rarity.typeCount(language, mention.type) === 1)

const isReciprocal = (profile: Profile): boolean => eventType(profile.mention.type)?.reciprocal === true

/** Who did it. Where one of the two is done together, its parties stand for both sides of the other. */
function doerScore(a: Profile, b: Profile, rarity: Rarity): number {
  const [x, y] = isReciprocal(a) || isReciprocal(b) ? [both(a), both(b)] : [a.doers, b.doers]
  if (x.size === 0 || y.size === 0) return weights.unknownFiller
  const shared = overlap(x, y)
  if (shared.length > 0) return trust(a, b) * (weights.doerSame * share(shared, x, y) + weights.rareFiller * rarest(shared, rarity))
  // "has him killed" names who is behind it; another account names who did it.
  if (overlap(x, b.causers).length > 0 || overlap(y, a.causers).length > 0) return 0
  return comparable(x, a, b, rarity) && comparable(y, a, b, rarity) ? weights.doerOther * surety(x, y, a, b) : weights.strangeFiller
}

/** Both name who did it, and not the same. */
const disputed = (a: Profile, b: Profile, rarity: Rarity): boolean => comparable(a.doers, a, b, rarity) && comparable(b.doers, a, b, rarity) && overlap(all(a), all(b)).length === 0

/** Parties that contradict others if they are not the same: within one article all, across two those whom both know. */
const comparable = (keys: ReadonlySet<string>, a: Profile, b: Profile, rarity: Rarity): boolean => keys.size > 0 && (a.language === b.language || [...keys].every((key) => rarity.common(key)))

function undergoerScore(a: Profile, b: Profile, rarity: Rarity): number {
  if (isReciprocal(a) || isReciprocal(b)) return 0
  const [x, y] = [a.undergoers, b.undergoers]
  if (x.size === 0 || y.size === 0) return weights.unknownFiller
  const shared = overlap(x, y)
  if (shared.length > 0) return trust(a, b) * (weights.undergoerSame + weights.rareFiller * rarest(shared, rarity))
  if (isOtherDeath(a, b, rarity)) return weights.otherDeath * surety(x, y, a, b)
  return comparable(x, a, b, rarity) && comparable(y, a, b, rarity) ? weights.undergoerOther * surety(x, y, a, b) : weights.strangeFiller
}

/** Who dies by nobody's hand dies a death of his own: each tells of another, whom it names or both articles know. */
const isOtherDeath = (a: Profile, b: Profile, rarity: Rarity): boolean =>
  [a, b].every(({ mention, doers, causers }) => mention.type === 'die' && mention.factuality !== 'denied' && mention.polarity === 'positive' && doers.size + causers.size === 0) && [a, b].every(({ undergoers, named }) => [...undergoers].every((id) => named.has(id) || rarity.common(id)))

/** How sure a difference is: parties whom the sentences name were read; the others were inferred, as surely as reading says. */
function surety(x: ReadonlySet<string>, y: ReadonlySet<string>, a: Profile, b: Profile): number {
  const read = (keys: ReadonlySet<string>, profile: Profile): number => ([...keys].some((key) => profile.named.has(key)) ? 1 : weights.inferred)
  return read(x, a) * read(y, b) * (referentsOf(a) * referentsOf(b)) ** weights.doubt
}

/** What a shared party counts: one that was inferred on both sides may be shared by chance. */
const trust = (a: Profile, b: Profile): number => (referentsOf(a) * referentsOf(b)) ** weights.trust

const referentsOf = ({ mention }: Profile): number => mention.referents ?? 1

/** Reading is unsure of some predicates, and an event without parties is hardly told. */
function readingScore(a: Profile, b: Profile): number {
  const bare = [a, b].filter((profile) => profile.doers.size + profile.undergoers.size === 0).length
  return weights.confidence * (a.mention.confidence + b.mention.confidence - 1.5) + weights.bare * bare
}

/** Types that see one happening from two sides: all parties together. */
function turnedScore(a: Profile, b: Profile, rarity: Rarity): number {
  const [x, y] = [both(a), both(b)]
  if (x.size === 0 || y.size === 0) return 2 * weights.unknownFiller
  const shared = overlap(x, y)
  if (shared.length === 0) return comparable(x, a, b, rarity) && comparable(y, a, b, rarity) ? weights.doerOther * surety(x, y, a, b) : weights.strangeFiller
  return trust(a, b) * (weights.turnedSame * share(shared, x, y) + weights.rareFiller * rarest(shared, rarity))
}

/** Doers whom both articles know, and nobody who takes part in both: two deeds of two people. */
function strangersScore(a: Profile, b: Profile, rarity: Rarity): number {
  if (a.language === b.language || a.mention.type !== b.mention.type || isReciprocal(a) || isReciprocal(b)) return 0
  if (!comparable(a.doers, a, b, rarity) || !comparable(b.doers, a, b, rarity)) return 0
  // Somebody or something that one of them does not name may be the same, and of a deed that each tells once each may name another thing.
  if (a.undergoers.size > 0 && b.undergoers.size > 0 && toldOnce(a, b, rarity) && ![a, b].every((profile) => [...profile.doers].every((id) => profile.named.has(id)))) return 0
  if ([a, b].some((profile) => profile.undergoers.size === 0 && takesUndergoer(profile))) return 0
  const everybody = (profile: Profile): ReadonlySet<string> => new Set([...profile.doers, ...profile.undergoers, ...profile.causers])
  return overlap(everybody(a), everybody(b)).length > 0 ? 0 : weights.nobodyShared * surety(a.doers, b.doers, a, b)
}

/** To save oneself is not to save another. */
function selfScore(a: Profile, b: Profile): number {
  if (isReciprocal(a) || isReciprocal(b) || a.undergoers.size === 0 || b.undergoers.size === 0 || overlap(a.undergoers, b.undergoers).length > 0) return 0
  const reflexive = ({ doers, undergoers }: Profile): boolean => undergoers.size === 1 && [...undergoers].every((id) => doers.has(id))
  return reflexive(a) !== reflexive(b) ? weights.oneself * (referentsOf(a) * referentsOf(b)) ** weights.doubt : 0
}

const takesUndergoer = ({ mention }: Profile): boolean => eventType(mention.type)?.roles.some((role) => /^(patient|theme|stimulus|recipient)$/.test(role)) === true

/** To discover, to ask for or to refuse one thing is not to discover, ask for or refuse another. */
function contentScore(a: Profile, b: Profile): number {
  if (a.contents.length === 0 || b.contents.length === 0) return 0
  return a.contents.some((x) => b.contents.some((y) => nearness(x, y).closeness > 0)) ? 0 : weights.contentOther
}

/** What the article itself leaves open. */
const open: ReadonlySet<string> = new Set(['planned', 'uncertain'])

function factualityScore(a: Profile, b: Profile, rarity: Rarity): number {
  const [x, y] = [a.mention, b.mention]
  const polarity = x.polarity === y.polarity ? 0 : weights.polarity
  if (x.factuality === y.factuality) return polarity
  const unreal = [a, b].some((profile) => profile.standing === 'narrated' && open.has(profile.mention.factuality))
  // Whether it came to that is what articles dispute.
  const disputed = a.language !== b.language && x.type === y.type && onlyOnce.has(x.type) && overlap(a.undergoers, b.undergoers).length > 0 && [x, y].some(({ factuality }) => factuality === 'actual') && [x, y].some(({ factuality }) => factuality === 'attempted' || factuality === 'prevented')
  if (disputed && [a, b].every((profile) => [...profile.undergoers].every((id) => rarity.deedCount(profile.language, profile.mention.type, id) === 1))) return polarity + weights.disputedOnce
  return polarity + ((open.has(x.factuality) || open.has(y.factuality)) && !onlyOnce.has(x.type) ? weights.factualityOpen : weights.factuality) + (a.standing === 'projected' || b.standing === 'projected' ? weights.projected : unreal ? weights.unreal : 0)
}

function withinScore(a: Profile, b: Profile, closeness: number, parties: number): number {
  if (closeness < asGoodAsSame && a.mention.sentence === b.mention.sentence) return never
  if (parties <= 0.5) return never
  const once = happensOnce(a, b)
  // In other words only right beside it.
  const again = (closeness >= asGoodAsSame && [a, b].some((profile) => profile.standing === 'reported')) || Math.abs(a.mention.sentence - b.mention.sentence) <= 1
  // Told again at another point, it happened again.
  if (!once && !again) return never
  return weights.within + (once ? weights.withinOnce : 0) + (again ? weights.withinAgain : 0)
}

/** Log-odds of a link that hardly any other can rival. */
const asGoodAsSure = 2

function acrossScore(a: Profile, b: Profile, closeness: number, rarity: Rarity, sentences: (a: Profile, b: Profile) => number): number {
  const odds = Math.max(-4, Math.min(3, sentences(a, b)))
  const sure = odds >= asGoodAsSure && closeness >= asGoodAsSame ? weights.sureSentences : 0
  return weights.across + weights.sentences * odds + sure + weights.evidence * rarity.likeness(a.mention, b.mention) + readingScore(a, b)
}

/** All on the doing side: who does it and who is behind it; both sides where it is done together. */
const all = (profile: Profile): ReadonlySet<string> => new Set([...profile.doers, ...profile.causers, ...(isReciprocal(profile) ? profile.undergoers : [])])
const both = (profile: Profile): ReadonlySet<string> => new Set([...profile.doers, ...profile.undergoers])
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter((key) => b.has(key))
/** Dice's coefficient: one of two is less than two of two. */
const share = (shared: readonly string[], a: ReadonlySet<string>, b: ReadonlySet<string>): number => (2 * shared.length) / (a.size + b.size)
const rarest = (keys: readonly string[], rarity: Rarity): number => Math.max(0, ...keys.map((key) => rarity.filler(key)))
