import type { Roles } from '../../ir/index.js'
import { eventType } from '../../vocabulary/index.js'
import { slug } from '../slug.js'
import type { EventDraft } from './draft.js'

const undergoers = ['patient', 'theme', 'stimulus', 'recipient', 'goal']
const doers = ['agent', 'experiencer']

/** Readable ids for events in story order: type and to whom it is done, or who does it; `-2` and on for the later ones of a name. */
export function eventIds(ordered: readonly EventDraft[]): string[] {
  const used = new Map<string, number>()
  return ordered.map((draft) => {
    const base = slug([draft.type, ...named(draft.roles, eventType(draft.type)?.reciprocal === true)].join('-'))
    const count = (used.get(base) ?? 0) + 1
    used.set(base, count)
    return count === 1 ? base : `${base}-${count}`
  })
}

function named(roles: Roles, reciprocal: boolean): string[] {
  const entities = (names: readonly string[]): string[] => names.map((role) => (roles[role] ?? []).flatMap((filler) => ('entity' in filler ? [filler.entity] : []))).find((ids) => ids.length > 0) ?? []
  const done = reciprocal ? [] : entities(undergoers)
  const ids = done.length > 0 ? done : entities(doers)
  return [...ids].sort().slice(0, 2)
}
