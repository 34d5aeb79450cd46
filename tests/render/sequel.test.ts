import { describe, expect, test } from 'vitest'
import type { Mention, StoryEvent } from '../../src/ir/index.js'
import type { Fact } from '../../src/render/plan/facts.js'
import { sequelOf } from '../../src/render/plan/sequel.js'

const mention = (sentence: number, more: Partial<Mention> = {}): Mention => ({ language: 'en', sentence, factuality: 'actual', polarity: 'positive', time: 'none', ...more }) as Mention
const fact = (mentions: readonly Mention[], more: Partial<StoryEvent> = {}): Fact => ({ event: { id: 'e', type: 'hit', factuality: 'actual', polarity: 'positive', mentions, ...more } }) as unknown as Fact
const of = (first: Mention[], second: Mention[], more: Partial<StoryEvent> = {}): string | undefined => sequelOf(fact(first), fact(second, more))

describe('a word of time', () => {
  test('stands where an article tells the two in that order, and says how far apart', () => {
    expect(of([mention(1)], [mention(2)])).toBe('next')
    expect(of([mention(1)], [mention(8)])).toBe('later')
    expect(of([mention(1)], [mention(30)])).toBeUndefined()
    expect(of([mention(1)], [mention(1)])).toBeUndefined()
  })

  test('needs one article for both, and none that tells them the other way round', () => {
    expect(of([mention(1)], [mention(2, { language: 'tl' })])).toBeUndefined()
    expect(of([mention(1), mention(5, { language: 'tl' })], [mention(2), mention(3, { language: 'tl' })])).toBeUndefined()
  })

  test.each([
    ['looked back on', { time: 'flashback' }],
    ['in the pluperfect', { tense: 'pluperfect' }],
    ['in another tense', { tense: 'past' }],
    ['in a relative clause', { clause: 'relative' }],
    ['under another clause', { attached: { to: 'en:0:1', as: 'reason' } }],
    ['yet to come', { time: 'future' }],
  ] as const)('is not there for what is %s', (_what, more) => {
    expect(of([mention(1)], [mention(2, more)])).toBeUndefined()
  })

  test('is not there for what did not happen, and for what lasts', () => {
    expect(of([mention(1)], [mention(2)], { factuality: 'planned' })).toBeUndefined()
    expect(of([mention(1)], [mention(2)], { polarity: 'negative' })).toBeUndefined()
    expect(of([mention(1)], [mention(2)], { type: 'rule' })).toBeUndefined()
  })

  test('may rest on dates', () => {
    expect(of([mention(9, { when: '2021' })], [mention(2, { when: '2022-03' })])).toBe('later')
    expect(of([mention(9, { when: '2021' })], [mention(2, { when: '2021-03' })])).toBeUndefined()
  })
})
