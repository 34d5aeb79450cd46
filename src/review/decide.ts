import type { Diagnostic, KnownReferent, Reading, Reported, Review, Rulings, Story } from '../ir/index.js'
import { entitiesOf } from './entities.js'
import { locator, type ReadArticle } from './locate.js'
import { namesOf } from './names.js'
import { mentionsOf, overlayOf } from './overlay.js'
import { mentionFinder } from './refs.js'
import { noRulings, rulingsOf } from './rulings.js'

/** Whom anaphors mean, by language and id. */
export type Known = ReadonlyMap<string, ReadonlyMap<string, KnownReferent>>

/** What reading and joining do, as decisions need it done again. */
export interface Machine {
  /** The articles as read without decisions. */
  readonly reads: readonly ReadArticle[]
  /** The story without decisions. */
  readonly story: Story
  /** Reads the articles again with anaphors that are known. */
  readonly read: (known: Known) => readonly Reading[]
  /** What articles settle for each other. */
  readonly cross: (readings: readonly Reading[]) => Known
  readonly join: (readings: readonly Reading[], rulings: Rulings) => Reported<Story>
}

export interface Decisions {
  readonly readings: readonly Reading[]
  readonly story: Story
}

/**
 * Lays a person's decisions over a story: those on passages over what was read, before it is joined; those on events over the joins.
 * What cannot be applied is reported at its place in review.yaml; all else is.
 */
export function decide(review: Review, machine: Machine): Reported<Decisions> {
  const diagnostics: Diagnostic[] = []
  const keep = <T>(stage: Reported<T>): T => {
    diagnostics.push(...stage.diagnostics)
    return stage.value
  }
  const { reads, story: plain } = machine
  const plainReadings = reads.map(({ reading }) => reading)
  const entities = entitiesOf(plain.entities, plainReadings)
  const names = namesOf(plain.entities)
  const locate = locator(reads, names)
  const overlay = keep(overlayOf(review, locate, entities, mentionFinder(locate, mentionsOf(reads), plain.events)))

  // Reading once more, since who a pronoun is may tell who the next one is.
  const first = overlay.known.size === 0 ? plainReadings : machine.read(overlay.known)
  const settle = (readings: readonly Reading[]): readonly Reading[] => machine.read(merged(machine.cross(readings.map((reading) => overlay.over(reading))), overlay.known))
  const again = settle(settle(first))
  diagnostics.push(...overlay.unused(again))
  const readings = again.map((reading) => overlay.over(reading))

  // Ids are those before joins for decisions on joins, and those after them for the others.
  const decidedReads = reads.map((read, i) => ({ ...read, reading: readings[i] ?? read.reading }))
  const mentions = mentionsOf(decidedReads)
  const unjoined = machine.join(readings, noRulings).value
  const isJoin = (decision: Review['events'][number]): boolean => decision.same !== undefined || decision.different !== undefined
  const joins = keep(rulingsOf({ ...review, events: review.events.filter(isJoin), beats: [] }, mentionFinder(locate, mentions, [...unjoined.events, ...plain.events])))
  const joined = joins.same.length + joins.different.length === 0 ? unjoined : machine.join(readings, joins).value
  const others = keep(rulingsOf({ ...review, events: review.events.filter((decision) => !isJoin(decision)) }, mentionFinder(locate, mentions, [...joined.events, ...unjoined.events, ...plain.events])))
  const story = keep(machine.join(readings, { ...others, same: joins.same, different: joins.different }))
  return { value: { readings, story }, diagnostics: [...new Map(diagnostics.map((each) => [JSON.stringify(each), each])).values()] }
}

/** A person's word before the machine's. */
function merged(machine: Known, person: Known): Known {
  const tags = new Set([...machine.keys(), ...person.keys()])
  return new Map([...tags].map((tag) => [tag, new Map([...(machine.get(tag) ?? []), ...(person.get(tag) ?? [])])]))
}
