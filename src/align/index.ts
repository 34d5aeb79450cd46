/** The one join: what all articles say, as one story. */
import type { Diagnostic, Entity, Filling, Reading, Reported, Rulings, SourceInfo, Story, StoryEvent, StorySettings } from '../ir/index.js'
import { segmentBeats } from './beats/segment.js'
import { joinMentions } from './cluster/join.js'
import { profilesOf, type Profile } from './cluster/profile.js'
import { joinScores, type JoinScore } from './cluster/scores.js'
import { corroborate, type Corroboration } from './corroborate.js'
import { findConflicts } from './conflicts/find.js'
import type { Inferred } from './conflicts/parties.js'
import { decideBeats } from './decided/beats.js'
import { decideConflicts } from './decided/conflicts.js'
import { decideEvents } from './decided/events.js'
import { decideJoins } from './decided/joins.js'
import { decideOrder } from './decided/order.js'
import { matchByEvents } from './entities/by-events.js'
import { foldName } from './entities/name-match.js'
import { settleKinds } from './entities/kinds.js'
import { withoutSharedAliases } from './entities/shared-names.js'
import type { Known, Node, UnifiedEntities } from './entities/unified.js'
import { unifyEntities } from './entities/unify.js'
import { draftEvents, type EventDraft } from './events/draft.js'
import { finishEvents } from './events/finish.js'
import { candidatesFor, type Candidate } from './links/candidates.js'
import { setApart } from './links/consistent.js'
import { linkSentences } from './links/link.js'
import { newMemory, type Memory } from './memory.js'
import { storyOrder } from './order/story-order.js'
import { reportOn } from './report.js'
import { rewriteReading } from './rewrite.js'

export type { Candidate, JoinScore, Memory }
export { newMemory }

export interface AlignInput {
  readonly story: string
  readonly settings: StorySettings
  readonly sources: readonly SourceInfo[]
  /** What a person decided about events, to be laid over what is found here. */
  readonly rulings?: Rulings
  /** Of the same story, from readings before; what did not change is not found out again. */
  readonly memory?: Memory
}

/** A function of objects that never change, which makes of each what it makes once. */
function onceEach<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const { of } = newMemory()
  return (key) => of(make, key)
}

const noRulings: Rulings = { same: [], different: [], order: [], causes: [], conflicts: [], beats: [] }

interface Joined {
  readonly entities: readonly Entity[]
  readonly readings: readonly Reading[]
  readonly profiles: readonly Profile[]
  readonly group: readonly number[]
  readonly idIn: UnifiedEntities['idIn']
}

/** Entities by name, then events; then entities once more by the events that they share, and events again. */
function join(readings: readonly Reading[], cast: readonly Entity[], rulings: Rulings, memory: Memory): Joined {
  const find = (known: Known): Joined => {
    const { entities, idIn } = unifyEntities(readings, cast, known, memory)
    const rewritten = readings.map((reading) => rewriteReading(reading, idIn.get(reading.language)))
    const profiles = profilesOf(rewritten, entities, (name) => memory.of(foldName, name))
    return { entities: settleKinds(entities, rewritten), readings: rewritten, profiles, group: joinMentions(rewritten, profiles, memory), idIn }
  }
  // Without a person's decisions on joins: these readings may have been joined before with others.
  const before = joinsBefore(readings, cast, memory)
  const once = (key: string, known: Known): Joined => {
    const joined = before.get(key) ?? find(known)
    before.set(key, joined)
    return { ...joined, group: decideJoins(joined.profiles, joined.group, rulings) }
  }
  const first = once('', () => false)
  const same = new Map(matchByEvents(first.entities, first.profiles, first.group).flatMap(([a, b]) => [[a, b], [b, a]]))
  if (same.size === 0) return first
  const idOf = (node: Node): string => first.idIn.get(node.language)?.get(node.entity.id) ?? node.entity.id
  return once([...same].flat().join(' '), (a, b) => same.get(idOf(a)) === idOf(b))
}

/** What these very readings were joined to, by who was taken for one because of events. */
function joinsBefore(readings: readonly Reading[], cast: readonly Entity[], memory: Memory): Map<string, Joined> {
  let known: object = memory.of(joinsFrom, cast)
  for (const reading of readings) known = memory.pair(joinsAfter, known, reading)
  return memory.of(joins, known)
}

