/**
 * Servers in memory that keep to what Ghost 5, Strapi 5 and Directus 11 were seen to do and their documentation says: which requests they take,
 * what they answer, and where they fail in silence. WordPress and Payload are tested for real, see tests/targets/cms.mjs.
 */
import { createHmac } from 'node:crypto'
import type { HttpRequest, HttpResponse, Transport } from '../../src/publish/transport.js'

export interface Server {
  readonly transport: Transport
  readonly requests: HttpRequest[]
  /** What it holds. */
  readonly held: () => { readonly story: string; readonly locale: string; readonly title: string; readonly html: string; readonly status: string }[]
  /** An editor at work. */
  readonly retitle: (story: string, locale: string, title: string) => void
}

type Row = Record<string, unknown>
export const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): HttpResponse => ({ status, headers: { 'content-type': 'application/json', ...headers }, text: JSON.stringify(body) })

function server(answer: (method: string, path: string, query: URLSearchParams, body: Row, headers: Readonly<Record<string, string>>) => HttpResponse): Pick<Server, 'transport' | 'requests'> {
  const requests: HttpRequest[] = []
  return {
    requests,
    transport: async (request) => {
      requests.push(request)
      const { pathname, searchParams } = new URL(request.url)
      return answer(request.method, pathname, searchParams, request.body === undefined ? {} : (JSON.parse(request.body) as Row), request.headers)
    },
  }
}

