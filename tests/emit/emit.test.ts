import fc from 'fast-check'
import matter from 'gray-matter'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { emit, schemaArtifacts, type EmitSettings } from '../../src/emit/index.js'
import type { Recap } from '../../src/ir/index.js'
import { parseMarkdown } from '../../src/read/markdown.js'
import { golden } from '../golden.js'
import { article, recap, story } from './story.js'

const settings: EmitSettings = { quotes: 'full', length: 'full', drafts: true, generator: { name: 'crossbeat', version: '0' }, translations: ['en', 'tl'] }
const told = { story, articles: [article], recaps: [recap] }
const files = (more: Partial<EmitSettings> = {}) => {
  const { value, diagnostics } = emit(told, { ...settings, ...more })
  expect(diagnostics).toEqual([])
  return Object.fromEntries(value.map(({ path, text }) => [path, text]))
}

describe('a story', () => {
  test('becomes four files', () => expect(Object.keys(files()).sort()).toEqual(['s/alignment.json', 's/en.json', 's/en.md', 's/model.json']))

  test.each(['s/alignment.json', 's/en.json', 's/en.md', 's/model.json'])('%s is as on record', (path) => golden(`tests/emit/golden/${path}`, files()[path] ?? ''))

  test('has the same bytes whatever the order of keys', () => {
    const turned = JSON.parse(JSON.stringify(story), (_, value) => (value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value))
    expect(emit({ ...told, story: turned }, settings)).toEqual(emit(told, settings))
  })

  test('that does not fit its schema is not written', () => {
    const { value, diagnostics } = emit({ ...told, story: { ...story, links: [{ ...story.links[0]!, confidence: 2 }] } }, settings)
    expect(diagnostics).toMatchObject([{ code: 'output-invalid', severity: 'error', path: 's/alignment.json' }])
    expect(value.map(({ path }) => path)).not.toContain('s/alignment.json')
  })
})

test('links that are guesses are not written', () => {
  const { value } = emit({ ...told, story: { ...story, links: [...story.links, { ...story.links[0]!, confidence: 0.49 }] } }, settings)
  expect(JSON.parse(value.find(({ path }) => path === 's/alignment.json')?.text ?? '').links).toHaveLength(1)
})

describe('quotes', () => {
  const exact = story.events[0]!.mentions[0]!.quote.exact

  test('full repeat whole sentences', () => {
    expect(files()['s/model.json']).toContain(exact)
    expect(files()['s/alignment.json']).toContain(exact)
  })

  test('short repeat their first words', () => {
    const { 's/model.json': model = '', 's/alignment.json': alignment = '' } = files({ quotes: 'short' })
    expect(model + alignment).not.toContain(exact)
    expect(JSON.parse(alignment).sources[0].sentences[0].text).toBe('Ann met Bob, who had come all the way fr…')
  })

  test('none leaves positions alone', () => {
    const { 's/model.json': model = '', 's/alignment.json': alignment = '' } = files({ quotes: 'none' })
    expect(model + alignment).not.toMatch(/met Bob|way from/)
    expect(JSON.parse(model).events[0].mentions[0]).toMatchObject({ line: 5, column: 1, start: 18 })
    expect(JSON.parse(alignment).sources[0].sentences[0]).toEqual({ index: 0, line: 5, column: 1, start: 18, end: article.sentences[0]!.end })
  })
})

