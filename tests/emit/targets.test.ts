import fc from 'fast-check'
import matter from 'gray-matter'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { pageOf, pathBy, recapMarkdown, targets } from '../../src/emit/index.js'
import type { Artifact, Recap, TargetContext } from '../../src/ir/index.js'
import { parseMarkdown } from '../../src/read/markdown.js'
import { golden } from '../golden.js'
import { recap } from './story.js'

const other: Recap = { ...recap, language: 'ar', direction: 'rtl', title: 'آن', slug: 'آن' }
const pages = [recap, other].map((each) => pageOf(each, false))
const context = (name: string, more: Partial<TargetContext> = {}): TargetContext => ({
  generator: { name: 'crossbeat', version: '0' }, drafts: false, languages: ['ar', 'en'], main: 'en', stories: ['s', 'another story'], locales: 'locales', wording: { 'recap.json': ['title'] },
  site: { url: 'https://example.org', title: () => 'Recaps' }, pathOf: pathBy(targets.get(name)?.path, 'en'), translations: () => pages, markdown: (each) => recapMarkdown(each, { length: 'full' }), ...more,
})
const made = (name: string, each = recap, more: Partial<TargetContext> = {}) => {
  const result = targets.get(name)!.recap(each, context(name, more))
  return 'value' in result ? { files: result.value, codes: result.diagnostics.map(({ code }) => code) } : { files: result, codes: [] }
}
const paths = (name: string, each: Recap, more: Partial<TargetContext> = {}): string[] => made(name, each, more).files.map(({ path }) => path)
const head = (name: string, each = recap, more: Partial<TargetContext> = {}): Record<string, unknown> => parse(/^---\n([\s\S]*?)\n---\n/.exec(made(name, each, more).files[0]!.text)![1]!) as Record<string, unknown>
const engines = ['astro', 'docusaurus', 'eleventy', 'hugo', 'jekyll', 'vitepress']

describe.each(engines)('%s', (name) => {
  test('lays a recap out as on record', () => {
    for (const each of [recap, other]) for (const { path, text } of made(name, each).files) golden(`tests/emit/golden/targets/${name}/${path}`, text)
  })

  test('gets front matter that two versions of YAML read alike', () => {
    expect(head(name)).toMatchObject({ lang: 'en', translationKey: 's', draft: false, tags: recap.tags })
    expect(matter(made(name).files[0]!.text, {}).data).toMatchObject({ lang: 'en', translationKey: 's' })
    expect(head(name, other)).toMatchObject({ dir: 'rtl' })
    expect(head(name)).not.toHaveProperty('dir')
  })

  test('takes story names that engines read otherwise', () => {
    for (const story of ['index', 'README', 'finale.tl', 'a b', '1984']) {
      const file = paths(name, { ...recap, story })[0]!.split('/').at(-1)!.replace(/^\d{4}-\d\d-\d\d-/, '').replace(/\.md$/, '')
      expect(file, story).not.toMatch(/[. A-Z_]|^index$|^readme$/)
    }
  })

  test('property: no title breaks out of the front matter', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (raw) => {
      const title = raw.replace(/[\ud800-\udfff]/g, '')
      const read = head(name, { ...recap, title })
      if (name !== 'vitepress') expect(read.title).toBe(title)
      expect(read.draft).toBe(false)
    }), { numRuns: 50 })
  })
})

describe('addresses', () => {
  test('have a language, and the translated slug where the engine takes one', () => {
    const at = Object.fromEntries(engines.map((name) => [name, pages.map(context(name).pathOf)]))
    expect(at).toEqual({
      astro: ['/en/ann-and-bob/', '/ar/آن/'], eleventy: ['/en/ann-and-bob/', '/ar/آن/'], jekyll: ['/en/ann-and-bob/', '/ar/آن/'], hugo: ['/en/posts/ann-and-bob/', '/ar/posts/آن/'],
      docusaurus: ['/blog/s', '/ar/blog/s'], vitepress: ['/en/recaps/s.html', '/ar/recaps/s.html'],
    })
  })

  test('are small letters where the engine wants them', () => {
    const brazil = { ...recap, language: 'pt-BR' }
    expect(paths('hugo', brazil)).toEqual(['pt-br/posts/s.md'])
    expect(paths('docusaurus', brazil)).toEqual(['i18n/pt-BR/docusaurus-plugin-content-blog/2020-01-02-s.md'])
  })

  test('are the same in all languages for Docusaurus, and never the same for Astro', () => {
    expect([recap, other].map((each) => head('docusaurus', each).slug)).toEqual(['s', 's'])
    expect([recap, { ...other, slug: recap.slug }].map((each) => head('astro', each).slug)).toEqual(['en/ann-and-bob', 'ar/ann-and-bob'])
  })
})

