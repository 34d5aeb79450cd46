import { describe, expect, test } from 'vitest'
import type { Entity, Filler, Mention, Roles, Story, StoryEvent } from '../../src/ir/index.js'
import { render } from '../../src/render/index.js'
import { packOf } from './packs.js'

const entity = (id: string, type: Entity['type'], more: Partial<Entity> = {}): Entity => ({ id, type, gender: type === 'person' ? 'female' : 'neuter', names: { und: id }, aliases: {}, ...more })
const entities = [entity('Ana', 'person'), entity('Bea', 'person'), entity('Tondo', 'place'), entity('gun', 'object', { names: {}, concept: 'gun', unnamed: true }), entity('bus', 'object', { names: {}, concept: 'bus', unnamed: true }), entity('prison', 'place', { names: {}, concept: 'prison', unnamed: true })]
const who = (...ids: string[]): Filler[] => ids.map((each) => ({ entity: each }))
const mention = (language: string): Mention => ({ id: language, language, source: '', sentence: 0, line: 1, column: 1, start: 0, end: 0, quote: { exact: '', prefix: '', suffix: '' }, type: '', roles: {}, factuality: 'actual', polarity: 'positive', confidence: 1, predicate: { text: '', start: 0, end: 0 }, time: 'none' })
const event = (type: string, roles: Roles, more: Partial<StoryEvent> = {}): StoryEvent => ({ id: type, type, frame: '-', roles, factuality: 'actual', polarity: 'positive', order: 0, confidence: 1, mentions: [mention('en')], ...more })
const tell = (...events: StoryEvent[]): string => {
  const story: Story = { story: 's', languages: ['en', 'tl'], sources: [], entities, events: events.map((each, order) => ({ ...each, order })), beats: [{ id: 'b', order: 0, events: events.map(({ id }) => id), languages: ['en', 'tl'], relation: 'shared' }], links: [], conflicts: [], settings: { title: {}, tags: [], cast: [] } }
  return render(story, packOf('en')).value.beats.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' ')
}

describe('a clause that leaves the reader asking is not told', () => {
  test('without a goal or source, unless something shows why', () => {
    expect(tell(event('leave', { agent: who('Ana') }))).toBe('')
    expect(tell(event('leave', { agent: who('Ana'), source: who('Tondo') }))).toBe('Ana leaves Tondo.')
    expect(tell(event('betray', { agent: who('Bea'), patient: who('Ana') }), event('leave', { agent: who('Ana') }, { because: ['betray'] }))).toContain('leaves')
  })

  test('unless it is a turn that articles of two languages tell', () => {
    expect(tell(event('flee', { agent: who('Ana') }))).toBe('')
    expect(tell(event('flee', { agent: who('Ana') }, { mentions: [mention('en'), mention('tl')] }))).toBe('Ana flees.')
  })

  test('without what is kept, warned of or helped with', () => {
    for (const [type, role] of [['withhold'], ['warn', 'recipient'], ['help', 'patient'], ['ask', 'recipient']] as const) expect(tell(event(type, { agent: who('Ana'), ...(role === undefined ? {} : { [role]: who('Bea') }) })), type).toBe('')
  })

  test('where nobody is known who plans it', () => {
    expect(tell(event('kill', { patient: who('Bea') }, { factuality: 'planned' }))).toBe('')
    expect(tell(event('kill', { patient: who('Bea') }, { factuality: 'attempted' }))).toBe('Someone tries to kill Bea.')
  })
})

describe('selectional restrictions', () => {
  test('nobody is realized or planned, and no thing believed', () => {
    expect(tell(event('realize', { experiencer: who('Ana'), content: who('Bea') }))).toBe('')
    expect(tell(event('plan', { agent: who('Ana'), theme: who('Tondo') }))).toBe('')
    expect(tell(event('believe', { experiencer: who('Ana'), content: who('bus') }))).toBe('')
    expect(tell(event('believe', { experiencer: who('Ana'), patient: who('Bea') }, { mentions: [mention('en'), mention('tl')] }))).toBe('Ana believes Bea.')
  })

  test('a weapon is what one strikes with', () => {
    expect(tell(event('hit', { agent: who('gun'), patient: who('Bea') }))).toBe('Bea is hit with a gun.')
  })

  test('a prison is not where a verdict falls', () => {
    expect(tell(event('convict', { patient: who('Bea'), place: who('prison') }))).toBe('Bea is convicted.')
  })
})
