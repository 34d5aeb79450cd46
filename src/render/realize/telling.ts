/** Chooses how an event is told: its frame, what fills each slot, and the shapes around it. Nothing is put into words yet. */
import type { StoryEvent } from '../../ir/index.js'
import { impliesVenue, partnerRole, standsApart } from '../../vocabulary/index.js'
import { FOR_NEW, isCore, isVerbal, type Frame, type TemplateSlot } from '../frames.js'
import { isSayable } from '../refer/express.js'
import { pronounKey } from '../refer/pronoun.js'
import { traitsOf } from '../refer/traits.js'
import type { Context } from '../types.js'
import { entityIds, eventIds, filling, ofOneSide, parties, type Said } from './roles.js'
import { AROUND, shapesOf, UNCAUSED } from './shape.js'

export interface Telling {
  readonly event: StoryEvent
  /** How it stands where it is told as the content of another. */
  readonly standing?: Pick<StoryEvent, 'factuality' | 'polarity'>
  readonly frame: Frame
  /** By the frame's slot roles. */
  readonly fillers: ReadonlyMap<string, readonly Said[]>
  readonly nested: ReadonlyMap<string, Telling>
  readonly voice: 'active' | 'passive'
  readonly shapes: readonly string[]
  readonly causers: readonly Said[]
  /** Place and instrument, where the frame has no slot for them. */
  readonly extras: readonly { readonly way: string; readonly fillers: readonly Said[] }[]
}

/** What the surroundings ask of a telling. */
export interface Demand {
  /** The actor is understood: it need not be filled. */
  readonly actorless?: boolean
  /** Content of another event: its own certainty is the teller's business. */
  readonly content?: boolean
  readonly open?: boolean
  readonly depth?: number
}

const DOERS = ['agent', 'experiencer']
const SPECIAL = new Set(['actual', 'attempted', 'prevented', 'planned', 'uncertain', 'denied', 'negative'])
const suffix = (frame: Frame): string => frame.key.slice(frame.key.indexOf('_') + 1)
const isOwnShape = (frame: Frame): boolean => frame.key.includes('_') && SPECIAL.has(suffix(frame))

/** In: an event and the demand. Out: the fullest telling that leaves no needed slot empty; undefined where there is none. */
export function telling(event: StoryEvent, context: Context, demand: Demand = {}): Telling | undefined {
  // What one goes for is fetched; what one receives, nobody plans to.
  const kind = event.troponym ?? (event.type === 'get' && event.factuality === 'planned' ? 'fetch' : undefined)
  const finer = kind === undefined ? undefined : context.frames.get(kind)
  return (finer && tellingBy(finer, event, context, demand)) ?? (isApart(event) ? undefined : tellingBy(context.frames.get(event.type) ?? [], event, context, demand))
}

/** Whether all that is told of it, in one finer kind or in several, is something else than its type says. */
const isApart = ({ type, troponym, mentions }: StoryEvent): boolean => {
  const own = mentions.filter((mention) => mention.type === type)
  return standsApart(troponym) || (own.length > 0 && own.every((mention) => standsApart(mention.troponym)))
}

function tellingBy(frames: readonly Frame[], event: StoryEvent, context: Context, demand: Demand): Telling | undefined {
  const usual = frames.filter((frame) => !isOwnShape(frame) && !frame.key.endsWith(FOR_NEW))
  const named = bestOf(usual.map((frame) => fit(event, frame, context, demand)))
  // Nobody is named who tries, plans or is stopped: "someone" does, and the deed keeps its active form.
  const isNobody = !DOERS.some((role) => isSayable(filling(event, role, new Set()).fillers, context))
  const deeds = usual.filter((frame) => DOERS.includes(frame.actor ?? ''))
  const someone = isNobody ? bestOf((deeds.length > 0 ? deeds : usual).map((frame) => fit(event, frame, context, { ...demand, actorless: true }))) : undefined
  // As content a plan is told without a shape of its own: then there is no "someone" to say.
  const isShaped = AROUND.has(event.factuality) && !(demand.content === true && event.factuality === 'planned')
  // What is said of an event elsewhere is the event itself; who caused it is told with it.
  const causers = demand.actorless === true || demand.content === true ? [] : filling(event, 'causer', new Set()).fillers.filter((filler) => 'entity' in filler && isSayable([filler], context))
  // "plans to see to it that he is dismissed": what somebody brings about without others happens.
  const best = isShaped && causers.length === 0 && someone && someone.fillers.size + someone.nested.size > 0 ? someone : named
  if (!best) return undefined
  const actors = entityIds(best.fillers.get(best.frame.actor ?? '') ?? [])
  const isCaused = causers.length > 0 && !UNCAUSED.has(event.type) && !entityIds(causers).some((id) => actors.includes(id))
  const shapes = shapesOf({ event, frame: best.frame, hasActor: best.voice === 'active' && hasActors(best), isCaused, demand }, context)
  if (!shapes) return undefined
  const own = frames.find((frame) => isOwnShape(frame) && suffix(frame) === event.factuality)
  const ownFit = own && demand.content !== true ? fit(event, own, context, demand) : undefined
  const { frame, fillers, nested, voice } = ownFit ?? best
  return { event, frame, fillers, nested, voice, shapes: ownFit ? [] : shapes, causers, extras: extrasOf(event, frame, fillers, context) }
}

