import type { Filler, Mention, Reading } from '../../src/ir/index.js'
import type { GoldStory } from './gold.js'
import { randomFrom } from './random.js'

export interface Noise {
  readonly dropMention: number
  readonly dropRole: number
  readonly nearType: number
  readonly wrongEntity: number
  /** Extra mentions that no gold event has, as a share of the right ones. */
  readonly spurious: number
}

/** About what a trained reader gets wrong. */
export const usualNoise: Noise = { dropMention: 0.15, dropRole: 0.15, nearType: 0.15, wrongEntity: 0.08, spurious: 0.1 }

/** A reading with seeded faults. A type changes to another that the gold accepts for the event, or to one of the same frame. */
export function degrade(reading: Reading, gold: GoldStory, noise: Noise, seed: number): Reading {
  const random = randomFrom(seed)
  const accepted = new Map(gold.events.flatMap((event) => event.type.map((type) => [type, event.type] as const)))
  const ids = reading.entities.map((entity) => entity.id)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const mentions = reading.mentions.flatMap((mention): Mention[] => {
    if (random() < noise.dropMention) return []
    const type = random() < noise.nearType ? pick(accepted.get(mention.type) ?? [mention.type]) : mention.type
    const roles: Record<string, readonly Filler[]> = {}
    for (const [role, fillers] of Object.entries(mention.roles)) {
      if (random() < noise.dropRole) continue
      roles[role] = fillers.map((filler) => ('entity' in filler && random() < noise.wrongEntity ? { entity: pick(ids) } : filler))
    }
    const changed = { ...mention, type, roles, confidence: 0.4 + 0.55 * random() }
    if (random() >= noise.spurious) return [changed]
    const { attached: _, ...free } = changed
    return [changed, { ...free, id: `${mention.id}x`, type: pick([...accepted.keys()]), predicate: { ...mention.predicate, start: mention.predicate.start + 1 } }]
  })
  const left = new Set(mentions.map((mention) => mention.id))
  return {
    ...reading,
    mentions: mentions.map(({ attached, ...mention }) => (attached && left.has(attached.to) ? { ...mention, attached } : mention)),
    evidence: reading.evidence.map((list) => list.filter(() => random() > 0.15)),
  }
}
