import { expect, test } from 'vitest'
import type { Entity, Roles, Story, StoryEvent } from '../../src/ir/index.js'
import { createRenderer, givenOf } from '../../src/render/index.js'
import { packOf } from './packs.js'

const people: Entity[] = ['Ana', 'Ben', 'Cy'].map((name) => ({ id: name.toLowerCase(), type: 'person', gender: name === 'Ana' ? 'female' : 'male', names: { und: name }, aliases: {} }))
const of = (...ids: readonly string[]): Roles[string] => ids.map((entity) => ({ entity }))

/** What somebody says, wants or forgets (`outer`), and what that is about (`inner`): the English and the Tagalog recap of both. */
const told = (outer: { type: string; roles: Roles }, inner: { type: string; roles: Roles; factuality: StoryEvent['factuality'] }): string[] => {
  const event = (id: string, order: number, more: Pick<StoryEvent, 'type' | 'roles' | 'factuality'>): StoryEvent => ({ id, frame: '-', polarity: 'positive', order, confidence: 1, mentions: [], ...more })
  const story: Story = {
    story: 's', languages: ['en'], sources: [], entities: people, beats: [{ id: 'b', order: 0, events: ['a', 'e'], languages: ['en'], relation: 'single-source' }], conflicts: [], links: [], settings: { title: {}, tags: [], cast: [] },
    events: [event('a', 0, { type: outer.type, roles: { ...outer.roles, content: [{ event: 'e' }] }, factuality: 'actual' }), event('e', 1, inner)],
  }
  return ['en', 'tl'].map((tag) => createRenderer(packOf(tag)).tell(story, new Set(), [], givenOf(story)).value.beats.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' '))
}

test('what two do to each other is told of the one who decides on it', () => {
  const marry = { type: 'marry', roles: { agent: of('ben', 'ana') }, factuality: 'planned' } as const
  expect(told({ type: 'refuse', roles: { agent: of('ana') } }, { ...marry, factuality: 'denied' })).toEqual(['Ana refuses to marry Ben.', 'Tumanggi si Ana na magpakasal kay Ben.'])
  expect(told({ type: 'order', roles: { agent: of('cy'), patient: of('ana') } }, marry)).toEqual(['Cy orders Ana to marry Ben.', 'Inutusan ni Cy si Ana na magpakasal kay Ben.'])
  expect(told({ type: 'decide', roles: { agent: of('ana', 'ben') } }, marry)[0]).toBe('Ana and Ben decide to marry.')
})

test('who is asked to do it does it', () => {
  expect(told({ type: 'request-help', roles: { agent: of('ben'), recipient: of('ana') } }, { type: 'leave', roles: { agent: of('ana') }, factuality: 'planned' })).toEqual(['Ben asks Ana to leave.', 'Pinakiusapan ni Ben si Ana na umalis.'])
})

test('what somebody forgot to do was not done, what was forgotten was', () => {
  const call = { type: 'call', roles: { agent: of('ana'), recipient: of('ben') } }
  expect(told({ type: 'forget', roles: { experiencer: of('ana') } }, { ...call, factuality: 'denied' })).toEqual(['Ana forgets to contact Ben.', 'Nakalimutan ni Ana na tawagan si Ben.'])
  expect(told({ type: 'forget', roles: { experiencer: of('ana') } }, { ...call, factuality: 'actual' })[0]).toMatch(/^Ana forgets that she (has )?contacted Ben\.$/)
})
