import { describe, expect, test } from 'vitest'
import type { Entity, Filler, Mention, StoryEvent } from '../../src/ir/index.js'
import { sureness, surely } from '../../src/render/plan/sure.js'

const who = (...ids: string[]): Filler[] => ids.map((entity) => ({ entity }))
const mention = (language: string, referents: number, roles: Mention['roles'], more: Partial<Mention> = {}): Mention =>
  ({ id: `${language}1`, language, source: '', sentence: 0, line: 1, column: 1, start: 0, end: 0, quote: { exact: '', prefix: '', suffix: '' }, type: '', roles, factuality: 'actual', polarity: 'positive', confidence: 1, predicate: { text: '', start: 0, end: 0 }, time: 'none', referents, ...more })
const event = (type: string, roles: StoryEvent['roles'], ...mentions: Mention[]): StoryEvent => ({ id: 'e', type, frame: '-', roles, factuality: 'actual', polarity: 'positive', order: 0, confidence: 1, mentions })

test('somebody is as sure as the surest mention that names them, and two languages support each other', () => {
  const both = event('kill', {}, mention('en', 0.6, { agent: who('ana') }), mention('tl', 0.5, { agent: who('ana'), patient: who('ben') }))
  expect(sureness(both, 'ana')).toBeCloseTo(0.8)
  expect(sureness(both, 'ben')).toBeCloseTo(0.5)
})

test('who was read by what the other article says has no support in it', () => {
  expect(sureness(event('kill', {}, mention('en', 0.6, { agent: who('ana') }, { heard: true }), mention('tl', 0.5, { agent: who('ana') })), 'ana')).toBeCloseTo(0.6)
})

test('a doer whom no mention is sure of is left out, though another mention of the event is sure', () => {
  const told = event('kill', { agent: who('ana'), patient: who('ben') }, mention('en', 0.5, { agent: who('ana'), patient: who('ben') }), mention('tl', 0.9, { patient: who('ben') }))
  expect(surely(told)?.roles).toEqual({ patient: who('ben') })
})

test('an event is not told where it is not sure whom it happens to, or who was in it together', () => {
  expect(surely(event('kill', { agent: who('ana'), patient: who('ben') }, mention('en', 0.9, { agent: who('ana') }), mention('tl', 0.5, { patient: who('ben') })))).toBeUndefined()
  expect(surely(event('meet', { agent: who('ana', 'ben') }, mention('en', 0.5, { agent: who('ana', 'ben') }), mention('tl', 0.9, { agent: who('ana') })))).toBeUndefined()
  expect(surely(event('leave', { agent: who('ana') }, mention('en', 0.5, { agent: who('ana') })))).toBeUndefined()
})

test('of several that something happens to, those that are sure are told', () => {
  expect(surely(event('kill', { patient: who('ana', 'ben') }, mention('en', 0.5, { patient: who('ana', 'ben') }), mention('tl', 0.9, { patient: who('ben') })))?.roles).toEqual({ patient: who('ben') })
})

test('each party is as sure as the role that it fills, not as the least sure of the others', () => {
  const one = event('arrest', {}, mention('en', 0.6, { agent: who('police'), patient: who('ben') }, { sure: { patient: 0.95 } }))
  expect(sureness(one, 'ben')).toBeCloseTo(0.95)
  expect(sureness(one, 'police')).toBeCloseTo(0.6)
})

describe('whom an article has by a noun alone', () => {
  const called = (concept: string, more: Partial<Entity> = {}): Entity => ({ id: 'x', type: 'person', gender: 'unknown', names: { en: concept }, aliases: {}, unnamed: true, concept, ...more })
  const told = (one: Entity, referents = 0.6) => surely(event('betray', { agent: who('x'), patient: who('ben') }, mention('en', referents, { agent: who('x'), patient: who('ben') }, { sure: { patient: 0.95 } })), (id) => (id === 'x' ? one : undefined))?.roles

  test('is told by the noun, whoever that is', () => {
    expect(told(called('neighbor'))?.agent).toEqual(who('x'))
    expect(told(called('neighbor'), 0.5)?.agent).toBeUndefined()
  })

  test('is not where the noun fits everybody, as long as it is one', () => {
    expect(told(called('woman'))?.agent).toBeUndefined()
    expect(told(called('woman', { several: true }))?.agent).toEqual(who('x'))
    expect(told(called('woman'), 0.75)?.agent).toEqual(who('x'))
  })

  test('is not where it asks whose, and no article says', () => {
    expect(told(called('father'), 0.9)?.agent).toBeUndefined()
    expect(told(called('father', { relations: [{ relation: 'parent', of: 'ben' }] }))?.agent).toEqual(who('x'))
  })
})
