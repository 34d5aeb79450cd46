import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { discoverPacks, discoverStories, isStoryName, loadConfig, memoryFiles, realFiles } from '../../src/host/index.js'
import { nearestTag, readPack } from '../../src/packs/index.js'

describe('stories', () => {
  test('are the folders under sources/', async () => {
    const files = memoryFiles({ 'sources/b/tl.md': '', 'sources/a/story.yaml': '', 'sources/a/en.md': 'x', 'sources/a/.draft.md': '', 'README.md': '' })
    const { value, diagnostics } = await discoverStories(files)
    expect(diagnostics).toEqual([])
    expect(value.map(({ name, path, articles, settings }) => [name, path, articles.map((article) => article.path), settings?.path])).toEqual([
      ['a', 'sources/a', ['sources/a/en.md'], 'sources/a/story.yaml'],
      ['b', 'sources/b', ['sources/b/tl.md'], undefined],
    ])
  })

  test.each(['sources/loose.md', 'sources/a/sub/en.md', 'sources/a/en.txt', 'sources/a/story.yml', 'sources/schema/en.md'])('%s is ignored, and said to be', async (path) => {
    const { value, diagnostics } = await discoverStories(memoryFiles({ [path]: 'x' }))
    expect(value).toEqual([])
    expect(diagnostics).toMatchObject([{ code: 'file-ignored', severity: 'warning', path }])
  })
})

test('a file that cannot be read is reported, and the others are found', async () => {
  const files = memoryFiles({ 'sources/a/en.md': 'x', 'sources/a/tl.md': 'x' })
  const read = (path: string) => (path.endsWith('en.md') ? Promise.reject(new Error('permission denied')) : files.read(path))
  const { value, diagnostics } = await discoverStories({ ...files, read })
  expect(diagnostics).toMatchObject([{ code: 'file-unreadable', severity: 'error', path: 'sources/a/en.md' }])
  expect(value[0]?.articles.map(({ path }) => path)).toEqual(['sources/a/tl.md'])
})

describe('configuration', () => {
  test('has defaults', async () => {
    expect(await loadConfig(memoryFiles())).toEqual({ value: { quotes: 'full', length: 'full', drafts: true, minimumCompleteness: 0, out: 'dist', locales: 'locales', slugs: 'unicode' }, diagnostics: [] })
  })

  test('is read', async () => {
    const { value, diagnostics } = await loadConfig(memoryFiles({ 'crossbeat.config.json': '{"languages": ["xy"], "quotes": "none"}' }))
    expect(diagnostics).toEqual([])
    expect(value).toMatchObject({ languages: ['xy'], quotes: 'none' })
  })

  test.each(['{', '[]', '{"quote": "none"}', '{"quotes": "some"}', '{"languages": []}'])('%s: an error, and the default holds', async (text) => {
    const { value, diagnostics } = await loadConfig(memoryFiles({ 'crossbeat.config.json': text }))
    expect(diagnostics).toMatchObject([{ code: 'config-invalid', severity: 'error', path: 'crossbeat.config.json' }])
    expect(value.quotes).toBe('full')
  })
})

describe('language packs', () => {
  const tools = { types: new Set(['meet']), reading: true, loadReader: () => { throw new Error('no model') } }
  const load = async (...roots: Readonly<Record<string, string>>[]) => {
    const { value: [pack] } = await discoverPacks(roots.map((files, i) => ({ files: { ...memoryFiles(files), locate: (path: string) => `/${i}/${path}` }, folder: 'locales' })))
    if (!pack) throw new Error('none')
    return readPack(pack, tools)
  }

  test('of which a file cannot be read are found without it, and that is said', async () => {
    const files = memoryFiles({ 'locales/xy/pack.yaml': 'tag: xy', 'locales/xy/recap.json': '{}' })
    const read = (path: string) => (path.endsWith('recap.json') ? Promise.reject(new Error('EACCES: permission denied')) : files.read(path))
    const { value, diagnostics } = await discoverPacks([{ files: { ...files, read }, folder: 'locales' }])
    expect(value.map(({ tag, layers }) => [tag, ...layers.flatMap((layer) => [...layer.keys()])])).toEqual([['xy', 'pack.yaml']])
    expect(diagnostics).toMatchObject([{ code: 'file-unreadable', path: 'locales/xy/recap.json' }])
  })

  test('of the root are laid over the shipped ones, key by key', async () => {
    const { value, diagnostics } = await load(
      { 'locales/xy/pack.yaml': 'tag: xy\nabbreviations: [a.]\nlanguageNames: {xy: X, zz: Z}', 'locales/xy/recap.json': '{"title": "1", "summary": "2"}', 'locales/xy/lexicon.yaml': 'events:\n  meet: [encounter]' },
      { 'locales/xy/pack.yaml': 'languageNames: {zz: Q}', 'locales/xy/recap.json': '{"summary": "3"}', 'locales/xy/lexicon.yaml': 'events:\n  meet: [bump into:agent]' },
    )
    expect(diagnostics.filter(({ code }) => code !== 'pack-key-missing')).toEqual([])
    expect(value).toMatchObject({ tag: 'xy', abbreviations: ['a.'], languageNames: { xy: 'X', zz: 'Q' }, recap: { entries: { title: '1', summary: '3' } } })
    expect(value.lexicon?.constructions.map(({ head }) => head)).toEqual(['bump', 'encounter'])
  })

  test.each([
    ['pack.yaml', 'tag: [', 'pack-yaml', 1],
    ['pack.yaml', 'direction: up', 'pack-value', 1],
    ['pack.yaml', 'tag: zz', 'pack-tag', 1],
    ['recap.json', '{\n  "a": 1,\n}', 'pack-json', 3],
    ['recap.json', '{\n"title": 1}', 'pack-value', 2],
    ['recap.json', '[]', 'pack-value', 1],
    ['recap.json', 'null', 'pack-value', 1],
    ['lexicon.yaml', 'events:\n  dance: [dance]', 'lexicon-line', 2],
    ['reader.model', 'x', 'pack-reader', undefined],
  ])('%s %j: an error with its place', async (name, text, code, line) => {
    const { diagnostics } = await load({ [`locales/xy/${name}`]: text })
    expect(diagnostics.filter((each) => each.code !== 'pack-key-missing')).toMatchObject([{ code, severity: 'error', path: `locales/xy/${name}`, ...(line ? { line } : {}) }])
  })
})