const joinsFrom = (_cast: readonly Entity[]): object => ({})
const joinsAfter = (_before: object, _reading: Reading): object => ({})
const joins = (_readings: object): Map<string, Joined> => new Map()

/** What links set apart, found out once for the same events. */
const apartIn = (readings: readonly Reading[], events: readonly StoryEvent[], memory: Memory): ReadonlyMap<string, number> => memory.pair(setApart, readings, events)

/** Events that the links between sentences bear out: mentions whose sentences tell different things are taken apart, until none are. */
function borneOut(readings: readonly Reading[], profiles: readonly Profile[], group: readonly number[], rulings: Rulings, memory: Memory, eventsOf: (group: readonly number[]) => readonly StoryEvent[]): readonly StoryEvent[] {
  const events = eventsOf(group)
  // What a person joined no link takes apart.
  const joined = new Set(rulings.same.flatMap(({ mentions }) => mentions))
  const kept = new Set(events.filter(({ mentions }) => mentions.some(({ id }) => joined.has(id))).flatMap(({ mentions }) => mentions.map(({ id }) => id)))
  const parts = new Map([...apartIn(readings, events, memory)].filter(([mention]) => !kept.has(mention)))
  if (parts.size === 0) return events
  const numbers = new Map<string, number>()
  const apart = profiles.map(({ mention }, k) => {
    const key = `${group[k]} ${parts.get(mention.id) ?? ''}`
    return numbers.get(key) ?? (numbers.set(key, numbers.size), numbers.size - 1)
  })
  return borneOut(readings, profiles, apart, rulings, memory, eventsOf)
}

/** What the links between sentences set apart looks for other partners before it stays alone. */
function joinedElsewhere(readings: readonly Reading[], profiles: readonly Profile[], group: readonly number[], rulings: Rulings, memory: Memory, eventsOf: (group: readonly number[]) => readonly StoryEvent[]): readonly number[] {
  const parts = apartIn(readings, eventsOf(group), memory)
  const barred = new Set(profiles.flatMap((a, i) => profiles.slice(i + 1).flatMap((b, k) => {
    const [x, y] = [parts.get(a.mention.id), parts.get(b.mention.id)]
    return group[i] === group[i + 1 + k] && x !== undefined && y !== undefined && x !== y ? [`${i} ${i + 1 + k}`] : []
  })))
  return barred.size === 0 ? group : decideJoins(profiles, joinMentions(readings, profiles, memory, barred), rulings)
}

/**
 * What the articles settle for each other before they are joined: whom anaphors of one mean by what the others say of the same event.
 * Out: by language and anaphor the entity, named as that language's reading names it.
 */
export function crossRead(readings: readonly Reading[], { settings, memory = newMemory() }: Pick<AlignInput, 'settings' | 'memory'>): Corroboration {
  const sorted = byLanguage(readings)
  const { entities, readings: unified, profiles, group, idIn } = join(sorted, settings.cast, noRulings, memory)
  const found = corroborate(unified, profiles, group, entities)
  return new Map([...found].map(([language, choices]) => {
    const local = new Map([...(idIn.get(language) ?? [])].map(([own, story]) => [story, own]))
    return [language, new Map([...choices].map(([anaphor, { entities: meant, confidence }]) => [anaphor, { entities: meant.map((id) => local.get(id) ?? id), confidence }]))]
  }))
}

/** Which roles of which mentions pronouns and descriptions fill, somebody whom the words name elsewhere in the sentence, a phrase that has the name in it or that calls one person alone, or an indefinite noun. */
function inferredIn(readings: readonly Reading[]): Inferred {
  const fills = new Set(readings.flatMap(({ anaphors = [] }) => anaphors.flatMap((anaphor) => anaphor.fills.map(({ mention, role }) => `${mention} ${role}`))))
  const all = readings.flatMap(({ fillings = [] }) => fillings)
  const keysOf = (list: readonly Filling[]): ReadonlySet<string> => new Set(list.map(({ mention, role }) => `${mention} ${role}`))
  const unsaid = keysOf(all.filter(({ link }) => link === 'control'))
  const byName = keysOf(all.filter(({ via, link, confidence }) => (link === 'tree' || link === 'relative') && (via === 'name' || (via === 'description' && confidence >= apposed))))
  const bySuch = (how: Filling['noun']): ReadonlySet<string> => keysOf(all.filter(({ noun, link }) => noun === how && (link === 'tree' || link === 'relative')))
  const [called, introduced] = [bySuch('called'), bySuch('introduced')]
  return (mention, role) => { const key = `${mention} ${role}`; return introduced.has(key) ? 'introduced' : unsaid.has(key) ? 'unsaid' : called.has(key) ? 'name' : fills.has(key) ? 'anaphor' : byName.has(key) ? 'name' : undefined }
}

