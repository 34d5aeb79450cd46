/** Puts a telling into words: slots in the order of the template, so that what is said first can be referred to next. */
import { retrospective } from '../../vocabulary/index.js'
import type { Features } from '../features.js'
import { isVerbal, readFrame, slotsOf, type TemplateSlot } from '../frames.js'
import type { ClauseRule } from '../grammar.js'
import { express } from '../refer/express.js'
import { isFree, pronounKey } from '../refer/pronoun.js'
import { NONE, type Spot } from '../refer/spot.js'
import type { Context, Expression, Stance } from '../types.js'
import { actOf } from './act.js'
import { inCase } from './case.js'
import { ordered } from './order.js'
import { entityIds, participants, type Said } from './roles.js'
import { promotedSlot, type Telling } from './telling.js'

/** How many events of the story back counts as just before. */
const RECENT = 6

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
  const shown = (role: string): readonly Said[] => (role === 'causer' ? told.causers : key.startsWith('shape.caused') ? (told.fillers.get(told.frame.actor ?? '') ?? []) : actors)
  const verb = actOf({ told, frame, stance, voice: 'active', outer: true, actors: frame.actor === 'clause' ? [] : shown(frame.actor ?? ''), fillers: shown }, context)
  const values: Record<string, unknown> = {}
  for (const slot of frame.slots) {
    const rule = context.grammar.clauses[slot.way]
    if (isVerbal(slot)) values[slot.role] = verb
    else if (rule) {
      const next: Stance = { ...stanceOf(rule, stance), actor: rule.controlled === true ? 'none' : 'full' }
      values[slot.role] = clause(told, next, context, level + 1) ?? ''
    } else {
      const isActor = slot.role === frame.actor
      const expression = isActor && stance.actor === 'none' ? NONE : express(shown(slot.role), spot(slot, isActor, entityIds(actors), told, stance), context)
      values[slot.role] = { ...expression, clause: verb.clause, ...(isActor ? { acts: true } : {}) }
    }
  }
  return wrap(context.say(key, values), '', stance, context)
}

function core(told: Telling, stance: Stance, context: Context): string | undefined {
  const { frame } = told
  const promoted = told.voice === 'passive' ? promotedSlot(frame, context) : undefined
  const actorRole = promoted?.role ?? frame.actor
  const actors = told.fillers.get(actorRole ?? '') ?? []
  reserve(told, entityIds(actors), context)
  const verb = actOf({ told, frame, stance, voice: told.voice, outer: false, actors, fillers: (role) => told.fillers.get(role) ?? [] }, context)
  // Whom the verb agrees with is its subject, whatever it does.
  const subject = frame.slots.find((slot) => slot.way === 'verb')?.params['agree']
  const values: Record<string, unknown> = {}
  for (const slot of frame.slots) {
    const isActor = slot.role === frame.actor
    if (isVerbal(slot)) values[slot.role] = verb
    else if (context.grammar.clauses[slot.way]) values[slot.role] = nested(told, slot, stance, context)
    else if (isActor && stance.actor === 'none') values[slot.role] = NONE
    else if (slot === promoted) values[slot.role] = NONE
    else {
      const fillers = isActor ? actors : (told.fillers.get(slot.role) ?? [])
      const optional = !isActor && context.grammar.cases[slot.way]?.core !== true && slot.params['must'] === undefined
      const dropped = fillers.length === 0 || (optional && (stance.brief || entityIds(fillers).some((id) => stance.given.has(`${slot.role}:${id}`))))
      const expression = dropped ? NONE : { ...express(fillers, spot(slot, isActor || slot.role === subject, entityIds(actors), told, stance), context), clause: verb.clause, ...(isActor ? { acts: true as const } : {}) }
      values[slot.role] = stance.form === 'gerund' ? nominal(expression, slot.way, context) : expression
    }
  }
  return wrap(context.say(frame.key, values), stance.brief ? '' : extras(told, stance, verb.clause, context), stance, context)
}

