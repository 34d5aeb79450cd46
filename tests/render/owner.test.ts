import { expect, test } from 'vitest'
import type { Entity, Story } from '../../src/ir/index.js'
import { render } from '../../src/render/index.js'
import { packOf } from './packs.js'

const ana: Entity = { id: 'ana', type: 'person', gender: 'female', names: { und: 'Ana' }, aliases: {} }
const papers = (name: string): Entity => ({ id: 'document', type: 'object', gender: 'neuter', names: { en: name }, aliases: {}, relations: [{ relation: 'owner', of: 'ana' }], unnamed: true, concept: 'document', drafted: true })
const story = (name: string): Story => ({
  story: 's', languages: ['en'], sources: [], entities: [ana, papers(name)], conflicts: [], links: [], settings: { title: {}, tags: [], cast: [] },
  events: [{ id: 'e', type: 'burn', frame: '-', roles: { patient: [{ entity: 'document' }] }, factuality: 'actual', polarity: 'positive', order: 0, confidence: 1, mentions: [{ id: 'm', language: 'en', source: '', sentence: 0, line: 1, column: 1, start: 0, end: 0, quote: { exact: '', prefix: '', suffix: '' }, type: 'burn', roles: { patient: [{ entity: 'document' }] }, factuality: 'actual', polarity: 'positive', confidence: 1, predicate: { text: '', start: 0, end: 0 }, time: 'none' }] }],
  beats: [{ id: 'b', order: 0, events: ['e'], languages: ['en'], relation: 'single-source' }],
})
const told = (name: string): string[] => render(story(name), packOf('en')).value.beats.flatMap(({ sentences }) => sentences.map(({ text }) => text))

test('what is owned has the number that its verb shows', () => {
  expect(told('papers')).toEqual(["Ana's papers burn."])
  expect(told('document')).toEqual(["Ana's document burns."])
})
