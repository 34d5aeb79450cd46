import { describe, expect, test } from 'vitest'
import type { Mention, Reading } from '../../src/ir/index.js'
import { alignAll, reading, type Told } from './story.js'

const told = (type: string, more: Partial<Mention> = {}, agent = `${type}er`): Told => ({ type, roles: { agent, patient: 'ben' }, more })
const types = (...readings: Reading[]): string[] => alignAll(...readings).value.events.map(({ type }) => type)
const inPresent = (...more: Told[]): Told[] => [told('hire', { tense: 'present' }), told('warn', { tense: 'present' }), ...more, told('betray', { tense: 'present' })]
/** All in one paragraph. */
const together = (article: Reading): Reading => ({ ...article, sentences: article.sentences.map((sentence) => ({ ...sentence, block: 0 })) })

describe('relative tense', () => {
  test('in an article that tells in the present, a relative clause in the past lies before what it interrupts', () => {
    expect(types(reading('en', inPresent(told('rescue', { tense: 'past', clause: 'relative' }))))).toEqual(['rescue', 'hire', 'warn', 'betray'])
    expect(types(reading('en', inPresent(told('rescue', { tense: 'present', clause: 'relative' }))))).toEqual(['hire', 'warn', 'rescue', 'betray'])
  })

  test('in an article that tells in the past, the past is its own time and the pluperfect is before it', () => {
    const past = (...more: Told[]): Told[] => [told('hire', { tense: 'past' }), told('warn', { tense: 'past' }), ...more, told('betray', { tense: 'past' })]
    expect(types(reading('en', past(told('rescue', { tense: 'past', clause: 'relative' }))))).toEqual(['hire', 'warn', 'rescue', 'betray'])
    expect(types(reading('en', past(told('rescue', { tense: 'pluperfect', clause: 'relative', time: 'flashback' }))))).toEqual(['rescue', 'hire', 'warn', 'betray'])
  })

  test('the perfect lies before the clauses around it, and after what was told further back', () => {
    const article = reading('en', inPresent(told('visit', { tense: 'present' }), told('attack', { tense: 'perfect', clause: 'relative' })))
    const inOne = { ...article, mentions: article.mentions.map((mention) => (mention.type === 'attack' ? { ...mention, sentence: 2 } : mention)) }
    expect(types(inOne)).toEqual(['hire', 'attack', 'warn', 'visit', 'betray'])
  })

  test('what did not happen stays where it is denied', () => {
    expect(types(reading('en', inPresent(told('meet', { tense: 'past', clause: 'content', factuality: 'denied' }))))).toEqual(['hire', 'warn', 'meet', 'betray'])
  })
})

describe('analepses', () => {
  const tellings = ['stab', 'hire', 'warn', 'betray'].map((type) => told(type))
  const goingBack = (to: 'outset' | 'flashback', ...tail: Told[]): Reading => ({ ...reading('tl', [...tellings, ...tail]), analepses: [{ sentence: 1, to }] })

  test('what is told before an article goes back to the outset comes after it', () => {
    expect(types(reading('tl', tellings))).toEqual(['stab', 'hire', 'warn', 'betray'])
    expect(types(goingBack('outset'))).toEqual(['hire', 'warn', 'stab', 'betray'])
  })

  test('another article says where the story then catches up', () => {
    expect(types(goingBack('outset'), reading('en', ['hire', 'warn', 'betray', 'stab'].map((type) => told(type))))).toEqual(['hire', 'warn', 'betray', 'stab'])
  })

  test('after a flashback the telling goes on where it was', () => {
    expect(types(goingBack('flashback'))).toEqual(['hire', 'stab', 'warn', 'betray'])
  })
})