/** Participants of a nominalized clause take other cases. */
function nominal(expression: Expression, way: string, context: Context): Expression {
  const rule = context.grammar.cases[(context.grammar.nominalCases?.[`${way}.${expression.nature ?? ''}`] ?? context.grammar.nominalCases?.[way]) ?? '']
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

function extras(told: Telling, stance: Stance, features: Features, context: Context): string {
  return told.extras.map(({ way, fillers }) => {
    const rule = context.grammar.cases[way]
    if (!rule) return ''
    const expression = express(fillers, spot({ role: 'place', way, params: {}, afterVerb: false }, false, entityIds(actorsAt(told, 0)), told, stance), context)
    return ` ${inCase({ ...expression, clause: features }, rule, context.grammar)}`
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
  const { factuality } = inner.standing ?? inner.event
  const ahead = factuality === 'planned' || (factuality === 'denied' && inner.event.mentions.length > 0 && inner.event.mentions.every(({ time }) => time === 'future')) || (factuality === 'uncertain' && !retrospective.has(told.event.type) && inner.event.order >= told.event.order && !hasHappened(inner, told, context))
  const tense = rule.tense ?? (ahead ? 'later' : 'prior')
  const given = new Set([...told.fillers].flatMap(([role, fillers]) => entityIds(fillers).map((id) => `${role}:${id}`)))
  const recent = tense === 'prior' && inner.event.order < told.event.order && told.event.order - inner.event.order <= RECENT
  const next: Stance = { form: rule.form, ...(recent ? { recent } : {}), ...(rule.order ? { order: rule.order } : {}), tense, actor: rule.controlled === true && same ? 'none' : 'full', brief: stance.brief, given, depth: stance.depth + 1, governors }
  return clause(inner, next, context) ?? ''
}

/** Whether something of the kind has happened before to one of the same parties: then the question is who or whether, not if it will. */
function hasHappened(inner: Telling, told: Telling, context: Context): boolean {
  const parties = participants(inner.event.roles)
  return [...context.events.values()].some((event) => event.type === inner.event.type && event.factuality === 'actual' && event.order < told.event.order && [...participants(event.roles)].some((id) => parties.has(id)))
}

function spot(slot: TemplateSlot, isActor: boolean, actors: readonly string[], told: Telling, stance: Stance): Spot {
  return { role: slot.role, way: slot.way, isActor, actors, participants: everybody(told), stance }
}

/** All who take part in a telling. */
function everybody(told: Telling): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const fillers of told.fillers.values()) for (const id of entityIds(fillers)) ids.add(id)
  for (const id of entityIds(told.causers)) ids.add(id)
  return ids
}

const wrap = (text: string | undefined, more: string, { order }: Stance, { grammar }: Context): string | undefined => (text === undefined ? undefined : ordered(text, more, grammar, order === 'first'))

/** The stance of a clause that a template puts under a rule. */
export const stanceOf = (rule: ClauseRule | undefined, stance: Stance): Stance => {
  if (!rule) return stance
  const { order: _left, ...rest } = stance
  return { ...rest, form: rule.form, tense: rule.tense ?? stance.tense, ...(rule.order ? { order: rule.order } : {}) }
}

/** In: a template's key and two of its slots. Out: whether the second stands before the first: what is said first is referred to afterwards. */
export function comesFirst(key: string, second: string, first: string, context: Context): boolean {
  const roles = context.grammar.once(slotsOf, context.template(key) ?? '').map(({ role }) => role)
  return roles.includes(second) && roles.indexOf(second) < roles.indexOf(first)
}

/** In: a template's key and a slot of it. Out: the clause rule that the slot names, if any. */
export function ruleIn(key: string, role: string, context: Context): ClauseRule | undefined {
  const slot = context.grammar.once(slotsOf, context.template(key) ?? '').find((one) => one.role === role)
  return slot && context.grammar.clauses[slot.way]
}

/** The case in which a telling's actor shows up, for leaving it out when the next clause repeats it. */
export function actorCase(told: Telling, context: Context): string | undefined {
  const key = told.shapes[0]
  if (key === undefined && told.voice === 'passive') return context.grammar.passive?.to
  const slots = key === undefined ? told.frame.slots : context.grammar.once(slotsOf, context.template(key) ?? '')
  const role = key === undefined ? told.frame.actor : readFrame(key, context.template(key) ?? '', context.grammar).actor
  return slots.find((slot) => slot.role === role)?.way
}
