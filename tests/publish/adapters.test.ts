import { describe, expect, test } from 'vitest'
import type { Transport } from '../../src/publish/index.js'
import { codes } from '../helpers.js'
import { didOf, fakeClock, publishTo, secrets } from './build.js'
import { directusServer, ghostServer, strapiServer, type Server } from './servers.js'

const languages = ['en', 'ar', 'ja']
const servers: Readonly<Record<string, () => Server>> = {
  ghost: () => ghostServer(secrets.CROSSBEAT_GHOST_KEY),
  strapi: () => strapiServer(secrets.CROSSBEAT_STRAPI_TOKEN, languages),
  directus: () => directusServer(secrets.CROSSBEAT_DIRECTUS_TOKEN, languages),
}
const wrong = { CROSSBEAT_GHOST_KEY: '64a1b2c3:00ff', CROSSBEAT_STRAPI_TOKEN: 'wrong-one', CROSSBEAT_DIRECTUS_TOKEN: 'wrong-one' }

const recaps = { 'one/en': { slug: 'same' }, 'one/ar': { slug: 'same', direction: 'rtl' as const }, 'one/ja': { title: '物語' }, 'two/en': { title: 'Two & <b>three</b>', summary: 'Long words. '.repeat(60).trim() } }
const keys = Object.keys(recaps)
const every = (did: string): string[] => keys.map((key) => `${key} ${did}`)
const writes = ({ requests }: Server): number => requests.filter(({ method }) => method !== 'GET').length

/** Passes requests on; the n-th that writes meets a fault, before or after it has arrived. */
function failing(server: Server, n: number, fault: 'before' | 'after'): Transport {
  let seen = 0
  return async (request) => {
    const hit = request.method !== 'GET' && ++seen === n
    if (!hit) return server.transport(request)
    if (fault === 'after') await server.transport(request)
    return { fault: 'lost', why: 'socket hang up' }
  }
}

