import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { crossbeat, crossbeatProcess, folder, has, readText } from './run.js'

const article = (tag: string): string => `---\ntitle: A story\nlang: ${tag}\ndate: 2020-01-02\n---\n\nAnn Lee met Bob Cruz. She shot him.\n`
// No pack reads these languages, which makes a run fast; what is understood of articles is tested elsewhere.
const de = article('de')
const es = article('es')
const settings = 'title: { en: A story }\ncast:\n  - { id: ann-lee, gender: female, names: { und: Ann Lee }, aliases: { und: [Ann] } }\n  - { id: bob-cruz, gender: male, names: { und: Bob Cruz }, aliases: { und: [Bob] } }\n'
const story = { 'sources/one/de.md': de, 'sources/one/es.md': es, 'sources/one/story.yaml': settings }
const codesOf = (run: ReturnType<typeof crossbeat>): string[] => run.json.diagnostics.map(({ code }) => code)

describe('build', () => {
  test('writes a story, and nothing the second time', () => {
    const root = folder(story)
    const first = crossbeat(root, 'build', '--json')
    expect(first.json.diagnostics.filter(({ severity, path }) => severity === 'error' && path.startsWith('sources'))).toEqual([])
    for (const path of ['index.json', 'one/model.json', 'one/alignment.json', 'one/en.md', 'one/en.json', 'one/tl.md', 'one/tl.json', 'schema/model.json']) expect(has(root, `dist/${path}`), path).toBe(true)
    const second = crossbeatProcess(root, 'build', '--json')
    expect(second.json.written).toEqual([])
    expect(second.json.removed).toEqual([])
  })

  test('runs from any folder, with --root and --out', () => {
    const root = folder(story)
    const elsewhere = folder()
    crossbeat(elsewhere, 'build', '--root', root, '--out', 'recaps', '--quiet')
    expect(has(elsewhere, 'recaps/one/model.json')).toBe(true)
    expect(has(root, 'dist')).toBe(false)
  })

  test('gives the same bytes wherever it writes', () => {
    const root = folder(story)
    for (const out of ['a', 'b']) crossbeatProcess(root, 'build', '--out', join(root, out), '--quiet')
    for (const path of ['index.json', 'one/model.json', 'one/en.json', 'one/en.md']) expect(readText(root, `a/${path}`)).toBe(readText(root, `b/${path}`))
  })

  test('deletes what it wrote when the story is gone, and nothing else', () => {
    const root = folder({ ...story, 'sources/two/de.md': de })
    crossbeat(root, 'build', '--quiet')
    writeFileSync(join(root, 'dist/two/mine.txt'), 'x')
    rmSync(join(root, 'sources/two'), { recursive: true })
    const { json } = crossbeat(root, 'build', '--json')
    expect(json.removed).toContain('two/model.json')
    expect(has(root, 'dist/two/model.json')).toBe(false)
    expect(has(root, 'dist/two/mine.txt')).toBe(true)
    expect(has(root, 'dist/one/model.json')).toBe(true)
  })

  test('of one story or language leaves the others', () => {
    const root = folder({ ...story, 'sources/two/de.md': de })
    crossbeat(root, 'build', '--quiet')
    const whole = readText(root, 'dist/index.json')
    expect(crossbeat(root, 'build', '--story', 'one', '--lang', 'en', '--json').json.removed).toEqual([])
    expect(has(root, 'dist/two/model.json')).toBe(true)
    expect(has(root, 'dist/one/tl.md')).toBe(true)
    expect(readText(root, 'dist/index.json')).toBe(whole)
    expect(JSON.parse(readText(root, 'dist/one/en.json')).translations).toEqual({ tl: 'one/tl.json' })
  })

  test('drops a language that the configuration drops', () => {
    const root = folder(story)
    crossbeat(root, 'build', '--quiet')
    writeFileSync(join(root, 'crossbeat.config.json'), '{"languages": ["tl"]}')
    expect(crossbeat(root, 'build', '--json').json.removed?.sort()).toEqual(['feed/en.json', 'feed/en.xml', 'one/en.json', 'one/en.md'])
  })

  test('marks recaps as drafts, and not with --no-drafts', () => {
    const root = folder(story)
    crossbeat(root, 'build', '--quiet')
    expect(readText(root, 'dist/one/en.md')).toContain('\ndraft: true\n')
    crossbeat(root, 'build', '--no-drafts', '--quiet')
    expect(readText(root, 'dist/one/en.md')).toContain('\ndraft: false\n')
  })

  test('takes language packs of the root', () => {
    const root = folder({ ...story, 'locales/en/pack.yaml': 'languageNames: { en: Queenspeak }' })
    const other = folder({ 'en/pack.yaml': 'direction: rtl' })
    crossbeat(root, 'build', '--quiet')
    expect(JSON.parse(readText(root, 'dist/one/en.json')).direction).toBe('ltr')
    crossbeat(root, 'build', '--quiet', '--locales', other)
    expect(JSON.parse(readText(root, 'dist/one/en.json')).direction).toBe('rtl')
  })

  test('survives a broken list of written files, and deletes nothing then', () => {
    const root = folder(story)
    crossbeat(root, 'build', '--quiet')
    writeFileSync(join(root, 'dist/index.json'), '{')
    const run = crossbeat(root, 'build', '--json')
    expect(codesOf(run)).toContain('index-unreadable')
    expect(run.json.removed).toEqual([])
    expect(JSON.parse(readText(root, 'dist/index.json')).files).toContain('one/model.json')
  })
})

