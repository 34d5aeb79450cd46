/** What `node tests/score.mjs --floors` printed on 2026-11-20: two points under what was measured then. Raise them when reading gets better. */
type Floors = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>

export const floors: Floors = {}

export const leastMeans: Floors = {}
