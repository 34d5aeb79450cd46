import type { Page, TargetContext } from '../../ir/index.js'
import { addressOf, newestFirst } from '../pages.js'
import { lastingId } from './feed-id.js'

/** What feeds of both formats say, in one language. */
export interface Feed {
  readonly language: string
  readonly id: string
  readonly title: string
  readonly author: string
  /** Where the site and the feed are; missing where the site's address is not known. */
  readonly home?: string
  readonly items: readonly FeedItem[]
}

export interface FeedItem {
  readonly page: Page
  readonly id: string
  readonly url?: string
  /** RFC 3339, at midnight: the stories have days and no times. */
  readonly date?: string
}

/** Entries of a feed: readers fetch it often and want what is new. */
const ENTRIES = 100

/** One feed a language that has pages, of the newest ones. */
export function feedsOf(pages: readonly Page[], { site, pathOf }: Pick<TargetContext, 'site' | 'pathOf'>): readonly Feed[] {
  const { url } = site
  const tags = [...new Set(pages.map(({ language }) => language))].sort()
  return tags.map((language) => ({
    language,
    id: lastingId(url ?? '', language),
    title: site.title(language),
    author: site.author ?? site.title(language),
    ...(url === undefined ? {} : { home: `${url}/` }),
    items: newestFirst(pages.filter((page) => page.language === language)).slice(0, ENTRIES).map((page) => ({
      page,
      id: lastingId(url ?? '', page.story, language),
      ...(url === undefined ? {} : { url: addressOf(pathOf(page), url) }),
      ...(page.date === undefined ? {} : { date: `${page.date}T00:00:00Z` }),
    })),
  }))
}
