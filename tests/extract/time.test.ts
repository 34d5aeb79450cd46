import { describe, expect, test } from 'vitest'
import { cast, english, tagalog } from './small.js'
import { told } from './trees.js'

const times = (...lines: string[]): string[] => english(lines, cast).mentions.map(({ time }) => time)
const under = (...lines: string[]): string[] => told(english(lines, cast)).map((mention) => mention.replace(/ \S+=\S+/g, ''))

describe('time cues', () => {
  test('none', () => {
    expect(times('Jessica_PROPN_2_nsubj left/leave_VERB_0_root')).toEqual(['none'])
  })

  test('an adverb', () => {
    expect(times('Later_ADV_3_advmod Jessica_PROPN_3_nsubj left/leave_VERB_0_root')).toEqual(['after'])
    expect(times('Jessica_PROPN_2_nsubj left/leave_VERB_0_root earlier_ADV_2_advmod')).toEqual(['before'])
    expect(times('Jessica_PROPN_3_nsubj will_AUX_3_aux leave_VERB_0_root tomorrow_NOUN_3_obl:tmod')).toEqual(['future'])
  })

  test('a phrase', () => {
    expect(times('Years/year_NOUN_2_obl:npmod earlier_ADV_4_advmod Jessica_PROPN_4_nsubj left/leave_VERB_0_root')).toEqual(['flashback'])
    expect(times('In_ADP_3_case the_DET_3_det past_NOUN_5_obl Jessica_PROPN_5_nsubj left/leave_VERB_0_root')).toEqual(['flashback'])
  })

  test('words in words are no phrase', () => {
    expect(times('Jessica_PROPN_2_nsubj left/leave_VERB_0_root with_ADP_5_case a_DET_5_det pain_NOUN_2_obl that_PRON_7_nsubj lasted/last_VERB_5_acl:relcl')).toEqual(['none'])
  })

  test('a look back outweighs what is merely before', () => {
    expect(times('Earlier_ADV_6_advmod Jessica_PROPN_6_nsubj had/have_AUX_6_aux_Tense=Past|VerbForm=Fin ,_PUNCT_6_punct already_ADV_6_advmod left/leave_VERB_0_root_VerbForm=Part|Tense=Past')).toEqual(['flashback'])
  })

  test('a past before the past', () => {
    expect(times('Jessica_PROPN_3_nsubj had/have_AUX_3_aux_Tense=Past|VerbForm=Fin killed/kill_VERB_0_root_VerbForm=Part|Tense=Past Reva_PROPN_3_obj')).toEqual(['flashback'])
    expect(times('Jessica_PROPN_3_nsubj has/have_AUX_3_aux_Tense=Pres|VerbForm=Fin killed/kill_VERB_0_root_VerbForm=Part|Tense=Past Reva_PROPN_3_obj')).toEqual(['none'])
    expect(times('Reva_PROPN_3_nsubj:pass was/be_AUX_3_aux:pass_Tense=Past|VerbForm=Fin killed/kill_VERB_0_root_VerbForm=Part|Tense=Past')).toEqual(['none'])
  })

  test('belong to the predicate they stand with', () => {
    expect(times('Jessica_PROPN_2_nsubj returns/return_VERB_0_root and_CCONJ_5_cc later_ADV_5_advmod leaves/leave_VERB_2_conj')).toEqual(['none', 'after'])
  })

  test('in another language', () => {
    expect(tagalog('Bukas_ADV_2_advmod tatakas/takas_VERB_0_root_Voice=Act si_DET_4_det Luke_PROPN_2_nsubj', cast).mentions.map(({ time }) => time)).toEqual(['future'])
    expect(tagalog('Pinatay/patay_VERB_0_root_Voice=Pass pala_PART_1_advmod ni_ADP_4_case Jessica_PROPN_1_obj:agent si_DET_6_det Reva_PROPN_1_nsubj', cast).mentions.map(({ time }) => time)).toEqual(['flashback'])
  })
})

