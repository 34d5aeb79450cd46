/**
 * What each kind of evidence adds to the belief that two mentions tell one happening, in log-odds: found by hand, then for two articles by
 * logistic regression (L2 towards the values by hand; positive pairs count double) over all pairs of mentions in the development stories'
 * gold passages, taken three quarters of the way so that perfect readings of four stories are joined as well as before; within one article
 * by intent. Above 0 two groups of mentions are joined.
 */
export const weights = {
  /** Before anything is known, within one article and across two. */
  across: -1.62,
  within: -5,
  /** Told twice in one article: a type that happens once to its patient. */
  withinOnce: 2.5,
  /** In one article, one of the two is a nested report or a look back, or they stand in one sentence or two that follow each other. */
  withinAgain: 1.2,
  sameType: 2.29,
  /** Added, divided by how often the article tells the type that tells it more often. */
  rareType: 0.99,
  /** Times closeness, less `nearOffset`. */
  nearType: 1.89,
  nearOffset: 0.65,
  nearAlone: -1.11,
  otherType: -5.19,
  doerSame: 0.96,
  doerOther: -1.68,
  undergoerSame: 1.17,
  undergoerOther: -0.5,
  /** Two who are named, and die each by himself. */
  otherDeath: -6,
  /** Added to a shared filler, times how rare it is (0 to 1). */
  rareFiller: 0.84,
  unknownFiller: -0.05,
  /** Fillers differ, but one is known to one article only. */
  strangeFiller: -0.13,
  /** What is left of a difference for each party that its sentence does not name. */
  inferred: 0.44,
  /** Powers of the probability that both mentions' parties are right: on differences, on what is shared. */
  doubt: 1.96,
  trust: 0.41,
  turnedSame: 1.48,
  /** Times both mentions' confidence above 0.75; for each mention without parties. */
  confidence: 0.81,
  bare: 0.32,
  /** Doers differ and nothing else makes it the same deed. */
  dispute: -0.81,
  /** What is left of that where each article tells the type once. */
  disputeOnce: 0.34,
  circumstance: 0.64,
  /** Nested in mentions that are joined; reported by one and not by the other, or nested elsewhere. */
  contextSame: 0.84,
  contextOther: -0.2,
  /** Known doers, and nobody takes part in both. */
  nobodyShared: -2,
  /** Done to oneself by the one account alone. */
  oneself: -5,
  /** About deeds of which none is like one of the other's. */
  contentOther: -2.4,
  /** Times the similarity of the sentences' other evidence, 0 to 1. */
  evidence: 1.24,
  /** Times the distance from where the other telling should be by what is joined around, 0 to `farthest`. */
  distance: -1.65,
  farthest: 0.21,
  /** Times the log-odds (-4 to 3) of the sentences' link by evidence alone. */
  sentences: 0.56,
  /** Added where they are as good as sure, and the types are one. */
  sureSentences: 0.29,
  /** Neighbours joined with each other; neighbours joined elsewhere. */
  neighbours: 0.89,
  strangers: -0.68,
  factuality: -0.6,
  /** Planned or open in one of them, unless it can happen only once. */
  factualityOpen: -0.53,
  /** One tells it and one stopped or attempted it, and it is told of this party alone. */
  disputedOnce: 2.41,
  /** One article's own story leaves it open: a plan, a question. */
  unreal: -1.02,
  projected: -1.05,
  polarity: -1.89,
} as const

/** Averages above this are joined. */
export const joinAt = 0
