import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Pack, Story } from '../../src/ir/index.js'
import { readPack } from '../../src/packs/index.js'
import { pseudoRecap, pseudoText } from '../../src/render/pseudo.js'
import { render } from '../../src/render/index.js'
import { packOf } from './packs.js'

const pseudoPack = (tag: string): Pack => readPack({ tag, layers: [new Map([['pack.yaml', { path: `locales/${tag}/pack.yaml`, bytes: readFileSync(`locales/${tag}/pack.yaml`) }]])] }, { types: new Set(), reading: false, loadReader: () => { throw new Error() } }).value
const [longer, backwards] = [pseudoPack('en-XA'), pseudoPack('ar-XB')]

describe('en-XA', () => {
  const change = (text: string): string => pseudoText(text, longer.pseudo!)
  test('accents, lengthens and brackets', () => expect(change('Who is who')).toBe('⟦Ŵĥóó ííš ŵĥóó·⟧'))
  test('makes every text a third longer, and leaves no plain letter', () => fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => {
    const changed = change(text)
    expect([...changed].length).toBe([...text].length + Math.ceil([...text].length * 0.33) + 2)
    expect(changed).not.toMatch(/[A-Za-z]/)
  })))
  test('leaves an empty text empty', () => expect(change('')).toBe(''))
})

describe('ar-XB', () => {
  test('puts every word between marks of direction', () => expect(pseudoText("Luke's 2 bars.", backwards.pseudo!)).toBe("\u200F\u202ELuke's\u202C\u200F \u200F\u202E2\u202C\u200F \u200F\u202Ebars.\u202C\u200F"))
})

describe.each([longer, backwards])('the recap in $tag', (pack) => {
  const story = JSON.parse(readFileSync(new URL('fixtures/luke-and-jessica.json', import.meta.url), 'utf8')) as Story
  const recap = render(story, packOf('en')).value
  const changed = pseudoRecap(recap, pack)
  const change = (text: string): string => pseudoText(text, pack.pseudo!)
  test('has every text of the original changed', () => {
    expect(changed).toMatchObject({ language: pack.tag, direction: pack.direction, title: change(recap.title), summary: change(recap.summary) })
    expect(changed.beats.map(({ heading, sentences }) => [heading, ...sentences.map(({ text }) => text)])).toEqual(recap.beats.map(({ heading, sentences }) => [change(heading), ...sentences.map(({ text }) => change(text))]))
    expect(changed.cast.map(({ name }) => name)).toEqual(recap.cast.map(({ name }) => change(name)))
    expect(changed.labels.provenance).toBe(change(recap.labels.provenance))
  })
  test('keeps what is no text: ids, slug, events and sources', () => {
    expect([changed.slug, changed.tags]).toEqual([recap.slug, recap.tags])
    expect(changed.beats.map(({ id, sentences }) => [id, sentences.map(({ events, sources }) => [events, sources])])).toEqual(recap.beats.map(({ id, sentences }) => [id, sentences.map(({ events, sources }) => [events, sources])]))
  })
})
