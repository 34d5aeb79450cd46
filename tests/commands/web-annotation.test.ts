import { describe, expect, test } from 'vitest'
import { passagesIn, passagesOf } from '../../src/exchange/passage.js'
import { readWebAnnotations } from '../../src/exchange/web-annotation-read.js'
import { webAnnotations, type AnnotationInput } from '../../src/exchange/web-annotation.js'
import type { Mention, SegmentedArticle } from '../../src/ir/index.js'
import { codes, sentencesOf } from '../helpers.js'

const source = '---\ntitle: T\n---\n\nAnn **met** Bob. Ann left Bob, and Bob left Ann.\n'
const article: SegmentedArticle = { ...sentencesOf(source), story: 's', path: 'sources/s/en.md' }
const mention = (sentence: number, word: string, nth: number, more: Partial<Mention>): Mention => {
  const { text, line, column, start, end } = article.sentences[sentence]!
  let at = -1
  for (let k = 0; k <= nth; k++) at = text.indexOf(word, at + 1)
  return {
    id: `en:${sentence}:${at}`, language: 'en', source: article.path, sentence, line, column, start, end, quote: { exact: text, prefix: '', suffix: '' }, type: 'meet', roles: {},
    factuality: 'actual', polarity: 'positive', confidence: 0.9, predicate: { text: word, start: at, end: at + word.length }, time: 'none', ...more,
  }
}
const mentions = [
  mention(0, 'met', 0, { roles: { agent: [{ entity: 'ann' }, { entity: 'bob' }] } }),
  mention(1, 'left', 0, { type: 'abandon', roles: { agent: [{ entity: 'ann' }], patient: [{ entity: 'bob' }] } }),
  mention(1, 'left', 1, { type: 'abandon', roles: { agent: [{ entity: 'bob' }], patient: [{ text: 'his "Ann"' }] }, factuality: 'denied', polarity: 'negative' }),
]
const anaphors = [{ id: 'en:1:5', passage: passagesIn(article)(1, 14, 17), entity: 'bob' }]
const now: AnnotationInput = { story: 's', articles: [article], mentions, anaphors, generator: { name: 'crossbeat', version: '0' } }
interface Annotation { id?: string; motivation?: string; body: { type: string; purpose?: string; value: string }[]; event?: object; refersTo?: string; noEvent?: boolean; target: { source: string; selector: { type: string; exact?: string; start?: number; end?: number }[] } }
const page = (): { '@context': unknown; items: Annotation[] } => JSON.parse(webAnnotations(now)) as never
const read = (value: unknown) => readWebAnnotations(JSON.stringify(value), 'a.jsonld', now)
const edited = (change: (items: Annotation[]) => void) => {
  const value = page()
  change(value.items)
  return read(value)
}

describe('passages', () => {
  test('cut their words out of the file, also out of markup', () => {
    const [met] = mentions.map((each) => passagesOf([article])(each)!)
    expect(met).toEqual({ lang: 'en', exact: 'met', prefix: 'Ann ', suffix: ' Bob. Ann left Bob, and Bob left', position: { start: source.indexOf('met'), end: source.indexOf('met') + 3 } })
  })

  test('tell two of the same words apart', () => {
    const [, first, second] = mentions.map((each) => passagesOf([article])(each)!)
    expect(first?.exact).toBe(second?.exact)
    expect(first?.prefix).not.toBe(second?.prefix)
    expect(source.slice(second!.position!.start, second!.position!.end)).toBe('left')
  })
})