describe('a post', () => {
  const post = (more: Partial<Recap> = {}, settingsToo: Partial<EmitSettings> = {}): string =>
    emit({ ...told, recaps: [{ ...recap, ...more }] }, { ...settings, ...settingsToo }).value.find(({ path }) => path.endsWith('.md'))?.text ?? ''

  test('has front matter that two versions of YAML read alike', () => {
    const front = /^---\n([\s\S]*?)\n---\n/.exec(post())?.[1] ?? ''
    expect(parse(front)).toMatchObject({ title: recap.title, description: recap.summary, lang: 'en', slug: recap.slug, translationKey: 's', tags: recap.tags, draft: true, date: '2020-01-02' })
    expect(matter(post(), {}).data).toMatchObject({ title: recap.title, date: new Date('2020-01-02') })
    expect(front).toContain('\ndate: 2020-01-02\n')
  })

  test('holds the length that is set', () => {
    const beat = { ...recap.beats[0]!, heading: 'Heading', sentences: [{ text: 'Told in full.', events: [], sources: [] }] }
    const full = post({ beats: [beat] })
    expect(full).toContain('Told in full.')
    const short = post({ beats: [beat] }, { length: 'short' })
    expect(short).toContain('Ann meets Bob (en).')
    expect(short).not.toContain('Told in full.')
    expect(short).toContain('Put together by machine')
    expect(post({ beats: [beat], short: [] }, { length: 'headline' })).toContain('Ann meets Bob (en).')
  })
  test('puts no space after a wide full stop', () => {
    const wide = (text: string) => ({ text, events: [], sources: [] })
    expect(post({ beats: [{ ...recap.beats[0]!, sentences: [wide('一。'), wide('二。')] }] })).toContain('一。二。')
  })
  test('marks what is told in another language, once for sentences that follow each other', () => {
    const sentence = (text: string, from?: string) => ({ text, events: [], sources: [], ...(from === undefined ? {} : { isFallback: true as const, fallbackFrom: from }) })
    const labels = { ...recap.labels, fallback: { fr: 'in *French*' } }
    const mixed = { beats: [{ ...recap.beats[0]!, sentences: [sentence('One.'), sentence('Deux.', 'fr'), sentence('Trois.', 'fr'), sentence('Four.'), sentence('Fünf.', 'de')] }], conflicts: [sentence('Six.', 'fr')], labels }
    expect(post(mixed)).toContain('\nOne. Deux. Trois. *(in \\*French\\*)* Four. Fünf. *(de)*\n')
    expect(post(mixed)).toContain('\nSix. *(in \\*French\\*)*\n')
    expect(post({ labels, fallbackParts: { summary: 'fr' } })).toContain(`${recap.summary} *(in \\*French\\*)*\n`)
  })
  test('is ready to publish without review', () => expect(post({}, { drafts: false })).toContain('\ndraft: false\n'))

  test('without a date has none', () => {
    const { date: _, ...undated } = recap
    expect(emit({ ...told, recaps: [undated] }, settings).value.find(({ path }) => path.endsWith('.md'))?.text).not.toMatch(/date:/i)
  })

  test('names the articles before the final sign', () => {
    expect(post()).toContain('Ann met Bob (en, tl). She said: “Go!” (en) Nobody says this.')
  })

  test.each(['{{ x }}', '{% x %}', '{{< x >}}', '<script>x</script>', '[a](http://x)', '![a](x)', '# a', '- a', '1. a', '`a`', '**a**', 'https://x.example', 'www.x.example', '| a | b |', '&lt;b&gt;', '---', 'a\n\n# b', '~~a~~', '[^1]', ':::note'])('%j stays text', (text) => {
    const markdown = post({ summary: text, beats: [{ ...recap.beats[0]!, heading: text, sentences: [{ text, events: [], sources: [] }] }], cast: [{ id: 'a', type: 'person', name: text, description: text }] })
    const body = markdown.slice(markdown.indexOf('\n---\n') + 5)
    expect(body).not.toMatch(/\{\{|\{%|<script|<b>/)
    const types = new Set<string>()
    const collect = (node: { type: string; children?: unknown[] }): void => {
      types.add(node.type)
      for (const child of node.children ?? []) collect(child as { type: string })
    }
    collect(parseMarkdown(body, 0) as { type: string })
    expect([...types].sort()).toEqual(['emphasis', 'heading', 'link', 'list', 'listItem', 'paragraph', 'root', 'strong', 'text'])
  })

  test('property: no front matter value breaks out', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (title) => {
      const markdown = post({ title: title.replace(/[\ud800-\udfff]/g, '') })
      const front = /^---\n([\s\S]*?)\n---\n/.exec(markdown)?.[1] ?? ''
      expect(parse(front).title).toBe(title.replace(/[\ud800-\udfff]/g, ''))
      expect(front).not.toMatch(/\{\{|\{%/)
    }))
  })
})

test('the schemas of the outputs are as on record', () => {
  for (const { path, text } of schemaArtifacts()) golden(`tests/emit/golden/${path}`, text)
})
