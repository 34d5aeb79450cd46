import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/read/article.js'
import { articleOf, bytes, codes, file, readFiles } from '../helpers.js'

const read = (text: string, name = 'en.md') => readArticle(file(`sources/s/${name}`, text), { story: 's', tags: ['en', 'tl'] })

describe('front matter', () => {
  test('is read whole', () => {
    const { article, diagnostics } = articleOf('---\ntitle: "A: b"\nlang: en\nauthor: Ann\npublisher: P\ndate: 2017-08-16\nurl: https://example.org/a\nlicense: MIT\n---\n\nText.\n')
    expect(diagnostics).toEqual([])
    expect(article).toMatchObject({ title: 'A: b', language: 'en', author: 'Ann', publisher: 'P', date: '2017-08-16', url: 'https://example.org/a', license: 'MIT' })
    expect(article.blocks.map(({ text }) => text)).toEqual(['Text.'])
  })

  test('missing: a warning, the title from the first heading, the article is read', () => {
    const { article, diagnostics } = articleOf('# The *one*\n\nText.\n')
    expect(diagnostics).toMatchObject([{ code: 'front-matter-missing', severity: 'warning', line: 1, column: 1 }])
    expect(article.title).toBe('The one')
    expect(article.blocks).toHaveLength(2)
  })

  test('missing and no heading: the title from the file name', () => {
    expect(articleOf('Text.').article.title).toBe('en')
  })

  test.each([
    ['title: a: b', 'front-matter-yaml', 2],
    ['lang: en\ntitle: "a', 'front-matter-yaml', 3],
    ['title: x\ntitle: y', 'front-matter-yaml', 3],
    ['just words', 'front-matter-shape', 2],
    ['- a\n- b', 'front-matter-shape', 2],
    ['title: &a x\nauthor: *a', 'front-matter-yaml', 3],
  ])('broken (%j): an error at its place, the article is read by its file name', (yaml, code, line) => {
    const { article, diagnostics } = articleOf(`---\n${yaml}\n---\n\nText.\n`)
    expect(diagnostics.find((each) => each.code === code)).toMatchObject({ severity: 'error', line, path: 'sources/s/en.md' })
    expect(article.language).toBe('en')
    expect(article.blocks.map(({ text }) => text)).toEqual(['Text.'])
  })

  test('nested too deep: an error, not a crash', () => {
    expect(articleOf(`---\ntitle: ${'['.repeat(5000)}\n---\nText.`).diagnostics).toMatchObject([{ code: 'front-matter-yaml', line: 2 }, { code: 'title-missing' }])
  })

  test('values that cannot be used are reported one by one', () => {
    const { article, diagnostics } = articleOf('---\ntitle: T\nauthro: A\ndate: August 16\nurl: javascript:alert(1)\nauthor: [a, b]\n---\nText.')
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([['front-matter-key', 3], ['date-invalid', 4], ['front-matter-value', 5], ['front-matter-value', 6]])
    expect(diagnostics[0]?.message).toContain('Did you mean "author"?')
    expect(article).not.toHaveProperty('url')
  })

  test('a day that does not exist is no date', () => {
    expect(codes(articleOf('---\ntitle: T\ndate: 2017-02-30\n---\nText.').diagnostics)).toEqual(['date-invalid'])
  })

  test('is never run', () => {
    const { article, diagnostics } = articleOf('---js\n{ title: globalThis.ran = true }\n---\nText.')
    expect(codes(diagnostics)).toContain('front-matter-language')
    expect(globalThis).not.toHaveProperty('ran')
    expect(article.blocks.map(({ text }) => text)).toEqual(['Text.'])
  })

  test.each([['---javascript'], ['---coffee'], ['---json'], ['---toml']])('%s is not read', (fence) => {
    expect(codes(read(`${fence}\ntitle: 1\n---\nText.`).diagnostics)).toContain('front-matter-language')
  })

  test('without an end: an error, and the file is left out', () => {
    const { value, diagnostics } = read('---\ntitle: T\n\nText.\n')
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'front-matter-unclosed', line: 1 }])
  })

  test('with an odd end: an error at the odd line', () => {
    const { value, diagnostics } = read('---\ntitle: T\n---more\nx: y\n---\nText.\n')
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'front-matter-fence', line: 3 }])
  })

  test('a broken file read twice is broken twice', () => {
    const text = '---\ntitle: a: b\n---\nText.'
    expect(read(text)).toEqual(read(text))
  })

  test('text values are not guessed at', () => {
    expect(articleOf('---\ntitle: 1984\nauthor: no\n---\nText.').article).toMatchObject({ title: '1984', author: 'no' })
  })
})