describe('tense and clause', () => {
  const readings = (line: string): string[] => english(line, cast).mentions.map(({ type, tense, clause }) => `${type} ${tense ?? '-'} ${clause ?? 'main'}`)

  test.each([
    ['Jessica_PROPN_2_nsubj left/leave_VERB_0_root_VerbForm=Fin|Tense=Past', ['leave past main']],
    ['Jessica_PROPN_3_nsubj has/have_AUX_3_aux_Tense=Pres|VerbForm=Fin left/leave_VERB_0_root_VerbForm=Part|Tense=Past and_CCONJ_5_cc returned/return_VERB_3_conj_VerbForm=Part|Tense=Past', ['leave perfect main', 'return perfect main']],
    ['Jessica_PROPN_3_nsubj had/have_AUX_3_aux_Tense=Past|VerbForm=Fin left/leave_VERB_0_root_VerbForm=Part|Tense=Past', ['leave pluperfect main']],
    ['Reva_PROPN_3_nsubj:pass was/be_AUX_3_aux:pass_Tense=Past|VerbForm=Fin killed/kill_VERB_0_root_VerbForm=Part|Tense=Past', ['kill past main']],
    ['Luke_PROPN_2_nsubj meets/meet_VERB_0_root_VerbForm=Fin|Tense=Pres Jessica_PROPN_2_obj who_PRON_5_nsubj killed/kill_VERB_3_acl:relcl_VerbForm=Fin|Tense=Past Reva_PROPN_5_obj', ['meet present main', 'kill past relative']],
    ['Luke_PROPN_2_nsubj leaves/leave_VERB_0_root_VerbForm=Fin|Tense=Pres because_SCONJ_5_mark Jessica_PROPN_5_nsubj returns/return_VERB_2_advcl_VerbForm=Fin|Tense=Pres', ['leave present main', 'return present adverbial']],
  ])('%s', (line, expected) => expect(readings(line)).toEqual(expected))
})

describe('analepses', () => {
  const goesBack = (line: string): readonly unknown[] | undefined => tagalog(line, cast).analepses

  test('are announced by a phrase, with a few words inside', () => {
    expect(goesBack('Balik_VERB_0_root muna_ADV_1_advmod tayo_PRON_1_nsubj sa_ADP_5_case simula_NOUN_1_obl ._PUNCT_1_punct')).toEqual([{ sentence: 0, to: 'outset' }])
    expect(goesBack('Sa_ADP_3_case isang_NUM_3_nummod flashback_NOUN_5_obl ,_PUNCT_5_punct tumakas/takas_VERB_0_root si_DET_7_det Luke_PROPN_5_nsubj')).toEqual([{ sentence: 0, to: 'flashback' }])
  })

  test('are no parts of words, and not far apart', () => {
    expect(goesBack('Balikan_VERB_0_root natin_PRON_1_nsubj si_DET_4_det Luke_PROPN_1_obj')).toEqual([])
    expect(goesBack('Balik_VERB_0_root siya_PRON_1_nsubj kay_ADP_4_case Luke_PROPN_1_obl nang_ADP_6_case dumating/dating_VERB_1_advcl si_DET_8_det Jessica_PROPN_6_nsubj sa_ADP_10_case simula_NOUN_6_obl')).toEqual([])
  })
})

describe('clauses under a clause', () => {
  const main = 'Luke_PROPN_2_nsubj leaves/leave_VERB_0_root'

  test.each([
    ['before', 'before'],
    ['after', 'after'],
    ['while', 'while'],
    ['because', 'reason'],
  ])('%s', (mark, as) => {
    const [, below] = under(`${main} ${mark}_SCONJ_5_mark Jessica_PROPN_5_nsubj returns/return_VERB_2_advcl`)
    expect(below).toBe(`return <${as} leave`)
  })

  test('content', () => {
    expect(under('Luke_PROPN_2_nsubj learns/learn_VERB_0_root that_SCONJ_5_mark Jessica_PROPN_5_nsubj left/leave_VERB_2_ccomp')).toEqual(['discover', 'leave <content discover'])
  })

  test('content below a word that is no event itself', () => {
    const [above] = told(english('Luke_PROPN_2_nsubj learns/learn_VERB_0_root that_SCONJ_5_mark Jessica_PROPN_5_nsubj managed/manage_VERB_2_ccomp to_PART_7_mark leave_VERB_5_xcomp_VerbForm=Inf', cast))
    expect(above).toBe('discover content=→leave experiencer=luke')
  })

  test('a clause without a mark hangs under nothing', () => {
    expect(under(`${main} Jessica_PROPN_4_nsubj returns/return_VERB_2_advcl`)[1]).toBe('return')
  })

  test('an occasion lies before what it is told with, unless it opens the next clause', () => {
    const left = 'Tumakas/takas_VERB_0_root_Voice=Act si_DET_3_det Luke_PROPN_1_nsubj'
    const told = (line: string): string[] => tagalog(line, cast).mentions.map(({ type, attached }) => `${type} ${attached?.as ?? '-'}`)
    expect(told(`${left} nang_SCONJ_5_mark patayin/patay_VERB_1_advcl_Voice=Pass si_DET_7_det Reva_PROPN_5_nsubj`)).toEqual(['escape -', 'kill after'])
    expect(told(`${left} ,_PUNCT_5_punct nang_SCONJ_6_mark patayin/patay_VERB_1_advcl_Voice=Pass si_DET_8_det Reva_PROPN_6_nsubj ,_PUNCT_10_punct bumalik/balik_VERB_1_conj_Voice=Act si_DET_12_det Luke_PROPN_10_nsubj`)[1]).toBe('kill -')
  })

  test('coordinates stand side by side', () => {
    expect(under(`${main} and_CCONJ_4_cc returns/return_VERB_2_conj`)).toEqual(['leave', 'return'])
  })
})