describe('dates', () => {
  test('what an article of news dates with its day comes after all that it does not date', () => {
    const tellings = ['convict', 'hire', 'warn', 'betray', 'attack', 'leave', 'rescue', 'adopt', 'visit'].map((type, at) => told(type, at === 0 ? { when: '2024-09-12' } : {}))
    expect(types(reading('en', tellings)).at(-1)).toBe('convict')
    expect(types(reading('en', tellings.map(({ type }) => told(type))))[0]).toBe('convict')
  })

  test('a date lasts for what its paragraph goes on with', () => {
    const article = together(reading('en', [told('attack', { when: '2022-11' }), told('injure')]))
    const earlier = reading('en', [told('warn'), told('warn'), told('hire', { when: '2020' })]).sentences[2]!
    const whole: Reading = { ...article, sentences: [...article.sentences, { ...earlier, block: 1 }], mentions: [...article.mentions, ...reading('en', [told('warn'), told('warn'), told('hire', { when: '2020' })]).mentions.slice(2)] }
    expect(types(whole)).toEqual(['hire', 'attack', 'injure'])
  })
})

describe('scripts', () => {
  test('who is convicted was arrested before, and not where he goes through it twice', () => {
    const arrested = { type: 'arrest', roles: { patient: 'ben', agent: 'police' } }
    const convicted = { type: 'convict', roles: { patient: 'ben', agent: 'judge' } }
    expect(types(reading('en', [convicted, arrested]))).toEqual(['arrest', 'convict'])
    expect(types(reading('en', [{ ...convicted, roles: { patient: 'cy', agent: 'judge' } }, arrested]))).toEqual(['convict', 'arrest'])
    expect(types(reading('en', [arrested, convicted, told('escape'), { ...arrested, roles: { patient: 'ben', agent: 'zed' } }]))).toEqual(['arrest', 'convict', 'escape', 'arrest'])
  })

  test('who survives was harmed before, and recovers after', () => {
    const shot = { type: 'shoot', roles: { patient: 'ben', agent: 'zed' } }
    expect(types(reading('en', [{ type: 'recover', roles: { agent: 'ben' } }, { type: 'survive', roles: { agent: 'ben' } }, shot]))).toEqual(['shoot', 'survive', 'recover'])
  })

  test('what did not happen has no usual place', () => {
    expect(types(reading('en', [{ type: 'convict', roles: { patient: 'ben' } }, { type: 'arrest', roles: { patient: 'ben' }, more: { factuality: 'planned' } }]))).toEqual(['convict', 'arrest'])
  })
})

describe('words that say that it was before', () => {
  const past = (...more: Told[]): Told[] => [told('hire', { tense: 'past' }), told('warn', { tense: 'past' }), ...more, told('betray', { tense: 'past' })]

  test('reach behind what was told, in a main clause too', () => {
    expect(types(reading('en', past(told('rescue', { tense: 'past', time: 'before' }))))).toEqual(['rescue', 'hire', 'warn', 'betray'])
    expect(types(reading('en', inPresent(told('rescue', { tense: 'past', time: 'before' }))))).toEqual(['rescue', 'hire', 'warn', 'betray'])
  })

  test('are nothing to what did not happen', () => {
    expect(types(reading('en', past(told('rescue', { tense: 'past', time: 'before', factuality: 'denied' }))))).toEqual(['hire', 'warn', 'rescue', 'betray'])
  })
})

describe('deaths', () => {
  const dies = { type: 'die', roles: { patient: 'dan' } }
  const act = (type: string, more: Partial<Mention> = {}): Told => ({ type, roles: { agent: 'dan', patient: 'ben' }, more })

  test('who is dead does nothing more', () => {
    expect(types(reading('en', [told('hire'), dies, told('warn'), act('betray')]))).toEqual(['hire', 'warn', 'betray', 'die'])
  })

  test('not where the article goes on to tell of the dead one’s deeds, nor of a death that did not come', () => {
    expect(types(reading('en', [told('hire'), dies, act('warn'), act('betray')]))).toEqual(['hire', 'die', 'warn', 'betray'])
    expect(types(reading('en', [told('hire'), { ...dies, more: { factuality: 'prevented' } }, told('warn'), act('betray')]))).toEqual(['hire', 'die', 'warn', 'betray'])
  })
})
