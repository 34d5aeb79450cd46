import { describe, expect, test } from 'vitest'
import type { Diagnostic, Pack } from '../../src/ir/index.js'
import { recapKeysOf } from '../../src/packs/recap-keys.js'
import { readPack, type PackFile } from '../../src/packs/index.js'
import { eventTypes } from '../../src/vocabulary/index.js'
import { file } from '../helpers.js'

const grammar = { cases: { subject: { core: true }, object: { before: { name: '', common: 'the ' } } }, clauses: { that: { before: 'that ', form: 'finite' } } }
const sentence = '{{agent, subject}} {{act, verb(as: do)}}'
const events = (more: Readonly<Record<string, unknown>> = {}) => ({ ...Object.fromEntries(eventTypes.map(({ id }) => [id, sentence])), ...more })
const recap = (tag: string, more: Readonly<Record<string, unknown>> = {}) => ({ ...Object.fromEntries(recapKeysOf(tag).map((key) => [key, 'x'])), ...more })

/** Reads a pack that is sound but for what is given instead; values that are no text are written as JSON, one key a line. */
function pack(files: Readonly<Record<string, unknown>> = {}, tag = 'de', above?: Readonly<Record<string, unknown>>): { pack: Pack; diagnostics: readonly Diagnostic[] } {
  const all = { 'recap.json': recap(tag), 'events.json': events(), 'grammar.json': grammar, ...files }
  const layer = (folder: string, given: Readonly<Record<string, unknown>>): Map<string, PackFile> =>
    new Map(Object.entries(given).map(([name, value]) => [name, file(`${folder}/${tag}/${name}`, typeof value === 'string' ? value : JSON.stringify(value, null, 2))]))
  const { value, diagnostics } = readPack({ tag, layers: [layer('locales', all), ...(above ? [layer('own', above)] : [])] }, { types: new Set(), reading: false, loadReader: () => { throw new Error() } })
  return { pack: value, diagnostics }
}
const told = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({ path, line, column, code, message }) => `${path}:${line}:${column} ${code} ${message.trim()}`)

test('a sound pack has nothing to complain of', () => expect(pack().diagnostics).toEqual([]))