const hasActors = (one: Fit): boolean => (one.fillers.get(one.frame.actor ?? '') ?? []).length > 0
const bestOf = (fits: readonly (Fit | undefined)[]): Fit | undefined => fits.reduce((a, b) => (b !== undefined && (a === undefined || b.score > a.score) ? b : a), undefined)

interface Fit extends Pick<Telling, 'frame' | 'fillers' | 'nested' | 'voice'> {
  readonly score: number
}

function fit(event: StoryEvent, frame: Frame, context: Context, demand: Demand): Fit | undefined {
  const asked = new Set(frame.slots.map((slot) => slot.role))
  const fillers = new Map<string, readonly Said[]>()
  const nested = new Map<string, Telling>()
  let voice: Telling['voice'] = 'active'
  let score = 0
  // Where the actor is understood it is the one who does it, not the one it is done to: "forces him to blow it up", never "to explode".
  if (demand.actorless === true && !DOERS.includes(frame.actor ?? '') && DOERS.some((role) => entityIds(event.roles[role] ?? []).length > 0)) return undefined
  for (const slot of frame.slots) {
    if (isVerbal(slot)) continue
    const rule = context.grammar.clauses[slot.way]
    const isActor = slot.role === frame.actor
    const given = isActor && frame.several ? parties(event, slot.role) : filling(event, slot.role, asked).fillers
    if (rule) {
      const inner = content(event, slot, frame, fillers, context, demand)
      if (inner) { nested.set(slot.role, inner); score += 2 } else if (isCore(slot, context.grammar)) return undefined
      continue
    }
    const said = given.filter((filler) => isSayable([filler], context))
    // A verb that selects what it is said of is told of nothing else, and of that rather than a general one (selectional restriction, Katz and Fodor 1963).
    const selects = slot.params['selects']
    if (selects !== undefined) {
      if (said.length === 0 || traitsOf(said, context).nature !== selects) return undefined
      score += 0.5
    }
    // A list that loses a member would say something else.
    if (said.length > 0 && (entityIds(given).length === 0 || said.length === given.length || !frame.several)) { fillers.set(slot.role, said); score += 1 }
    const enough = frame.several && isActor ? said.length > 1 : said.length > 0
    if (enough || (isActor && demand.actorless === true)) continue
    if (isActor && said.length === 0 && !frame.several && slot.params['must'] === undefined && canPromote(frame, event, context, asked)) { voice = 'passive'; continue }
    if (isCore(slot, context.grammar)) return undefined
  }
  if (namesItself(frame, fillers, context)) return undefined
  if (voice === 'passive') score -= 1
  score -= 0.1 * frame.slots.filter((slot) => !isVerbal(slot) && !fillers.has(slot.role) && !nested.has(slot.role)).length
  const empty = [...fillers.keys()].length === 0 && nested.size === 0 && demand.actorless !== true
  return empty ? undefined : { frame, fillers, nested, voice, score }
}

/** Whether the actor comes back in another slot and the language has no reflexive for it. */
function namesItself(frame: Frame, fillers: ReadonlyMap<string, readonly Said[]>, context: Context): boolean {
  const actors = entityIds(fillers.get(frame.actor ?? '') ?? [])
  const entity = actors.length === 1 ? context.entities.get(actors[0] ?? '') : undefined
  const key = entity && pronounKey(entity, context)
  const again = [...fillers].some(([role, said]) => role !== frame.actor && entityIds(said).includes(entity?.id ?? ''))
  return entity !== undefined && again && (key === undefined || context.grammar.reflexive[key] === undefined)
}

/** Whether what the verb acts on can take the actor's place. */
function canPromote(frame: Frame, event: StoryEvent, context: Context, asked: ReadonlySet<string>): boolean {
  const promoted = promotedSlot(frame, context)
  return promoted !== undefined && isSayable(filling(event, promoted.role, asked).fillers, context)
}

export function promotedSlot(frame: Frame, context: Context): TemplateSlot | undefined {
  const passive = context.grammar.passive
  return passive && frame.slots.find((slot) => (slot.afterVerb || slot.params['promote'] !== undefined) && slot.way === passive.from)
}

