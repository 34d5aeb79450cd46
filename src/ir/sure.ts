import type { Mention } from './story.js'

/** In: a mention and an entity that fills some of its roles. Out: how sure it is that it does, 0 to 1: by the surest of these roles, else by the least sure of all. */
export const sureOf = ({ roles, sure, referents = 1 }: Pick<Mention, 'roles' | 'sure' | 'referents'>, entity: string): number =>
  Math.max(referents, ...Object.entries(sure ?? {}).filter(([role]) => roles[role]?.some((filler) => 'entity' in filler && filler.entity === entity)).map(([, share]) => share))