describe('what an engine does not do by itself', () => {
  test('drafts are hidden', () => {
    expect(head('jekyll', recap, { drafts: true })).toMatchObject({ published: false })
    expect(head('eleventy', recap, { drafts: true })).toMatchObject({ permalink: false, eleventyExcludeFromCollections: true })
    expect(JSON.stringify(head('vitepress', recap, { drafts: true }).head)).toContain('noindex')
    expect(head('jekyll')).not.toHaveProperty('published')
  })

  test('a recap without a date is a page of Jekyll, and that is said', () => {
    const { date: _, ...undated } = recap
    expect(made('jekyll', undated)).toMatchObject({ files: [{ path: 'en/s.md' }], codes: ['target-undated'] })
  })

  test('a post that the main language lacks is reported for Docusaurus', () => {
    expect(made('docusaurus', other, { main: 'xx' }).codes).toEqual(['target-main-missing'])
    expect(made('docusaurus', other).codes).toEqual([])
  })
})

test('an end of a script in a title does not end the script that VitePress puts it in', () => {
  expect(made('vitepress', { ...recap, title: 'a </SCRIPT> b', summary: '</script>', tags: ['</script>'] }).files[0]!.text).not.toMatch(/<\/script|\\u003c\/script/i)
})

test('a title is literal for VitePress, which reads it as Markdown', () => {
  const title = '<b>*a* _b_ `c` [d](e) :f: &lt; \\'
  const tree = parseMarkdown(String(head('vitepress', { ...recap, title }).title), 0)
  expect(tree.children).toMatchObject([{ type: 'paragraph', children: [{ type: 'text', value: title }] }])
})

describe('addresses of sources', () => {
  const body = (url: string): string => recapMarkdown({ ...recap, sources: [{ ...recap.sources[0]!, url }] }, { length: 'full' })
  test.each(['https://x.example/a?b=1&c=2', 'https://x.example/{{ 7 }}', 'https://x.example/a_b*c(d)', 'https://x.example/<b>'])('%s stays one, and holds no marks', (url) => {
    const text = body(url)
    expect(text).not.toMatch(/\{\{|<b>|\\&/)
    const links: string[] = []
    const walk = (node: { type: string; url?: string; children?: unknown[] }): void => {
      if (node.type === 'link') links.push(node.url!)
      for (const child of node.children ?? []) walk(child as { type: string })
    }
    walk(parseMarkdown(text, 0) as { type: string })
    expect(links.map(decodeURI)).toContain(url)
  })
})

test("code in an editor's words that a template engine would run becomes text", () => {
  const beat = { ...recap.beats[0]!, markdown: 'See `{{< x >}}` and `y`.\n\n```\n{% z %}\n```' }
  const text = recapMarkdown({ ...recap, beats: [beat] }, { length: 'full' })
  expect(text).not.toMatch(/\{\{|\{%/)
  expect(text).toContain('`y`')
})

test('Decap: every story and language has its files', () => {
  const [file] = targets.get('decap')!.site!(pages, context('decap', { site: { title: () => '', backend: { name: 'github', repo: 'a/b' } } })) as Artifact[]
  const config = parse(file!.text) as { backend: unknown; collections: { name: string; folder?: string; slug?: string; files?: { file: string; fields: { name: string }[] }[] }[] }
  expect(file!.path).toBe('admin/config.yml')
  expect(config.backend).toEqual({ name: 'github', repo: 'a/b' })
  expect(config.collections.flatMap(({ folder }) => folder ?? [])).toEqual(['sources/s', 'sources/another story'])
  expect(config.collections.flatMap(({ files = [] }) => files.map(({ file: path }) => path))).toEqual(['sources/s/story.yaml', 'sources/another story/story.yaml', 'locales/en/recap.json', 'locales/ar/recap.json'])
  expect(new Set(config.collections.map(({ name }) => name)).size).toBe(config.collections.length)
})
