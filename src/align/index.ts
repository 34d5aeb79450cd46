/** The one join: what all articles say, as one story. */
import type { Entity, Reading, Reported, SourceInfo, Story, StoryEvent, StorySettings } from '../ir/index.js'
import { segmentBeats } from './beats/segment.js'
import { joinMentions } from './cluster/join.js'
import { profilesOf, type Profile } from './cluster/profile.js'
import { corroborate, type Corroboration } from './corroborate.js'
import { findConflicts } from './conflicts/find.js'
import { matchByEvents } from './entities/by-events.js'
import { settleKinds } from './entities/kinds.js'
import type { Known, Node, UnifiedEntities } from './entities/unified.js'
import { unifyEntities } from './entities/unify.js'
import { draftEvents } from './events/draft.js'
import { finishEvents } from './events/finish.js'
import { candidatesFor, type Candidate } from './links/candidates.js'
import { setApart } from './links/consistent.js'
import { linkSentences } from './links/link.js'
import { storyOrder } from './order/story-order.js'
import { reportOn } from './report.js'
import { rewriteReading } from './rewrite.js'

export type { Candidate }

export interface AlignInput {
  readonly story: string
  readonly settings: StorySettings
  readonly sources: readonly SourceInfo[]
}

interface Joined {
  readonly entities: readonly Entity[]
  readonly readings: readonly Reading[]
  readonly profiles: readonly Profile[]
  readonly group: readonly number[]
  readonly idIn: UnifiedEntities['idIn']
}

/** Entities by name, then events; then entities once more by the events that they share, and events again. */
function join(readings: readonly Reading[], cast: readonly Entity[]): Joined {
  const once = (known?: Known): Joined => {
    const { entities, idIn } = unifyEntities(readings, cast, known)
    const rewritten = readings.map((reading) => rewriteReading(reading, idIn.get(reading.language)))
    const profiles = profilesOf(rewritten, entities)
    return { entities: settleKinds(entities, rewritten), readings: rewritten, profiles, group: joinMentions(rewritten, profiles), idIn }
  }
  const first = once()
  const same = new Map(matchByEvents(first.entities, first.profiles, first.group).flatMap(([a, b]) => [[a, b], [b, a]]))
  if (same.size === 0) return first
  const idOf = (node: Node): string => first.idIn.get(node.language)?.get(node.entity.id) ?? node.entity.id
  return once((a, b) => same.get(idOf(a)) === idOf(b))
}

/** Events that the links between sentences bear out: mentions whose sentences tell different things are taken apart, until none are. */
function borneOut(readings: readonly Reading[], profiles: readonly Profile[], group: readonly number[], eventsOf: (group: readonly number[]) => readonly StoryEvent[]): readonly StoryEvent[] {
  const events = eventsOf(group)
  const parts = setApart(readings, events)
  if (parts.size === 0) return events
  const numbers = new Map<string, number>()
  const apart = profiles.map(({ mention }, k) => {
    const key = `${group[k]} ${parts.get(mention.id) ?? ''}`
    return numbers.get(key) ?? (numbers.set(key, numbers.size), numbers.size - 1)
  })
  return borneOut(readings, profiles, apart, eventsOf)
}

/**
 * What the articles settle for each other before they are joined: whom anaphors of one mean by what the others say of the same event.
 * Out: by language and anaphor the entity, named as that language's reading names it.
 */
export function crossRead(readings: readonly Reading[], { settings }: Pick<AlignInput, 'settings'>): Corroboration {
  const sorted = byLanguage(readings)
  const { readings: unified, profiles, group, idIn } = join(sorted, settings.cast)
  const found = corroborate(unified, profiles, group)
  return new Map([...found].map(([language, choices]) => {
    const local = new Map([...(idIn.get(language) ?? [])].map(([own, story]) => [story, own]))
    return [language, new Map([...choices].map(([anaphor, entity]) => [anaphor, local.get(entity) ?? entity]))]
  }))
}

const byLanguage = (readings: readonly Reading[]): Reading[] => [...readings].sort((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : 0))

/**
 * Readings of any number of articles → the story: entities unified, mentions joined into events in story order, beats, conflicts,
 * links between sentences. Pure; the order of the readings does not matter.
 */
export function align(readings: readonly Reading[], input: AlignInput): Reported<Story> {
  const { entities, readings: unified, events } = told(readings, input)
  const conflicts = findConflicts(events, entities)
  return {
    value: {
      story: input.story,
      languages: unified.map((reading) => reading.language),
      sources: [...input.sources].sort((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : 0)),
      entities,
      events,
      beats: segmentBeats(events, unified),
      conflicts,
      links: linkSentences(unified, events, conflicts),
      settings: input.settings,
    },
    diagnostics: reportOn(unified, events),
  }
}

/** What came nearest to one sentence in each other language, linked or not, and why it was not; best first. */
export function considered(readings: readonly Reading[], input: Pick<AlignInput, 'settings'>, language: string, sentence: number): readonly Candidate[] {
  const { readings: unified, events } = told(readings, input)
  return candidatesFor(unified, events, language, sentence)
}

function told(readings: readonly Reading[], { settings }: Pick<AlignInput, 'settings'>): { readonly entities: readonly Entity[]; readonly readings: readonly Reading[]; readonly events: readonly StoryEvent[] } {
  const { entities, readings: unified, profiles, group } = join(byLanguage(readings), settings.cast)
  const events = borneOut(unified, profiles, group, (groups) => {
    const drafts = draftEvents(profiles, groups, entities)
    return finishEvents(storyOrder(drafts).map((index) => drafts[index]!)).events
  })
  return { entities, readings: unified, events }
}
