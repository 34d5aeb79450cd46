import type { Mention, StoryEvent } from '../../ir/index.js'
import { doers, saidIn, undergoers } from '../conflicts/fillers.js'
import { everyday } from '../near-types.js'

/**
 * Whether two articles tell, of the same two parties, a deed that is nothing of every day and that each tells of this undergoer in no other
 * event. Where an article comes back to it, the sentence tells other things besides, so that links say little.
 */
export function isOneDeed(event: StoryEvent, a: string, b: string, events: readonly StoryEvent[]): boolean {
  if (everyday.has(event.type)) return false
  return event.mentions.some((x) => x.language === a && event.mentions.some((y) =>
    y.language === b && x.type === y.type && x.polarity === y.polarity && x.factuality === y.factuality && shared(x, y, doers).length > 0 && shared(x, y, undergoers).some((id) => onlyIn(event, x.type, id, events))))
}

const onlyIn = (event: StoryEvent, type: string, undergoer: string, events: readonly StoryEvent[]): boolean =>
  events.every((other) => other === event || other.mentions.every((mention) => mention.type !== type || !saidIn(mention, undergoers).includes(undergoer)))

const shared = (x: Mention, y: Mention, roles: readonly string[]): string[] => saidIn(x, roles).filter((id) => saidIn(y, roles).includes(id))
