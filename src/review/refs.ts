import { diagnose, didYouMean } from '../diagnostics/index.js'
import type { Diagnostic, EventRef, Mention, Place, StoryEvent } from '../ir/index.js'
import { mentionId, mentionsAt, short, type Locate } from './locate.js'

export type Report = (diagnostic: Diagnostic) => void

/** Finds a mention of the event that a reference means. */
export type FindMention = (ref: EventRef, at: Place, report: Report) => string | undefined

/**
 * @param mentions all there are, after decisions on passages
 * @param known events by whose ids one may speak, the first that has the id counts
 */
export function mentionFinder(locate: Locate, mentions: readonly Mention[], known: readonly StoryEvent[]): FindMention {
  const alive = new Set(mentions.map(({ id }) => id))
  return (ref, at, report) => {
    if (typeof ref === 'string') {
      const found = known.filter(({ id }) => id === ref).flatMap((event) => event.mentions).find(({ id }) => alive.has(id))
      if (!found) report(diagnose('review-event-unknown', at, { id: ref, guess: didYouMean(ref, new Set(known.map(({ id }) => id))) }))
      return found?.id
    }
    const located = locate(ref, at, report)
    if (!located) return undefined
    const there = mentionsAt(located, mentions)
    const meant = ref.type === undefined ? there : there.filter(({ type }) => type === ref.type)
    if (meant.length === 0) {
      const types = [...new Set(there.map(({ type }) => type))].join(', ')
      report(diagnose('review-stale', at, { was: short(ref.exact), tag: ref.lang, now: types === '' ? 'these words tell no event' : `these words tell no event of type ${ref.type}, but ${types}` }))
      return undefined
    }
    if (meant.length === 1) return meant[0]?.id
    const main = meant.find(({ id }) => id === mentionId(located))
    if (!main) report(diagnose('review-several', at, { was: short(ref.exact), types: meant.map(({ type }) => type).join(', ') }))
    return main?.id
  }
}
