import * as z from 'zod'

/** One schema for people's programs (as JSON Schema) and for reading: what it lets pass has the shape of `Review`. */
const text = z.string().min(1, 'it is empty')
const lang = text.describe('Language tag of an article or a recap')
const factuality = z.enum(['actual', 'attempted', 'prevented', 'planned', 'uncertain', 'denied']).describe('How sure the article is that it happened')
const note = text.optional().describe('Words for other people; nothing is made of them')

const passage = {
  lang,
  exact: text.describe('The words as a reader sees them: no markup, single spaces'),
  prefix: z.string().optional().describe('Words right before them; 32 characters are enough'),
  suffix: z.string().optional().describe('Words right after them'),
  position: z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() }).optional().describe('Offsets into the file when it was written: a hint'),
  occurrences: z.int().positive().optional().describe('How often the article had these words in like surroundings when it was written; where they stood is then told by prefix and suffix alone'),
}

const eventRef = z.union([text, z.strictObject({ ...passage, type: text.optional().describe('Type of the event meant, where the passage tells several') })])
  .describe('A passage that tells the event, or its id as `crossbeat explain` lists it; passages outlive ids')

const filler = z.union([text, z.strictObject({ text }), z.strictObject({ event: eventRef })]).describe('Id of an entity, words, or an event')

export const passageSchema = z.strictObject({
  ...passage,
  noEvent: z.literal(true, 'only true is possible').optional().describe('These words tell no event'),
  event: z.strictObject({
    type: text.optional().describe('Event type of the vocabulary'),
    roles: z.record(z.string(), z.array(filler)).optional().describe('By role; an empty list takes the role away'),
    factuality: factuality.optional(),
    polarity: z.enum(['positive', 'negative']).optional(),
  }).optional().describe('These words tell this event; what is left out stays as the machine reads it'),
  refersTo: text.optional().describe('Id of the entity that the pronoun or description means'),
  note,
})

export const eventsSchema = z.strictObject({
  same: z.array(eventRef).min(2, 'at least two events are expected').optional().describe('These are one event'),
  different: z.array(eventRef).min(2, 'at least two events are expected').optional().describe('No two of these are one event'),
  order: z.array(eventRef).min(2, 'at least two events are expected').optional().describe('These happened in this order, first to last'),
  cause: eventRef.optional(),
  effect: eventRef.optional(),
  conflict: eventRef.optional().describe('Event that the articles seem to disagree about'),
  field: text.optional().describe('Only the conflict in this field: factuality, agent, patient, reason …'),
  is: z.enum(['none', 'real', 'settled']).optional(),
  for: lang.optional().describe('Article whose account stands'),
  say: z.boolean().optional().describe('Whether the recap says that the articles disagree'),
  note,
})

export const beatSchema = z.strictObject({
  events: z.array(eventRef).min(1, 'at least one event is expected'),
  title: z.record(z.string(), text).optional().describe('Heading by language tag'),
  short: z.boolean().optional().describe('False leaves the beat out of the summary and the short recap'),
  turningPoint: z.literal(true, 'only true is possible').optional(),
  note,
})

export const wordingSchema = z.strictObject({
  beat: text.optional().describe("Id of the recap's beat"),
  part: z.enum(['title', 'summary', 'headline', 'short', 'conflict']).optional().describe('What stands around the beats, instead of one of them'),
  conflict: text.optional().describe('With `part: conflict`: id of the event that the articles disagree about'),
  field: text.optional().describe('With `part: conflict`: in which the accounts differ, where the event has several conflicts'),
  lang,
  text: text.describe('Markdown without HTML for a beat, plain text for the other parts'),
  events: z.array(text).optional().describe('Events that it was written for'),
  fingerprint: z.string().regex(/^ev-[0-9a-f]{16}$/, 'no fingerprint as crossbeat writes it').optional().describe('Fingerprint of these events when it was written'),
  source: z.strictObject({ lang, digest: z.string().regex(/^[0-9a-f]{16}$/, 'no digest as crossbeat writes it') }).optional().describe('Recap that it was translated from, and the digest of what that said then'),
  note,
})

/** Schemas of the lists in review.yaml, by their keys. */
export const sections = { passages: passageSchema, events: eventsSchema, beats: beatSchema, wording: wordingSchema } as const
export type Section = keyof typeof sections

/** sources/<story>/review.yaml */
export const reviewSchema = z.strictObject({
  passages: z.array(passageSchema).optional(),
  events: z.array(eventsSchema).optional(),
  beats: z.array(beatSchema).optional(),
  wording: z.array(wordingSchema).optional(),
})
