/** The one join: what all articles say, as one story. */
import type { Reading, Reported, SourceInfo, Story, StorySettings } from '../ir/index.js'
import { segmentBeats } from './beats/segment.js'
import { joinMentions } from './cluster/join.js'
import { profilesOf } from './cluster/profile.js'
import { findConflicts } from './conflicts/find.js'
import { unifyEntities } from './entities/unify.js'
import { draftEvents } from './events/draft.js'
import { finishEvents } from './events/finish.js'
import { linkSentences } from './links/link.js'
import { storyOrder } from './order/story-order.js'
import { reportOn } from './report.js'
import { rewriteReading } from './rewrite.js'

export interface AlignInput {
  readonly story: string
  readonly settings: StorySettings
  readonly sources: readonly SourceInfo[]
}

/**
 * Readings of any number of articles → the story: entities unified, mentions joined into events in story order, beats, conflicts,
 * links between sentences. Pure; the order of the readings does not matter.
 */
export function align(readings: readonly Reading[], input: AlignInput): Reported<Story> {
  const sorted = [...readings].sort((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : 0))
  const { entities, idIn } = unifyEntities(sorted, input.settings.cast)
  const unified = sorted.map((reading) => rewriteReading(reading, idIn.get(reading.language)))
  const profiles = profilesOf(unified)
  const { group } = joinMentions(unified, profiles)
  const drafts = draftEvents(profiles, group)
  const { events } = finishEvents(storyOrder(drafts).map((index) => drafts[index]!))
  const conflicts = findConflicts(events, entities)
  return {
    value: {
      story: input.story,
      languages: sorted.map((reading) => reading.language),
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
