import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Pack, Recap, Story } from '../../src/ir/index.js'
import { render, withCompleteness } from '../../src/render/index.js'
import { packOf } from './packs.js'

const story = JSON.parse(readFileSync(new URL('fixtures/luke-and-jessica.json', import.meta.url), 'utf8')) as Story
const [en, tl] = [packOf('en'), packOf('tl')]
const english = render(story, en).value

/** A pack of which some keys are not translated yet. */
function without(pack: Pack, events: (key: string) => boolean, recap: (key: string) => boolean = () => false): Pack {
  const part = ({ path, entries }: Pack['recap'], lacks: (key: string) => boolean): Pack['recap'] =>
    ({ path, entries: Object.fromEntries(Object.entries(entries).filter(([key]) => !lacks(key))), untranslated: Object.keys(entries).filter(lacks) })
  return { ...pack, recap: part(pack.recap, recap), events: part(pack.events, events) }
}
const sentences = ({ beats }: Recap) => beats.flatMap((beat) => beat.sentences)
const own = (recap: Recap) => sentences(recap).filter(({ isFallback }) => !isFallback)
const told = (recap: Recap): string[] => [...new Set(sentences(recap).flatMap(({ events }) => events))].sort()

describe('a pack with all its words', () => {
  test('asks nobody else', () => {
    const alone = render(story, tl).value
    expect(render(story, tl, undefined, [en])).toMatchObject({ value: alone })
    expect(alone.completeness).toBe(1)
    expect(alone).not.toHaveProperty('isFallback')
    expect(sentences(alone).filter(({ fallbackFrom }) => fallbackFrom !== undefined)).toEqual([])
  })
})

describe('a pack without a word', () => {
  const nothing: Pack = { ...without(tl, () => true, () => true), tag: 'nds', grammar: {}, languageNames: { en: 'Engelsch' } }
  const { value, diagnostics } = render(story, nothing, undefined, [en])

  test('has its recap told by the language that stands in, as that tells it', () => {
    expect(sentences(value).map(({ text }) => text)).toEqual(sentences(english).map(({ text }) => text))
    expect(value).toMatchObject({ language: 'nds', summary: english.summary, isFallback: true, fallbackFrom: 'en', completeness: 0 })
    expect(value.beats.every(({ isFallback, fallbackFrom }) => isFallback && fallbackFrom === 'en')).toBe(true)
    expect(value.headline).toEqual({ ...english.headline, isFallback: true, fallbackFrom: 'en' })
    expect(value.conflicts).toEqual(english.conflicts.map((sentence) => ({ ...sentence, isFallback: true, fallbackFrom: 'en' })))
  })

  test('says which parts around the sentences are borrowed, and in whose words', () => {
    expect(value.fallbackParts).toEqual({ title: 'en', summary: 'en', sources: 'en', ...Object.fromEntries(['provenance', 'cast', 'disagreements', 'sources', 'legend'].map((name) => [`labels.${name}`, 'en'])) })
    expect(value.labels).toMatchObject({ cast: english.labels.cast, fallback: { en: 'in English' } })
  })

  test('complains of nothing that is known to be untranslated', () => expect(diagnostics.filter(({ code }) => code === 'wording-missing')).toEqual([]))

  test('is told by nobody where nobody stands in, and each event says why', () => {
    const alone = render(story, nothing)
    expect(sentences(alone.value)).toEqual([])
    expect(alone.diagnostics.filter(({ message }) => message.includes('it is not translated')).length).toBeGreaterThan(10)
  })
})

