/**
 * What each kind of evidence adds to the belief that two mentions tell one happening, in log-odds by intent; found by hand on
 * noisy readings of annotated stories (`tests/align`), not learned. Above 0 two groups of mentions are joined.
 */
export const weights = {
  /** Before anything is known, within one article and across two. */
  across: -1.85,
  within: -5,
  /** Told twice in one article: a type that happens once to its patient. */
  withinOnce: 2.4,
  /** In one article, one of the two is a nested report or a look back, or they stand in one sentence or two that follow each other. */
  withinAgain: 1.2,
  sameType: 2.6,
  /** Added, divided by how often the article tells the type that tells it more often. */
  rareType: 0.6,
  /** Times closeness, less `nearOffset`. */
  nearType: 1.7,
  nearOffset: 1.1,
  nearAlone: -1.5,
  otherType: -5,
  doerSame: 1.1,
  doerOther: -1.9,
  undergoerSame: 1.2,
  undergoerOther: -1.5,
  /** Added to a shared filler, times how rare it is (0 to 1). */
  rareFiller: 0.9,
  unknownFiller: -0.5,
  /** Fillers differ, but one is known to one article only. */
  strangeFiller: -0.4,
  /** What is left of a difference for each party that its sentence does not name. */
  inferred: 0.5,
  /** Powers of the probability that both mentions' parties are right: on differences, on what is shared. */
  doubt: 1,
  trust: 0.2,
  turnedSame: 1.1,
  /** Times both mentions' confidence above 0.75; for each mention without parties. */
  confidence: 0.5,
  bare: -0.2,
  /** Doers differ and nothing else makes it the same deed. */
  dispute: -1.2,
  /** What is left of that where each article tells the type once. */
  disputeOnce: 0.3,
  circumstance: 0.6,
  /** Nested in mentions that are joined; reported by one and not by the other, or nested elsewhere. */
  contextSame: 0.8,
  contextOther: -0.6,
  /** Times the similarity of the sentences' other evidence, 0 to 1. */
  evidence: 0.5,
  /** Times the distance from where the other telling should be by what is joined around, 0 to `farthest`. */
  distance: -1.4,
  farthest: 0.5,
  /** Times the log-odds (-4 to 3) of the sentences' link by evidence alone. */
  sentences: 0.35,
  /** Neighbours joined with each other; neighbours joined elsewhere. */
  neighbours: 1.6,
  strangers: -0.5,
  factuality: -0.3,
  projected: -0.7,
  polarity: -0.6,
} as const

/** Averages above this are joined. */
export const joinAt = 0
