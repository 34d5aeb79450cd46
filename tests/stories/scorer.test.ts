import { describe, expect, test } from 'vitest'
import { scoreModel } from '../scorer.mjs'

const mention = (language: string, exact: string, more: object = {}) => ({ language, quote: { exact }, factuality: 'actual', ...more })
const of = (entity: string) => ({ entity })
const gold = {
  story: 's', languages: ['en', 'tl'],
  entities: { ana: ['Ana'], ben: ['Ben', 'Benigno'], cy: ['Cy'] },
  events: [
    { id: 'kill-ben', type: ['kill', 'shoot'], roles: { agent: ['ana'], patient: ['ben'], causer: ['cy'] }, en: ['Ana killed Ben'], tl: ['Pinatay ni Ana'], conflict: 'factuality' },
    { id: 'leave', type: ['leave'], roles: { agent: ['cy'] }, en: ['Cy may leave'], factuality: { en: 'uncertain' } },
    { id: 'rain', type: ['start'], en: ['it began to rain'], optional: true },
  ],
}
const entities = [{ id: 'ana', names: { und: 'Ana' } }, { id: 'benigno-cruz', names: { tl: 'Benigno Cruz' }, aliases: { tl: ['Benigno'] } }, { id: 'cy', names: { und: 'Cy' } }]
const killed = { id: 'kill-1', type: 'kill', roles: { agent: [of('ana')], patient: [of('benigno-cruz')] }, mentions: [mention('en', 'Then  ANA killed Ben.'), mention('tl', 'Pinatay ni Ana si Ben.')] }
const left = { id: 'leave-1', type: 'leave', roles: { agent: [of('cy')] }, mentions: [mention('en', 'Cy may leave soon.', { factuality: 'uncertain' })] }
const score = (events: readonly object[], conflicts: readonly object[] = []) => scoreModel({ entities, events, conflicts }, gold)

describe('the scorer', () => {
  test('is content with what is right', () => {
    const { en, tl, alignment, conflicts, misses } = score([killed, left], [{ event: 'kill-1', field: 'factuality' }])
    expect(en).toEqual({ gold: 2, located: 1, recall: 1, precision: 1, roles: 1, factuality: 1 })
    expect(tl).toEqual({ gold: 1, located: 1, recall: 1, precision: 1, roles: 1, factuality: 1 })
    expect(alignment).toEqual({ precision: 1, recall: 1, f1: 1, goldPairs: 1, predictedPairs: 1 })
    expect(conflicts).toEqual({ gold: 1, found: 1, predicted: 1, false: 0 })
    expect(misses).toEqual([])
  })

  test('of nothing told finds nothing, and no mistakes', () => {
    const { en, alignment, conflicts } = score([])
    expect(en).toEqual({ gold: 2, located: 0, recall: 0, precision: 1, roles: 1, factuality: 1 })
    expect(alignment).toMatchObject({ precision: 1, recall: 0, f1: 0 })
    expect(conflicts).toEqual({ gold: 1, found: 0, predicted: 0, false: 0 })
  })

  test('counts a wrong type as located, as missed and as imprecise', () => {
    const { en, misses } = score([{ ...killed, type: 'marry' }, left])
    expect(en).toMatchObject({ located: 1, recall: 0.5, precision: 0.5 })
    expect(misses.some((line) => line.includes('no kill in "Ana killed Ben", only marry'))).toBe(true)
  })

  test('accepts any of the gold’s types, and optional events', () => {
    const rain = { id: 'start-1', type: 'start', roles: {}, mentions: [mention('en', 'Soon it began to rain.')] }
    expect(score([{ ...killed, type: 'shoot' }, left, rain]).en).toMatchObject({ gold: 2, recall: 1, precision: 1 })
  })

  test('does not judge what stands in sentences without gold', () => {
    expect(score([killed, left, { id: 'x', type: 'marry', roles: {}, mentions: [mention('en', 'Nobody annotated this.')] }]).en.precision).toBe(1)
  })

  test('takes wrong fillers off, and those that are missing', () => {
    expect(score([{ ...killed, roles: { agent: [of('ana')] } }]).tl.roles).toBe(1 / 2)
    expect(score([{ ...killed, roles: { agent: [of('ana')], patient: [of('benigno-cruz'), of('cy')] } }]).tl.roles).toBe(1)
    expect(score([{ ...left, roles: { agent: [of('cy'), of('ana')] } }]).en.roles).toBe(1 / 2)
  })

  test('lets a mention speak for itself, and the best one count', () => {
    const own = { ...killed, roles: {}, mentions: [mention('tl', 'Pinatay ni Ana si Ben.', { roles: killed.roles })] }
    expect(score([{ ...killed, roles: { agent: [of('cy')] } }, { ...own, id: 'kill-2' }]).tl.roles).toBe(1)
  })

  test('takes like roles for like, and causers for nothing', () => {
    expect(score([{ ...killed, roles: { experiencer: [of('ana')], theme: [of('benigno-cruz')] } }]).tl.roles).toBe(1)
    expect(score([{ ...killed, roles: { ...killed.roles, causer: [of('ana')] } }]).tl.roles).toBe(1)
    expect(score([{ ...killed, roles: { agent: [of('ana')], instrument: [of('benigno-cruz')] } }]).tl.roles).toBe(1 / 2)
  })

  test('wants the article’s own factuality', () => {
    expect(score([{ ...left, mentions: [mention('en', 'Cy may leave soon.')] }]).en).toMatchObject({ recall: 0.5, factuality: 0 })
  })

  test('finds events told twice, and joined that are two', () => {
    const [en, tl] = killed.mentions
    expect(score([{ ...killed, mentions: [en] }, { ...killed, id: 'kill-2', mentions: [tl] }]).alignment).toMatchObject({ precision: 1, recall: 0, predictedPairs: 0 })
    expect(score([{ ...killed, mentions: [...killed.mentions, ...left.mentions] }]).alignment).toMatchObject({ precision: 1 / 2, recall: 1, predictedPairs: 2 })
  })

  test('tells false conflicts', () => {
    expect(score([killed, left], [{ event: 'kill-1', field: 'agent' }, { event: 'leave-1', field: 'factuality' }]).conflicts).toEqual({ gold: 1, found: 0, predicted: 2, false: 2 })
  })
})
