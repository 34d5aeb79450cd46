import { XMLParser } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { articleData, pageOf, pathBy, siteFiles } from '../../src/emit/index.js'
import { asciiSlug, fileName, slugify } from '../../src/ir/slug.js'
import { slugRegister } from '../../src/emit/unique-slugs.js'
import type { Page, Recap } from '../../src/ir/index.js'
import { codes } from '../helpers.js'
import { recap } from './story.js'

const hostile = ']]> <b>&amp; "q" \u0000\u0008 {{ x }} \ud83d\ude00'
const other: Recap = { ...recap, language: 'ar', direction: 'rtl', title: hostile, slug: 'آن', summary: hostile, tags: [hostile] }
const pages: readonly Page[] = [recap, other].map((each) => pageOf(each, false))
const at = (url?: string) => ({ site: { title: () => 'Recaps & more', ...(url === undefined ? {} : { url }) }, pathOf: pathBy(undefined, 'en'), main: 'en', drafts: false })
const files = (list: readonly Page[] = pages, url: string | undefined = 'https://example.org/blog') => {
  const { value, diagnostics } = siteFiles(list, at(url), '')
  return { ...Object.fromEntries(value.map(({ path, text }) => [path, text])), codes: codes(diagnostics) } as Record<string, string> & { codes: string[] }
}
const xml = (text: string): any => new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', isArray: (name) => ['url', 'entry', 'xhtml:link', 'link'].includes(name) }).parse(text)

