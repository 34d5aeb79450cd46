import { diagnose } from '../../diagnostics/index.js'
import type { Artifact, Diagnostic, Page, Reported, TargetContext } from '../../ir/index.js'
import { atom } from './atom.js'
import { feedsOf } from './feed.js'
import { jsonFeed } from './json-feed.js'
import { sitemap } from './sitemap.js'

export { articleData } from './json-ld.js'
export { alternates } from './sitemap.js'

/** A feed a language in two formats, and a sitemap where the site's address is known and the pages are no drafts. */
export function siteFiles(pages: readonly Page[], context: Pick<TargetContext, 'site' | 'pathOf'>, folder: string): Reported<readonly Artifact[]> {
  const diagnostics: Diagnostic[] = []
  const files: Artifact[] = []
  for (const feed of feedsOf(pages, context)) {
    const [json, xml] = [`feed/${feed.language}.json`, `feed/${feed.language}.xml`]
    files.push({ path: `${folder}${json}`, text: jsonFeed(feed, json) })
    const text = atom(feed, xml)
    if (text !== undefined) files.push({ path: `${folder}${xml}`, text })
    for (const { page, date } of feed.items) if (date === undefined) diagnostics.push(diagnose('feed-undated', { path: `sources/${page.story}` }, { tag: page.language }))
  }
  if (pages.length === 0) return { value: files, diagnostics }
  const open = pages.filter(({ draft }) => !draft)
  if (context.site.url === undefined) diagnostics.push(diagnose('site-url-missing', { path: `${folder}feed` }, {}))
  else if (open.length === 0) diagnostics.push(diagnose('sitemap-drafts', { path: `${folder}sitemap.xml` }, {}))
  else files.push({ path: `${folder}sitemap.xml`, text: sitemap(open, context) })
  return { value: files, diagnostics }
}
