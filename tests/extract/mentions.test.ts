import { describe, expect, test } from 'vitest'
import { cast, english } from './small.js'
import { told } from './trees.js'

const met = 'Luke_PROPN_2_nsubj met/meet_VERB_0_root Jessica_PROPN_2_obj ._PUNCT_2_punct'
const killed = 'Jessica_PROPN_2_nsubj killed/kill_VERB_0_root Reva_PROPN_2_obj and_CCONJ_5_cc left/leave_VERB_2_conj ._PUNCT_2_punct'

describe('a mention', () => {
  const { mentions } = english([met, killed], cast)
  const [first, second, third] = mentions

  test('has an id of language, sentence and predicate', () => {
    expect(mentions.map(({ id }) => id)).toEqual(['en:0:2', 'en:1:2', 'en:1:5'])
  })

  test('says where its sentence stands', () => {
    expect(second).toMatchObject({ language: 'en', source: 'sources/s/en.md', sentence: 1, line: 1, column: 19, start: 18, end: 47 })
  })

  test('quotes its sentence with what stands around it', () => {
    expect(first?.quote).toEqual({ exact: 'Luke met Jessica.', prefix: '', suffix: ' Jessica killed Reva and left.' })
    expect(third?.quote).toEqual({ exact: 'Jessica killed Reva and left.', prefix: 'Luke met Jessica. ', suffix: '' })
  })

  test('points to its predicate', () => {
    for (const { predicate, quote } of mentions) expect(quote.exact.slice(predicate.start, predicate.end)).toBe(predicate.text)
    expect(third?.predicate.text).toBe('left')
  })

  test('is the surer the more of its roles are filled', () => {
    const [full, half] = ['Jessica_PROPN_2_nsubj killed/kill_VERB_0_root Reva_PROPN_2_obj', 'Reva_PROPN_3_nsubj:pass was/be_AUX_3_aux:pass killed/kill_VERB_0_root_VerbForm=Part'].map((line) => english(line, cast).mentions[0]?.confidence ?? 0)
    expect(half).toBeGreaterThan(0.5)
    expect(half).toBeLessThan(full ?? 0)
    expect(full).toBeLessThan(1)
  })
})

test('headings announce, they do not tell', () => {
  const { mentions, evidence } = english([`#${met}`, killed], cast)
  expect(mentions.map(({ sentence }) => sentence)).toEqual([1, 1])
  expect(evidence[0]).toContain('entity:luke')
})

test('a word that is part of an expression is no event of its own', () => {
  expect(told(english('Jessica_PROPN_2_nsubj paid/pay_VERB_0_root a_DET_4_det visit_NOUN_2_obj to_ADP_6_case Luke_PROPN_2_obl', cast))).toEqual(['visit agent=jessica patient=luke'])
})

test('content is told by its event, else by its words', () => {
  expect(told(english('Luke_PROPN_2_nsubj learned/learn_VERB_0_root that_SCONJ_5_mark Jessica_PROPN_5_nsubj frobnicated/frobnicate_VERB_2_ccomp', cast))).toEqual(['discover content="that Jessica frobnicated" experiencer=luke'])
})

test('two who do it to each other both act', () => {
  expect(told(english('Luke_PROPN_4_nsubj and_CCONJ_3_cc Jessica_PROPN_1_conj met/meet_VERB_0_root each_DET_6_det other_ADJ_4_obj', cast))).toEqual(['meet agent=jessica,luke'])
})

test('things neither give nor marry', () => {
  expect(told(english('The_DET_2_det bar_NOUN_3_nsubj gave/give_VERB_0_root Jessica_PROPN_3_iobj a_DET_6_det ring_NOUN_3_obj', cast))[0]).not.toContain('agent=bar')
  expect(told(english('The_DET_2_det bus_NOUN_3_nsubj hit/hit_VERB_0_root Jessica_PROPN_3_obj', cast))).toEqual(['hit agent=bus patient=jessica'])
})

describe('entities of a reading', () => {
  test('are the cast and what takes part', () => {
    const { entities } = english(['Then_ADV_3_advmod Brandt_PROPN_3_nsubj saw/see_VERB_0_root a_DET_5_det photo_NOUN_3_obj', 'The_DET_2_det ring_NOUN_3_nsubj glittered/glitter_VERB_0_root'], cast)
    expect(entities.map(({ id }) => id)).toEqual(['luke', 'jessica', 'kilgrave', 'reva', 'brandt', 'photo'])
  })
})

describe('evidence', () => {
  test('is what another language would keep: who, what, how many', () => {
    const { evidence } = english('Jessica_PROPN_2_nsubj lost/lose_VERB_0_root 1,200_NUM_4_nummod rings/ring_NOUN_2_obj ,_PUNCT_7_punct a_DET_7_det wife_NOUN_4_conj and_CCONJ_9_cc fire_NOUN_4_conj', cast)
    expect(evidence[0]).toEqual(expect.arrayContaining(['concept:fire', 'concept:ring', 'entity:jessica', 'number:1200', 'relation:spouse']))
    expect(evidence[0]).toEqual([...(evidence[0] ?? [])].sort())
  })
})

test('the same trees give the same reading', () => {
  expect(JSON.stringify(english([met, killed]))).toBe(JSON.stringify(english([met, killed])))
})

test('an article without sentences tells nothing', () => {
  expect(english([], cast)).toMatchObject({ mentions: [], unread: [], evidence: [], entities: cast })
})
