import { describe, expect, test } from 'vitest'
import type { Entity, Story } from '../../src/ir/index.js'
import { readGrammar } from '../../src/render/grammar.js'
import { createRenderer, givenOf } from '../../src/render/index.js'
import { withPetName } from '../../src/render/refer/name.js'
import { isSeveral } from '../../src/render/several.js'
import { packOf } from './packs.js'

const grammarOf = (tag: string) => readGrammar(packOf(tag).grammar)
const called = (tag: string, name: string, concept: string, phrases: readonly string[] = [], more: Partial<Entity> = {}): Entity =>
  ({ id: concept, type: 'person', gender: 'unknown', names: { [tag]: name }, aliases: { [tag]: phrases }, unnamed: true, concept, drafted: true, ...more })

describe('who is several', () => {
  test.each([['mga pulis'], ['ang mga pulis'], ['dalawang pulis'], ['apat na pulis']])('by a word before the noun: %s', (phrase) => {
    expect(isSeveral(called('tl', 'pulis', 'police-officer', [phrase]), grammarOf)).toBe(true)
  })

  test.each([[['isang pulis']], [['ang pulis']], [[]], [['anak ng mga pulis']], [['mga pulis', 'ang pulis na nag-iimbestiga']]])('not: %j', (phrases) => {
    expect(isSeveral(called('tl', phrases[0] === 'anak ng mga pulis' ? 'anak' : 'pulis', 'police-officer', phrases), grammarOf)).toBe(false)
  })
})

test('an article in one language tells the recaps in all others that they are several', () => {
  const [police, ben]: Entity[] = [called('tl', 'pulis', 'police-officer', ['mga pulis']), { id: 'ben', type: 'person', gender: 'male', names: { und: 'Ben' }, aliases: {} }]
  const roles = { agent: [{ entity: police!.id }], patient: [{ entity: 'ben' }] }
  const story: Story = {
    story: 's', languages: ['tl'], sources: [], entities: [police!, ben!], beats: [{ id: 'b', order: 0, events: ['e'], languages: ['tl'], relation: 'single-source' }], conflicts: [], links: [], settings: { title: {}, tags: [], cast: [] },
    events: [{ id: 'e', type: 'arrest', frame: 'Arrest', roles, factuality: 'actual', polarity: 'positive', order: 0, confidence: 1, mentions: [] }],
  }
  const told = (tag: string): string => createRenderer(packOf(tag)).tell(story, new Set(), [], givenOf(story, grammarOf)).value.beats[0]!.sentences[0]!.text
  expect(told('en')).toBe('Police officers arrest Ben.')
  expect(told('tl')).toBe('Inaresto ng mga pulis si Ben.')
})

test('who are called by whose relation they are may be several', () => {
  expect(isSeveral(called('en', 'parents', 'parent', ["ana's parents", 'her father'], { relations: [{ relation: 'parent', of: 'ana' }] }), grammarOf)).toBe(false)
  const parents: Entity = called('en', 'parents', 'parent', ["ana's parents"], { relations: [{ relation: 'parent', of: 'ana' }] })
  const ana: Entity = { id: 'ana', type: 'person', gender: 'female', names: { und: 'Ana' }, aliases: {} }
  const story: Story = {
    story: 's', languages: ['en'], sources: [], entities: [parents, ana], beats: [{ id: 'b', order: 0, events: ['e'], languages: ['en'], relation: 'single-source' }], conflicts: [], links: [], settings: { title: {}, tags: [], cast: [] },
    events: [{ id: 'e', type: 'die', frame: 'Death', roles: { patient: [{ entity: parents.id }] }, factuality: 'actual', polarity: 'positive', order: 0, confidence: 1, mentions: [] }],
  }
  const told = (tag: string): string => createRenderer(packOf(tag)).tell(story, new Set(), [], givenOf(story, grammarOf)).value.beats[0]!.sentences[0]!.text
  expect(['en', 'tl', 'es', 'de'].map(told)).toEqual(["Ana's parents die.", 'Namatay ang mga magulang ni Ana.', 'Los padres de Ana mueren.', 'Anas Eltern sterben.'])
})

test.each([['spouse', ['Ana kills her husband.', 'Pinatay ni Ana ang asawa niya.', 'Ana mata a su esposo.', 'Ana tötet ihren Mann.']], ['step-parent', ['Ana kills her stepfather.', 'Pinatay ni Ana ang padrasto niya.', 'Ana mata a su padrastro.', 'Ana tötet ihren Stiefvater.']]])('kin without a noun of their own in the language are whose they are: %s', (relation, sentences) => {
  const kin: Entity = { id: 'kin', type: 'person', gender: 'male', names: {}, aliases: {}, unnamed: true, drafted: true, relations: [{ relation, of: 'ana' }] }
  const ana: Entity = { id: 'ana', type: 'person', gender: 'female', names: { und: 'Ana' }, aliases: {} }
  const story: Story = {
    story: 's', languages: ['en'], sources: [], entities: [kin, ana], beats: [{ id: 'b', order: 0, events: ['e'], languages: ['en'], relation: 'single-source' }], conflicts: [], links: [], settings: { title: {}, tags: [], cast: [] },
    events: [{ id: 'e', type: 'kill', frame: 'Killing', roles: { agent: [{ entity: 'ana' }], patient: [{ entity: 'kin' }] }, factuality: 'actual', polarity: 'positive', order: 0, confidence: 1, mentions: [] }],
  }
  expect(['en', 'tl', 'es', 'de'].map((tag) => createRenderer(packOf(tag)).tell(story, new Set(), [], givenOf(story, grammarOf)).value.beats[0]!.sentences[0]!.text)).toEqual(sentences)
})

