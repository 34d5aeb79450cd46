import { describe, expect, test } from 'vitest'
import { mendedGraph } from '../../src/extract/repair.js'
import { syntaxSettings } from '../../src/extract/settings.js'
import { smallLexicon, treeOf } from './trees.js'

const settings = syntaxSettings(smallLexicon('tl', 'events: {}'))
/** Where each token that changed hangs now: `form→head relation`. */
const changed = (line: string): string[] => {
  const { tree } = treeOf(line)
  return mendedGraph(tree, settings).tokens.filter((token, i) => token.head !== tree.tokens[i]?.head || token.deprel !== tree.tokens[i]?.deprel)
    .map(({ form, head, deprel }) => `${form}→${tree.tokens[head - 1]?.form} ${deprel}`)
}

describe('before an inversion marker', () => {
  test('a pronoun and a name with one case are one phrase', () => {
    expect(changed('umalis_VERB_0_root siya_PRON_1_nsubj at_CCONJ_7_cc si_DET_5_det Ana_PROPN_1_nsubj ay_PART_5_discourse lumaban_VERB_1_conj')).toEqual(['siya→lumaban nsubj', 'Ana→siya conj'])
  })

  test('names behind one marker are one phrase', () => {
    expect(changed('isa_NUM_6_nummod at_CCONJ_4_cc sina_DET_4_det Ana_PROPN_1_nsubj at_CCONJ_6_cc Ben_PROPN_4_conj ay_PART_4_discourse umalis_VERB_0_root')).toEqual(['Ana→umalis nsubj'])
  })

  test('a name in another case is none of it', () => {
    expect(changed('sumulat_VERB_0_root kay_ADP_3_case Ana_PROPN_1_obl at_CCONJ_8_cc si_DET_6_det Ben_PROPN_8_nsubj ay_PART_6_discourse umalis_VERB_1_conj')).toEqual([])
  })
})

describe('a phrase between commas', () => {
  test('belongs to the name before it', () => {
    expect(changed('kontrol_NOUN_8_obl ni_ADP_3_case Gil_PROPN_1_nmod ,_PUNCT_6_punct ang_DET_6_det kontrabida_NOUN_8_dislocated ,_PUNCT_6_punct umalis_VERB_0_root si_DET_10_det Ana_PROPN_8_nsubj')).toEqual(['kontrabida→Gil appos'])
  })

  test('is a topic where nothing stands before it', () => {
    expect(changed('ang_DET_2_det kontrabida_NOUN_4_dislocated ,_PUNCT_2_punct umalis_VERB_0_root siya_PRON_4_nsubj')).toEqual([])
  })
})

test('what a clause is said of is no subject of its verb', () => {
  expect(changed('truth_NOUN_5_nsubj:outer is_AUX_5_cop that_SCONJ_5_mark Gil_PROPN_5_nsubj left_VERB_0_root')).toEqual(['truth→left parataxis', 'is→left discourse'])
  // of a nominal it is the subject
  expect(changed('truth_NOUN_4_nsubj:outer is_AUX_4_cop a_DET_4_det lie_NOUN_0_root')).toEqual([])
})

test('a change that would run in a circle is none', () => {
  // the predicate behind the marker hangs on what stands before it
  expect(changed('si_DET_2_det Tom_PROPN_0_root at_CCONJ_4_cc ako_PRON_2_conj_Case=Nom ay_PART_2_discourse kumakain_VERB_4_acl')).toEqual([])
})

describe('what the parser joins or parts wrongly', () => {
  test('of two names that a conjunction parts each takes part', () => {
    expect(changed('Ana_PROPN_4_compound at_CCONJ_3_cc tambolero_NOUN_1_conj Ben_PROPN_5_nsubj sumali_VERB_0_root')).toEqual(['Ana→sumali nsubj', 'at→Ben cc', 'tambolero→Ben nmod:desc', 'Ben→Ana conj'])
  })

  test('behind "but" and a noun a participle with an object is a verb', () => {
    const line = 'sinunog_VERB_0_root bahay_NOUN_1_obj ,_PUNCT_5_punct pero_CCONJ_5_cc tao_NOUN_2_conj patay_VERB_5_acl_VerbForm=Part|Tense=Past apoy_NOUN_6_obj'
    expect(changed(line)).toEqual(['pero→patay cc', 'tao→patay nsubj', 'patay→sinunog conj'])
    expect(changed(line.replace(' apoy_NOUN_6_obj', ''))).toEqual([])
  })

  test('a possessive that a linker ties to a word says whose that is', () => {
    expect(changed('dinukot_VERB_0_root ng_ADP_1_advmod_Case=Gen kanya_PRON_1_obj:agent_Case=Dat|PronType=Prs -ng_PART_3_case uwak_ADJ_3_amod ang_DET_7_det bata_NOUN_5_nsubj')).toEqual(['ng→uwak case', 'kanya→uwak nmod:poss', 'uwak→dinukot obj:agent', 'bata→dinukot nsubj'])
  })
})
