import { describe, expect, test } from 'vitest'
import type { Reading } from '../../src/ir/index.js'
import { cast, english, tagalog } from './small.js'
import { told } from './trees.js'

const en = (...lines: string[]): string[] => told(english(lines, cast))
const tl = (...lines: string[]): string[] => told(tagalog(lines, cast))
const relations = (reading: Reading): string[] => reading.entities.flatMap(({ id, relations: list }) => (list ?? []).map(({ relation, of }) => `${id}: ${relation} of ${of}`))

describe('nouns of relation', () => {
  const hisWife = 'Kilgrave_PROPN_2_nsubj killed/kill_VERB_0_root his_PRON_4_nmod:poss wife_NOUN_2_obj'

  test('beside a name are that person', () => {
    expect(en('Jessica_PROPN_2_nsubj killed/kill_VERB_0_root Luke_PROPN_5_nmod:poss \'s_PART_3_case wife_NOUN_2_obj ,_PUNCT_7_punct Reva_PROPN_5_appos')).toEqual(['kill agent=jessica patient=reva'])
  })

  test('are learned from any sentence', () => {
    const read = english(['Luke_PROPN_2_nsubj left/leave_VERB_0_root', 'Jessica_PROPN_2_nsubj killed/kill_VERB_0_root his_PRON_4_nmod:poss wife_NOUN_2_obj', 'Reva_PROPN_2_nsubj was/be_VERB_0_root Luke_PROPN_5_nmod:poss \'s_PART_3_case wife_NOUN_2_xcomp'], cast)
    expect(told(read)[1]).toMatch(/^kill agent=jessica patient=/)
    expect(en('Reva_PROPN_0_root ,_PUNCT_5_punct Luke_PROPN_5_nmod:poss \'s_PART_3_case wife_NOUN_1_appos', 'Jessica_PROPN_2_nsubj killed/kill_VERB_0_root Luke_PROPN_5_nmod:poss \'s_PART_3_case wife_NOUN_2_obj')).toEqual(['kill agent=jessica patient=reva'])
  })

  test('of somebody unknown are somebody new, and the same the next time', () => {
    const read = english(['Luke_PROPN_2_nsubj met/meet_VERB_0_root his_PRON_4_nmod:poss wife_NOUN_2_obj', 'Kilgrave_PROPN_2_nsubj killed/kill_VERB_0_root Luke_PROPN_5_nmod:poss \'s_PART_3_case wife_NOUN_2_obj'], cast)
    expect(told(read)).toEqual(['meet agent=luke,luke-wife', 'kill agent=kilgrave patient=luke-wife'])
    expect(relations(read)).toEqual(['luke-wife: spouse of luke'])
  })

  test('tell whose they are where one such relation is known', () => {
    expect(en('Reva_PROPN_5_nsubj ,_PUNCT_4_punct Luke_PROPN_4_nmod:poss wife_NOUN_1_appos died/die_VERB_0_root', hisWife)).toEqual(['die patient=reva', 'kill agent=kilgrave patient=reva'])
  })

  test('before a comma and a name, whatever the parser makes of it', () => {
    expect(tl('Pinatay/patay_VERB_0_root_Voice=Pass ni_ADP_3_case Jessica_PROPN_1_obj:agent ang_DET_5_det asawa_NOUN_1_nsubj ni_ADP_7_case Luke_PROPN_5_nmod:poss ,_PUNCT_10_punct si_DET_10_det Reva_PROPN_5_appos Connors_PROPN_10_flat')).toEqual(['kill agent=jessica patient=reva'])
    const read = tagalog([
      'Tumakas/takas_VERB_0_root_Voice=Act ang_DET_3_det asawa_NOUN_1_nsubj ni_ADP_5_case Luke_PROPN_3_nmod:poss ,_PUNCT_8_punct si_DET_8_det Reva_PROPN_1_nsubj Connors_PROPN_8_flat',
      'Pinatay/patay_VERB_0_root_Voice=Pass ni_ADP_3_case Jessica_PROPN_1_obj:agent ang_DET_5_det asawa_NOUN_1_nsubj ni_ADP_7_case Luke_PROPN_5_nmod:poss',
    ], cast)
    expect(told(read).at(-1)).toBe('kill agent=jessica patient=reva')
    expect(relations(read)).toEqual(['reva: spouse of luke'])
  })

  test('say the gender of whom they name', () => {
    const { entities } = english('Then_ADV_6_advmod Brandt_PROPN_6_nsubj ,_PUNCT_5_punct Luke_PROPN_5_nmod:poss sister_NOUN_2_appos left/leave_VERB_0_root', cast)
    expect(entities.find(({ id }) => id === 'brandt')).toMatchObject({ gender: 'female', relations: [{ relation: 'sibling', of: 'luke' }] })
  })
})

