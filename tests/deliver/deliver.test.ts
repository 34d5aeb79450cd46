import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { build, memoryFiles, type BuildOptions, type MemoryFiles } from '../../src/index.js'
import { codes } from '../helpers.js'

// No pack reads this language, which makes a build fast.
const article = (more = ''): string => `---\ntitle: A story\nlang: sw\ndate: 2020-01-02\n${more}---\n\nAnn met Bob.\n`
const titled = (title: string): string => `title: { en: ${title}, tl: ${title} tl }\n`
const sources = { 'sources/one/sw.md': article(), 'sources/one/story.yaml': titled('One'), 'sources/two/sw.md': article(), 'sources/two/story.yaml': titled('Two') }
const config = { languages: ['en', 'tl'], drafts: false, site: { url: 'https://example.org', language: 'en' } }
const text = (files: MemoryFiles, path: string): string => new TextDecoder().decode(files.contents.get(path))
const at = (out: string, more: Partial<BuildOptions> = {}, files: Readonly<Record<string, string>> = sources, settings: object = config) => (output: MemoryFiles) =>
  build({ root: '/nowhere', targets: [out], files: memoryFiles({ ...files, 'crossbeat.config.json': JSON.stringify(settings) }), output, ...more })
const mine = (list: readonly { path: string; code: string; severity: string }[]) => list.filter(({ severity }) => severity !== 'info').filter(({ code }) => !['language-unread', 'story-single', 'cast-missing', 'article-unshared'].includes(code))

describe('a target', () => {
  test('is written once; the second time nothing changes', async () => {
    const output = memoryFiles()
    const first = await at('hugo')(output)
    expect(mine(first.diagnostics)).toEqual([])
    expect([...output.contents.keys()].sort()).toEqual(['.crossbeat.json', 'en/posts/one.md', 'en/posts/two.md', 'tl/posts/one.md', 'tl/posts/two.md'])
    expect(first.written).toContain('dist-hugo/en/posts/one.md')
    const second = await at('hugo')(output)
    expect([second.written, second.removed]).toEqual([[], []])
  })

  test('loses what is gone, and nothing of others', async () => {
    const output = memoryFiles({ 'en/posts/mine.md': 'x' })
    await at('hugo')(output)
    const { 'sources/two/sw.md': _, 'sources/two/story.yaml': __, ...rest } = sources
    const { removed } = await at('hugo', {}, rest, { ...config, languages: ['en'] })(output)
    expect([...removed].sort()).toEqual(['dist-hugo/en/posts/two.md', 'dist-hugo/tl/posts/one.md', 'dist-hugo/tl/posts/two.md'])
    expect([...output.contents.keys()].sort()).toEqual(['.crossbeat.json', 'en/posts/mine.md', 'en/posts/one.md'])
  })

  test("never overwrites somebody else's file, then or later", async () => {
    const output = memoryFiles({ 'en/posts/one.md': 'theirs' })
    for (const _ of [1, 2]) {
      const { diagnostics, written } = await at('hugo')(output)
      expect(mine(diagnostics)).toMatchObject([{ code: 'file-foreign', severity: 'error', path: 'dist-hugo/en/posts/one.md' }])
      expect(written).not.toContain('dist-hugo/en/posts/one.md')
      expect(text(output, 'en/posts/one.md')).toBe('theirs')
    }
    const { removed } = await at('hugo', {}, { 'sources/two/sw.md': article() })(output)
    expect(removed).not.toContain('dist-hugo/en/posts/one.md')
    expect(text(output, 'en/posts/one.md')).toBe('theirs')
  })

  test('in a folder of another engine takes its place', async () => {
    const output = memoryFiles()
    await at('hugo')(output)
    await at('astro')(output)
    expect([...output.contents.keys()].sort()).toEqual(['.crossbeat.json', 'en/one.md', 'en/two.md', 'tl/one.md', 'tl/two.md'])
  })

  test('of one story or language keeps the others, in its lists too', async () => {
    const output = memoryFiles()
    await at('jekyll')(output)
    const whole = new Map(output.contents)
    const { removed } = await at('jekyll', { stories: ['one'], languages: ['en'] })(output)
    expect(removed).toEqual([])
    expect([...output.contents]).toEqual([...whole])
    expect(text(output, 'sitemap.xml').match(/<loc>/g)).toHaveLength(4)
  })

  test('whose list is broken says so and leaves everything as it lies', async () => {
    const output = memoryFiles()
    await at('hugo')(output)
    await output.write('.crossbeat.json', '{')
    const { diagnostics, removed } = await at('hugo', {}, { 'sources/two/sw.md': article(), 'sources/two/story.yaml': titled('Another') })(output)
    expect(removed).toEqual([])
    expect(codes(mine(diagnostics) as never)).toEqual(['index-unreadable', 'file-foreign', 'file-foreign'])
  })

  test('hears of dates to come where the engine hides them', async () => {
    const future = { ...sources, 'sources/one/sw.md': article().replace('2020', '2999') }
    const said = async (target: string, today?: string) => codes(mine((await at(target, today ? { today } : {}, future)(memoryFiles())).diagnostics) as never)
    expect(await said('hugo', '2024-05-01')).toEqual(['date-future', 'date-future'])
    expect(await said('eleventy', '2024-05-01')).toEqual([])
    expect(await said('hugo')).toEqual([])
  })
})

