import { describe, expect, test } from 'vitest'
import { createExtractor } from '../../src/extract/index.js'
import { rootsOf } from '../../src/extract/morphology.js'
import type { Morphology } from '../../src/ir/index.js'
import { articleOf, smallLexicon, treeReader } from './trees.js'

const morphology = `
morphology:
  vowels: aeiou
  raising: {o: u}
  nasals: {p: m, b: m, t: n, d: n, s: n, k: ng, "": ng}
  fold: [["-", ""]]
  alternations: [{from: d, to: r}]
  classes:
    um: {feats: {Voice: Act}, forms: {perf: ["{C}um{V}"], impf: ["{C}um{v}{R}"]}}
    mag: {feats: {Voice: Act}, forms: {perf: ["nag{R}"], impf: ["nag{CV}{R}"], ger: ["pag{CV}{R}"]}}
    mang: {feats: {Voice: Act}, forms: {inf: ["ma{N}"]}}
    an: {feats: {Voice: Lfoc}, forms: {inf: ["{S}an"], perf: ["{C}in{V}an"]}}
    na: {feats: {Voice: Pass}, forms: {perf: ["na{r}"]}}
`
const lexicon = smallLexicon('tl', `${morphology}
concepts:
  buy: [bili]
  help: [tulong]
  arrive: [dating]
  fear: [takot]
  walk: [lakad]
  love: [ibig]
  castle: [kastilyo, palasyo]
  prime-minister: ["punong ministro"]
  shop: [tindahan]
  sell: [tinda]
  umbrella: [payong]
  advice: [payo]
nouns:
  palace: {words: [palasyo], type: place}
  rooster: {words: [tandang], type: object}
`)
const known = new Set(['bili', 'tulong', 'dating', 'takot', 'lakad', 'ibig', 'tinda', 'tin', 'ili'])
const roots = (form: string): readonly string[] => rootsOf(form, lexicon.morphology as Morphology, (root) => known.has(root))

describe('the root of a form', () => {
  test.each([
    ['an infix', 'bumili', 'bili'],
    ['an infix and a doubled syllable', 'bumibili', 'bili'],
    ['a prefix and a doubled syllable', 'nagtutulong', 'tulong'],
    ['a changed vowel before a suffix', 'tulungan', 'tulong'],
    ['an infix and a suffix', 'tinulungan', 'tulong'],
    ['a changed consonant before a suffix', 'lakaran', 'lakad'],
    ['a changed onset', 'narating', 'dating'],
    ['a nasal in place of the onset', 'manakot', 'takot'],
    ['a hyphen', 'nag-ibig', 'ibig'],
  ])('is found behind %s', (_, form, root) => {
    expect(roots(form)).toEqual([root])
  })

  test('is the longest that makes the form', () => {
    expect(roots('nagtinda')).toEqual(['tinda'])
  })

  test.each(['bili', 'kabilihin', 'xbilix', 'ano', ''])('%s has none: no class makes it', (form) => {
    expect(roots(form)).toEqual([])
  })
})

describe('concepts of a sentence', () => {
  const read = treeReader('tl', lexicon)
  const concepts = (line: string): string[] => (read(line).evidence[0] ?? []).filter((key) => key.startsWith('concept:'))

  test('are found by affixes where the lemma is wrong', () => {
    expect(concepts('Tinulungan/tinulung_VERB_0_root siya_PRON_1_nsubj')).toEqual(['concept:help'])
  })

  test('are not guessed where the lemma is known', () => {
    expect(concepts('Bumili/bili_VERB_0_root siya_PRON_1_nsubj')).toEqual(['concept:buy'])
    expect(concepts('tindahan_NOUN_0_root')).toEqual(['concept:shop'])
  })

  test.each([
    ['a clitic', "tulong't", 'help'],
    ['a linker that nobody split off', 'tindang', 'sell'],
    ['doubling', 'takot-takot', 'fear'],
  ])('are found behind %s', (_, word, concept) => {
    expect(concepts(`${word}_NOUN_0_root`)).toEqual([`concept:${concept}`])
  })

  test('are found by the regular and irregular forms that the pack knows', () => {
    const english = treeReader('en', smallLexicon('en', 'concepts: {cheat: [cheat], hug: [hug], hurry: [hurry], bake: [bake], eat: [eat]}'))
    const { evidence } = english('He_PRON_2_nsubj cheated/cheate_VERB_0_root ,_PUNCT_4_punct hugged/hugge_VERB_2_conj ,_PUNCT_6_punct hurried/hurri_VERB_2_conj ,_PUNCT_8_punct baked/bak_VERB_2_conj and_CCONJ_10_cc ate/ate_VERB_2_conj')
    expect(evidence[0]?.filter((key) => key.startsWith('concept:'))).toEqual(['concept:bake', 'concept:cheat', 'concept:eat', 'concept:hug', 'concept:hurry'])
  })

  test('are those of the table before those of the nouns', () => {
    expect(concepts('palasyo_NOUN_0_root')).toEqual(['concept:castle'])
    expect(concepts('tandang_NOUN_0_root')).toEqual(['concept:rooster'])
  })

  test('are those of the whole word where a linker split off is its own ending', () => {
    const { article, trees } = articleOf('tl', ['payo_NOUN_0_root -ng/na_PART_1_case'])
    const whole = trees.map(({ tokens }) => ({ tokens: tokens.map((token) => ({ ...token, end: 'payong'.length })) }))
    expect(createExtractor(lexicon)(article, whole, []).value.evidence[0]).toContain('concept:umbrella')
    expect(createExtractor(lexicon)(article, whole, []).value.evidence[0]).not.toContain('concept:advice')
  })

  test('may be told by several words', () => {
    expect(concepts('ang_DET_2_det puno_NOUN_0_root -ng/na_PART_2_case ministro_NOUN_2_nmod')).toEqual(['concept:prime-minister'])
  })
})
