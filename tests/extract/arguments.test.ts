import { describe, expect, test } from 'vitest'
import { cast, english, tagalog } from './small.js'
import { told } from './trees.js'

const en = (...lines: string[]): string[] => told(english(lines, cast))
const tl = (...lines: string[]): string[] => told(tagalog(lines, cast))

describe('participants by relation', () => {
  test('active', () => {
    expect(en('Jessica_PROPN_2_nsubj killed/kill_VERB_0_root Reva_PROPN_2_obj')).toEqual(['kill agent=jessica patient=reva'])
  })

  test('passive, with and without its agent', () => {
    expect(en('Luke_PROPN_3_nsubj:pass was/be_AUX_3_aux:pass shot/shoot_VERB_0_root_VerbForm=Part by_ADP_5_case Jessica_PROPN_3_obl')).toEqual(['shoot agent=jessica patient=luke'])
    expect(en('Reva_PROPN_3_nsubj:pass was/be_AUX_3_aux:pass killed/kill_VERB_0_root_VerbForm=Part')).toEqual(['kill patient=reva'])
  })

  test('two objects and an object with "to"', () => {
    expect(en('Luke_PROPN_2_nsubj gave/give_VERB_0_root Jessica_PROPN_2_iobj a_DET_5_det ring_NOUN_2_obj')).toEqual(['give agent=luke recipient=jessica theme=ring'])
    expect(en('Luke_PROPN_2_nsubj gave/give_VERB_0_root a_DET_4_det ring_NOUN_2_obj to_ADP_6_case Jessica_PROPN_2_obl')).toEqual(['give agent=luke recipient=jessica theme=ring'])
  })

  test('a recipient that the parser gave to the object', () => {
    expect(en('Luke_PROPN_2_nsubj gave/give_VERB_0_root a_DET_4_det ring_NOUN_2_obj to_ADP_6_case Jessica_PROPN_4_nmod')).toEqual(['give agent=luke recipient=jessica theme=ring'])
  })

  test('obliques that mean the same with every verb', () => {
    expect(en('Jessica_PROPN_2_nsubj met/meet_VERB_0_root Luke_PROPN_2_obj in_ADP_6_case the_DET_6_det bar_NOUN_2_obl')).toEqual(['meet agent=jessica,luke place=bar'])
    expect(en('Luke_PROPN_2_nsubj escaped/escape_VERB_0_root from_ADP_5_case the_DET_5_det harbor_NOUN_2_obl')).toEqual(['escape agent=luke source=harbor'])
  })

  test('where somebody goes is not where it happens', () => {
    expect(en('Luke_PROPN_2_nsubj ran/run_VERB_0_root away_ADV_2_compound:prt into_ADP_6_case the_DET_6_det city_NOUN_2_obl')).toEqual(['flee agent=luke'])
    expect(en('Luke_PROPN_2_nsubj ran/run_VERB_0_root away_ADV_2_compound:prt in_ADP_6_case the_DET_6_det city_NOUN_2_obl')).toEqual(['flee agent=luke place=city'])
  })

  test('a city stands for its people, a bar does not', () => {
    expect(en('The_DET_2_det city_NOUN_3_nsubj searched/look_VERB_0_root for_ADP_5_case Luke_PROPN_3_obl')).toEqual(['search agent=city patient=luke'])
    expect(en('The_DET_2_det bar_NOUN_3_nsubj searched/look_VERB_0_root for_ADP_5_case Luke_PROPN_3_obl')).toEqual(['search patient=luke'])
  })

  test('of a noun: whose, of whom, by whom', () => {
    expect(en('The_DET_2_det murder_NOUN_6_nsubj of_ADP_4_case Reva_PROPN_2_nmod has/have_AUX_6_aux ended/end_VERB_0_root')).toEqual(['kill patient=reva'])
    expect(en("Luke_PROPN_3_nsubj:pass is/be_AUX_3_aux:pass moved/move_VERB_0_root by_ADP_7_case Reva_PROPN_7_nmod:poss 's_PART_5_case death_NOUN_3_obl")).toEqual(['die patient=reva'])
  })

  test('particles are no participants', () => {
    expect(en('Luke_PROPN_2_nsubj blew/blow_VERB_0_root up_ADP_2_compound:prt the_DET_5_det bar_NOUN_2_obj')).toEqual(['blow-up agent=luke patient=bar'])
  })

  test('several in one place', () => {
    expect(en('Jessica_PROPN_4_nsubj and_CCONJ_3_cc Luke_PROPN_1_conj met/meet_VERB_0_root')).toEqual(['meet agent=jessica,luke'])
    expect(en('Kilgrave_PROPN_2_nsubj killed/kill_VERB_0_root Reva_PROPN_2_obj and_CCONJ_5_cc Luke_PROPN_3_conj')).toEqual(['kill agent=kilgrave patient=luke,reva'])
  })

  test('what stands in parentheses beside one is none of them', () => {
    expect(en('Jessica_PROPN_6_nsubj (_PUNCT_3_punct Ritter_PROPN_1_conj )_PUNCT_3_punct has/have_AUX_6_aux killed/kill_VERB_0_root Reva_PROPN_6_obj')).toEqual(['kill agent=jessica patient=reva'])
  })
})

