/** What speaks for two deeds although type and parties are alike. */
import { weights } from '../weights.js'
import type { Profile } from './profile.js'
import type { Rarity } from './rarity.js'

const spots = ['place', 'source', 'goal']

/** Another place or recipient, both known to both articles (else it may be the same under two names), an open question or a condition against what is told as it stands. Symmetric. */
export function apartScore(a: Profile, b: Profile, rarity: Rarity): number {
  const differ = (role: string): boolean => differs(a, b, role) && [...idsOf(a, role), ...idsOf(b, role)].every((id) => rarity.common(id))
  const elsewhere = spots.some(differ) ? weights.elsewhere : 0
  const toAnother = differ('recipient') ? weights.toAnother : 0
  return elsewhere + toAnother + (a.mention.factuality !== b.mention.factuality && [a, b].some(isOpen) ? weights.hypothetical : 0)
}

const isOpen = ({ mention, relation }: Profile): boolean => mention.factuality === 'uncertain' || relation === 'condition'

function differs(a: Profile, b: Profile, role: string): boolean {
  const [x, y] = [idsOf(a, role), idsOf(b, role)]
  return x.length > 0 && y.length > 0 && !x.some((id) => y.includes(id))
}

const idsOf = ({ mention }: Profile, role: string): string[] => (mention.roles[role] ?? []).flatMap((filler) => ('entity' in filler ? [filler.entity] : []))
