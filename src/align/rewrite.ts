import type { Filler, Reading, Roles } from '../ir/index.js'

/** A reading with its entities' ids changed to the story's, in mentions and evidence. */
export function rewriteReading(reading: Reading, idIn: ReadonlyMap<string, string> | undefined): Reading {
  const storyId = (id: string): string => idIn?.get(id) ?? id
  const filler = (value: Filler): Filler => ('entity' in value ? { ...value, entity: storyId(value.entity) } : value)
  const rewrite = (roles: Roles): Roles => Object.fromEntries(Object.entries(roles).map(([role, fillers]) => [role, fillers.map(filler)]))
  return {
    ...reading,
    mentions: reading.mentions.map((mention) => ({ ...mention, roles: rewrite(mention.roles) })),
    ...(reading.anaphors ? { anaphors: reading.anaphors.map((anaphor) => ({ ...anaphor, candidates: anaphor.candidates.map((candidate) => ({ ...candidate, entity: storyId(candidate.entity) })) })) } : {}),
    ...(reading.plurals ? { plurals: reading.plurals.map(({ id, ranked }) => ({ id, ranked: ranked.map((group) => ({ entities: group.entities.map(storyId), likelihood: group.likelihood, get features() { return group.features } })) })) } : {}),
    ...(reading.fillings ? { fillings: reading.fillings.map((filling) => ({ ...filling, entity: storyId(filling.entity) })) } : {}),
    evidence: reading.evidence.map((list) => list.map((key) => (key.startsWith('entity:') ? `entity:${storyId(key.slice('entity:'.length))}` : key))),
  }
}