describe('participants by voice and case', () => {
  test('actor voice: the nominative acts', () => {
    expect(tl('Pumatay/patay_VERB_0_root_Voice=Act si_DET_3_det Luke_PROPN_1_nsubj ng_ADP_5_case lalaki_NOUN_1_obj')).toEqual(['kill agent=luke patient=man'])
    expect(tl('Bumaril/baril_VERB_0_root_Voice=Act si_DET_3_det Jessica_PROPN_1_nsubj kay_ADP_5_case Luke_PROPN_1_obl')).toEqual(['shoot agent=jessica patient=luke'])
  })

  test('undergoer voice: the nominative undergoes, the genitive acts', () => {
    expect(tl('Pinatay/patay_VERB_0_root_Voice=Pass ni_ADP_3_case Jessica_PROPN_1_obj:agent si_DET_5_det Reva_PROPN_1_nsubj')).toEqual(['kill agent=jessica patient=reva'])
  })

  test('whatever the order', () => {
    expect(tl('Pinatay/patay_VERB_0_root_Voice=Pass si_DET_3_det Reva_PROPN_1_nsubj ni_ADP_5_case Jessica_PROPN_1_obj:agent')).toEqual(['kill agent=jessica patient=reva'])
  })

  test('whatever relation the parser gave to the genitive', () => {
    expect(tl('Pinatay/patay_VERB_0_root_Voice=Pass ni_ADP_3_case Jessica_PROPN_1_obj si_DET_5_det Reva_PROPN_1_nsubj')).toEqual(['kill agent=jessica patient=reva'])
    expect(tl('Pinatay/patay_VERB_0_root_Voice=Pass ni_ADP_3_case Jessica_PROPN_1_obl si_DET_5_det Reva_PROPN_1_dislocated')).toEqual(['kill agent=jessica patient=reva'])
  })

  test('locative voice: whom it is done to is the nominative', () => {
    expect(tl('Tinulungan/tulong_VERB_0_root_Voice=Lfoc ni_ADP_3_case Luke_PROPN_1_obj:agent si_DET_5_det Jessica_PROPN_1_nsubj')).toEqual(['help agent=luke patient=jessica'])
    expect(tl('Hiniwalayan/hiwalay_VERB_0_root_Voice=Lfoc niya_PRON_1_obj:agent si_DET_4_det Luke_PROPN_1_nsubj')).toEqual(['break-up patient=luke'])
  })

  test('the form shows the voice where the tagger has none or another', () => {
    expect(tl('Pinatay/patay_VERB_0_root ni_ADP_3_case Jessica_PROPN_1_obj:agent si_DET_5_det Reva_PROPN_1_nsubj')).toEqual(['kill agent=jessica patient=reva'])
    expect(tl('Pumatay/patay_VERB_0_root_Voice=Pass si_DET_3_det Luke_PROPN_1_nsubj ng_ADP_5_case lalaki_NOUN_1_obj')).toEqual(['kill agent=luke patient=man'])
  })

  test('several in one case', () => {
    expect(tl('Nagkita/kita_VERB_0_root_Voice=Act sina_DET_3_det Jessica_PROPN_1_nsubj at_CCONJ_5_cc Luke_PROPN_3_conj')).toEqual(['meet agent=jessica,luke'])
  })

  test('a genitive name behind a noun is its possessor', () => {
    expect(tl('Pinasabog/sabog_VERB_0_root_Voice=Pass ni_ADP_3_case Kilgrave_PROPN_1_obj:agent ang_DET_5_det bar_NOUN_1_nsubj ni_ADP_7_case Luke_PROPN_5_nmod:poss')).toEqual(['blow-up agent=kilgrave patient=luke-bar'])
  })

  test('a personal genitive is never what an actor-voice verb is done to', () => {
    const [mention] = tl('Pumatay/patay_VERB_0_root_Voice=Act ng_ADP_3_case lalaki_NOUN_1_obj si_DET_5_det Jessica_PROPN_1_nsubj ni_ADP_7_case Luke_PROPN_1_obj')
    expect(mention).toBe('kill agent=jessica patient=man')
  })
})
