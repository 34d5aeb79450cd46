/** An editor's decisions: read, found again in the articles, and laid over what the machine reads and joins. */
export { decide, type Decisions, type Machine } from './decide.js'
export { fingerprintOf } from './fingerprint.js'
export { partFingerprint } from './parts.js'
export { readReview } from './read.js'
export { reviewSchema } from './schema.js'
export { applyWording, eventsOf, strayLanguages } from './wording.js'
