import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Passage, SegmentedArticle } from '../../src/ir/index.js'
import { anchor } from '../../src/review/anchor.js'
import { articleText, passageOf, type ArticleText } from '../../src/review/article-text.js'
import { fold } from '../../src/review/folded.js'
import { sentencesOf } from '../helpers.js'
import { edits } from './edits.js'

const abbreviations = ['Mr.', 'Dr.']
const segmented = (text: string, name: string): SegmentedArticle => sentencesOf(text, abbreviations, name)

/** Stretches to decide on: verbs, pronouns, names, clauses and whole sentences, all over the article. */
function passagesOf(article: SegmentedArticle): { passage: Passage; sentence: number; start: number; end: number }[] {
  return article.sentences.flatMap(({ text, index, kind }) => {
    if (kind === 'heading' || index % 3 !== 1) return []
    const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)]
    const middle = words[Math.floor(words.length / 2)]!
    const spans = [[middle.index, middle.index + middle[0].length], [words[0]!.index, words[0]!.index + words[0]![0].length], [middle.index, text.length], [0, text.length]]
    return spans.map(([start = 0, end = 0]) => ({ passage: passageOf(article, index, { start, end }), sentence: index, start, end }))
  })
}

/** The place in the running text of an offset in the file. */
function inText(article: SegmentedArticle, { starts }: ArticleText, offset: number): number {
  const sentence = article.sentences.findLast(({ start }) => start <= offset) ?? article.sentences[0]!
  const { map } = article.blocks[sentence.block]!
  const at = (place: number): number => { const found = map.findIndex((each) => each >= place); return found < 0 ? map.length : found }
  return starts[sentence.index]! + at(offset) - at(sentence.start)
}

describe.each(['en', 'tl'])('decisions on the article in %s', (tag) => {
  const source = readFileSync(`sources/luke-and-jessica/${tag}.md`, 'utf8')
  const article = segmented(source, `${tag}.md`)
  const passages = passagesOf(article)

  test('are many, and edits are at least fifty', () => {
    expect(passages.length).toBeGreaterThan(30)
    expect(edits.length).toBeGreaterThanOrEqual(50)
  })

  test('cut their words out of the file', () => {
    for (const { passage: { exact, position } } of passages) expect(source.slice(position!.start, position!.end).replace(/[*_]/g, '')).toBe(exact)
  })

  test.each(edits)('after $name are where they were, or reported', ({ name, apply }) => {
    let [kept, reported] = [0, 0]
    const read = new Map<string, { article: SegmentedArticle; now: ArticleText }>()
    for (const { passage } of passages) {
      const [open, close] = ['\uE000', '\uE001']
      const { start, end } = passage.position!
      const marked = apply(`${source.slice(0, start)}${open}${source.slice(start, end)}${close}${source.slice(end)}`)
      const edited = marked.replace(/[\uE000\uE001]/g, '')
      const known = read.get(edited) ?? { article: segmented(edited, `${tag}.md`), now: articleText(segmented(edited, `${tag}.md`)) }
      read.set(edited, known)
      const { now } = known
      const found = anchor(passage, now)
      const from = marked.includes(open) ? inText(known.article, now, marked.indexOf(open)) : -1
      if (from < 0) {
        // Its twin, where the article has the words twice, cannot be told from it once it is gone.
        expect(found.state === 'gone' || (found.state === 'exact' && fold(passage.exact).text.length >= 12), `${name}: “${passage.exact}” is gone, found ${JSON.stringify(found)}`).toBe(true)
        continue
      }
      const expected = now.text.slice(from, inText(known.article, now, marked.indexOf(close) - 1))
      if (found.state === 'exact' || found.state === 'moved') {
        kept++
        expect(found.start < from + expected.length && found.end > from, `${name}: “${passage.exact}” is at ${from}, found at ${found.start} “${found.text}”`).toBe(true)
      } else {
        reported++
        const touched = fold(expected).text !== fold(passage.exact).text
        expect(touched || found.state === 'twice', `${name}: “${passage.exact}” is still there (${from}), but ${JSON.stringify(found)}`).toBe(true)
      }
    }
    expect(kept).toBeGreaterThan(reported)
  })
})

describe('a passage that stands there twice', () => {
  const text = '---\ntitle: T\n---\n\nAnna smiled. Ben left her. Carl wept.\n\nMonths went by. Ben left her. Dora laughed.\n'
  const article = segmented(text, 'en.md')
  const at = (passage: Partial<Passage>) => anchor({ lang: 'en', exact: 'left', ...passage }, articleText(article))
  const starts = [...articleText(article).text.matchAll(/left/g)].map(({ index }) => index)

  test('is told by what stands around it', () => {
    expect(at({ prefix: 'Anna smiled. Ben ', suffix: ' her. Carl wept.' })).toMatchObject({ state: 'exact', start: starts[0] })
    expect(at({ prefix: 'Months went by. Ben ', suffix: ' her. Dora laughed.' })).toMatchObject({ state: 'exact', start: starts[1] })
  })

  test('is told by its position where nothing else does', () => {
    const [first, second] = [...text.matchAll(/left/g)].map(({ index }) => ({ start: index, end: index + 4 }))
    expect(at({ position: first! })).toMatchObject({ start: starts[0] })
    expect(at({ position: second! })).toMatchObject({ start: starts[1] })
  })

  test('is not guessed', () => expect(at({})).toEqual({ state: 'twice', count: 2 }))

  test('is gone with its paragraph, not moved to the other', () => {
    const shorter = segmented(text.replace('Anna smiled. Ben left her. Carl wept.\n\n', ''), 'en.md')
    expect(anchor({ lang: 'en', exact: 'left', prefix: 'Anna smiled. Ben ', suffix: ' her. Carl wept.' }, articleText(shorter)).state).toBe('gone')
  })

  test('is a word, not a part of one', () => {
    const words = articleText(segmented('---\ntitle: T\n---\n\nThe other theory: he left there.\n', 'en.md'))
    expect(anchor({ lang: 'en', exact: 'he' }, words)).toMatchObject({ start: words.text.indexOf('he left') })
  })
})

test('what stands there now is named', () => {
  const now = articleText(segmented('---\ntitle: T\n---\n\nOn Monday Anna quickly slapped Ben in the old kitchen.\n', 'en.md'))
  expect(anchor({ lang: 'en', exact: 'kissed', prefix: 'On Monday Anna quickly ', suffix: ' Ben in the old kitchen.' }, now)).toEqual({ state: 'gone', now: 'slapped' })
})

test('any stretch of any text is found where it was', () => {
  const sentence = fc.stringMatching(/^[A-Z][a-z]{2,8}( [a-z]{2,8}){2,6}\.$/)
  fc.assert(fc.property(fc.array(sentence, { minLength: 2, maxLength: 6 }), fc.nat(), fc.nat(), (sentences, a, b) => {
    const article = segmented(`---\ntitle: T\n---\n\n${sentences.join(' ')}\n`, 'en.md')
    const index = a % article.sentences.length
    const words = [...article.sentences[index]!.text.matchAll(/[A-Za-z]+/g)]
    const word = words[b % words.length]!
    const found = anchor(passageOf(article, index, { start: word.index, end: word.index + word[0].length }), articleText(article))
    expect(found).toMatchObject({ state: 'exact', start: articleText(article).starts[index]! + word.index })
  }))
})
