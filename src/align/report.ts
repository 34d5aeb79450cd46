import { diagnose } from '../diagnostics/index.js'
import type { Diagnostic, Reading, StoryEvent } from '../ir/index.js'

/** What the join noticed: articles that share nothing, which most often means that one belongs to another story. */
export function reportOn(readings: readonly Reading[], events: readonly StoryEvent[]): Diagnostic[] {
  if (readings.length < 2) return []
  const telling = (language: string): readonly StoryEvent[] => events.filter((event) => event.mentions.some((mention) => mention.language === language))
  return readings.flatMap((reading): Diagnostic[] => {
    const own = telling(reading.language)
    if (own.length === 0 || own.some((event) => event.mentions.some((mention) => mention.language !== reading.language))) return []
    return [diagnose('article-unshared', { path: reading.source }, { count: own.length })]
  })
}
