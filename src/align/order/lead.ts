/** The first part of an article often anticipates (an abstract: Labov & Waletzky 1967). */
export const lead = 0.14
