import { describe, expect, test } from 'vitest'
import { parseConstruction } from '../../src/packs/construction.js'
import { readLexicon } from '../../src/packs/lexicon.js'

const parse = (line: string) => {
  const read = parseConstruction('kill', line)
  if (typeof read === 'string') throw new Error(read)
  return read
}

describe('heads', () => {
  test.each([
    ['kill', { head: 'kill', pos: 'verb', classes: [] }],
    ['murder/n', { head: 'murder', pos: 'noun', classes: [] }],
    ['angry/a', { head: 'angry', pos: 'adj', classes: [] }],
    ['own/v', { head: 'own', pos: 'verb', classes: [] }],
    ['patay.um.in', { head: 'patay', pos: 'verb', classes: ['um', 'in'] }],
    ['patay.um/n', { head: 'patay', pos: 'noun', classes: ['um'] }],
    ['break_up', { head: 'break up', pos: 'verb', classes: [] }],
    ['ex-wife/n', { head: 'ex-wife', pos: 'noun', classes: [] }],
  ])('%s', (line, expected) => {
    expect(parse(line)).toMatchObject({ type: 'kill', ...expected })
  })

  test('alone promise nothing more', () => {
    expect(parse('kill')).toEqual({ type: 'kill', head: 'kill', pos: 'verb', classes: [], particles: [], without: [], slots: [], confidence: 1 })
  })
})

describe('items', () => {
  test.each([
    ['a particle', 'break up', { particles: ['up'] }],
    ['a particle of several words', 'take in_cold_blood', { particles: ['in cold blood'] }],
    ['several particles', 'come back around', { particles: ['back', 'around'] }],
    ['the noun of the object', 'take +picture', { slots: [{ slot: 'obj', words: ['picture'], presence: 'must' }] }],
    ['a choice of nouns', 'take +picture|group_photo!', { slots: [{ slot: 'obj', words: ['picture', 'group photo'], presence: 'must' }] }],
    ['the role of an oblique', 'fight with:patient', { slots: [{ slot: 'obl/with', role: 'patient', presence: 'may' }] }],
    ['an oblique that must be there', 'fight with:patient!', { slots: [{ slot: 'obl/with', role: 'patient', presence: 'must' }] }],
    ['an oblique of several words', 'die because_of:reason', { slots: [{ slot: 'obl/because of', role: 'reason', presence: 'may' }] }],
    ['the noun of an oblique', 'put in:+prison|jail', { slots: [{ slot: 'obl/in', words: ['prison', 'jail'], presence: 'must' }] }],
    ['the role of a core slot', 'kill obj:patient', { slots: [{ slot: 'obj', role: 'patient', presence: 'may' }] }],
    ['a condition on the filler', 'shoot obj:patient@person', { slots: [{ slot: 'obj', role: 'patient', filler: 'person', presence: 'must' }] }],
    ['a condition without a role', 'shoot obj:@person', { slots: [{ slot: 'obj', filler: 'person', presence: 'must' }] }],
    ['a slot that fills nothing', 'run subj:-', { slots: [{ slot: 'subj', role: '-', presence: 'may' }] }],
    ['a core slot that must be there', 'ask comp!', { slots: [{ slot: 'comp', presence: 'must' }] }],
    ['a clause', 'ask comp', { slots: [{ slot: 'comp', presence: 'must' }] }],
    ['a core slot that must not', 'break -obj', { slots: [{ slot: 'obj', presence: 'not' }], without: [] }],
    ['an oblique or a word that must not', 'break -with', { slots: [{ slot: 'obl/with', presence: 'not' }], without: ['with'] }],
    ['confidence', 'hit ~0.6', { confidence: 0.6 }],
    ['factuality', 'aim =attempted', { factuality: 'attempted' }],
  ])('%s', (_, line, expected) => {
    expect(parse(line)).toMatchObject(expected)
  })

  test('stand in any order', () => {
    expect(parse('take ~0.7 of:patient +picture up')).toEqual({ ...parse('take up +picture of:patient ~0.7'), slots: [...parse('take up +picture of:patient').slots].reverse() })
  })
})

