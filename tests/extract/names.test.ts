import { describe, expect, test } from 'vitest'
import { editDistance, foldName, isClipping, nameVariants, properNouns } from '../../src/extract/names.js'
import { slug } from '../../src/extract/cast.js'
import type { Entity, Reading } from '../../src/ir/index.js'
import { sentencesOf } from '../helpers.js'
import { cast, english, tagalog } from './small.js'
import { told } from './trees.js'

/** Entities in brief: `luke-cage person male: Luke Cage, Luke`. */
const entities = (reading: Reading): string[] => reading.entities.filter(({ drafted }) => drafted).map((entity) =>
  `${entity.id} ${entity.type} ${entity.gender}: ${[...Object.values(entity.names), ...Object.values(entity.aliases).flat()].join(', ')}`)

describe('spellings of one name', () => {
  test.each([['Luke', 'Lucas'], ['Katherine', 'Catherine'], ['Sofia', 'Sophia'], ['Stephen', 'Stefan'], ['Jessica', 'Jesica'], ['Ysabel', 'Isabel'], ['Gabo', 'Gabriel'], ['Nando', 'Fernando']])('%s and %s', (a, b) => {
    expect(nameVariants(a, b)).toBe(true)
    expect(nameVariants(b, a)).toBe(true)
  })

  test.each([['Luke', 'Jessica'], ['Ana', 'Ada'], ['Marco', 'Pedro'], ['Elena', 'Helga'], ['Al', 'Abe'], ['Mara', 'Margarita'], ['Rosa', 'Rosendo']])('not %s and %s', (a, b) => {
    expect(nameVariants(a, b)).toBe(false)
  })

  test.each([['Ami', 'Amihan'], ['Nes', 'Ines'], ['Tanza', 'Constanza'], ['Sam', 'Samuel'], ['Lito', 'Ángelito']])('%s is cut from %s', (short, full) => {
    expect(isClipping(short, full)).toBe(true)
    expect(isClipping(full, short)).toBe(false)
  })

  test.each([['Juan', 'Juana'], ['Al', 'Alma'], ['Ana', 'Ana'], ['Mira', 'Almirante']])('%s is not cut from %s', (short, full) => {
    expect(isClipping(short, full)).toBe(false)
  })

  test('edit distance', () => {
    expect(editDistance('', 'abc')).toBe(3)
    expect(editDistance('kitten', 'sitting')).toBe(3)
    expect(editDistance('same', 'same')).toBe(0)
  })

  test('folding', () => {
    expect(foldName('Peña’s')).toBe('pena')
    expect(foldName('JOSÉ')).toBe('jose')
    expect(slug('Reva Connors')).toBe('reva-connors')
    expect(slug('Doña Ñ’s Café!')).toBe('dona-ns-cafe')
    expect(slug('李雷')).toBe('李雷')
    expect(slug('…')).not.toBe('')
  })
})

describe('proper nouns of an article', () => {
  const of = (text: string, entities: readonly Entity[] = []): string[] => [...properNouns(sentencesOf(`---\ntitle: T\n---\n\n${text}\n`).sentences, entities)].sort()

  test('are capitalized inside a sentence and never in lower case', () => {
    expect(of('Then Brandt left the Bar. The bar burned, and Mira wept.')).toEqual(['Brandt', 'Brandts', 'Mira', 'Miras'])
  })

  test('are those of the cast', () => {
    const names = of('nothing happens here.', cast)
    expect(names).toEqual(expect.arrayContaining(['Luke', 'Cage', 'Jessica', 'Jones', 'Kilgrave', 'Reva', 'Connors']))
  })

  test('are not learned from headings and titles', () => {
    expect(of('## Everything That Went Wrong\n\nIt rained all day.')).toEqual([])
    expect(of('She Said Nothing At All Today.\n\nIt rained.')).toEqual([])
  })

  test('lose their possessive', () => {
    expect(of('He saw Brandt’s house and Mira\'s car.')).toEqual(['Brandt', 'Brandts', 'Mira', 'Miras'])
  })
})

