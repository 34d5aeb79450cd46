import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parseDocument } from 'yaml'
import { describe, expect, test } from 'vitest'
import { record, type Decision } from '../../src/record/index.js'

const example = readFileSync('tests/review/example.review.yaml', 'utf8')
const noEvent = (exact: string, more: object = {}): Decision => ({ section: 'passages', value: { lang: 'en', exact, prefix: 'before ', suffix: ' after', noEvent: true, ...more } })
const put = (text: string, ...decisions: readonly Decision[]): string => decisions.reduce((now, decision) => {
  const result = record(now, decision)
  if ('why' in result) throw new Error(result.why)
  return result.text
}, text)

describe('writing decisions down', () => {
  test('starts a file', () => {
    expect(put('', noEvent('ran'))).toBe('passages:\n  - lang: en\n    exact: ran\n    prefix: "before "\n    suffix: " after"\n    noEvent: true\n')
  })

  test('adds to the end of a list and leaves every other byte', () => {
    const after = put(example, noEvent('ran'))
    const at = after.indexOf('  - lang: en\n    exact: ran')
    const added = '  - lang: en\n    exact: ran\n    prefix: "before "\n    suffix: " after"\n    noEvent: true\n'
    expect(after.slice(at, at + added.length)).toBe(added)
    expect(after.slice(0, at) + after.slice(at + added.length)).toBe(example)
    expect(after.indexOf('refersTo')).toBeLessThan(at)
    expect(after.indexOf('events:\n  # An event')).toBeGreaterThan(at)
  })

  test('starts a list that is not there', () => {
    const after = put('# mine\npassages: # these\n  - { lang: en, exact: a, noEvent: true } # one\n', { section: 'wording', value: { beat: 'b', lang: 'tl', text: 'Una.\n\nIkalawa.' } })
    expect(after).toBe('# mine\npassages: # these\n  - { lang: en, exact: a, noEvent: true } # one\n\nwording:\n  - beat: b\n    lang: tl\n    text: |-\n      Una.\n\n      Ikalawa.\n')
  })

  test.each(['passages:\n', 'passages: []\n', 'passages:   # none yet\n', 'passages: ~\n', 'passages: [] # none yet\n'])('fills an empty list: %j', (text) => {
    const after = put(text, noEvent('ran'))
    expect(parseDocument(after).toJS()).toMatchObject({ passages: [{ exact: 'ran' }] })
    expect(after.includes('# none yet')).toBe(text.includes('# none yet'))
  })

  test('keeps how a person indents, ends lines, and what they wrote below', () => {
    expect(put('passages:\n- lang: en\n  exact: a\n  noEvent: true', noEvent('b'))).toContain('\n  noEvent: true\n- lang: en\n  exact: b\n')
    const windows = put('passages:\r\n  - lang: en\r\n    exact: a\r\n    noEvent: true\r\n  # more to come\r\nbeats: []\r\n', noEvent('b'))
    expect(windows).toMatch(/# more to come\r\n {2}- lang: en\r\n {4}exact: b\r\n[\s\S]*noEvent: true\r\nbeats: \[\]\r\n$/)
    expect(windows.replaceAll('\r\n', '')).not.toContain('\n')
  })

  test('replaces what was said of the same words, with its comments and its note', () => {
    const text = 'passages:\n  # why\n  - lang: en # language\n    exact: ran\n    prefix: "before "\n    suffix: " after"\n    noEvent: true # an idiom\n    note: mine\n  - lang: en\n    exact: other\n    noEvent: true\n'
    const result = record(text, { section: 'passages', value: { lang: 'en', exact: 'ran', prefix: 'before ', suffix: ' after', event: { type: 'flee' } } })
    expect(result).toMatchObject({ replaced: true, unchanged: false })
    expect((result as { text: string }).text).toContain('  # why\n  - lang: en # language\n    exact: ran\n')
    const { passages } = parseDocument((result as { text: string }).text).toJS() as { passages: unknown[] }
    expect(passages).toEqual([{ lang: 'en', exact: 'ran', prefix: 'before ', suffix: ' after', note: 'mine', event: { type: 'flee' } }, { lang: 'en', exact: 'other', noEvent: true }])
  })

  test('keeps titles in other languages', () => {
    const text = 'beats:\n  - events: [a, b]\n    title: { en: One } # mine\n    turningPoint: true\n'
    const after = put(text, { section: 'beats', value: { events: ['b', 'a'], title: { tl: 'Isa' } } })
    expect(parseDocument(after).toJS()).toEqual({ beats: [{ events: ['b', 'a'], title: { en: 'One', tl: 'Isa' }, turningPoint: true }] })
  })

  test('writes nothing twice', () => {
    const once = put(example, noEvent('ran'))
    expect(record(once, noEvent('ran'))).toEqual({ text: once, replaced: false, unchanged: true })
  })

  test('refuses what it cannot read, with the place', () => {
    expect(record('passages:\n  - lang: [en\n', noEvent('a'))).toMatchObject({ why: expect.any(String), offset: expect.any(Number) })
    expect(record('- a\n', noEvent('a'))).toMatchObject({ why: 'the file is no map of lists' })
    expect(record('passages: yes\n', noEvent('a'))).toMatchObject({ why: '"passages" is no list', offset: 10 })
    expect(record('passages: [{ lang: en, exact: b }]\n', noEvent('a'))).toMatchObject({ offset: 10 })
  })

  test('gives back any text, after any other', () => {
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }).filter((text) => !/[\p{Cs}\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff\ufeff\u2028\u2029]/u.test(text))
    fc.assert(fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (texts) => {
      const after = put(example, ...texts.map((text, k): Decision => ({ section: 'wording', value: { beat: `b${k}`, lang: 'en', text } })), ...texts.map((text) => noEvent(text)))
      const { wording, passages } = parseDocument(after).toJS() as { wording: { text: string }[]; passages: { exact: string }[] }
      expect(wording.slice(3).map(({ text }) => text)).toEqual(texts)
      expect(passages.slice(3).map(({ exact }) => exact)).toEqual([...new Set(texts)])
    }), { numRuns: 60 })
  })
})
