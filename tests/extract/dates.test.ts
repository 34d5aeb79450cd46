import { expect, test } from 'vitest'
import { createExtractor } from '../../src/extract/index.js'
import { cast, englishText } from './small.js'
import { articleOf, smallLexicon } from './trees.js'

const months = { march: 3, enero: 1 }
const lexicon = smallLexicon('en', englishText)
const whens = (lines: string[], date?: string): (string | undefined)[] => {
  const { article, trees } = articleOf('en', lines)
  return createExtractor({ ...lexicon, syntax: { ...lexicon.syntax, months, weekdays: { friday: 5 } } })({ ...article, ...(date ? { date } : {}) }, trees, cast).value.mentions.map(({ when }) => when)
}

test.each([
  ['In_ADP_2_case March_PROPN_5_obl 2021_NUM_2_nummod Luke_PROPN_5_nsubj left/leave_VERB_0_root', '2021-03'],
  ['Luke_PROPN_2_nsubj left/leave_VERB_0_root on_ADP_4_case March_PROPN_2_obl 9_NUM_4_nummod ,_PUNCT_4_punct 2021_NUM_4_nummod', '2021-03-09'],
  ['Luke_PROPN_2_nsubj left/leave_VERB_0_root 9_NUM_5_nummod de_ADP_5_case enero_NOUN_2_obl de_ADP_7_case 1896_NUM_5_nmod', '1896-01-09'],
  ['In_ADP_2_case 1974_NUM_4_obl Luke_PROPN_4_nsubj left/leave_VERB_0_root', '1974'],
  ['Luke_PROPN_2_nsubj left/leave_VERB_0_root with_ADP_5_case 1500_NUM_5_nummod men/man_NOUN_2_obl', undefined],
  ['Luke_PROPN_2_nsubj left/leave_VERB_0_root in_ADP_4_case March_PROPN_2_obl', undefined],
])('%s: %s', (line, when) => {
  expect(whens([line])).toEqual([when])
})

test('a date belongs to its own clause, and to those that go on with it', () => {
  expect(whens(['In_ADP_2_case 1974_NUM_4_obl Luke_PROPN_4_nsubj left/leave_VERB_0_root and_CCONJ_6_cc returned/return_VERB_4_conj', 'He_PRON_2_nsubj left/leave_VERB_0_root'])).toEqual(['1974', '1974', undefined])
})

test('a day of the week in the first paragraph makes an article one of news', () => {
  const line = 'Luke_PROPN_2_nsubj left/leave_VERB_0_root on_ADP_4_case Friday_PROPN_2_obl'
  expect(whens([line], '2024-05-03')).toEqual(['2024-05-03'])
  expect(whens([line])).toEqual([undefined])
})

test('a month without a year is the next one after the latest date before it', () => {
  const lines = ['In_ADP_2_case 1974_NUM_4_obl Luke_PROPN_4_nsubj left/leave_VERB_0_root', 'In_ADP_2_case March_PROPN_4_obl Luke_PROPN_4_nsubj left/leave_VERB_0_root', 'Luke_PROPN_2_nsubj left/leave_VERB_0_root 9_NUM_5_nummod de_ADP_5_case enero_NOUN_2_obl', 'In_ADP_2_case march_VERB_4_advcl Luke_PROPN_4_nsubj left/leave_VERB_0_root']
  expect(whens(lines)).toEqual(['1974', '1974-03', '1975-01-09', undefined])
})

test('in news a day of the week is the last one, and a month lies not ahead', () => {
  const news = 'Luke_PROPN_2_nsubj left/leave_VERB_0_root on_ADP_4_case Friday_PROPN_2_obl'
  const month = 'In_ADP_2_case March_PROPN_4_obl Luke_PROPN_4_nsubj left/leave_VERB_0_root'
  expect(whens([news, month], '2024-05-06')).toEqual(['2024-05-03', '2024-03'])
  expect(whens([news, month], '2024-02-01')).toEqual(['2024-01-26', '2023-03'])
})

test('a date belongs to a verb, whatever noun it stands with, and news to nothing before it', () => {
  expect(whens(['A_DET_2_det court_NOUN_5_nsubj on_ADP_4_case Friday_PROPN_2_nmod left/leave_VERB_0_root'], '2024-05-03')).toEqual(['2024-05-03'])
  expect(whens(['Luke_PROPN_3_nsubj had/have_AUX_3_aux_Tense=Past|VerbForm=Fin left/leave_VERB_0_root_VerbForm=Part|Tense=Past on_ADP_5_case Friday_PROPN_3_obl'], '2024-05-03')).toEqual([undefined])
})
