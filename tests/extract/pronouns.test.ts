import { describe, expect, test } from 'vitest'
import { antecedentWeights } from '../../src/extract/antecedent-weights.js'
import { weightsByKind } from '../../src/extract/antecedents.js'
import { antecedentConfidence, rankAntecedents, type DiscourseRef } from '../../src/extract/discourse.js'
import type { Entity } from '../../src/ir/index.js'
import { cast, english, tagalog } from './small.js'
import { told } from './trees.js'

const en = (...lines: string[]): string | undefined => told(english(lines, cast)).at(-1)
const tl = (...lines: string[]): string | undefined => told(tagalog(lines, cast)).at(-1)
const met = 'Luke_PROPN_2_nsubj met/meet_VERB_0_root Jessica_PROPN_2_obj'

describe('one person', () => {
  test('of the right gender', () => {
    expect(en(met, 'She_PRON_2_nsubj left/leave_VERB_0_root')).toBe('leave agent=jessica')
    expect(en(met, 'He_PRON_2_nsubj left/leave_VERB_0_root')).toBe('leave agent=luke')
  })

  test('in the role it had, where both would do', () => {
    expect(en('Luke_PROPN_2_nsubj met/meet_VERB_0_root Kilgrave_PROPN_2_obj', 'He_PRON_2_nsubj left/leave_VERB_0_root')).toBe('leave agent=luke')
  })

  test('a passive’s subject before the one who acts', () => {
    expect(en('Reva_PROPN_3_nsubj:pass was/be_AUX_3_aux:pass killed/kill_VERB_0_root_VerbForm=Part by_ADP_5_case Jessica_PROPN_3_obl', 'Her_PRON_2_nmod:poss death_NOUN_3_nsubj came/come_VERB_0_root')).toMatch(/^die patient=reva/)
  })

  test('is nobody where nobody fits', () => {
    expect(en('Luke_PROPN_2_nsubj left/leave_VERB_0_root', 'Kilgrave_PROPN_2_nsubj killed/kill_VERB_0_root her_PRON_2_obj')).toBe('kill agent=kilgrave')
  })

  test('is nobody named long ago', () => {
    const rain = 'It_PRON_2_expl rained/rain_VERB_0_root'
    expect(en(met, rain, rain, rain, rain, rain, 'She_PRON_2_nsubj killed/kill_VERB_0_root Reva_PROPN_2_obj')).toBe('kill patient=reva')
  })

  test('is another than the other participants of its verb', () => {
    expect(en('Kilgrave_PROPN_2_nsubj met/meet_VERB_0_root Luke_PROPN_2_obj', 'Luke_PROPN_2_nsubj killed/kill_VERB_0_root him_PRON_2_obj')).toBe('kill agent=luke patient=kilgrave')
  })

  test('but itself as a reflexive', () => {
    expect(en('Luke_PROPN_2_nsubj shot/shoot_VERB_0_root himself_PRON_2_obj')).toBe('shoot agent=luke patient=luke')
  })

  test('is another than a subject shared in coordination', () => {
    expect(en('Kilgrave_PROPN_2_nsubj left/leave_VERB_0_root', 'Luke_PROPN_2_nsubj returned/return_VERB_0_root and_CCONJ_4_cc killed/kill_VERB_2_conj him_PRON_4_obj')).toBe('kill agent=luke patient=kilgrave')
  })

  test('is another than the one who is made to act', () => {
    expect(en('Kilgrave_PROPN_2_nsubj left/leave_VERB_0_root', 'Jessica_PROPN_2_nsubj forced/force_VERB_0_root Luke_PROPN_2_obj to_PART_5_mark kill_VERB_2_xcomp_VerbForm=Inf him_PRON_5_obj')).toBe('kill agent=luke causer=jessica patient=kilgrave <content coerce')
  })

  test('may be the one who asks somebody to act', () => {
    expect(en('Luke_PROPN_2_nsubj ordered/order_VERB_0_root Jessica_PROPN_2_obj to_PART_5_mark shoot_VERB_2_advcl_VerbForm=Inf him_PRON_5_obj')).toMatch(/^shoot agent=jessica .*patient=luke/)
    expect(en('Luke_PROPN_2_nsubj ordered/order_VERB_0_root Jessica_PROPN_2_iobj to_PART_5_mark shoot_VERB_2_xcomp_VerbForm=Inf him_PRON_5_obj')).toMatch(/^shoot agent=jessica .*patient=luke/)
  })

  test('may be its verb’s subject as an owner', () => {
    expect(en('Luke_PROPN_2_nsubj stole/steal_VERB_0_root his_PRON_4_nmod:poss ring_NOUN_2_obj')).toBe('steal agent=luke theme=luke-ring')
  })

  test('points forward out of a clause before the main one', () => {
    expect(en('When_SCONJ_3_mark she_PRON_3_nsubj returned/return_VERB_5_advcl Jessica_PROPN_5_nsubj killed/kill_VERB_0_root Reva_PROPN_5_obj')).toBe('kill agent=jessica patient=reva')
    expect(told(english('When_SCONJ_3_mark she_PRON_3_nsubj returned/return_VERB_5_advcl Jessica_PROPN_5_nsubj left/leave_VERB_0_root', cast))[0]).toMatch(/^return agent=jessica/)
  })

  test('takes a thing where it is one', () => {
    expect(en('Luke_PROPN_2_nsubj gave/give_VERB_0_root Jessica_PROPN_2_iobj a_DET_5_det ring_NOUN_2_obj', 'Kilgrave_PROPN_2_nsubj stole/steal_VERB_0_root it_PRON_2_obj')).toBe('steal agent=kilgrave theme=ring')
  })

  test('without gender is the one the text is about', () => {
    expect(tl('Tumakas/takas_VERB_0_root_Voice=Act si_DET_3_det Jessica_PROPN_1_nsubj', 'Pinatay/patay_VERB_0_root_Voice=Pass niya_PRON_1_obj:agent si_DET_4_det Reva_PROPN_1_nsubj')).toBe('kill agent=jessica patient=reva')
  })

  test('a demonstrative points away from the one who acts', () => {
    expect(tl('Binaril/baril_VERB_0_root_Voice=Pass ni_ADP_3_case Jessica_PROPN_1_obj:agent si_DET_5_det Luke_PROPN_1_nsubj', 'Tumakas/takas_VERB_0_root_Voice=Act ito_PRON_1_nsubj_Case=Nom|PronType=Dem|Deixis=Prox')).toBe('escape agent=luke')
  })

  test('"self" is its clause’s subject', () => {
    expect(tl('Pinatay/patay_VERB_0_root_Voice=Pass ni_ADP_3_case Luke_PROPN_1_obj:agent ang_DET_5_det sarili_NOUN_1_nsubj')).toBe('kill agent=luke patient=luke')
  })

  test('the writer and the reader take no part', () => {
    expect(told(english('We_PRON_2_nsubj learn_VERB_0_root that_SCONJ_5_mark Jessica_PROPN_5_nsubj killed/kill_VERB_2_ccomp Reva_PROPN_5_obj', cast))).toEqual(['kill agent=jessica patient=reva'])
  })
})