describe.each(Object.keys(servers))('%s', (name) => {
  const start = (): Server => servers[name]!()

  test('gets each recap once, as a draft, and nothing the second time', async () => {
    const server = start()
    const first = await publishTo(name, server.transport, recaps)
    expect(first.diagnostics).toEqual([])
    expect(didOf(first)).toEqual(every('created'))
    expect(server.held().map(({ story, locale, status }) => `${story}/${locale} ${status}`).sort()).toEqual(keys.map((key) => `${key} draft`).sort())
    const before = writes(server)
    const second = await publishTo(name, server.transport, recaps)
    expect(didOf(second)).toEqual(every('unchanged'))
    expect(writes(server)).toBe(before)
  })

  test('gets what changed, and loses no other language by it', async () => {
    const server = start()
    await publishTo(name, server.transport, recaps)
    const next = await publishTo(name, server.transport, { ...recaps, 'one/ar': { ...recaps['one/ar'], text: 'Other words.' } })
    expect(didOf(next)).toEqual(every('unchanged').map((line) => (line.startsWith('one/ar') ? 'one/ar updated' : line)))
    expect(server.held().length).toBe(4)
    expect(server.held().find(({ locale }) => locale === 'ar')?.html).toContain('Other words.')
  })

  test('keeps what an editor changed, but with --force', async () => {
    const server = start()
    await publishTo(name, server.transport, recaps)
    server.retitle('one', 'ja', 'By an editor')
    const title = (): string | undefined => server.held().find(({ locale }) => locale === 'ja')?.title
    const run = await publishTo(name, server.transport, { ...recaps, 'one/ja': { text: 'Newer.' } })
    expect(didOf(run)).toContain('one/ja left')
    expect(codes(run.diagnostics)).toEqual(['publish-edited'])
    expect(title()).toBe('By an editor')
    expect(didOf(await publishTo(name, server.transport, recaps, { force: true }))).toContain('one/ja updated')
    expect(title()).toBe('物語')
    expect(didOf(await publishTo(name, server.transport, recaps))).toEqual(every('unchanged'))
  })

  test('makes public on request, and takes nothing back', async () => {
    const server = start()
    await publishTo(name, server.transport, recaps)
    expect(didOf(await publishTo(name, server.transport, recaps, { status: 'publish' }))).toEqual(every('updated'))
    expect(didOf(await publishTo(name, server.transport, recaps))).toEqual(every('unchanged'))
    const changed = { ...recaps, 'one/en': { slug: 'same', text: 'Newer.' } }
    expect(didOf(await publishTo(name, server.transport, changed))[0]).toBe('one/en updated')
    expect(new Set(server.held().map(({ status }) => status))).toEqual(new Set(['published']))
  })

  test.each(['before', 'after'] as const)('a connection that is lost %s the request arrives doubles nothing', async (moment) => {
    for (const n of [1, 2, 3, 4]) {
      const server = start()
      const clock = fakeClock()
      const run = await publishTo(name, failing(server, n, moment), recaps, { clock })
      expect(codes(run.diagnostics)).toEqual([])
      expect(didOf(run)).toEqual(every('created'))
      expect(server.held().length).toBe(4)
      expect(clock.waits).toEqual([500])
      expect(didOf(await publishTo(name, server.transport, recaps))).toEqual(every('unchanged'))
    }
  })

  test('a run that was cut off is finished by the next', async () => {
    const server = start()
    let left = 2
    const cut: Transport = async (request) => (request.method !== 'GET' && left-- <= 0 ? { fault: 'unreachable', why: 'gone' } : server.transport(request))
    const run = await publishTo(name, cut, recaps)
    expect(codes(run.diagnostics)).toEqual(['publish-unreachable', 'publish-untried'])
    const counts = didOf(run).map((line) => line.split(' ')[1])
    expect(counts.at(-1)).toBe('untried')
    expect(counts).toContain('failed')
    const next = await publishTo(name, server.transport, recaps)
    expect(next.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(server.held().length).toBe(4)
  })

  test('that keeps other words than it was sent is no editor, and editors are still seen', async () => {
    const server = start()
    const rewriting: Transport = async (request) => server.transport(request.body === undefined ? request : { ...request, body: request.body.replaceAll('Words of', 'Wörds of') })
    const first = await publishTo(name, rewriting, recaps)
    expect(first.diagnostics).toEqual([])
    expect(server.held().every(({ html }) => html.includes('Wörds'))).toBe(true)
    expect(didOf(await publishTo(name, rewriting, recaps))).toEqual(every('unchanged'))
    server.retitle('two', 'en', 'By an editor')
    expect(didOf(await publishTo(name, rewriting, recaps))).toContain('two/en left')
  })

  test('with a wrong secret, nothing is written and no secret shows', async () => {
    const server = start()
    const run = await publishTo(name, server.transport, recaps, { env: wrong })
    expect(codes(run.diagnostics)).toEqual(['publish-denied', 'publish-untried'])
    expect(writes(server)).toBe(0)
    expect(JSON.stringify(run)).not.toContain('wrong-one')
  })

  test('a rehearsal writes nothing', async () => {
    const server = start()
    expect(didOf(await publishTo(name, server.transport, recaps, { dryRun: true }))).toEqual(every('created'))
    expect(writes(server)).toBe(0)
  })

  test("a slug of somebody else's is not taken", async () => {
    const server = start()
    await publishTo(name, server.transport, { 'other/en': { slug: 'theirs' } })
    const run = await publishTo(name, server.transport, { ...recaps, 'one/en': { slug: 'theirs' } })
    expect(codes(run.diagnostics)).toEqual(['publish-slug-taken'])
    expect(didOf(run)).toEqual(every('created').map((line) => (line.startsWith('one/en') ? 'one/en failed' : line)))
  })
})

describe.each(['strapi', 'directus'])('%s', (name) => {
  test('a language that it does not have is told; the others go out', async () => {
    const server = servers[name]!()
    const run = await publishTo(name, server.transport, { ...recaps, 'one/tl': {} })
    expect(didOf(run)).toContain('one/tl failed')
    expect(codes(run.diagnostics)).toEqual(['publish-language'])
    expect(server.held().length).toBe(4)
  })

  test('a language may have another name there', async () => {
    const server = servers[name]!()
    const run = await publishTo(name, server.transport, { 'one/tl': {} }, { as: { tl: 'ja' } })
    expect(didOf(run)).toEqual(['one/tl created'])
    expect(server.held()[0]?.locale).toBe('ja')
  })

  test('what is there and no longer built is told, unless languages were chosen', async () => {
    const server = servers[name]!()
    await publishTo(name, server.transport, recaps)
    const { 'one/ja': _, ...fewer } = recaps
    expect(codes((await publishTo(name, server.transport, fewer)).diagnostics)).toEqual(['publish-left-over'])
    expect(codes((await publishTo(name, server.transport, fewer, { languages: ['en'] })).diagnostics)).toEqual([])
  })
})

describe('ghost', () => {
  test('what an editor put into the head of a post stays', async () => {
    const server = servers.ghost!()
    await publishTo('ghost', server.transport, { 'one/en': {} })
    const put = server.requests.at(-1)!
    const held = JSON.parse(((await server.transport({ ...put, method: 'GET', url: 'https://cms.example/ghost/api/admin/posts/' })) as { text: string }).text) as { posts: Record<string, unknown>[] }
    const [post] = held.posts
    await server.transport({ ...put, method: 'PUT', url: `https://cms.example/ghost/api/admin/posts/${post!.id}/`, body: JSON.stringify({ posts: [{ codeinjection_head: `${String(post!.codeinjection_head)}\n<meta name="x">`, updated_at: post!.updated_at }] }) })
    expect(didOf(await publishTo('ghost', server.transport, { 'one/en': { text: 'Newer.' } }))).toEqual(['one/en updated'])
    expect(server.requests.filter(({ method }) => method === 'PUT').at(-1)?.body).toContain('<meta name=')
  })
})
