/**
 * WordPress, by its REST interface (wp/v2) and the must-use plugin in `integrations/wordpress`: one post a language. The plugin registers the
 * meta fields, lets posts be asked for by them, and links the translations.
 */
import { diagnose } from '../../diagnostics/index.js'
import type { Client } from '../client.js'
import type { Cms, Entry, Writing } from '../cms.js'
import { Refusal } from '../refusal.js'
import { readStamp, stampText } from '../stamp.js'
import { list, query, record, string, union } from './fields.js'

/** Works with every setting of permalinks. */
const route = (path: string, values: Readonly<Record<string, string>> = {}): string => `/?${query({ rest_route: path, ...values })}`
/** `any` would leave out the trash. */
const everyStatus = 'publish,future,draft,pending,private,trash'

export const wordpress: Cms = {
  title: 'WordPress',
  credentials: { user: { variable: 'CROSSBEAT_WORDPRESS_USER' }, password: { variable: 'CROSSBEAT_WORDPRESS_PASSWORD' } },
  headers: ({ user, password }) => ({ authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` }),
  slugs: 'site',
  // Titles and excerpts are HTML there: what is a sign in the recap is to stay one.
  holds: ({ title, html, summary }) => ({ title: escaped(title), html, summary: escaped(summary) }),

  async check(client) {
    const { status, data } = await client.get(route('/crossbeat/v1/status'), [404])
    if (status === 404) throw new Refusal(diagnose('publish-not-ready', { path: client.place }, { title: client.title, what: 'the plugin that keeps story and language', how: 'Put integrations/wordpress/crossbeat.php of the package into wp-content/mu-plugins/ there.' }), undefined, true)
    const { languages } = record(data)
    return Array.isArray(languages) ? languages.map(string) : undefined
  },

  async find(client, story) {
    const { data } = await client.get(route('/wp/v2/posts', { recap_story: story, status: everyStatus, context: 'edit', per_page: '100' }))
    return { entries: list(data).filter((post) => string(record(record(post).meta).recap_story) === story).map(entryOf) }
  },

  async slugOwner(client, { slug }) {
    const { data } = await client.get(route('/wp/v2/posts', { slug, status: everyStatus, context: 'edit' }))
    const [post] = list(data).map(record)
    return post && ownerText(post)
  },

  async write(client, { item, content, stamp, entry, publish, dated }) {
    const tags = await tagIds(client, item.tags)
    const meta = { recap_story: item.story, recap_lang: item.locale, recap_stamp: stampText(stamp) }
    const fields = {
      title: content.title, content: content.html, excerpt: content.summary, meta,
      tags: union(list(entry?.extra?.tags), tags),
      ...(dated && item.date !== undefined ? { date: `${item.date}T00:00:00` } : {}),
      ...statusOf(publish, entry),
      ...(entry ? {} : { slug: item.slug }),
    }
    const { data } = await client.send('POST', route(entry ? `/wp/v2/posts/${entry.id}` : '/wp/v2/posts', { context: 'edit' }), fields)
    return entryOf(data)
  },

  async mark(client, _story, _found, { id }, stamp) {
    await client.send('POST', route(`/wp/v2/posts/${id}`), { meta: { recap_stamp: stampText(stamp) } })
  },
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A new post is a draft unless it is to be published; one from the trash comes back. */
const statusOf = (publish: boolean, entry: Writing['entry']): { readonly status?: string } => (publish ? { status: 'publish' } : !entry || entry.trashed ? { status: 'draft' } : {})

function entryOf(data: unknown): Entry {
  const post = record(data)
  const meta = record(post.meta)
  const stamp = readStamp(meta.recap_stamp)
  const raw = (field: unknown): string => string(record(field).raw)
  return {
    id: string(post.id), locale: string(meta.recap_lang), slug: string(post.slug),
    title: raw(post.title), html: raw(post.content), summary: raw(post.excerpt),
    ...(stamp ? { stamp } : {}),
    ...(post.status === 'trash' ? { trashed: true } : {}),
    url: string(post.link),
    extra: { tags: list(post.tags) },
  }
}

function ownerText(post: Readonly<Record<string, unknown>>): string {
  const { recap_story: story, recap_lang: language } = record(post.meta)
  return string(story) === '' ? `the post ${string(post.id)} ("${string(record(post.title).raw)}")` : `the recap ${string(story)} in ${string(language)} (post ${string(post.id)})`
}

/** Ids of tags, which are made where there are none yet. */
async function tagIds(client: Client, names: readonly string[]): Promise<unknown[]> {
  const ids: unknown[] = []
  for (const name of names) {
    const { data } = await client.get(route('/wp/v2/tags', { search: name, per_page: '100' }))
    const known = list(data).map(record).find((tag) => string(tag.name).toLowerCase() === name.toLowerCase())
    ids.push(known ? known.id : record((await client.send('POST', route('/wp/v2/tags'), { name })).data).id)
  }
  return ids
}