describe('names in the text', () => {
  test('of the cast are found by parts and spellings', () => {
    const read = english(['Luke_PROPN_3_nsubj Cage_PROPN_1_flat killed/kill_VERB_0_root Connors_PROPN_3_obj', 'Then_ADV_3_advmod Lucas_PROPN_3_nsubj left/leave_VERB_0_root'], cast)
    expect(told(read)).toEqual(['kill agent=luke patient=reva', 'leave agent=luke @after'])
    expect(entities(read)).toEqual([])
  })

  test('that two of the cast share name nobody for certain', () => {
    const twins: Entity[] = ['Ana', 'Ben'].map((name) => ({ id: name.toLowerCase(), type: 'person', gender: 'unknown', names: { und: `${name} Cruz` }, aliases: {} }))
    expect(told(english('Then_ADV_3_advmod Cruz_PROPN_3_nsubj left/leave_VERB_0_root', twins))).toEqual(['leave agent=cruz @after'])
  })

  test('without a cast become persons, a short name the one that has it', () => {
    const read = english([
      'Then_ADV_4_advmod Katherine_PROPN_4_nsubj Vale_PROPN_2_flat met/meet_VERB_0_root Brandt_PROPN_4_obj in_ADP_8_case the_DET_8_det bar_NOUN_4_obl',
      'Then_ADV_3_advmod Katherine_PROPN_3_nsubj killed/kill_VERB_0_root Brandt_PROPN_3_obj',
      'Then_ADV_3_advmod Vale_PROPN_3_nsubj left/leave_VERB_0_root',
    ])
    expect(told(read)).toEqual(['meet agent=brandt,katherine-vale place=bar @after', 'kill agent=katherine-vale patient=brandt @after', 'leave agent=katherine-vale @after'])
    expect(entities(read)).toEqual(expect.arrayContaining(['katherine-vale person female: Katherine Vale, Katherine, Vale', 'brandt person unknown: Brandt']))
    expect(read.entities.filter(({ type }) => type === 'person')).toHaveLength(2)
  })

  test('in two spellings are one, where they never stand together', () => {
    const met = 'Then_ADV_3_advmod Luke_PROPN_3_nsubj met/meet_VERB_0_root Jessica_PROPN_3_obj'
    const apart = english([met, met, 'Then_ADV_3_advmod Lucas_PROPN_3_nsubj left/leave_VERB_0_root'])
    expect(told(apart).at(-1)).toBe('leave agent=luke @after')
    const together = english([met, 'Then_ADV_3_advmod Lucas_PROPN_3_nsubj killed/kill_VERB_0_root Luke_PROPN_3_obj'])
    expect(told(together).at(-1)).toBe('kill agent=lucas patient=luke @after')
  })

  test('know somebody by a nickname between quotes, too', () => {
    const read = english(['Then_ADV_7_advmod Dolores_PROPN_7_nsubj "_PUNCT_4_punct Dolly_PROPN_2_flat "_PUNCT_4_punct Magsino_PROPN_2_flat left/leave_VERB_0_root the_DET_10_det old_ADJ_10_amod city_NOUN_7_obj', 'Then_ADV_3_advmod Dolly_PROPN_3_nsubj returned/return_VERB_0_root'])
    expect(told(read).map((mention) => mention.split(' ')[1])).toEqual(['agent=dolores-magsino', 'agent=dolores-magsino'])
  })

  test('have no titles, but what a title says is known', () => {
    const read = english(['Then_ADV_4_advmod Detective_PROPN_3_compound Brandt_PROPN_4_nsubj left/leave_VERB_0_root', 'The_DET_2_det detective_NOUN_3_nsubj returned/return_VERB_0_root'])
    expect(entities(read)).toEqual(['brandt person unknown: Brandt'])
    expect(told(read)).toEqual(['leave agent=brandt @after', 'return agent=brandt'])
  })

  test('that open a sentence count where nothing speaks against them', () => {
    expect(told(english('Brandt_PROPN_2_nsubj left/leave_VERB_0_root'))).toEqual(['leave agent=brandt'])
    expect(entities(english('Bar_PROPN_2_nsubj left/leave_VERB_0_root'))).toEqual([])
  })

  test('behind a marker of persons are persons', () => {
    const read = tagalog(['Pumatay/patay_VERB_0_root_Voice=Act si_DET_3_det Itan_PROPN_1_nsubj kay_ADP_5_case Brandt_PROPN_1_obl sa_ADP_7_case Maynila_PROPN_1_obl'])
    expect(entities(read)).toEqual(['itan person unknown: Itan', 'brandt person male: Brandt', 'maynila place neuter: Maynila'])
  })

  test('of places are places', () => {
    const read = english(['Then_ADV_3_advmod Luke_PROPN_3_nsubj returned/return_VERB_0_root to_ADP_5_case Maravel_PROPN_3_obl', 'Then_ADV_3_advmod Luke_PROPN_3_nsubj escaped/escape_VERB_0_root from_ADP_5_case Maravel_PROPN_3_obl'])
    expect(read.entities.find(({ id }) => id === 'maravel')?.type).toBe('place')
  })

  test('may be most of a sentence', () => {
    expect(told(english('Katherine_PROPN_3_nsubj Vale_PROPN_1_flat married/marry_VERB_0_root Brandt_PROPN_3_obj Cruz_PROPN_4_flat ._PUNCT_3_punct'))).toEqual(['marry agent=brandt-cruz,katherine-vale'])
  })

  test('of the cast in lower case count in their own language', () => {
    const driver: Entity[] = [{ id: 'bus-driver', type: 'person', gender: 'male', names: { en: 'the bus driver', tl: 'ang drayber' }, aliases: {} }]
    const line = 'The_DET_3_det bus_NOUN_3_compound driver_NOUN_4_nsubj killed/kill_VERB_0_root Reva_PROPN_4_obj'
    expect(told(english(line, [...driver, ...cast]))).toEqual(['kill agent=bus-driver patient=reva'])
  })

  test('in parentheses are asides, not whom the text is about', () => {
    const read = english(['Jessica_PROPN_6_nsubj (_PUNCT_3_punct Ritter_PROPN_1_appos )_PUNCT_3_punct has/have_AUX_6_aux left/leave_VERB_0_root', 'She_PRON_2_nsubj returned/return_VERB_0_root'], cast)
    expect(told(read)).toEqual(['leave agent=jessica', 'return agent=jessica'])
  })

  test('genders come from the pronouns around them', () => {
    const read = english(['Then_ADV_3_advmod Brandt_PROPN_3_nsubj left/leave_VERB_0_root', 'She_PRON_2_nsubj returned/return_VERB_0_root'])
    expect(entities(read)).toEqual(['brandt person female: Brandt'])
  })
})
