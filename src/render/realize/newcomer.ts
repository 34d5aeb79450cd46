/** Another voice for what is new: where a clause's pivot has to be known to the reader, a new thing stands beside it (definiteness of the Philippine pivot: Schachter and Otanes 1972; Himmelmann 2005). */
import { FOR_NEW } from '../frames.js'
import type { Fact } from '../plan/facts.js'
import { naming } from '../refer/name.js'
import { owned } from '../refer/owner.js'
import { relationNoun } from '../refer/kin.js'
import { textPhrase } from '../refer/text.js'
import type { Context } from '../types.js'
import { entityIds, type Said } from './roles.js'
import type { Telling } from './telling.js'

/** In: the facts of a sentence, in their order. Out: the same, each telling by the frame that the pack has for a pivot that is new. */
export function withNewcomers(facts: readonly Fact[], context: Context): readonly Fact[] {
  if (context.grammar.pivot === undefined) return facts
  const known = new Set(context.discourse.introduced)
  return facts.map((fact) => {
    const told = framed(fact.told, known, context)
    const purpose = fact.purpose && framed(fact.purpose, known, context, true)
    return told === fact.told && purpose === fact.purpose ? fact : { ...fact, told, ...(purpose ? { purpose } : {}) }
  })
}

/** `led`: who acts may be understood from the clause above. */
function framed(told: Telling, known: Set<string>, context: Context, led = false): Telling {
  const { frame, fillers } = told
  const slot = frame.slots.find(({ way, role }) => way === context.grammar.pivot && role !== frame.actor)
  const said = fillers.get(slot?.role ?? '') ?? []
  const other = slot && context.frames.get(frame.key.split('_')[0] ?? '')?.find(({ key }) => key === frame.key + FOR_NEW)
  const isActed = led || (fillers.get(frame.actor ?? '') ?? []).length > 0
  const swaps = other !== undefined && isActed && said.length > 0 && said.every((filler) => isNew(filler, known, context)) && other.slots.every(({ role, params }) => params['must'] === undefined || fillers.has(role) || told.nested.has(role))
  for (const list of fillers.values()) for (const id of entityIds(list)) known.add(id)
  const nested = new Map([...told.nested].map(([role, inner]) => [role, framed(inner, known, context, true)] as const))
  const changed = [...nested].some(([role, inner]) => inner !== told.nested.get(role))
  return !swaps && !changed ? told : { ...told, frame: swaps ? other : frame, nested }
}

/** Whether the reader does not know it yet, and its noun says so. */
function isNew(filler: Said, known: ReadonlySet<string>, context: Context): boolean {
  if ('text' in filler) return textPhrase(filler, context)?.determination === 'indefinite'
  const entity = 'entity' in filler ? context.entities.get(filler.entity) : undefined
  if (!entity || entity.unnamed !== true || entity.known === true || known.has(entity.id) || relationNoun(entity, context) || owned(entity, context)) return false
  const called = naming(entity, context.tag, context.grammar)
  return called?.kind === 'common' && called.bare
}
