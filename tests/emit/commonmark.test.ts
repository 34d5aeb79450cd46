import { createRequire } from 'node:module'
import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { markdown, paragraph, parseMarkdown, text } from '../../src/emit/markdown.js'
import { codes, file, sentencesOf } from '../helpers.js'
import { readArticle } from '../../src/read/article.js'

interface Example {
  readonly markdown: string
  readonly html: string
  readonly section: string
  readonly number: number
}

/** The examples of the CommonMark specification. */
const { tests: examples } = createRequire(import.meta.url)('commonmark-spec') as { tests: readonly Example[] }

const words = (value: string): string => value.replace(/[^\p{L}\p{N}]/gu, '')
const front = '---\ntitle: T\nlang: en\n---\n\n'

test('there are all of them', () => {
  expect(examples.length).toBeGreaterThan(600)
})

describe('each example of CommonMark', () => {
  const cases = examples.map(({ number, section, markdown: source }) => [number, section, source.replaceAll('→', '\t')] as const)

  test.each(cases)('%i (%s) is read and cut without loss', (_, __, source) => {
    const { value } = readArticle(file('sources/s/en.md', front + source), { story: 's', tags: ['en'] })
    if (!value) throw new Error('not read')
    const { blocks, sentences } = sentencesOf(front + source)
    expect(words(sentences.map((sentence) => sentence.text).join(''))).toBe(words(blocks.map((block) => block.text).join('')))
    for (const { start, end, block, text: said } of sentences) {
      expect(blocks[block]?.text).toContain(said)
      const raw = (front + source).slice(start, end)
      if (!/[&\\`<[\]]/.test(raw)) expect(words(raw)).toBe(words(said))
    }
  })

  test.each(cases)('%i (%s) goes out as text and stays text', (_, __, source) => {
    const line = source.replace(/\s+/g, ' ').trim()
    const out = markdown({ type: 'root', children: line === '' ? [] : [paragraph(text(line))] })
    const kinds: string[] = []
    const said: string[] = []
    const walk = (node: Nodes): void => {
      if (node.type === 'text') said.push(node.value)
      else if (!(node.type === 'link' && /^(?:https?|mailto):/.test(node.url))) kinds.push(node.type)
      if ('children' in node) node.children.forEach(walk)
    }
    walk(parseMarkdown(out))
    expect(kinds.filter((kind) => kind !== 'root' && kind !== 'paragraph')).toEqual([])
    expect(words(said.join(''))).toBe(words(line.replaceAll('\0', '')))
  })
})

test('what an example shows a reader is among the sentences, but for code and HTML', () => {
  // Emphasis, links, lists, quotes, headings: every word of the rendered page.
  const sections = /^(?:Emphasis and strong emphasis|Links|ATX headings|Setext headings|Block quotes|Paragraphs|Hard line breaks|Soft line breaks|Textual content|Thematic breaks|Backslash escapes|Entity and numeric character references)$/
  const lost = examples.filter(({ section, html }) => sections.test(section) && !/<(?:code|pre|img|a href="[^"]*&lt;)|&lt;|<(?!\/?(?:p|em|strong|a|h\d|ul|ol|li|blockquote|hr|br)\b)/.test(html)).filter(({ markdown: source, html }) => {
    const shown = html.replace(/<[^>]*>/g, '').replace(/&(?:amp|quot|gt);/g, ' ').replaceAll('→', ' ')
    return words(sentencesOf(front + source.replaceAll('→', '\t')).sentences.map((sentence) => sentence.text).join('')) !== words(shown)
  })
  expect(lost.map(({ number, markdown: source }) => [number, source])).toEqual([])
})

test('YAML with a list for a key is an error, not a guess', () => {
  const { diagnostics } = readArticle(file('sources/s/en.md', '---\n? [a, b]\n: x\n---\nText.'), { story: 's', tags: ['en'] })
  expect(codes(diagnostics)).toContain('front-matter-yaml')
})