describe('feeds', () => {
  test('are one a language in two formats', () => expect(Object.keys(files()).sort()).toEqual(['codes', 'feed/ar.json', 'feed/ar.xml', 'feed/en.json', 'feed/en.xml', 'sitemap.xml']))

  test('as JSON Feed 1.1 have what the format demands', () => {
    const feed = JSON.parse(files()['feed/ar.json']!)
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: 'Recaps & more', language: 'ar', home_page_url: 'https://example.org/blog/', feed_url: 'https://example.org/blog/feed/ar.json' })
    expect(feed.items).toMatchObject([{ url: 'https://example.org/blog/ar/%D8%A2%D9%86/', title: hostile, content_text: hostile, date_published: '2020-01-02T00:00:00Z', _crossbeat: { story: 's', draft: false } }])
    expect(feed.items[0].id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  test('as Atom hold any text, and the same ids', () => {
    const { feed } = xml(files()['feed/ar.xml']!)
    expect(feed).toMatchObject({ '@xml:lang': 'ar', title: 'Recaps & more', updated: '2020-01-02T00:00:00Z', author: { name: 'Recaps & more' } })
    expect(feed.entry[0].title).toBe(hostile.replace(/[\u0000\u0008]/g, ''))
    expect(feed.entry[0].id).toBe(JSON.parse(files()['feed/ar.json']!).items[0].id)
    expect(feed.entry[0].link[0]['@href']).toBe('https://example.org/blog/ar/%D8%A2%D9%86/')
  })

  test('keep their ids when titles and slugs change, and have others at another site', () => {
    const ids = (list: readonly Page[], url?: string): string[] => JSON.parse(files(list, url)['feed/en.json']!).items.map(({ id }: { id: string }) => id)
    expect(ids([{ ...pages[0]!, title: 'New', slug: 'new' }])).toEqual(ids(pages))
    expect(ids(pages, 'https://other.example')).not.toEqual(ids(pages))
  })

  test('have the newest first', () => {
    const list = ['2019-01-01', '2021-01-01', undefined, '2020-01-01'].map((date, k): Page => { const { date: _, ...page } = pages[0]!; return { ...page, story: `s${k}`, ...(date ? { date } : {}) } })
    const made = files(list)
    expect(JSON.parse(made['feed/en.json']!).items.map((item: { date_published?: string }) => item.date_published?.slice(0, 4))).toEqual(['2021', '2020', '2019', undefined])
    expect(xml(made['feed/en.xml']!).feed.entry).toHaveLength(3)
    expect(made.codes).toEqual(['feed-undated'])
  })

  test('say which are drafts', () => {
    const made = files([{ ...pages[0]!, draft: true }])
    expect(JSON.parse(made['feed/en.json']!).items[0]._crossbeat.draft).toBe(true)
    expect(xml(made['feed/en.xml']!).feed.entry[0]['app:control']).toEqual({ 'app:draft': 'yes' })
    expect(made).not.toHaveProperty('sitemap.xml')
    expect(made.codes).toEqual(['sitemap-drafts'])
  })

  test('have no links where the site has no address, and that is said', () => {
    const { value, diagnostics } = siteFiles(pages, at(), '')
    expect(codes(diagnostics)).toEqual(['site-url-missing'])
    expect(value.map(({ path }) => path)).not.toContain('sitemap.xml')
    expect(value.map(({ text }) => text).join('')).not.toMatch(/undefined|"url"|href=/)
  })

  test('are none where there are no pages', () => expect(files([])).toEqual({ codes: [] }))
})

test('the sitemap has every page, and each names all languages, itself too', () => {
  const { urlset } = xml(files()['sitemap.xml']!)
  const links = [['ar', 'https://example.org/blog/ar/%D8%A2%D9%86/'], ['en', 'https://example.org/blog/en/ann-and-bob/']]
  expect(urlset.url.map(({ loc }: { loc: string }) => loc).sort()).toEqual(links.map(([, href]) => href))
  for (const url of urlset.url) expect(url['xhtml:link'].map((link: Record<string, string>) => [link['@hreflang'], link['@href']])).toEqual(links)
})

describe('linked data', () => {
  const data = (each: Recap, url?: string): any => articleData(each, pages, at(url))
  test('names the articles that a recap rests on, and the other languages', () => {
    expect(data(recap, 'https://example.org')).toMatchObject({
      '@context': 'https://schema.org', '@type': 'Article', inLanguage: 'en', url: 'https://example.org/en/ann-and-bob/', datePublished: '2020-01-02',
      isBasedOn: [{ '@type': 'Article', name: 'T', url: 'https://example.org/a' }, { inLanguage: 'tl' }],
      workTranslation: [{ '@id': 'https://example.org/ar/%D8%A2%D9%86/', inLanguage: 'ar' }],
    })
    expect(data(other)).toMatchObject({ translationOfWork: { '@id': '/en/ann-and-bob/', inLanguage: 'en' } })
    expect(data(other)).not.toHaveProperty('workTranslation')
  })
})

describe('slugs', () => {
  test.each([
    ['Ang pagtatapos: sino?', 'ang-pagtatapos-sino', 'ang-pagtatapos-sino'], ["Anna's Ende – Straße", 'annas-ende-straße', 'annas-ende-strasse'], ['¿Cómo?', 'cómo', 'como'],
    ['日本語 Luke', '日本語-luke', 'luke'], ['\u2068القصة\u2069', 'القصة', ''], ['हिन्दी', 'हिन्दी', ''], ['{{ }} / ..', '', ''], ['Łódź İstanbul', 'łódź-i\u0307stanbul', 'lodz-istanbul'],
  ])('of %s', (text, unicode, ascii) => {
    expect(slugify(text)).toBe(unicode.normalize('NFC'))
    expect(asciiSlug(text)).toBe(ascii)
  })

  test('are as long as file systems bear, cut between words', () => {
    expect(slugify('word '.repeat(100))).toMatch(/^(word-)+word$/)
    expect(new TextEncoder().encode(slugify('語'.repeat(200))).length).toBeLessThanOrEqual(160)
    expect(slugify(`${'a'.repeat(159)} b`)).toBe('a'.repeat(159))
  })

  test('of files are never those of a folder', () => expect(['index', 'README', 'a.tl', '1', '...'].map(fileName)).toEqual(['story-index', 'story-readme', 'a-tl', '1', 'story']))

  test('that two stories share become two, by name, and that is said', () => {
    const list = ['a', 'b', 'c'].map((story): Recap => ({ ...recap, story, slug: 'same' }))
    const { value, diagnostics } = slugRegister([], 'unicode')(list)
    expect(value.map(({ story, slug }) => [story, slug])).toEqual([['a', 'same'], ['b', 'same-b'], ['c', 'same-c']])
    expect(codes(diagnostics)).toEqual(['slug-shared', 'slug-shared'])
    expect(diagnostics[0]!.message).toContain('"a"')
  })

  test('of stories that are not compiled this time are taken too; those of other languages are not', () => {
    const mine = [{ ...recap, story: 'b', slug: 'same' }]
    expect(slugRegister([{ story: 'a', language: 'en', slug: 'same' }, { story: 'z', language: 'en', slug: 'same-b' }], 'unicode')(mine).value[0]!.slug).toBe('same-b-2')
    expect(slugRegister([{ story: 'a', language: 'tl', slug: 'same' }], 'unicode')(mine).value[0]!.slug).toBe('same')
  })

  test('in ASCII are the story\'s name where nothing is left', () => {
    expect(slugRegister([], 'ascii')([{ ...recap, story: 'my tale', slug: '日本' }]).value[0]!.slug).toBe('my-tale')
  })
})