describe('Web Annotations', () => {
  test('are of the shape that the Recommendation wants', () => {
    const { items, ...head } = page()
    expect(head).toMatchObject({ '@context': ['http://www.w3.org/ns/anno.jsonld', {}], type: 'AnnotationPage' })
    expect(new Set(items.map(({ id }) => id)).size).toBe(4)
    for (const item of items) expect(item).toMatchObject({ type: 'Annotation', id: expect.stringMatching(/^urn:/), body: expect.any(Array), target: { type: 'SpecificResource', source: 'sources/s/en.md', selector: [{ type: 'TextQuoteSelector' }, { type: 'TextPositionSelector' }] } })
    expect(items[1]?.body.map(({ value }) => value)).toEqual(['abandon', 'abandon(agent: ann, patient: bob)'])
  })

  test('come back without a decision when nobody touched them', () => {
    expect(read(page())).toEqual({ value: { story: 's', decisions: [], absent: [] }, diagnostics: [] })
  })

  test('say another type, by tag', () => {
    expect(edited((items) => void (items[1]!.body[0]!.value = 'separate')).value?.decisions).toMatchObject([{ exact: 'left', prefix: expect.stringMatching(/Ann $/), event: { type: 'separate' } }])
  })

  test('say other parties and standing, by the description or the data', () => {
    const wanted = [{ exact: 'left', event: { roles: { patient: ['ann'] }, factuality: 'attempted' } }]
    expect(edited((items) => void (items[1]!.body[1]!.value = 'abandon(agent: ann, patient: ann), attempted')).value?.decisions).toMatchObject(wanted)
    expect(edited((items) => void (items[1]!.event = { type: 'abandon', roles: { agent: [{ entity: 'ann' }], patient: [{ entity: 'ann' }] }, factuality: 'attempted', polarity: 'positive' })).value?.decisions).toMatchObject(wanted)
  })

  test('say no event, whom a pronoun means, and why', () => {
    expect(edited((items) => void (items[0]!.noEvent = true)).value?.decisions).toMatchObject([{ exact: 'met', noEvent: true }])
    expect(edited((items) => void (items[0]!.body[0]!.value = 'no-event')).value?.decisions).toMatchObject([{ exact: 'met', noEvent: true }])
    expect(edited((items) => void (items[3]!.body[0]!.value = 'ann')).value?.decisions).toMatchObject([{ refersTo: 'ann' }])
    expect(edited((items) => void items[0]!.body.push({ type: 'TextualBody', purpose: 'commenting', value: 'Sure.' })).value?.decisions).toMatchObject([{ exact: 'met', event: { type: 'meet' }, note: 'Sure.' }])
  })

  test('survive tools that keep bodies and quotes alone', () => {
    const bare = page().items.map(({ body, target }) => ({ type: 'Annotation', body: body.map(({ value, purpose }) => ({ type: 'TextualBody', purpose, value })), target: { source: `https://example.org/${target.source}`, selector: target.selector.slice(0, 1) } }))
    const { value } = read(bare)
    expect(value).toEqual({ story: '', decisions: [], absent: [] })
  })

  test('can be added', () => {
    const added = { type: 'Annotation', body: { type: 'TextualBody', purpose: 'tagging', value: 'meet' }, target: { source: article.path, selector: { type: 'TextQuoteSelector', exact: 'Bob', prefix: 'met ' } } }
    expect(read(added).value?.decisions).toEqual([{ lang: 'en', exact: 'Bob', prefix: 'met ', event: { type: 'meet' } }])
    expect(read({ type: 'AnnotationCollection', first: { items: [added] } }).value?.decisions).toHaveLength(1)
  })

  test('that are gone are named, and nothing else', () => {
    expect(edited((items) => void items.splice(1, 1)).value).toMatchObject({ decisions: [], absent: [{ mention: { id: mentions[1]!.id } }] })
  })

  test.each([
    ['no JSON', '{"a": \n x}', 'exchange-broken'],
    ['other JSON', '{"a": 1}', 'exchange-broken'],
    ['nothing', 'null', 'exchange-broken'],
    ['an annotation without a place', '[{"type": "Annotation", "body": "x"}]', 'exchange-left-out'],
    ['an annotation of another page', '[{"type": "Annotation", "target": {"source": "x.html", "selector": {"type": "TextQuoteSelector", "exact": "a"}}}]', 'exchange-left-out'],
    ['a number', '[1]', 'exchange-left-out'],
  ])('reports %s', (_, text, code) => expect(codes(readWebAnnotations(text, 'a', now).diagnostics)).toEqual([code]))

  test('reports an event that makes no sense, at its place', () => {
    const { diagnostics } = edited((items) => void (items[1]!.body[1]!.value = 'abandon(agent'))
    expect(codes(diagnostics)).toEqual(['exchange-left-out'])
  })
})
