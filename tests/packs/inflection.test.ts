import { beforeAll, describe, expect, test } from 'vitest'
import { foldForm, inflect } from '../../src/extract/morphology.js'
import { prepareLexicon, type PreparedLexicon } from '../../src/extract/prepared.js'
import type { InflectionClass, Morphology } from '../../src/ir/index.js'
import { shippedLexicon } from './shipped.js'

describe('Tagalog verbs', () => {
  let prepared: PreparedLexicon
  beforeAll(() => {
    prepared = prepareLexicon(shippedLexicon('tl').value)
  })
  const analyses = (form: string): string[] => prepared.analysesOf(form).map(({ root, class: name, form: aspect, feats }) => `${root}.${name} ${aspect} ${feats.Voice}`)

  test.each([
    // infix and prefix of the actor voice
    ['pumatay', 'patay.um perf Act'],
    ['bumaril', 'baril.um perf Act'],
    ['umalis', 'alis.um perf Act'],
    ['tumakas', 'takas.um perf Act'],
    ['sumabog', 'sabog.um perf Act'],
    ['nagpakasal', 'kasal.magpa perf Act'],
    ['naghiwalay', 'hiwalay.mag perf Act'],
    ['nagkita', 'kita.mag perf Act'],
    ['nakaligtas', 'ligtas.maka perf Act'],
    ['nakatakas', 'takas.maka perf Act'],
    // undergoer voice, with its aspects
    ['pinatay', 'patay.in perf Pass'],
    ['patayin', 'patay.in inf Pass'],
    ['papatayin', 'patay.in cont Pass'],
    ['binaril', 'baril.in perf Pass'],
    ['iniwan', 'iwan.in perf Pass'],
    ['inamin', 'amin.in perf Pass'],
    ['naiwan', 'iwan.ma-pass perf Pass'],
    ['napatay', 'patay.ma-pass perf Pass'],
    ['mapatay', 'patay.ma-pass inf Pass'],
    ['pinasabog', 'sabog.pa-in perf Pass'],
    // the other voices
    ['tinulungan', 'tulong.an perf Lfoc'],
    ['inutusan', 'utos.an perf Lfoc'],
    ['hiniwalayan', 'hiwalay.an perf Lfoc'],
    ['pinakasalan', 'kasal.pa-an perf Lfoc'],
    ['iniligtas', 'ligtas.i perf Cau'],
    ['ikinasal', 'kasal.i perf Cau'],
    // what several do together
    ['nagtulungan', 'tulong.mag-an perf Act'],
    ['nagmahalan', 'mahal.mag-an-pf perf Act'],
    ['nakipag-usap', 'usap.makipag perf Act'],
    ['nakipagusap', 'usap.makipag perf Act'],
    // a root with a prefix grown onto it, and a stem that is no root
    ['namatay', 'matay.ma perf Act'],
    // nouns of action
    ['pagpatay', 'patay.um ger Act'],
    ['pagtakas', 'takas.um ger Act'],
  ])('%s is %s', (form, analysis) => {
    expect(analyses(form)).toContain(analysis)
  })

  test('are found whatever their capitals and hyphens', () => {
    expect(analyses('Nakipag-Usap')).toEqual(analyses('nakipagusap'))
  })

  test('have no voice but their own', () => {
    const voices = (form: string): string[] => [...new Set(prepared.analysesOf(form).map(({ feats }) => feats.Voice ?? ''))]
    for (const form of ['pumatay', 'bumaril', 'tumakas', 'sumabog', 'naghiwalay', 'nagkita', 'nakipag-usap', 'namatay']) expect(voices(form), form).toEqual(['Act'])
    for (const form of ['pinatay', 'patayin', 'binaril', 'napatay', 'naiwan', 'inamin']) expect(voices(form).filter((voice) => !['Pass', 'Cau'].includes(voice)), form).toEqual([])
    for (const form of ['tinulungan', 'inutusan', 'hiniwalayan']) expect(voices(form), form).toEqual(['Lfoc'])
  })

  test('of a root that no lexicon knows show their voice by the root that the reader gives', () => {
    const voices = (form: string, root: string): string[] => [...new Set(prepared.analysesOf(form, root).map(({ feats }) => feats.Voice ?? ''))]
    expect(voices('nag-zumba', 'zumba')).toEqual(['Act'])
    expect(voices('zinumba', 'zumba')).not.toContain('Act')
    expect(voices('zumba', 'zumba')).toEqual([])
  })

  test.each(['bahay', 'lungsod', 'kagabi', 'Jessica', 'kontrabida'])('%s is none', (form) => {
    expect(analyses(form)).toEqual([])
  })

  test.each([
    ['pinatay', 'kill'],
    ['namatay', 'die'],
    ['tinulungan', 'help'],
    ['nagkita', 'meet'],
    ['pinasabog', 'blow-up'],
    ['binaril', 'shoot'],
    ['hiniwalayan', 'break-up'],
    ['nagpakasal', 'marry'],
    ['iniligtas', 'rescue'],
  ])('%s may mean %s', (form, type) => {
    const token = { id: 1, form, lemma: form, upos: 'VERB', feats: {}, head: 0, deprel: 'root', confidence: 1, start: 0, end: form.length }
    expect(prepared.sensesOf(token).map(({ construction }) => construction.type)).toContain(type)
  })
})