describe('what somebody is called', () => {
  test('names them later', () => {
    expect(en('Kilgrave_PROPN_5_nsubj ,_PUNCT_4_punct a_DET_4_det villain_NOUN_1_appos left/leave_VERB_0_root', 'The_DET_2_det villain_NOUN_3_nsubj killed/kill_VERB_0_root Reva_PROPN_3_obj')).toEqual(['leave agent=kilgrave', 'kill agent=kilgrave patient=reva'])
  })

  test('a word for sex alone is whoever was spoken of', () => {
    expect(en('Luke_PROPN_2_nsubj met/meet_VERB_0_root Jessica_PROPN_2_obj', 'The_DET_2_det woman_NOUN_3_nsubj left/leave_VERB_0_root')).toEqual(['meet agent=jessica,luke', 'leave agent=jessica'])
  })

  test('an indefinite is somebody new', () => {
    const read = english(['Luke_PROPN_2_nsubj met/meet_VERB_0_root Jessica_PROPN_2_obj', 'A_DET_2_det woman_NOUN_3_nsubj killed/kill_VERB_0_root Reva_PROPN_3_obj'], cast)
    expect(told(read).at(-1)).toBe('kill agent=woman patient=reva')
    expect(read.entities.find(({ id }) => id === 'woman')).toMatchObject({ type: 'person', gender: 'female', unnamed: true, drafted: true, concept: 'woman' })
  })

  test('a thing is the same thing the next time, and belongs to its owner', () => {
    const read = english(['Luke_PROPN_2_nsubj gave/give_VERB_0_root Jessica_PROPN_2_iobj a_DET_5_det ring_NOUN_2_obj', 'Kilgrave_PROPN_2_nsubj stole/steal_VERB_0_root the_DET_4_det ring_NOUN_2_obj'], cast)
    expect(told(read)).toEqual(['give agent=luke recipient=jessica theme=ring', 'steal agent=kilgrave theme=ring'])
    expect(relations(english("Kilgrave_PROPN_2_nsubj stole/steal_VERB_0_root Luke_PROPN_5_nmod:poss 's_PART_3_case ring_NOUN_2_obj", cast))).toEqual(['luke-ring: owner of luke'])
  })

  test('a thing of two owners is two things', () => {
    expect(en("Kilgrave_PROPN_2_nsubj stole/steal_VERB_0_root Luke_PROPN_5_nmod:poss 's_PART_3_case ring_NOUN_2_obj", "Kilgrave_PROPN_2_nsubj stole/steal_VERB_0_root Jessica_PROPN_5_nmod:poss 's_PART_3_case ring_NOUN_2_obj")).toEqual(['steal agent=kilgrave theme=luke-ring', 'steal agent=kilgrave theme=jessica-ring'])
  })

  test('a thing that no list has is one all the same, and goes by its own word', () => {
    const read = english(['Luke_PROPN_2_nsubj stole/steal_VERB_0_root the_DET_5_det old_ADJ_5_amod zither_NOUN_2_obj'], cast)
    expect(told(read)).toEqual(['steal agent=luke theme=zither'])
    expect(read.entities.find(({ id }) => id === 'zither')).toMatchObject({ type: 'object', unnamed: true, names: { en: 'zither' } })
  })

  test('who has "who" behind him is somebody', () => {
    const read = english(['Luke_PROPN_2_nsubj met/meet_VERB_0_root a_DET_4_det leper_NOUN_2_obj who_PRON_6_nsubj shot/shoot_VERB_4_acl:relcl_VerbForm=Fin him_PRON_6_obj'], cast)
    expect(told(read)).toEqual(['meet agent=leper,luke', 'shoot agent=leper patient=luke'])
    expect(read.entities.find(({ id }) => id === 'leper')?.type).toBe('person')
  })

  test('what somebody turns into is a kind, and means that one from then on', () => {
    expect(en('Reva_PROPN_2_nsubj became/become_VERB_0_root a_DET_4_det detective_NOUN_2_xcomp', 'Luke_PROPN_2_nsubj shot/shoot_VERB_0_root the_DET_4_det detective_NOUN_2_obj')).toEqual(['become agent=reva goal="a detective"', 'shoot agent=luke patient=reva'])
  })

  test('bare "siblings" are any', () => {
    const tied = "Reva_PROPN_0_root is/be_AUX_1_cop Luke_PROPN_5_nmod:poss 's_PART_3_case sister_NOUN_1_appos"
    expect(en(tied, 'the_DET_2_det siblings/sibling_NOUN_3_nsubj_Number=Plur met/meet_VERB_0_root Kilgrave_PROPN_3_obj').at(-1)).toContain('reva')
    expect(en(tied, 'siblings/sibling_NOUN_2_nsubj_Number=Plur met/meet_VERB_0_root Kilgrave_PROPN_2_obj').at(-1)).not.toContain('reva')
  })

  test('the editor’s descriptions count', () => {
    const known = cast.map((entity) => (entity.id === 'reva' ? { ...entity, description: { en: "Luke's wife" } } : entity))
    expect(told(english("Kilgrave_PROPN_2_nsubj killed/kill_VERB_0_root Luke_PROPN_5_nmod:poss 's_PART_3_case wife_NOUN_2_obj", known))).toEqual(['kill agent=kilgrave patient=reva'])
  })
})

describe('nouns beside a name', () => {
  const kindsOf = (...lines: string[]): string[] => english(lines, cast).entities.flatMap(({ id, kinds }) => (kinds ? [`${id}: ${kinds.join(' ')}`] : []))

  test('say what somebody is: appositions and titles', () => {
    expect(kindsOf('Luke_PROPN_6_nsubj ,_PUNCT_4_punct a_DET_4_det_Definite=Ind detective_NOUN_1_appos ,_PUNCT_4_punct died/die_VERB_0_root')).toEqual(['luke: detective'])
    expect(kindsOf('Detective_NOUN_2_compound Jessica_PROPN_3_nsubj died/die_VERB_0_root')).toEqual(['jessica: detective'])
  })

  test('say nothing with an adjective that takes them back, nor by sex and age alone', () => {
    expect(kindsOf('Luke_PROPN_7_nsubj ,_PUNCT_5_punct a_DET_5_det_Definite=Ind former_ADJ_5_amod detective_NOUN_1_appos ,_PUNCT_5_punct died/die_VERB_0_root')).toEqual([])
    expect(kindsOf('Luke_PROPN_6_nsubj ,_PUNCT_4_punct a_DET_4_det_Definite=Ind man_NOUN_1_appos ,_PUNCT_4_punct died/die_VERB_0_root')).toEqual([])
  })
})
