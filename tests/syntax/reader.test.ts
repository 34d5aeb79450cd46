import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Tree } from '../../src/ir/tree.js'
import { augment } from '../../src/syntax/augment.js'
import { parseConllu } from '../../src/syntax/conllu.js'
import { evaluateReader, loadReader, trainReader } from '../../src/syntax/index.js'
import { seededRandom } from '../../src/syntax/random.js'

const treebank = readFileSync(new URL('../../locales/en/training/domain.conllu', import.meta.url), 'utf8').split(/\n\s*\n/).slice(0, 120).join('\n\n')
const options = { folds: 2, taggerEpochs: 3, parserEpochs: 6 }
const bytes = trainReader([treebank], options)
const reader = loadReader(bytes)

function expectTree({ tokens }: Tree, text: string): void {
  expect(tokens.map((t) => t.id)).toEqual(tokens.map((_, i) => i + 1))
  expect(tokens.filter((t) => t.head === 0)).toHaveLength(tokens.length === 0 ? 0 : 1)
  for (const token of tokens) {
    expect(token.start).toBeLessThan(token.end)
    expect(token.end).toBeLessThanOrEqual(text.length)
    expect(text.slice(token.start, token.end)).toMatch(/^\S+$/u)
    expect(token.confidence).toBeGreaterThanOrEqual(0)
    expect(token.confidence).toBeLessThanOrEqual(1)
    let steps = 0
    for (let at = token; at.head !== 0; at = tokens[at.head - 1]!) expect(steps++).toBeLessThan(tokens.length)
  }
}

describe('a reader trained on a handful of sentences', () => {
  test('knows what it was taught', () => {
    const { las, upos, exactTokens } = evaluateReader(reader, [treebank])
    expect(upos).toBeGreaterThan(0.95)
    expect(las).toBeGreaterThan(0.8)
    expect(exactTokens).toBeGreaterThan(0.9)
  })

  test('training is deterministic', () => {
    expect(Buffer.compare(trainReader([treebank], options), bytes)).toBe(0)
  })

  test('words of a multiword token share its span', () => {
    const text = "Luke finds out that his wife's been sleeping."
    const split = reader.read(text).tokens.filter((t) => text.slice(t.start, t.end) === "wife's")
    expect(split.map((t) => t.form)).toEqual(['wife', "'s"])
  })

  test('names are taken on trust', () => {
    const { tokens } = reader.read('Xavi finds out.', { names: new Set(['Xavi']) })
    expect(tokens[0]).toMatchObject({ form: 'Xavi', upos: 'PROPN' })
  })

  test('any text gives a tree', () => {
    for (const text of ['', ' ', '\n', '😀', '👩‍👩‍👧 \ud800 x', '"', '...?!', 'x'.repeat(10_000), 'a, '.repeat(300)]) expectTree(reader.read(text), text)
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => expectTree(reader.read(text), text)), { numRuns: 200 })
  })

  test('the same text gives the same tree, whatever was read in between', () => {
    const text = 'Marta tricks her brother into signing the deed.'
    const before = reader.read(text)
    reader.read('Something else.')
    expect(reader.read(text)).toEqual(before)
  })

  test('a reader that met the words elsewhere reads as a new one does', () => {
    const used = loadReader(bytes)
    const texts = ['Will leaves.', "His wife's brother will leave, will he?", 'will', "Will's brother leaves WILL a will."]
    for (const names of [undefined, new Set(['Will']), undefined])
      for (const text of texts) expect(used.read(text, names && { names }), text).toEqual(loadReader(bytes).read(text, names && { names }))
  })
})

test('soft hyphens stand in the forms, and change nothing else', () => {
  const plain = reader.read('Luke finds out.').tokens
  const hyphened = reader.read('Luke fi\u00adnds out.').tokens
  expect(hyphened.map((t) => t.form)).toEqual(['Luke', 'fi\u00adnds', 'out', '.'])
  expect(hyphened.map((t) => [t.lemma, t.upos, t.head, t.deprel])).toEqual(plain.map((t) => [t.lemma, t.upos, t.head, t.deprel]))
})

test('other bytes are refused', () => {
  expect(() => loadReader(new Uint8Array([1, 2, 3]))).toThrow()
})

test('augmentation inflects by the treebank and puts names for pronouns', () => {
  const row = (...columns: string[]) => columns.join('\t')
  const source = [
    row('1', 'She', 'she', 'PRON', '_', 'Gender=Fem|Person=3', '2', 'nsubj', '_', '_'),
    row('2', 'walked', 'walk', 'VERB', '_', 'Tense=Past', '0', 'root', '_', 'SpaceAfter=No'),
    row('3', '.', '.', 'PUNCT', '_', '_', '2', 'punct', '_', '_'),
    '',
    row('1', 'Ann', 'Ann', 'PROPN', '_', '_', '2', 'nsubj', '_', '_'),
    row('2', 'talks', 'talk', 'VERB', '_', 'Tense=Pres', '0', 'root', '_', '_'),
  ].join('\n')
  const settings = { share: 1, renameShare: 1, rename: [{ Gender: 'Fem' }], inflect: [{ from: { Tense: 'Past' }, to: { Tense: 'Pres' } }] }
  const [first, second] = augment(parseConllu(source), settings, seededRandom(1))
  expect(first!.text).toBe('Ann walks.')
  expect(second).toBeUndefined()
})
