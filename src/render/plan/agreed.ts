/** What all articles can stand behind: where they disagree about a participant the body leaves that out, where they disagree whether it happened it leaves the event to the section on disagreements. */
import type { Conflict, StoryEvent } from '../../ir/index.js'

const WHETHER = new Set(['factuality', 'polarity'])

/** In: an event and the story's conflicts. Out: the event as the body may tell it; undefined where it may not. */
export function agreed(event: StoryEvent, conflicts: readonly Conflict[]): StoryEvent | undefined {
  // The other outcome of what another event tells: she recovers, where that tells that she died.
  const opposed = conflicts.some((conflict) => conflict.event !== event.id && WHETHER.has(conflict.field) && conflict.settled === undefined && conflict.claims.some((claim) => claim.value === 'denied' && event.mentions.some(({ id }) => id === claim.mention)))
  if (opposed) return undefined
  const own = conflicts.filter((conflict) => conflict.event === event.id && new Set(conflict.claims.map((claim) => claim.value)).size > 1)
  if (own.some((conflict) => WHETHER.has(conflict.field))) return undefined
  const disputed = new Set(own.map((conflict) => conflict.field))
  if (![...disputed].some((field) => field in event.roles)) return event
  return { ...event, roles: Object.fromEntries(Object.entries(event.roles).filter(([role]) => !disputed.has(role))) }
}
