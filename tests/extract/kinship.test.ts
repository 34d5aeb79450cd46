import { describe, expect, test } from 'vitest'
import { newKinship } from '../../src/extract/kinship.js'
import type { Entity } from '../../src/ir/index.js'

const people: Record<string, Pick<Entity, 'gender' | 'unnamed'>> = { anna: { gender: 'female' }, ben: { gender: 'male' }, 'anna-mother': { gender: 'female', unnamed: true }, carla: { gender: 'female' }, dan: { gender: 'male' } }
const kinship = (...ties: readonly (readonly [string, string, string])[]) => {
  const made = newKinship([], (id) => people[id] as Entity | undefined)
  for (const [owner, relation, bearer] of ties) made.relate(owner, relation, bearer)
  return made
}

describe('ties between persons', () => {
  test('answer each other', () => {
    expect(kinship(['anna', 'spouse', 'ben']).bearerOf('ben', 'spouse', 'female')).toBe('anna')
    expect(kinship(['anna', 'child', 'ben']).bearerOf('ben', 'parent', 'unknown')).toBe('anna')
    expect(kinship(['anna', 'widowed', 'ben']).bearerOf('ben', 'widowed', 'unknown')).toBeUndefined()
  })

  test('tell mother from father', () => {
    const both = kinship(['anna', 'parent', 'carla'], ['anna', 'parent', 'dan'])
    expect(both.bearerOf('anna', 'parent', 'female')).toBe('carla')
    expect(both.bearerOf('anna', 'parent', 'male')).toBe('dan')
    expect(both.bearerOf('carla', 'child', 'unknown')).toBe('anna')
  })

  test('mean whom the article names before whom it describes', () => {
    expect(kinship(['anna', 'parent', 'carla'], ['anna', 'parent', 'anna-mother']).bearerOf('anna', 'parent', 'female')).toBe('carla')
    expect(kinship(['anna', 'parent', 'anna-mother']).bearerOf('anna', 'parent', 'female')).toBe('anna-mother')
  })

  test('never hold with oneself', () => expect(kinship(['anna', 'sibling', 'anna']).ties).toEqual([]))
})
