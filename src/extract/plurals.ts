import type { Gender, Token } from '../ir/index.js'
import { valuesOf, weigh, weightsByKind, type Features } from './antecedents.js'
import { rankAntecedents, type Antecedent } from './discourse.js'
import type { ReadSentence } from './frames.js'
import { isRelation } from './graph.js'
import { coArguments } from './co-arguments.js'
import { pluralWeights } from './plural-weights.js'
import { isPerson, keyOf, lemmaOf, referentOf, rememberGroup, type Referent, type Resolution } from './resolution.js'

/** Persons whom a plural may mean together. */
interface Group {
  readonly entities: readonly string[]
  /** Where the text had them together last. */
  readonly sentence: number
  /** Named or meant together; parties of one event; tied to each other; only salient; one of several heads, as a team. */
  readonly kind: 'named' | 'event' | 'tied' | 'salient' | 'collective'
}

/** How many a plural asks for, and in which relation, where it says so. */
export interface Asked {
  readonly two?: boolean
  /** How many, where it says a number above two. */
  readonly count?: number
  readonly relations?: readonly string[]
  /** The gender of all of them. */
  readonly gender?: Gender
}

const weights = weightsByKind(pluralWeights)

/** As many persons a number may mean whom the text never named together. */
const few = 3
/** Sentences after which a group is forgotten. */
const memory = 3
/** How many of the most salient persons may be meant together though nothing put them together. */
const salientOnes = 4

/**
 * "They", "the two", "the couple": the likeliest of the groups in sight, by a log-linear ranking as for single antecedents: how lately they
 * were together and as what, how salient they are, how often they took part in something together before.
 * Out: a group with how sure it is, or undefined where none is in sight.
 */
export function resolvePlural(r: Resolution, s: ReadSentence, token: Token, asked: Asked = {}): Referent | undefined {
  const excluded = new Set([...(isRelation(token, 'nmod') ? [] : coArguments(r, s, token)), ...(r.knowledge.excluded.get(keyOf(s, token)) ?? [])])
  const ranked = rankAntecedents({ sentence: s.sentence.index, block: s.sentence.block, at: token.id, slot: 'subj', predicate: 0, excluded }, r.refs, r.entities, r.prominence, r.settings.antecedents)
  const included = countedIn(r, s, token)
  const other = included.length > 0 ? ranked.find(({ entity }) => !included.includes(entity)) : undefined
  if (other) {
    const entities = [...included, other.entity].sort()
    rememberGroup(r, s, entities)
    return { entities, confidence: 0.4 + 0.4 * other.score, via: 'group' }
  }
  const distinct = new Map(candidatesFor(r, s, token, excluded, ranked.map(({ entity }) => entity), asked).map((group) => [`${group.kind} ${group.entities.join()}`, group]))
  const scored = [...distinct.values()].map((group) => { const features = describeGroup(r, s, group, ranked, asked); return { group, features, value: weigh(features, weights) } }).sort((a, b) => b.value - a.value)
  const [best] = scored
  if (!best) return undefined
  const total = scored.reduce((sum, { value }) => sum + Math.exp(value - best.value), 0)
  r.plurals.set(keyOf(s, token), scored.map(({ group: { entities }, features, value }) => ({ entities, likelihood: Math.exp(value - best.value) / total, get features() { return valuesOf(features) } })))
  const share = (same: boolean): number => scored.filter(({ group }) => same === (group.entities.join() === best.group.entities.join())).reduce((sum, { value }) => sum + Math.exp(value - best.value), 0)
  const sure = share(true) / (share(true) + share(false))
  // A guess is no ground for the next one.
  if (sure >= ground) rememberGroup(r, s, best.group.entities)
  // "The couple" of whom nothing says that they are one may be others.
  const doubtful = asked.relations !== undefined && !isTied(r, best.group.entities, asked.relations)
  // No surer than the readings that it rests on.
  const rests = Math.min(1, ...best.group.entities.map((id) => Math.max(0, ...r.refs.filter((ref) => s.sentence.index - ref.sentence <= memory && ref.entities.includes(id)).map(({ confidence }) => confidence))))
  return { entities: best.group.entities, confidence: (0.3 + 0.45 * sure) * (doubtful ? untied : 1) * Math.min(1, 0.3 + 0.75 * rests), via: 'group' }
}

/** "sila ni Ana", literally "they of Ana": a plural pronoun right before a personal name in the genitive counts that one in (inclusory pronominal: Lichtenberk 2000). */
function countedIn(r: Resolution, s: ReadSentence, token: Token): readonly string[] {
  const marker = token.upos === 'PRON' ? s.graph.token(token.id + 1) : undefined
  if (!marker || marker.feats.Case !== 'Gen' || !r.settings.personalMarkers.has(marker.form.toLowerCase()) || s.positions.get(token.id)?.slot !== 'subj') return []
  const name = s.graph.token(marker.id + 1)
  const found = name ? referentOf(r, s, name) : undefined
  return found?.via === 'name' ? found.entities : []
}

