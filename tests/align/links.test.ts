import { describe, expect, test } from 'vitest'
import { gridOf, walk } from '../../src/align/links/chain.js'
import { groupPairs } from '../../src/align/links/group.js'
import { keptWords } from '../../src/align/links/kept-words.js'
import { linkSentences } from '../../src/align/links/link.js'
import { linkedPairs } from '../../src/align/links/pairs.js'
import { weights } from '../../src/align/links/weights.js'
import type { Mention, Reading, StoryEvent } from '../../src/ir/index.js'
import { reading } from './story.js'

/** An article of made-up words: each sentence holds its topic's concept, the hero's name, and a word that no other language knows. */
const article = (language: string, topics: readonly string[]): Reading => ({
  language, source: `sources/s/${language}.md`, entities: [], mentions: [], unread: [],
  sentences: topics.map((topic, index) => ({ index, block: index, kind: 'paragraph', text: `${language}${topic} ${'x'.repeat(20)}`, start: 0, end: 1, line: index + 1, column: 1 })),
  evidence: topics.map((topic) => ['entity:hero', ...(topic === '' ? [] : [`concept:${topic}`])]),
})
const linked = (a: readonly string[], b: readonly string[]): string[] =>
  linkSentences([article('aa', a), article('bb', b)], [], []).flatMap(({ sentences }) => sentences.aa!.flatMap((i) => sentences.bb!.map((j) => `${i}-${j}`))).sort()
const topics = (from: number, to: number, prefix = 't'): string[] => Array.from({ length: to - from }, (_, k) => `${prefix}${String(from + k).padStart(2, '0')}`)

describe('links of sentences', () => {
  test('hold in one order', () => {
    expect(linked(topics(0, 12), topics(0, 12))).toEqual(topics(0, 12).map((_, i) => `${i}-${i}`).sort())
  })

  test('hold where blocks are told elsewhere and some not at all', () => {
    const other = [...topics(8, 16), ...topics(0, 6), ...topics(16, 20)]
    expect(linked(topics(0, 20), other)).toEqual(topics(0, 20).flatMap((topic, i) => (other.includes(topic) ? [`${i}-${other.indexOf(topic)}`] : [])).sort())
  })

  test('are not made between articles that have nothing but the hero in common', () => {
    expect(linked(topics(0, 12, 'a'), topics(0, 12, 'b'))).toEqual([])
  })

  test('reach sentences that show nothing themselves, between sure neighbours', () => {
    expect(linked([...topics(0, 6), '', ...topics(6, 12)], [...topics(0, 6), '', ...topics(6, 12)])).toContain('6-6')
  })

  test('of empty articles are none', () => {
    expect(linked([], topics(0, 3))).toEqual([])
    expect(linked([], [])).toEqual([])
  })
})

test('a chain takes the likeliest way and leaves out what nothing speaks for', () => {
  const odds = [[4, 0, 0], [-4, -4, -4], [0, 4, 0], [0, 0, 4]].flat()
  const grid = gridOf(4, 3, Float64Array.from(odds))
  const { pairs, nones } = walk(grid, weights)
  const sure = [...pairs].map((chance, at) => [chance, at] as const).filter(([chance]) => chance > 0.5).map(([, at]) => at)
  expect(sure).toEqual([0, 7, 11])
  expect(nones).toBeGreaterThan(0.8)
  for (let i = 0; i < 4; i++) expect(pairs.slice(3 * i, 3 * i + 3).reduce((sum, chance) => sum + chance, 0)).toBeLessThanOrEqual(1 + 1e-9)
})

test('words kept from another language are known by their spelling', () => {
  const { left, right } = keptWords(['The apartment of Cristina', 'nothing here'], ['sa apartment ni Kristina', 'wala rito'])
  expect(left).toEqual([['apartment', 'cristina'], []])
  expect(right).toEqual([['apartment', 'cristina'], []])
})

test('pairs are grouped where all of a group are pairs', () => {
  const pair = (i: number, j: number, confidence = 0.9) => ({ i, j, confidence })
  expect(groupPairs([pair(0, 0), pair(0, 1, 0.7), pair(2, 3)])).toEqual([{ left: [0], right: [0, 1], confidence: 0.8 }, { left: [2], right: [3], confidence: 0.9 }])
  expect(groupPairs([pair(0, 0), pair(1, 1), pair(1, 0)]).map(({ left, right }) => `${left}-${right}`)).toEqual(['0,1-0', '1-1'])
})

describe('an event told in sentences that are linked with others', () => {
  const evidence = { odds: new Float64Array(9), width: 3, shared: () => [] }
  const beliefs = { height: 3, width: 3, pairs: Float64Array.from([0.9, 0, 0, 0, 0.9, 0, 0, 0, 0.9]), related: 1, evidence }
  const told = (id: string, type: string, language: string, sentence: number, patient: string): Mention => ({
    ...reading(language, [{ type, roles: { agent: 'ana', patient } }]).mentions[0]!, id: `${language} ${id}`, sentence,
  })
  const event = (id: string, type: string, patient: string, sentences: readonly [number, number] = [0, 2]): StoryEvent =>
    ({ id, type, frame: '-', roles: {}, factuality: 'actual', polarity: 'positive', order: 0, confidence: 1, mentions: [told(id, type, 'aa', sentences[0], patient), told(id, type, 'bb', sentences[1], patient)] })

  test('is contradicted', () => {
    expect(linkedPairs(beliefs, 'aa', 'bb', [event('e', 'tell', 'ben')]).contradicted).toEqual(['e'])
  })

  test('is one all the same if it is a deed that each article tells once', () => {
    const { contradicted, pairs } = linkedPairs(beliefs, 'aa', 'bb', [event('e', 'kidnap', 'ben')])
    expect(contradicted).toEqual([])
    expect(pairs.map(({ i, j }) => `${i}-${j}`)).toContain('0-2')
  })

  test('may be another where one is told again', () => {
    expect(linkedPairs(beliefs, 'aa', 'bb', [event('e', 'kidnap', 'ben'), event('f', 'kidnap', 'ben', [1, 1])]).contradicted).toEqual(['e'])
  })
})
