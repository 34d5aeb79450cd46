import { defaultConfig, type Config } from '../config.js'

/** What each key of the configuration is for, as the file of a new root explains it. */
const explained: Readonly<Record<keyof Config, readonly string[]>> = {
  languages: ['Languages to write recaps in. Without this key: all complete language packs.'],
  defaultLanguage: ['The language that stands in where a pack has no words and its own fallbacks have none either.', 'Without this key: the first of `languages`.'],
  minimumCompleteness: ['Share of a recap, 0 to 1, that a language has to tell in its own words. Recaps below are not written.'],
  quotes: ["How much of the articles' text the outputs repeat: 'full' sentences, 'short' (their first words), 'none' (positions only).", "Choose 'short' or 'none' where an article is somebody else's property."],
  length: ["Which length of a recap goes into the Markdown: 'full', 'short' (120 words at most), 'headline' (one sentence). The JSON holds all three."],
  drafts: ['Whether recaps are marked as drafts. Set it to false when somebody reads them before they go out.'],
  publish: ['The CMS that `crossbeat publish` brings up to date, so that it need not be named each time. Credentials stand in the environment alone.', 'Without this key: --to and --url.'],
  out: ['Where recaps go, relative to this folder.'],
  locales: ['Folder of your own language packs, laid over those that come with crossbeat.'],
  slugs: ["Letters of the recaps' addresses: 'unicode' (as the title is written) or 'ascii'."],
  site: ['The site that the recaps go to: its address makes links in feeds, a sitemap and alternates.'],
  targets: ["What recaps are laid out for: 'plain' (Markdown and JSON by story), or engines, each with a folder, as in { use: 'hugo', out: 'site/content' }."],
}

/** In: the languages of the first story that recaps can be written in, and all that there are. Out: a configuration with a comment on every key; keys with their default are commented out. */
export function firstConfig(languages: readonly string[], available: readonly string[]): string {
  const set: Partial<Record<keyof Config, unknown>> = languages.length > 0 ? { languages } : {}
  const samples: Partial<Record<keyof Config, unknown>> = { languages: available, defaultLanguage: languages[0] ?? available[0] ?? '', site: { url: 'https://example.org' }, targets: ['plain'], publish: { to: 'wordpress', url: 'https://blog.example.org' } }
  const keys = Object.keys(explained) as (keyof Config)[]
  const lines = keys.flatMap((key) => [
    ...explained[key].map((line) => `  // ${line}`),
    ...(key === 'languages' && languages.length > 0 ? [`  // There are: ${available.join(', ')}.`] : []),
    `  ${key in set ? '' : '// '}${key}: ${literal(set[key] ?? defaultConfig[key] ?? samples[key])},`,
    '',
  ])
  return ['// Settings of crossbeat. What is commented out shows the default.', 'export default {', ...lines.slice(0, -1), '}', ''].join('\n')
}

const literal = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map(literal).join(', ')}]`
  : typeof value === 'object' && value !== null ? `{ ${Object.entries(value).map(([key, item]) => `${key}: ${literal(item)}`).join(', ')} }`
  : typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&')}'` : String(value)