describe('addresses', () => {
  const same = { ...sources, 'sources/two/story.yaml': titled('One') }
  test('that two stories share are parted, also where one is built alone', async () => {
    const output = memoryFiles()
    const { diagnostics } = await at('hugo', {}, same)(output)
    expect(codes(mine(diagnostics) as never)).toEqual(['slug-shared', 'slug-shared'])
    expect([text(output, 'en/posts/one.md'), text(output, 'en/posts/two.md')].map((post) => /^slug: "(.*)"$/m.exec(post)?.[1])).toEqual(['one', 'one-two'])
    const before = new Map(output.contents)
    await at('hugo', { stories: ['two'] }, same)(output)
    expect([...output.contents]).toEqual([...before])
  })

  test('are ASCII on request', async () => {
    const named = { ...sources, 'sources/one/story.yaml': 'title: { en: Café 日本, tl: 日本 }\n' }
    const slugs = async (settings: object) => { const output = memoryFiles(); await at('hugo', {}, named, settings)(output); return ['en', 'tl'].map((tag) => /^slug: "(.*)"$/m.exec(text(output, `${tag}/posts/one.md`))?.[1]) }
    expect(await slugs(config)).toEqual(['café-日本', '日本'])
    expect(await slugs({ ...config, slugs: 'ascii' })).toEqual(['cafe', 'one'])
  })
})

describe('the plain layout', () => {
  test('has feeds, a sitemap, alternates and linked data', async () => {
    const output = memoryFiles()
    await at('plain')(output)
    expect([...output.contents.keys()]).toEqual(expect.arrayContaining(['feed/en.json', 'feed/en.xml', 'feed/tl.json', 'feed/tl.xml', 'sitemap.xml']))
    const recap = JSON.parse(text(output, 'one/tl.json'))
    expect(recap.alternates).toEqual([{ hreflang: 'en', href: 'https://example.org/en/one/' }, { hreflang: 'tl', href: 'https://example.org/tl/one-tl/' }])
    expect(recap.jsonLd).toMatchObject({ '@type': 'Article', url: 'https://example.org/tl/one-tl/', translationOfWork: { '@id': 'https://example.org/en/one/' } })
    expect(JSON.parse(text(output, 'index.json')).files).toEqual([...output.contents.keys()].sort())
  })

  test("leaves somebody else's file alone", async () => {
    const output = memoryFiles({ 'sitemap.xml': '<theirs/>' })
    const { diagnostics } = await at('plain')(output)
    expect(mine(diagnostics)).toMatchObject([{ code: 'file-foreign', path: 'sitemap.xml' }])
    expect(text(output, 'sitemap.xml')).toBe('<theirs/>')
    expect(JSON.parse(text(output, 'index.json')).files).not.toContain('sitemap.xml')
  })

  test('of one story keeps the others in its feeds', async () => {
    const output = memoryFiles()
    await at('plain')(output)
    const before = new Map(output.contents)
    await at('plain', { stories: ['two'], languages: ['tl'] })(output)
    expect([...output.contents]).toEqual([...before])
  })
})

