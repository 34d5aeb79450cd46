/**
 * Strapi 5, by its REST interface and the content type in `integrations/strapi`: one document a story with a version a language. The first
 * language creates the document, the others are put under its documentId. Strapi takes languages that it does not have, so they are asked for first.
 */
import { diagnose } from '../../diagnostics/index.js'
import type { Client } from '../client.js'
import type { Cms, Entry } from '../cms.js'
import { Refusal } from '../refusal.js'
import { readStamp, stampText } from '../stamp.js'
import { list, query, record, string, union } from './fields.js'

const collection = '/api/recaps'

export const strapi: Cms = {
  title: 'Strapi',
  credentials: { token: { variable: 'CROSSBEAT_STRAPI_TOKEN' } },
  headers: ({ token }) => ({ authorization: `Bearer ${token}` }),
  slugs: 'language',
  holds: ({ title, html, summary }) => ({ title, html, summary }),

  async check(client) {
    const notReady = (what: string, how: string): Refusal => new Refusal(diagnose('publish-not-ready', { path: client.place }, { title: client.title, what, how }), undefined, true)
    const { status, data } = await client.get('/api/i18n/locales', [404])
    if (status === 404 || !Array.isArray(data)) throw notReady('a list of its languages', 'Turn internationalization on, and let the token read its locales.')
    const { status: there } = await client.get(`${collection}?${query({ 'pagination[pageSize]': '1', status: 'draft' })}`, [404])
    if (there === 404) throw notReady('the content type "recap"', 'Put integrations/strapi of the package under src/api/recap there.')
    return data.map((locale) => string(record(locale).code))
  },

  async find(client, story, locales) {
    const entries: Entry[] = []
    let document: string | undefined
    for (const locale of locales) {
      const { data } = await client.get(`${collection}?${query({ 'filters[storyId][$eq]': story, locale, status: 'draft' })}`)
      for (const each of list(record(data).data).map(record)) {
        document ??= string(each.documentId)
        entries.push(entryOf(each, locale))
      }
    }
    return { entries, ...(document === undefined ? {} : { document }) }
  },

  async slugOwner(client, { slug, locale, story }) {
    const { data } = await client.get(`${collection}?${query({ 'filters[slug][$eq]': slug, 'filters[storyId][$ne]': story, locale, status: 'draft' })}`)
    const [other] = list(record(data).data).map(record)
    return other && `the recap of the story "${string(other.storyId)}" (${string(other.documentId)})`
  },

  async write(client, { item, content, stamp, found, entry, publish, dated }) {
    const document = entry?.id ?? found.document
    const data = {
      ...content, stamp: stampText(stamp), storyId: item.story,
      ...(entry ? {} : { slug: item.slug }),
      ...(dated && item.date !== undefined ? { date: item.date } : {}),
      tags: union(list(found.entries[0]?.extra?.tags), item.tags),
    }
    const status = publish || (entry && await isPublished(client, entry)) ? 'published' : 'draft'
    const answer = await client.send(document === undefined ? 'POST' : 'PUT', `${collection}${document === undefined ? '' : `/${document}`}?${query({ locale: item.locale, status })}`, { data })
    const written = record(record(answer.data).data)
    return entryOf(written, string(written.locale))
  },

  async mark(client, _story, _found, entry, stamp) {
    const status = await isPublished(client, entry) ? 'published' : 'draft'
    await client.send('PUT', `${collection}/${entry.id}?${query({ locale: entry.locale, status })}`, { data: { stamp: stampText(stamp) } })
  },
}

/** Whether the public has a version of an entry: then a change goes there too, else it stays in the draft. */
async function isPublished(client: Client, { id, locale }: Entry): Promise<boolean> {
  const { status } = await client.get(`${collection}/${id}?${query({ locale, status: 'published', 'fields[0]': 'documentId' })}`, [404])
  return status !== 404
}

function entryOf(document: Readonly<Record<string, unknown>>, locale: string): Entry {
  const stamp = readStamp(document.stamp)
  return {
    id: string(document.documentId), locale, slug: string(document.slug), title: string(document.title), html: string(document.html), summary: string(document.summary),
    ...(stamp ? { stamp } : {}),
    extra: { tags: list(document.tags) },
  }
}