/** As sure as this is a description that has the name beside it. */
const apposed = 0.9

const byLanguage = (readings: readonly Reading[]): Reading[] => [...readings].sort((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : 0))

/**
 * Readings of any number of articles → the story: entities unified, mentions joined into events in story order, beats, conflicts,
 * links between sentences. Pure; the order of the readings does not matter.
 */
export function align(readings: readonly Reading[], input: AlignInput): Reported<Story> {
  const { rulings = noRulings, memory = newMemory() } = input
  const diagnostics: Diagnostic[] = []
  const keep = <T>(stage: Reported<T>): T => {
    diagnostics.push(...stage.diagnostics)
    return stage.value
  }
  const { entities, readings: unified, events: found } = keep(told(readings, { ...input, memory }))
  const caused = keep(decideEvents(found, rulings))
  const { conflicts, events } = keep(decideConflicts(findConflicts(caused, entities, inferredIn(unified)), caused, rulings.conflicts))
  return {
    value: {
      story: input.story,
      languages: unified.map((reading) => reading.language),
      sources: [...input.sources].sort((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : 0)),
      entities: withoutSharedAliases(entities),
      events,
      beats: keep(decideBeats(segmentBeats(events, unified), events, rulings.beats)),
      conflicts,
      links: linkSentences(unified, events, conflicts, memory),
      settings: input.settings,
    },
    diagnostics: [...diagnostics, ...reportOn(unified, events)],
  }
}

/** What came nearest to one sentence in each other language, linked or not, and why it was not; best first. */
export function considered(readings: readonly Reading[], input: Pick<AlignInput, 'settings'>, language: string, sentence: number): readonly Candidate[] {
  const { readings: unified, events } = told(readings, input).value
  return candidatesFor(unified, events, language, sentence)
}

function told(readings: readonly Reading[], { settings, rulings = noRulings, memory = newMemory() }: Pick<AlignInput, 'settings' | 'rulings' | 'memory'>): Reported<{ readonly entities: readonly Entity[]; readonly readings: readonly Reading[]; readonly events: readonly StoryEvent[] }> {
  const { entities, readings: unified, profiles, group: joined } = join(byLanguage(readings), settings.cast, rulings, memory)
  // Asked about before and after decisions on their order, and once more where no link sets anything apart.
  const draftsOf = onceEach((groups: readonly number[]) => { const drafts = draftEvents(profiles, groups, entities); return { drafts, order: storyOrder(drafts) } })
  const inOrder = (drafts: readonly EventDraft[], order: readonly number[]): readonly StoryEvent[] => finishEvents(order.map((index) => drafts[index]!)).events
  const plainly = onceEach((groups: readonly number[]) => { const { drafts, order } = draftsOf(groups); return inOrder(drafts, order) })
  const group = joinedElsewhere(unified, profiles, joined, rulings, memory, plainly)
  let diagnostics: readonly Diagnostic[] = []
  const events = borneOut(unified, profiles, group, rulings, memory, (groups) => {
    if (rulings.order.length === 0) return plainly(groups)
    const { drafts, order } = draftsOf(groups)
    const decided = decideOrder(order, drafts, rulings.order)
    diagnostics = decided.diagnostics
    return inOrder(drafts, decided.value)
  })
  return { value: { entities, readings: unified, events }, diagnostics }
}

/** How well mentions of different articles go together, given the events of the story; those that nothing speaks for are left out. */
export function joinsConsidered(readings: readonly Reading[], { events, ...input }: Pick<AlignInput, 'settings'> & Pick<Story, 'events'>): readonly JoinScore[] {
  const { readings: unified, profiles } = join(byLanguage(readings), input.settings.cast, noRulings, newMemory())
  const eventOf = new Map(events.flatMap(({ mentions }, k) => mentions.map(({ id }) => [id, k] as const)))
  const known = profiles.filter(({ mention }) => eventOf.has(mention.id))
  return joinScores(unified, known, known.map(({ mention }) => eventOf.get(mention.id)!), -farOff)
}

/** Pairs that score lower are no question. */
const farOff = 2
