/** Content selection: which events a beat tells, each once, with what is folded into it. */
import type { Entity, Story, StoryEvent } from '../../ir/index.js'
import { imagining, inchoative, isDirective } from '../../vocabulary/index.js'
import { entityIds } from '../realize/roles.js'
import { telling, type Telling } from '../realize/telling.js'
import { lacksWords, voiced, voiceOf, type Voiced } from '../voice.js'
import { actorsAt } from '../realize/clause.js'
import type { Context } from '../types.js'
import { agreed, ofDisputedLives } from './agreed.js'
import { bareOf } from './bare.js'
import { ofOneAccount } from './bears.js'
import { otherDeaths } from './deaths.js'
import { isTrifle, weightOf } from './salience.js'
import { causesInner, covers, sameActors } from './same.js'
import { surely } from './sure.js'
import { wantAlike, withoutPlansOf } from './wanted.js'

const ENOUGH = 0.65

/** Types that are worth a clause only with one of these roles. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  work: ['goal'], fear: ['stimulus', 'content'], travel: ['goal', 'source'], become: ['goal'], see: ['stimulus'], play: ['theme'], study: ['theme'], read: ['theme'], send: ['goal'],
  refuse: ['content', 'theme', 'patient'], teach: ['recipient', 'theme'], coerce: ['content'], order: ['content'], promise: ['content'], agree: ['content'], persuade: ['content'], decide: ['content'],
  confess: ['content', 'recipient'], tell: ['content'], reveal: ['content'],
}

/** Whether the articles say no more of it than that it used to be. */
const isPast = ({ mentions }: StoryEvent): boolean => mentions.length > 0 && mentions.every(({ aside }) => aside === 'habitual')

/** Whether a role is filled by what a recap can name; an article's own words it does not repeat, and nobody is what others agree on; whom somebody turns down is. */
const says = (event: StoryEvent, role: string, { entities }: Context): boolean =>
  (event.roles[role] ?? []).some((filler) => ('entity' in filler ? role !== 'content' || (event.type === 'refuse' && event.roles['agent'] !== undefined) || entities.get(filler.entity)?.type !== 'person' : !('text' in filler) || filler.concept !== undefined))

export interface Fact {
  readonly event: StoryEvent
  /** The language that stands in for the recap's own. */
  readonly tongue?: string
  readonly told: Telling
  /** What it was done for, where the same actor means to do it. */
  readonly purpose?: Telling
  /** Why it happened, where that is told nowhere else. */
  readonly reason?: Telling
  /** All events that the fact's words tell. */
  readonly tells: readonly StoryEvent[]
  readonly actors: readonly string[]
}

/** Hears of an event that is left out, and why. */
export type Leave = (event: StoryEvent, why: string) => void

