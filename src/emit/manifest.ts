import * as z from 'zod'
import type { Artifact, Page, Reported } from '../ir/index.js'
import { jsonArtifact } from './json.js'

export const manifestPath = '.crossbeat.json'

const schema = z.object({
  schemaVersion: z.literal(1),
  generator: z.object({ name: z.string(), version: z.string() }),
  target: z.string(),
  pages: z.array(z.object({
    story: z.string(), language: z.string(), direction: z.enum(['ltr', 'rtl']), title: z.string(), slug: z.string(), summary: z.string(), date: z.string().optional(),
    tags: z.array(z.string()), draft: z.boolean(), files: z.array(z.string()),
  })),
  files: z.array(z.string()),
})

/** What a target's folder holds of ours: its pages, each with its files, and all files. Only these are ever overwritten or deleted. */
export type Manifest = z.output<typeof schema>
/** A page with the files that stand for it. */
export type FiledPage = Page & { readonly files: readonly string[] }

export function manifestFile(target: string, pages: readonly FiledPage[], files: readonly string[], generator: Manifest['generator']): Reported<Artifact | undefined> {
  const key = ({ story, language }: Page): string => `${story}\n${language}`
  const sorted = [...pages].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  return jsonArtifact(manifestPath, { schemaVersion: 1, generator, target, pages: sorted, files: [...new Set([...files, manifestPath])].sort() }, schema)
}

/** The manifest of an earlier build; a string says what is wrong with it. */
export function parseManifest(text: string): Manifest | string {
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : `${parsed.error.issues[0]?.path.join('.') ?? ''}: ${parsed.error.issues[0]?.message ?? ''}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