function content(event: StoryEvent, slot: TemplateSlot, frame: Frame, fillers: ReadonlyMap<string, readonly Said[]>, context: Context, demand: Demand): Telling | undefined {
  const depth = (demand.depth ?? 0) + 1
  const rule = context.grammar.clauses[slot.way]
  const id = eventIds(filling(event, slot.role, new Set()).fillers)[0]
  const whole = id === undefined ? undefined : context.events.get(id)
  if (!whole || !rule || depth > 2 || whole.id === event.id) return undefined
  // "is ordered to bring him" says not where.
  if (whole.type === 'bring' && ['goal', 'recipient'].every((role) => (whole.roles[role] ?? []).length === 0)) return undefined
  const inner = asContentOf(event, whole)
  const restored = (told: Telling): Telling => (inner === whole ? told : { ...told, event: whole, standing: { factuality: inner.factuality, polarity: inner.polarity } })
  // "forgets to call" where it did not come to that, "forgets that she called" where it did.
  if (slot.params['standing'] !== undefined && slot.params['standing'] !== inner.factuality) return undefined
  if (rule.controlled !== true) { const told = telling(inner, context, { content: true, depth }); return told && restored(told) }
  const controller = entityIds(fillers.get(slot.params['control'] ?? frame.actor ?? '') ?? [])
  const sided = ofOneSide(inner, controller)
  const withPartner = sided && telling(sided, context, { actorless: true, content: true, depth })
  if (withPartner?.fillers.has(partnerRole) === true && withPartner.shapes.length === 0) return restored({ ...withPartner, event: inner })
  const told = telling(inner, context, { actorless: true, content: true, depth })
  if (!told || told.shapes.length > 0) return undefined
  const actors = entityIds(told.fillers.get(told.frame.actor ?? '') ?? [])
  // Whose deed it is is unknown: told of whom it is done to, it would be their own.
  if (actors.length === 0 && told.frame.actor !== undefined && DOERS.includes(told.frame.actor) && [...told.fillers.values()].some((said) => entityIds(said).some((one) => controller.includes(one)))) return undefined
  // "dreams of killing him": whoever does it cannot be said here, and is not the one who dreams.
  const others = actors.length > 0 || told.frame.actor === undefined ? [] : (inner.roles[told.frame.actor] ?? []).filter((filler) => 'entity' in filler && !controller.includes(filler.entity))
  const same = others.length === 0 && (actors.length === 0 || (actors.length === controller.length && actors.every((actor) => controller.includes(actor))))
  if (same || (told.frame.several && actors.length === controller.length)) return restored(told)
  const free = rule.free === true ? telling(inner, context, { content: true, depth }) : undefined
  return free && restored(free)
}

/** What did not come about, as it stands where it was asked for, threatened or planned: "asks him to poison it", though he did not. */
function asContentOf(outer: StoryEvent, inner: StoryEvent): StoryEvent {
  if (inner.factuality === 'actual') return inner
  const ids = new Set(outer.mentions.map((mention) => mention.id))
  const [first, ...more] = inner.mentions.filter(({ attached }) => attached?.as === 'content' && ids.has(attached.to))
  if (first === undefined || more.some(({ factuality, polarity }) => factuality !== first.factuality || polarity !== first.polarity)) return inner
  return first.factuality === inner.factuality && first.polarity === inner.polarity ? inner : { ...inner, factuality: first.factuality, polarity: first.polarity }
}

/** Parts of rooms and furniture: what happens there is told by the room, and by itself says nothing of where. */
const FURNISHING = new Set(['wall', 'floor', 'ceiling', 'bed', 'bedside', 'door', 'window', 'corner', 'side', 'ground', 'table', 'chair', 'desk', 'seat', 'bench', 'arm', 'hand', 'air'])

function extrasOf(event: StoryEvent, frame: Frame, said: ReadonlyMap<string, readonly Said[]>, context: Context): Telling['extras'] {
  const { placeCase, instrumentCase } = context.grammar
  const asked = new Set(frame.slots.map((slot) => slot.role))
  const told = new Set(entityIds([...said.values()].flat()))
  const isPlace = (id: string): boolean => { const entity = context.entities.get(id); return !told.has(id) && !(entity?.unnamed === true && (FURNISHING.has(entity.concept ?? '') || impliesVenue(event.type, entity.concept ?? ''))) }
  return ([['place', placeCase], ['instrument', instrumentCase]] as const).flatMap(([role, way]) => {
    const kinds = role === 'place' ? ['place', 'organization'] : ['object']
    const given = filling(event, role, new Set()).fillers.filter((filler) => 'entity' in filler && kinds.includes(context.entities.get(filler.entity)?.type ?? '') && isSayable([filler], context) && (role !== 'place' || isPlace(filler.entity)))
    // "In a house in the hills" is one place: of what articles give for it the one that has a name, else the first.
    const fillers = role === 'place' ? [given.find((filler) => 'entity' in filler && context.entities.get(filler.entity)?.unnamed !== true) ?? given[0]].flatMap((filler) => filler ?? []) : given
    const used = frame.slots.some((slot) => filling(event, slot.role, asked).from === role)
    const kind = fillers[0] && 'entity' in fillers[0] ? context.entities.get(fillers[0].entity)?.concept : undefined
    return fillers.length > 0 && !used ? [{ way: context.grammar.placeCases?.[kind ?? ''] ?? way, fillers }] : []
  })
}