describe('templates', () => {
  const morphology: Morphology = { vowels: 'aeiou', classes: [], stems: { kain: { S: ['kan'] } }, alternations: [{ from: 'd', to: 'r' }], raising: { o: 'u' }, nasals: { p: 'm', b: 'm', t: 'n', d: 'n', s: 'n', k: 'ng', g: 'ng', '': 'ng' }, fold: [['-', '']] }
  const forms = (root: string, ...templates: readonly string[]): string[] => {
    const cls: InflectionClass = { name: 'x', feats: {}, forms: { perf: templates } }
    return [...inflect(root, cls, morphology).keys()]
  }

  test.each([
    ['the root', 'basa', '{R}', ['basa']],
    ['an infix behind the onset', 'basa', '{C}um{V}', ['bumasa']],
    ['an infix before a vowel', 'alis', '{C}um{V}', ['umalis']],
    ['doubling of the first syllable', 'basa', 'mag{CV}{R}', ['magbabasa']],
    ['doubling of a cluster, whole or by its first letter', 'trabaho', 'mag{CV}{R}', ['magtratrabaho', 'magtatrabaho']],
    ['a digraph is one onset', 'ngiti', 'ma{CV}{R}', ['mangingiti']],
    ['a suffix after a consonant', 'tulong', '{S}an', ['tulongan', 'tulungan']],
    ['a suffix after a vowel', 'basa', '{S}in', ['basain', 'basahin']],
    ['a suffix after an alternating consonant', 'lakad', '{S}an', ['lakadan', 'lakaran']],
    ['an alternating onset', 'dating', 'na{R}', ['nadating', 'narating']],
    ['a nasal in place of the onset', 'patay', 'ma{N}', ['mamatay']],
    ['a nasal before a vowel', 'agaw', 'ma{N}', ['mangagaw']],
    ['an irregular stem', 'kain', '{S}in', ['kanin']],
    ['folded spelling', 'usap', 'nakipag-{R}', ['nakipagusap']],
  ])('%s', (_, root, template, expected) => {
    expect(forms(root, template)).toEqual(expected)
  })

  test('keep the first name of a form that two make', () => {
    const cls: InflectionClass = { name: 'x', feats: {}, forms: { perf: ['na{R}'], past: ['na{R}'] } }
    expect([...inflect('basa', cls, morphology)]).toEqual([['nabasa', 'perf']])
  })

  test('fold without a morphology', () => {
    expect(foldForm('Nakipag-Usap', undefined)).toBe('nakipag-usap')
    expect(foldForm('isa’t', undefined)).toBe("isa't")
  })
})

describe('English verbs', () => {
  const prepared = prepareLexicon(shippedLexicon('en').value)
  const types = (form: string, lemma = form): string[] => {
    const token = { id: 1, form, lemma, upos: 'VERB', feats: {}, head: 0, deprel: 'root', confidence: 1, start: 0, end: form.length }
    return prepared.sensesOf(token).map(({ construction }) => construction.type)
  }

  test.each([['kills', 'kill'], ['killed', 'kill'], ['killing', 'kill'], ['married', 'marry'], ['marries', 'marry'], ['escaping', 'escape'], ['stabbed', 'stab']])('%s is found where the lemmatizer fails', (form, type) => {
    expect(types(form)).toContain(type)
  })

  test('are found by lemma', () => {
    expect(types('shot', 'shoot')).toContain('shoot')
  })
})
