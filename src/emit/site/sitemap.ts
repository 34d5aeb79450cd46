import type { Page, TargetContext } from '../../ir/index.js'
import { addressOf, newestFirst } from '../pages.js'
import { xmlDocument } from '../xml.js'

/** The pages with their alternates in other languages, as search engines want them (sitemaps.org 0.9 with `xhtml:link`). Each names itself too. */
export function sitemap(pages: readonly Page[], { pathOf, site }: Pick<TargetContext, 'pathOf' | 'site'>): string {
  const byStory = new Map<string, Page[]>()
  for (const page of pages) byStory.set(page.story, [...(byStory.get(page.story) ?? []), page])
  return xmlDocument('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }, (root) => {
    for (const page of newestFirst(pages)) {
      const url = root.ele('url')
      url.ele('loc').txt(addressOf(pathOf(page), site.url))
      if (page.date !== undefined) url.ele('lastmod').txt(page.date)
      for (const { hreflang, href } of alternates(byStory.get(page.story) ?? [], { pathOf, site })) url.ele('xhtml:link', { rel: 'alternate', hreflang, href })
    }
  })
}

/** Pages of one story as `hreflang` alternates. */
export const alternates = (pages: readonly Page[], { pathOf, site }: Pick<TargetContext, 'pathOf' | 'site'>): { hreflang: string; href: string }[] =>
  [...pages].sort((a, b) => (a.language < b.language ? -1 : 1)).map((page) => ({ hreflang: page.language, href: addressOf(pathOf(page), site.url) }))
