import { describe, expect, test } from 'vitest'
import type { Entity, Mention, StoryEvent } from '../../src/ir/index.js'
import type { Fact } from '../../src/render/plan/facts.js'
import { restAlike as restsAlike, restOf } from '../../src/render/plan/rests.js'

const mention = (language: string, sentence: number, more: Partial<Mention> = {}): Mention => ({
  id: `${language}:${sentence}:1`, language, source: `sources/s/${language}.md`, sentence, line: 1, column: 1, start: 0, end: 1, quote: { exact: '', prefix: '', suffix: '' },
  type: 'kill', roles: {}, factuality: 'actual', polarity: 'positive', confidence: 0.9, predicate: { text: 'x', start: 0, end: 1 }, time: 'none', ...more,
})
const event = (id: string, mentions: readonly Mention[], more: Partial<StoryEvent> = {}): StoryEvent => ({ id, type: 'kill', frame: '-', roles: {}, factuality: 'actual', polarity: 'positive', order: 0, confidence: 0.9, mentions, ...more })
const telling = (of: StoryEvent, nested: readonly StoryEvent[] = []) => ({ event: of, nested: new Map(nested.map((inner) => ['content', telling(inner)])), fillers: new Map(Object.entries(of.roles)), causers: [], extras: [] }) as unknown as Fact['told']
const fact = (of: StoryEvent, more: Partial<Fact> = {}, nested: readonly StoryEvent[] = []): Fact => ({ event: of, told: telling(of, nested), tells: [of, ...nested], actors: [], ...more })
const entity = (id: string, more: Partial<Entity> = {}): [string, Entity] => [id, { id, type: 'person', gender: 'unknown', names: {}, aliases: {}, ...more }]
const entities = new Map([entity('vey', { names: { und: 'Bastian Vey' } }), entity('ysolde'), entity('king'), entity('sniper', { unnamed: true }), entity('macau', { type: 'place' }), entity('singapore', { type: 'place' }), entity('dock', { type: 'place', unnamed: true, concept: 'harbor' }), entity('pier', { type: 'place', unnamed: true, concept: 'harbor' })])
const roles = (agent: string | undefined, patient: string, place?: string): Mention['roles'] => ({ ...(agent ? { agent: [{ entity: agent }] } : {}), patient: [{ entity: patient }], ...(place ? { place: [{ entity: place }] } : {}) })

const articlesOf = (one: Fact, parties: typeof entities): readonly string[] => restOf(one, { entities: parties }).articles
const mentionsOf = (facts: readonly Fact[], parties: typeof entities): readonly Mention[] => facts.flatMap((one) => restOf(one, { entities: parties }).mentions)
const restAlike = (a: Fact, b: Fact, parties: typeof entities): boolean => restsAlike(restOf(a, { entities: parties }), restOf(b, { entities: parties }))