describe('a wording', () => {
  const wrong = (text: string, key = 'kill') => {
    const { pack: read, diagnostics } = pack({ 'events.json': `{\n  "${key}": ${JSON.stringify(text)},\n${JSON.stringify(events()).slice(1).replace(`"kill":${JSON.stringify(sentence)},`, '')}` })
    expect(read.events.entries[key]).toBeUndefined()
    expect(Object.keys(read.events.entries).length).toBe(eventTypes.length - 1)
    return told(diagnostics)
  }

  test('with HTML is left out', () => expect(wrong('{{agent, subject}} <b>kills</b>')).toEqual(['locales/de/events.json:2:31 pack-html "kill" holds HTML ("<b>"), so the text is left out.']))
  test('with an entity of HTML is left out', () => expect(wrong('{{agent, subject}} kills&nbsp;all')[0]).toContain('pack-html "kill" holds HTML ("&nbsp;")'))
  test('with an unknown role is left out, and the role guessed', () => expect(wrong('{{agent, subject}} {{pateint, object}}')).toEqual(['locales/de/events.json:2:31 pack-placeholder "kill" names "pateint", which it is not given, so the text is left out. Did you mean "patient"?']))
  test('with an unknown form is left out, and the form guessed', () => expect(wrong('{{agent, subjcet}}')).toEqual(['locales/de/events.json:2:12 pack-formatter "kill" asks for the form "subjcet", which there is not, so the text is left out. Did you mean "subject"?']))
  test('with braces that do not match is left out', () => expect(wrong('{{agent, subject} kills')[0]).toMatch(/:2:12 pack-braces "kill" holds "\{\{agent/))
  test('of an unknown event type is left out, and the type guessed', () => {
    const { diagnostics } = pack({ 'events.json': events({ kil: sentence, kill_often: sentence }) })
    expect(told(diagnostics)).toEqual([expect.stringMatching(/^locales\/de\/events\.json:\d+:3 pack-key-unknown The key "kil" is left out: nothing asks for it\. Did you mean "kill"\?$/)])
  })
  test('that is given no such value is left out', () => {
    const { pack: read, diagnostics } = pack({ 'recap.json': recap('de', { 'credit.author': 'von {{autor}}' }) })
    expect(diagnostics).toMatchObject([{ code: 'pack-placeholder', hint: 'It is given: author.' }])
    expect(read.recap.entries['credit.author']).toBeUndefined()
  })
  test('that is no text is left out', () => expect(told(pack({ 'recap.json': recap('de', { title: ['x'] }) }).diagnostics)).toEqual([expect.stringMatching(/:\d+:\d+ pack-value "title": one line of text is expected\. It is left out\./)]))
})

describe('keys', () => {
  test('that are missing are errors at the end of the file', () => {
    const { 'label.cast': _, ...rest } = recap('de') as Record<string, string>
    const { diagnostics } = pack({ 'recap.json': rest })
    expect(told(diagnostics)).toEqual([`locales/de/recap.json:${Object.keys(rest).length + 2}:1 pack-key-missing The key "label.cast" is missing, so the fallback language tells what it is for.`])
  })
  test('of an event type that no key tells are missing', () => {
    const { kill: _, ...rest } = events() as Record<string, string>
    expect(pack({ 'events.json': rest }).diagnostics).toMatchObject([{ code: 'pack-key-missing', severity: 'error' }])
    expect(pack({ 'events.json': { ...rest, kill_somehow: sentence } }).diagnostics).toEqual([])
  })
  test('that stand twice are errors, and the last one counts', () => {
    const text = JSON.stringify(recap('de'), null, 2).replace('"title": "x"', '"title": "x",\n  "title": "y"')
    const { pack: read, diagnostics } = pack({ 'recap.json': text })
    expect(told(diagnostics)).toEqual([expect.stringMatching(/:\d+:3 pack-key-twice The key "title" stands here a second time, first in line \d+; this one counts\./)])
    expect(read.recap.entries['title']).toBe('y')
  })
  test('without a text are no errors: they are not translated yet', () => {
    const { pack: read, diagnostics } = pack({ 'recap.json': recap('de', { title: '', summary: '' }), 'events.json': events({ kill: '' }) })
    expect(diagnostics).toMatchObject([{ code: 'pack-untranslated', severity: 'info', message: expect.stringContaining('de: 3 of ') }])
    expect(read.recap.untranslated).toEqual(['title', 'summary'])
    expect(read.events.entries['kill']).toBeUndefined()
  })
  test('of a lower layer hold where the upper one is wrong', () => {
    const { pack: read, diagnostics } = pack({}, 'de', { 'events.json': { kill: '<i>{{agent, subject}}</i>', meet: '{{agent, object}}' } })
    expect(told(diagnostics)).toEqual(['own/de/events.json:2:12 pack-html "kill" holds HTML ("<i>"), so the text is left out.'])
    expect([read.events.entries['kill'], read.events.entries['meet']]).toEqual([sentence, '{{agent, object}}'])
  })
})

describe('plural categories', () => {
  test('are those that CLDR gives the language', () => {
    expect(recapKeysOf('ar').filter((key) => key.startsWith('provenance_several'))).toEqual(['zero', 'one', 'two', 'few', 'many', 'other'].map((category) => `provenance_several_${category}`))
    expect(recapKeysOf('ja').filter((key) => key.startsWith('provenance_several'))).toEqual(['provenance_several_other'])
  })
  test('that the language lacks are errors', () => {
    const { pack: read, diagnostics } = pack({ 'recap.json': recap('de', { provenance_several_few: '{{count}}' }) })
    expect(diagnostics).toMatchObject([{ code: 'pack-plural', severity: 'error', hint: 'CLDR gives this language: one, other.' }])
    expect(read.recap.entries['provenance_several_few']).toBeUndefined()
  })
  test('that are missing are errors that name them all', () => {
    const { provenance_several_few: _, ...rest } = recap('ar') as Record<string, string>
    expect(told(pack({ 'recap.json': rest }, 'ar').diagnostics)).toEqual([expect.stringContaining('CLDR gives this language the plural categories zero, one, two, few, many, other.')])
  })
  test('are wanted where a key is chosen by number', () => expect(pack({ 'recap.json': recap('de', { provenance_several: 'x' }) }).diagnostics).toMatchObject([{ code: 'pack-plural' }]))
})

describe('grammar.json', () => {
  const wrong = (more: Readonly<Record<string, unknown>>) => {
    const { pack: read, diagnostics } = pack({ 'grammar.json': { ...grammar, ...more } })
    expect(diagnostics.map(({ severity, line }) => [severity, typeof line])).toEqual([['error', 'number']])
    return { grammar: read.grammar as Record<string, Record<string, unknown>>, message: diagnostics[0]!.message }
  }
  test('loses a wrong entry and keeps the others', () => {
    const { grammar: kept, message } = wrong({ nouns: { dog: 'Hund', cat: { one: 7 } } })
    expect(message).toMatch(/"nouns\.cat/)
    expect(kept['nouns']).toEqual({ dog: 'Hund' })
  })
  test('has no unknown parts', () => expect(wrong({ sandi: [] }).message).toContain('Did you mean "sandhi"?'))
  test('has no unknown keys within its parts', () => {
    const { grammar: kept, message } = wrong({ cases: { subject: { core: true }, object: { befor: 'x' } }, clauses: { that: { form: 'finite' } } })
    expect(message).toContain('"befor"')
    expect(kept['cases']).toEqual({ subject: { core: true }, object: {} })
  })
  test('loses a wrong column of a table, and not the table', () => {
    const { grammar: kept } = wrong({ pronouns: { plural: { subject: 'sie', object: { before: { x: 'y' } } } } })
    expect(kept['pronouns']).toEqual({ plural: { subject: 'sie' } })
  })
  test('has patterns that can be read', () => expect(wrong({ sandhi: [['(a', 'b']] }).message).toContain('it is no regular expression'))
  test('that is broken is reported where it breaks', () => {
    const { diagnostics } = pack({ 'grammar.json': '{\n  "forms": ["base"\n' })
    expect(diagnostics[0]).toMatchObject({ code: 'pack-json', path: 'locales/de/grammar.json', line: 2 })
  })
})

test('pack.yaml is checked key by key, with places', () => {
  const { pack: read, diagnostics } = pack({ 'pack.yaml': 'tag: fr\ndirection: up\nfallback: [en]\nabbreviations: [Dr.]\n' })
  expect(told(diagnostics)).toEqual([
    'locales/de/pack.yaml:2:12 pack-value "direction": one of ltr, rtl is expected. It is left out.',
    'locales/de/pack.yaml:3:1 pack-key-unknown The key "fallback" is left out: nothing asks for it. Did you mean "fallbacks"?',
    'locales/de/pack.yaml:1:6 pack-tag The pack says `tag: fr` but lies in the folder "de"; the folder\'s name is used.',
  ])
  expect(read).toMatchObject({ tag: 'de', direction: 'ltr', abbreviations: ['Dr.'] })
})
