import { expect, test } from 'vitest'
import type { Entity, Filler, Mention, Roles, Story, StoryEvent } from '../../src/ir/index.js'
import { render } from '../../src/render/index.js'
import { packOf } from './packs.js'

const people: Entity[] = ['Ana', 'Ben', 'Cy'].map((name) => ({ id: name, type: 'person', gender: name === 'Ana' ? 'female' : 'male', names: { und: name }, aliases: {} }))
const who = (...ids: string[]): Filler[] => ids.map((entity) => ({ entity }))
const quote = { exact: '', prefix: '', suffix: '' }

/** An event as an article tells it, with `said` of the mention. */
const event = (order: number, type: string, roles: Roles, factuality: StoryEvent['factuality'] = 'actual', said: Partial<Mention> = {}): StoryEvent => ({
  id: `${type}-${order}`, type, frame: '-', roles, factuality, polarity: 'positive', order, confidence: 0.95,
  mentions: [{ id: `en:${order}:1`, language: 'en', source: 'a.md', sentence: 0, line: 1, column: 1, start: 0, end: 0, quote, type, roles, factuality, polarity: 'positive', confidence: 0.95, predicate: { text: '', start: 0, end: 0 }, time: 'none', ...said }],
})
const told = (...events: StoryEvent[]): string[] => ['en', 'tl', 'de'].map((tag) => {
  const story: Story = { story: 's', languages: ['en'], sources: [], entities: people, events, beats: [{ id: 'b', order: 0, events: events.map(({ id }) => id), languages: ['en'], relation: 'single-source' }], conflicts: [], links: [], settings: { title: {}, tags: [], cast: [] } }
  return render(story, packOf(tag)).value.beats.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' ')
})

test('what nearly happened was not tried', () => {
  const kill = { agent: who('Ana'), patient: who('Ben') }
  expect(told(event(0, 'kill', kill, 'attempted', { avertive: true })).slice(0, 2)).toEqual(['Ana comes close to killing Ben.', 'Muntik nang patayin ni Ana si Ben.'])
  expect(told(event(0, 'kill', kill, 'attempted'))[0]).toBe('Ana tries to kill Ben.')
})

test('who has it done forces nobody, as far as is said; who forces does', () => {
  const kill = { agent: who('Ana'), patient: who('Ben'), causer: who('Cy') }
  expect(told(event(0, 'kill', kill, 'actual', { causation: 'delegated' }))).toEqual(['Ana kills Ben on Cy\'s orders.', 'Pinatay ni Ana si Ben sa utos ni Cy.', expect.not.stringContaining('zwingt')])
  expect(told(event(0, 'kill', { patient: who('Ben'), causer: who('Cy') }, 'actual', { causation: 'delegated' })).slice(0, 2)).toEqual(['Ben is killed on Cy\'s orders.', 'Pinatay si Ben sa utos ni Cy.'])
  expect(told(event(0, 'meet', { agent: who('Ana', 'Ben'), causer: who('Cy') }, 'actual', { causation: 'effected' }))[0]).toBe('Cy sees to it that Ana and Ben meet.')
  expect(told(event(0, 'kill', kill))[0]).toBe('Cy forces Ana to kill Ben.')
})

test('on whose orders is said with a pronoun where it is clear', () => {
  expect(told(event(0, 'become-angry', { experiencer: who('Cy'), stimulus: who('Ana') }), event(1, 'arrest', { patient: who('Ana'), causer: who('Cy') }, 'actual', { causation: 'delegated' })).slice(0, 2)).toEqual(['Cy gets angry with Ana, and she is arrested on his orders.', 'Nagalit si Cy kay Ana, at inaresto si Ana sa utos niya.'])
})

test('what is denied and lies ahead is told as ahead', () => {
  const abandon: StoryEvent = { ...event(1, 'abandon', { agent: who('Ana'), patient: who('Ben') }, 'denied', { time: 'future' }), polarity: 'negative' }
  const tell = event(0, 'tell', { agent: who('Ana'), recipient: who('Cy'), content: [{ event: abandon.id }] })
  expect(told(tell, abandon).slice(0, 2)).toEqual(['Ana tells Cy that she will not abandon Ben.', 'Sinabi ni Ana kay Cy na hindi niya iiwan si Ben.'])
})

