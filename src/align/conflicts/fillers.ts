import type { Filler, Roles } from '../../ir/index.js'

export const doers: readonly string[] = ['agent', 'experiencer']
export const undergoers: readonly string[] = ['patient', 'theme', 'stimulus', 'recipient']

/** Ids of the entities in some roles of a mention or an event. */
export const entitiesIn = ({ roles }: { readonly roles: Roles }, names: readonly string[]): string[] =>
  names.flatMap((role) => (roles[role] ?? []).flatMap((filler: Filler) => ('entity' in filler ? [filler.entity] : [])))
