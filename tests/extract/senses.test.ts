import { describe, expect, test } from 'vitest'
import { cast, english } from './small.js'
import { told } from './trees.js'

const en = (...lines: string[]): string[] => told(english(lines, cast))

describe('the sense of a word', () => {
  test('follows its particle', () => {
    expect(en('Luke_PROPN_2_nsubj blew/blow_VERB_0_root up_ADP_2_compound:prt the_DET_5_det bar_NOUN_2_obj')).toEqual(['blow-up agent=luke patient=bar'])
    expect(en('The_DET_2_det bar_NOUN_3_nsubj blew/blow_VERB_0_root')).toEqual([])
  })

  test('follows a particle behind the object', () => {
    expect(en('Luke_PROPN_2_nsubj blew/blow_VERB_0_root the_DET_4_det bar_NOUN_2_obj up_ADV_2_advmod')).toEqual(['blow-up agent=luke patient=bar'])
  })

  test('follows a particle that looks like an adposition of the object', () => {
    expect(en('Luke_PROPN_2_nsubj blew/blow_VERB_0_root up_ADP_5_case the_DET_5_det bar_NOUN_2_obl')).toEqual(['blow-up agent=luke patient=bar'])
  })

  test('follows an object that must not be there', () => {
    expect(en('The_DET_2_det bar_NOUN_3_nsubj blew/blow_VERB_0_root up_ADP_3_compound:prt')).toEqual(['blow-up patient=bar'])
  })

  test('follows a word that must not be there', () => {
    expect(en('Jessica_PROPN_2_nsubj slept/sleep_VERB_0_root with_ADP_4_case Luke_PROPN_2_obl')).toEqual(['sleep-with agent=jessica,luke'])
    expect(en('Jessica_PROPN_2_nsubj slept/sleep_VERB_0_root')).toEqual(['sleep experiencer=jessica'])
  })

  test('follows the noun of its object, which hands on its own participants', () => {
    expect(en('Jessica_PROPN_2_nsubj paid/pay_VERB_0_root a_DET_4_det visit_NOUN_2_obj to_ADP_6_case Luke_PROPN_2_obl')).toEqual(['visit agent=jessica patient=luke'])
    expect(en('Jessica_PROPN_2_nsubj fell/fall_VERB_0_root in_ADP_4_case love_NOUN_2_obl with_ADP_6_case Luke_PROPN_2_obl')).toEqual(['fall-in-love experiencer=jessica stimulus=luke'])
  })

  test('follows what the object is', () => {
    expect(en('Jessica_PROPN_2_nsubj shot/shoot_VERB_0_root Luke_PROPN_2_obj')).toEqual(['shoot agent=jessica patient=luke'])
    expect(en('Jessica_PROPN_2_nsubj shot/shoot_VERB_0_root a_DET_4_det photo_NOUN_2_obj')).toEqual([])
  })

  test('is none where the part of speech is another', () => {
    expect(en('The_DET_3_det furious_ADJ_3_amod woman_NOUN_4_nsubj smiled/smile_VERB_0_root')).toEqual([])
  })

  test('of a predicative adjective', () => {
    expect(en('Luke_PROPN_3_nsubj is/be_AUX_3_cop furious_ADJ_0_root')).toEqual(['become-angry experiencer=luke'])
  })

  test('of a verb that the tagger took for a noun', () => {
    expect(en('Jessica_PROPN_2_nsubj murders/kill_NOUN_0_root Reva_PROPN_2_obj')).toEqual(['kill agent=jessica patient=reva'])
  })

  test('is not guessed where it is unlikely', () => {
    expect(en('The_DET_2_det gift_NOUN_0_root')).toEqual([])
  })
})

describe('what is not understood', () => {
  test('is listed with its place and dictionary form', () => {
    const { mentions, unread } = english(['Jessica_PROPN_2_nsubj left/leave_VERB_0_root', 'Luke_PROPN_2_nsubj frobnicated/frobnicate_VERB_0_root Reva_PROPN_2_obj'], cast)
    expect(mentions.map(({ type }) => type)).toEqual(['leave'])
    expect(unread).toEqual([{ language: 'en', source: 'sources/s/en.md', sentence: 1, line: 1, column: 14, kind: 'predicate', text: 'frobnicated', lemma: 'frobnicate' }])
  })

  test('does not count words that embed others or carry a noun', () => {
    const { unread } = english('Luke_PROPN_2_nsubj wants/want_VERB_0_root to_PART_4_mark make_VERB_2_xcomp_VerbForm=Inf it_PRON_4_obj', cast)
    expect(unread).toEqual([])
  })
})
