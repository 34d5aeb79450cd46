/**
 * Ghost, by its Admin interface: one post a language. Ghost has neither languages nor fields of one's own, so a post carries two internal tags,
 * `#story-…` and `#lang-…`, that themes can ask for, and its stamp in a comment in the code injected into its head.
 */
import { createHash, createHmac } from 'node:crypto'
import type { Cms, Entry } from '../cms.js'
import type { Stamp } from '../stamp.js'
import { readStamp, stampText } from '../stamp.js'
import { list, query, record, string } from './fields.js'

const posts = '/ghost/api/admin/posts/'
const wanted = { formats: 'html', include: 'tags' }
/** What Ghost takes as an excerpt at most. */
const longestExcerpt = 300

export const ghost: Cms = {
  title: 'Ghost',
  credentials: { key: { variable: 'CROSSBEAT_GHOST_KEY', pattern: /^[0-9a-f]+:(?:[0-9a-f]{2})+$/i } },
  headers: ({ key = '' }, now) => ({ authorization: `Ghost ${token(key, Math.floor(now / 1000))}`, 'accept-version': 'v5.0' }),
  wakesSlowly: true,
  slugs: 'site',
  holds: ({ title, html, summary }) => ({ title, html, summary: excerpt(summary) }),

  async check(client) {
    // A page of no posts says whether the key may read posts.
    await client.get(`${posts}?${query({ limit: '1', fields: 'id' })}`)
    return undefined
  },

  async find(client, story) {
    const { data } = await client.get(`${posts}?${query({ ...wanted, filter: `tag:hash-story-${storyKey(story)}`, limit: '100' })}`)
    return { entries: list(record(data).posts).map(entryOf).filter(({ locale }) => locale !== '') }
  },

  async slugOwner(client, { slug }) {
    const { status, data } = await client.get(`${posts}slug/${encodeURIComponent(slug)}/?${query(wanted)}`, [404])
    const [post] = list(record(data).posts).map(record)
    return status === 404 || !post ? undefined : `the post ${string(post.id)} ("${string(post.title)}")`
  },

  async write(client, { item, content, stamp, entry, publish, dated }) {
    const theirs = list(entry?.extra?.tags).map((tag) => string(record(tag).name))
    const ours = [...item.tags, `#story-${storyKey(item.story)}`, `#lang-${item.locale}`]
    const names = [...theirs, ...ours.filter((name) => !theirs.includes(name))]
    const post = {
      title: content.title, html: content.html, custom_excerpt: content.summary === '' ? null : content.summary,
      tags: names.map((name) => ({ name })),
      codeinjection_head: withStamp(string(entry?.extra?.head), stamp),
      ...(publish ? { status: 'published' } : entry ? {} : { status: 'draft' }),
      ...(dated && item.date !== undefined ? { published_at: `${item.date}T00:00:00.000Z` } : {}),
      ...(entry ? { updated_at: entry.extra?.updated } : { slug: item.slug }),
    }
    const { data } = await client.send(entry ? 'PUT' : 'POST', `${posts}${entry ? `${entry.id}/` : ''}?${query({ source: 'html', ...wanted })}`, { posts: [post] })
    return entryOf(list(record(data).posts)[0])
  },

  async mark(client, _story, { entries }, { id }, stamp) {
    const extra = entries.find((entry) => entry.id === id)?.extra
    await client.send('PUT', `${posts}${id}/?${query(wanted)}`, { posts: [{ codeinjection_head: withStamp(string(extra?.head), stamp), updated_at: extra?.updated }] })
  },
}

/** A token of five minutes: a JSON Web Token, HS256. */
function token(key: string, now: number): string {
  const [id = '', secret = ''] = key.split(':')
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part({ alg: 'HS256', typ: 'JWT', kid: id })}.${part({ iat: now, exp: now + 300, aud: '/admin/' })}`
  return `${signed}.${createHmac('sha256', Buffer.from(secret, 'hex')).update(signed).digest('base64url')}`
}

/** A story's name as part of a tag: Ghost makes ASCII of the slugs of tags, so other names go by a digest. */
const storyKey = (story: string): string => (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(story) ? story : createHash('sha256').update(story).digest('hex').slice(0, 16))

function excerpt(summary: string): string {
  if (summary.length <= longestExcerpt) return summary
  const cut = summary.slice(0, longestExcerpt - 1).replace(/[\ud800-\udbff]$/, '')
  return `${cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut}…`
}

const comment = /<!-- crossbeat ([^>]*?) -->\n?/

/** The code in a post's head with the stamp in it; everything else there stays. */
const withStamp = (head: string, stamp: Stamp): string => `<!-- crossbeat ${stampText(stamp)} -->\n${head.replace(comment, '')}`.trimEnd()

function entryOf(data: unknown): Entry {
  const post = record(data)
  const tags = list(post.tags)
  const head = string(post.codeinjection_head)
  const stamp = readStamp(comment.exec(head)?.[1])
  const language = tags.map((tag) => string(record(tag).name)).find((name) => name.startsWith('#lang-'))
  return {
    id: string(post.id), locale: language?.slice('#lang-'.length) ?? '', slug: string(post.slug),
    title: string(post.title), html: string(post.html), summary: string(post.custom_excerpt),
    ...(stamp ? { stamp } : {}),
    url: string(post.url),
    extra: { tags, head, updated: post.updated_at },
  }
}
