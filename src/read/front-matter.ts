import * as z from 'zod'
import { diagnose, didYouMean } from '../diagnostics/index.js'
import type { Diagnostic, Place, Reported } from '../ir/index.js'
import { isoDate } from './date.js'
import { parseYaml } from './yaml.js'

const line = z.string().transform((text) => text.replace(/\s+/g, ' ').trim())

/** Keys of an article's front matter. `basedOn` says what a retelling rests on and is for readers only. */
const schema = z.object({
  title: line,
  lang: line,
  author: line,
  publisher: line,
  date: line,
  url: line,
  license: line,
  basedOn: z.unknown(),
}).partial()

type Key = keyof typeof schema.shape
export type FrontMatter = Partial<Record<Exclude<Key, 'basedOn'>, string>> & { /** Where `lang` stands. */ langAt?: Place }

const known = Object.keys(schema.shape) as Key[]

/**
 * Reads front matter from its YAML. What cannot be used is reported and left out; the rest holds.
 *
 * @param place place in the file of an offset into `yaml`
 */
export function readFrontMatter(yaml: string, place: (offset: number) => Place): Reported<FrontMatter> {
  const diagnostics: Diagnostic[] = []
  const file = parseYaml(yaml)
  if (file.error) return { value: {}, diagnostics: [diagnose('front-matter-yaml', place(file.error.offset), { why: file.error.why })] }
  const entries = plainObject(file.value)
  if (!entries) {
    if (yaml.trim() === '' || file.value === null || file.value === '') return { value: {}, diagnostics }
    const found = Array.isArray(file.value) ? 'a list' : 'a single value'
    return { value: {}, diagnostics: [diagnose('front-matter-shape', place(file.offset([])), { found })] }
  }
  const value: FrontMatter = {}
  for (const [key, raw] of Object.entries(entries)) {
    if (!known.includes(key as Key)) {
      const at = place(file.offset([key], { key: true }))
      diagnostics.push(diagnose('front-matter-key', at, { key, guess: didYouMean(key, known), known: known.join(', ') }))
      continue
    }
    if (key === 'basedOn') continue
    const parsed = line.safeParse(raw)
    if (!parsed.success) diagnostics.push(diagnose('front-matter-value', place(file.offset([key])), { key, why: Array.isArray(raw) ? 'it is a list' : 'it is a group of keys' }))
    else if (key === 'date' && parsed.data !== '') {
      const date = isoDate(parsed.data)
      if (date) value.date = date
      else diagnostics.push(diagnose('date-invalid', place(file.offset([key])), { date: parsed.data }))
    } else if (key === 'url' && parsed.data !== '' && !/^https?:\/\/\S+$/i.test(parsed.data)) {
      diagnostics.push(diagnose('front-matter-value', place(file.offset([key])), { key, why: `"${parsed.data}" is no http or https address` }))
    } else if (parsed.data !== '') value[key as Exclude<Key, 'basedOn'>] = parsed.data
  }
  if (value.lang !== undefined) value.langAt = place(file.offset(['lang']))
  return { value, diagnostics }
}

const plainObject = (value: unknown): Record<string, unknown> | undefined =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
