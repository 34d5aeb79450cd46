import type { EventDraft } from './draft.js'

/** Why an event happened and what for: the events whose mentions hang under its own as reason or purpose. Ids, in story order. */
export function reasonsOf(draft: EventDraft, ordered: readonly EventDraft[], eventOf: ReadonlyMap<string, string>, self: string): { because: string[]; purpose: string[] } {
  const own = new Set(draft.members.map((profile) => profile.index))
  const found = { because: new Set<string>(), purpose: new Set<string>() }
  for (const other of ordered)
    for (const profile of other.members) {
      if (profile.parent === undefined || !own.has(profile.parent)) continue
      const id = eventOf.get(profile.mention.id)
      if (id === undefined || id === self) continue
      if (profile.relation === 'reason') found.because.add(id)
      if (profile.relation === 'purpose') found.purpose.add(id)
    }
  return { because: [...found.because], purpose: [...found.purpose] }
}
