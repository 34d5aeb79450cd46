import { spawnSync } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { memoryFiles } from '../../src/host/index.js'
import { publish, type PublishOptions } from '../../src/commands/publish.js'
import { folder } from '../cli/run.js'
import { codes } from '../helpers.js'
import { buildOf, didOf, fakeClock, publishTo, secrets } from './build.js'
import { directusServer } from './servers.js'

const directus = () => directusServer(secrets.CROSSBEAT_DIRECTUS_TOKEN, ['en', 'ar'])

describe('publish', () => {
  test.each<[string, string, Partial<PublishOptions>, string, boolean]>([
    ['an unknown CMS', 'wordpres', {}, 'publish-target', true],
    ['a name of Object', 'constructor', {}, 'publish-target', true],
    ['an address with credentials', 'ghost', { url: 'https://me:secret@cms.example' }, 'publish-url', true],
    ['an address with a key', 'ghost', { url: 'https://cms.example/?key=1' }, 'publish-url', true],
    ['no address at all', 'ghost', { url: 'cms.example' }, 'publish-url', true],
    ['another protocol', 'ghost', { url: 'ftp://cms.example' }, 'publish-url', true],
    ['http to another machine', 'ghost', { url: 'http://cms.example' }, 'publish-plain-http', true],
    ['http to what looks like loopback', 'ghost', { url: 'http://127.0.0.1.evil.example' }, 'publish-plain-http', true],
    ['no credentials', 'ghost', { env: {} }, 'publish-credentials', false],
    ['credentials of another form', 'ghost', { env: { CROSSBEAT_GHOST_KEY: 'no key' } }, 'publish-credentials', false],
    ['no build', 'ghost', { files: memoryFiles({}) }, 'publish-nothing', false],
    ['an empty build', 'ghost', { files: memoryFiles({ 'dist/index.json': '{"stories": []}' }) }, 'publish-nothing', false],
    ['a broken build', 'ghost', { files: memoryFiles({ 'dist/index.json': '{"stories": [' }) }, 'publish-nothing', false],
    ['a story that is not built', 'ghost', { stories: ['two'] }, 'publish-unbuilt', true],
    ['a language that is not built', 'ghost', { languages: ['tl'] }, 'publish-unbuilt', true],
  ])('%s: nothing is sent', async (_, to, options, code, misused) => {
    let asked = 0
    const run = await publishTo(to, async () => (asked++, { fault: 'lost', why: '' }), { 'one/en': {} }, options)
    expect(codes(run.diagnostics)).toEqual([code])
    expect(run.misused).toBe(misused)
    expect(asked).toBe(0)
    expect(JSON.stringify(run)).not.toMatch(/me:secret|no key/)
  })

  test.each(['http://localhost:1', 'http://127.0.0.1:1', 'http://[::1]:1'])('%s is no other machine', async (url) => {
    expect(didOf(await publishTo('directus', directus().transport, { 'one/en': {} }, { url }))).toEqual(['one/en created'])
  })

  test('--insecure takes http', async () => {
    expect(didOf(await publishTo('directus', directus().transport, { 'one/en': {} }, { url: 'http://cms.example', insecure: true }))).toEqual(['one/en created'])
  })

  test('the configuration names the CMS; a CMS named besides does not get its address', async () => {
    const config = JSON.stringify({ publish: { to: 'directus', url: 'https://cms.example', as: { tl: 'ar' } } })
    const files = memoryFiles({ ...Object.fromEntries(buildOf({ 'one/tl': {} }).contents), 'crossbeat.config.json': config })
    const base = { root: '.', env: secrets, transport: directus().transport, clock: fakeClock(), files }
    expect(didOf(await publish(base))).toEqual(['one/tl created'])
    expect(codes((await publish({ ...base, to: 'ghost' })).diagnostics)).toEqual(['publish-url'])
  })

  test('a recap that cannot be read is told; the others go out', async () => {
    const files = buildOf({ 'one/en': {}, 'one/ar': {} })
    await files.write('dist/one/ar.json', '{')
    const server = directus()
    const run = await publishTo('directus', server.transport, {}, { files })
    expect(codes(run.diagnostics)).toEqual(['publish-broken'])
    expect(didOf(run)).toEqual(['one/en created'])
  })

  test('a date in the future: a draft, and public on that day', async () => {
    const server = directus()
    const recaps = { 'one/en': { date: '2026-05-02', draft: false } }
    const early = await publishTo('directus', server.transport, recaps, { clock: fakeClock('2026-05-01') })
    expect(codes(early.diagnostics)).toEqual(['publish-future'])
    expect(server.held()[0]?.status).toBe('draft')
    expect(didOf(await publishTo('directus', server.transport, recaps, { clock: fakeClock('2026-05-01') }))).toEqual(['one/en unchanged'])
    expect(didOf(await publishTo('directus', server.transport, recaps, { clock: fakeClock('2026-05-02') }))).toEqual(['one/en updated'])
    expect(server.held()[0]?.status).toBe('published')
  })

  test('a selection gets the slugs that it would get among all', async () => {
    const server = directus()
    const recaps = { 'one/en': { slug: 'same' }, 'two/en': { slug: 'same' } }
    await publishTo('directus', server.transport, recaps, { stories: ['two'] })
    expect(server.requests.at(-1)?.body).toContain('"slug":"same-en"')
  })
})

describe('the command', () => {
  const root = folder(Object.fromEntries([...buildOf({ 'one/en': {}, 'one/ar': {} }).contents].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])))
  const env = { ...process.env, CROSSBEAT_DIRECTUS_TOKEN: 'secret-token' }
  const run = (...args: string[]) => spawnSync(process.execPath, [resolve('lib/cli.js'), 'publish', ...args], { cwd: root, env, encoding: 'utf8' })

  test('exits with 2 on wrong usage', () => {
    expect(run('--to', 'nothing', '--url', 'https://cms.example').status).toBe(2)
    expect(run('--to', 'ghost', '--url', 'https://cms.example', '--status', 'secret').status).toBe(2)
    expect(run('--to', 'ghost', '--url', 'https://cms.example', '--as', 'en').status).toBe(2)
  })

  test('lists every item and exits with 1 where one failed', async () => {
    const closed = await new Promise<string>((found) => {
      const server = createServer().listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo
        server.close(() => found(`http://127.0.0.1:${port}`))
      })
    })
    const { status, stdout, stderr } = run('--to', 'directus', '--url', closed)
    expect(stdout).toBe('one/en  not tried\none/ar  not tried\n')
    expect(stderr).toMatch(/publish-unreachable .*ECONNREFUSED/)
    expect(stderr).not.toContain('secret-token')
    expect(status).toBe(1)
    const json = JSON.parse(run('--to', 'directus', '--url', closed, '--json').stdout) as { outcomes: unknown[]; diagnostics: unknown[] }
    expect(json.outcomes).toEqual([{ story: 'one', language: 'en', did: 'untried' }, { story: 'one', language: 'ar', did: 'untried' }])
    expect(json.diagnostics.length).toBe(2)
  })
})
