import * as z from 'zod'
import { diagnose, didYouMean, issueText } from './diagnostics/index.js'
import type { Diagnostic, Reported, TargetEntry } from './ir/index.js'

function isTargetEntry(entry: unknown): entry is TargetEntry {
  if (typeof entry === 'string') return true
  if (typeof entry !== 'object' || entry === null) return false
  if (!('use' in entry)) return isTarget(entry)
  const { use, out, path, ...more } = entry as Record<string, unknown>
  const text = (value: unknown): boolean => value === undefined || (typeof value === 'string' && value !== '')
  return (typeof use === 'string' || isTarget(use)) && text(out) && text(path) && Object.keys(more).length === 0
}

function isTarget(value: unknown): boolean {
  const { name, recap, site } = (value ?? {}) as Record<string, unknown>
  return typeof name === 'string' && /^[a-z0-9-]+$/.test(name) && typeof recap === 'function' && (site === undefined || typeof site === 'function')
}

const schema = z.object({
  /** Tags of the languages to write recaps in; all complete packs where it is missing. */
  languages: z.array(z.string()).min(1).optional(),
  /** Tag of the language that stands in where neither a pack's own fallbacks nor its wider languages have the words; the first of `languages` where it is missing. */
  defaultLanguage: z.string().optional(),
  /** Share of a recap, 0 to 1, that a language has to tell in its own words; recaps below are not written. */
  minimumCompleteness: z.number().min(0).max(1).default(0),
  /** How much of an article's text the outputs repeat: whole sentences, their first words, or nothing but positions. */
  quotes: z.enum(['full', 'short', 'none']).default('full'),
  /** Which length of the recap goes into the Markdown: the full one, 120 words at most, or one sentence. The JSON holds all three. */
  length: z.enum(['full', 'short', 'headline']).default('full'),
  /** Whether recaps are drafts until somebody has read them (`draft: true` in their front matter). */
  drafts: z.boolean().default(true),
  /** The CMS that `publish` brings up to date, so that it need not be named each time. Credentials stand in the environment alone. */
  publish: z.strictObject({
    to: z.string(),
    url: z.string(),
    status: z.enum(['draft', 'publish']).optional(),
    /** What the CMS calls a language: its tag here → its tag there. */
    as: z.record(z.string(), z.string().min(1)).optional(),
  }).optional(),
  /** Output folder, relative to the root. */
  out: z.string().min(1).default('dist'),
  /** Folder of language packs laid over the shipped ones, relative to the root. */
  locales: z.string().min(1).default('locales'),
  /** Letters of the addresses: as the title is written, or ASCII alone. */
  slugs: z.enum(['unicode', 'ascii']).default('unicode'),
  /** The site that the recaps go to. */
  site: z.strictObject({
    /** Absolute address, also with a path. */
    url: z.url({ protocol: /^https?$/, error: 'an address such as https://example.org is expected' }).optional(),
    /** Its name, in feeds: one for all languages, or by language tag. */
    title: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
    /** Who the feeds say it is by. */
    author: z.string().optional(),
    /** Tag of the language that it is at home in; `defaultLanguage` where it is missing. */
    language: z.string().optional(),
    /** Backend of the git-based editor, in its own terms. */
    backend: z.record(z.string(), z.unknown()).optional(),
  }).optional(),
  /** What to lay recaps out for, and where; the plain layout alone where it is missing. */
  targets: z.array(z.custom<TargetEntry>(isTargetEntry, { error: "a target's name, { use, out } or an object with a name and a function `recap` is expected" })).min(1).optional(),
})

/** The configuration with its defaults filled in. */
export type Config = z.output<typeof schema>
/** The configuration as written in `crossbeat.config.json`, `.js` or `.mjs`. */
export type UserConfig = z.input<typeof schema>
export type Quotes = Config['quotes']

/** Gives an editor the names and types of the configuration's keys. */
export const defineConfig = (config: UserConfig): UserConfig => config

const known = Object.keys(schema.shape)

/** Reads a configuration. What cannot be used is reported, and its default holds. */
export function readConfig(raw: unknown, path: string): Reported<Config> {
  const diagnostics: Diagnostic[] = []
  const complain = (why: string): number => diagnostics.push(diagnose('config-invalid', { path }, { why, known: known.join(', ') }))
  const given: Record<string, unknown> = {}
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) complain('An object is expected')
  else {
    for (const [key, value] of Object.entries(raw)) {
      if (!Object.hasOwn(schema.shape, key)) complain(`Unknown key "${key}". ${didYouMean(key, known)}`)
      else {
        const parsed = schema.shape[key as keyof Config].safeParse(value)
        if (parsed.success) given[key] = value
        else complain(`"${[key, ...(parsed.error.issues[0]?.path ?? [])].join('.')}": ${parsed.error.issues[0] ? issueText(parsed.error.issues[0]) : 'wrong value'}`)
      }
    }
  }
  return { value: schema.parse(given), diagnostics }
}

export const defaultConfig: Config = schema.parse({})
