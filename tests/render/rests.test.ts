import { describe, expect, test } from 'vitest'
import type { Mention, StoryEvent } from '../../src/ir/index.js'
import type { Fact } from '../../src/render/plan/facts.js'
import { articlesOf, mentionsOf, restAlike } from '../../src/render/plan/rests.js'

const mention = (language: string, sentence: number, more: Partial<Mention> = {}): Mention => ({
  id: `${language}:${sentence}:1`, language, source: `sources/s/${language}.md`, sentence, line: 1, column: 1, start: 0, end: 1, quote: { exact: '', prefix: '', suffix: '' },
  type: 'kill', roles: {}, factuality: 'actual', polarity: 'positive', confidence: 0.9, predicate: { text: 'x', start: 0, end: 1 }, time: 'none', ...more,
})
const event = (id: string, mentions: readonly Mention[], more: Partial<StoryEvent> = {}): StoryEvent => ({ id, type: 'kill', frame: '-', roles: {}, factuality: 'actual', polarity: 'positive', order: 0, confidence: 0.9, mentions, ...more })
const telling = (of: StoryEvent, nested: readonly StoryEvent[] = []) => ({ event: of, nested: new Map(nested.map((inner) => ['content', telling(inner)])) }) as unknown as Fact['told']
const fact = (of: StoryEvent, more: Partial<Fact> = {}, nested: readonly StoryEvent[] = []): Fact => ({ event: of, told: telling(of, nested), tells: [of, ...nested], actors: [], ...more })

describe('the articles that a fact rests on', () => {
  test('one that tells the beating does not bear out the killing', () => {
    const killing = fact(event('kill-x', [mention('en', 1), mention('tl', 4, { type: 'hit' })]))
    expect(articlesOf(killing)).toEqual(['en'])
    expect(mentionsOf([killing]).map(({ id }) => id)).toEqual(['en:1:1'])
  })

  test('nor does one that tells a plan bear out the deed', () => {
    expect(articlesOf(fact(event('kill-x', [mention('en', 1, { factuality: 'planned' }), mention('tl', 4)])))).toEqual(['tl'])
  })

  test('where no mention is of the type and standing told, those of the type count, and then all', () => {
    expect(articlesOf(fact(event('kill-x', [mention('en', 1, { factuality: 'planned' }), mention('tl', 4, { type: 'hit' })])))).toEqual(['en'])
    expect(articlesOf(fact(event('kill-x', [mention('en', 1, { type: 'stab' }), mention('tl', 4, { type: 'hit' })])))).toEqual(['en', 'tl'])
  })

  test('what is nested or meant narrows it to who tells that, too', () => {
    const aim = event('rescue-x', [mention('tl', 4, { type: 'rescue', factuality: 'planned' })], { type: 'rescue', factuality: 'planned' })
    const shot = event('shoot-x', [mention('en', 1, { type: 'shoot' }), mention('tl', 4, { type: 'shoot' })], { type: 'shoot' })
    expect(articlesOf(fact(shot))).toEqual(['en', 'tl'])
    expect(articlesOf(fact(shot, {}, [aim]))).toEqual(['tl'])
    expect(articlesOf(fact(shot, { purpose: telling(aim), tells: [shot, aim] }))).toEqual(['tl'])
  })

  test('where nobody tells both, those count who tell the event itself', () => {
    const told = event('tell-x', [mention('en', 1, { type: 'tell' })], { type: 'tell' })
    expect(articlesOf(fact(told, {}, [event('kill-x', [mention('tl', 2)])]))).toEqual(['en'])
  })

  test('facts share a sentence where they rest on the same articles', () => {
    const [both, one] = [fact(event('a', [mention('en', 1), mention('tl', 1)])), fact(event('b', [mention('en', 2)]))]
    expect(restAlike(both, fact(event('c', [mention('tl', 3), mention('en', 3)])))).toBe(true)
    expect(restAlike(both, one)).toBe(false)
  })
})
