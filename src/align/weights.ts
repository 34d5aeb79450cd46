/**
 * What each kind of evidence adds to the belief that two mentions tell one happening, in log-odds by intent; found by hand, then by a
 * random search (seeded, held near its start) over readings of nine annotated stories and perfect readings of four. Above 0 two groups
 * of mentions are joined.
 */
export const weights = {
  /** Before anything is known, within one article and across two. */
  across: -1.65,
  within: -5,
  /** Told twice in one article: a type that happens once to its patient. */
  withinOnce: 2.5,
  /** In one article, one of the two is a nested report or a look back, or they stand in one sentence or two that follow each other. */
  withinAgain: 1.2,
  sameType: 2.6,
  /** Added, divided by how often the article tells the type that tells it more often. */
  rareType: 0.6,
  /** Times closeness, less `nearOffset`. */
  nearType: 1.49,
  nearOffset: 1,
  nearAlone: -1.56,
  otherType: -5.19,
  doerSame: 1.13,
  doerOther: -1.9,
  undergoerSame: 0.87,
  undergoerOther: -0.4,
  /** Added to a shared filler, times how rare it is (0 to 1). */
  rareFiller: 0.9,
  unknownFiller: -0.48,
  /** Fillers differ, but one is known to one article only. */
  strangeFiller: 0.07,
  /** What is left of a difference for each party that its sentence does not name. */
  inferred: 0.32,
  /** Powers of the probability that both mentions' parties are right: on differences, on what is shared. */
  doubt: 1.85,
  trust: 0.12,
  turnedSame: 1.57,
  /** Times both mentions' confidence above 0.75; for each mention without parties. */
  confidence: 1,
  bare: -0.14,
  /** Doers differ and nothing else makes it the same deed. */
  dispute: -0.99,
  /** What is left of that where each article tells the type once. */
  disputeOnce: 0.41,
  circumstance: 0.6,
  /** Nested in mentions that are joined; reported by one and not by the other, or nested elsewhere. */
  contextSame: 0.8,
  contextOther: -1.1,
  /** Known doers, and nobody takes part in both. */
  nobodyShared: -1.5,
  /** Done to oneself by the one account alone. */
  oneself: -5,
  /** About deeds of which none is like one of the other's. */
  contentOther: -2.5,
  /** Times the similarity of the sentences' other evidence, 0 to 1. */
  evidence: 0.5,
  /** Times the distance from where the other telling should be by what is joined around, 0 to `farthest`. */
  distance: -1.58,
  farthest: 0.3,
  /** Times the log-odds (-4 to 3) of the sentences' link by evidence alone. */
  sentences: 0.35,
  /** Added where they are as good as sure, and the types are one. */
  sureSentences: 0.5,
  /** Neighbours joined with each other; neighbours joined elsewhere. */
  neighbours: 1,
  strangers: -0.5,
  factuality: -0.2,
  /** Planned or open in one of them, unless it can happen only once. */
  factualityOpen: -0.41,
  /** One tells it and one stopped or attempted it, and it is told of this party alone. */
  disputedOnce: 2.5,
  /** One article's own story leaves it open: a plan, a question. */
  unreal: -0.95,
  projected: -0.72,
  polarity: -2.24,
} as const

/** Averages above this are joined. */
export const joinAt = 0
