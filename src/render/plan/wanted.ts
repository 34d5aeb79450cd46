/** What is planned, ordered and asked for is told once: by what somebody is made to do, or means to do, where that is told itself. */
import { eventType, isDirective } from '../../vocabulary/index.js'
import { entityIds } from '../realize/roles.js'
import type { Telling } from '../realize/telling.js'
import type { Fact } from './facts.js'
import { sameActors } from './same.js'

/** In: two tellings. Out: whether in both somebody is to do the same: "she is ordered to kill her", "he forces her to kill her". */
export function wantAlike(a: Telling, b: Telling): boolean {
  const [one, other] = [wish(a), wish(b)]
  return one !== undefined && one === other && a.event.factuality === b.event.factuality
}

/** What is wanted, and of whom, as a key; undefined where no other is wanted to do a thing that the story tells. */
function wish({ nested, fillers, event }: Telling): string | undefined {
  const wanted = [...nested.values()].map((inner) => inner.event.id)
  const of = entityIds(fillers.get('patient') ?? fillers.get('recipient') ?? [])
  return eventType(event.type)?.control === 'addressee' && wanted.length > 0 && of.length > 0 ? `${wanted.join()} ${of.join()}` : undefined
}

/** "They plan to give her a medal" is told by what is planned, where that is told by itself. */
export function withoutPlansOf(facts: Map<string, Fact>): Map<string, Fact> {
  for (const [id, { event, told }] of facts) {
    // Who is made to do it need not be told that it was ordered.
    const made = isDirective(event.type) ? [...told.nested.values()].flatMap((inner) => facts.get(inner.event.id) ?? []).find((fact) => fact.told.causers.length > 0) : undefined
    if (!made) continue
    facts.set(made.event.id, { ...made, tells: [...made.tells, event] })
    facts.delete(id)
  }
  for (const [id, { event, actors, told }] of facts) {
    const planned = event.type === 'plan' ? [...told.nested.values()].flatMap((inner) => facts.get(inner.event.id) ?? []).find((fact) => fact.event.factuality === 'planned' && sameActors(fact.actors, actors)) : undefined
    if (!planned) continue
    facts.set(planned.event.id, { ...planned, tells: [...planned.tells, event] })
    facts.delete(id)
  }
  return facts
}
