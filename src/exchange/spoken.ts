import type { EventDecision, Factuality, Polarity } from '../ir/index.js'

type Fillers = NonNullable<EventDecision['roles']>[string]

export interface Said {
  readonly type: string
  readonly roles: Readonly<Record<string, Fillers>>
  readonly factuality: Factuality
  readonly polarity: Polarity
}

const factualities: readonly string[] = ['actual', 'attempted', 'prevented', 'planned', 'uncertain', 'denied'] satisfies readonly Factuality[]

/**
 * Reads an event as `explain`, annotations and the dialogue show it: `shoot(agent: anna, patient: "the man"), attempted`. What is left out is
 * actual and positive. Out: the event, or why it is none. Nested events (`<id>`) are kept as references by id.
 */
export function parseSpoken(line: string): Said | { readonly why: string } {
  const [, type, inside = '', rest = ''] = /^\s*([\p{L}\p{N}-]+)\s*(?:\(((?:[^()"]|"[^"]*")*)\))?\s*(,.*|negative.*)?$/su.exec(line) ?? []
  if (!type) return { why: 'write it as type(role: who, role: who), with nothing but ", attempted" and the like behind it' }
  const roles: Record<string, Fillers> = {}
  for (const part of pieces(inside, ',')) {
    const [, role, fillers] = /^([\p{L}\p{N}-]+)\s*:\s*(.*)$/su.exec(part) ?? []
    if (!role || fillers === undefined) return { why: `"${part}" is no role with who fills it; write "role: who"` }
    if (role in roles) return { why: `the role "${role}" stands twice; join who fills it with +` }
    roles[role] = pieces(fillers, '+').map((each) => {
      const words = /^"(.*)"$/s.exec(each)?.[1]
      const event = /^<(.+)>$/s.exec(each)?.[1]
      return words !== undefined ? { text: words } : event !== undefined ? { event } : each
    })
  }
  let factuality: Factuality = 'actual'
  let polarity: Polarity = 'positive'
  for (const word of rest.split(',').map((each) => each.trim()).filter((each) => each !== '')) {
    if (word === 'negative' || word === 'positive') polarity = word
    else if (factualities.includes(word)) factuality = word as Factuality
    else return { why: `"${word}" is no factuality; there are ${factualities.join(', ')}, and negative` }
  }
  return { type, roles, factuality, polarity }
}

/** Parts of a list, without those separators that stand in quotes. */
const pieces = (text: string, separator: string): string[] =>
  [...text.matchAll(separator === ',' ? /(?:[^,"]|"[^"]*")+/gs : /(?:[^+"]|"[^"]*")+/gs)].map(([piece]) => piece.trim()).filter((piece) => piece !== '')