/** In: a story. Out: facts by event id; what is left out is told to `leaveOut`. */
export function selectFacts(story: Story, context: Context, leaveOut: Leave): Map<string, Fact> {
  const beatOf = new Map(story.beats.flatMap((beat) => beat.events.map((id) => [id, beat.id] as const)))
  const last = Math.max(...story.events.map((event) => event.order), 0)
  const ordered = [...story.events].sort((a, b) => a.order - b.order)
  const entityOf = (id: string): Entity | undefined => context.entities.get(id)
  const unsure = new Set(story.events.filter((event) => !surely(event, entityOf)).map((event) => event.id))
  // Within another event, too, it would say nothing.
  const mute = new Set(story.events.filter((event) => (inchoative.has(event.type) && isPast(event)) || TELLING[event.type]?.some((role) => says(event, role, context)) === false).map((event) => event.id))
  const isOfDisputedLife = ofDisputedLives(story)
  const tellings = new Map<string, Voiced>()
  for (const event of ordered) {
    const leave = (why: string): void => leaveOut(event, why)
    if (event.confidence < ENOUGH) { leave(`confidence ${event.confidence.toFixed(2)} is below ${ENOUGH}`); continue }
    // "No longer in love" is not "does not fall in love".
    if (inchoative.has(event.type) && (event.polarity === 'negative' || event.factuality === 'denied' || isPast(event))) { leave('that a state does not hold is no happening'); continue }
    const lacking = TELLING[event.type]
    if (lacking && !lacking.some((role) => says(event, role, context))) { leave(`without ${lacking.join(' or ')} it says nothing`); continue }
    if (unsure.has(event.id)) { leave('it is not sure who took part'); continue }
    const sound = context.events.get(event.id)
    if (!sound) { leave('its participants cannot play their parts'); continue }
    const sure = surely(sound, entityOf)
    if (!sure) { leave('it is not sure who took part'); continue }
    const known = without(sure, new Set([...unsure, ...mute]))
    if (lacking && !lacking.some((role) => says(known, role, context))) { leave('what it is about is not sure'); continue }
    const undisputed = agreed(known, story.conflicts)
    if (!undisputed) continue
    if (isOfDisputedLife(known)) { leave('whether they live is in dispute'); continue }
    const common = ofOneAccount(undisputed, context.entities)
    const said = voiced(common, context, { open: (event.order >= last - 1 && !event.mentions.some(({ past }) => past)) || event.mentions.some(({ time }) => time === 'future') })
    const told = said?.told
    const nested = told ? within(told) : []
    // "asks her for help" says another thing than what she is asked to do.
    if (told && event.type === 'request-help' && nested.length === 0 && (event.roles.content ?? []).some((filler) => 'event' in filler)) { leave('what is asked for cannot be told'); continue }
    if (told && lacking && nested.length === 0 && !lacking.some((role) => (known.roles[role] ?? []).some((filler) => 'entity' in filler || ('text' in filler && filler.concept !== undefined)))) { leave('what it is about cannot be told'); continue }
    if (said) tellings.set(event.id, said)
    else if (lacksWords(common, context)) leave('it is not translated, and no language that stands in can tell it')
    else leave('a participant that its telling needs is missing, or has no name or noun in this language')
  }
  const inside = swallowed(tellings, beatOf)
  const facts = new Map<string, Fact>()
  for (const [id, said] of tellings) {
    const { told } = said
    if (inside.has(id)) continue
    const twin = [...facts].find(([, fact]) => covers(fact.told, told) || covers(told, fact.told))
    if (twin) {
      const { tongue: _, ...rest } = twin[1]
      const fuller = covers(twin[1].told, told) ? inTongue(twin[1]) : said
      facts.set(twin[0], { ...rest, ...fuller, actors: entityIds(actorsAt(fuller.told, 0)), tells: [...twin[1].tells, told.event] })
      continue
    }
    const actors = entityIds(actorsAt(told, 0))
    const alike = [...facts].find(([, fact]) => wantAlike(fact.told, told))
    // Whoever makes somebody do it says more than that it was wanted.
    if (alike && (namesDoer(alike[1].told) || !namesDoer(told))) {
      facts.set(alike[0], { ...alike[1], tells: [...alike[1].tells, told.event] })
      continue
    }
    if (alike) facts.delete(alike[0])
    facts.set(id, { event: told.event, ...said, tells: [told.event, ...within(told), ...(alike ? [alike[1].event] : [])], actors })
  }
  const folded = withoutPlansOf(fold(facts, tellings, context))
  const imagined = new Set(story.events.filter(({ type }) => imagining.has(type)).flatMap(({ mentions }) => mentions.map(({ id }) => id)))
  const asked = new Set(story.events.filter(({ type }) => isDirective(type)).flatMap(({ mentions }) => mentions.map(({ id }) => id)))
  const causes = new Set([...folded.values()].flatMap(({ event }) => event.because ?? []))
  for (const [id, fact] of folded) {
    // A purpose that found no deed to go with says little by itself.
    if (fact.event.factuality === 'planned' && fact.event.mentions.every((mention) => mention.attached?.as === 'purpose')) {
      folded.delete(id)
      leaveOut(fact.event, 'it is only what something else was done for')
    } else if (isOnlyWithin(fact.event, imagined)) {
      folded.delete(id)
      leaveOut(fact.event, 'it is only dreamt, and who dreams it cannot be told')
    } else if (fact.event.factuality === 'planned' && isOnlyWithin(fact.event, asked)) {
      folded.delete(id)
      leaveOut(fact.event, 'somebody else asks for it, and who does cannot be told')
    } else if (fact.event.factuality === 'planned' && fact.told.causers.length > 0 && fact.event.mentions.some((mention) => mention.attached?.as === 'content' && asked.has(mention.attached.to))) {
      folded.delete(id)
      leaveOut(fact.event, 'it is ordered, and the order cannot be told')
    } else if (fact.event.mentions.length > 0 && fact.event.mentions.every((mention) => mention.aside !== undefined)) {
      folded.delete(id)
      leaveOut(fact.event, 'it is only held to be so, supposed, or what used to be')
    } else if (fact.event.factuality === 'uncertain' && fact.event.mentions.length > 0 && fact.event.mentions.every(({ past, factuality }) => past || factuality !== 'uncertain')) {
      folded.delete(id)
      leaveOut(fact.event, 'it is not sure whether it happened')
    } else if (fact.told.shapes.includes('shape.planned_agentless')) {
      folded.delete(id)
      leaveOut(fact.event, 'who plans it cannot be told')
    } else {
      const bare = bareOf(fact.told, { ...fact, linked: causes.has(id) || fact.event.because?.some((cause) => folded.has(cause)) }, voiceOf(fact.tongue, context))
      if (!bare) continue
      folded.delete(id)
      leaveOut(fact.event, `without ${bare.join(' or ')} its clause says nothing`)
    }
  }
  for (const { event } of otherDeaths([...folded.values()], (id) => { const entity = entityOf(id); return entity?.type === 'person' && entity.unnamed !== true })) {
    folded.delete(event.id)
    leaveOut(event, 'another event tells of the same death')
  }
  return trim(folded, context, leaveOut)
}

