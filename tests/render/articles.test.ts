import { expect, test } from 'vitest'
import type { Entity, Roles, Story, StoryEvent } from '../../src/ir/index.js'
import { render } from '../../src/render/index.js'
import { packOf } from './packs.js'

const ana: Entity = { id: 'ana', type: 'person', gender: 'female', names: { und: 'Ana' }, aliases: {} }
const thing = (name: string, more: Partial<Entity> = {}): Entity => ({ id: 'thing', type: 'object', gender: 'neuter', names: { en: name }, aliases: {}, unnamed: true, drafted: true, ...more })
const event = (type: string, roles: Roles): StoryEvent => ({ id: 'e', type, frame: '-', roles, factuality: 'actual', polarity: 'positive', order: 0, confidence: 1, mentions: [] })
const tell = (type: string, roles: Roles, other: Entity): string => {
  const story: Story = { story: 's', languages: ['en', 'tl'], sources: [], entities: [ana, other], events: [event(type, roles)], beats: [{ id: 'b', order: 0, events: ['e'], languages: ['en'], relation: 'shared' }], links: [], conflicts: [], settings: { title: {}, tags: [], cast: [] } }
  return render(story, packOf('en')).value.beats.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' ')
}
const finds = (other: Entity): string => tell('find', { agent: [{ entity: 'ana' }], patient: [{ entity: 'thing' }] }, other)

test('what the article has as known has the definite article, what it brings up as new the indefinite one', () => {
  expect(finds(thing('will', { aliases: { en: ['the will'] } }))).toBe('Ana finds the will.')
  expect(finds(thing('will', { aliases: { en: ['a will', 'the will'] } }))).toBe('Ana finds a will.')
  expect(finds(thing('album', { aliases: { en: ['an album', 'the album'] } }))).toBe('Ana finds an album.')
  expect(finds(thing('will'))).toBe('Ana finds a will.')
})

test('no indefinite article before a plural or a mass noun', () => {
  expect(finds(thing('gunmen'))).toBe('Ana finds gunmen.')
  expect(finds(thing('specimen'))).toBe('Ana finds a specimen.')
  expect(finds(thing('steel'))).toBe('Ana finds steel.')
})

test('one becomes king, but a witness', () => {
  const becomes = (concept: string): string => tell('become', { agent: [{ entity: 'ana' }], goal: [{ entity: 'thing' }] }, thing(concept, { names: {}, concept }))
  expect(becomes('queen')).toBe('Ana becomes queen.')
  expect(becomes('doctor')).toBe('Ana becomes a doctor.')
})
