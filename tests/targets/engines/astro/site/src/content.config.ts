import { defineCollection, z } from 'astro:content'
import { glob } from 'astro/loaders'

const recaps = defineCollection({
  loader: glob({ pattern: '**/*.md', base: './src/content/recaps' }),
  schema: z.object({ title: z.string(), description: z.string(), pubDate: z.coerce.date(), lang: z.string(), dir: z.string().optional(), translationKey: z.string(), draft: z.boolean() }),
})

export const collections = { recaps }
