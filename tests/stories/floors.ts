/** What `node tests/score.mjs --floors` printed on 2026-11-20: two points under what was measured then. Raise them when reading gets better. */
type Floors = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>

export const floors: Floors = {
  'band-breakup': {
    en: { recall: 0.86, precision: 0.9, roles: 0.68, factuality: 0.98 },
    tl: { recall: 0.84, precision: 0.93, roles: 0.69, factuality: 0.94 },
    alignment: { precision: 0.98, recall: 0.7, f1: 0.81 },
    conflicts: { found: 1, false: 0 },
  },
  'barangay-feud': {
    en: { recall: 0.84, precision: 0.92, roles: 0.6, factuality: 0.98 },
    tl: { recall: 0.73, precision: 0.85, roles: 0.62, factuality: 0.98 },
    alignment: { precision: 0.89, recall: 0.59, f1: 0.71 },
    conflicts: { found: 1, false: 0 },
  },
  'crime-in-the-harbor': {
    en: { recall: 0.94, precision: 0.96, roles: 0.77, factuality: 0.98 },
    tl: { recall: 0.98, precision: 0.92, roles: 0.83, factuality: 0.98 },
    alignment: { precision: 0.98, recall: 0.94, f1: 0.96 },
    conflicts: { found: 1, false: 0 },
  },
  'lighthouse-heirs': {
    en: { recall: 0.82, precision: 0.91, roles: 0.55, factuality: 0.88 },
    tl: { recall: 0.86, precision: 0.93, roles: 0.58, factuality: 0.93 },
    alignment: { precision: 0.98, recall: 0.45, f1: 0.62 },
    conflicts: { found: 2, false: 0 },
  },
  'lost-sister': {
    en: { recall: 0.9, precision: 0.98, roles: 0.58, factuality: 0.98 },
    tl: { recall: 0.91, precision: 0.93, roles: 0.59, factuality: 0.9 },
    alignment: { precision: 0.98, recall: 0.9, f1: 0.94 },
    conflicts: { found: 0, false: 0 },
  },
  'luke-and-jessica-cast': {
    en: { recall: 0.91, precision: 0.91, roles: 0.88, factuality: 0.94 },
    tl: { recall: 0.98, precision: 0.94, roles: 0.77, factuality: 0.9 },
    alignment: { precision: 0.63, recall: 0.63, f1: 0.63 },
    conflicts: { found: 2, false: 0 },
  },
  'luke-and-jessica': {
    en: { recall: 0.84, precision: 0.9, roles: 0.78, factuality: 0.94 },
    tl: { recall: 0.98, precision: 0.94, roles: 0.77, factuality: 0.9 },
    alignment: { precision: 0.59, recall: 0.53, f1: 0.55 },
    conflicts: { found: 2, false: 0 },
  },
  'moon-weaver': {
    en: { recall: 0.59, precision: 0.88, roles: 0.48, factuality: 0.82 },
    tl: { recall: 0.75, precision: 0.98, roles: 0.57, factuality: 0.86 },
    alignment: { precision: 0.58, recall: 0.18, f1: 0.28 },
    conflicts: { found: 0, false: 0 },
  },
  'royal-romance': {
    en: { recall: 0.86, precision: 0.92, roles: 0.68, factuality: 0.98 },
    tl: { recall: 0.98, precision: 0.95, roles: 0.84, factuality: 0.94 },
    alignment: { precision: 0.94, recall: 0.86, f1: 0.9 },
    conflicts: { found: 1, false: 0 },
  },
  'superhero-siblings': {
    en: { recall: 0.98, precision: 0.91, roles: 0.86, factuality: 0.94 },
    tl: { recall: 0.98, precision: 0.95, roles: 0.68, factuality: 0.94 },
    alignment: { precision: 0.94, recall: 0.84, f1: 0.89 },
    conflicts: { found: 3, false: 0 },
  },
  'teleserye-finale': {
    en: { recall: 0.98, precision: 0.9, roles: 0.83, factuality: 0.94 },
    tl: { recall: 0.87, precision: 0.9, roles: 0.7, factuality: 0.94 },
    alignment: { precision: 0.93, recall: 0.73, f1: 0.82 },
    conflicts: { found: 1, false: 0 },
  },
  'real-articles-cast': {
    en: { recall: 0.91, precision: 0.8, roles: 0.89, factuality: 0.94 },
    tl: { recall: 0.98, precision: 0.81, roles: 0.6, factuality: 0.83 },
    alignment: { precision: 0.79, recall: 0.68, f1: 0.73 },
    conflicts: { found: 1, false: 0 },
  },
  'real-articles': {
    en: { recall: 0.91, precision: 0.8, roles: 0.87, factuality: 0.94 },
    tl: { recall: 0.98, precision: 0.81, roles: 0.6, factuality: 0.83 },
    alignment: { precision: 0.79, recall: 0.68, f1: 0.73 },
    conflicts: { found: 1, false: 0 },
  },
}

export const leastMeans: Floors = {
  'dev': {
    en: { recall: 0.87, precision: 0.92, roles: 0.69, factuality: 0.95 },
    tl: { recall: 0.89, precision: 0.93, roles: 0.7, factuality: 0.93 },
    alignment: { precision: 0.87, recall: 0.69, f1: 0.76 },
  },
}
