import { describe, expect, test } from 'vitest'
import { formAnalyses } from '../../src/extract/form-analyses.js'
import { newInflector, type FormAnalysis } from '../../src/extract/morphology.js'
import { endingIn, regularForm, wordsOfForm } from '../../src/extract/regular-forms.js'
import type { Morphology } from '../../src/ir/index.js'
import { shippedLexicon } from '../packs/shipped.js'

/** Roots with their classes in the lexicon's order, and every analysis of every form that they make. */
function madeForwards(morphology: Morphology, pairs: readonly (readonly [root: string, name: string])[]) {
  const inflect = newInflector(morphology)
  const inflected = new Map<string, Map<string, number>>()
  const table = new Map<string, FormAnalysis[]>()
  for (const [place, [root, name]] of pairs.entries()) {
    const names = inflected.get(root) ?? new Map<string, number>()
    inflected.set(root, names)
    if (names.has(name)) continue
    names.set(name, place)
    const cls = morphology.classes.find((each) => each.name === name)
    for (const [form, made] of cls ? inflect(root, cls) : []) table.set(form, [...(table.get(form) ?? []), { root, class: name, form: made, feats: cls!.feats }])
  }
  return { inflected, table }
}

describe('analyses of a form', () => {
  test('are those of all the roots that make it, in the order of the lexicon', () => {
    const { morphology, constructions } = shippedLexicon('tl').value
    const { inflected, table } = madeForwards(morphology!, constructions.flatMap(({ head, classes }) => classes.map((name) => [head, name] as const)))
    const analysesOf = formAnalyses(morphology!, inflected)
    const some = [...table].filter((_one, at) => at % 50 === 0)
    expect(some.length).toBeGreaterThan(1000)
    for (const [form, analyses] of some) expect(analysesOf(form), form).toEqual(analyses)
    for (const form of ['', 'a', 'hospital', 'bukas']) expect(analysesOf(form), form).toEqual(table.get(form) ?? [])
  })

  test.each([
    ['with templates without the root, irregular stems and empty parts', [['-', '']] as const],
    ['with letters that are folded together', [['-', ''], ['dd', 'd']] as const],
  ])('%s', (_, fold) => {
    const morphology: Morphology = { vowels: 'aeiou', stems: { kain: { S: ['kan'] } }, alternations: [{ from: 'd', to: 'r' }], raising: { o: 'u' }, nasals: { p: 'm', '': 'ng' }, fold, classes: [
      { name: 'x', feats: {}, forms: { fixed: ['ewan'], stem: ['{S}in', 'pag-{S}an'], tail: ['{C}um{V}', '{CV}{r}'] } },
      { name: 'y', feats: { Voice: 'Act' }, forms: { nasal: ['mang{N}', 'na{R}'] } },
    ] }
    const { inflected, table } = madeForwards(morphology, [['kain', 'x'], ['ta', 'x'], ['ubod', 'x'], ['kain', 'y'], ['ubod', 'y'], ['addi', 'y'], ['ta', 'none']])
    const analysesOf = formAnalyses(morphology, inflected)
    for (const [form, analyses] of table) expect(analysesOf(form), form).toEqual(analyses)
    expect(table.get('ewan')?.length).toBe(3)
  })
})

test('a regular form leads back to its words', () => {
  const endings = ['{R}s', '{R-e}ing', '{R}{L}ed', '{R-y}ies', 'be{L}'].map(endingIn)
  const words = new Map(['marry', 'marri', 'stop', 'stab', 'escape', 'escap', 'e', 'tie', 'b'].map((word) => [word, 0]))
  const forms = new Set([...words.keys()].flatMap((word) => endings.flatMap((ending) => regularForm(word, ending) ?? [])))
  expect(forms.size).toBeGreaterThan(25)
  for (const form of [...forms, '', 's', 'nothing']) {
    const expected = [...words.keys()].filter((word) => endings.some((ending) => regularForm(word, ending) === form))
    expect([...wordsOfForm(form, endings, words)].sort(), form).toEqual(expected.sort())
  }
})
