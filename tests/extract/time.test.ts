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

  test('coordinates stand side by side', () => {
    expect(under(`${main} and_CCONJ_4_cc returns/return_VERB_2_conj`)).toEqual(['leave', 'return'])
  })
})
