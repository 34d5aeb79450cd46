/**
 * What each kind of evidence adds to the belief that two mentions tell one happening, in log-odds by intent; found by hand on
 * noisy readings of annotated stories (`tests/align`), not learned. Above 0 two groups of mentions are joined.
 */
export const weights = {
  /** Before anything is known, within one article and across two. */
  across: -1.9,
  within: -3.2,
  /** Told twice in one article: a type that happens once to its patient. */
  withinOnce: 1.6,
  /** In one article, one of the two is embedded (reported, planned) or stands in the same or the next sentence. */
  withinEmbedded: 0.9,
  sameType: 2.0,
  /** Added where the type is told once in each article. */
  rareType: 0.9,
  /** Times closeness, less `nearOffset`. */
  nearType: 2.4,
  nearOffset: 0.9,
  otherType: -5,
  doerSame: 0.9,
  doerOther: -2.2,
  undergoerSame: 1.2,
  undergoerOther: -2.0,
  /** Added to a shared filler, times how rare it is (0 to 1). */
  rareFiller: 0.9,
  unknownFiller: -0.15,
  circumstance: 0.6,
  contentSame: 0.8,
  /** Times the similarity of the sentences' other evidence, 0 to 1. */
  evidence: 1.8,
  /** Times the distance of the places in the tellings, 0 to 1. */
  distance: -1.4,
  /** Neighbours joined with each other; neighbours joined elsewhere. */
  neighbours: 1.6,
  strangers: -0.9,
  factuality: -0.4,
  projected: -0.5,
  polarity: -0.6,
} as const

/** Averages above this are joined. */
export const joinAt = 0