describe('a half-translated pack', () => {
  const half = without(tl, (key) => key.charCodeAt(0) % 2 === 0)
  const { value, diagnostics } = render(story, half, undefined, [en])

  test('tells what it can, and the other sentences are marked', () => {
    expect(own(value).length).toBeGreaterThan(3)
    expect(own(value).length).toBeLessThan(sentences(value).length)
    expect(value.completeness).toBeGreaterThan(0.1)
    expect(value.completeness).toBeLessThan(0.9)
    expect(value).not.toHaveProperty('isFallback')
    const all = [...sentences(value), ...value.conflicts]
    expect(value.completeness).toBe(Math.floor((all.filter(({ isFallback }) => !isFallback).length / all.length) * 100) / 100)
  })

  test('tells the events of a complete one; what is left out is reported', () => {
    const whole = told(render(story, tl, undefined, [en]).value)
    const lost = whole.filter((id) => !told(value).includes(id))
    expect(lost.length).toBeLessThanOrEqual(1)
    for (const id of lost) expect(diagnostics.some(({ code, message }) => code === 'event-not-told' && message.includes(`"${id}"`)), id).toBe(true)
  })

  test('never mixes two languages in a sentence', () => {
    const tagalog = /\b(ang|ng|si|ni|sa|kay|niya|siya|sila|nila|sina|ay|nang|upang|at)\b/iu
    for (const { text, fallbackFrom } of sentences(value)) expect(tagalog.test(text), text).toBe(fallbackFrom === undefined)
  })

  test('asks the languages that stand in one after the other', () => {
    const first = without(en, (key) => key.charCodeAt(0) % 4 === 0)
    const { value: mixed } = render(story, half, undefined, [first, { ...en, tag: 'en-GB' }])
    expect(new Set(sentences(mixed).map(({ fallbackFrom }) => fallbackFrom))).toEqual(new Set([undefined, 'en', 'en-GB']))
  })
})

test('without words to join sentences, each is told by itself, in its own language', () => {
  const { value } = render(story, without(tl, () => false, (key) => /^(join|open)\./.test(key)), undefined, [en])
  expect(value.completeness).toBe(1)
  expect(told(value).length).toBeGreaterThan(15)
})

test('without a shape, what it is for is borrowed', () => {
  const shaped = (recap: Recap) => sentences(recap).filter(({ isFallback }) => isFallback).length
  expect(shaped(render(story, without(tl, () => false, (key) => key.startsWith('shape.')), undefined, [en]).value)).toBeGreaterThan(0)
})

test('sentences that an editor replaced are no longer borrowed', () => {
  const value = render(story, { ...without(tl, () => true), tag: 'nds' }, undefined, [en]).value
  const beats = value.beats.map((beat) => ({ ...beat, sentences: beat.sentences.map(({ isFallback: _, fallbackFrom: __, ...sentence }) => sentence) }))
  const edited = withCompleteness({ ...value, beats, conflicts: [] })
  expect(edited.completeness).toBe(1)
  expect(edited).not.toHaveProperty('isFallback')
  expect(edited.beats.some(({ isFallback }) => isFallback)).toBe(false)
})

test('a sentence of the other direction stands by itself', () => {
  const { value } = render(story, { ...without(tl, () => true), tag: 'he', direction: 'rtl' }, undefined, [en])
  for (const { text } of sentences(value)) expect(text).toMatch(/^\u2068[^\u2068\u2069]*\u2069$/)
})

describe('a finer kind of an event', () => {
  const beaten = { ...story, events: story.events.map((event) => (event.type === 'kill' ? { ...event, troponym: 'strangle' } : event)) }
  const text = (pack: Pack): string => sentences(render(beaten, pack).value).map((sentence) => sentence.text).join(' ')

  test('is told by its own words', () => {
    expect(text(en)).toMatch(/strangle/)
    expect(sentences(english).map((sentence) => sentence.text).join(' ')).not.toMatch(/strangle/)
  })

  test('is not told by its type where it stands apart from that', () => {
    const spared = { ...story, events: story.events.map((event) => (event.type === 'kill' ? { ...event, type: 'poison', troponym: 'drug' } : event)) }
    const told = (pack: Pack): string => sentences(render(spared, pack).value).map((sentence) => sentence.text).join(' ')
    expect(told(en)).toMatch(/drug/)
    expect(told(without(en, (key) => key === 'drug'))).not.toMatch(/drug|poison/)
  })

  test('is told by its type where there are none', () => {
    expect(text(without(en, (key) => key === 'strangle'))).toBe(sentences(english).map((sentence) => sentence.text).join(' '))
  })
})
