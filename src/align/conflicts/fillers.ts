import type { Filler, Mention, Roles } from '../../ir/index.js'

export const doers: readonly string[] = ['agent', 'experiencer']
export const undergoers: readonly string[] = ['patient', 'theme', 'stimulus', 'recipient']

/** Ids of the entities in some roles of a mention or an event. */
export const entitiesIn = ({ roles }: { readonly roles: Roles }, names: readonly string[]): string[] =>
  names.flatMap((role) => (roles[role] ?? []).flatMap((filler: Filler) => ('entity' in filler ? [filler.entity] : [])))

/** The same of what a mention says by itself, without what it has from the event that it was joined to. */
export const saidIn = (mention: Mention, names: readonly string[]): string[] => entitiesIn(mention, names.filter((role) => !mention.completed?.includes(role)))
