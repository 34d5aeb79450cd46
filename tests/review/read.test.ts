import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { jsonSchema } from '../../src/emit/schema/index.js'
import { readReview, reviewSchema } from '../../src/review/index.js'
import { bytes, file } from '../helpers.js'

const read = (text: string) => {
  const { value, diagnostics } = readReview(file('sources/s/review.yaml', text))
  return { value, about: diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`), messages: diagnostics.map(({ message, hint }) => `${message} ${hint}`) }
}
const good = '  - { lang: en, exact: good, noEvent: true }\n'

test('the example of every decision is read without complaint', () => {
  const { value, about } = read(readFileSync('tests/review/example.review.yaml', 'utf8'))
  expect(about).toEqual([])
  expect([value.passages.length, value.events.length, value.beats.length, value.wording.length]).toEqual([3, 5, 2, 3])
  expect(value.passages[0]).toMatchObject({ noEvent: true, position: { start: 2790, end: 2799 }, at: { line: 6, column: 5 } })
  expect(value.wording).toMatchObject([{ source: { lang: 'tl', digest: '0123456789abcdef' } }, { part: 'title' }, { part: 'conflict', field: 'factuality' }])
  expect(value.beats[1]).toMatchObject({ short: false })
})

test('a JSON Schema tells editing programs all keys', () => {
  const schema = JSON.stringify(jsonSchema(reviewSchema))
  for (const key of ['passages', 'noEvent', 'refersTo', 'turningPoint', 'fingerprint', 'settled', 'prefix']) expect(schema).toContain(`"${key}"`)
})

test.each(['', '# nothing yet\n', 'passages:\n', 'passages: []\n', '\uFEFFpassages:\n'])('an empty file (%j) decides nothing', (text) => {
  expect(read(text)).toEqual({ value: { passages: [], events: [], beats: [], wording: [] }, about: [], messages: [] })
})

describe('a mistake is reported where it stands, and the rest holds', () => {
  test.each([
    ['a single value', 'nothing\n', 'review-value 1:1'],
    ['an unknown list', 'passage:\n  - x\n', 'review-key 1:1'],
    ['no list', 'events: same\n', 'review-value 1:9'],
    ['an unknown key', 'passages:\n  - lang: en\n    exakt: x\n    exact: x\n    noEvent: true\n', 'review-key 3:5'],
    ['a missing key', 'passages:\n  - lang: en\n    noEvent: true\n', 'review-value 2:5'],
    ['an empty quote', 'passages:\n  - lang: en\n    exact: ""\n    noEvent: true\n', 'review-value 3:12'],
    ['nothing decided', 'passages:\n  - lang: en\n    exact: x\n', 'review-value 2:5'],
    ['two things decided', 'passages:\n  - { lang: en, exact: x, noEvent: true, refersTo: anna }\n', 'review-value 2:5'],
    ['a wrong switch', 'passages:\n  - lang: en\n    exact: x\n    noEvent: false\n', 'review-value 4:14'],
    ['a word for a number', 'passages:\n  - lang: en\n    exact: x\n    position: { start: three, end: 4 }\n    noEvent: true\n', 'review-value 4:24'],
    ['a wrong value', 'passages:\n  - lang: en\n    exact: x\n    event: { factuality: maybe }\n', 'review-value 4:26'],
    ['a single event', 'events:\n  - same: [a]\n', 'review-value 2:11'],
    ['a broken event', 'events:\n  - same:\n      - a\n      - { lang: en }\n', 'review-value 4:9'],
    ['an unknown key of an event', 'events:\n  - order:\n      - a\n      - { lang: en, exact: x, typ: kill }\n', 'review-key 4:31'],
    ['a cause without effect', 'events:\n  - cause: a\n', 'review-value 2:5'],
    ['a conflict without an end', 'events:\n  - conflict: a\n', 'review-value 2:5'],
    ['settled for nobody', 'events:\n  - { conflict: a, is: settled }\n', 'review-value 2:5'],
    ['a beat of nothing', 'beats:\n  - events: []\n', 'review-value 2:13'],
    ['a fingerprint of one\'s own', 'wording:\n  - { beat: b, lang: en, text: t, fingerprint: mine }\n', 'review-value 2:48'],
    ['a count that is none', 'passages:\n  - { lang: en, exact: x, occurrences: 0, noEvent: true }\n', 'review-value 2:40'],
    ['a key of a source', 'wording:\n  - { beat: b, lang: en, text: t, source: { lang: tl, digets: 0123456789abcdef } }\n', 'review-value 2:43'],
    ['a tab', 'wording:\n\t- x\n', 'review-yaml 2:1'],
    ['a reference', 'passages:\n  - &a { lang: en, exact: x, noEvent: true }\n  - *a\n', 'review-yaml 3:5'],
  ])('%s', (_, text, where) => {
    const { about } = read(text)
    expect(about[0]).toBe(where)
    const rest = text.startsWith('passages:') ? text.replace('passages:\n', `passages:\n${good}`) : `passages:\n${good}${text}`
    const kept = read(rest).value.passages.filter(({ exact }) => exact === 'good')
    // What is no group of keys has no rest; references unfold, so nothing of their file is read.
    if (!['nothing\n'].includes(text) && !text.includes('*a') && !text.includes('\t')) expect(kept).toHaveLength(1)
  })

  test('a slip of the pen is recognized', () => expect(read('pasages:\n').messages[0]).toContain('Did you mean "passages"?'))

  test('text that is not UTF-8', () => {
    const { diagnostics } = readReview({ path: 'r', bytes: new Uint8Array([0xff, 0xfe, 0x00]) })
    expect(diagnostics.map(({ code }) => code)).toEqual(['review-yaml'])
  })

  test('brackets without end', () => expect(read('['.repeat(5000)).about).toEqual(['review-yaml undefined:undefined']))
  test('bytes of any kind break nothing', () => {
    for (const text of ['}{', '? ? ?', '- - -\n  :', '"', '|', '%YAML 9', '--- a\n--- b', '<<: x', '!!js/function x', 'passages: {a: b}', 'passages:\n  - - -']) expect(() => readReview({ path: 'r', bytes: bytes(text) })).not.toThrow()
  })
})

describe('two people', () => {
  const base = 'passages:\n  - { lang: en, exact: one, noEvent: true }\n'
  const ours = '  - { lang: en, exact: two, noEvent: true }\n'
  const theirs = '  - { lang: en, exact: three, refersTo: anna }\n'

  test('that changed one place have both their decisions applied, and are told to choose', () => {
    const { value, about } = read(`${base}<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> theirs\n`)
    expect(value.passages.map(({ exact, at }) => `${exact} ${at.line}`)).toEqual(['one 2', 'two 4', 'three 6'])
    expect(about).toEqual(['review-unmerged 3:1'])
  })

  test('that changed different places have one file', () => {
    const { value, about } = read(`${base}${ours}${theirs}`)
    expect(value.passages).toHaveLength(3)
    expect(about).toEqual([])
  })

  test('that changed one value have neither guessed', () => {
    const { value, about } = read('passages:\n  - lang: en\n    exact: one\n<<<<<<< HEAD\n    refersTo: anna\n=======\n    refersTo: ben\n>>>>>>> theirs\n')
    expect(about).toContain('review-unmerged 4:1')
    expect(about.some((each) => each.startsWith('review-yaml'))).toBe(true)
    expect(value.passages).toEqual([])
  })
})
