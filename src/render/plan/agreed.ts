/** What all articles can stand behind: where they disagree about a participant the body leaves that out, where they disagree whether it happened it leaves the event to the section on disagreements. */
import type { Conflict, Story, StoryEvent } from '../../ir/index.js'
import { deadly } from '../../vocabulary/index.js'
import { entityIds } from '../realize/roles.js'
import { doers, saidIn } from './bears.js'

const WHETHER = new Set(['factuality', 'polarity'])

/** In: an event and the story's conflicts. Out: the event as the body may tell it; undefined where it may not. */
export function agreed(event: StoryEvent, conflicts: readonly Conflict[]): StoryEvent | undefined {
  // The other outcome of what another event tells: she recovers, where that tells that she died.
  const opposed = conflicts.some((conflict) => conflict.event !== event.id && WHETHER.has(conflict.field) && conflict.settled === undefined && conflict.claims.some((claim) => claim.value === 'denied' && event.mentions.some(({ id }) => id === claim.mention)))
  if (opposed) return undefined
  const own = conflicts.filter((conflict) => conflict.event === event.id && new Set(conflict.claims.map((claim) => claim.value)).size > 1)
  if (own.some((conflict) => WHETHER.has(conflict.field))) return undefined
  const disputed = new Set(own.map((conflict) => conflict.field))
  // How it was done is open; that somebody was killed is not, where one of them says so.
  if (disputed.has('type')) {
    if (!event.mentions.some(({ type }) => deadly.has(type))) return undefined
    const { troponym: _, ...plain } = event
    const { instrument: __, ...roles } = event.roles
    // Who is said to have done it by who tells how alone, did it that way.
    const named = event.mentions.filter(({ type }) => deadly.has(type)).flatMap((mention) => saidIn(mention, doers))
    const left = Object.entries(roles).filter(([role, fillers]) => !doers.includes(role) || entityIds(fillers).some((id) => named.includes(id)))
    return { ...plain, type: 'kill', roles: Object.fromEntries(left) }
  }
  if (![...disputed].some((field) => field in event.roles)) return event
  return { ...event, roles: Object.fromEntries(Object.entries(event.roles).filter(([role]) => !disputed.has(role))) }
}

const OUTCOMES = new Set(['survive', 'recover', 'die', 'kill'])
const CORE = ['patient', 'experiencer', 'theme']

/** In: a story. Out: whether an event tells how it ended for somebody of whom the articles disagree whether they died: the body takes no side. What an editor says stands. */
export function ofDisputedLives({ conflicts, events }: Pick<Story, 'conflicts' | 'events'>): (event: StoryEvent) => boolean {
  const personsOf = ({ roles, type }: StoryEvent): string[] => [...CORE, ...(deadly.has(type) ? [] : ['agent'])].flatMap((role) => entityIds(roles[role] ?? []))
  const open = new Set(conflicts.filter(({ field }) => WHETHER.has(field)).map(({ event }) => event))
  const disputed = new Set(events.filter(({ id, type }) => open.has(id) && deadly.has(type)).flatMap(personsOf))
  return (event) => OUTCOMES.has(event.type) && event.mentions.every(({ decidedBy }) => decidedBy !== 'editor') && personsOf(event).some((id) => disputed.has(id))
}
