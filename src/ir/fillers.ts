import type { Roles } from './story.js'

/** Ids of the entities in some roles of a mention or an event. */
export const entitiesIn = ({ roles }: { readonly roles: Roles }, names: readonly string[]): string[] =>
  names.flatMap((role) => (roles[role] ?? []).flatMap((filler) => ('entity' in filler ? [filler.entity] : [])))