test.each([['witness', 'Witnesses'], ['thief', 'Thieves'], ['fisherman', 'Fishermen'], ['baby', 'Babies'], ['child', 'Children']])('English plurals are regular where the pack gives no other: %s', (concept, plural) => {
  const story: Story = {
    story: 's', languages: ['en'], sources: [], entities: [called('tl', 'x', concept, [], { several: true })], beats: [{ id: 'b', order: 0, events: ['e'], languages: ['tl'], relation: 'single-source' }], conflicts: [], links: [], settings: { title: {}, tags: [], cast: [] },
    events: [{ id: 'e', type: 'escape', frame: '-', roles: { agent: [{ entity: concept }] }, factuality: 'actual', polarity: 'positive', order: 0, confidence: 1, mentions: [] }],
  }
  const recap = createRenderer(packOf('en')).tell(story, new Set(), [], { ...givenOf(story), several: new Set([concept]) }).value
  expect(recap.beats[0]?.heading ?? recap.untold).toMatch(new RegExp(`^${plural} `))
})

test('a pet name that goes on for somebody is introduced with the name', () => {
  expect(withPetName({ full: 'Romulo Batungbakal', short: 'Mulo' })).toBe('Romulo “Mulo” Batungbakal')
  expect(withPetName({ full: 'Crisóstomo Ibarra', short: 'Crisostomo' })).toBe('Crisóstomo Ibarra')
  expect(withPetName({ full: 'Luke Cage', short: 'Luke' })).toBe('Luke Cage')
  expect(withPetName({ full: 'Amihan', short: 'Ami' })).toBe('Amihan')
})

test('who has a title before the given name is not called by it, and an indefinite article looks at words', () => {
  const [matriarch, ben]: Entity[] = [
    { id: 'consuelo', type: 'person', gender: 'female', names: { und: 'Doña Consuelo Montelibano' }, aliases: { en: ['Doña Consuelo', 'Consuelo'] } },
    { id: 'ben', type: 'person', gender: 'male', names: { und: 'Ben' }, aliases: {} },
  ]
  const event = (id: string, order: number, roles: Story['events'][number]['roles'], text: string): Story['events'][number] =>
    ({ id, type: 'arrest', frame: 'Arrest', roles, factuality: 'actual', polarity: 'positive', order, confidence: 1, mentions: [{ id: `${id}:m`, language: 'en', sentence: order, type: 'arrest', predicate: { text: 'x', start: 0, end: 1 }, roles, quote: { exact: text, prefix: '', suffix: '', start: 0, end: text.length } } as never] })
  const story: Story = {
    story: 's', languages: ['en'], sources: [], entities: [matriarch!, ben!], beats: [{ id: 'b', order: 0, events: ['e', 'f'], languages: ['en'], relation: 'single-source' }], conflicts: [], links: [], settings: { title: {}, tags: [], cast: [] },
    events: [event('e', 0, { agent: [{ entity: 'consuelo' }], patient: [{ entity: 'ben' }] }, 'The Doña has Ben arrested.'), event('f', 1, { patient: [{ entity: 'consuelo' }] }, 'Doña is arrested. The Doña weeps.')],
  }
  const text = createRenderer(packOf('en')).tell(story, new Set(), [], givenOf(story, grammarOf)).value.beats.flatMap(({ sentences }) => sentences.map((one) => one.text)).join(' ')
  expect(text).not.toMatch(/Doñan|Doña (?!Consuelo)/)
  expect(text).toContain('arrest')
})

test('a pronoun does not look past a clause about somebody else whom it could mean', () => {
  const people: Entity[] = [...['Juan', 'Maria', 'Salermo'].map((name): Entity => ({ id: name.toLowerCase(), type: 'person', gender: name === 'Maria' ? 'female' : 'male', names: { und: name }, aliases: {} })), { id: 'ring', type: 'object', gender: 'neuter', names: { en: 'ring' }, aliases: {}, unnamed: true, concept: 'ring' }]
  const event = (id: string, type: string, order: number, roles: Story['events'][number]['roles']): Story['events'][number] => ({ id, type, frame: '-', roles, factuality: 'actual', polarity: 'positive', order, confidence: 1, mentions: [] })
  const pair = [{ entity: 'juan' }, { entity: 'maria' }]
  const story: Story = {
    story: 's', languages: ['en'], sources: [], entities: people, beats: [{ id: 'b', order: 0, events: ['a', 'd', 'e', 'f'], languages: ['en'], relation: 'single-source' }], conflicts: [], links: [], settings: { title: {}, tags: [], cast: [] },
    events: [event('d', 'steal', 1, { agent: [{ entity: 'salermo' }], theme: [{ entity: 'ring' }] }), event('a', 'rescue', 0, { agent: [{ entity: 'maria' }], patient: [{ entity: 'salermo' }] }), event('e', 'marry', 2, { agent: pair }), event('f', 'pursue', 3, { agent: [{ entity: 'salermo' }], patient: pair })],
  }
  const text = createRenderer(packOf('en')).tell(story, new Set(), [], givenOf(story, grammarOf)).value.beats.flatMap(({ sentences }) => sentences.map((one) => one.text)).join(' ')
  expect(text).toContain('Salermo pursues them')
  expect(text).not.toContain('he pursues')
})
