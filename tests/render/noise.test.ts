import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entity, Filler, Story, StoryEvent } from '../../src/ir/index.js'
import { render } from '../../src/render/index.js'
import { eventTypes } from '../../src/vocabulary/index.js'
import { packOf } from './packs.js'

const IDS = ['a', 'b', 'c', 'd', 'e', 'ghost']
const EVENTS = Array.from({ length: 12 }, (_none, at) => `v${at}`)
const ROLES = ['agent', 'patient', 'recipient', 'experiencer', 'stimulus', 'theme', 'topic', 'goal', 'source', 'content', 'causer', 'place', 'purpose', 'instrument']

const MENTION = { id: 'm', source: 'x', sentence: 1, line: 1, column: 1, start: 0, end: 1, quote: { exact: '', prefix: '', suffix: '' }, type: '', factuality: 'actual', polarity: 'positive', confidence: 1, predicate: { text: '', start: 0, end: 0 }, time: 'none' }

const name = fc.constantFrom('Ana Cruz', 'Ben', 'the driver', 'ang drayber', 'bar ni Ben', "Ben's bar", 'kapatid', 'sister', '')
const entity = (id: string): fc.Arbitrary<Entity> => fc.record({
  id: fc.constant(id), type: fc.constantFrom('person', 'place', 'organization', 'object', 'work'), gender: fc.constantFrom('female', 'male', 'neuter', 'unknown'),
  names: fc.dictionary(fc.constantFrom('en', 'tl', 'und'), name), aliases: fc.dictionary(fc.constantFrom('en', 'tl'), fc.array(name, { maxLength: 2 })),
  unnamed: fc.boolean(), concept: fc.constantFrom('driver', 'bar', 'police', 'nonsense', 'blood'), relations: fc.array(fc.record({ relation: fc.constantFrom('spouse', 'owner', 'odd'), of: fc.constantFrom(...IDS) }), { maxLength: 2 }),
}) as fc.Arbitrary<Entity>
const filler: fc.Arbitrary<Filler> = fc.oneof(
  fc.record({ entity: fc.constantFrom(...IDS) }), fc.record({ event: fc.constantFrom(...EVENTS, 'nowhere') }),
  fc.record({ text: fc.constantFrom('the truth', 'ng kanyang pag-ibig', '', 'a {{slot}} $t(x)', 'money'), concept: fc.constantFrom('money', 'odd') }),
)
const event = (id: string, at: number): fc.Arbitrary<StoryEvent> => fc.record({
  id: fc.constant(id), type: fc.constantFrom(...eventTypes.map(({ id }) => id), 'no-such-type'), frame: fc.constant('-'), roles: fc.dictionary(fc.constantFrom(...ROLES), fc.array(filler, { maxLength: 3 })),
  factuality: fc.constantFrom('actual', 'attempted', 'prevented', 'planned', 'uncertain', 'denied'), polarity: fc.constantFrom('positive', 'negative'), order: fc.constant(at), confidence: fc.double({ min: 0.3, max: 1, noNaN: true }),
  mentions: fc.constant([]), because: fc.array(fc.constantFrom(...EVENTS), { maxLength: 1 }), purpose: fc.array(fc.constantFrom(...EVENTS), { maxLength: 1 }),
}).map((one) => ({ ...one, mentions: ['en', 'tl'].map((language) => ({ ...MENTION, language, roles: one.roles })) })) as fc.Arbitrary<StoryEvent>
const story: fc.Arbitrary<Story> = fc.record({
  entities: fc.tuple(...IDS.slice(0, 5).map(entity)), events: fc.tuple(...EVENTS.map(event)),
  conflicts: fc.array(fc.record({ event: fc.constantFrom(...EVENTS, 'nowhere'), field: fc.constantFrom('factuality', 'agent', 'reason', 'order', 'patient', 'odd'), claims: fc.array(fc.record({ language: fc.constantFrom('en', 'tl'), value: fc.constantFrom('a', 'b', 'actual', 'planned', 'v1'), mention: fc.constant('m') }), { maxLength: 3 }) }), { maxLength: 3 }),
}).map(({ entities, events, conflicts }) => ({
  story: 'noise', languages: ['en', 'tl'], sources: [], entities, events, conflicts, links: [], settings: { title: {}, tags: [], cast: [] },
  beats: [{ id: 'one', order: 0, events: EVENTS.slice(0, 7), languages: ['en'], relation: 'single-source' as const }, { id: 'two', order: 1, events: [...EVENTS.slice(7), 'nowhere'], languages: ['en'], relation: 'single-source' as const }],
}))

describe.each(['en', 'tl'])('whatever a story holds, its recap in %s', (tag) => {
  const pack = packOf(tag)
  it('is made of clean sentences', () => {
    fc.assert(fc.property(story, (given) => {
      const { value, diagnostics } = render(given, pack)
      expect(diagnostics.filter(({ code }) => code === 'wording-missing')).toEqual([])
      for (const text of [...value.beats.flatMap((beat) => [`${beat.heading}.`, ...beat.sentences.map((one) => one.text)]), ...value.conflicts.map((one) => one.text)]) {
        expect(text).not.toMatch(/[{}~\uE000-\uF8FF]|undefined|\[object|\s{2}|\s[.,;]|,[.,]|\.\.|\bv\d+\b/u)
        expect(text).toMatch(/^[\p{Lu}“"'].*[.!?]$/u)
      }
    }), { numRuns: 150, seed: 7 })
  })
})
