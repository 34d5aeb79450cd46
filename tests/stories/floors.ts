/** What `node tests/score.mjs --floors` printed on 2026-11-21: two points under what was measured then. Raise them when reading gets better. */
type Floors = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>

export const floors: Floors = {
  'asin-at-asukal-cast': {
    en: { recall: 0.95, precision: 0.91, roles: 0.73, factuality: 0.93 },
    tl: { recall: 0.88, precision: 0.91, roles: 0.65, factuality: 0.92 },
    alignment: { precision: 0.75, recall: 0.69, f1: 0.72 },
    conflicts: { found: 1, false: 0 },
  },
  'asin-at-asukal': {
    en: { recall: 0.95, precision: 0.93, roles: 0.68, factuality: 0.93 },
    tl: { recall: 0.88, precision: 0.91, roles: 0.65, factuality: 0.92 },
    alignment: { precision: 0.8, recall: 0.69, f1: 0.74 },
    conflicts: { found: 1, false: 0 },
  },
  'band-breakup': {
    en: { recall: 0.86, precision: 0.9, roles: 0.79, factuality: 0.98 },
    tl: { recall: 0.87, precision: 0.93, roles: 0.77, factuality: 0.98 },
    alignment: { precision: 0.93, recall: 0.74, f1: 0.84 },
    conflicts: { found: 2, false: 0 },
  },
  'barangay-feud': {
    en: { recall: 0.88, precision: 0.92, roles: 0.68, factuality: 0.93 },
    tl: { recall: 0.73, precision: 0.95, roles: 0.57, factuality: 0.98 },
    alignment: { precision: 0.98, recall: 0.7, f1: 0.81 },
    conflicts: { found: 2, false: 0 },
  },
  'crime-in-the-harbor': {
    en: { recall: 0.94, precision: 0.98, roles: 0.86, factuality: 0.98 },
    tl: { recall: 0.98, precision: 0.94, roles: 0.89, factuality: 0.98 },
    alignment: { precision: 0.98, recall: 0.94, f1: 0.96 },
    conflicts: { found: 1, false: 0 },
  },
  'detective-duo': {
    en: { recall: 0.82, precision: 0.67, roles: 0.71, factuality: 0.94 },
    tl: { recall: 0.83, precision: 0.86, roles: 0.54, factuality: 0.98 },
    alignment: { precision: 0.87, recall: 0.64, f1: 0.76 },
    conflicts: { found: 0, false: 0 },
  },
  'gabaldon-kidnapping-cast': {
    en: { recall: 0.86, precision: 0.91, roles: 0.59, factuality: 0.92 },
    tl: { recall: 0.78, precision: 0.95, roles: 0.82, factuality: 0.91 },
    alignment: { precision: 0.92, recall: 0.55, f1: 0.69 },
    conflicts: { found: 1, false: 0 },
  },
  'gabaldon-kidnapping': {
    en: { recall: 0.86, precision: 0.91, roles: 0.51, factuality: 0.92 },
    tl: { recall: 0.78, precision: 0.95, roles: 0.82, factuality: 0.91 },
    alignment: { precision: 0.91, recall: 0.55, f1: 0.69 },
    conflicts: { found: 1, false: 0 },
  },
  'glass-crown': {
    en: { recall: 0.92, precision: 0.83, roles: 0.75, factuality: 0.92 },
    tl: { recall: 0.88, precision: 0.85, roles: 0.69, factuality: 0.92 },
    alignment: { precision: 0.88, recall: 0.7, f1: 0.78 },
    conflicts: { found: 1, false: 0 },
  },
  'hornbill-comb-cast': {
    en: { recall: 0.84, precision: 0.91, roles: 0.83, factuality: 0.98 },
    tl: { recall: 0.82, precision: 0.94, roles: 0.59, factuality: 0.9 },
    alignment: { precision: 0.86, recall: 0.53, f1: 0.66 },
    conflicts: { found: 0, false: 0 },
  },
  'hornbill-comb': {
    en: { recall: 0.84, precision: 0.9, roles: 0.44, factuality: 0.98 },
    tl: { recall: 0.74, precision: 0.94, roles: 0.36, factuality: 0.89 },
    alignment: { precision: 0.9, recall: 0.46, f1: 0.61 },
    conflicts: { found: 0, false: 0 },
  },
  'ibong-adarna-cast': {
    en: { recall: 0.84, precision: 0.9, roles: 0.73, factuality: 0.94 },
    tl: { recall: 0.87, precision: 0.9, roles: 0.64, factuality: 0.98 },
    alignment: { precision: 0.94, recall: 0.81, f1: 0.87 },
    conflicts: { found: 2, false: 0 },
  },
  'ibong-adarna': {
    en: { recall: 0.82, precision: 0.89, roles: 0.63, factuality: 0.93 },
    tl: { recall: 0.85, precision: 0.9, roles: 0.65, factuality: 0.98 },
    alignment: { precision: 0.94, recall: 0.78, f1: 0.85 },
    conflicts: { found: 2, false: 0 },
  },
  'lighthouse-heirs': {
    en: { recall: 0.82, precision: 0.91, roles: 0.72, factuality: 0.93 },
    tl: { recall: 0.86, precision: 0.98, roles: 0.69, factuality: 0.98 },
    alignment: { precision: 0.98, recall: 0.54, f1: 0.7 },
    conflicts: { found: 2, false: 0 },
  },
  'limang-tanglaw-cast': {
    en: { recall: 0.85, precision: 0.82, roles: 0.76, factuality: 0.95 },
    tl: { recall: 0.79, precision: 0.9, roles: 0.71, factuality: 0.94 },
    alignment: { precision: 0.92, recall: 0.76, f1: 0.83 },
    conflicts: { found: 0, false: 0 },
  },
  'limang-tanglaw': {
    en: { recall: 0.85, precision: 0.82, roles: 0.82, factuality: 0.95 },
    tl: { recall: 0.76, precision: 0.87, roles: 0.68, factuality: 0.94 },
    alignment: { precision: 0.92, recall: 0.71, f1: 0.8 },
    conflicts: { found: 0, false: 0 },
  },
  'lost-sister': {
    en: { recall: 0.94, precision: 0.98, roles: 0.58, factuality: 0.98 },
    tl: { recall: 0.98, precision: 0.93, roles: 0.67, factuality: 0.94 },
    alignment: { precision: 0.98, recall: 0.94, f1: 0.96 },
    conflicts: { found: 2, false: 0 },
  },
  'love-in-transit': {
    en: { recall: 0.79, precision: 0.81, roles: 0.62, factuality: 0.98 },
    tl: { recall: 0.79, precision: 0.74, roles: 0.59, factuality: 0.98 },
    alignment: { precision: 0.94, recall: 0.6, f1: 0.73 },
    conflicts: { found: 0, false: 0 },
  },
  'luke-and-jessica-cast': {
    en: { recall: 0.91, precision: 0.93, roles: 0.9, factuality: 0.94 },
    tl: { recall: 0.98, precision: 0.96, roles: 0.88, factuality: 0.9 },
    alignment: { precision: 0.74, recall: 0.63, f1: 0.68 },
    conflicts: { found: 2, false: 0 },
  },
  'luke-and-jessica': {
    en: { recall: 0.87, precision: 0.92, roles: 0.9, factuality: 0.94 },
    tl: { recall: 0.98, precision: 0.96, roles: 0.88, factuality: 0.9 },
    alignment: { precision: 0.73, recall: 0.58, f1: 0.64 },
    conflicts: { found: 2, false: 0 },
  },
  'moon-weaver': {
    en: { recall: 0.69, precision: 0.98, roles: 0.68, factuality: 0.91 },
    tl: { recall: 0.84, precision: 0.94, roles: 0.69, factuality: 0.92 },
    alignment: { precision: 0.73, recall: 0.38, f1: 0.5 },
    conflicts: { found: 1, false: 0 },
  },
  'night-shift-manila': {
    en: { recall: 0.85, precision: 0.78, roles: 0.64, factuality: 0.86 },
    tl: { recall: 0.9, precision: 0.83, roles: 0.58, factuality: 0.92 },
    alignment: { precision: 0.89, recall: 0.65, f1: 0.75 },
    conflicts: { found: 0, false: 0 },
  },
  'noli-me-tangere-cast': {
    en: { recall: 0.87, precision: 0.9, roles: 0.59, factuality: 0.92 },
    tl: { recall: 0.75, precision: 0.89, roles: 0.65, factuality: 0.86 },
    alignment: { precision: 0.92, recall: 0.77, f1: 0.84 },
    conflicts: { found: 1, false: 0 },
  },
  'noli-me-tangere': {
    en: { recall: 0.85, precision: 0.9, roles: 0.6, factuality: 0.93 },
    tl: { recall: 0.75, precision: 0.89, roles: 0.65, factuality: 0.86 },
    alignment: { precision: 0.95, recall: 0.79, f1: 0.86 },
    conflicts: { found: 2, false: 0 },
  },
  'rooftop-hearts': {
    en: { recall: 0.88, precision: 0.81, roles: 0.66, factuality: 0.92 },
    tl: { recall: 0.92, precision: 0.81, roles: 0.46, factuality: 0.92 },
    alignment: { precision: 0.98, recall: 0.79, f1: 0.87 },
    conflicts: { found: 0, false: 0 },
  },
  'royal-romance': {
    en: { recall: 0.9, precision: 0.94, roles: 0.8, factuality: 0.98 },
    tl: { recall: 0.98, precision: 0.98, roles: 0.89, factuality: 0.98 },
    alignment: { precision: 0.98, recall: 0.9, f1: 0.94 },
    conflicts: { found: 2, false: 0 },
  },
  'salt-and-iron': {
    en: { recall: 0.85, precision: 0.79, roles: 0.56, factuality: 0.95 },
    tl: { recall: 0.88, precision: 0.84, roles: 0.5, factuality: 0.84 },
    alignment: { precision: 0.93, recall: 0.59, f1: 0.75 },
    conflicts: { found: 0, false: 0 },
  },
  'superhero-siblings': {
    en: { recall: 0.98, precision: 0.94, roles: 0.93, factuality: 0.98 },
    tl: { recall: 0.98, precision: 0.95, roles: 0.78, factuality: 0.98 },
    alignment: { precision: 0.98, recall: 0.89, f1: 0.93 },
    conflicts: { found: 3, false: 1 },
  },
  'teleserye-finale': {
    en: { recall: 0.98, precision: 0.93, roles: 0.85, factuality: 0.94 },
    tl: { recall: 0.91, precision: 0.93, roles: 0.79, factuality: 0.98 },
    alignment: { precision: 0.98, recall: 0.68, f1: 0.8 },
    conflicts: { found: 1, false: 0 },
  },
  'real-articles-cast': {
    en: { recall: 0.91, precision: 0.82, roles: 0.89, factuality: 0.94 },
    tl: { recall: 0.98, precision: 0.85, roles: 0.8, factuality: 0.9 },
    alignment: { precision: 0.88, recall: 0.73, f1: 0.8 },
    conflicts: { found: 2, false: 0 },
  },
  'real-articles': {
    en: { recall: 0.91, precision: 0.82, roles: 0.87, factuality: 0.94 },
    tl: { recall: 0.98, precision: 0.85, roles: 0.83, factuality: 0.9 },
    alignment: { precision: 0.88, recall: 0.73, f1: 0.8 },
    conflicts: { found: 2, false: 0 },
  },
}

export const leastMeans: Floors = {
  'held out': {
    en: { recall: 0.85, precision: 0.85, roles: 0.64, factuality: 0.95 },
    tl: { recall: 0.83, precision: 0.89, roles: 0.62, factuality: 0.95 },
    alignment: { precision: 0.9, recall: 0.6, f1: 0.73 },
  },
  'dev': {
    en: { recall: 0.88, precision: 0.9, roles: 0.72, factuality: 0.94 },
    tl: { recall: 0.9, precision: 0.91, roles: 0.7, factuality: 0.94 },
    alignment: { precision: 0.92, recall: 0.74, f1: 0.81 },
  },
}