test.each([['pt-BR', 'pt'], ['EN', 'en'], ['zh-Hant-TW', 'zh-Hant'], ['de', undefined]])('%s is read by %s', (tag, expected) => {
  expect(nearestTag(tag, ['en', 'pt', 'zh-Hant', 'zh'])).toBe(expected)
})

describe('names of stories', () => {
  test.each(['CON', 'nul', 'com1', 'lpt9.old', 'aux.', 'a.', 'a ', 'index.json', 'SCHEMA', '..', '.', '-x', 'a:b', 'a\u200Bb', 'a\u202Eb', 'a\u3164b', 'a\nb', ''])('%j is none', (name) => {
    expect(isStoryName(name)).toBe(false)
  })

  test.each(['one', 'Console', 'com10', 'S01 E02', 'café', 'cafe\u0301', 'ミステリー', 'कथा'])('%j is one', (name) => {
    expect(isStoryName(name)).toBe(true)
  })

  test.each([['Good', 'good'], ['cafe\u0301', 'café'], ['ΑΣ', 'ας'.toUpperCase().toLowerCase()]])('%j and %j are one: the second is left out, and said to be', async (one, other) => {
    const [first, second] = [one, other].sort()
    for (const names of [[one, other], [other, one]]) {
      const { value, diagnostics } = await discoverStories(memoryFiles(Object.fromEntries(names.map((name) => [`sources/${name}/en.md`, 'x']))))
      expect(value.map(({ name }) => name)).toEqual([first])
      expect(diagnostics).toMatchObject([{ code: 'story-twice', severity: 'error', path: `sources/${second}` }])
    }
  })
})

describe('on disk', () => {
  const root = (): string => mkdtempSync(join(tmpdir(), 'crossbeat-'))

  test('a link that leads out of the root is not read through, one inside it is', async () => {
    const [here, elsewhere] = [root(), root()]
    mkdirSync(join(here, 'sources/s'), { recursive: true })
    writeFileSync(join(elsewhere, 'secret.txt'), 'secret')
    writeFileSync(join(here, 'shared.md'), 'x')
    symlinkSync(join(elsewhere, 'secret.txt'), join(here, 'sources/s/en.md'))
    symlinkSync('../../shared.md', join(here, 'sources/s/tl.md'))
    symlinkSync(elsewhere, join(here, 'sources/linked'))
    writeFileSync(join(elsewhere, 'en.md'), 'secret')
    const { value, diagnostics } = await discoverStories(realFiles(here))
    expect(value.flatMap(({ articles }) => articles.map(({ path }) => path))).toEqual(['sources/s/tl.md'])
    expect(diagnostics.filter(({ code }) => code === 'file-unreadable').map(({ path }) => path)).toEqual(['sources/linked/en.md', 'sources/s/en.md'])
  })

  test('what is no file is not waited for', async () => {
    const here = root()
    mkdirSync(join(here, 'sources/s'), { recursive: true })
    if (spawnSync('mkfifo', [join(here, 'sources/s/en.md')]).status !== 0) return
    await expect(realFiles(here).read('sources/s/en.md')).rejects.toThrow('no plain file')
  })
})
