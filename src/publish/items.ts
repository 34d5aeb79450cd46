import { parse } from 'yaml'
import * as z from 'zod'
import { diagnose } from '../diagnostics/index.js'
import type { Diagnostic, Reported } from '../ir/index.js'
import { htmlOf } from './html.js'
import type { Item, Status } from './item.js'

const indexShape = z.object({
  stories: z.array(z.object({ story: z.string().min(1), recaps: z.array(z.object({ language: z.string().min(1), markdown: z.string(), data: z.string() })) })),
})
const recapShape = z.object({
  title: z.string().min(1), slug: z.string(), summary: z.string(), date: z.iso.date().optional(), tags: z.array(z.string()), direction: z.enum(['ltr', 'rtl']),
})

/** Where a recap lies in a build, relative to its folder. */
export interface Listed {
  readonly story: string
  readonly language: string
  readonly markdown: string
  readonly data: string
}

/** The recaps that a build lists in its index.json. Throws where that is no such list. */
export const listed = (index: string): Listed[] =>
  indexShape.parse(JSON.parse(index)).stories.flatMap(({ story, recaps }) => recaps.map((recap) => ({ story, ...recap })))

/**
 * A recap of a build as an item to publish.
 *
 * @param markdown the post as built: its body is what goes out, its `draft` says whether somebody has read it
 * @param data the same recap as JSON
 * @param status wins over `draft`
 * @param today a later date makes a draft of it, and a warning
 */
export function itemOf(recap: Listed, path: string, markdown: string, data: string, { status, locale, today }: { readonly status?: Status | undefined; readonly locale: string; readonly today: string }): Reported<Item | undefined> {
  const diagnostics: Diagnostic[] = []
  try {
    const { title, slug, summary, date, tags, direction } = recapShape.parse(JSON.parse(data))
    const { draft, body } = post(markdown)
    const wanted: Status = status ?? (draft ? 'draft' : 'publish')
    const early = wanted === 'publish' && date !== undefined && date > today
    if (early) diagnostics.push(diagnose('publish-future', { path }, { date }))
    const item: Item = {
      story: recap.story, language: recap.language, locale, path, title, summary,
      slug: slug === '' ? `${recap.story}-${recap.language}`.toLowerCase() : slug,
      html: htmlOf(body, recap.language, direction),
      ...(date === undefined ? {} : { date }),
      tags, status: early ? 'draft' : wanted,
    }
    return { value: item, diagnostics }
  } catch (error) {
    const why = error instanceof z.ZodError ? error.issues.map(({ path: [key], message }) => `${String(key)}: ${message}`).join('; ') : error instanceof Error ? error.message : String(error)
    return { value: undefined, diagnostics: [diagnose('publish-broken', { path }, { why })] }
  }
}

/** The body of a post, and whether its front matter marks it as a draft. Throws where there is no front matter. */
function post(markdown: string): { readonly draft: boolean; readonly body: string } {
  const [, head, body] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(markdown) ?? []
  if (head === undefined || body === undefined) throw new Error('it has no front matter')
  const values: unknown = parse(head)
  return { draft: (values as { draft?: unknown } | null)?.draft !== false, body }
}
