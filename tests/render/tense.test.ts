import { expect, test } from 'vitest'
import type { Entity, Story } from '../../src/ir/index.js'
import { createRenderer } from '../../src/render/index.js'
import { givenOf } from '../../src/render/index.js'
import { packOf } from './packs.js'

const people: Entity[] = ['Ana', 'Ben', 'Cy'].map((name) => ({ id: name.toLowerCase(), type: 'person', gender: name === 'Ana' ? 'female' : 'male', names: { und: name }, aliases: {} }))

/** Of an uncertain deed that is told behind what somebody thinks of it. */
const told = (type: string): string => {
  const event = (id: string, of: string, order: number, roles: Story['events'][number]['roles'], factuality: 'actual' | 'uncertain'): Story['events'][number] =>
    ({ id, type: of, frame: '-', roles, factuality, polarity: 'positive', order, confidence: 1, mentions: [] })
  const story: Story = {
    story: 's', languages: ['en'], sources: [], entities: people, beats: [{ id: 'b', order: 0, events: ['a', 'e'], languages: ['en'], relation: 'single-source' }], conflicts: [], links: [], settings: { title: {}, tags: [], cast: [] },
    events: [event('a', type, 0, { experiencer: [{ entity: 'ana' }], content: [{ event: 'e' }] }, 'actual'), event('e', 'kill', 1, { agent: [{ entity: 'ben' }], patient: [{ entity: 'cy' }] }, 'uncertain')],
  }
  return createRenderer(packOf('en')).tell(story, new Set(), [], givenOf(story)).value.beats.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' ')
}

test('what is suspected lies behind, what is feared may be ahead', () => {
  expect(told('suspect')).toMatch(/Ana suspects that Ben (has )?killed Cy/)
  expect(told('fear')).toMatch(/Ana (fears|is afraid) that Ben will kill Cy/)
})