/** What is left of its sureness where the relation that is asked for is not known. */
const untied = 0.75

/** How sure a reading must be for the next plural to build on it. */
const ground = 0.8

function describeGroup(r: Resolution, s: ReadSentence, { entities, sentence, kind }: Group, ranked: readonly Antecedent[], asked: Asked): Features {
  const most = ranked[0]?.score ?? 1
  const logs = entities.map((id) => Math.log(Math.max(0.01, (ranked.find(({ entity }) => entity === id)?.score ?? 0) / most)))
  const features: Record<string, number> = {
    [kind]: 1,
    [`${kind} distance`]: s.sentence.index - sentence,
    salience: logs.reduce((sum, value) => sum + value, 0) / logs.length,
    'least salient': Math.min(...logs),
    history: Math.log1p(timesTogether(r, entities)),
    unnamed: entities.filter((id) => r.entities.get(id)?.unnamed).length / entities.length,
    related: asked.relations && isTied(r, entities, asked.relations) ? 1 : 0,
    'two of two': asked.two && entities.length === 2 ? 1 : 0,
    'two of many': !asked.two && entities.length === 2 ? 1 : 0,
    'more than three': entities.length > 3 ? 1 : 0,
  }
  return { held: Object.entries(features).filter(([, value]) => value !== 0), kinds: [] }
}

function candidatesFor(r: Resolution, s: ReadSentence, token: Token, excluded: ReadonlySet<string>, salient: readonly string[], asked: Asked): Group[] {
  const now = s.sentence.index
  const named = r.groups.filter((group) => now - group.sentence <= memory).map(({ entities, sentence }): Group => ({ entities, sentence, kind: 'named' }))
  const tied = (asked.relations ?? []).flatMap((relation) => r.kinship.ties.filter((tie) => tie.relation === relation && [tie.owner, tie.bearer].every((id) => !r.entities.get(id)?.unnamed))).map(({ owner, bearer }): Group => ({ entities: [owner, bearer].sort(), sentence: lastOf(r, owner, bearer, now), kind: 'tied' }))
  const families = asked.two ? [] : componentsOf(r, asked.relations ?? kin).filter(({ length }) => length > 2).map((entities): Group => ({ entities, sentence: Math.max(...entities.map((id) => lastOf(r, id, id, now))), kind: 'tied' }))
  const genderOf = (id: string): Gender => r.entities.get(id)?.gender ?? 'unknown'
  const fits = (id: string): boolean => !excluded.has(id) && (!asked.gender || genderOf(id) === asked.gender || genderOf(id) === 'unknown')
  if (asked.count !== undefined) {
    const { count } = asked
    const fitting = (group: Group): boolean => group.entities.length === count && group.sentence >= 0 && group.entities.every((id) => isPerson(r, id) && fits(id))
    const together = [...named, ...families].filter(fitting)
    return together.length > 0 || count > few ? together : lately(r, now, token.id, fits).filter(fitting)
  }
  const nearest = salient.filter((id) => isPerson(r, id)).slice(0, salientOnes)
  const pairs = nearest.flatMap((one, i) => nearest.slice(i + 1).map((other): Group => ({ entities: [one, other].sort(), sentence: now, kind: 'salient' })))
  const collectives = [...new Set(r.refs.filter((ref) => now - ref.sentence <= memory && ref.sentence <= now && (ref.several || ref.entities.some((id) => r.entities.get(id)?.type === 'organization'))).flatMap(({ entities }) => (entities.length === 1 ? entities : [])))]
    .map((id): Group => ({ entities: [id], sentence: r.refs.findLast((ref) => ref.entities.includes(id) && (ref.sentence < now || ref.at < token.id))?.sentence ?? -1, kind: 'collective' })).filter(({ sentence }) => sentence >= 0 && !asked.two)
  const all = [...named, ...collectives, ...partiesBefore(r, now, token.id), ...[...tied, ...(asked.relations ? families : [])].filter(({ sentence }) => sentence >= 0), ...pairs]
  const isGroup = ({ entities }: Group): boolean => (asked.two ? entities.length === 2 : entities.length > 1) && entities.every((id) => isPerson(r, id))
  const fitting = all.filter((group) => (group.kind === 'collective' || isGroup(group)) && group.entities.every(fits))
  // A plural means things only where nobody is in sight.
  const somebody = fitting.filter(({ entities }) => entities.every((id) => r.entities.get(id)?.type !== 'object'))
  return somebody.length > 0 ? somebody : fitting
}

/** All persons whom this sentence and those before it tell of, sentence by sentence backwards: for "the three" where nothing named three together. */
function lately(r: Resolution, now: number, at: number, fits: (id: string) => boolean): Group[] {
  const found = new Set<string>()
  return Array.from({ length: memory + 1 }, (_, back) => now - back).map((sentence) => {
    for (const ref of r.refs) if (ref.sentence === sentence && (sentence < now || ref.at < at)) for (const id of ref.entities) if (isPerson(r, id) && fits(id)) found.add(id)
    return { entities: [...found].sort(), sentence, kind: 'event' }
  })
}

