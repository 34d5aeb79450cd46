import * as z from 'zod'

/** Pieces that several outputs share. Lines, columns and offsets as the schemas describe them hold for all. */
export const tag = z.string().min(2).describe('BCP 47 language tag as the editor wrote it')
export const path = z.string().min(1).describe('Relative to the root, with /')
export const outputPath = z.string().min(1).describe('Relative to the output folder, with /')
export const version = z.literal(1).describe('Version of this format')
export const index = z.int().nonnegative().describe('Counts the sentences of an article from 0')
export const line = z.int().positive().describe('From 1')
export const column = z.int().positive().describe('From 1, in UTF-16 units')
export const offset = z.int().nonnegative().describe('UTF-16 offset into the decoded file; a byte order mark and each carriage return count as one')
export const share = z.number().min(0).max(1)
export const byTag = <T extends z.ZodType>(value: T) => z.record(z.string(), value)
export const entityType = z.enum(['person', 'place', 'organization', 'object', 'work'])
export const generator = z.object({ name: z.string(), version: z.string() })

export const source = z.object({
  language: tag,
  path,
  title: z.string(),
  author: z.string().optional(),
  publisher: z.string().optional(),
  date: z.string().optional(),
  url: z.string().optional(),
  license: z.string().optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/).describe("Digest of the file's bytes"),
})

/** What a person had a part in. */
export const decisions = {
  decidedBy: z.literal('editor').optional().describe('A person set values of this in review.yaml'),
  decided: z.array(z.object({ field: z.string(), machine: z.string().optional() })).optional().describe("Which values, and the machine's own"),
}
