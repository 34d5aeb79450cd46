/** Nobody dies twice: of several deaths of one person a recap tells the one that most speaks for. */
import type { StoryEvent } from '../../ir/index.js'
import { deadly } from '../../vocabulary/index.js'
import { entityIds } from '../realize/roles.js'
import type { Fact } from './facts.js'

/** Ids of those who die in an event; nobody where it did not happen. */
const deadIn = ({ type, factuality, polarity, roles }: StoryEvent): readonly string[] =>
  deadly.has(type) && factuality === 'actual' && polarity === 'positive' ? entityIds(roles['patient'] ?? []) : []

/** More articles, then whose doing it was, then the surer reading. */
function speaksFor({ event }: Fact): number {
  const settled = event.mentions.some(({ decidedBy }) => decidedBy === 'editor')
  return (settled ? 8 : 0) + 2 * new Set(event.mentions.map(({ language }) => language)).size + (event.type === 'kill' ? 1 : 0) + event.confidence
}

/** In: facts in any order; who is one person by name. Out: those of them that tell a death which another tells too. */
export function otherDeaths(facts: readonly Fact[], isPerson: (id: string) => boolean): readonly Fact[] {
  const deaths = facts.filter(({ event }) => deadIn(event).length === 1 && deadIn(event).every(isPerson)).sort((a, b) => speaksFor(b) - speaksFor(a) || a.event.order - b.event.order)
  return deaths.filter((fact, at) => deaths.slice(0, at).some((other) => deadIn(other.event)[0] === deadIn(fact.event)[0]))
}
