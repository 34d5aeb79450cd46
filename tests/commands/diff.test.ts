import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, type Told, type ToldBeat } from '../../src/diff/compare.js'
import { lineDiff } from '../../src/diff/lines.js'
import { comparisonText } from '../../src/diff/text.js'
import { spoken } from '../../src/exchange/web-annotation.js'

const event = (id: string, factuality = 'actual') => ({ id, type: 'shoot', roles: { patient: [{ entity: 'ben' }], agent: [{ entity: 'anna' }] }, factuality, polarity: 'positive' }) as Told['events'][number]
const beat = (id: string, ...sentences: [string, ...string[]][]): ToldBeat => ({ id, heading: id, sentences: sentences.map(([text, ...events]) => ({ text, events })) })
const told = (beats: readonly ToldBeat[], events = [event('a'), event('b'), event('c')], more: Partial<Told['recaps'][number]> = {}): Told =>
  ({ events, recaps: [{ language: 'en', title: 'T', summary: 'S', beats, conflicts: [], ...more }] })
const changes = (before: Told, after: Told) => compare(before, after, spoken)

describe('comparing', () => {
  const usual = told([beat('one', ['A.', 'a']), beat('two', ['B.', 'b'], ['C.', 'c'])])

  test('finds nothing in the same', () => {
    expect(changes(usual, usual)).toEqual({ beats: [], around: [], languages: { added: [], gone: [] } })
    expect(comparisonText('s', changes(usual, usual))).toContain('say what they said')
  })

  test('finds new, gone and changed facts, and words', () => {
    const after = told([beat('one', ['A!', 'a']), beat('two', ['B.', 'b']), beat('three', ['D.', 'd'])], [event('a', 'attempted'), event('b'), event('d')])
    const { beats } = changes(usual, after)
    expect(beats.map(({ beat: id, kind }) => [id, kind])).toEqual([['one', 'changed'], ['two', 'changed'], ['three', 'new']])
    expect(beats[0]).toMatchObject({ facts: [{ event: 'a', kind: 'changed', after: 'shoot(agent: anna, patient: ben), attempted' }], wording: [{ lines: [{ kind: 'gone', text: 'A.' }, { kind: 'new', text: 'A!' }] }] })
    expect(beats[1]).toMatchObject({ facts: [{ event: 'c', kind: 'gone' }], wording: [{ lines: [{ kind: 'gone', text: 'C.' }] }] })
    expect(comparisonText('s', changes(usual, after))).toContain('2 beats changed, 1 new, 0 gone')
  })

  test('knows a beat again whose id changed, and one that is gone', () => {
    const { beats } = changes(usual, told([beat('deux', ['B.', 'b'], ['C.', 'c'])]))
    expect(beats).toMatchObject([{ beat: 'deux', kind: 'changed', facts: [], wording: [{ heading: { before: 'two', after: 'deux' }, lines: [] }] }, { beat: 'one', kind: 'gone' }])
  })

  test('sees what stands around the beats, languages, and the words of a person', () => {
    const other: Told = { ...usual, recaps: [{ ...usual.recaps[0]!, summary: 'Z' }, { ...usual.recaps[0]!, language: 'tl' }] }
    expect(changes(usual, other)).toMatchObject({ around: [{ language: 'en', lines: [{ text: 'S' }, { text: 'Z' }] }], languages: { added: ['tl'], gone: [] } })
    expect(changes(other, usual).languages).toEqual({ added: [], gone: ['tl'] })
    expect(changes(usual, told([{ ...beat('one', ['A.', 'a']), markdown: '*Mine.*\n' }, usual.recaps[0]!.beats[1]!])).beats).toMatchObject([{ facts: [], wording: [{ lines: [{ text: 'A.' }, { text: '*Mine.*' }] }] }])
  })

  test('does not mind in which order roles were read', () => {
    const turned = usual.events.map((each) => ({ ...each, roles: Object.fromEntries(Object.entries(each.roles).reverse()) }))
    expect(changes(usual, { ...usual, events: turned }).beats).toEqual([])
  })
})

test('lines that are gone and new make one list of the other', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 })
  fc.assert(fc.property(lines, lines, (before, after) => {
    const changed = lineDiff(before, after)
    const count = (list: readonly string[], text: string): number => list.filter((each) => each === text).length
    const of = (kind: string): string[] => changed.filter((each) => each.kind === kind).map(({ text }) => text)
    for (const text of ['a', 'b', 'c']) expect(count(before, text) - count(of('gone'), text) + count(of('new'), text)).toBe(count(after, text))
    if (before.join() === after.join()) expect(changed).toEqual([])
  }))
})