describe('bad input', () => {
  const good = { 'sources/good/de.md': de, 'sources/good/es.md': es, 'sources/good/story.yaml': settings }

  test.each<[string, Record<string, string>, string, number]>([
    ['no front matter', { 'sources/bad/de.md': '# T\n\nText.\n' }, 'front-matter-missing', 0],
    ['broken YAML', { 'sources/bad/de.md': '---\ntitle: a: b\n---\nText.\n' }, 'front-matter-yaml', 1],
    ['a tag that is none', { 'sources/bad/de_AT.md': de.replace('lang: de\n', '') }, 'tag-invalid', 1],
    ['an unknown tag', { 'sources/bad/xx.md': de.replace('lang: de\n', '') }, 'tag-unknown', 0],
    ['an empty article', { 'sources/bad/de.md': '---\ntitle: T\n---\n' }, 'article-empty', 0],
    ['one article', { 'sources/bad/de.md': de }, 'story-single', 0],
    ['a language that cannot be read', { 'sources/bad/de.md': de }, 'language-unread', 0],
    ['two articles in one language', { 'sources/bad/de.md': de, 'sources/bad/es.md': de }, 'language-twice', 1],
    ['an alias for two', { 'sources/bad/de.md': de, 'sources/bad/story.yaml': 'cast:\n  - { id: a, names: { en: A }, aliases: { en: [X] } }\n  - { id: b, names: { en: B }, aliases: { en: [X] } }\n' }, 'cast-alias-shared', 1],
    ['CRLF', { 'sources/bad/de.md': de.replaceAll('\n', '\r\n') }, '', 0],
    ['a byte order mark', { 'sources/bad/de.md': `\uFEFF${de}` }, '', 0],
    ['a stray file', { 'sources/bad/de.md': de, 'sources/bad/notes.txt': 'x' }, 'file-ignored', 0],
  ])('%s: said, with its place, and the other stories are built', (_, files, code, exit) => {
    const root = folder({ ...good, ...files })
    const run = crossbeat(root, 'build', '--json')
    const own = run.json.diagnostics.filter(({ path }) => path.startsWith('sources/bad'))
    if (code === '') expect(own.filter(({ severity }) => severity === 'error')).toEqual([])
    else expect(own.find((diagnostic) => diagnostic.code === code)).toMatchObject({ severity: exit === 1 ? 'error' : expect.stringMatching('warning|info') })
    if (run.json.diagnostics.every(({ severity, path }) => severity !== 'error' || path.startsWith('sources/bad'))) expect(run.code).toBe(exit)
    expect(has(root, 'dist/good/model.json')).toBe(true)
  })

  test('CRLF and a byte order mark: sentences are cut out of the file', () => {
    const source = `\uFEFF${de}`.replaceAll('\n', '\r\n')
    const root = folder({ 'sources/bad/de.md': source })
    crossbeat(root, 'build', '--quiet')
    const { sources } = JSON.parse(readText(root, 'dist/bad/alignment.json')) as { sources: { sentences: { start: number; end: number; text: string; line: number }[] }[] }
    expect(sources[0]?.sentences.map(({ start, end, line }) => [line, source.slice(start, end)])).toEqual([[7, 'Ann Lee met Bob Cruz.'], [7, 'She shot him.']])
  })

  test('an article in a language that cannot be read is listed with its sentences', () => {
    const root = folder({ 'sources/bad/de.md': '---\ntitle: T\n---\nAnn traf Bob. Sie ging.\n' })
    crossbeat(root, 'build', '--quiet')
    expect(JSON.parse(readText(root, 'dist/bad/model.json')).sources).toMatchObject([{ language: 'de', path: 'sources/bad/de.md' }])
    expect(JSON.parse(readText(root, 'dist/bad/alignment.json')).sources[0].sentences).toHaveLength(2)
  })

  test('a root that is not there cannot be watched, and the build says so', () => {
    const run = crossbeatProcess(folder(), 'build', '--root', 'nowhere', '--watch')
    expect(run.code).toBe(1)
    expect(run.stderr).toContain('sources-missing')
  })

  test('no sources/: an error that says how to start', () => {
    const run = crossbeatProcess(folder(), 'build')
    expect(run.code).toBe(1)
    expect(run.stderr).toMatch(/sources-missing[\s\S]*crossbeat import/)
  })

  test('an unknown story: wrong usage, with a guess', () => {
    const run = crossbeatProcess(folder(good), 'build', '--story', 'goood', '--json')
    expect(run.code).toBe(2)
    expect(run.json.diagnostics.find(({ code }) => code === 'story-unknown')?.message).toContain('Did you mean "good"?')
  })

  test('an unknown language: wrong usage', () => {
    const run = crossbeat(folder(good), 'build', '--lang', 'xx', '--json')
    expect(run.code).toBe(2)
    expect(codesOf(run)).toContain('language-unknown')
    expect(crossbeat(folder(good), 'build', '--lang', 'pt_BR').stderr).toContain('Did you mean "pt-BR"?')
  })
})

