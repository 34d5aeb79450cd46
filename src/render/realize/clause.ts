/** Puts a telling into words: slots in the order of the template, so that what is said first can be referred to next. */
import { readFrame, slotsOf, type TemplateSlot } from '../frames.js'
import { express } from '../refer/express.js'
import { isFree, pronounKey } from '../refer/pronoun.js'
import { NONE, type Spot } from '../refer/spot.js'
import type { Context, Expression, Stance } from '../types.js'
import { inCase } from './case.js'
import { CLAUSE } from './marks.js'
import { entityIds, participants, type Said } from './roles.js'
import { isNegative } from './shape.js'
import { promotedSlot, type Telling } from './telling.js'
import type { Act } from './verb.js'
import { naming } from '../refer/name.js'

export const FULL: Stance = { form: 'finite', tense: 'narrative', actor: 'full', brief: false, given: new Set(), governors: [], depth: 0 }

/** In: a telling and its stance. Out: the clause with marks; undefined where the wording has a hole. */
export function clause(told: Telling, stance: Stance, context: Context, level = 0): string | undefined {
  if (level === 0) context.discourse.clause += 1
  if (level === 0 && stance.depth === 0) context.discourse.taken = new Map()
  const shape = told.shapes[level]
  return shape === undefined ? core(told, stance, context) : around(told, shape, stance, context, level)
}

/** Who acts at a level of the shapes: the causer, as long as the causing shape is still to come. */
export function actorsAt(told: Telling, level: number): readonly Said[] {
  if (told.shapes.slice(level).some((key) => key.startsWith('shape.caused'))) return told.causers
  const role = told.voice === 'passive' ? undefined : told.frame.actor
  return role === undefined ? [] : (told.fillers.get(role) ?? [])
}

function around(told: Telling, key: string, stance: Stance, context: Context, level: number): string | undefined {
  const frame = readFrame(key, context.template(key) ?? '', context.grammar)
  const actors = actorsAt(told, level)
  const values: Record<string, unknown> = {}
  for (const slot of frame.slots) {
    const rule = context.grammar.clauses[slot.way]
    if (slot.way === 'verb') values[slot.role] = act(told, stance, frame.actor === 'clause' ? 'singular' : numberOf(actors, context), 'active', true)
    else if (rule) {
      const next: Stance = { ...stance, form: rule.form, tense: rule.tense ?? stance.tense, actor: rule.controlled === true ? 'none' : 'full' }
      values[slot.role] = clause(told, next, context, level + 1) ?? ''
    } else {
      const fillers = slot.role === 'causer' ? told.causers : key.startsWith('shape.caused') ? (told.fillers.get(told.frame.actor ?? '') ?? []) : actors
      const isActor = slot.role === frame.actor
      values[slot.role] = isActor && stance.actor === 'none' ? NONE : express(fillers, spot(slot, isActor, entityIds(actors), told, stance), context)
    }
  }
  return wrap(context.say(key, values))
}

function core(told: Telling, stance: Stance, context: Context): string | undefined {
  const { frame } = told
  const promoted = told.voice === 'passive' ? promotedSlot(frame, context) : undefined
  const actorRole = promoted?.role ?? frame.actor
  const actors = told.fillers.get(actorRole ?? '') ?? []
  reserve(told, entityIds(actors), context)
  const values: Record<string, unknown> = {}
  for (const slot of frame.slots) {
    const isActor = slot.role === frame.actor
    if (slot.way === 'verb') values[slot.role] = act(told, stance, numberOf(actors, context), told.voice, false)
    else if (context.grammar.clauses[slot.way]) values[slot.role] = nested(told, slot, stance, context)
    else if (isActor && stance.actor === 'none') values[slot.role] = NONE
    else if (slot === promoted) values[slot.role] = NONE
    else {
      const fillers = isActor ? actors : (told.fillers.get(slot.role) ?? [])
      const optional = !isActor && context.grammar.cases[slot.way]?.core !== true && slot.params['must'] === undefined
      const dropped = fillers.length === 0 || (optional && (stance.brief || entityIds(fillers).some((id) => stance.given.has(`${slot.role}:${id}`))))
      const expression = dropped ? NONE : express(fillers, spot(slot, isActor, entityIds(actors), told, stance), context)
      values[slot.role] = stance.form === 'gerund' ? nominal(expression, slot.way, context) : expression
    }
  }
  return wrap(context.say(frame.key, values), stance.brief ? '' : extras(told, stance, context))
}

/** Participants of a nominalized clause take other cases. */
function nominal(expression: Expression, way: string, context: Context): Expression {
  const rule = context.grammar.cases[context.grammar.nominalCases?.[way] ?? '']
  return rule ? { kind: 'raw', text: inCase(expression, rule, context.grammar).replace(/[\uE001\uE002]/g, ''), number: expression.number } : expression
}

