import type { Page, Recap, TargetContext } from '../../ir/index.js'
import { addressOf } from '../pages.js'

/**
 * A recap as linked data of schema.org: an `Article`, based on the articles that it retells. Of a story's recaps the one in the site's main
 * language names the others as `workTranslation`, and they name it as `translationOfWork`. Without the site's address paths are relative to it.
 */
export function articleData(recap: Recap, pages: readonly Page[], { main, site, pathOf, drafts }: Pick<TargetContext, 'main' | 'site' | 'pathOf' | 'drafts'>): Readonly<Record<string, unknown>> {
  const own = pages.find(({ language }) => language === recap.language)
  const first = pages.find(({ language }) => language === main)
  const reference = (page: Page) => ({ '@type': 'Article', '@id': addressOf(pathOf(page), site.url), inLanguage: page.language, name: page.title })
  const others = pages.filter(({ language }) => language !== recap.language).map(reference)
  const address = own && addressOf(pathOf(own), site.url)
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    ...(address === undefined ? {} : { '@id': address, url: address }),
    headline: recap.title,
    description: recap.summary,
    inLanguage: recap.language,
    ...(recap.date === undefined ? {} : { datePublished: recap.date }),
    ...(recap.tags.length === 0 ? {} : { keywords: recap.tags }),
    ...(drafts ? { creativeWorkStatus: 'Draft' } : {}),
    isBasedOn: recap.sources.map(({ title, language, author, publisher, date, url, license }) => ({
      '@type': 'Article',
      name: title,
      inLanguage: language,
      ...(url ? { url } : {}),
      ...(author ? { author: { '@type': 'Person', name: author } } : {}),
      ...(publisher ? { publisher: { '@type': 'Organization', name: publisher } } : {}),
      ...(date ? { datePublished: date } : {}),
      ...(license ? { license } : {}),
    })),
    ...(others.length === 0 || !first ? {} : first.language === recap.language ? { workTranslation: others } : { translationOfWork: reference(first) }),
  }
}