test('a state that used to be is not told, nor that it ended', () => {
  const love = event(1, 'fall-in-love', { experiencer: who('Ana'), stimulus: who('Ben') }, 'actual', { aside: 'habitual' })
  expect(told(event(0, 'end', { agent: who('Ana'), content: [{ event: love.id }] }), love)[0]).toBe('')
})

test('what is foretold is nobody’s plan', () => {
  const kidnap = { agent: who('Ben'), patient: who('Ana') }
  expect(told(event(0, 'kidnap', kidnap, 'planned', { time: 'future' })).slice(0, 2)).toEqual(['Ben will kidnap Ana.', 'Dudukutin ni Ben si Ana.'])
  expect(told(event(0, 'kidnap', kidnap, 'planned'))[0]).toBe('Ben plans to kidnap Ana.')
})

test('whether it happened is no question of the future', () => {
  const poison = { agent: who('Ben'), patient: who('Ana') }
  expect(told(event(0, 'poison', poison, 'uncertain'))[0]).toBe('It remains open whether Ben will poison Ana.')
  expect(told(event(0, 'poison', poison, 'uncertain', { past: true }))[0]).toBe('')
})

test('what was asked for is told as it was asked for, whatever came of it', () => {
  const kill = event(1, 'kill', { agent: who('Ben'), patient: who('Cy') }, 'denied')
  const [asked, denied] = [{ ...kill.mentions[0]!, id: 'en:1:5', factuality: 'planned' as const, attached: { to: 'en:0:1', as: 'content' as const } }, { ...kill.mentions[0]!, id: 'tl:1:1', language: 'tl', polarity: 'negative' as const }]
  const ask = event(0, 'request-help', { agent: who('Ana'), recipient: who('Ben'), content: [{ event: kill.id }] })
  expect(told(ask, { ...kill, polarity: 'negative', mentions: [asked, denied] })[0]).toContain('Ana asks Ben to kill Cy')
})

test('nobody makes anybody be with child; whose it is is told where the wording has words for it', () => {
  const pregnant = { ...event(0, 'give-birth', { agent: who('Ana'), causer: who('Ben') }), troponym: 'expect-child' }
  expect(told(pregnant).slice(0, 2)).toEqual(['Ben gets Ana pregnant.', 'Nabuntis ni Ben si Ana.'])
})

test('of two parents nobody says that both give birth', () => {
  expect(told(event(0, 'give-birth', { agent: who('Ana', 'Ben') })).slice(0, 2)).toEqual(['Ana and Ben have a child.', 'Nagkaanak sina Ana at Ben.'])
  expect(told(event(0, 'give-birth', { agent: who('Ana', 'Ben'), patient: who('Cy') }))[0]).toBe('Ana and Ben become the parents of Cy.')
  expect(told(event(0, 'give-birth', { agent: who('Ana'), patient: who('Cy') }))[0]).toBe('Ana gives birth to Cy.')
})

test('whom somebody turns down is rejected', () => {
  expect(told(event(0, 'refuse', { agent: who('Ana'), content: who('Ben') }))).toEqual(['Ana rejects Ben.', 'Tinanggihan ni Ana si Ben.', 'Ana weist Ben zurück.'])
})

test('where two persons are in sight, the one whom the pronoun does not mean may have a form of its own', () => {
  const kidnap = event(0, 'kidnap', { agent: who('Ana'), patient: who('Cy') })
  const remember = event(1, 'remember', { experiencer: who('Ana'), content: [{ event: kidnap.id }] })
  const realize = event(2, 'realize', { experiencer: who('Cy'), content: [{ event: remember.id }] })
  expect(told(realize, remember, kidnap)[1]).toContain('na dinukot niya ito')
})
