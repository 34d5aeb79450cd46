/** Content selection: which events a beat tells, each once, with what is folded into it. */
import type { Diagnostic, Story, StoryEvent } from '../../ir/index.js'
import { entityIds } from '../realize/roles.js'
import { telling, type Telling } from '../realize/telling.js'
import { actorsAt } from '../realize/clause.js'
import type { Context } from '../types.js'
import { agreed } from './agreed.js'

const ENOUGH = 0.5

export interface Fact {
  readonly event: StoryEvent
  readonly told: Telling
  /** What it was done for, where the same actor means to do it. */
  readonly purpose?: Telling
  /** Why it happened, where that is told nowhere else. */
  readonly reason?: Telling
  /** All events that the fact's words tell. */
  readonly tells: readonly StoryEvent[]
  readonly actors: readonly string[]
}

/** In: a story. Out: facts by event id; what is left out is reported. */
export function selectFacts(story: Story, context: Context, report: (diagnostic: Diagnostic) => void): Map<string, Fact> {
  const beatOf = new Map(story.beats.flatMap((beat) => beat.events.map((id) => [id, beat.id] as const)))
  const last = Math.max(...story.events.map((event) => event.order), 0)
  const ordered = [...story.events].sort((a, b) => a.order - b.order)
  const tellings = new Map<string, Telling>()
  for (const event of ordered) {
    if (event.confidence < ENOUGH) { report(notTold(event, story, `confidence ${event.confidence.toFixed(2)} is below ${ENOUGH}`)); continue }
    const common = agreed(event, story.conflicts)
    if (!common) continue
    const told = telling(common, context, { open: event.order >= last - 1 || event.mentions.some((mention) => mention.time === 'future') })
    if (told) tellings.set(event.id, told)
    else report(notTold(event, story, 'a participant that its telling needs is missing, or has no name or noun in this language'))
  }
  const inside = swallowed(tellings, beatOf)
  const facts = new Map<string, Fact>()
  const seen = new Map<string, string>()
  for (const [id, told] of tellings) {
    if (inside.has(id)) continue
    const key = signature(told)
    const twin = seen.get(key)
    const earlier = twin === undefined ? undefined : facts.get(twin)
    if (earlier && twin !== undefined && Math.abs(earlier.event.order - told.event.order) <= 4) { facts.set(twin, { ...earlier, tells: [...earlier.tells, told.event] }); continue }
    seen.set(key, id)
    facts.set(id, { event: told.event, told, tells: [told.event, ...within(told)], actors: entityIds(actorsAt(told, 0)) })
  }
  return fold(facts, tellings, context)
}

const notTold = (event: StoryEvent, story: Story, why: string): Diagnostic => ({
  code: 'event-not-told', severity: 'info', path: event.mentions[0]?.source ?? `sources/${story.story}`, ...(event.mentions[0] ? { line: event.mentions[0].line, column: event.mentions[0].column } : {}),
  message: `The recap leaves out "${event.id}" (${event.type}): ${why}.`, hint: 'Name the participant in story.yaml, or give the concept a noun in grammar.json.',
})

const within = (told: Telling): StoryEvent[] => [...told.nested.values()].flatMap((inner) => [inner.event, ...within(inner)])

/** Events that are only told inside another one: all their mentions hang under others, or they share the other's beat. */
function swallowed(tellings: ReadonlyMap<string, Telling>, beatOf: ReadonlyMap<string, string>): Set<string> {
  const inside = new Set<string>()
  for (const [id, told] of tellings) {
    for (const inner of within(told)) {
      const hangs = inner.mentions.length > 0 && inner.mentions.every((mention) => mention.attached !== undefined && ['content', 'purpose', 'condition'].includes(mention.attached.as))
      if (inner.id !== id && !inside.has(id) && (hangs || beatOf.get(inner.id) === beatOf.get(id))) inside.add(inner.id)
    }
  }
  return inside
}

/** Same type, parties and certainty: the same thing told twice. */
function signature(told: Telling): string {
  const roles = [...told.fillers].map(([role, fillers]) => `${role}=${entityIds(fillers).sort().join('+')}`).sort()
  return [told.event.type, told.event.factuality, told.event.polarity, ...roles, ...[...told.nested.values()].map((inner) => inner.event.id)].join('|')
}

/** Purposes of the same actor become part of the fact; they are not told again. */
function fold(facts: Map<string, Fact>, tellings: ReadonlyMap<string, Telling>, context: Context): Map<string, Fact> {
  for (const [id, fact] of facts) {
    for (const other of fact.event.purpose ?? []) {
      const target = context.events.get(other)
      const aim = target && !['actual', 'prevented'].includes(target.factuality) && target.polarity === 'positive' ? telling(target, context, { actorless: true, content: true }) : undefined
      if (!aim || aim.shapes.length > 0 || !sameActors(entityIds(aim.fillers.get(aim.frame.actor ?? '') ?? []), fact.actors) || other === id || facts.get(id)?.purpose) continue
      facts.set(id, { ...fact, purpose: aim, tells: [...fact.tells, aim.event, ...within(aim)] })
      facts.delete(other)
    }
    const current = facts.get(id)
    const why = (fact.event.because ?? []).map((other) => tellings.get(other)).find((one) => one !== undefined && !facts.has(one.event.id) && one.event.factuality === 'actual')
    if (current && why && !current.purpose && current.tells.every((event) => event.id !== why.event.id) && current.told.nested.size === 0) facts.set(id, { ...current, reason: why, tells: [...current.tells, why.event] })
  }
  return facts
}

export const sameActors = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && a.length === b.length && a.every((id) => b.includes(id))
