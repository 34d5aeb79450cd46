import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importArticle } from '../../src/import/index.js'
import { partJoined, plainWords } from '../../src/import/joined.js'
import { stripMedia } from '../../src/import/media.js'
import { articleOf, codes } from '../helpers.js'

const bring = (text: string, path = 'a.txt') => {
  const { value, diagnostics } = importArticle({ path, text, tag: 'en', bylines: ['by', 'written by'] })
  if (value === undefined) return { value, diagnostics, blocks: [], article: undefined }
  const { article } = articleOf(value)
  return { value, diagnostics, article, blocks: article.blocks.map(({ kind, text: shown }) => [kind, shown]) }
}
const long = 'This is a paragraph that is long enough to be one, since it goes on and on and says nothing at all in the end.'

describe('plain text', () => {
  test('with title, byline and headings', () => {
    const { article, blocks } = bring(`The Title of It All\n\nby Ann Lee\n\n${long}\n\nA heading\n\n${long}\n`)
    expect(article).toMatchObject({ title: 'The Title of It All', author: 'Ann Lee' })
    expect(blocks).toEqual([['paragraph', long], ['heading', 'A heading'], ['paragraph', long]])
  })

  test('a byline in the line under the title', () => {
    expect(bring(`Title\nWritten by Ann Lee\n${long}\n`).article).toMatchObject({ title: 'Title', author: 'Ann Lee' })
  })

  test('without a title takes the first words, and says so', () => {
    const { article, diagnostics } = bring(`${long}\n\n${long}\n`)
    expect(article?.title).toBe('This is a paragraph that is long enough to …')
    expect(codes(diagnostics)).toContain('import-title')
  })

  test('one short sentence alone is no heading; such lines again and again are', () => {
    expect(bring(`${long}\n\nHe left.\n\n${long}\n`).blocks[1]).toEqual(['paragraph', 'He left.'])
    const { blocks } = bring(`${long}\n\nThey met.\n\n${long}\n\nThey fought.\n\n${long}\n\nThey parted.\n\n${long}\n`)
    expect(blocks.filter(([kind]) => kind === 'heading').map(([, text]) => text)).toEqual(['They met.', 'They fought.', 'They parted.'])
  })

  test('short lines one after the other are paragraphs', () => {
    const { blocks } = bring(`${long}\n\nHe came.\n\nHe saw.\n\nHe won.\n\n${long}\n\nShe left.\n\n${long}\n`)
    expect(blocks.some(([kind]) => kind === 'heading')).toBe(false)
  })

  test('lines wrapped by hand are put together', () => {
    const { blocks } = bring('The first line of it goes on\nin a second line, which ends\nhere.\n\nAnother paragraph that has\ntwo lines.\n')
    expect(blocks).toEqual([['paragraph', 'The first line of it goes on in a second line, which ends here.'], ['paragraph', 'Another paragraph that has two lines.']])
  })

  test('spaces of every kind are folded', () => {
    expect(bring(`\uFEFF${long}\u00a0It\u200b is   so ,\u2003yes .\n`).blocks[0]?.[1]).toBe(`${long} It is so, yes.`)
  })

  test('spaces before signs stay where the language has them', () => {
    const text = `${long} Vraiment ? Oui ! Voici : un texte.`
    expect(bring(text).blocks[0]?.[1]).toBe(text)
  })

  test('what looks like markup is kept as text', () => {
    const text = `${long} # no *emphasis* _here_ [x](y) <b>z</b> 1. a`
    expect(bring(text).blocks[0]?.[1]).toBe(text)
  })

  test('nothing at all: an error', () => {
    expect(bring(' \n\n').diagnostics).toMatchObject([{ code: 'import-empty', severity: 'error' }])
  })

  test('property: no word is lost', () => {
    const word = fc.stringMatching(/^[A-Za-zé#*_`<>&\[\]!.-]{1,9}$/)
    const line = fc.array(word, { minLength: 1, maxLength: 25 }).map((words) => words.join(' '))
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      const text = lines.join('\n\n')
      const { article } = bring(text)
      const letters = (value: string): string => value.replace(/[^a-zé]/gi, '')
      const all = article ? [article.blocks.map((block) => block.text).join(' '), article.title, article.author ?? ''] : ['']
      const kept = letters(all[0] ?? '')
      // A title or byline told from the text is not repeated in the body.
      const wanted = letters(text)
      expect([kept, letters(article?.title ?? '') + kept].some((found) => found === wanted) || /^by /im.test(text) || wanted === '').toBe(true)
    }))
  })
})

