import { describe, expect, test } from 'vitest'
import type { Claim, Conflict, Entity, Mention, Roles, Story, StoryEvent } from '../../src/ir/index.js'
import { render } from '../../src/render/index.js'
import { packOf } from './packs.js'

const person = (id: string, name: string, more: Partial<Entity> = {}): Entity => ({ id, type: 'person', gender: 'male', names: { und: name }, aliases: {}, ...more })
const place = (id: string, name: string): Entity => person(id, name, { type: 'place', gender: 'neuter' })
const entities = [person('ben', 'Ben'), person('dan', 'Dan'), person('ana', 'Ana', { gender: 'female' }), person('police-officer', 'police officer', { unnamed: true, concept: 'police-officer', drafted: true }), place('macau', 'Macau'), place('singapore', 'Singapore')]

const roles = (by: Readonly<Record<string, string>>): Roles => Object.fromEntries(Object.entries(by).map(([role, id]) => [role, [{ entity: id }]]))
const mention = (language: string, type: string, by: Roles, more: Partial<Mention> = {}): Mention => ({
  id: `${language} ${type}`, language, source: '', sentence: 0, line: 1, column: 1, start: 0, end: 0, quote: { exact: '', prefix: '', suffix: '' }, type, roles: by, factuality: 'actual', polarity: 'positive', confidence: 1, predicate: { text: '', start: 0, end: 0 }, time: 'none', ...more,
})
const event = (id: string, type: string, by: Roles, mentions: readonly Mention[], more: Partial<StoryEvent> = {}): StoryEvent => ({ id, type, frame: '-', roles: by, factuality: 'actual', polarity: 'positive', order: 0, confidence: 1, mentions, ...more })
const claims = (type: string, en: string, tl: string): Claim[] => [{ language: 'en', value: en, mention: `en ${type}` }, { language: 'tl', value: tl, mention: `tl ${type}` }]

function told(events: readonly StoryEvent[], conflict: Conflict): { body: string[]; conflicts: string[] } {
  const story: Story = { story: 's', languages: ['en', 'tl'], sources: [], entities, conflicts: [conflict], links: [], settings: { title: {}, tags: [], cast: [] }, events, beats: [{ id: 'b', order: 0, events: events.map(({ id }) => id), languages: ['en', 'tl'], relation: 'shared' }] }
  const recap = render(story, packOf('en')).value
  return { body: recap.beats.flatMap(({ sentences }) => sentences.map(({ text, sources }) => `${text} (${[...new Set(sources.map(({ language }) => language))].join(', ')})`)), conflicts: recap.conflicts.map(({ text }) => text) }
}

