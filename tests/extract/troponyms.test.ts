import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { eventType, rolesOf, troponyms } from '../../src/vocabulary/index.js'
import { smallLexicon, treeReader } from './trees.js'

const english = treeReader('en', smallLexicon('en', `
events:
  hit: [hit, "run over obj:patient", punch]
  die: [die]
troponyms:
  run-over: [run over]
  punch: [punch]
  drown: [punch]
`))
const kinds = (tree: string): unknown[] => english([tree], []).mentions.map(({ type, troponym }) => [type, troponym])

describe('a finer kind', () => {
  test('is what the words of an expression mean together', () => {
    expect(kinds('They_PRON_2_nsubj ran/run_VERB_0_root over_ADP_2_compound:prt Ben_PROPN_2_obj ._PUNCT_2_punct')).toEqual([['hit', 'run-over']])
  })

  test('is none where the words mean no more than the type', () => {
    expect(kinds('They_PRON_2_nsubj hit_VERB_0_root Ben_PROPN_2_obj ._PUNCT_2_punct')).toEqual([['hit', undefined]])
  })

  test('is one of its own type', () => {
    expect(kinds('They_PRON_2_nsubj punched/punch_VERB_0_root Ben_PROPN_2_obj ._PUNCT_2_punct')).toEqual([['hit', 'punch']])
  })
})

describe('the vocabulary of finer kinds', () => {
  test('has ids of its own, once each', () => {
    expect(new Set(troponyms.map(({ id }) => id)).size).toBe(troponyms.length)
    expect(troponyms.filter(({ id }) => eventType(id) !== undefined)).toEqual([])
  })

  test.each(troponyms.map((each) => [each.id, each.types] as const))('%s is of types with the same parties', (_, types) => {
    const parties = types.map((type) => rolesOf(eventType(type)!).filter((role) => ['agent', 'experiencer', 'patient', 'theme', 'recipient'].includes(role)))
    expect(new Set(parties.map((roles) => roles.join(' '))).size).toBe(1)
  })

  test.each(['en', 'es', 'tl'])('is all there in the lexicon of %s', (tag) => {
    const lexicon = parse(readFileSync(join('locales', tag, 'lexicon.yaml'), 'utf8'), { uniqueKeys: false }) as { troponyms: Record<string, readonly string[]> }
    expect(Object.keys(lexicon.troponyms).filter((id) => !troponyms.some((each) => each.id === id))).toEqual([])
  })
})
