import { describe, expect, test } from 'vitest'
import type { HttpFault, HttpRequest, HttpResponse, Transport } from '../../src/publish/transport.js'
import { codes } from '../helpers.js'
import { didOf, fakeClock, publishTo, secrets } from './build.js'
import { json, strapiServer } from './servers.js'

const recaps = { 'one/en': {}, 'one/ar': {} }
const strapi = () => strapiServer(secrets.CROSSBEAT_STRAPI_TOKEN, ['en', 'ar'])
const page = (status: number, title: string): HttpResponse => ({ status, headers: { 'content-type': 'text/html' }, text: `<!doctype html><html><head><title>${title}</title></head><body>…</body></html>` })

/** A server some of whose answers are others: by the number of the request, counted from 1, among those that `match` picks. */
function with_(answers: Readonly<Record<number, HttpResponse | HttpFault>>, match: (request: HttpRequest) => boolean = () => true) {
  const server = strapi()
  let seen = 0
  const transport: Transport = async (request) => (match(request) ? answers[++seen] : undefined) ?? server.transport(request)
  return { server, transport }
}
const writing = ({ method }: HttpRequest): boolean => method !== 'GET'
const always = (answer: HttpResponse | HttpFault): Readonly<Record<number, HttpResponse | HttpFault>> => Object.fromEntries(Array.from({ length: 50 }, (_, n) => [n + 1, answer]))

describe('faults that pass', () => {
  test('a question is asked again, each wait twice the one before', async () => {
    const clock = fakeClock()
    const { transport } = with_({ 1: page(502, 'Bad Gateway'), 2: { fault: 'timeout', why: '' }, 3: { fault: 'unreachable', why: 'connect ECONNREFUSED' } })
    expect(didOf(await publishTo('strapi', transport, recaps, { clock }))).toEqual(['one/en created', 'one/ar created'])
    expect(clock.waits).toEqual([500, 1000, 2000])
  })

  test('429 waits as long as the server asks, in seconds or until a date', async () => {
    const clock = fakeClock('2026-05-01')
    const { transport } = with_({ 1: json(429, {}, { 'retry-after': '7' }), 2: json(429, {}, { 'retry-after': new Date(Date.parse('2026-05-01T12:00:27Z')).toUTCString() }) }, writing)
    expect(didOf(await publishTo('strapi', transport, recaps, { clock }))).toEqual(['one/en created', 'one/ar created'])
    expect(clock.waits).toEqual([7000, 20_000])
  })

  test('429 with a wait that is too long, or without an end, ends the run', async () => {
    for (const [answer, waits] of [[json(429, {}, { 'retry-after': '3600' }), []], [json(429, {}), [500, 1000, 2000]]] as const) {
      const clock = fakeClock()
      const { transport, server } = with_(always(answer), writing)
      const run = await publishTo('strapi', transport, recaps, { clock })
      expect(codes(run.diagnostics)).toEqual(['publish-busy', 'publish-untried'])
      expect(didOf(run)).toEqual(['one/en failed', 'one/ar untried'])
      expect(clock.waits).toEqual(waits)
      expect(server.held()).toEqual([])
    }
  })

  test('an entry that the server chokes on fails alone', async () => {
    const server = strapi()
    const transport: Transport = async (request) => (writing(request) && request.url.includes('locale=en') ? json(500, { error: { message: 'Internal Server Error' } }) : server.transport(request))
    const run = await publishTo('strapi', transport, recaps)
    expect(codes(run.diagnostics)).toEqual(['publish-server'])
    expect(run.diagnostics[0]?.path).toMatch(/one\/en\.md$/)
    expect(run.diagnostics[0]?.message).toContain('Internal Server Error')
    expect(didOf(run)).toEqual(['one/en failed', 'one/ar created'])
  })
})

describe('answers that are none', () => {
  test.each([
    ['a login page', page(200, 'Log in'), 'publish-not-json', '"Log in"'],
    ['an error page of a proxy', page(403, 'Access denied'), 'publish-not-json', '"Access denied"'],
    ['a site that is no CMS', page(404, 'Not found'), 'publish-not-json', '"Not found"'],
    ['another address', { status: 302, headers: { location: 'https://evil.example/' }, text: '' }, 'publish-redirect', 'evil.example'],
    ['the same without encryption', { status: 301, headers: { location: 'http://cms.example/' }, text: '' }, 'publish-redirect', 'http://cms.example/'],
    ['a certificate of somebody else', { fault: 'tls', why: 'self-signed certificate' }, 'publish-tls', 'self-signed'],
    ['too much', { fault: 'too-large', why: '' }, 'publish-too-large', 'larger'],
    ['a name that nobody knows', { fault: 'unresolved', why: 'getaddrinfo ENOTFOUND cms.example' }, 'publish-unreachable', 'ENOTFOUND'],
  ] as const)('%s', async (_, answer, code, words) => {
    const clock = fakeClock()
    const { transport, server } = with_(always(answer as HttpResponse | HttpFault))
    const run = await publishTo('strapi', transport, recaps, { clock })
    expect(codes(run.diagnostics)).toEqual([code, 'publish-untried'])
    expect(run.diagnostics[0]?.message).toContain(words)
    expect(clock.waits).toEqual([])
    expect(server.requests).toEqual([])
  })

  test('a redirect on the same server is followed for questions, and refused for what is written', async () => {
    const server = strapi()
    const moved: Transport = async (request) => (new URL(request.url).port === '' && request.url.startsWith('https://cms.example/') && !request.url.includes('moved=') ? { status: 308, headers: { location: `${request.url}${request.url.includes('?') ? '&' : '?'}moved=1` }, text: '' } : server.transport(request))
    const run = await publishTo('strapi', moved, recaps)
    expect(codes(run.diagnostics)).toEqual(['publish-redirect', 'publish-untried'])
    expect(server.requests.map(({ method }) => method)).not.toContain('POST')
    expect(server.requests.length).toBeGreaterThan(0)
  })

  test('success without having stored anything', async () => {
    const { transport } = with_({ 1: json(201, { data: { documentId: 'x', locale: 'en' }, meta: {} }) }, writing)
    const run = await publishTo('strapi', transport, { 'one/en': {} })
    expect(codes(run.diagnostics)).toEqual(['publish-not-kept'])
    expect(didOf(run)).toEqual(['one/en failed'])
  })

  test('what the server says of a refusal is passed on, without the secret', async () => {
    const { transport } = with_({ 1: json(400, { error: { message: `title must be unique; token ${secrets.CROSSBEAT_STRAPI_TOKEN}` } }) }, writing)
    const [diagnostic] = (await publishTo('strapi', transport, { 'one/en': {} })).diagnostics
    expect(diagnostic?.code).toBe('publish-refused')
    expect(diagnostic?.message).toContain('title must be unique; token …')
  })
})
