import type { Diagnostic, Reading, StoryEvent } from '../ir/index.js'

/** What the join noticed: articles that share nothing, which most often means that one belongs to another story. */
export function reportOn(readings: readonly Reading[], events: readonly StoryEvent[]): Diagnostic[] {
  if (readings.length < 2) return []
  return readings.flatMap((reading): Diagnostic[] => {
    const own = events.filter((event) => event.mentions.some((mention) => mention.language === reading.language))
    if (own.length === 0 || own.some((event) => event.mentions.some((mention) => mention.language !== reading.language))) return []
    return [{
      code: 'article-unshared',
      severity: 'warning',
      path: reading.source,
      message: `None of the ${own.length} events of this article is told by another article of the story.`,
      hint: 'Check that it tells the same story, and that story.yaml lists the names that the articles spell differently.',
    }]
  })
}