describe('language', () => {
  test('of the file name where front matter has none', () => {
    expect(articleOf('---\ntitle: T\n---\nText.', 'pt-BR.md').article.language).toBe('pt-BR')
  })

  test('that differs from the file name: a warning', () => {
    const { article, diagnostics } = articleOf('---\ntitle: T\nlang: tl\n---\nText.')
    expect(diagnostics).toMatchObject([{ code: 'language-mismatch', severity: 'warning', line: 3, column: 7 }])
    expect(article.language).toBe('tl')
  })

  test('keeps the tag as written, though Intl has another', () => {
    expect(articleOf('---\ntitle: T\n---\nText.', 'tl.md').article.language).toBe('tl')
  })

  test.each([['pt_BR.md', 'pt-BR'], ['english.md', ''], ['notes.md', '']])('%s is no tag: an error', (name, guess) => {
    const { value, diagnostics } = read('---\ntitle: T\n---\nText.', name)
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'tag-invalid', severity: 'error', path: `sources/s/${name}` }])
    expect(diagnostics[0]?.message).toContain(guess)
  })

  test('a broken lang falls back to the file name', () => {
    const { article, diagnostics } = articleOf('---\ntitle: T\nlang: Tagalog\n---\nText.', 'tl.md')
    expect(article.language).toBe('tl')
    expect(codes(diagnostics)).toEqual(['tag-invalid'])
  })

  test('that nobody knows: a warning, and the article is read', () => {
    const { article, diagnostics } = articleOf('---\ntitle: T\n---\nText.', 'xx.md')
    expect(article.language).toBe('xx')
    expect(diagnostics).toMatchObject([{ code: 'tag-unknown', severity: 'warning' }])
  })

  test('two articles in one: an error that names both, the well-named one stays', () => {
    const { value, diagnostics } = readFiles({ 'tl.md': '---\ntitle: T\nlang: en\n---\nB.', 'en.md': '---\ntitle: E\ndate: 2020-01-01\n---\nA.' })
    expect(value.articles.map(({ path }) => path)).toEqual(['sources/s/en.md'])
    const twice = diagnostics.find(({ code }) => code === 'language-twice')
    expect(twice).toMatchObject({ severity: 'error', path: 'sources/s/tl.md' })
    expect(twice?.message).toContain('sources/s/en.md')
  })
})

describe('files', () => {
  test('not UTF-8: an error', () => {
    const { value, diagnostics } = readArticle({ path: 'sources/s/en.md', bytes: Uint8Array.of(0x63, 0x61, 0x66, 0xe9) }, { story: 's', tags: [] })
    expect(value).toBeUndefined()
    expect(codes(diagnostics)).toEqual(['encoding-invalid'])
    expect(codes(readArticle({ path: 'e', bytes: Uint8Array.of(0xff, 0xfe, 0x41, 0) }, { story: 's', tags: [] }).diagnostics)).toEqual(['encoding-invalid'])
  })

  test('an empty article: a warning', () => {
    expect(codes(articleOf('---\ntitle: T\n---\n\n').diagnostics)).toEqual(['article-empty'])
    expect(codes(articleOf('').diagnostics)).toEqual(['article-empty', 'front-matter-missing'])
  })

  test('too large: an error', () => {
    expect(codes(read('a '.repeat(75_001)).diagnostics)).toEqual(['file-too-large'])
    expect(codes(read(`# T\n\n${'a '.repeat(74_000)}`).diagnostics)).not.toContain('file-too-large')
  })

  test.each([['>', 20_000], ['> ', 501], ['- ', 501], ['1. > ', 251]])('nested out of bounds by "%s": an error with its place, not a crash', (mark, times) => {
    const { value, diagnostics } = read(`---\ntitle: T\n---\n\nText.\n\n${mark.repeat(times)}x`)
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: mark === '>' ? 'markdown-intricate' : 'markdown-nested', line: 7 }])
  })

  test.each(['> ', '- ', '1. '])('nested 500 deep by "%s": read', (mark) => {
    expect(articleOf(`---\ntitle: T\n---\n\n${mark.repeat(500)}x`).article.blocks.map(({ text }) => text)).toEqual(['x'])
  })

  test.each(['*a', '_ ', '<!--', '[](', '`a``b', '~~a', '> a\n'])('full of "%s" in one paragraph: an error with the limit; in several it is read', (mark) => {
    const { diagnostics } = read(`---\ntitle: T\n---\n\nText.\n\n${mark.repeat(10_001)}`)
    expect(diagnostics).toMatchObject([{ code: 'markdown-intricate', line: 7, message: expect.stringContaining('10000') as string }])
    expect(codes(read(`---\ntitle: T\n---\n\n${`Text ${mark.repeat(20)}\n\n`.repeat(500)}`).diagnostics)).not.toContain('markdown-intricate')
  })

  test('have the digest of their bytes', () => {
    expect(articleOf('---\ntitle: T\n---\nText.').article.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(bytes('é')).toHaveLength(2)
  })
})
