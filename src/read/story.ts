import * as z from 'zod'
import { diagnose, didYouMean } from '../diagnostics/index.js'
import type { Diagnostic, Reported, StorySettings } from '../ir/index.js'
import { positions } from '../ir/position.js'
import { checkTags, plainTexts, readCast, type At } from './cast.js'
import { isoDate } from './date.js'
import { decode, type SourceFile } from './decode.js'
import { parseYaml } from './yaml.js'

const known = ['title', 'date', 'tags', 'cast']
const titles = z.record(z.string(), z.string())
const tags = z.array(z.string())

/** Settings of a story without `story.yaml`. */
const nothing: StorySettings = { title: {}, tags: [], cast: [] }

/** Reads `story.yaml`. What cannot be used is reported at its place and left out; the rest holds. */
export function readStory(file: SourceFile): Reported<StorySettings> {
  const decoded = decode(file)
  if ('code' in decoded) return { value: nothing, diagnostics: [decoded] }
  const { path, text } = decoded
  const start = text.startsWith('\uFEFF') ? 1 : 0
  const where = positions(text)
  const yaml = parseYaml(text.slice(start))
  const place = (offset: number) => ({ path, ...where(start + offset) })
  if (yaml.error) return { value: nothing, diagnostics: [diagnose('story-yaml', place(yaml.error.offset), { why: yaml.error.why })] }
  if (yaml.value === null || yaml.value === undefined || yaml.value === '') return { value: nothing, diagnostics: [] }
  if (typeof yaml.value !== 'object' || Array.isArray(yaml.value)) {
    const found = Array.isArray(yaml.value) ? 'a list' : 'a single value'
    return { value: nothing, diagnostics: [diagnose('story-shape', place(yaml.offset([])), { found })] }
  }

  const diagnostics: Diagnostic[] = []
  const at: At = (keys, options) => place(yaml.offset(keys, options))
  const entries = { ...(yaml.value as Record<string, unknown>) }
  for (const key of Object.keys(entries)) {
    if (!known.includes(key)) diagnostics.push(diagnose('story-key', at([key], { key: true }), { key, guess: didYouMean(key, known), known: known.join(', ') }))
  }
  const use = <T>(key: string, schema: z.ZodType<T>, why: string): T | undefined => {
    const value = entries[key]
    if (value === undefined || value === '') return undefined
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    diagnostics.push(diagnose('story-value', at([key, ...(issue?.path ?? [])]), { what: `"${[key, ...(issue?.path ?? [])].join('.')}"`, why }))
    return undefined
  }
  if (entries['title'] !== undefined) entries['title'] = plainTexts(entries['title'], ['title'], at, diagnostics)
  const title = use('title', titles, 'one line of text for each language tag is expected') ?? {}
  checkTags(title, ['title'], at, diagnostics)
  const rawDate = use('date', z.string(), 'a date is expected')
  const date = rawDate === undefined ? undefined : isoDate(rawDate)
  if (rawDate !== undefined && date === undefined) diagnostics.push(diagnose('date-invalid', at(['date']), { date: rawDate }))
  return {
    value: { title, ...(date ? { date } : {}), tags: use('tags', tags, 'a list of words is expected') ?? [], cast: readCast(entries.cast, at, diagnostics) },
    diagnostics,
  }
}