describe('what cannot be done', () => {
  const nothing = async (options: Partial<BuildOptions>, settings: object = config) => {
    const output = memoryFiles()
    const result = await at('hugo', options, sources, settings)(output)
    expect([...output.contents.keys()]).toEqual([])
    return { codes: codes(mine(result.diagnostics) as never), misused: result.misused, messages: result.diagnostics.map(({ message }) => message).join('\n') }
  }
  test('an unknown target, with a guess', async () => {
    const { messages, ...rest } = await nothing({ targets: ['hugoo'] })
    expect(rest).toEqual({ codes: ['target-unknown'], misused: true })
    expect(messages).toContain('Did you mean "hugo"?')
  })
  test('an unknown target of the configuration, with a guess that is one; the others are written', async () => {
    const output = memoryFiles()
    const { diagnostics, misused } = await build({ root: '/nowhere', files: memoryFiles({ ...sources, 'crossbeat.config.json': JSON.stringify({ ...config, targets: ['plain', { use: 'jekyl', out: 'x' }] }) }), output })
    expect([codes(mine(diagnostics) as never), misused]).toEqual([['target-unknown'], false])
    expect(mine(diagnostics)[0]).toMatchObject({ message: 'There is no target "jekyl" to lay recaps out for. Did you mean "jekyll"?' })
    expect(output.contents.has('index.json')).toBe(true)
  })
  test('one folder for several targets', async () => expect(await nothing({ targets: ['hugo', 'astro'], out: '/nowhere/x' })).toMatchObject({ codes: ['target-out-one'], misused: true }))
  test('an output folder among the inputs', async () => {
    for (const out of ['/sources', '/sources/one', '/locales/en']) expect(await nothing({ out })).toMatchObject({ codes: ['target-out-sources'], misused: false })
  })
  test('two targets in one folder: the first is written', async () => {
    const output = memoryFiles()
    const { diagnostics } = await build({ root: '/nowhere', files: memoryFiles({ ...sources, 'crossbeat.config.json': JSON.stringify({ ...config, targets: ['plain', { use: 'hugo', out: 'dist' }] }) }), output })
    expect(codes(mine(diagnostics) as never)).toEqual(['target-out-twice'])
    expect(output.contents.has('index.json')).toBe(true)
  })
  test.each([
    [{ targets: 'hugo' }, '"targets"'], [{ targets: [] }, '"targets"'], [{ targets: [{ use: 'hugo', folder: 'x' }] }, '"targets.0"'], [{ targets: [7] }, '"targets.0"'],
    [{ site: { url: 'example.org' } }, '"site.url"'], [{ site: { link: 'x' } }, '"site"'], [{ slugs: 'latin' }, '"slugs"'],
  ])('a configuration of %j', async (settings, named) => {
    const { diagnostics } = await at('plain', {}, sources, settings)(memoryFiles())
    const wrong = diagnostics.filter(({ code }) => code === 'config-invalid')
    expect(wrong).toHaveLength(1)
    expect(wrong[0]!.message).toContain(named)
  })
})

describe("somebody's own target", () => {
  const own = async (code: string) => {
    const root = mkdtempSync(join(tmpdir(), 'crossbeat-'))
    writeFileSync(join(root, 'crossbeat.config.mjs'), `export default { languages: ['en', 'tl'], drafts: false, targets: [${code}] }`)
    const output = memoryFiles()
    const { locate } = memoryFiles()
    const files = { ...memoryFiles(sources), locate: (path: string) => (path.startsWith('crossbeat.config') ? join(root, path) : locate(path)) }
    await files.write('crossbeat.config.mjs', 'on disk')
    const { diagnostics } = await build({ root, files, output })
    return { found: mine(diagnostics), paths: [...output.contents.keys()].sort(), output }
  }
  test('is an object in the configuration', async () => {
    const { found, paths, output } = await own("{ name: 'mine', recap: (recap, { markdown, pathOf, translations }) => [{ path: `${recap.story}.${recap.language}.txt`, text: pathOf(translations(recap.story)[0]) + markdown(recap) }], site: (pages) => [{ path: 'all.txt', text: String(pages.length) }] }")
    expect(found).toEqual([])
    expect(paths).toEqual(['.crossbeat.json', 'all.txt', 'one.en.txt', 'one.tl.txt', 'two.en.txt', 'two.tl.txt'])
    expect([text(output, 'all.txt'), text(output, 'one.en.txt').split('/')[2]]).toEqual(['4', 'one'])
  })
  test.each([
    ['throws', "() => { throw new Error('no luck') }", 'target-failed', 'no luck'],
    ['returns nothing', '() => undefined', 'target-failed', 'no list'],
    ['returns a path outside', "() => [{ path: '../x', text: '' }]", 'target-failed', '../x'],
    ['returns no text', "() => [{ path: 'x' }]", 'target-failed', 'no text'],
    ['writes its list', "() => [{ path: '.crossbeat.json', text: '' }]", 'target-file-twice', ''],
  ])('that %s is reported', async (_, recap, code, words) => {
    const { found, paths } = await own(`{ name: 'mine', recap: ${recap} }`)
    expect(new Set(codes(found as never))).toEqual(new Set([code]))
    expect(JSON.stringify(found)).toContain(words)
    expect(paths).toEqual(['.crossbeat.json'])
  })
  test('with one file for all recaps keeps the first', async () => {
    const { found, paths } = await own("{ name: 'mine', recap: ({ language }) => [{ path: language === 'en' ? 'x.txt' : 'X.txt', text: 'x' }] }")
    expect(codes(found as never)).toEqual(['target-file-twice', 'target-file-twice'])
    expect(new Set(found.map(({ path }) => path))).toEqual(new Set(['dist-mine/x.txt', 'dist-mine/X.txt']))
    expect(paths).toEqual(['.crossbeat.json', 'x.txt'])
  })
})
