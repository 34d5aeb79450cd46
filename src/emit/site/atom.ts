import { xmlDocument, xmlText } from '../xml.js'
import type { Feed, FeedItem } from './feed.js'

/**
 * A feed in Atom (RFC 4287). Atom wants a day of each entry: those without one are left out, and a feed without any is none. Drafts
 * say so as RFC 5023 has it (`app:draft`).
 */
export function atom({ language, id, title, author, home, items }: Feed, path: string): string | undefined {
  const dated = items.filter((item): item is FeedItem & { date: string } => item.date !== undefined)
  const [newest] = dated
  if (!newest) return undefined
  return xmlDocument('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:app': 'http://www.w3.org/2007/app', 'xml:lang': language }, (feed) => {
    feed.ele('id').txt(id)
    feed.ele('title').txt(xmlText(title))
    feed.ele('updated').txt(newest.date)
    feed.ele('author').ele('name').txt(xmlText(author))
    if (home !== undefined) {
      feed.ele('link', { rel: 'alternate', href: home })
      feed.ele('link', { rel: 'self', type: 'application/atom+xml', href: `${home}${path}` })
    }
    for (const { page, id: own, url, date } of dated) {
      const entry = feed.ele('entry')
      entry.ele('id').txt(own)
      entry.ele('title').txt(xmlText(page.title))
      entry.ele('updated').txt(date)
      if (url !== undefined) entry.ele('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: url })
      for (const tag of page.tags) entry.ele('category', { term: xmlText(tag) })
      entry.ele('content', { type: 'text' }).txt(xmlText(page.summary))
      if (page.draft) entry.ele('app:control').ele('app:draft').txt('yes')
    }
  })
}
