import { describe, expect, test } from 'vitest'
import { readStory } from '../../src/read/story.js'
import { codes, file, readFiles } from '../helpers.js'

const story = (text: string) => readStory(file('sources/s/story.yaml', text))
const article = '---\ntitle: T\ndate: 2020-01-01\n---\nText.\n'

describe('story.yaml', () => {
  test('is read whole', () => {
    const { value, diagnostics } = story(`title:
  en: A story
date: 2017-08-17
tags: [one, 2]
cast:
  - id: luke-cage
    type: person
    gender: male
    names: { en: Luke Cage, tl: Luke Cage }
    aliases: { und: [Luke], tl: [Lucas] }
    description: { en: a bartender }
  - id: lukes-bar
    type: place
    names: { en: Luke's bar }
`)
    expect(diagnostics).toEqual([])
    expect(value).toEqual({
      title: { en: 'A story' },
      date: '2017-08-17',
      tags: ['one', '2'],
      cast: [
        { id: 'luke-cage', type: 'person', gender: 'male', names: { en: 'Luke Cage', tl: 'Luke Cage' }, aliases: { und: ['Luke'], tl: ['Lucas'] }, description: { en: 'a bartender' } },
        { id: 'lukes-bar', type: 'place', gender: 'neuter', names: { en: "Luke's bar" }, aliases: {} },
      ],
    })
  })

  test.each([
    ['title: [', 'story-yaml', 1],
    ['title: a\n  b: c', 'story-yaml', 1],
    ['only words', 'story-shape', 1],
    ['- a', 'story-shape', 1],
    ['titel: {en: x}', 'story-key', 1],
    ['title: x', 'story-value', 1],
    ['date: soon', 'date-invalid', 1],
    ['tags: x', 'story-value', 1],
    ['cast: x', 'story-value', 1],
    ['title: { english: x }', 'tag-invalid', 1],
    ['cast:\n  - id: a\n    names: { en: A }\n    nmaes: x', 'story-key', 4],
    ['cast:\n  - id: A B\n    names: { en: A }', 'story-value', 2],
    ['cast:\n  - id: a\n    gender: woman\n    names: { en: A }', 'story-value', 3],
    ['cast:\n  - id: a', 'story-value', 2],
    ['cast:\n  - id: a\n    names: {}', 'story-value', 3],
    ['cast:\n  - id: a\n    names: { en: A }\n    aliases: { en: x }', 'story-value', 4],
  ])('%j: a diagnostic with its place', (text, code, line) => {
    expect(story(text).diagnostics).toMatchObject([{ code, line, path: 'sources/s/story.yaml' }])
  })

  test('what is wrong is said in plain words', () => {
    const why = (text: string): string | undefined => story(text).diagnostics[0]?.message
    expect(why('cast:\n  - id: a')).toBe('"names" of this entry cannot be used: it is missing. It is left out.')
    expect(why('cast:\n  - id: a\n    names: x')).toContain('a group of keys is expected')
    expect(why('cast:\n  - id: a\n    gender: x\n    names: { en: A }')).toContain('one of female, male, neuter, unknown is expected')
  })

  test('an entry that cannot be used is left out, the others hold', () => {
    const { value } = story('cast:\n  - id: a\n    names: { en: A }\n  - id: b\n    gender: x\n    names: { en: B }\n  - id: c\n    names: { en: C }')
    expect(value.cast.map(({ id }) => id)).toEqual(['a', 'c'])
  })

  test('one id twice: an error that names the first place', () => {
    const { value, diagnostics } = story('cast:\n  - id: a\n    names: { en: A }\n  - id: a\n    names: { en: B }')
    expect(diagnostics).toMatchObject([{ code: 'cast-id-twice', severity: 'error', line: 4 }])
    expect(diagnostics[0]?.message).toContain('line 2')
    expect(value.cast).toHaveLength(1)
  })

  describe('one alias for two', () => {
    const cast = (first: string, second: string) => story(`cast:\n  - id: ann\n    names: { en: Ann Lee }\n    aliases: ${first}\n  - id: bob\n    names: { en: Bob Lee }\n    aliases: ${second}`)

    test.each([['{ en: [Lee] }', '{ en: [Lee] }'], ['{ und: [Lee] }', '{ en: [lee] }'], ['{ en: [Lee] }', '{ und: [Lee] }']])('%s and %s: an error that names both, and nobody has it', (first, second) => {
      const { value, diagnostics } = cast(first, second)
      expect(diagnostics).toMatchObject([{ code: 'cast-alias-shared', severity: 'error', line: 5 }])
      expect(diagnostics[0]?.message).toMatch(/"ann".*"bob"/)
      expect(value.cast.flatMap(({ aliases }) => Object.values(aliases).flat())).toEqual([])
    })

    test('in two languages is no clash', () => {
      expect(cast('{ en: [Lee] }', '{ tl: [Lee] }').diagnostics).toEqual([])
    })

    test('of one member in two places is no clash', () => {
      expect(cast('{ en: [Ann], und: [Ann] }', '{ en: [Bob] }').diagnostics).toEqual([])
    })
  })

  test('with a byte order mark and CRLF has right places', () => {
    expect(story('\uFEFFtags: [a]\r\ndate: soon\r\n').diagnostics).toMatchObject([{ code: 'date-invalid', line: 2, column: 7 }])
  })

  test('nothing at all is no error', () => {
    expect(story('').diagnostics).toEqual([])
    expect(story('# later\n').diagnostics).toEqual([])
  })
})

describe('a story', () => {
  test('with one article: a warning', () => {
    const { diagnostics } = readFiles({ 'en.md': article })
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['story-single', 'warning'], ['cast-missing', 'info']])
  })

  test('without any: an error', () => {
    expect(codes(readFiles({}).diagnostics)).toEqual(['story-empty'])
  })

  test('without a date: a warning', () => {
    expect(codes(readFiles({ 'en.md': '---\ntitle: T\n---\nA.', 'tl.md': '---\ntitle: T\n---\nA.' }).diagnostics)).toEqual(['cast-missing', 'date-missing'])
  })
})