/** Keeps the pronoun for the actor where the content goes on about the actor: "she tells Ana that she left". */
function reserve(told: Telling, actors: readonly string[], context: Context): void {
  const only = actors.length === 1 ? context.entities.get(actors[0] ?? '') : undefined
  const key = only && pronounKey(only, context)
  const isSpoken = (role: string): boolean => told.frame.slots.some((slot) => slot.role === role && context.grammar.clauses[slot.way]?.controlled !== true)
  const goesOn = [...told.nested].some(([role, inner]) => isSpoken(role) && entityIds(actorsAt(inner, 0)).includes(only?.id ?? ''))
  if (only && key !== undefined && goesOn && isFree(key, only.id, context)) context.discourse.taken.set(key, only.id)
}

function extras(told: Telling, stance: Stance, context: Context): string {
  return told.extras.map(({ way, fillers }) => {
    const rule = context.grammar.cases[way]
    if (!rule) return ''
    return ` ${inCase(express(fillers, spot({ role: 'place', way, params: {}, afterVerb: false }, false, entityIds(actorsAt(told, 0)), told, stance), context), rule, context.grammar)}`
  }).join('')
}

function nested(told: Telling, slot: TemplateSlot, stance: Stance, context: Context): string {
  const inner = told.nested.get(slot.role)
  const rule = context.grammar.clauses[slot.way]
  if (!inner || !rule || (stance.brief && slot.params['must'] === undefined)) return ''
  const controller = entityIds(told.fillers.get(slot.params['control'] ?? told.frame.actor ?? '') ?? [])
  const actors = entityIds(actorsAt(inner, 0))
  const same = actors.length === 0 || (actors.length === controller.length && actors.every((actor) => controller.includes(actor)))
  const governors = entityIds(told.fillers.get(told.frame.actor ?? '') ?? [])
  const ahead = inner.event.factuality === 'planned' || (inner.event.factuality === 'uncertain' && inner.event.order >= told.event.order && !hasHappened(inner, told, context))
  const tense = rule.tense ?? (ahead ? 'later' : 'prior')
  const given = new Set([...told.fillers].flatMap(([role, fillers]) => entityIds(fillers).map((id) => `${role}:${id}`)))
  const next: Stance = { form: rule.form, tense, actor: rule.controlled === true && same ? 'none' : 'full', brief: stance.brief, given, depth: stance.depth + 1, governors }
  return clause(inner, next, context) ?? ''
}

/** Whether something of the kind has happened before to one of the same parties: then the question is who or whether, not if it will. */
function hasHappened(inner: Telling, told: Telling, context: Context): boolean {
  const parties = participants(inner.event.roles)
  return [...context.events.values()].some((event) => event.type === inner.event.type && event.factuality === 'actual' && event.order < told.event.order && [...participants(event.roles)].some((id) => parties.has(id)))
}

function spot(slot: TemplateSlot, isActor: boolean, actors: readonly string[], told: Telling, stance: Stance): Spot {
  return { role: slot.role, way: slot.way, isActor, actors, participants: new Set([...told.fillers.values(), told.causers].flatMap((fillers) => entityIds(fillers))), stance }
}

function act(told: Telling, stance: Stance, number: Expression['number'], voice: Act['voice'], outer: boolean): Act {
  const isContent = stance.depth > 0
  const negative = isNegative(told.event, isContent) && (outer || told.shapes.length === 0)
  const unsure = told.event.factuality === 'uncertain' && !isContent && stance.form === 'finite' && told.shapes.length === 0
  return { voice, form: stance.form === 'finite' ? (unsure ? 'uncertain' : stance.tense) : stance.form, polarity: negative ? 'negative' : 'positive', number }
}

function numberOf(fillers: readonly Said[], context: Context): Expression['number'] {
  const ids = entityIds(fillers)
  const entity = context.entities.get(ids[0] ?? '')
  return (ids.length > 0 ? ids : fillers).length > 1 || (entity && naming(entity, context.tag, context.grammar)?.number === 'plural') ? 'plural' : 'singular'
}

const wrap = (text: string | undefined, more = ''): string | undefined => (text === undefined ? undefined : CLAUSE[0] + text + more + CLAUSE[1])

/** The case in which a telling's actor shows up, for leaving it out when the next clause repeats it. */
export function actorCase(told: Telling, context: Context): string | undefined {
  const key = told.shapes[0]
  const slots = key === undefined ? told.frame.slots : slotsOf(context.template(key) ?? '')
  const role = key === undefined ? told.frame.actor : readFrame(key, context.template(key) ?? '', context.grammar).actor
  return slots.find((slot) => slot.role === role)?.way
}