describe('several', () => {
  test('named together', () => {
    expect(en('Luke_PROPN_4_nsubj and_CCONJ_3_cc Jessica_PROPN_1_conj left/leave_VERB_0_root', 'They_PRON_2_nsubj returned/return_VERB_0_root')).toBe('return agent=jessica,luke')
  })

  test('who last took part together', () => {
    expect(en(met, 'They_PRON_2_nsubj left/leave_VERB_0_root')).toBe('leave agent=jessica,luke')
  })

  test('"the two"', () => {
    expect(en(met, 'The_DET_2_det two_NUM_3_nsubj left/leave_VERB_0_root')).toBe('leave agent=jessica,luke')
    expect(tl('Tumakas/takas_VERB_0_root_Voice=Act sina_DET_3_det Jessica_PROPN_1_nsubj at_CCONJ_5_cc Luke_PROPN_3_conj', 'Nagkita/kita_VERB_0_root_Voice=Act ang_DET_3_det dalawa_NUM_1_nsubj')).toBe('meet agent=jessica,luke')
  })

  test('"the couple"', () => {
    expect(en('Luke_PROPN_4_nsubj and_CCONJ_3_cc Jessica_PROPN_1_conj left/leave_VERB_0_root', 'Kilgrave_PROPN_2_nsubj killed/kill_VERB_0_root the_DET_4_det couple_NOUN_2_obj')).toBe('kill agent=kilgrave patient=jessica,luke')
  })

  test('but not two of something', () => {
    expect(en(met, 'The_DET_3_det two_NUM_3_nummod villains/villain_NOUN_4_nsubj left/leave_VERB_0_root')).toBe('leave agent=villain')
  })
})

describe('ranking', () => {
  const entities = new Map<string, Entity>(['a', 'b'].map((id) => [id, { id, type: 'person', gender: 'unknown', names: {}, aliases: {} }]))
  const ref = (id: string, sentence: number, slot: string): DiscourseRef => ({ entities: [id], sentence, at: 1, slot, predicate: 2, confidence: 1, via: 'name', block: 0, depth: 0, relative: false })
  const anaphor = { sentence: 3, block: 0, at: 1, slot: 'obl', predicate: 9, excluded: new Set<string>() }
  const best = (...refs: DiscourseRef[]): string | undefined => rankAntecedents(anaphor, refs, entities, new Map(), weightsByKind(antecedentWeights))[0]?.entity

  test('prefers the recent, then the subject', () => {
    expect(best(ref('a', 0, 'subj'), ref('b', 2, 'obj'))).toBe('b')
    expect(best(ref('a', 2, 'obj'), ref('b', 2, 'subj'))).toBe('b')
  })

  test('leaves out the excluded and what comes later', () => {
    expect(rankAntecedents({ ...anaphor, excluded: new Set(['a']) }, [ref('a', 2, 'subj')], entities, new Map(), weightsByKind(antecedentWeights))).toEqual([])
    expect(rankAntecedents(anaphor, [{ ...ref('a', 3, 'subj'), at: 5 }], entities, new Map(), weightsByKind(antecedentWeights))).toEqual([])
    expect(rankAntecedents({ ...anaphor, subordinate: true }, [{ ...ref('a', 3, 'subj'), at: 5 }], entities, new Map(), weightsByKind(antecedentWeights))).toHaveLength(1)
  })

  test('is the surer the further the next one is', () => {
    const sure = (...refs: DiscourseRef[]): number => antecedentConfidence(rankAntecedents(anaphor, refs, entities, new Map(), weightsByKind(antecedentWeights)))
    const close = sure(ref('a', 2, 'subj'), { ...ref('b', 2, 'obj'), at: 2 })
    const clear = sure(ref('a', 2, 'subj'), ref('b', 0, 'obl'))
    expect(close).toBeLessThan(clear)
    expect(sure()).toBe(0)
    expect(sure(ref('a', 2, 'subj'))).toBeGreaterThanOrEqual(clear)
    expect(sure({ ...ref('a', 2, 'subj'), confidence: 0.5 })).toBeLessThan(clear)
  })

  test('shares out likelihood', () => {
    const ranked = rankAntecedents(anaphor, [ref('a', 2, 'subj'), ref('b', 1, 'obj')], entities, new Map(), weightsByKind(antecedentWeights))
    expect(ranked.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1)
  })
})
