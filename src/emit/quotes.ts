import type { Decided, Mention, Roles } from '../ir/index.js'

/** How much of an article's text the outputs repeat. */
export type Quotes = 'full' | 'short' | 'none'

/** Characters that a short quote keeps: enough to find the place, too few to stand for it. */
const shortLength = 40

/** A sentence's text as the setting allows it. */
export function quoted(text: string, quotes: Quotes): string | undefined {
  if (quotes === 'full') return text
  if (quotes === 'none') return undefined
  const characters = Array.from(text)
  return characters.length <= shortLength ? text : `${characters.slice(0, shortLength).join('').trimEnd()}…`
}

/** A mention as the setting allows it. Without quotes only positions and language-neutral values are left. */
export function quotedMention(mention: Mention, quotes: Quotes): unknown {
  if (quotes === 'full') return mention
  const exact = quoted(mention.quote.exact, quotes)
  const { text: _, ...predicate } = mention.predicate
  return {
    ...mention,
    quote: exact === undefined ? undefined : { exact, prefix: '', suffix: '' },
    predicate: quotes === 'none' ? predicate : mention.predicate,
    roles: quotedRoles(mention.roles, quotes),
    ...(mention.decided ? { decided: quotedDecisions(mention.decided) } : {}),
  }
}

/** Fillers that are stretches of an article, as the setting allows them. */
export function quotedRoles(roles: Roles, quotes: Quotes): Roles {
  if (quotes === 'full') return roles
  return Object.fromEntries(Object.entries(roles).map(([role, fillers]) =>
    [role, fillers.map((filler) => ('text' in filler ? { ...filler, text: quoted(filler.text, quotes) ?? '' } : filler))]))
}

/** What the machine read in roles may be the article's words: then only the person's value is given. */
export const quotedDecisions = (decided: readonly Decided[]): Decided[] => decided.map((each) => (each.machine?.includes('"') ? { field: each.field } : each))
