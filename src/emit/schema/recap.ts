import * as z from 'zod'
import { byTag, decisions, entityType, generator, index, outputPath, source, tag, version } from './common.js'

const marks = {
  isFallback: z.literal(true).optional().describe("Told in another language, since the recap's own has no words for it"),
  fallbackFrom: tag.optional().describe('Which language that is'),
}

const sentence = z.object({
  text: z.string().min(1),
  events: z.array(z.string()),
  sources: z.array(z.object({ language: tag, sentence: index })),
  parts: z.array(z.object({ text: z.string(), sources: z.array(z.object({ language: tag, sentence: index })) })).optional().describe('The text in pieces, where its clauses rest on different articles'),
  ...marks,
})

/** dist/<story>/<tag>.json */
export const recapSchema = z.object({
  schemaVersion: version,
  story: z.string(),
  language: tag,
  direction: z.enum(['ltr', 'rtl']),
  title: z.string(),
  slug: z.string(),
  summary: z.string(),
  headline: sentence.optional().describe('The story in one sentence'),
  short: z.array(sentence).describe('The story in 120 words at most'),
  date: z.string().optional(),
  tags: z.array(z.string()),
  stale: z.array(z.enum(['title', 'summary', 'headline', 'short'])).optional().describe("Parts of which a person's words were written for other events than are told now"),
  ...decisions,
  translations: byTag(outputPath).describe('The same recap in other languages'),
  provenance: z.string().describe('Says in the language of the recap that it was generated, and from what'),
  beats: z.array(z.object({
    id: z.string(),
    order: z.int().nonnegative(),
    heading: z.string(),
    sentences: z.array(sentence),
    conflict: z.boolean().optional(),
    markdown: z.string().optional().describe("A person's words instead of generated ones; `sentences` holds their plain text"),
    stale: z.literal(true).optional().describe('The words were written for other events than the beat tells now'),
    short: z.literal(false).optional().describe('Left out of the summary and the short recap'),
    turningPoint: z.literal(true).optional(),
    ...marks,
    ...decisions,
  })),
  conflicts: z.array(sentence.extend({
    event: z.string(),
    field: z.string().describe('In which the accounts differ: factuality, agent, reason …'),
    stale: z.literal(true).optional(),
    ...decisions,
  })).describe('Where the articles disagree'),
  cast: z.array(z.object({ id: z.string(), type: entityType, name: z.string(), description: z.string().optional() })),
  sources: z.array(source.extend({ credit: z.string() })),
  ...marks,
  fallbackParts: byTag(tag).optional().describe('What besides sentences is told in another language, and in which: title, summary, labels.cast, sources …'),
  completeness: z.number().min(0).max(1).describe('Share of the sentences that are told in the language of the recap'),
  alternates: z.array(z.object({ hreflang: tag, href: z.string() })).optional().describe("Addresses of the recap in all languages; without the site's address, paths in it"),
  jsonLd: z.record(z.string(), z.unknown()).optional().describe('The recap as an Article of schema.org (JSON-LD)'),
  generator,
})