describe('the articles that a fact rests on', () => {
  test('one that tells the beating does not bear out the killing', () => {
    const killing = fact(event('kill-x', [mention('en', 1), mention('tl', 4, { type: 'hit' })]))
    expect(articlesOf(killing, entities)).toEqual(['en'])
    expect(mentionsOf([killing], entities).map(({ id }) => id)).toEqual(['en:1:1'])
  })

  test('nor does one that tells a plan bear out the deed', () => {
    expect(articlesOf(fact(event('kill-x', [mention('en', 1, { factuality: 'planned' }), mention('tl', 4)])), entities)).toEqual(['tl'])
  })

  test('where no mention is of the type and standing told, those of the type count, and then all', () => {
    expect(articlesOf(fact(event('kill-x', [mention('en', 1, { factuality: 'planned' }), mention('tl', 4, { type: 'hit' })])), entities)).toEqual(['en'])
    expect(articlesOf(fact(event('kill-x', [mention('en', 1, { type: 'stab' }), mention('tl', 4, { type: 'hit' })])), entities)).toEqual(['en', 'tl'])
  })

  test('what is nested or meant narrows it to who tells that, too', () => {
    const aim = event('rescue-x', [mention('tl', 4, { type: 'rescue', factuality: 'planned' })], { type: 'rescue', factuality: 'planned' })
    const shot = event('shoot-x', [mention('en', 1, { type: 'shoot' }), mention('tl', 4, { type: 'shoot' })], { type: 'shoot' })
    expect(articlesOf(fact(shot), entities)).toEqual(['en', 'tl'])
    expect(articlesOf(fact(shot, {}, [aim]), entities)).toEqual(['tl'])
    expect(articlesOf(fact(shot, { purpose: telling(aim), tells: [shot, aim] }), entities)).toEqual(['tl'])
  })

  test('where nobody tells both, those count who tell the event itself', () => {
    const told = event('tell-x', [mention('en', 1, { type: 'tell' })], { type: 'tell' })
    expect(articlesOf(fact(told, {}, [event('kill-x', [mention('tl', 2)])]), entities)).toEqual(['en'])
  })

  test('facts share a sentence where they rest on the same articles', () => {
    const [both, one] = [fact(event('a', [mention('en', 1), mention('tl', 1)])), fact(event('b', [mention('en', 2)]))]
    expect(restAlike(both, fact(event('c', [mention('tl', 3), mention('en', 3)])), entities)).toBe(true)
    expect(restAlike(both, one, entities)).toBe(false)
  })

  test('one that names another doer or none, or another undergoer, does not bear it out; one that only describes somebody, or names nobody to whom it is done, does', () => {
    const poisoning = (tl: Mention['roles'], more: Partial<Mention> = {}): Fact => fact(event('kill-king', [mention('en', 1, { roles: roles('vey', 'king') }), mention('tl', 4, { roles: tl, ...more })], { roles: roles('vey', 'king') }))
    expect(articlesOf(poisoning(roles('ysolde', 'king')), entities)).toEqual(['en'])
    expect(articlesOf(poisoning(roles('vey', 'ysolde')), entities)).toEqual(['en'])
    expect(articlesOf(poisoning(roles('king', 'vey')), entities)).toEqual(['en'])
    expect(articlesOf(poisoning(roles('sniper', 'king')), entities)).toEqual(['en', 'tl'])
    expect(articlesOf(poisoning(roles(undefined, 'king')), entities)).toEqual(['en'])
    // What it has from the event it does not say.
    expect(articlesOf(poisoning(roles('vey', 'king'), { completed: ['agent'] }), entities)).toEqual(['en'])
    expect(articlesOf(poisoning(roles('vey', 'king'), { completed: ['patient'] }), entities)).toEqual(['en', 'tl'])
    // The sentence names him all the same, where reading did not see what he does there.
    const saying = (exact: string): Partial<Mention> => ({ completed: ['agent'], quote: { exact, prefix: '', suffix: '' } })
    expect(articlesOf(poisoning(roles('vey', 'king'), saying('Nilason ang hari: gawa ito ni Vey.')), entities)).toEqual(['en', 'tl'])
    expect(articlesOf(poisoning(roles('vey', 'king'), saying('Nilason ang hari: gawa ito ni Veyra.')), entities)).toEqual(['en'])
    expect(mentionsOf([poisoning(roles('ysolde', 'king'))], entities).map(({ id }) => id)).toEqual(['en:1:1'])
  })

  test('a doer whom the recap leaves out is no matter', () => {
    const killing = event('kill-king', [mention('en', 1, { roles: roles('vey', 'king') }), mention('tl', 4, { roles: roles('ysolde', 'king') })], { roles: roles('vey', 'king') })
    const told = { ...killing, roles: roles(undefined, 'king') }
    expect(articlesOf({ ...fact(told), event: told }, entities)).toEqual(['en', 'tl'])
  })

  test('where it happened, those bear out who say so, in a name or in words for the same kind of place', () => {
    const arrest = (en: string | undefined, tl: string | undefined, told: string): Fact => fact(event('kill-king', [mention('en', 1, { roles: roles(undefined, 'king', en) }), mention('tl', 4, { roles: roles(undefined, 'king', tl) })], { roles: roles(undefined, 'king', told) }))
    expect(articlesOf(arrest('macau', 'singapore', 'singapore'), entities)).toEqual(['tl'])
    expect(articlesOf(arrest('macau', undefined, 'macau'), entities)).toEqual(['en'])
    expect(articlesOf(arrest('macau', 'macau', 'macau'), entities)).toEqual(['en', 'tl'])
    expect(articlesOf(arrest('dock', 'pier', 'pier'), entities)).toEqual(['en', 'tl'])
  })
})
