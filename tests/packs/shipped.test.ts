import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Construction, Lexicon, Reported } from '../../src/ir/index.js'
import { commonRoles, eventTypes, rolesOf } from '../../src/vocabulary/index.js'
import { smallLexicon, treeReader } from '../extract/trees.js'
import { addedLanguages, packText, readLanguages, shippedLexicon } from './shipped.js'

const leastPerType = 3
const leastOnAverage = 10

describe.each([...readLanguages, ...addedLanguages])('the lexicon of %s', (tag) => {
  let read: Reported<Lexicon>
  let constructions: readonly Construction[]
  beforeAll(() => {
    read = shippedLexicon(tag)
    constructions = read.value.constructions
  })

  test('reads without a complaint', () => {
    expect(read.diagnostics.map(({ path, line, message }) => `${path}:${line} ${message}`)).toEqual([])
  })

  test('expresses every event type in some ways', () => {
    const counts = new Map(eventTypes.map(({ id }) => [id, 0]))
    for (const { type } of constructions) counts.set(type, (counts.get(type) ?? 0) + 1)
    expect([...counts].filter(([, count]) => count < leastPerType)).toEqual([])
    expect(constructions.length / eventTypes.length).toBeGreaterThanOrEqual(leastOnAverage)
  })

  test('gives roles that the vocabulary has', () => {
    const roles = new Map(eventTypes.map((type) => [type.id, new Set([...rolesOf(type), ...commonRoles, '-'])]))
    const strange = constructions.flatMap(({ type, head, slots }) => slots.filter(({ role }) => role && !roles.get(type)?.has(role)).map(({ role }) => `${type}: ${head} ${role}`))
    expect(strange).toEqual([])
  })

  test('names inflection classes that it defines', () => {
    const known = new Set((read.value.morphology?.classes ?? []).map(({ name }) => name))
    expect(constructions.flatMap(({ type, head, classes }) => classes.filter((name) => !known.has(name)).map((name) => `${type}: ${head}.${name}`))).toEqual([])
  })

  // An item that is none of the grammar's would be read as a particle: "+picture!of:patient".
  test('has words for heads and particles', () => {
    const words = constructions.flatMap(({ type, head, particles, without }) => [head, ...particles, ...without].map((word) => `${type}: ${word}`))
    expect(words.filter((word) => !/^[\w-]+: [\p{L}\p{M}\p{N}'’. -]+$/u.test(word))).toEqual([])
  })

  test('has words of every kind that reading needs', () => {
    const { operators, cues, relations, nouns, names, titles, pairs, reciprocals, pronouns, concepts } = read.value
    expect(Object.keys(operators).sort()).toEqual(['actual', 'attempted', 'denied', 'planned', 'prevented', 'uncertain'])
    expect(Object.keys(cues).sort()).toEqual(expect.arrayContaining(['after', 'before', 'flashback', 'future', 'while']))
    for (const table of [relations, nouns, names, titles, pairs, reciprocals, pronouns, concepts]) expect(Object.keys(table).length).toBeGreaterThan(0)
  })

  test('names genders and entity types that there are', () => {
    const genders = new Set([...Object.values(read.value.relations), ...Object.values(read.value.nouns)].map(({ gender }) => gender).concat(Object.values(read.value.names)))
    expect([...genders].filter((gender) => gender !== undefined && !['female', 'male', 'neuter', 'unknown'].includes(gender))).toEqual([])
    const types = new Set(Object.values(read.value.nouns).map(({ type }) => type))
    expect([...types].filter((type) => !['person', 'place', 'organization', 'object', 'work'].includes(type))).toEqual([])
  })
})

describe.each([...readLanguages, ...addedLanguages])('the syntax of %s', (tag) => {
  test('fills slots that constructions can name', () => {
    const { arguments: table } = smallLexicon(tag, '')
    const slots = Object.values(table).flatMap((byKey) => Object.values(byKey).flatMap((value) => value.split(/\s+/)))
    expect(slots.filter((slot) => !/^(subj|obj|dat|comp|poss|gen|com|time|obl(\/\S+)?|-)$/.test(slot))).toEqual([])
  })

  test('gives settings of the kinds that are asked for', () => {
    const plain = parse(packText(tag, 'syntax.yaml')) as Record<string, unknown>
    const asked = settingsAsked()
    const unknown = Object.keys(plain).filter((key) => !asked.has(key) && !notYetAsked.has(key))
    expect(unknown).toEqual([])
  })
})

/** Written down for when somebody reads it. */
const notYetAsked = new Set(['shared'])

/** The settings that extraction looks at: found by watching it read a sentence with somebody unknown. */
function settingsAsked(): ReadonlySet<string> {
  // What packs/ reads itself.
  const asked = new Set<string>(['arguments', 'calendar', 'places'])
  const lexicon = smallLexicon('en', 'events:\n  kill: [kill]\n')
  const syntax = new Proxy(lexicon.syntax, { get: (target, key) => {
    asked.add(String(key))
    return target[String(key)]
  } })
  treeReader('en', { ...lexicon, syntax })('Then_ADV_3_advmod Brandt_PROPN_3_nsubj kills/kill_VERB_0_root Mira_PROPN_3_obj')
  return asked
}
