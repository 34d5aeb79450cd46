import { expect, test } from 'vitest'
import type { Entity, Filler, Roles, Story, StoryEvent } from '../../src/ir/index.js'
import { render } from '../../src/render/index.js'
import { packOf } from './packs.js'

const person = (name: string, more: Partial<Entity> = {}): Entity => ({ id: name.split(' ')[0]!, type: 'person', gender: 'female', names: { und: name }, aliases: {}, ...more })
const thing = (concept: string): Entity => ({ id: concept, type: 'object', gender: 'neuter', names: { en: concept }, aliases: {}, unnamed: true, drafted: true, concept })
const entities: Entity[] = [person('Ana'), person('Ben', { gender: 'male' }), person('Cita Reyes', { relations: [{ relation: 'sibling', of: 'Dan' }] }), person('Dan', { gender: 'male' }), thing('necklace'), thing('car')]
const who = (...ids: string[]): Filler[] => ids.map((entity) => ({ entity }))
const quote = { exact: '', prefix: '', suffix: '' }
const event = (order: number, type: string, roles: Roles): StoryEvent => ({
  id: `${type}-${order}`, type, frame: '-', roles, factuality: 'actual', polarity: 'positive', order, confidence: 0.95,
  mentions: [{ id: `en:${order}:1`, language: 'en', source: 'a.md', sentence: 0, line: 1, column: 1, start: 0, end: 0, quote, type, roles, factuality: 'actual', polarity: 'positive', confidence: 0.95, predicate: { text: '', start: 0, end: 0 }, time: 'none' }],
})
const told = (...events: StoryEvent[]): string => {
  const story: Story = { story: 's', languages: ['en'], sources: [], entities, events, beats: [{ id: 'b', order: 0, events: events.map(({ id }) => id), languages: ['en'], relation: 'single-source' }], conflicts: [], links: [], settings: { title: {}, tags: [], cast: [] } }
  return render(story, packOf('tl')).value.beats.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' ')
}

test('what is new is no pivot, and what is known is', () => {
  const steal = event(0, 'steal', { agent: who('Ana'), theme: who('necklace'), source: who('Ben') })
  expect(told(steal)).toBe('Nagnakaw si Ana ng kuwintas kay Ben.')
  expect(told(steal, event(1, 'give', { agent: who('Ana'), theme: who('necklace'), recipient: who('Cita') }))).toContain('ibinigay ito ni Ana kay Cita')
  expect(told(event(0, 'steal', { agent: who('Ana'), theme: who('car') }), event(1, 'sell', { agent: who('Ben'), theme: who('car'), recipient: who('Ana') }))).toContain('ibinenta')
})

test('where nobody is named who acts, what is new stays the pivot', () => {
  expect(told(event(0, 'steal', { theme: who('necklace') }))).toContain('Ninakaw ang isang kuwintas')
})

test('what is new inside a clause is no pivot either', () => {
  const sell = event(1, 'sell', { agent: who('Ana'), theme: who('car') })
  expect(told(event(0, 'decide', { agent: who('Ana'), content: [{ event: sell.id }] }), { ...sell, factuality: 'planned' })).toContain('na magbenta ng kotse')
})

test('a relation is the head of the name that goes with it', () => {
  const others = [0, 1, 2].flatMap((order) => [event(order, 'call', { agent: who('Ana'), recipient: who('Dan') }), event(order, 'follow', { agent: who('Ben'), patient: who('Dan') })])
  expect(told(...others, event(3, 'slap', { agent: who('Cita'), patient: who('Ben') }))).toContain('sinampal ng kapatid ni Dan na si Cita Reyes si Ben')
})
