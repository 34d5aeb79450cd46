import type { Feed } from './feed.js'

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). Drafts say so in the extension `_crossbeat`, which also names the story. */
export function jsonFeed(feed: Feed, path: string): string {
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    ...(feed.home === undefined ? {} : { home_page_url: feed.home, feed_url: `${feed.home}${path}` }),
    authors: [{ name: feed.author }],
    language: feed.language,
    items: feed.items.map(({ page, id, url, date }) => ({
      id,
      ...(url === undefined ? {} : { url }),
      title: page.title,
      content_text: page.summary,
      ...(date === undefined ? {} : { date_published: date }),
      ...(page.tags.length === 0 ? {} : { tags: page.tags }),
      language: page.language,
      _crossbeat: { story: page.story, draft: page.draft },
    })),
  }
  return `${JSON.stringify(value, null, 2)}\n`
}
