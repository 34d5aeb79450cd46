import { expect, test } from 'vitest'
import type { Entity, Filler, Mention, Roles, Story, StoryEvent } from '../../src/ir/index.js'
import { leadsOf } from '../../src/render/plan/leads.js'
import { render } from '../../src/render/index.js'
import { packOf } from './packs.js'

const entity = (id: string, gender: Entity['gender'] = 'female', more: Partial<Entity> = {}): Entity => ({ id, type: 'person', gender, names: { und: id }, aliases: {}, ...more })
const people = [entity('Ana'), entity('Ben', 'male'), entity('Carlo', 'male'), entity('Dina')]
const who = (...ids: string[]): Filler[] => ids.map((id) => ({ entity: id }))
const mention = (id: string, type: string, roles: Roles, more: Partial<Mention>): Mention => ({ id, language: 'en', source: 'a.md', sentence: 0, line: 1, column: 1, start: 0, end: 0, quote: { exact: '', prefix: '', suffix: '' }, type, roles, factuality: 'actual', polarity: 'positive', confidence: 0.95, predicate: { text: '', start: 0, end: 0 }, time: 'none', ...more })
const event = (order: number, type: string, roles: Roles, more: Partial<StoryEvent> = {}): StoryEvent =>
  ({ id: `${type}-${order}`, type, frame: '-', roles, factuality: 'actual', polarity: 'positive', order, confidence: 0.95, mentions: [mention(`en:${order}:1`, type, roles, { factuality: more.factuality ?? 'actual' })], ...more })
const story = (...events: StoryEvent[]): Story => ({
  story: 's', languages: ['en'], sources: [{ language: 'en', path: 'a.md', title: 'A' }], entities: people, events, beats: events.map(({ id }, order) => ({ id: `b${order}`, order, events: [id], languages: ['en'], relation: 'single-source' })), conflicts: [], links: [], settings: { title: {}, tags: [], cast: [] },
})
const told = (tag: string, ...events: StoryEvent[]): string => render(story(...events), packOf(tag)).value.beats.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' ')

test('nobody dies twice: whose doing it was is told', () => {
  const text = told('en', event(0, 'kill', { agent: who('Ana'), patient: who('Ben') }), event(1, 'marry', { agent: who('Ana', 'Carlo') }), event(2, 'die', { patient: who('Ben') }))
  expect(text).toContain('Ana kills Ben')
  expect(text).not.toContain('dies')
})

test('a plan is told once, by what is planned', () => {
  const give = event(1, 'give', { agent: who('Ana'), recipient: who('Ben'), theme: who('Dina') }, { factuality: 'planned' })
  const text = told('en', event(0, 'plan', { agent: who('Ana'), content: [{ event: give.id }] }), event(2, 'marry', { agent: who('Ana', 'Carlo') }), give)
  expect(text.match(/plans to give/g)).toHaveLength(1)
})

test('who is ordered and forced to do one thing is forced', () => {
  const kill = event(3, 'kill', { agent: who('Ana'), patient: who('Ben') })
  const text = told('en', event(0, 'order', { patient: who('Ana'), content: [{ event: kill.id }] }), event(1, 'coerce', { agent: who('Carlo'), patient: who('Ana'), content: [{ event: kill.id }] }), kill)
  expect(text).toContain('Carlo forces Ana to kill Ben')
  expect(text).not.toContain('order')
})

test('the second lead is one whom the story tells of together with the first', () => {
  const events = [event(0, 'betray', { agent: who('Ana'), patient: who('Ben') }), event(1, 'escape', { agent: who('Ana') }), event(2, 'steal', { agent: who('Carlo') }), event(3, 'talk', { agent: who('Carlo') })]
  expect(leadsOf(story(...events)).slice(0, 2)).toEqual(['Ana', 'Ben'])
})

test('Tagalog goes on about whom the pivot of the clause before names', () => {
  const [rescue, survive] = [event(0, 'rescue', { agent: who('Ana'), patient: who('Ben') }), event(1, 'survive', { agent: who('Ben') }, { because: ['rescue-0'] })]
  expect(told('tl', rescue, survive)).toContain('nakaligtas siya')
})

test('whether somebody lives is told by no side where the articles disagree', () => {
  const kill = event(0, 'kill', { agent: who('Ana'), patient: who('Ben') })
  const survive = event(1, 'survive', { agent: who('Ben') })
  const disputed: Story = { ...story(kill, survive, event(2, 'marry', { agent: who('Ana', 'Carlo') })), conflicts: [{ event: kill.id, field: 'factuality', claims: [{ language: 'en', value: 'actual', mention: 'en:0:1' }, { language: 'tl', value: 'attempted', mention: 'tl:0:1' }] }] }
  const recap = render(disputed, packOf('en')).value
  expect(recap.beats.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' ')).not.toContain('survives')
  expect(recap.untold?.find(({ event: id }) => id === survive.id)?.why).toBe('whether they live is in dispute')
})

test('a place is told by its room, and not twice', () => {
  const [wall, prison] = [{ id: 'wall', type: 'place', gender: 'neuter', names: { en: 'wall' }, aliases: {}, unnamed: true, concept: 'wall' }, { id: 'prison', type: 'place', gender: 'neuter', names: { en: 'prison' }, aliases: {}, unnamed: true, concept: 'prison' }] as const
  const at = (...places: string[]): string => render({ ...story(event(0, 'die', { patient: who('Ben'), place: who(...places) })), entities: [...people, wall, prison] }, packOf('en')).value.beats[0]!.sentences[0]!.text
  expect(at('prison')).toMatch(/^Ben dies in .*prison\.$/)
  expect(at('wall')).toBe('Ben dies.')
  expect(at('prison', 'wall')).toMatch(/^Ben dies in .*prison\.$/)
})

test('what was asked for and done is told as done; who is made to do it need not be told that it was ordered', () => {
  const kill = event(1, 'kill', { agent: who('Ana'), patient: who('Ben') })
  const order = (...agents: string[]): StoryEvent => event(0, 'order', { ...(agents.length > 0 ? { agent: who(...agents) } : {}), patient: who('Ana'), content: [{ event: kill.id }] })
  const inOneBeat = (...events: StoryEvent[]): string => render({ ...story(...events), beats: [{ id: 'b', order: 0, events: events.map(({ id }) => id), languages: ['en'], relation: 'single-source' }] }, packOf('en')).value.beats.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' ')
  expect(inOneBeat(order('Carlo'), kill)).toMatch(/Carlo orders Ana to kill Ben.*(she|Ana) kills/i)
  const made = inOneBeat(order(), event(1, 'kill', { agent: who('Ana'), patient: who('Ben'), causer: who('Carlo') }))
  expect(made).toContain('Carlo forces Ana to kill Ben')
  expect(made).not.toContain('order')
})

test('"they" hides nobody whom the governing clause names', () => {
  const burn = event(3, 'burn', { agent: who('Carlo'), patient: who('Ana', 'Ben') }, { factuality: 'planned', mentions: [mention('en:2:2', 'burn', { agent: who('Carlo'), patient: who('Ana', 'Ben') }, { factuality: 'planned', attached: { to: 'en:2:1', as: 'content' } })] })
  const text = told('en', event(1, 'marry', { agent: who('Ana', 'Ben') }), event(2, 'demand', { agent: who('Ana'), recipient: who('Carlo'), content: [{ event: burn.id }] }), burn)
  expect(text).toContain('set fire to her and Ben')
})
