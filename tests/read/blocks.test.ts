import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleOf } from '../helpers.js'

const front = '---\ntitle: T\n---\n'
const blocks = (markdown: string) => articleOf(front + markdown).article.blocks
const texts = (markdown: string) => blocks(markdown).map(({ kind, text }) => [kind, text])

describe('blocks', () => {
  test('are headings, paragraphs, list items and table cells, in order', () => {
    const markdown = '## One *two*\n\nA para\ngraph.\n\n- an item\n- [x] done\n\n> quoted\n> on\n\n| a | b |\n|---|---|\n| c |   |\n'
    expect(texts(markdown)).toEqual([
      ['heading', 'One two'], ['paragraph', 'A para graph.'], ['item', 'an item'], ['item', 'done'], ['paragraph', 'quoted on'], ['cell', 'a'], ['cell', 'b'], ['cell', 'c'],
    ])
    expect(blocks(markdown)[0]?.depth).toBe(2)
  })

  test('have no markup', () => {
    expect(texts('A **bold** _word_ ~~gone~~ `code` [link](http://x "t") ![image](y) <b>tag</b> https://example.org')).toEqual([
      ['paragraph', 'A bold word gone code link tag https://example.org'],
    ])
  })

  test('have entities and escapes resolved', () => {
    expect(texts('a &amp; b &eacute; \\*c\\* &nbsp; d &unknown; &#x1F600; &amp;amp; back\\\\slash')).toEqual([['paragraph', 'a & b é *c* d &unknown; 😀 &amp; back\\slash']])
  })

  test('have footnotes at their place and no marks', () => {
    expect(texts('Text.[^1] More.\n\n[^1]: The note.\n')).toEqual([['paragraph', 'Text. More.'], ['paragraph', 'The note.']])
  })

  test('with emphasis beside letters of no spaces', () => {
    expect(texts('これは**「強調」**文字。')).toEqual([['paragraph', 'これは「強調」文字。']])
  })

  test('without code and HTML, which are reported', () => {
    const { article, diagnostics } = articleOf(`${front}\`\`\`\ncode\n\`\`\`\n\n<div>Some text</div>\n\n<!-- note -->\n\nText.`)
    expect(article.blocks.map(({ text }) => text)).toEqual(['Text.'])
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([['markup-skipped', 4], ['markup-skipped', 8]])
  })

  test('of an addresses in running text keep their place', () => {
    const [block] = blocks('Mail a.b@example.org or www.example.org now.')
    expect(block?.text).toBe('Mail a.b@example.org or www.example.org now.')
    expect(block?.map[0]).toBe(front.length)
  })
})

/** What stands in the file for a stretch of a block, with white space folded. */
const cut = (source: string, map: readonly number[], from: number, to: number): string => source.slice(map[from], map[to]).replace(/\s+/g, ' ').trim()

describe('the map from text to file', () => {
  test.each([['\n'], ['\r\n']])('holds across line endings %j, a byte order mark and quote marks', (newline) => {
    const source = `\uFEFF---\ntitle: T\n---\n\nOne two\nthree.\n\n> four\n> five\n> six\n\n- seven\n  eight\n`.replaceAll('\n', newline)
    const { article } = articleOf(source)
    expect(article.blocks.map(({ text }) => text)).toEqual(['One two three.', 'four five six', 'seven eight'])
    for (const { text, map } of article.blocks) {
      for (const [word] of text.matchAll(/\S+/g)) {
        const at = text.indexOf(word)
        expect(source.slice(map[at], (map[at] ?? 0) + word.length)).toBe(word)
      }
    }
  })

  test('holds with markup inside', () => {
    const source = `${front}He **said** that [Ann](http://x) &amp; Bob \\*left\\*. Yes.`
    const [block] = articleOf(source).article.blocks
    const at = block?.text.indexOf('Ann') ?? 0
    expect(cut(source, block?.map ?? [], at, at + 9)).toBe('Ann](http://x) &amp; Bob')
  })

  test('property: plain words are found where the map says, and the map never goes back', () => {
    const word = fc.stringMatching(/^[a-zé]{1,8}$/)
    const dressed = fc.tuple(word, fc.constantFrom('', '*', '**', '`')).map(([text, mark]) => ({ text, raw: `${mark}${text}${mark}` }))
    const gap = fc.constantFrom(' ', '\n', '  ', '\r\n', '\u00a0 ')
    fc.assert(fc.property(fc.array(fc.tuple(dressed, gap), { minLength: 1, maxLength: 12 }), (parts) => {
      const source = front + parts.map(([{ raw }, space]) => raw + space).join('')
      const read = articleOf(source).article.blocks
      const whole = read.map(({ text }) => text).join(' ')
      expect(whole).toBe(parts.map(([{ text }]) => text).join(' '))
      for (const { text, map } of read) {
        expect(map).toHaveLength(text.length + 1)
        for (let i = 0; i < text.length; i++) {
          expect(map[i + 1]).toBeGreaterThanOrEqual(map[i] ?? 0)
          if (text[i] !== ' ') expect(source[map[i] ?? 0]).toBe(text[i])
        }
      }
    }))
  })

  test('property: any text is read without throwing, and lands inside the file', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'B', ' ', '\n', '*', '_', '[', ']', '(', ')', '`', '&', ';', '#', '>', '-', '\\', '<', '|', '.', '\t', '\r', '&amp;', 'é', '😀') , maxLength: 80 }), (text) => {
      const source = front + text
      const { article } = articleOf(source)
      for (const { map, text: shown } of article.blocks) {
        expect(map).toHaveLength(shown.length + 1)
        expect(map.every((offset, i) => offset >= front.length && offset <= source.length && (i === 0 || offset >= (map[i - 1] ?? 0)))).toBe(true)
      }
    }), { numRuns: 2000 })
  })
})