/** Whether all that is told of it is the content of some of these mentions. */
const isOnlyWithin = ({ mentions }: StoryEvent, above: ReadonlySet<string>): boolean => mentions.length > 0 && mentions.every(({ attached }) => attached?.as === 'content' && above.has(attached.to))

const inTongue = ({ told, tongue }: Fact): Voiced => ({ told, ...(tongue === undefined ? {} : { tongue }) })

/** Without these nested events, and without a causer whom only a less certain mention names (tried, planned). */
const without = (event: StoryEvent, nested: ReadonlySet<string>): StoryEvent => ({
  ...event,
  roles: Object.fromEntries(Object.entries(event.roles).filter(([role]) => role !== 'causer' || event.mentions.length === 0 || event.mentions.some((mention) => mention.factuality === event.factuality && mention.roles.causer !== undefined)).map(([role, fillers]) => [role, fillers.filter((filler) => !('event' in filler) || !nested.has(filler.event))] as const).filter(([, fillers]) => fillers.length > 0)),
})

const namesDoer = ({ fillers, frame }: Telling): boolean => entityIds(fillers.get(frame.actor ?? '') ?? []).length > 0

const within = (told: Telling): StoryEvent[] => [...told.nested.values()].flatMap((inner) => [inner.event, ...within(inner)])