describe('leftovers of embedded media', () => {
  test.each([
    ['GiphySa huli', 'Sa huli'], ['He left.InstagramThen he came.', 'He left. Then he came.'], ['He left. TwitterThen', 'He left. Then'], ['The end.Getty Images', 'The end.'],
  ])('%j', (text, expected) => expect(stripMedia(text).text).toBe(expected))

  test.each(['YouTube is a site', 'He saw GiphySa', 'Twitter said so', 'TwitterX', 'Instagramming is fun'])('%j stays', (text) => expect(stripMedia(text).text).toBe(text))

  test('as a line of their own go', () => {
    const { blocks, diagnostics } = bring(`${long}\n\nGiphy\n\n${long}`)
    expect(blocks).toHaveLength(2)
    expect(codes(diagnostics)).toContain('import-media')
  })
})

describe('names run together', () => {
  const part = (text: string, document = text): string => partJoined(text, plainWords(document)).text

  test.each([
    ['DaredevilJessica JonesLuke Cage and Iron Fist', 'Jessica met Luke', 'Daredevil, Jessica Jones, Luke Cage and Iron Fist'],
    ['then he leftLuke alone', 'Luke', 'then he left Luke alone'],
  ])('%j', (text, rest, expected) => expect(part(text, `${text} ${rest}`)).toBe(expected))

  test.each(['McDonald', 'MacArthur', 'DiCaprio', 'LeBron', 'iPhone', 'YouTube', 'PlayStation', "O'Neil", 'SpongeBob', 'Jean-Luc', 'NASA', 'DaredevilJessica'])('%j stays', (name) => {
    expect(part(name, `${name} Donald Arthur Caprio Bron Phone Tube Station Neil Bob Luc Play Sponge You`)).toBe(name)
  })
})

describe('HTML', () => {
  const page = (body: string, head = ''): string => `<!DOCTYPE html><html><head><title>Site: T</title>${head}</head><body><nav>Home</nav>${body}<footer>Imprint</footer></body></html>`

  test('gives the article with its head', () => {
    const { article, blocks, diagnostics } = bring(page(
      `<article><header><h1>The Title</h1><p class="byline">By Ann Lee</p><time datetime="2017-08-16T10:00">Aug 16</time></header>
       <p>One&nbsp;<em>two</em> <a href="http://x">three</a>.</p><h2>Part</h2><p><strong>Bold part</strong></p><ul><li>item</li></ul>
       <figure><img src="a.png"><figcaption>A picture</figcaption></figure><aside>Read also</aside><script>x()</script><p>Last.</p></article>`,
      '<link rel="canonical" href="https://example.org/a"><meta property="og:site_name" content="Site">'), 'a.html')
    expect(article).toMatchObject({ title: 'The Title', author: 'Ann Lee', date: '2017-08-16', url: 'https://example.org/a', publisher: 'Site' })
    expect(blocks).toEqual([['paragraph', 'Aug 16'], ['paragraph', 'One two three.'], ['heading', 'Part'], ['heading', 'Bold part'], ['item', 'item'], ['paragraph', 'Last.']])
    const leftOut = diagnostics.filter(({ code }) => code === 'import-left-out').map(({ message }) => message)
    expect(leftOut).toEqual(['Left out: 1 <figure> ("A picture").', 'Left out: 1 <aside> ("Read also").'])
  })

  test('without an article gives the body, without what is around it', () => {
    expect(bring(page('<p>Some text.</p>')).blocks).toEqual([['paragraph', 'Some text.']])
  })

  test('runs nothing and keeps no script', () => {
    expect(bring(page('<article><p onclick="x()">A<script>alert(1)</script> b.</p><p><a href="javascript:x()">c</a></p></article>')).value).not.toMatch(/script|alert/)
  })
})