/** Relations of those who are spoken of as one family. */
const kin = ['sibling', 'half-sibling', 'twin-sibling']

/** Persons whom chains of these relations tie together: three brothers, of whom two are each the third one's. */
function componentsOf(r: Resolution, relations: readonly string[]): string[][] {
  const found: Set<string>[] = []
  for (const { owner, relation, bearer } of r.kinship.ties) {
    if (!relations.includes(relation) || [owner, bearer].some((id) => r.entities.get(id)?.unnamed)) continue
    const joined = found.filter((members) => members.has(owner) || members.has(bearer))
    const whole = new Set([owner, bearer, ...joined.flatMap((members) => [...members])])
    found.splice(0, found.length, ...found.filter((members) => !joined.includes(members)), whole)
  }
  return found.map((members) => [...members].sort())
}

/** Those who took part in one event, of the last sentences; who acts and who is acted on come before who is mentioned beside them. */
function partiesBefore(r: Resolution, sentence: number, at: number): Group[] {
  const events = new Map<string, typeof r.refs>()
  for (const ref of r.refs) {
    if (sentence - ref.sentence > 2 || (ref.sentence === sentence && ref.at > at) || ref.predicate === 0 || ref.entities.length !== 1 || !isPerson(r, ref.entities[0] ?? '')) continue
    const key = `${ref.sentence}:${ref.predicate}`
    events.set(key, [...(events.get(key) ?? []), ref])
  }
  return [...events.values()].map((refs) => ({ entities: [...new Set([...refs].sort((a, b) => rankOf(a.slot) - rankOf(b.slot)).map(({ entities }) => entities[0] ?? ''))].slice(0, 2).sort(), sentence: refs[0]?.sentence ?? 0, kind: 'event' as const }))
}

const PROMINENT = ['subj', 'obj', 'dat']
const rankOf = (slot: string): number => PROMINENT.indexOf(slot) + 1 || PROMINENT.length + 1

/** In how many events before all of them took part. */
function timesTogether(r: Resolution, entities: readonly string[]): number {
  const events = new Map<string, Set<string>>()
  for (const ref of r.refs) if (ref.predicate > 0) {
    const key = `${ref.sentence}:${ref.predicate}`
    const parties = events.get(key) ?? new Set()
    for (const id of ref.entities) parties.add(id)
    events.set(key, parties)
  }
  return [...events.values()].filter((parties) => entities.every((id) => parties.has(id))).length
}

const isTied = (r: Resolution, entities: readonly string[], relations: readonly string[]): boolean =>
  entities.every((one, i) => entities.every((other, j) => i >= j || r.kinship.ties.some(({ owner, relation, bearer }) => relations.includes(relation) && ((owner === one && bearer === other) || (owner === other && bearer === one)))))

/** The last sentence that spoke of either, where it spoke of both; -1 where it did not. */
function lastOf(r: Resolution, a: string, b: string, now: number): number {
  const last = (id: string): number => r.refs.findLast((ref) => ref.entities.includes(id) && ref.sentence <= now)?.sentence ?? -1
  return Math.min(last(a), last(b)) < 0 ? -1 : Math.max(last(a), last(b))
}

/** "The two", "the couple": expressions of the pack for two known persons together. */
export function resolvePair(r: Resolution, s: ReadSentence, token: Token): Referent | undefined {
  const isArticle = (word: string | undefined): boolean => word !== undefined && r.settings.articles.has(word)
  const word = (offset: number): string | undefined => s.graph.token(token.id + offset)?.form.toLowerCase()
  const last = token.form.toLowerCase()
  if (!r.settings.pairEnds.has(last)) return undefined
  for (const wanted of r.settings.pairs) {
    // Any case of the article will do: "ang dalawa", "ng dalawa".
    if (wanted.at(-1) !== last && !isArticle(last)) continue
    if (!wanted.every((part, i) => word(i + 1 - wanted.length) === part || (isArticle(part) && isArticle(word(i + 1 - wanted.length))))) continue
    // "the two brothers" counts somebody else.
    const next = s.graph.token(token.id + 1)
    if (next?.upos === 'NOUN' && /^(nummod|amod|det|compound)/.test(token.deprel) && (r.lexicon.nouns[lemmaOf(r, next)] || r.lexicon.relations[lemmaOf(r, next)])) continue
    const relations = r.settings.pairRelations[last]
    const gender = r.lexicon.nouns[lemmaOf(r, token)]?.gender ?? r.lexicon.relations[lemmaOf(r, token)]?.gender
    return resolvePlural(r, s, token, { two: !r.settings.unnumbered.has(last), ...(relations ? { relations } : {}), ...(gender === 'female' || gender === 'male' ? { gender } : {}) })
  }
  return undefined
}
