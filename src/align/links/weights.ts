import type { TermKind } from './terms.js'

/**
 * Numbers of the alignment of sentences, found on stories whose pages are known to correspond, and checked on others and on articles
 * that have nothing to do with each other. Log-odds are natural.
 */
export const weights = {
  /** Chance that what one sentence says by a term, the other says by it too, where they tell the same. */
  hit: { entity: 0.4, concept: 0.57, relation: 0.28, number: 0.7, word: 0.5, happening: 0.27 } satisfies Record<TermKind, number>,
  /** Terms depend on each other: what is left of their log-odds, and of that of a term that the other sentence lacks. */
  scale: 0.8,
  miss: 0.3,
  /** Per unit of log-ratio that the lengths differ more than usual. */
  length: -0.95,
  usualLength: 0.4,
  /** A heading and a sentence. */
  kind: -4,
  /** An event joined between the two. */
  event: 0.8,
  /** Times Dice and rarity of a pair of words that the story taught; most that such pairs bring together. */
  taught: 0.4,
  taughtMost: 3,
  /** Usual chances of steps, jumps and nothing told, and how many rows of a story they count as against what it does itself. */
  steps: [0.005, 0.005, 0.01, 0.04, 0.2, 0.6, 0.1, 0.03, 0.01],
  stepRows: 7,
  jump: 0.07,
  jumpRows: 45,
  none: 0.1,
  noneRows: 10,
  /** Share of the better of the two directions' beliefs; the rest is the worse's. */
  agree: 0.7,
  /** Share that a partner counts whom the other direction gives to nobody. */
  nobody: 0.4,
  /** Fit of two articles by the square root of their lengths at which one story is as likely as two, and how sharply. */
  relatedAt: 2.2,
  related: 4,
  /** Fit that the editor's putting two articles together is worth, in sentences of them. */
  relatedFew: 8,
} as const

/** Rounds of believing and learning from it. */
export const rounds = 4
