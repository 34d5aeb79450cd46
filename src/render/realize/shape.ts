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

/** Whether the event is told as not happening. */
export function isNegative(event: StoryEvent, content: boolean): boolean {
  return event.polarity === 'negative' || (event.factuality === 'denied' && !content)
}

/** In: an event that has a frame. Out: keys of the shapes around it, outermost first; undefined where the wording lacks one. */
export function shapesOf({ event, frame, hasActor, isCaused, demand }: Question, context: Context): readonly string[] | undefined {
  if (demand.actorless === true) return []
  if (event.factuality === 'planned' && demand.content !== true && UNPLANNED.has(event.type)) return undefined
  const undergone = (frame.actor !== 'agent' && frame.actor !== 'experiencer') || INVOLUNTARY.has(event.type)
  const shapes: string[] = []
  const wanted = AROUND.has(event.factuality) && !(demand.content === true && event.factuality === 'planned') ? event.factuality : undefined
  if (event.factuality === 'uncertain' && demand.open === true && demand.content !== true) shapes.push('shape.open')
  if (wanted !== undefined) {
    const acts = isCaused || hasActor
    shapes.push(`shape.${wanted}${!acts ? '_agentless' : undergone && !isCaused ? '_undergone' : ''}`)
  }
  if (isCaused) shapes.push(!hasActor ? 'shape.caused_agentless' : frame.actor === 'agent' && !undergone ? 'shape.caused' : 'shape.caused_undergone')
  return shapes.every((key) => context.has(key)) ? shapes : undefined
}
