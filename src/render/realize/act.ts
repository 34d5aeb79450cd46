/** What a clause asks of its verb: voice, form, polarity, and what it agrees with. */
import type { Frame } from '../frames.js'
import { withFeatures, type Features } from '../features.js'
import { traitsOf } from '../refer/traits.js'
import type { Context, Stance } from '../types.js'
import { agreementOf } from './case.js'
import type { Said } from './roles.js'
import { isForetold, isNegative } from './shape.js'
import type { Telling } from './telling.js'
import type { Act } from './verb.js'

interface Asked {
  readonly told: Telling
  /** The template that is filled: the event's own, or a shape around it. */
  readonly frame: Frame
  readonly stance: Stance
  readonly voice: Telling['voice']
  /** It is the outermost verb of the telling, the one that is denied. */
  readonly outer: boolean
  readonly actors: readonly Said[]
  readonly fillers: (role: string) => readonly Said[]
}

/** In: a telling as it stands in its sentence. Out: what its verb is asked for; the features of the clause alone are what case markers see. */
export function actOf(asked: Asked, context: Context): Act & { readonly clause: Features } {
  const { told, frame, stance, voice, outer, actors, fillers } = asked
  const verb = frame.slots.find((slot) => slot.way === 'verb')
  const isContent = stance.depth > 0
  const negative = isNegative({ ...told.event, ...told.standing }, isContent) && (outer || told.shapes.length === 0)
  const unsure = (told.standing ?? told.event).factuality === 'uncertain' && !isContent && stance.form === 'finite' && told.shapes.length === 0
  const foretold = !isContent && told.shapes.length === 0 && isForetold(told.event)
  const form = stance.form === 'finite' ? (unsure ? 'uncertain' : foretold ? 'later' : stance.tense) : stance.form
  const clause = withFeatures(new Set(verb?.params['class']?.split('+').map((one) => one.trim()) ?? []), voice, form, negative ? 'negative' : 'positive', isContent ? 'embedded' : 'main', stance.order === 'last' ? 'last' : undefined, stance.recent ? 'recent' : undefined)
  const agreeing = (said: readonly Said[]): Features => withFeatures(clause, ...agreementOf(traitsOf(said, context)))
  const of = (role: string): Features => agreeing(fillers(role))
  const controller = verb?.params['agree']
  const controllers = controller === undefined ? actors : fillers(controller)
  // Whom the clause leaves out the verb shows in full.
  const isClosest = stance.actor === 'full' && stance.order !== 'last' && context.grammar.closestConjunct?.includes(form) === true
  const features = agreeing(isClosest ? controllers.slice(0, 1) : controllers)
  return { features, clause, as: verb?.params['as'] ?? '', last: stance.order === 'last', bracket: frame.slots.some((slot) => slot.way === 'rest'), of }
}
