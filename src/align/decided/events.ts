import { diagnose } from '../../diagnostics/index.js'
import type { Decided, Diagnostic, Reported, Rulings, StoryEvent } from '../../ir/index.js'

/** Adds causes that a person names, and marks what a person had a part in: causes, joins, order, and values of mentions. */
export function decideEvents(events: readonly StoryEvent[], { same, different, order, causes }: Rulings): Reported<readonly StoryEvent[]> {
  const diagnostics: Diagnostic[] = []
  const eventOf = (mention: string): StoryEvent | undefined => events.find(({ mentions }) => mentions.some(({ id }) => id === mention))
  const because = new Map<string, string[]>()
  for (const { cause, effect, at } of causes) {
    const [from, to] = [eventOf(cause), eventOf(effect)]
    if (!from || !to) continue
    if (from === to) diagnostics.push(diagnose('review-cycle', at, { event: from.id, lines: at.line ?? 0 }))
    else if (to.because?.includes(from.id)) diagnostics.push(diagnose('review-idle', at, { why: `${from.id} is read as the cause of ${to.id} anyway` }))
    else because.set(to.id, [...new Set([...(because.get(to.id) ?? []), from.id])])
  }
  const value = events.map((event) => {
    const own = new Set(event.mentions.map(({ id }) => id))
    const ruled = (list: readonly { readonly mentions: readonly string[] }[]): boolean => list.some(({ mentions }) => mentions.some((id) => own.has(id)))
    const causesNow = because.get(event.id)
    const decided: Decided[] = [
      ...new Map(event.mentions.flatMap((mention) => mention.decided ?? []).map((each) => [each.field, each])).values(),
      ...(ruled(same) || ruled(different) ? [{ field: 'joins' }] : []),
      ...(ruled(order) ? [{ field: 'order' }] : []),
      ...(causesNow ? [{ field: 'because', ...(event.because ? { machine: event.because.join(', ') } : {}) }] : []),
    ]
    const known = new Set(event.decided?.map(({ field }) => field))
    const fresh = decided.filter(({ field }) => !known.has(field))
    if (fresh.length === 0 && !causesNow) return event
    return { ...event, ...(causesNow ? { because: [...(event.because ?? []), ...causesNow] } : {}), decidedBy: 'editor' as const, decided: [...(event.decided ?? []), ...fresh] }
  })
  return { value, diagnostics }
}
