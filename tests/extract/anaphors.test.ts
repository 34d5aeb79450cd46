import type { KnownReferent } from '../../src/ir/index.js'
import { describe, expect, test } from 'vitest'
import { createExtractor } from '../../src/extract/index.js'
import { cast, english, englishText, tagalog } from './small.js'
import { articleOf, smallLexicon, told } from './trees.js'

const tl = (...lines: string[]): string | undefined => told(tagalog(lines, cast)).at(-1)

describe('an actor', () => {
  test('is shared in coordination whatever the voices', () => {
    expect(tl('binaril/baril_VERB_0_root_Voice=Pass ni_ADP_3_case Jessica_PROPN_1_obj:agent si_DET_5_det Luke_PROPN_1_nsubj at_CCONJ_7_cc tumakas/takas_VERB_1_conj_Voice=Act')).toBe('escape agent=jessica')
  })

  test('is found below a word that only says how the deed is meant', () => {
    expect(tl('kailangan_VERB_0_root barilin/baril_VERB_1_xcomp_Voice=Pass ni_ADP_4_case Jessica_PROPN_2_obj:agent si_DET_6_det Luke_PROPN_2_nsubj upang_SCONJ_8_mark tulungan/tulong_VERB_1_advcl_Voice=Lfoc si_DET_10_det Reva_PROPN_8_nsubj')).toMatch(/^help agent=jessica patient=reva/)
  })
})

describe('an anaphor', () => {
  test('lists whom else it may mean, and which roles it fills', () => {
    const { anaphors } = english(['Luke_PROPN_2_nsubj met/meet_VERB_0_root Kilgrave_PROPN_2_obj', 'He_PRON_2_nsubj left/leave_VERB_0_root'], cast)
    expect(anaphors).toHaveLength(1)
    expect(anaphors?.[0]).toMatchObject({ id: '1:1', fills: [{ mention: 'en:1:2', role: 'agent' }] })
    expect(anaphors?.[0]?.candidates.map(({ entity }) => entity)).toEqual(['luke', 'kilgrave'])
    expect(anaphors?.[0]?.candidates.reduce((sum, { likelihood }) => sum + likelihood, 0)).toBeLessThanOrEqual(1.001)
  })

  test('is whom knowledge from elsewhere names, there and in what hangs on it', () => {
    const { article, trees } = articleOf('en', ['Luke_PROPN_2_nsubj met/meet_VERB_0_root Kilgrave_PROPN_2_obj', 'He_PRON_2_nsubj left/leave_VERB_0_root and_CCONJ_4_cc returned/return_VERB_2_conj'])
    const extract = createExtractor(smallLexicon('en', englishText))
    expect(told(extract(article, trees, cast).value).slice(1)).toEqual(['leave agent=luke', 'return agent=luke'])
    expect(told(extract(article, trees, cast, new Map([['1:1', { entities: ['kilgrave'], confidence: 0.9 }]])).value).slice(1)).toEqual(['leave agent=kilgrave', 'return agent=kilgrave'])
  })

  test('means the same in a text that was read before as in one read for the first time', () => {
    const { article, trees } = articleOf('en', ['Luke_PROPN_2_nsubj met/meet_VERB_0_root Kilgrave_PROPN_2_obj', 'He_PRON_2_nsubj left/leave_VERB_0_root', 'Jessica_PROPN_2_nsubj shot/shoot_VERB_0_root him_PRON_2_obj', 'He_PRON_2_nsubj returned/return_VERB_0_root'])
    const extract = createExtractor(smallLexicon('en', englishText))
    const again = extract.open(article, trees, cast)
    const meant = (at: string, id: string): ReadonlyMap<string, KnownReferent> => new Map([[at, { entities: [id], confidence: 0.9 }]])
    for (const known of [new Map<string, KnownReferent>(), meant('1:1', 'kilgrave'), meant('2:3', 'luke'), new Map<string, KnownReferent>()]) expect(again(known)).toEqual(extract(article, trees, cast, known))
  })

  test('keeps its reading where the named entity is none of the article', () => {
    const { article, trees } = articleOf('en', ['Luke_PROPN_2_nsubj left/leave_VERB_0_root', 'He_PRON_2_nsubj returned/return_VERB_0_root'])
    expect(told(createExtractor(smallLexicon('en', englishText))(article, trees, cast, new Map([['1:1', { entities: ['nobody'], confidence: 0.9 }]])).value).at(-1)).toBe('return agent=luke')
  })
})

describe('parties of each other', () => {
  test('stand on both sides', () => {
    expect(told(english(['Luke_PROPN_4_nsubj and_CCONJ_3_cc Jessica_PROPN_1_conj saw/see_VERB_0_root each_DET_6_det other_PRON_4_obj'], cast))).toEqual(['see experiencer=jessica,luke stimulus=jessica,luke'])
  })
})

describe('what an article tells of a person late', () => {
  test('holds from its start: a gender', () => {
    const { entities } = english(['Quill_PROPN_2_nsubj left/leave_VERB_0_root', 'She_PRON_2_nsubj returned/return_VERB_0_root', 'She_PRON_2_nsubj died/die_VERB_0_root'])
    expect(entities.find(({ id }) => id === 'quill')?.gender).toBe('female')
  })

  test('holds from its start: whose brother somebody is', () => {
    const read = english(['Jessica_PROPN_2_nsubj met/meet_VERB_0_root her_PRON_4_nmod:poss brother_NOUN_2_obj', 'Jessica_PROPN_2_nsubj left/leave_VERB_0_root her_PRON_4_nmod:poss brother_NOUN_2_obj Luke_PROPN_4_appos'], cast)
    expect(told(read)[0]).toBe('meet agent=jessica,luke')
  })
})

describe('a title', () => {
  const brandt = 'Captain_PROPN_2_compound Brandt_PROPN_3_nsubj left/leave_VERB_0_root'
  test('that stands alone is its bearer’s name', () => {
    expect(told(english([brandt, 'the_DET_2_det Captain_PROPN_3_nsubj killed/kill_VERB_0_root Reva_PROPN_3_obj'], cast)).at(-1)).toBe('kill agent=brandt patient=reva')
  })

  test('makes a person of its bearer, and is kept beside the name', () => {
    expect(english([brandt]).entities.find(({ id }) => id === 'brandt')).toMatchObject({ type: 'person', styled: { en: ['Captain Brandt'] } })
  })
})

test('a past participle as complement is done to its subject', () => {
  expect(told(english('Luke_PROPN_2_nsubj wanted/want_VERB_0_root Reva_PROPN_2_obj killed/kill_VERB_2_xcomp_VerbForm=Part|Tense=Past', cast)).at(-1)).toMatch(/^kill patient=reva/)
})
