import { describe, expect, test } from 'vitest'
import type { Entity } from '../../src/ir/index.js'
import { nameSimilarity } from '../../src/align/entities/name-match.js'
import { namesIn } from '../../src/align/entities/named.js'
import { alignAll, person, reading } from './story.js'

describe('names', () => {
  test.each([
    ['José Rizal', 'Jose Rizal', 1],
    ["Luke's", 'Luke', 1],
    ['Cage', 'Luke Cage', 0.9],
    ['Mira Quintos', 'Mirasol Quintos', 0.75],
    ['Luke', 'Lucas', 0.6],
    ['Katherine', 'Catherine', 0.6],
    ['Don Fausto', 'Fausto Arguelles', 0.55],
    ['Ana Cruz', 'Ben Cruz', 0],
    ['Perla Lindqvist', 'August Lindqvist', 0],
    ['Ana', 'Ben', 0],
  ])('%s and %s: %d', (a, b, similarity) => {
    expect(nameSimilarity(a, b)).toBe(similarity)
    expect(nameSimilarity(b, a)).toBe(similarity)
  })

  test('a family name that one bears alone names the other by the full name only', () => {
    const named = namesIn([person('perla', 'Perla Lindqvist', 'en'), person('august', 'August Lindqvist', 'en', { aliases: { tl: ['Lindqvist'] } })])
    expect([...named('Lindqvist paid.')]).toEqual(['august'])
    expect([...named('Perla Lindqvist paid.')]).toEqual(['perla'])
  })
})

describe('entities of several articles', () => {
  const ids = (en: readonly Entity[], tl: readonly Entity[]): string[] => alignAll(reading('en', [], en), reading('tl', [], tl)).value.entities.map(({ id, names }) => `${id} ${Object.entries(names).map(([tag, name]) => `${tag}=${name}`).join(' ')}`)

  test('are one by their names, under the longest', () => {
    expect(ids([person('luke', 'Luke', 'en')], [person('luke-cage', 'Luke Cage', 'tl')])).toEqual(['luke-cage en=Luke tl=Luke Cage'])
    expect(ids([person('luke', 'Luke', 'en')], [person('lucas', 'Lucas', 'tl')])).toEqual(['lucas en=Luke tl=Lucas'])
  })

  test('two of one article stay two, and a short name that fits both joins neither', () => {
    expect(ids([person('ana-cruz', 'Ana Cruz', 'en'), person('ben-cruz', 'Ben Cruz', 'en')], [person('ana-cruz', 'Ana Cruz', 'tl')])).toEqual(['ana-cruz en=Ana Cruz tl=Ana Cruz', 'ben-cruz en=Ben Cruz'])
  })

  test('of one family go by their given names, where somebody fits better', () => {
    const lindqvist = (id: string, name: string, language: string, more: Partial<Entity> = {}): Entity => person(id, name, language, { aliases: { [language]: ['Lindqvist'] }, ...more })
    const perla = lindqvist('perla-lindqvist', 'Perla Lindqvist', 'en', { gender: 'female' })
    const august = lindqvist('august-lindqvist', 'August Lindqvist', 'tl')
    expect(ids([perla], [august, person('perla', 'Perla', 'tl', { gender: 'female' })])).toEqual(['august-lindqvist tl=August Lindqvist', 'perla-lindqvist en=Perla Lindqvist tl=Perla'])
    expect(ids([perla], [lindqvist('perla-lindqvist', 'Perla Lindqvist', 'tl')])).toHaveLength(1)
  })

  test('bear no short name that is another\'s too', () => {
    const of = (id: string, name: string, language: string, alias: string): Entity => person(id, name, language, { aliases: { [language]: [alias] } })
    const { entities } = alignAll(reading('en', [], [of('ana', 'Ana Cruz', 'en', 'Cruz')]), reading('tl', [], [of('ana', 'Ana Cruz', 'tl', 'Ana'), of('ben', 'Ben Cruz', 'tl', 'Cruz')])).value
    expect(entities.map(({ id, aliases }) => `${id} ${Object.values(aliases).flat().join(' ')}`.trim())).toEqual(['ana-cruz Ana', 'ben-cruz'])
  })

  test('pieces of a name are one where the other article has it whole', () => {
    expect(ids([person('dolly', 'Dolly', 'en'), person('magsino', 'Magsino', 'en')], [person('dolly-magsino', 'Dolly Magsino', 'tl')])).toHaveLength(1)
  })

  test('differ in gender, and are two', () => {
    expect(ids([person('alex', 'Alex', 'en', { gender: 'female' })], [person('alex', 'Alex', 'tl', { gender: 'male' })])).toHaveLength(2)
  })

  test('bear one name, and one article took the bearer for a thing', () => {
    expect(ids([person('lampara', 'Lampara', 'en', { gender: 'female' })], [person('lampara', 'Lampara', 'tl', { type: 'organization', gender: 'neuter' })])).toHaveLength(1)
  })

  test('without a name are one by what they are, and whose', () => {
    const driver = (language: string, name: string): Entity => person(`x-${language}`, name, language, { unnamed: true, concept: 'driver' })
    expect(ids([driver('en', 'the bus driver')], [driver('tl', 'ang drayber ng bus')])).toEqual(['x-en en=the bus driver tl=ang drayber ng bus'])
    const bar = (language: string, of: string): Entity => person(`bar-of-${of}`, 'bar', language, { type: 'place', unnamed: true, concept: 'bar', relations: [{ relation: 'owner', of }] })
    const luke = (language: string): Entity => person('luke', 'Luke', language)
    expect(ids([luke('en'), bar('en', 'luke')], [luke('tl'), bar('tl', 'luke')])).toEqual(['bar-of-luke en=bar tl=bar', 'luke en=Luke tl=Luke'])
  })

  test('kin that answer each other are the two named ones', () => {
    const en = [person('ines', 'Ines', 'en', { gender: 'female' }), person('jonah', 'Jonah', 'en', { gender: 'male' }), person('jonah-sister', 'sister', 'en', { gender: 'female', unnamed: true, relations: [{ relation: 'sibling', of: 'jonah' }] }), person('ines-brother', 'brother', 'en', { gender: 'male', unnamed: true, relations: [{ relation: 'sibling', of: 'ines' }] })]
    expect(ids(en, [])).toEqual(['ines en=Ines', 'jonah en=Jonah'])
  })
})
