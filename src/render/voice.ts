/** Languages that stand in where a pack has no words. A voice is the context of one of them; what has been told so far is shared by all. */
import type { StoryEvent } from '../ir/index.js'
import { AROUND } from './realize/shape.js'
import { telling, type Demand, type Telling } from './realize/telling.js'
import type { Context } from './types.js'

/** The context of a language that stands in; that of the recap's own language where none is named. */
export function voiceOf(tongue: string | undefined, context: Context): Context {
  const other = tongue === undefined ? undefined : context.voices.get(tongue)?.()
  return other ? { ...other, voices: context.voices, discourse: context.discourse } : context
}

/** A telling, and the language that it is in where that is another than the recap's. */
export interface Voiced {
  readonly told: Telling
  readonly tongue?: string
}

/** In: an event and what its surroundings ask. Out: its telling in the recap's language, else, where that lacks words, in the first that stands in; undefined where there is none. */
export function voiced(event: StoryEvent, context: Context, demand: Demand): Voiced | undefined {
  const own = telling(event, context, demand)
  if (own) return { told: own }
  if (!lacksWords(event, context)) return undefined
  for (const tongue of context.voices.keys()) {
    const told = telling(event, voiceOf(tongue, context), demand)
    if (told) return { told, tongue }
  }
  return undefined
}

/** Whether it is for want of translation that an event cannot be told: a template, a shape around it, or the noun of a participant. A language that just has no noun for something leaves it out. */
export function lacksWords(event: StoryEvent, context: Context, depth = 0): boolean {
  if (!context.frames.has(event.type) || context.untranslated(`${event.type}_`) || context.untranslated(event.type)) return true
  if (shapesAround(event).some((key) => !context.has(key))) return true
  const fillers = Object.values(event.roles).flat()
  const concepts = fillers.flatMap((filler) => ('entity' in filler ? context.entities.get(filler.entity)?.concept : 'text' in filler ? filler.concept : undefined) ?? [])
  if (concepts.some((concept) => context.untranslated(`nouns.${concept}`))) return true
  return depth < 2 && fillers.some((filler) => { const inner = 'event' in filler ? context.events.get(filler.event) : undefined; return inner !== undefined && lacksWords(inner, context, depth + 1) })
}

function shapesAround({ factuality, roles }: StoryEvent): readonly string[] {
  const stems = [...(AROUND.has(factuality) ? [`shape.${factuality}`] : []), ...((roles['causer'] ?? []).length > 0 ? ['shape.caused'] : [])]
  return [...stems.flatMap((stem) => [stem, `${stem}_agentless`, `${stem}_undergone`]), ...(factuality === 'uncertain' ? ['shape.open'] : [])]
}