/** Ghost: tokens are checked, HTML is rewritten (ids on headings, wrappers gone), PUT wants the current `updated_at`, slugs are made ASCII and single. */
export function ghostServer(key: string): Server {
  const posts: Row[] = []
  let clock = 0
  const [id, secret = ''] = key.split(':')
  const valid = (authorization = ''): boolean => {
    const [head = '', payload = '', signature] = authorization.replace('Ghost ', '').split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString() || '{}') as Row
    const made = createHmac('sha256', Buffer.from(secret, 'hex')).update(`${head}.${payload}`).digest('base64url')
    return made === signature && (JSON.parse(Buffer.from(head, 'base64url').toString()) as Row).kid === id && claims.aud === '/admin/' && Number(claims.exp) - Number(claims.iat) <= 300
  }
  const rewritten = (html: unknown): string => String(html).replace(/<\/?div[^>]*>/g, '').replace(/<h2>/g, '<h2 id="a-heading">').replace(/&#91;/g, '[').replace(/\n/g, '')
  const single = (slug: unknown, own?: Row): string => {
    const ascii = String(slug).normalize('NFKD').replace(/[^\x20-\x7e]/g, 'x').replace(/[^a-z0-9-]+/gi, '-').toLowerCase()
    const taken = (name: string): boolean => posts.some((post) => post !== own && post.slug === name)
    let name = ascii
    for (let n = 2; taken(name); n++) name = `${ascii}-${n}`
    return name
  }
  const tagged = (tags: unknown): Row[] => (tags as Row[]).map(({ name }) => ({ name, slug: String(name).replace(/^#/, 'hash-').toLowerCase(), visibility: String(name).startsWith('#') ? 'internal' : 'public' }))
  const error = (status: number, message: string, context: string | null = null): HttpResponse => json(status, { errors: [{ message, context, type: 'Error' }] })
  return {
    ...server((method, path, query, body, { authorization }) => {
      if (!valid(authorization)) return error(401, 'Invalid token')
      const [, slug] = /\/posts\/slug\/([^/]+)\/$/.exec(path) ?? []
      const [, one] = /\/posts\/(\w+)\/$/.exec(path) ?? []
      const shown = (found: Row[]): HttpResponse => json(method === 'POST' ? 201 : 200, { posts: found })
      if (method === 'GET' && slug !== undefined) {
        const post = posts.find((each) => each.slug === decodeURIComponent(slug))
        return post ? shown([post]) : error(404, 'Resource not found error, cannot read post.', 'Post not found.')
      }
      if (method === 'GET') {
        const [, tag] = /^tag:(.+)$/.exec(query.get('filter') ?? '') ?? []
        return shown(posts.filter(({ tags }) => tag === undefined || (tags as Row[]).some((each) => each.slug === tag)))
      }
      const [sent = {}] = body.posts as Row[]
      if (String(sent.custom_excerpt ?? '').length > 300) return error(422, 'Validation error, cannot save post.', 'Excerpt cannot be longer than 300 characters.')
      const html = sent.html === undefined ? {} : query.get('source') === 'html' ? { html: rewritten(sent.html) } : { html: '' }
      const tags = sent.tags === undefined ? {} : { tags: tagged(sent.tags) }
      if (method === 'POST') {
        const post = { id: `p${posts.length + 1}`, url: `https://ghost.example/p${posts.length + 1}/`, status: 'draft', ...sent, ...html, ...tags, slug: single(sent.slug), updated_at: String(++clock) }
        posts.push(post)
        return shown([post])
      }
      const post = posts.find((each) => each.id === one)
      if (!post) return error(404, 'Post not found.')
      if (sent.updated_at !== post.updated_at) return error(409, 'Saving failed! Someone else is editing this post.')
      Object.assign(post, sent, html, tags, { updated_at: String(++clock) })
      return shown([post])
    }),
    held: () => posts.map(({ tags, title, html, status }) => {
      const name = (start: string): string => String((tags as Row[]).find((tag) => String(tag.name).startsWith(start))?.name).slice(start.length)
      return { story: name('#story-'), locale: name('#lang-'), title: String(title), html: String(html), status: String(status) }
    }),
    retitle: (story, locale, title) => {
      const post = posts.find(({ tags }) => [`#story-${story}`, `#lang-${locale}`].every((name) => (tags as Row[]).some((tag) => tag.name === name)))
      Object.assign(post ?? {}, { title, updated_at: String(++clock) })
    },
  }
}

/** Strapi: a document has a version a language, draft and published; a language that it does not have is taken without a word. */
export function strapiServer(token: string, locales: readonly string[]): Server {
  const rows: { document: string; locale: string; draft: Row; published?: Row }[] = []
  let documents = 0
  const shown = (row: (typeof rows)[number], status: string | null): Row | undefined => {
    const fields = status === 'draft' ? row.draft : row.published
    return fields && { documentId: row.document, locale: row.locale, ...fields }
  }
  const error = (status: number, message: string): HttpResponse => json(status, { data: null, error: { status, name: 'Error', message, details: {} } })
  return {
    ...server((method, path, query, body, { authorization }) => {
      if (authorization !== `Bearer ${token}`) return error(401, 'Missing or invalid credentials')
      if (path === '/api/i18n/locales') return json(200, locales.map((code, index) => ({ id: index, code, name: code, isDefault: index === 0 })))
      const [, document] = /^\/api\/recaps\/(\w+)$/.exec(path) ?? []
      const locale = query.get('locale') ?? locales[0]!
      const status = query.get('status')
      if (method === 'GET' && document !== undefined) {
        const found = rows.find((row) => row.document === document && row.locale === locale)
        const fields = found && shown(found, status ?? 'published')
        return fields ? json(200, { data: fields, meta: {} }) : error(404, 'Not Found')
      }
      if (method === 'GET') {
        const filters = [...query].flatMap(([name, value]) => {
          const [, field, operator] = /^filters\[(\w+)\]\[\$(eq|ne)\]$/.exec(name) ?? []
          return field ? [(row: Row): boolean => (row[field] === value) === (operator === 'eq')] : []
        })
        const data = rows.filter((row) => row.locale === locale).flatMap((row) => shown(row, status ?? 'published') ?? []).filter((row) => filters.every((holds) => holds(row)))
        return json(200, { data, meta: { pagination: { total: data.length } } })
      }
      const data = body.data as Row
      const id = document ?? `doc${++documents}`
      let row = rows.find((each) => each.document === id && each.locale === locale)
      if (!row) rows.push((row = { document: id, locale, draft: {} }))
      Object.assign(row.draft, data)
      // Fields that are not localized are the same in all languages.
      for (const each of rows.filter((other) => other.document === id)) for (const name of ['storyId', 'date', 'tags']) if (name in data) each.draft[name] = data[name]
      if (status !== 'draft') row.published = { ...row.draft }
      return json(method === 'POST' ? 201 : 200, { data: shown(row, 'draft'), meta: {} })
    }),
    held: () => rows.map(({ locale, draft, published }) => ({ story: String(draft.storyId), locale, title: String(draft.title), html: String(draft.html), status: published ? 'published' : 'draft' })),
    retitle: (story, locale, title) => void Object.assign(rows.find((row) => row.draft.storyId === story && row.locale === locale)?.draft ?? {}, { title }),
  }
}

/** Directus: an item with its translations; a plain list of them deletes all others, and a language that is not there is a foreign key that fails. */
export function directusServer(token: string, locales: readonly string[]): Server {
  const items: Row[] = []
  let rows = 0
  const translations = (item: Row): Row[] => item.translations as Row[]
  const error = (status: number, message: string, code: string): HttpResponse => json(status, { errors: [{ message, extensions: { code } }] })
  return {
    ...server((method, path, query, body, { authorization }) => {
      if (authorization !== `Bearer ${token}`) return error(401, 'Invalid user credentials.', 'INVALID_CREDENTIALS')
      if (path === '/items/languages') return json(200, { data: locales.map((code) => ({ code })) })
      if (path === '/items/recaps_translations') {
        const [slug, code] = [query.get('filter[slug][_eq]'), query.get('filter[languages_code][_eq]')]
        return json(200, { data: items.flatMap((item) => translations(item).filter((row) => row.slug === slug && row.languages_code === code).map((row) => ({ id: row.id, recaps_id: { id: item.id, story: item.story } }))) })
      }
      if (method === 'GET') return json(200, { data: items.filter(({ story }) => !query.has('filter[story][_eq]') || story === query.get('filter[story][_eq]')) })
      const [, id] = /^\/items\/recaps\/(\w+)$/.exec(path) ?? []
      const { translations: change, ...fields } = body as Row & { translations?: { create: Row[]; update: Row[]; delete: unknown[] } | Row[] }
      const { create = [], update = [] } = Array.isArray(change) ? {} : change ?? {}
      const unknown = create.find((row) => !locales.includes(String(row.languages_code)))
      if (unknown) return error(400, 'Invalid foreign key for field "languages_code" in collection "recaps_translations".', 'INVALID_FOREIGN_KEY')
      let item = items.find((each) => each.id === id)
      if (method === 'POST') items.push((item = { id: `i${items.length + 1}`, translations: [] }))
      if (!item) return error(403, "You don't have permission to access this.", 'FORBIDDEN')
      Object.assign(item, fields)
      if (Array.isArray(change)) item.translations = change
      for (const row of update) Object.assign(translations(item).find((each) => each.id === row.id) ?? {}, row)
      translations(item).push(...create.map((row) => ({ id: ++rows, ...row })))
      return json(200, { data: item })
    }),
    held: () => items.flatMap((item) => translations(item).map((row) => ({ story: String(item.story), locale: String(row.languages_code), title: String(row.title), html: String(row.html), status: String(row.status) }))),
    retitle: (story, locale, title) => void Object.assign(translations(items.find((item) => item.story === story) ?? { translations: [] }).find((row) => row.languages_code === locale) ?? {}, { title }),
  }
}
