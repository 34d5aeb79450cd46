import { parseDocument } from 'yaml'
import { passagesOf } from '../exchange/passage.js'
import { eventsOf } from '../exchange/told.js'
import type { BeatDecision, EventRef, Passage } from '../ir/index.js'
import type { Compiled } from '../pipeline.js'
import { passageKey } from '../record/index.js'

/**
 * The decision that a beat's title belongs to: the one that review.yaml has on it, else a new one that names the beat's events by their
 * passages. Undefined where the beat and all its events are gone.
 *
 * @param told events that the beat told when the title was written
 */
export function beatDecisionOf({ story, articles, recaps }: Compiled, beat: string, told: readonly string[], review: string): Pick<BeatDecision, 'events'> | undefined {
  const now = recaps.flatMap(({ beats }) => beats).find(({ id }) => id === beat)
  const wanted = now ? eventsOf(now) : told
  const events = story.events.filter(({ id }) => wanted.includes(id))
  const passageOf = passagesOf(articles)
  const passages = events.map((event) => ({ id: event.id, all: event.mentions.flatMap((mention) => passageOf(mention) ?? []) }))
  const idOf = (ref: EventRef): string | undefined => (typeof ref === 'string' ? ref : passages.find(({ all }) => all.some((each) => near(each, ref)))?.id)
  const known = decisionsIn(review).find((each) => each.events.length > 0 && each.events.every((ref) => events.some(({ id }) => id === idOf(ref))))
  if (known) return { events: known.events }
  const refs = passages.flatMap(({ all: [first] }): EventRef[] => (first ? [refOf(first)] : []))
  return refs.length === 0 ? undefined : { events: refs }
}

/** Offsets would make a list of references unreadable; the words around are enough. */
const refOf = ({ position: _, ...words }: Passage): Passage => words

const near = (a: Passage, b: Passage): boolean => passageKey(a) === passageKey(b) || (a.lang === b.lang && a.exact === b.exact && a.position !== undefined && a.position.start === b.position?.start)

function decisionsIn(review: string): BeatDecision[] {
  const value: unknown = parseDocument(review).toJS() ?? {}
  const beats = (value as { beats?: unknown }).beats
  return Array.isArray(beats) ? beats.filter((each): each is BeatDecision => Array.isArray((each as { events?: unknown } | null)?.events)) : []
}
