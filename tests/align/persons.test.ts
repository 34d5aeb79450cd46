import { expect, test } from 'vitest'
import { personsHeard } from '../../src/align/persons.js'
import type { Entity, Gender, PersonFacts, Reading } from '../../src/ir/index.js'

const person = (id: string, gender: Gender): Entity => ({ id, type: 'person', gender, names: { und: id }, aliases: {} })
const reading = (language: string, entities: readonly Entity[], persons: PersonFacts): Reading => ({ language, source: `${language}.md`, sentences: [], entities, mentions: [], unread: [], evidence: [], persons })
const nothing: PersonFacts = { genders: [], ties: [] }
const sameIds = new Map([['tl', new Map([['anna', 'ana']])]])

test('what one article tells of persons the other hears in its own names', () => {
  const en = reading('en', [person('ana', 'female'), person('ben', 'male')], { genders: [['ana', 'female'], ['ben', 'male']], ties: [{ owner: 'ana', relation: 'sibling', bearer: 'ben' }] })
  const tl = reading('tl', [person('anna', 'unknown'), person('ben', 'male')], { ...nothing, genders: [['ben', 'male']] })
  expect(personsHeard([en, tl], sameIds)).toEqual(new Map([['tl', { genders: [['anna', 'female']], ties: [{ owner: 'anna', relation: 'sibling', bearer: 'ben' }] }]]))
})

test('where the others disagree nothing is heard, nor of whom an article does not name', () => {
  const tl = reading('tl', [person('ana', 'unknown')], nothing)
  const others = (['female', 'male'] as const).map((gender, i) => reading(`x${i}`, [person('ana', gender), person('cy', 'male')], { genders: [['ana', gender], ['cy', 'male']], ties: [{ owner: 'cy', relation: 'parent', bearer: 'ana' }] }))
  expect(personsHeard([tl, ...others], new Map()).get('tl')).toBeUndefined()
})
