import * as z from 'zod'
import { generator, outputPath, tag, version } from './common.js'

/** dist/index.json */
export const indexSchema = z.object({
  schemaVersion: version,
  generator,
  stories: z.array(z.object({
    story: z.string(),
    languages: z.array(tag).describe('Languages of the articles'),
    model: outputPath,
    alignment: outputPath,
    memory: outputPath.optional().describe('Translation memory (TMX 1.4b); missing where the articles are not quoted'),
    recaps: z.array(z.object({
      language: tag, title: z.string(), slug: z.string(), summary: z.string().optional(), date: z.string().optional(), tags: z.array(z.string()).optional(),
      draft: z.boolean().optional(), markdown: outputPath, data: outputPath,
    })),
  })),
  files: z.array(outputPath).describe('Everything the build wrote; only these are ever deleted'),
})

export type IndexFile = z.output<typeof indexSchema>
