import * as z from 'zod'
import { byTag, column, index, line, offset, path, share, tag, version } from './common.js'

/** dist/<story>/alignment.json */
export const alignmentSchema = z.object({
  schemaVersion: version,
  story: z.string(),
  sources: z.array(z.object({
    language: tag,
    path,
    sentences: z.array(z.object({ index, line, column, start: offset, end: offset, text: z.string().optional() })).describe('Every sentence of the article'),
  })),
  links: z.array(z.object({
    sentences: byTag(z.array(index).min(1).max(3)).describe('Two languages'),
    relation: z.enum(['equivalent', 'overlap', 'contradiction']),
    confidence: share.min(0.5),
    evidence: z.array(z.string()),
  })),
})
