import { describe, expect, test } from 'vitest'
import type { Entity, Filler, Mention, Roles, Story, StoryEvent } from '../../src/ir/index.js'
import { render } from '../../src/render/index.js'
import { packOf } from './packs.js'

const person = (id: string, name: string, more: Partial<Entity> = {}): Entity => ({ id, type: 'person', gender: 'male', names: { en: name }, aliases: {}, drafted: true, ...more })
const who = (...ids: string[]): Filler[] => ids.map((each) => ({ entity: each }))
const mention = (exact: string): Mention => ({ id: exact, language: 'en', source: '', sentence: 0, line: 1, column: 1, start: 0, end: 0, quote: { exact, prefix: '', suffix: '' }, type: '', roles: {}, factuality: 'actual', polarity: 'positive', confidence: 1, predicate: { text: '', start: 0, end: 0 }, time: 'none' })
const event = (id: string, type: string, roles: Roles, text = ''): StoryEvent => ({ id, type, frame: '-', roles, factuality: 'actual', polarity: 'positive', order: 0, confidence: 1, mentions: [mention(text)] })
const tell = (entities: readonly Entity[], events: readonly StoryEvent[], tag = 'en'): ReturnType<typeof render>['value'] => {
  const story: Story = { story: 's', languages: ['en'], sources: [], entities, events: events.map((each, order) => ({ ...each, order })), beats: [{ id: 'b', order: 0, events: events.map(({ id }) => id), languages: ['en'], relation: 'shared' }], links: [], conflicts: [], settings: { title: {}, tags: [], cast: [] } }
  return render(story, packOf(tag)).value
}
const listed = (recap: ReturnType<typeof tell>): string[] => recap.cast.map(({ name, description }) => (description === undefined ? name : `${name}: ${description}`))

describe('who is who', () => {
  const shot = event('e', 'shoot', { agent: who('dov'), patient: who('odrik') })

  test('has what the articles call somebody beside the name, by the recap\'s own nouns', () => {
    const entities = [person('dov', 'Dov', { kinds: ['smuggler'] }), person('odrik', 'Odrik Thorne', { kinds: ['king'] })]
    expect(listed(tell(entities, [shot]))).toEqual(['Dov: a smuggler', 'Odrik Thorne: the king'])
    expect(listed(tell(entities, [shot], 'es'))).toEqual(['Dov: un contrabandista', 'Odrik Thorne: el rey'])
    expect(listed(tell([person('dov', 'Dov', { kinds: ['smuggler'], description: { en: 'a sailor' } }), person('odrik', 'Odrik')], [shot]))).toContain('Dov: a sailor')
  })

  test('lists whom the recap tells of, no place and no half of a name', () => {
    const entities = [person('dov', 'Dov'), person('odrik', 'Odrik Thorne'), person('god', 'God'), person('thorne', 'Thorne'), { ...person('kesh', 'Kesh'), type: 'place' as const }]
    const untold = { ...event('f', 'help', { agent: who('god'), patient: who('dov') }), confidence: 0.3 }
    const half = event('g', 'visit', { agent: who('thorne'), patient: who('dov'), place: who('kesh') })
    expect(listed(tell(entities, [shot, untold, half]))).toEqual(['Dov', 'Odrik Thorne'])
  })

  test('keeps of the editor\'s own cast that takes part whom he describes', () => {
    const untold = { ...event('f', 'help', { agent: who('ana'), patient: who('dov') }), confidence: 0.3 }
    const { drafted: _, ...ana } = person('ana', 'Ana')
    const among = (one: Entity): string[] => listed(tell([person('dov', 'Dov'), person('odrik', 'Odrik'), one], [shot, untold]))
    expect(among({ ...ana, description: { en: 'a nurse' } })).toContain('Ana: a nurse')
    expect(among(ana)).not.toContain('Ana')
  })
})

describe('after the first mention', () => {
  const second = (entity: Entity, ...texts: string[]): string => {
    const events = texts.map((text, i) => event(`e${i}`, i === 0 ? 'shoot' : 'kidnap', { agent: who(entity.id), patient: who('dov') }, text))
    return tell([entity, person('dov', 'Dov'), person('kiko', 'Kiko Mahinay')], events).beats.map(({ heading }) => heading).join()
  }

  test('somebody is called as the articles do', () => {
    expect(second(person('a', 'Nestor Abaygar'), 'Abaygar shot Dov.', 'Abaygar took him.')).toMatch(/^Abaygar /)
    expect(second(person('a', 'Nestor Abaygar'), 'Nestor shot Dov.', 'Nestor took him.')).toMatch(/^Nestor /)
    expect(second(person('a', 'Margarita Olivares', { aliases: { und: ['Maggie'] } }), 'Maggie shot Dov.', 'Maggie took him.')).toMatch(/^Maggie /)
  })

  test('not by a name that another bears, nor by a title', () => {
    expect(second(person('a', 'Lourdes Mahinay'), 'Mahinay shot Dov.')).toMatch(/^Lourdes /)
    expect(second(person('a', 'Doña Remedios', { aliases: { en: ['Remedios'] } }), 'The Doña shot Dov.')).toMatch(/^Remedios /)
  })
})
