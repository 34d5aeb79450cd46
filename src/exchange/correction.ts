import type { EventDecision, Filler, Mention } from '../ir/index.js'
import type { Said } from './spoken.js'

/** What of a mention a person wants otherwise; undefined where it says the same. */
export function correctionOf(mention: Pick<Mention, 'type' | 'roles' | 'factuality' | 'polarity'>, said: Said): EventDecision | undefined {
  const names = new Set([...Object.keys(mention.roles), ...Object.keys(said.roles)])
  const changed = [...names].flatMap((role) => {
    const before = (mention.roles[role] ?? []).map(decided)
    const now = said.roles[role] ?? []
    return JSON.stringify(before) === JSON.stringify(now) ? [] : [[role, now] as const]
  })
  const decision: EventDecision = {
    ...(said.type === mention.type ? {} : { type: said.type }),
    ...(changed.length === 0 ? {} : { roles: Object.fromEntries(changed) }),
    ...(said.factuality === mention.factuality ? {} : { factuality: said.factuality }),
    ...(said.polarity === mention.polarity ? {} : { polarity: said.polarity }),
  }
  return Object.keys(decision).length === 0 ? undefined : decision
}

/** A mention as it is, as a decision: what an editor accepts. Words and nested events stay the machine's, as they change with the article. */
export const acceptanceOf = ({ type, roles, factuality, polarity }: Pick<Mention, 'type' | 'roles' | 'factuality' | 'polarity'>): EventDecision => {
  const named = Object.entries(roles).filter(([, list]) => list.length > 0 && list.every((filler) => 'entity' in filler))
  return { type, ...(named.length === 0 ? {} : { roles: Object.fromEntries(named.map(([role, list]) => [role, list.map(decided)])) }), factuality, polarity }
}

export const decided = (filler: Filler): string | { readonly text: string } | { readonly event: string } =>
  ('entity' in filler ? filler.entity : 'event' in filler ? { event: filler.event } : { text: quotable(filler.text) })

/** Words as they can stand between double quotes. */
export const quotable = (text: string): string => text.replaceAll('"', "'")
