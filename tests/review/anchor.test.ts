import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Passage, SegmentedArticle } from '../../src/ir/index.js'
import { anchor } from '../../src/review/anchor.js'
import { passagesIn } from '../../src/exchange/passage.js'
import { articleText, type ArticleText } from '../../src/review/article-text.js'
import { fold } from '../../src/review/folded.js'
import { sentencesOf } from '../helpers.js'
import { edits } from './edits.js'

const abbreviations = ['Mr.', 'Dr.']
const segmented = (text: string, name: string): SegmentedArticle => sentencesOf(text, abbreviations, name)

/** Stretches to decide on: verbs, pronouns, names, clauses and whole sentences, all over the article. */
function passagesOf(article: SegmentedArticle): { passage: Passage; sentence: number; start: number; end: number }[] {
  const passageAt = passagesIn(article)
  return article.sentences.flatMap(({ text, index, kind }) => {
    if (kind === 'heading' || (index % 3 !== 1 && article.sentences.every((other) => other.index === index || other.text !== text))) return []
    const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)]
    const middle = words[Math.floor(words.length / 2)]!
    const spans = [[middle.index, middle.index + middle[0].length], [words[0]!.index, words[0]!.index + words[0]![0].length], [middle.index, text.length], [0, text.length]]
    return spans.map(([start = 0, end = 0]) => ({ passage: passageAt(index, start, end), sentence: index, start, end }))
  })
}

/** The place in the running text of an offset in the file. */
function inText(article: SegmentedArticle, { starts }: ArticleText, offset: number): number {
  const sentence = article.sentences.findLast(({ start }) => start <= offset) ?? article.sentences[0]!
  const { map } = article.blocks[sentence.block]!
  const at = (place: number): number => { const found = map.findIndex((each) => each >= place); return found < 0 ? map.length : found }
  return starts[sentence.index]! + at(offset) - at(sentence.start)
}

/** A sentence of one paragraph once more in others: whole sentences that stand there twice, one of them three times. */
function withTwins(source: string): string {
  const [head, ...paragraphs] = source.trimEnd().split(/\n{2,}/)
  const plain = paragraphs.flatMap((each, k) => (each.startsWith('#') || each.split('. ').length < 3 ? [] : [k]))
  const sentence = (k: number): string => paragraphs[plain[k]!]!.split(/(?<=[.?!]) /)[1]!
  const twins: readonly (readonly [number, string])[] = [[3, sentence(0)], [1, sentence(2)], [4, sentence(1)], [5, sentence(1)]]
  for (const [k, text] of twins) paragraphs[plain[k]!] = paragraphs[plain[k]!]!.replace(/(?<=[.?!]) /, ` ${text} `)
  return `${[head, ...paragraphs].join('\n\n')}\n`
}

describe.each([['en', false], ['tl', false], ['en', true], ['tl', true]])('decisions on the article in %s (twin sentences: %s)', (tag, twins) => {
  const shipped = readFileSync(`sources/luke-and-jessica/${tag}.md`, 'utf8')
  const source = twins ? withTwins(shipped) : shipped
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
        // Nothing takes the place of what is gone, least of all its twin.
        expect(found.state === 'gone', `${name}: “${passage.exact}” is gone, found ${JSON.stringify(found)}`).toBe(true)
        continue
      }
      const expected = now.text.slice(from, inText(known.article, now, marked.indexOf(close) - 1))
      if (found.state === 'exact' || found.state === 'moved') {
        kept++
        expect(found.start < from + expected.length && found.end > from, `${name}: “${passage.exact}” is at ${from}, found at ${found.start} “${found.text}”`).toBe(true)
      } else {
        reported++
        const touched = fold(expected).text !== fold(passage.exact).text
        // Moved away from all that told it from its equals, it cannot be told from them.
        const lost = twins && found.state === 'gone' && found.elsewhere
        expect(touched || found.state === 'twice' || lost, `${name}: “${passage.exact}” is still there (${from}), but ${JSON.stringify(found)}`).toBe(true)
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

describe('a whole sentence that stands there twice', () => {
  const twin = 'Ben left her at the old harbour.'
  const text = `---\ntitle: T\n---\n\nAnna smiled at the sailors. ${twin} Carl wept all night long.\n\nMonths went by without a letter. ${twin} Dora laughed about it.\n`
  const article = segmented(text, 'en.md')
  const [first = 0, second = 0] = article.sentences.flatMap((each) => (each.text === twin ? [each.index] : []))
  const whole = (index: number) => passagesIn(article)(index, 0, twin.length)
  const word = (index: number) => passagesIn(article)(index, 9, 12)
  const after = (from: string | RegExp, to: string) => articleText(segmented(text.replace(from, to), 'en.md'))
  const handwritten: Passage = { lang: 'en', exact: twin, prefix: 'Anna smiled at the sailors. ', suffix: ' Carl wept all night long.' }

  test('is remembered with what tells it from its twin', () => {
    expect(word(first)).toMatchObject({ exact: 'her', occurrences: 2, prefix: 'Anna smiled at the sailors. Ben left ', suffix: ` at the old harbour. Carl wept all night long. Months` })
    expect(passagesIn(article)(first - 1, 0, 4)).not.toHaveProperty('occurrences')
  })

  test.each([whole, word])('is gone with its sentence, and its twin does not take its place', (make) => {
    expect(anchor(make(first), after(` ${twin} Carl`, ' Carl'))).toMatchObject({ state: 'gone', elsewhere: true })
    expect(anchor(make(second), after(` ${twin} Dora`, ' Dora'))).toMatchObject({ state: 'gone', elsewhere: true })
    expect(anchor(make(second), after(` ${twin} Carl`, ' Carl'))).toMatchObject({ state: 'exact' })
  })

  test('is found with a word changed or a neighbour exchanged, not at its twin', () => {
    const edited = after('Ben left her at the old harbour. Carl', 'Ben left her at the new harbour. Carl')
    expect(anchor(whole(first), edited)).toMatchObject({ state: 'moved', text: 'Ben left her at the new harbour.' })
    expect(anchor(handwritten, edited)).toMatchObject({ state: 'moved', text: 'Ben left her at the new harbour.' })
    const between = after('Anna smiled at the sailors.', 'Nobody was to be seen.')
    expect(anchor(whole(first), between)).toMatchObject({ state: 'exact', start: between.starts[first] })
  })

  test('is applied with a warning where only its surroundings were written down, and as ever where nothing was', () => {
    const shorter = after(/Anna smiled[^\n]*\n\n/, '')
    expect(anchor(handwritten, shorter)).toMatchObject({ state: 'exact', elsewhere: true })
    expect(anchor({ lang: 'en', exact: twin }, shorter)).toEqual({ state: 'exact', start: shorter.text.indexOf(twin), end: shorter.text.indexOf(twin) + twin.length, text: twin })
    expect(anchor({ lang: 'en', exact: twin }, articleText(article))).toEqual({ state: 'twice', count: 2 })
    expect(anchor(handwritten, articleText(article))).not.toHaveProperty('elsewhere')
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
    const found = anchor(passagesIn(article)(index, word.index, word.index + word[0].length), articleText(article))
    expect(found).toMatchObject({ state: 'exact', start: articleText(article).starts[index]! + word.index })
  }))
})
