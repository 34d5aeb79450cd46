/** What stands around an event's own clause: caused, attempted, prevented, planned, open. */
import type { StoryEvent } from '../../ir/index.js'
import type { Frame } from '../frames.js'
import type { Context } from '../types.js'
import type { Demand } from './telling.js'

interface Question {
  readonly event: StoryEvent
  readonly frame: Frame
  readonly hasActor: boolean
  readonly isCaused: boolean
  readonly demand: Demand
}

export const AROUND = new Set<string>(['attempted', 'prevented', 'planned'])

/** Nobody tries, plans or can be forced to do these. */
const INVOLUNTARY = new Set(['fall-ill', 'wake', 'become-angry', 'become-jealous', 'fear', 'fall-in-love', 'realize', 'forget', 'grieve', 'suspect', 'believe', 'inherit', 'lose', 'fail', 'crash', 'disappear', 'recover', 'gain-power', 'get'])

/** A plan to do these is a misreading. */
const UNPLANNED = new Set(['survive', 'recover', 'wake', 'realize', 'forget', 'fear', 'grieve', 'fall-ill', 'lose', 'fail', 'suspect', 'believe', 'crash'])

/** Nobody makes anybody do these; who has a part in it is told by the wording's own frame, or not at all. */
export const UNCAUSED = new Set(['give-birth'])

/** "… on the orders of Dino": what a pack may have beside `shape.caused_agentless`. */
const DELEGATED = 'shape.delegated'

/** Whether the event is told as not happening. */
export function isNegative(event: Pick<StoryEvent, 'factuality' | 'polarity'>, content: boolean): boolean {
  return event.polarity === 'negative' || (event.factuality === 'denied' && !content)
}

/** Whether it is no more than that it nearly happened. */
function isAverted({ mentions, factuality }: StoryEvent): boolean {
  const alike = mentions.filter((mention) => mention.factuality === factuality)
  return alike.length > 0 && alike.every(({ avertive }) => avertive)
}

/** Whether it is foretold, and no more said of anybody's plans: "next week she will be kidnapped". */
export function isForetold({ factuality, mentions }: Pick<StoryEvent, 'factuality' | 'mentions'>): boolean {
  const alike = mentions.filter((mention) => mention.factuality === factuality)
  return factuality === 'planned' && alike.length > 0 && alike.every(({ time, attached }) => time === 'future' && attached?.as !== 'content' && attached?.as !== 'purpose')
}

/** How the causer brings it about, as all say who name one. */
function causationOf({ mentions }: StoryEvent): StoryEvent['mentions'][number]['causation'] {
  const [first, ...more] = mentions.filter(({ roles }) => roles['causer'] !== undefined)
  return more.every(({ causation }) => causation === first?.causation) ? first?.causation : undefined
}

/** In: an event that has a frame. Out: keys of the shapes around it, outermost first; undefined where the wording lacks one. */
export function shapesOf({ event, frame, hasActor, isCaused, demand }: Question, context: Context): readonly string[] | undefined {
  if (demand.actorless === true) return []
  if (event.factuality === 'planned' && demand.content !== true && UNPLANNED.has(event.type)) return undefined
  const undergone = (frame.actor !== 'agent' && frame.actor !== 'experiencer') || INVOLUNTARY.has(event.type) || isAverted(event)
  const shapes: string[] = []
  const wanted = AROUND.has(event.factuality) && !(demand.content === true && event.factuality === 'planned') && !isForetold(event) ? event.factuality : undefined
  if (event.factuality === 'uncertain' && demand.open === true && demand.content !== true) shapes.push('shape.open')
  if (wanted !== undefined) {
    const acts = isCaused || hasActor
    // "He is nearly shot": nobody tried to, as far as is told.
    if (!acts && isAverted(event)) return undefined
    shapes.push(`shape.${wanted}${!acts ? '_agentless' : undergone && !isCaused ? '_undergone' : ''}`)
  }
  const causation = isCaused ? causationOf(event) : undefined
  if (causation === 'delegated' && wanted === undefined && context.has(DELEGATED)) shapes.push(DELEGATED)
  else if (isCaused) shapes.push(!hasActor ? 'shape.caused_agentless' : frame.actor !== 'agent' || undergone ? 'shape.caused_undergone' : causation === undefined ? 'shape.caused' : 'shape.caused_agentless')
  return shapes.every((key) => context.has(key)) ? shapes : undefined
}