/** Events that are only told inside another one: all their mentions hang under others, or they share the other's beat. */
function swallowed(tellings: ReadonlyMap<string, Voiced>, beatOf: ReadonlyMap<string, string>): Set<string> {
  const inside = new Set<string>()
  for (const [id, { told }] of tellings) {
    for (const inner of within(told)) {
      // What was asked for and done is told as done, too.
      const isCaused = causesInner(told, { ...told, event: inner })
      if (isDirective(told.event.type) && inner.factuality === 'actual' && !isCaused) continue
      const hangs = inner.mentions.length > 0 && inner.mentions.every((mention) => mention.attached !== undefined && ['content', 'purpose', 'condition'].includes(mention.attached.as))
      if (inner.id !== id && !inside.has(id) && (hangs || beatOf.get(inner.id) === beatOf.get(id) || isCaused)) inside.add(inner.id)
    }
  }
  return inside
}

/** Purposes of the same actor become part of the fact; they are not told again. */
function fold(facts: Map<string, Fact>, tellings: ReadonlyMap<string, Voiced>, context: Context): Map<string, Fact> {
  for (const [id, fact] of facts) {
    const voice = voiceOf(fact.tongue, context)
    for (const other of fact.event.purpose ?? []) {
      const target = context.events.get(other)
      const aim = target && !['actual', 'prevented'].includes(target.factuality) && target.polarity === 'positive' && voice.has('join.purpose') ? telling(target, voice, { actorless: true, content: true }) : undefined
      if (!aim || aim.shapes.length > 0 || !sameActors(entityIds(aim.fillers.get(aim.frame.actor ?? '') ?? []), fact.actors) || other === id || facts.get(id)?.purpose || bareOf(aim, {}, voice)?.includes('goal')) continue
      facts.set(id, { ...fact, purpose: aim, tells: [...fact.tells, aim.event, ...within(aim)] })
      facts.delete(other)
    }
    const current = facts.get(id)
    const why = (fact.event.because ?? []).flatMap((other) => { const said = tellings.get(other); return said && said.tongue === fact.tongue && voice.has('join.because') ? [said.told] : [] }).find((one) => !facts.has(one.event.id) && one.event.factuality === 'actual')
    if (current && why && !current.purpose && current.tells.every((event) => event.id !== why.event.id) && current.told.nested.size === 0) facts.set(id, { ...current, reason: why, tells: [...current.tells, why.event] })
  }
  return facts
}

const ROOM = 44
const MINOR = 6
const LEAST = 4.5

/** A recap has room for the main steps: beyond it, what carries least is left out. */
function trim(facts: Map<string, Fact>, context: Context, leaveOut: Leave): Map<string, Fact> {
  const ranked = [...facts.values()].map((fact) => ({ fact, weight: factWeight(fact, context) })).sort((a, b) => a.weight - b.weight)
  const spare = Math.max(0, ranked.length - ROOM)
  for (const [at, { fact, weight }] of ranked.entries()) {
    if (weight >= LEAST && (at >= spare || weight >= MINOR)) continue
    facts.delete(fact.event.id)
    leaveOut(fact.event, 'it carries little of the story')
  }
  return facts
}

/** How much of the story a fact tells: its event's weight, less where its telling lacks what it is about or who did it. */
export function factWeight(fact: Fact, outer: Context): number {
  const context = voiceOf(fact.tongue, outer)
  const { told, event } = fact
  const vague = told.nested.size === 0 && fact.purpose === undefined && (context.frames.get(event.type) ?? []).some((frame) => frame.slots.some((slot) => context.grammar.clauses[slot.way] !== undefined))
  const parties = new Set([...told.fillers.values()].flatMap((fillers) => entityIds(fillers)).filter((id) => context.entities.get(id)?.unnamed !== true))
  // A trifle tells something of the story by what it is about, what it was done for, or what came of it.
  const trifling = told.nested.size === 0 && fact.purpose === undefined && fact.reason === undefined && (event.because ?? []).length === 0 && isTrifle(event) ? 2 : 0
  return weightOf(event, context.leads, context.entities) + (parties.size > 1 ? 1 : 0) - (vague ? 2 : 0) - (fact.actors.length === 0 && told.voice === 'passive' ? 1.5 : 0) + (event.confidence - 0.8) * 2 - trifling
}
