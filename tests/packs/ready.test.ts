import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Pack } from '../../src/ir/index.js'
import { readPack, readyPack, withFields, type Layer, type PackFile } from '../../src/packs/index.js'
import { codes } from '../helpers.js'
import { typeIds } from './shipped.js'

const names = ['pack.yaml', 'recap.json', 'events.json', 'grammar.json', 'lexicon.yaml', 'syntax.yaml', 'associations.tsv']
const tags = readdirSync('locales').sort()
const layerOf = (tag: string): Map<string, PackFile> => new Map(readdirSync(`locales/${tag}`).filter((name) => names.includes(name)).map((name) => [name, { path: `locales/${tag}/${name}`, bytes: readFileSync(`locales/${tag}/${name}`) }]))
const tools = { types: typeIds, reading: true, loadReader: () => { throw new Error('no model') } }

/** A pack as it is opened with what was made ready of `layers`, by way of a file. */
function opened(tag: string, layers: readonly Layer[], now: readonly Layer[] = layers) {
  const ready = JSON.parse(JSON.stringify(readyPack({ tag, layers }, typeIds) ?? null)) as ReturnType<typeof readyPack> | null
  return readPack({ tag, layers: now }, { ...tools, ready: { pack: ready?.pack, lexicon: () => ready?.lexicon } })
}

const all = ({ lexicon, ...pack }: Pack): unknown => ({ ...pack, lexicon: lexicon && { ...lexicon, places: [...lexicon.places], calendar: [...lexicon.calendar] } })

describe('a pack made ready', () => {
  test.each(tags)('%s is what it is without', (tag) => {
    const layers = [layerOf(tag)]
    const plain = readPack({ tag, layers }, tools)
    expect(readyPack({ tag, layers }, typeIds), 'it cannot be made ready: something in it is reported').toBeDefined()
    const { value, diagnostics } = opened(tag, layers)
    expect(Object.getOwnPropertyDescriptor(value, 'grammar')?.get, 'its grammar is read before anybody asks').toBeDefined()
    expect(diagnostics).toEqual(plain.diagnostics)
    expect(JSON.stringify(sorted(all(value)))).toBe(JSON.stringify(sorted(all(plain.value))))
  })

  const tag = tags.find((each) => readdirSync(`locales/${each}`).includes('lexicon.yaml'))!
  const changed = (name: string, change: (text: string) => string): Layer[] => {
    const layer = layerOf(tag)
    layer.set(name, { path: `locales/${tag}/${name}`, bytes: new TextEncoder().encode(change(readFileSync(`locales/${tag}/${name}`, 'utf8'))) })
    return [layer]
  }

  test('is read again where a file has changed', () => {
    const text = (grammar: unknown): string => JSON.stringify(grammar)
    const added = changed('grammar.json', (json) => json.replace(/^\{/, '{ "nonsense": 1,'))
    expect(codes(opened(tag, [layerOf(tag)], added).diagnostics)).toContain('pack-key-unknown')
    const words = changed('lexicon.yaml', (yaml) => `${yaml.trimEnd()}\nreciprocals: [wugwug]\n`.replace(/^reciprocals:(?! \[wugwug)[^\n]*\n/m, ''))
    expect(opened(tag, [layerOf(tag)], words).value.lexicon?.reciprocals).toEqual(['wugwug'])
    // A folder laid over the shipped one is not what was made ready.
    const over: Layer = new Map([['events.json', { path: 'own/events.json', bytes: new TextEncoder().encode('{ "kill": "{{nobody" }') }]])
    expect(codes(opened(tag, [layerOf(tag)], [layerOf(tag), over]).diagnostics)).toContain('pack-braces')
    expect(text(opened(tag, [layerOf(tag)], [layerOf(tag), over]).value.grammar)).toBe(text(readPack({ tag, layers: [layerOf(tag)] }, tools).value.grammar))
  })

  test('is none where anything in it is reported or left out', () => {
    for (const layers of [changed('recap.json', (json) => json.replace(/^\{/, '{ "nonsense": "x",')), changed('events.json', (json) => json.replace(/("kill": )"[^"]*"/, '$1""')), changed('lexicon.yaml', (yaml) => yaml.replace(/^events:\n/m, 'events:\n  nonsense:\n    - "wug"\n')), [layerOf(tag), layerOf(tag)]]) expect(readyPack({ tag, layers }, typeIds)).toBeUndefined()
  })
})

test('fields that are made late stay so with other fields changed', () => {
  const { value } = opened(tags[0]!, [layerOf(tags[0]!)])
  const other = withFields(value, { fallbacks: ['x'] })
  expect(Object.getOwnPropertyDescriptor(other, 'grammar')?.get).toBeDefined()
  expect([other.fallbacks, other.grammar === other.grammar, other.tag]).toEqual([['x'], true, value.tag])
  expect(value.fallbacks).not.toEqual(['x'])
})

/** The same with keys in the order of the alphabet. */
const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.map(sorted) : value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)])) : value)