describe('check', () => {
  test('reports as build does and writes nothing', () => {
    const root = folder(story)
    const run = crossbeat(root, 'check', '--json')
    expect(run.json.diagnostics).toEqual(crossbeatProcess(root, 'check', '--json').json.diagnostics)
    expect(has(root, 'dist')).toBe(false)
  })
})

describe('import', () => {
  const text = 'The Title\n\nby Ann Lee\n\nA paragraph of the article that is long enough not to be taken for a heading by anybody at all, or so one hopes.\n'

  test('writes a source article and does not overwrite it', () => {
    const root = folder({ 'in.txt': text })
    const args = ['import', 'in.txt', '--story', 'new', '--lang', 'en'] as const
    expect(crossbeat(root, ...args).code).toBe(0)
    const first = readText(root, 'sources/new/en.md')
    expect(first).toMatch(/^---\ntitle: "The Title"\nlang: en\nauthor: "Ann Lee"\n---\n/)
    const again = crossbeat(root, ...args, '--json')
    expect(again.code).toBe(1)
    expect(codesOf(again)).toEqual(['import-exists'])
    expect(crossbeat(root, ...args, '--force').code).toBe(0)
    expect(readText(root, 'sources/new/en.md')).toBe(first)
  })

  test.each([[['in.txt', '--story', 'new']], [['in.txt', '--lang', 'en']], [['in.txt', '--story', '../x', '--lang', 'en']], [['in.txt', '--story', 'x', '--lang', 'english']], [['--story', 'x', '--lang', 'en']]])('%j: wrong usage', (args) => {
    expect(crossbeat(folder({ 'in.txt': text }), 'import', ...args).code).toBe(2)
  })

  test('no such file: an error', () => {
    expect(crossbeatProcess(folder(), 'import', 'no.txt', '--story', 'x', '--lang', 'en').code).toBe(1)
  })
})

describe('explain', () => {
  test('shows a story, and guesses at slips', () => {
    const root = folder({ 'sources/one/en.md': article('en'), 'sources/one/story.yaml': settings })
    const run = crossbeat(root, 'explain', 'one')
    expect(run.stdout).toMatch(/^one \(en\): \d+ events/)
    expect(run.stdout).toContain('ann-lee')
    expect(crossbeat(root, 'explain', 'oen').stderr).toContain('Did you mean "one"?')
    expect(crossbeatProcess(root, 'explain', 'oen').code).toBe(2)
    expect(crossbeat(root, 'explain', 'one', 'no-such-event').code).toBe(2)
  })
})

describe('the command', () => {
  test('teaches', () => {
    for (const args of [['--help'], ['build', '--help'], ['check', '--help'], ['import', '--help'], ['explain', '--help'], ['train-reader', '--help']]) {
      const { code, stdout } = crossbeat('.', ...args)
      expect(code).toBe(0)
      expect(stdout).toMatch(/Example/)
    }
    expect(crossbeat('.', '--version').stdout.trim()).toBe('0.1.0')
  })

  test.each([[['biuld']], [['build', '--nope']], [['build', '--root']], [[]], [['explain']], [['train-reader']]])('%j: wrong usage', (args) => {
    expect(crossbeatProcess('.', ...args).code).toBe(2)
  })

  test('guesses at slips', () => expect(crossbeat('.', 'biuld').stderr).toContain('build'))
})
