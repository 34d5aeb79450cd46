/**
 * Payload, by its REST interface and the collection in `integrations/payload`: one document a story, with a value a language in each localized
 * field. Payload takes a language that it does not have and stores nothing, so the collection has an endpoint that lists its languages.
 */
import { diagnose } from '../../diagnostics/index.js'
import type { Cms, Entry } from '../cms.js'
import { Refusal } from '../refusal.js'
import { readStamp, stampText } from '../stamp.js'
import { list, query, record, string, union } from './fields.js'

const collection = '/api/recaps'
const oneLanguage = (locale: string): Record<string, string> => ({ locale, 'fallback-locale': 'none', depth: '0' })

export const payload: Cms = {
  title: 'Payload',
  credentials: { key: { variable: 'CROSSBEAT_PAYLOAD_KEY' }, users: { variable: 'CROSSBEAT_PAYLOAD_USERS', default: 'users', pattern: /^[\w-]+$/ } },
  headers: ({ users, key }) => ({ authorization: `${users} API-Key ${key}` }),
  slugs: 'language',
  holds: ({ title, html, summary }) => ({ title, html, summary }),

  async check(client) {
    const { status, data } = await client.get(`${collection}/crossbeat`, [404])
    const { locales } = record(data)
    if (status === 404 || !Array.isArray(locales)) throw new Refusal(diagnose('publish-not-ready', { path: client.place }, { title: client.title, what: 'the collection "recaps"', how: 'Add integrations/payload/recaps.js of the package to its collections.' }), undefined, true)
    return locales.map(string)
  },

  async find(client, story) {
    const { data } = await client.get(`${collection}?${query({ 'where[storyId][equals]': story, locale: 'all', depth: '0' })}`)
    const [document] = list(record(data).docs).map(record)
    if (!document) return { entries: [] }
    const stamps = record(document.stamp)
    // A language is there where any of its fields is.
    const locales = new Set([stamps, record(document.title), record(document.html)].flatMap((field) => Object.keys(field).filter((locale) => string(field[locale]) !== '')))
    return { document: string(document.id), entries: [...locales].map((locale) => entryOf(Object.fromEntries(Object.entries(document).map(([name, value]) => [name, localized.has(name) ? record(value)[locale] : value])), locale)) }
  },

  async slugOwner(client, { slug, locale, story }) {
    const { data } = await client.get(`${collection}?${query({ 'where[slug][equals]': slug, 'where[storyId][not_equals]': story, ...oneLanguage(locale) })}`)
    const [other] = list(record(data).docs).map(record)
    return other && `the recap of the story "${string(other.storyId)}" (${string(other.id)})`
  },

  async write(client, { item, content, stamp, found, entry, publish, dated }) {
    const { document } = found
    const fields = {
      ...content, stamp: stampText(stamp),
      ...(document === undefined ? { storyId: item.story } : {}),
      ...(entry ? {} : { slug: item.slug }),
      ...(publish ? { status: 'published' } : entry ? {} : { status: 'draft' }),
      ...(dated && item.date !== undefined ? { date: `${item.date}T00:00:00.000Z` } : {}),
      tags: union(list(found.entries[0]?.extra?.tags), item.tags),
    }
    const { data } = await client.send(document === undefined ? 'POST' : 'PATCH', `${collection}${document === undefined ? '' : `/${document}`}?${query(oneLanguage(item.locale))}`, fields)
    return entryOf(record(record(data).doc), item.locale)
  },

  async mark(client, _story, { document }, { locale }, stamp) {
    await client.send('PATCH', `${collection}/${document}?${query(oneLanguage(locale))}`, { stamp: stampText(stamp) })
  },
}

const localized = new Set(['title', 'html', 'summary', 'slug', 'stamp', 'status'])

function entryOf(document: Readonly<Record<string, unknown>>, locale: string): Entry {
  const stamp = readStamp(document.stamp)
  return {
    id: string(document.id), locale, slug: string(document.slug), title: string(document.title), html: string(document.html), summary: string(document.summary),
    ...(stamp ? { stamp } : {}),
    extra: { tags: list(document.tags) },
  }
}
