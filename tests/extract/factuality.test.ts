import { describe, expect, test } from 'vitest'
import { cast, english, tagalog } from './small.js'
import { told } from './trees.js'

/** What is told of the last mention of the last sentence, without its roles. */
const standing = (mentions: readonly string[]): string => (mentions.at(-1) ?? 'nothing').replace(/ \S+=\S+/g, '')
const en = (...lines: string[]): string => standing(told(english(lines, cast)))
const tl = (...lines: string[]): string => standing(told(tagalog(lines, cast)))

describe('at the predicate', () => {
  test('nothing said means it happened', () => {
    expect(en('Jessica_PROPN_2_nsubj killed/kill_VERB_0_root Reva_PROPN_2_obj')).toBe('kill')
  })

  test('negation', () => {
    expect(en('Luke_PROPN_4_nsubj did/do_AUX_4_aux not_PART_4_advmod kill_VERB_0_root Reva_PROPN_4_obj')).toBe('kill (denied)')
    expect(en('Luke_PROPN_3_nsubj never_ADV_3_advmod killed/kill_VERB_0_root Reva_PROPN_3_obj')).toBe('kill (denied)')
    expect(tl('Hindi_PART_2_advmod pinatay/patay_VERB_0_root_Voice=Pass ni_ADP_4_case Luke_PROPN_2_obj:agent si_DET_6_det Reva_PROPN_2_nsubj')).toBe('kill (denied)')
  })

  test('a condition against the fact', () => {
    expect(en('She_PRON_3_nsubj would_AUX_3_aux leave_VERB_0_root had_AUX_7_aux Luke_PROPN_7_nsubj not_PART_7_advmod saved/save_VERB_3_advcl Reva_PROPN_7_obj')).toBe('rescue')
    expect(en('She_PRON_3_nsubj would_AUX_3_aux leave_VERB_0_root had_AUX_6_aux Luke_PROPN_6_nsubj saved/save_VERB_3_advcl Reva_PROPN_6_obj')).toBe('rescue (denied)')
    expect(en('Luke_PROPN_3_nsubj had_AUX_3_aux saved/save_VERB_0_root Reva_PROPN_3_obj')).toBe('rescue')
  })

  test('a subject that is nobody', () => {
    expect(en('Luke_PROPN_2_nsubj killed/kill_VERB_0_root Reva_PROPN_2_obj not_PART_2_advmod to_PART_4_fixed')).toBe('kill')
    expect(tl('Tinanong/tanong_VERB_0_root kung_SCONJ_3_mark pinatay/patay_VERB_1_ccomp_Voice=Pass ni_ADP_5_case Luke_PROPN_3_obj:agent si_DET_7_det Reva_PROPN_3_nsubj')).toBe('kill (uncertain)')
    expect(en('Luke_PROPN_2_nsubj left/leave_VERB_0_root but_CCONJ_6_cc not_PART_6_advmod before_SCONJ_6_mark killing/kill_VERB_2_conj Reva_PROPN_6_obj')).toBe('kill')
    expect(en('Nobody_PRON_2_nsubj killed/kill_VERB_0_root Reva_PROPN_2_obj')).toBe('kill (denied)')
  })

  test('modals', () => {
    expect(en('Luke_PROPN_3_nsubj may_AUX_3_aux kill_VERB_0_root Kilgrave_PROPN_3_obj')).toBe('kill (uncertain)')
    expect(en('Luke_PROPN_3_nsubj will_AUX_3_aux kill_VERB_0_root Kilgrave_PROPN_3_obj')).toBe('kill (planned) @future')
  })

  test('adverbs and enclitics', () => {
    expect(en('Luke_PROPN_3_nsubj allegedly_ADV_3_advmod killed/kill_VERB_0_root Reva_PROPN_3_obj')).toBe('kill (uncertain)')
    expect(en('Luke_PROPN_3_nsubj almost_ADV_3_advmod killed/kill_VERB_0_root Reva_PROPN_3_obj')).toBe('kill (attempted)')
    expect(tl('Pinatay/patay_VERB_0_root_Voice=Pass daw_PART_1_advmod ni_ADP_4_case Luke_PROPN_1_obj:agent si_DET_6_det Reva_PROPN_1_nsubj')).toBe('kill (uncertain)')
  })

  test('a negation makes nothing of a modal beside it', () => {
    expect(en('Luke_PROPN_4_nsubj may_AUX_4_aux not_PART_4_advmod kill_VERB_0_root Reva_PROPN_4_obj')).toBe('kill (denied)')
  })
})

