/**
 * Directus, by its REST interface: an item of `recaps` a story, with `translations` (`recaps_translations`) as its interface of that name makes
 * them. Translations are only ever added and changed by name: a plain list in a PATCH would delete every language that it does not name.
 */
import { diagnose } from '../../diagnostics/index.js'
import type { Cms, Entry } from '../cms.js'
import { Refusal } from '../refusal.js'
import { readStamp, stampText } from '../stamp.js'
import { list, query, record, string, union } from './fields.js'

const items = '/items/recaps'
const whole = { fields: '*,translations.*' }

export const directus: Cms = {
  title: 'Directus',
  credentials: { token: { variable: 'CROSSBEAT_DIRECTUS_TOKEN' } },
  headers: ({ token }) => ({ authorization: `Bearer ${token}` }),
  slugs: 'language',
  holds: ({ title, html, summary }) => ({ title, html, summary }),

  async check(client) {
    const { status, data } = await client.get(`/items/languages?${query({ fields: 'code', limit: '-1' })}`, [404])
    const { status: there } = await client.get(`${items}?${query({ limit: '1' })}`, [404])
    if (status === 404 || there === 404) throw new Refusal(diagnose('publish-not-ready', { path: client.place }, { title: client.title, what: status === 404 ? 'the collection "languages"' : 'the collection "recaps"', how: 'Make the collections as integrations/directus/README.md of the package says, and let the token read and write them.' }), undefined, true)
    return list(record(data).data).map((language) => string(record(language).code))
  },

  async find(client, story) {
    const { data } = await client.get(`${items}?${query({ 'filter[story][_eq]': story, ...whole, 'deep[translations][_limit]': '-1', limit: '2' })}`)
    const found = list(record(data).data).map(record)
    const document = found[0] && string(found[0].id)
    return { entries: found.flatMap(entriesOf), ...(document === undefined ? {} : { document }) }
  },

  async slugOwner(client, { slug, locale, story }) {
    const { data } = await client.get(`/items/recaps_translations?${query({ 'filter[slug][_eq]': slug, 'filter[languages_code][_eq]': locale, fields: 'id,recaps_id.id,recaps_id.story' })}`)
    const other = list(record(data).data).map((each) => record(record(each).recaps_id)).find((each) => string(each.story) !== story)
    return other && `the recap of the story "${string(other.story)}" (${string(other.id)})`
  },

  async write(client, { item, content, stamp, found, entry, publish, dated }) {
    const { document } = found
    const values = {
      ...content, stamp: stampText(stamp),
      ...(publish ? { status: 'published' } : entry ? {} : { status: 'draft' }),
      ...(entry ? { id: entry.extra?.row } : { languages_code: item.locale, slug: item.slug }),
    }
    const { data } = await client.send(document === undefined ? 'POST' : 'PATCH', `${items}${document === undefined ? '' : `/${document}`}?${query(whole)}`, {
      ...(document === undefined ? { story: item.story } : {}),
      ...(dated && item.date !== undefined ? { date: item.date } : {}),
      tags: union(list(found.entries[0]?.extra?.tags), item.tags),
      translations: { create: entry ? [] : [values], update: entry ? [values] : [], delete: [] },
    })
    const written = entriesOf(record(record(data).data)).find(({ locale }) => locale === item.locale)
    return written ?? { id: document ?? '', locale: '', slug: '', title: '', html: '', summary: '' }
  },

  async mark(client, _story, { document }, { extra }, stamp) {
    await client.send('PATCH', `${items}/${document}`, { translations: { create: [], update: [{ id: extra?.row, stamp: stampText(stamp) }], delete: [] } })
  },
}

const entriesOf = (document: Readonly<Record<string, unknown>>): Entry[] => list(document.translations).map(record).map((row) => {
  const stamp = readStamp(row.stamp)
  return {
    id: string(document.id), locale: string(row.languages_code), slug: string(row.slug), title: string(row.title), html: string(row.html), summary: string(row.summary),
    ...(stamp ? { stamp } : {}),
    extra: { row: row.id, tags: list(document.tags) },
  }
})
