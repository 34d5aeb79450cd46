import type { BeatDecision, EventRef, EventsDecision, Passage, PassageDecision, Wording } from '../ir/index.js'

/** A decision to write down, with the list of review.yaml that it belongs to. */
export type Decision =
  | { readonly section: 'passages'; readonly value: PassageDecision }
  | { readonly section: 'events'; readonly value: EventsDecision }
  | { readonly section: 'beats'; readonly value: BeatDecision }
  | { readonly section: 'wording'; readonly value: Wording }

/** Keys that say what a decision is about; two with the same are about the same, and the later takes the place of the earlier. */
export function aboutOf({ section, value }: Decision): string {
  if (section === 'passages') return `passage ${passageKey(value)} ${value.refersTo === undefined ? 'event' : 'referent'}`
  if (section === 'wording') return `wording ${value.beat ?? ''} ${value.part ?? ''} ${value.conflict ?? ''} ${value.field ?? ''} ${value.lang}`
  if (section === 'beats') return `beat ${keys(value.events)}`
  if (value.conflict !== undefined) return `conflict ${refKey(value.conflict)} ${value.field ?? ''}`
  if (value.same ?? value.different) return `joining ${keys(value.same ?? value.different ?? [])}`
  return JSON.stringify(value)
}

/** A place is known by its words and what stands around them; offsets and notes are no part of it. */
export const passageKey = ({ lang, exact, prefix = '', suffix = '' }: Passage): string => JSON.stringify([lang, exact, prefix, suffix])

export const refKey = (ref: EventRef): string => (typeof ref === 'string' ? ref : `${passageKey(ref)}${ref.type ?? ''}`)

const keys = (refs: readonly EventRef[]): string => refs.map(refKey).sort().join(' & ')