describe('under another predicate', () => {
  test('attempted', () => {
    expect(en('Luke_PROPN_2_nsubj tries/try_VERB_0_root to_PART_4_mark kill_VERB_2_xcomp_VerbForm=Inf Kilgrave_PROPN_4_obj')).toBe('kill (attempted) <content try')
    expect(en('Luke_PROPN_2_nsubj attempts/attempt_VERB_0_root to_PART_4_mark kill_VERB_2_xcomp_VerbForm=Inf Kilgrave_PROPN_4_obj')).toBe('kill (attempted)')
  })

  test('prevented', () => {
    expect(en('Jessica_PROPN_2_nsubj prevents/prevent_VERB_0_root Luke_PROPN_2_obj from_SCONJ_5_mark killing/kill_VERB_2_advcl_VerbForm=Ger Kilgrave_PROPN_5_obj')).toBe('kill (prevented)')
    expect(en('Luke_PROPN_2_nsubj failed/fail_VERB_0_root to_PART_4_mark kill_VERB_2_xcomp_VerbForm=Inf Kilgrave_PROPN_4_obj')).toBe('kill (prevented)')
  })

  test('planned', () => {
    expect(en('Luke_PROPN_2_nsubj plans/plan_VERB_0_root to_PART_4_mark kill_VERB_2_xcomp_VerbForm=Inf Kilgrave_PROPN_4_obj')).toBe('kill (planned) <content plan')
    expect(en('Luke_PROPN_2_nsubj wants/want_VERB_0_root to_PART_4_mark kill_VERB_2_xcomp_VerbForm=Inf Kilgrave_PROPN_4_obj')).toBe('kill (planned)')
  })

  test('planned, beside a noun', () => {
    expect(en('The_DET_2_det plot_NOUN_0_root to_PART_4_mark kill_VERB_2_acl_VerbForm=Inf Luke_PROPN_4_obj')).toMatch(/^kill \(planned\)/)
  })

  test('uncertain', () => {
    expect(en('Luke_PROPN_2_nsubj suspects/suspect_VERB_0_root that_SCONJ_5_mark Kilgrave_PROPN_5_nsubj killed/kill_VERB_2_ccomp Reva_PROPN_5_obj')).toBe('kill (uncertain) <content suspect')
    expect(en('Luke_PROPN_2_nsubj seems/seem_VERB_0_root to_PART_4_mark die_VERB_2_xcomp_VerbForm=Inf')).toBe('die (uncertain)')
  })

  test('denied', () => {
    expect(en('Luke_PROPN_2_nsubj refuses/refuse_VERB_0_root to_PART_4_mark kill_VERB_2_xcomp_VerbForm=Inf Reva_PROPN_4_obj')).toBe('kill (denied) <content refuse')
    expect(en('Luke_PROPN_2_nsubj pretends/pretend_VERB_0_root to_PART_4_mark die_VERB_2_xcomp_VerbForm=Inf')).toBe('die (denied) <content pretend')
  })

  test('actual, where the verb above has it so', () => {
    expect(en('Luke_PROPN_2_nsubj manages/manage_VERB_0_root to_PART_4_mark escape_VERB_2_xcomp_VerbForm=Inf')).toBe('escape')
    expect(en('Kilgrave_PROPN_2_nsubj forces/force_VERB_0_root Jessica_PROPN_2_obj to_PART_5_mark kill_VERB_2_xcomp_VerbForm=Inf Reva_PROPN_5_obj')).toBe('kill <content coerce')
  })

  test('not, where what is below is presupposed', () => {
    expect(en('Luke_PROPN_2_nsubj confessed/confess_VERB_0_root that_SCONJ_5_mark Kilgrave_PROPN_5_nsubj killed/kill_VERB_2_ccomp Reva_PROPN_5_obj')).toBe('kill <content confess')
    expect(en('Jessica_PROPN_4_nsubj did/do_AUX_4_aux not_PART_4_advmod confess_VERB_0_root that_SCONJ_7_mark she_PRON_7_nsubj killed/kill_VERB_4_ccomp Reva_PROPN_7_obj')).toBe('kill <content confess')
    expect(en('Luke_PROPN_3_nsubj will_AUX_3_aux discover_VERB_0_root that_SCONJ_6_mark Jessica_PROPN_6_nsubj killed/kill_VERB_3_ccomp Reva_PROPN_6_obj')).toBe('kill <content discover')
  })

  test('not, where a noun names what is feared or mourned', () => {
    expect(en("Reva_PROPN_3_nmod:poss 's_PART_1_case death_NOUN_4_nsubj haunts/haunt_VERB_0_root Luke_PROPN_4_obj")).toMatch(/^fear/)
    expect(english("Reva_PROPN_3_nmod:poss 's_PART_1_case death_NOUN_4_nsubj haunts/haunt_VERB_0_root Luke_PROPN_4_obj", cast).mentions.map(({ factuality }) => factuality)).toEqual(['actual', 'actual'])
  })

  test('the innermost word decides', () => {
    expect(en('Luke_PROPN_2_nsubj wants/want_VERB_0_root to_PART_4_mark try_VERB_2_xcomp_VerbForm=Inf to_PART_6_mark kill_VERB_4_xcomp_VerbForm=Inf Kilgrave_PROPN_6_obj')).toBe('kill (attempted) <content try')
  })

  test('a relative clause stands for itself', () => {
    expect(en('Luke_PROPN_2_nsubj wants/want_VERB_0_root to_PART_4_mark see_VERB_2_xcomp_VerbForm=Inf the_DET_6_det woman_NOUN_4_obj who_PRON_8_nsubj killed/kill_VERB_6_acl:relcl Reva_PROPN_8_obj')).toMatch(/^kill(?! \()/)
  })

  test('by a word that embeds in a language without infinitives', () => {
    expect(tl('Gusto/gusto_VERB_0_root ni_ADP_3_case Luke_PROPN_1_obj:agent na_PART_5_mark patayin/patay_VERB_1_ccomp_Voice=Pass si_DET_7_det Kilgrave_PROPN_5_nsubj')).toBe('kill (planned)')
    expect(tl('Nagtangka/tangka_VERB_0_root_Voice=Act si_DET_3_det Luke_PROPN_1_nsubj na_PART_5_mark patayin/patay_VERB_1_xcomp_Voice=Pass si_DET_7_det Kilgrave_PROPN_5_nsubj')).toBe('kill (attempted)')
  })
})

describe('in a subordinate clause', () => {
  test('a condition', () => {
    expect(en('Luke_PROPN_2_nsubj leaves/leave_VERB_0_root if_SCONJ_5_mark Jessica_PROPN_5_nsubj dies/die_VERB_2_advcl')).toBe('die (uncertain) <condition leave')
    expect(tl('Tatakas/takas_VERB_0_root_Voice=Act si_DET_3_det Luke_PROPN_1_nsubj kung_SCONJ_5_mark namatay/matay_VERB_1_advcl_Voice=Act si_DET_7_det Jessica_PROPN_5_nsubj')).toBe('die (uncertain) <condition escape')
  })

  test('an embedded question is none', () => {
    expect(tl('Nakita/kita_VERB_0_root_Voice=Pass niya_PRON_1_obj:agent kung_SCONJ_5_mark paano_ADV_5_advmod namatay/matay_VERB_1_ccomp_Voice=Act si_DET_7_det Reva_PROPN_5_nsubj')).toBe('die <content see')
  })

  test('a purpose', () => {
    expect(en('Jessica_PROPN_2_nsubj leaves/leave_VERB_0_root to_PART_4_mark kill_VERB_2_advcl_VerbForm=Inf Kilgrave_PROPN_4_obj')).toBe('kill (planned) <purpose leave')
    expect(en('Jessica_PROPN_2_nsubj leaves/leave_VERB_0_root to_PART_4_mark kill_VERB_2_xcomp_VerbForm=Inf Kilgrave_PROPN_4_obj')).toMatch(/^kill \(planned\)/)
    expect(tl('Bumalik/balik_VERB_0_root_Voice=Act si_DET_3_det Jessica_PROPN_1_nsubj upang_SCONJ_5_mark patayin/patay_VERB_1_advcl_Voice=Pass si_DET_7_det Kilgrave_PROPN_5_nsubj')).toBe('kill (planned) <purpose return')
  })

  test('a reason and a time happened', () => {
    expect(en('Luke_PROPN_2_nsubj leaves/leave_VERB_0_root because_SCONJ_5_mark Jessica_PROPN_5_nsubj killed/kill_VERB_2_advcl Reva_PROPN_5_obj')).toBe('kill <reason leave')
    expect(en('Luke_PROPN_4_nsubj did/do_AUX_4_aux not_PART_4_advmod leave_VERB_0_root because_SCONJ_7_mark Jessica_PROPN_7_nsubj killed/kill_VERB_4_advcl Reva_PROPN_7_obj')).toBe('kill <reason leave')
  })
})

describe('of coordinates', () => {
  test('a modal holds for both', () => {
    const mentions = told(english('Luke_PROPN_3_nsubj will_AUX_3_aux return_VERB_0_root and_CCONJ_5_cc kill_VERB_3_conj Kilgrave_PROPN_5_obj', cast))
    expect(mentions).toEqual(['return agent=luke (planned) @future', 'kill agent=luke patient=kilgrave (planned) @future'])
  })

  test('a negation holds for its own', () => {
    const mentions = told(english('Luke_PROPN_4_nsubj did/do_AUX_4_aux not_PART_4_advmod die_VERB_0_root but_CCONJ_6_cc killed/kill_VERB_4_conj Kilgrave_PROPN_6_obj', cast))
    expect(mentions).toEqual(['die patient=luke (denied)', 'kill agent=luke patient=kilgrave'])
  })

  test('what embeds the first embeds the second', () => {
    expect(en('Luke_PROPN_2_nsubj plans/plan_VERB_0_root to_PART_4_mark return_VERB_2_xcomp_VerbForm=Inf and_CCONJ_6_cc kill_VERB_4_conj_VerbForm=Inf Kilgrave_PROPN_6_obj')).toMatch(/^kill \(planned\)/)
  })
})

describe('in a question', () => {
  test('nothing is told for sure', () => {
    const [mention] = english('Did/do_AUX_3_aux Jessica_PROPN_3_nsubj kill_VERB_0_root Reva_PROPN_3_obj ?_PUNCT_3_punct', cast).mentions
    const [statement] = english('Jessica_PROPN_2_nsubj killed/kill_VERB_0_root Reva_PROPN_2_obj ._PUNCT_2_punct', cast).mentions
    expect(mention).toMatchObject({ type: 'kill', factuality: 'uncertain' })
    expect(mention?.confidence).toBeLessThan(statement?.confidence ?? 0)
  })
})

test('polarity is negative where it did not happen', () => {
  const mentions = english(['Luke_PROPN_4_nsubj did/do_AUX_4_aux not_PART_4_advmod leave_VERB_0_root', 'Luke_PROPN_2_nsubj left/leave_VERB_0_root'], cast).mentions
  expect(mentions.map(({ polarity }) => polarity)).toEqual(['negative', 'positive'])
})