describe('complaints', () => {
  test.each([
    ['', 'the line is empty'],
    ['   ', 'the line is empty'],
    ['kill ~2', '"~2" is no confidence between 0 and 1'],
    ['kill ~-0.1', '"~-0.1" is no confidence between 0 and 1'],
    ['kill ~sure', '"~sure" is no confidence between 0 and 1'],
    ['kill =maybe', '"=maybe" is no factuality'],
    ['kill obj:patient@animal', '"@animal" is no entity type'],
  ])('%j', (line, complaint) => {
    expect(parseConstruction('kill', line)).toBe(complaint)
  })

  const read = (text: string) => readLexicon({ path: 'lexicon.yaml', text }, undefined, new Set(['kill', 'die']))

  test('stand at their place, and the rest holds', () => {
    const { value, diagnostics } = read('events:\n  kill:\n    - "slay ~9"\n    - kill\n  murder:\n    - murder\n  die:\n    - [no, line]\n    - die\n')
    expect(value.constructions.map(({ type, head }) => `${type} ${head}`)).toEqual(['kill kill', 'die die'])
    expect(diagnostics.map(({ code, severity, path, line, column, message }) => [code, severity, `${path}:${line}:${column}`, message])).toEqual([
      ['lexicon-line', 'error', 'lexicon.yaml:3:7', '"~9" is no confidence between 0 and 1'],
      ['lexicon-line', 'error', 'lexicon.yaml:5:3', '"murder" is no event type of the vocabulary'],
      ['lexicon-line', 'error', 'lexicon.yaml:8:7', 'a construction is one line of text'],
    ])
  })

  test('name inflection classes that the lexicon does not have, where it has any', () => {
    const classes = 'morphology:\n  vowels: aeiou\n  classes:\n    um:\n      forms: {perf: ["{C}um{V}"]}\n'
    const { value, diagnostics } = read(`${classes}events:\n  kill:\n    - patay.um.zzz\n    - patay.um\n`)
    expect(value.constructions.map(({ classes: names }) => names)).toEqual([['um']])
    expect(diagnostics).toMatchObject([{ code: 'lexicon-line', line: 8, column: 7, message: '"zzz" is no inflection class of "morphology"' }])
    expect(read('events:\n  kill:\n    - patay.zzz\n').diagnostics).toEqual([])
  })

  test('of the file itself name line and column', () => {
    const { diagnostics } = read('events:\n  kill: ["a\n')
    expect(diagnostics[0]).toMatchObject({ code: 'pack-yaml', severity: 'error', path: 'lexicon.yaml' })
    expect(diagnostics[0]?.line).toBeGreaterThan(1)
  })

  test('an empty lexicon is one that knows nothing', () => {
    expect(read('')).toMatchObject({ diagnostics: [], value: { constructions: [], operators: {}, names: {}, titles: [] } })
  })
})

describe('word lists', () => {
  const { value } = readLexicon(
    { path: 'lexicon.yaml', text: 'relations:\n  spouse: {female: [Wife], male: [husband]}\nnouns:\n  bar: {words: [bar, Pub], type: place}\n  thing: {words: [thing, bar]}\n  teacher: {words: [guro], female: [Maestra], type: person}\nnames:\n  female: [Ana]\nconcepts:\n  fire: [blaze]\noperators:\n  denied: [not]\n' },
    { path: 'syntax.yaml', text: 'arguments:\n  "*": {nsubj: subj}\narticles: [the]\n' },
    new Set(),
  )

  test('are indexed by word, whatever its capitals', () => {
    expect(value.relations).toEqual({ wife: { relation: 'spouse', gender: 'female' }, husband: { relation: 'spouse', gender: 'male' } })
    expect(value.names).toEqual({ ana: 'female' })
    expect(value.concepts).toEqual({ blaze: 'fire' })
  })

  test('give a word to the first that claims it, and things to those of no type', () => {
    expect(value.nouns).toEqual({ bar: { concept: 'bar', type: 'place' }, pub: { concept: 'bar', type: 'place' }, thing: { concept: 'thing', type: 'object' }, guro: { concept: 'teacher', type: 'person' }, maestra: { concept: 'teacher', type: 'person', gender: 'female' } })
  })

  test('come with the settings of syntax as they are', () => {
    expect(value.arguments).toEqual({ '*': { nsubj: 'subj' } })
    expect(value.syntax).toMatchObject({ articles: ['the'] })
  })
})
