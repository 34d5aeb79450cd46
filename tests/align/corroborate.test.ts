import { describe, expect, test } from 'vitest'
import { crossRead } from '../../src/align/index.js'
import type { Anaphor, Entity, Reading } from '../../src/ir/index.js'
import { alignAll, person, reading, type Told } from './story.js'

const cast: Entity[] = ['luke', 'jessica', 'reva'].map((id) => person(id, id, 'und', { drafted: false }))

/** A Tagalog reading of one event whose agent, taken for `taken`, is a pronoun that may be `rival` too. */
function openReading(told: Told, role: string, candidates: Anaphor['candidates']): Reading {
  const plain = reading('tl', [told])
  return { ...plain, anaphors: [{ id: '0:2', candidates, fills: [{ mention: plain.mentions[0]?.id ?? '', role }] }] }
}

const settle = (...readings: readonly Reading[]): Record<string, Record<string, readonly string[]>> =>
  Object.fromEntries([...crossRead(readings, { settings: { title: {}, tags: [], cast } })].filter(([, choices]) => choices.size > 0).map(([language, choices]) => [language, Object.fromEntries([...choices].map(([anaphor, { entities }]) => [anaphor, entities]))]))

describe('an anaphor that one article leaves open', () => {
  const english = reading('en', [{ type: 'kill', roles: { agent: 'jessica', patient: 'reva' }, text: 'jessica kills reva' }])
  const tagalog = { type: 'kill', roles: { agent: 'luke', patient: 'reva' }, text: 'pinatay niya si reva', more: { referents: 0.5 } }

  test('is whom the other names in the same role of the same event', () => {
    expect(settle(english, openReading(tagalog, 'agent', [{ entity: 'luke', likelihood: 0.5 }, { entity: 'jessica', likelihood: 0.4 }]))).toEqual({ tl: { '0:2': ['jessica'] } })
  })

  test('means several where the other names several', () => {
    const together = reading('en', [{ type: 'kill', roles: { agent: ['jessica', 'luke'], patient: 'reva' }, text: 'jessica and luke kill reva' }])
    const plain = reading('tl', [{ ...tagalog, roles: { agent: ['luke', 'kilgrave'], patient: 'reva' } }])
    const fillingOf = (entity: string, mention = plain.mentions[0]?.id ?? '') => ({ mention, role: 'agent', entity, at: '0:2', via: 'group' as const, link: 'tree' as const, confidence: 0.5 })
    const named = ['jessica', 'luke'].map((entity) => ({ ...fillingOf(entity, together.mentions[0]?.id), via: 'name' as const, confidence: 0.95 }))
    expect(settle({ ...together, fillings: named }, { ...plain, fillings: ['luke', 'kilgrave'].map((entity) => fillingOf(entity)) })).toEqual({ tl: { '0:2': ['jessica', 'luke'] } })
  })

  test('stands where it was read surely', () => {
    expect(settle(english, openReading(tagalog, 'agent', [{ entity: 'luke', likelihood: 0.93 }, { entity: 'jessica', likelihood: 0.05 }]))).toEqual({})
  })

  test('stands if it is a description that fits somebody well: the articles may be at odds', () => {
    const open = openReading(tagalog, 'agent', [{ entity: 'luke', likelihood: 0.72 }, { entity: 'jessica', likelihood: 0.27 }])
    const filledBy = (via: 'pronoun' | 'description'): Reading => ({ ...open, fillings: [{ mention: open.mentions[0]!.id, role: 'agent', entity: 'luke', at: '0:2', via, link: 'tree', confidence: 0.75, anaphor: '0:2' }] })
    expect(settle(english, filledBy('pronoun'))).toEqual({ tl: { '0:2': ['jessica'] } })
    expect(settle(english, filledBy('description'))).toEqual({})
  })

  test('is nobody who is no candidate', () => {
    expect(settle(english, openReading(tagalog, 'agent', [{ entity: 'luke', likelihood: 0.5 }, { entity: 'kilgrave', likelihood: 0.4 }]))).toEqual({})
  })

  test('is not the other party of its own event', () => {
    const swapped = reading('en', [{ type: 'kill', roles: { agent: 'reva', patient: 'reva' }, text: 'reva kills reva' }])
    expect(settle(swapped, openReading(tagalog, 'agent', [{ entity: 'luke', likelihood: 0.5 }, { entity: 'reva', likelihood: 0.4 }]))).toEqual({})
  })

  test('hears nothing from events that are not joined', () => {
    const other = reading('en', [{ type: 'forgive', roles: { agent: 'jessica', patient: 'reva' }, text: 'jessica forgives reva' }])
    expect(settle(other, openReading(tagalog, 'agent', [{ entity: 'luke', likelihood: 0.5 }, { entity: 'jessica', likelihood: 0.4 }]))).toEqual({})
  })
})

describe('a role that a mention leaves open', () => {
  const english = reading('en', [{ type: 'kill', roles: { agent: 'jessica', patient: 'reva' }, text: 'jessica kills reva' }])

  test('is filled from the event, and marked so', () => {
    const { events } = alignAll(english, reading('tl', [{ type: 'kill', roles: { patient: 'reva' }, text: 'pinatay si reva' }])).value
    const mention = events[0]?.mentions.find(({ language }) => language === 'tl')
    expect(events).toHaveLength(1)
    expect(mention?.roles.agent).toEqual([{ entity: 'jessica' }])
    expect(mention?.completed).toEqual(['agent'])
    expect(events[0]?.mentions.find(({ language }) => language === 'en')?.completed).toBeUndefined()
  })

  test('stays open where nothing is joined', () => {
    const { events } = alignAll(reading('tl', [{ type: 'kill', roles: { patient: 'reva' }, text: 'pinatay si reva' }])).value
    expect(events[0]?.mentions[0]).not.toHaveProperty('completed')
  })
})