describe('a disagreement is told as each article has it', () => {
  test('where it happened: the body leaves the place out', () => {
    const arrest = event('e', 'arrest', roles({ patient: 'ben', place: 'macau' }), [mention('en', 'arrest', roles({ patient: 'ben', place: 'macau' })), mention('tl', 'arrest', roles({ patient: 'ben', place: 'singapore' }))])
    expect(told([arrest], { event: 'e', field: 'place', claims: claims('arrest', 'macau', 'singapore') })).toEqual({
      body: ['Ben is arrested. (en, tl)'],
      conflicts: ['The English article says that Ben is arrested in Macau; the Tagalog article says that he is arrested in Singapore.'],
    })
  })

  test('how it was done: the body says that somebody was killed, and each article says how, by whom it says itself', () => {
    const by = roles({ agent: 'ana', patient: 'ben' })
    const killed = event('e', 'kill', by, [mention('en', 'kill', roles({ patient: 'ben' }), { troponym: 'hang' }), mention('tl', 'shoot', by)])
    expect(told([killed], { event: 'e', field: 'type', claims: [{ language: 'en', value: 'hang', mention: 'en kill' }, { language: 'tl', value: 'shoot', mention: 'tl shoot' }] })).toEqual({
      body: ['Ben is killed. (en)'],
      conflicts: ['The English article says that Ben is hanged; the Tagalog article says that Ana shoots him.'],
    })
  })

  test('when it happened: that the articles give two dates, whatever they say of where', () => {
    const born = event('e', 'give-birth', roles({ patient: 'ben', place: 'macau' }), [mention('en', 'give-birth', roles({ patient: 'ben', place: 'macau' })), mention('tl', 'give-birth', roles({ patient: 'ben' }))])
    expect(told([born], { event: 'e', field: 'time', claims: claims('give-birth', '1869', '1872') }).conflicts).toEqual(['The articles do not agree on when Ben is born.'])
  })

  test('what is denied is not the deed of whom the other article names', () => {
    const arrest = (by: Roles): string[] => {
      const one = event('e', 'arrest', roles({ agent: 'ana', patient: 'ben' }), [mention('en', 'arrest', roles({ agent: 'ana', patient: 'ben' })), mention('tl', 'arrest', by, { factuality: 'denied', polarity: 'negative' })])
      return told([one], { event: 'e', field: 'factuality', claims: claims('arrest', 'actual', 'denied') }).conflicts
    }
    expect(arrest(roles({ patient: 'ben' }))).toEqual(['The English article says that Ana arrests Ben; the Tagalog article says that he is not arrested.'])
    expect(arrest(roles({ agent: 'police-officer', patient: 'ben' }))).toEqual(['The English article says that Ana arrests Ben; the Tagalog article says that he is not arrested.'])
    expect(arrest(roles({ agent: 'dan', patient: 'ben' }))).toEqual(['The English article says that Ana arrests Ben; the Tagalog article says that Dan does not arrest him.'])
    expect(arrest(roles({ agent: 'ana', patient: 'ben' }))).toEqual(['The English article says that Ana arrests Ben; the Tagalog article says that she does not arrest him.'])
  })

  test('of two outcomes that exclude each other the body tells neither', () => {
    const events = [event('r', 'recover', roles({ agent: 'ana' }), [mention('en', 'recover', roles({ agent: 'ana' }))]), event('d', 'die', roles({ patient: 'ana' }), [mention('tl', 'die', roles({ patient: 'ana' }))], { order: 1 })]
    expect(told(events, { event: 'd', field: 'factuality', claims: [{ language: 'en', value: 'denied', mention: 'en recover' }, { language: 'tl', value: 'actual', mention: 'tl die' }] })).toEqual({
      body: [],
      conflicts: ['The English article says that Ana does not die; the Tagalog article says that she dies.'],
    })
  })

  test('what one article only threatens with is told as a threat', () => {
    const fired = roles({ agent: 'ana', patient: 'ben' })
    const threat = { ...roles({ agent: 'ana' }), content: [{ event: 'f' }] }
    const events = [
      event('t', 'threaten', threat, [mention('en', 'threaten', threat)]),
      event('f', 'fire', fired, [mention('en', 'fire', fired, { factuality: 'planned', attached: { to: 'en threaten', as: 'content' } }), mention('tl', 'fire', fired)], { order: 1 }),
    ]
    expect(told(events, { event: 'f', field: 'factuality', claims: claims('fire', 'planned', 'actual') }).conflicts)
      .toEqual(['The English article says that Ana threatens to dismiss Ben; the Tagalog article says that she dismisses him.'])
  })

  test('what is nested in it is done by whom the article names', () => {
    const content = [{ event: 'k' }]
    const events = [
      event('t', 'threaten', { ...roles({ agent: 'ben', recipient: 'ana' }), content }, [mention('en', 'threaten', { ...roles({ agent: 'ben', recipient: 'ana' }), content }), mention('tl', 'threaten', { ...roles({ agent: 'dan', recipient: 'ana' }), content })]),
      event('k', 'kill', roles({ agent: 'ben', patient: 'ana' }), ['ben', 'dan'].map((agent, at) => mention(at === 0 ? 'en' : 'tl', 'kill', roles({ agent, patient: 'ana' }), { factuality: 'planned', attached: { to: `${at === 0 ? 'en' : 'tl'} threaten`, as: 'content' } })), { order: 1, factuality: 'planned' }),
    ]
    expect(told(events, { event: 't', field: 'agent', claims: claims('threaten', 'ben', 'dan') }).conflicts)
      .toEqual(['The English article says that Ben threatens to kill Ana; the Tagalog article says that Dan threatens to kill her.'])
  })
})

test('a place that one article has goes with that article\'s doer or is not told', () => {
  const by = roles({ agent: 'ana', patient: 'ben', place: 'macau' })
  const body = (tl: Roles): string[] => {
    const arrest = event('e', 'arrest', by, [mention('en', 'arrest', roles({ agent: 'ana', patient: 'ben' })), mention('tl', 'arrest', tl)])
    return told([arrest], { event: 'none', field: 'factuality', claims: [] }).body
  }
  expect(body(by)).toEqual(['Ana arrests Ben in Macau. (tl)'])
  expect(body(roles({ agent: 'dan', patient: 'ben', place: 'macau' }))).toEqual(['Ana arrests Ben. (en)'])
})
