import type { Site, Target, TargetContext } from '../ir/index.js'
import type { Workspace } from '../workspace.js'
import { pathBy, recapMarkdown } from '../emit/index.js'

/** What a target is told beside a recap. @param translations a story's pages in all languages */
export function contextOf(workspace: Workspace, translations: TargetContext['translations'], settings: { readonly drafts: boolean; readonly generator: TargetContext['generator']; readonly path: Target['path'] }): TargetContext {
  const { config, languages, names } = workspace
  const main = mainLanguage(workspace)
  return {
    generator: settings.generator,
    drafts: settings.drafts,
    languages,
    main,
    stories: names,
    locales: config.locales,
    wording: wordingOf(workspace),
    site: siteOf(config.site, settings.generator.name),
    pathOf: pathBy(settings.path, main),
    translations,
    markdown: (recap) => recapMarkdown(recap, config),
  }
}

/** The language that the site is at home in: the one set for the site, else the one that stands in for others, else the first that the configuration lists, else the first by tag. */
const mainLanguage = ({ config, languages }: Pick<Workspace, 'config' | 'languages'>): string => config.site?.language ?? config.defaultLanguage ?? languages[0] ?? ''

function siteOf(site: Workspace['config']['site'], generator: string): Site {
  const { url, title, author, backend } = site ?? {}
  const host = url === undefined ? generator : new URL(url).host
  return {
    ...(url === undefined ? {} : { url: url.replace(/\/+$/, '') }),
    ...(author === undefined ? {} : { author }),
    ...(backend === undefined ? {} : { backend }),
    title: (language) => (typeof title === 'string' ? title : (title?.[language] ?? title?.['und'] ?? host)),
  }
}

/** The keys that any language words. */
function wordingOf({ known, languages }: Pick<Workspace, 'known' | 'languages'>): TargetContext['wording'] {
  const packs = [...known.values()].map(({ pack }) => pack).filter(({ tag }) => languages.includes(tag))
  const keys = (part: 'recap' | 'events'): readonly string[] => [...new Set(packs.flatMap((pack) => Object.keys(pack[part].entries)))].sort()
  return { 'recap.json': keys('recap'), 'events.json': keys('events') }
}
