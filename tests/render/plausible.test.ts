import { describe, expect, test } from 'vitest'
import type { Entity, Filler, Roles, Story, StoryEvent } from '../../src/ir/index.js'
import { plausible } from '../../src/render/plan/plausible.js'
import { render } from '../../src/render/index.js'
import { packOf } from './packs.js'

const entity = (id: string, type: Entity['type']): Entity => ({ id, type, gender: 'female', names: { und: id }, aliases: {} })
const entities = new Map([entity('Ana', 'person'), entity('Bea', 'person'), entity('Tondo', 'place')].map((each) => [each.id, each]))
const who = (...ids: string[]): Filler[] => ids.map((each) => ({ entity: each }))
const event = (type: string, roles: Roles, more: Partial<StoryEvent> = {}): StoryEvent => ({ id: 'e', type, frame: '-', roles, factuality: 'actual', polarity: 'positive', order: 0, confidence: 1, mentions: [], ...more })

describe('nobody', () => {
  test('is a place', () => {
    expect(plausible(event('forgive', { agent: who('Ana'), patient: who('Bea'), place: who('Bea', 'Tondo') }), entities)?.roles.place).toEqual(who('Tondo'))
    expect(plausible(event('leave', { agent: who('Ana'), place: who('Bea') }), entities)?.roles).toEqual({ agent: who('Ana') })
  })

  test('is entered', () => {
    expect(plausible(event('enter', { agent: who('Ana'), goal: who('Bea') }), entities)).toBeUndefined()
    expect(plausible(event('enter', { agent: who('Ana'), goal: who('Tondo') }), entities)).toBeDefined()
  })
})

test('nobody is told to rescue himself: another was meant', () => {
  expect(plausible(event('rescue', { agent: who('Ana'), patient: who('Ana') }), entities)).toBeUndefined()
  expect(plausible(event('hide', { agent: who('Ana'), patient: who('Ana') }), entities)).toBeDefined()
})

test('of an event that one account denies, the other says that it happened', () => {
  const mention = (language: string): StoryEvent['mentions'][number] => ({ id: language, language, source: '', sentence: 0, line: 1, column: 1, start: 0, end: 0, quote: { exact: '', prefix: '', suffix: '' }, type: 'warn', roles: { agent: who('Ana'), recipient: who('Bea') }, factuality: 'actual', polarity: 'positive', confidence: 1, predicate: { text: '', start: 0, end: 0 }, time: 'none' })
  const denied = event('warn', { agent: who('Ana'), recipient: who('Bea') }, { factuality: 'denied', polarity: 'negative', mentions: [mention('en'), mention('tl')] })
  const told: Story = {
    story: 's', languages: ['en', 'tl'], sources: [], entities: [...entities.values()], events: [denied], beats: [{ id: 'b', order: 0, events: ['e'], languages: ['en', 'tl'], relation: 'shared' }], links: [], settings: { title: {}, tags: [], cast: [] },
    conflicts: [{ event: 'e', field: 'factuality', claims: [{ language: 'en', value: 'denied', mention: 'en' }, { language: 'tl', value: 'actual', mention: 'tl' }] }],
  }
  expect(render(told, packOf('en')).value.conflicts.map(({ text }) => text)).toEqual(['The English article says that Ana does not warn Bea; the Tagalog article says that she warns Bea.'])
})
