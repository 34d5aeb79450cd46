import type { Filling, KnownReferent, Mention } from '../ir/index.js'
import { eventType } from '../vocabulary/index.js'
import type { AnaphorKnowledge } from './resolution.js'

const core = ['agent', 'experiencer', 'patient', 'theme', 'stimulus', 'recipient']
/** Readings of one article at most; each takes one more antecedent away from an anaphor. */
const rounds = 3

/**
 * Reads until no anaphor that is no reflexive stands for another party of its own event (binding principle B, Chomsky 1981). Control
 * and coordination give events parties that the tree alone does not show; only what was read tells of these.
 */
export function untilBound<T extends { readonly mentions: readonly Mention[]; readonly uses: readonly Filling[] }>(read: (knowledge: AnaphorKnowledge) => T, knowledge: AnaphorKnowledge): T {
  const excluded = new Map<string, Set<string>>()
  let reading = read({ ...knowledge, excluded })
  for (let round = 0; round < rounds; round++) {
    const clashes = clashesIn(reading, knowledge.known)
    if (clashes.length === 0) break
    for (const { anaphor, entity } of clashes) excluded.set(anaphor, (excluded.get(anaphor) ?? new Set()).add(entity))
    reading = read({ ...knowledge, excluded })
  }
  return reading
}

/** Anaphors taken for an entity that fills another core role of the same event by other words. */
function clashesIn({ mentions, uses }: { readonly mentions: readonly Mention[]; readonly uses: readonly Filling[] }, known: ReadonlyMap<string, KnownReferent>): { anaphor: string; entity: string }[] {
  const byMention = new Map<string, Filling[]>()
  for (const use of uses) byMention.set(use.mention, [...(byMention.get(use.mention) ?? []), use])
  return mentions.flatMap((mention) => {
    if (eventType(mention.type)?.reciprocal) return []
    const own = byMention.get(mention.id) ?? []
    const parties = own.filter(({ role }) => core.includes(role))
    return parties.flatMap((use) => {
      const anaphor = use.anaphor ?? (use.via === 'group' ? use.at : undefined)
      if (anaphor === undefined || known.has(anaphor)) return []
      const rivals = parties.filter((other) => other.role !== use.role && other.entity === use.entity && (other.anaphor ?? other.at) !== anaphor)
      // Of a group and one of its own, the less sure reading gives way; of others the one that undergoes.
      const yields = rivals.some((other) => (use.via === 'group') === (other.via === 'group') ? core.indexOf(other.role) < core.indexOf(use.role) : other.confidence > use.confidence)
      const unknown = use.via !== 'group' && core.some((other) => core.indexOf(other) < core.indexOf(use.role) && other !== use.role && (mention.roles[other] ?? []).some((filler) => 'entity' in filler && filler.entity === use.entity) && !parties.some(({ role, entity }) => role === other && entity === use.entity))
      return yields || unknown ? [{ anaphor, entity: use.entity }] : []
    })
  })
}
