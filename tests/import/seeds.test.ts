import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importArticle } from '../../src/import/index.js'
import { articleOf, codes } from '../helpers.js'

const seed = (tag: string): string => `../shared/seeds/luke-and-jessica.${tag}.txt`
const bring = (tag: string) => {
  const text = readFileSync(seed(tag), 'utf8')
  const { value = '', diagnostics } = importArticle({ path: `seed.${tag}.txt`, text, tag, bylines: ['by'] })
  return { text, value, diagnostics, article: articleOf(value, `${tag}.md`).article }
}

/** Words of a text, with what import mends already mended. */
const words = (text: string): string[] => text.replace('GiphySa', 'Sa').replace('DaredevilJessica JonesLuke', 'Daredevil Jessica Jones Luke').match(/[\p{L}\p{N}'’]+/gu) ?? []

// The seeds are somebody's property and lie beside the project, not in it.
describe.skipIf(!existsSync(seed('en')))('the seeds', () => {
  test('with title, byline and headings', () => {
    const { article } = bring('en')
    expect(article).toMatchObject({ title: "A Brief History Of Luke Cage & Jessica Jones Before You Binge 'The Defenders'", author: 'Anna Menta', language: 'en' })
    expect(article.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
      'The first time they met.',
      "Jessica tells Luke he's sleeping with a married woman.",
      "They learn about each other's powers.",
      'They break up.',
      'Luke finds out about Kilgrave.',
      'Luke finds out about his wife.',
      'Luke forgives Jessica.',
      'Luke and Jessica have a giant fight, and Luke gets injured.',
    ])
    expect(article.blocks).toHaveLength(18)
    expect(article.blocks[0]?.text).toContain('favs: Daredevil, Jessica Jones, Luke Cage and Iron Fist.')
  })

  test('without title and byline', () => {
    const { article, diagnostics, value } = bring('tl')
    expect(codes(diagnostics).sort()).toEqual(['import-byline', 'import-media', 'import-title'])
    expect(article.blocks).toHaveLength(7)
    expect(article.blocks.every(({ kind }) => kind === 'paragraph')).toBe(true)
    expect(article.blocks[3]?.text).toMatch(/^Sa huli, /)
    expect(value).toContain('bago ang The Defenders? Ito')
    expect(value).toContain('mula … hanggang ngayon.')
  })

  test.each(['en', 'tl'])('lose no word (%s)', (tag) => {
    const { article, text } = bring(tag)
    const front = tag === 'en' ? [article.title, `by ${article.author}`] : []
    expect(words([...front, ...article.blocks.map((block) => block.text)].join(' '))).toEqual(words(text))
  })
})
