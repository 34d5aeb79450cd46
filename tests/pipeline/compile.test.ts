import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadReader } from '../../src/syntax/index.js'
import { compile, languageOf, type Compiled, type Language } from '../../src/pipeline.js'
import { readPack } from '../../src/packs/index.js'
import type { StoryFiles } from '../../src/read/index.js'
import { bytes, codes, storyOf } from '../helpers.js'
import { packText, readLanguages, typeIds } from '../packs/shipped.js'

const packFiles = ['pack.yaml', 'recap.json', 'events.json', 'grammar.json', 'lexicon.yaml', 'syntax.yaml']
let languages: ReadonlyMap<string, Language>

beforeAll(() => {
  languages = new Map(readLanguages.map((tag) => {
    const names = new Map(packFiles.map((name) => [name, { path: `locales/${tag}/${name}`, bytes: bytes(packText(tag, name)) }]))
    names.set('reader.model', { path: `locales/${tag}/reader.model`, bytes: new Uint8Array(readFileSync(join('locales', tag, 'reader.model'))) })
    const { value, diagnostics } = readPack({ tag, layers: [names] }, { types: typeIds, reading: true, loadReader })
    expect(diagnostics).toEqual([])
    return [tag, languageOf(value)]
  }))
})

const compiled = (files: StoryFiles): Compiled => {
  const { value } = compile(files, languages, [...languages.values()].map(({ pack }) => pack))
  if (!value) throw new Error('no article was read')
  return value
}

const story = (name: string): Record<string, string> => Object.fromEntries(['en.md', 'tl.md', 'story.yaml'].map((file) => [file, readFileSync(join('sources', name, file), 'utf8')]))
const mapped = (files: Readonly<Record<string, string>>, change: (text: string) => string): Record<string, string> => Object.fromEntries(Object.entries(files).map(([name, text]) => [name, change(text)]))

/** A result without what differs where the same text is written in other bytes. */
const told = (result: Compiled): unknown => JSON.parse(JSON.stringify({ story: result.story, recaps: result.recaps }, (key, value: unknown) => (['start', 'end', 'sha256'].includes(key) ? undefined : value)))

describe('the shipped story', () => {
  const files = story('luke-and-jessica')
  let once: Compiled
  beforeAll(() => {
    once = compiled(storyOf(files))
  })

  test('is told alike every time', () => {
    expect(JSON.stringify(compiled(storyOf(files)))).toBe(JSON.stringify(once))
  })

  test('is told alike in whatever order its files come', () => {
    const given = storyOf(files)
    expect(JSON.stringify(compiled({ ...given, articles: [...given.articles].reverse() }))).toBe(JSON.stringify(once))
  })

  test('is told alike whatever ends its lines', () => {
    const crlf = mapped(files, (text) => text.replace(/\n/g, '\r\n'))
    const other = compiled(storyOf(crlf))
    expect(told(other)).toEqual(told(once))
    for (const { source, sentences } of other.articles)
      for (const { start, end, text } of sentences) expect(source.slice(start, end).replace(/[*_]/g, '').replace(/\s+/g, ' ')).toBe(text)
  })

  test('is told alike with a byte order mark', () => {
    const other = compiled(storyOf(mapped(files, (text) => `\uFEFF${text}`)))
    const columns = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'column' ? undefined : inner)))
    expect(columns(told(other))).toEqual(columns(told(once)))
  })

  test('is told alike with wide margins', () => {
    const other = compiled(storyOf(mapped(files, (text) => text.replace(/\n\n(?=\p{L})/gu, '\n\n\n\n'))))
    const lines = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'line' ? undefined : inner)))
    expect(lines(told(other))).toEqual(lines(told(once)))
  })

  test('has mentions that name events, entities and sentences there are', () => {
    const { entities, events, beats, conflicts, links } = once.story
    const ids = new Set(events.map(({ id }) => id))
    const known = new Set(entities.map(({ id }) => id))
    const mentions = new Set(events.flatMap((event) => event.mentions.map(({ id }) => id)))
    for (const roles of events.flatMap((event) => [event.roles, ...event.mentions.map((mention) => mention.roles)]))
      for (const filler of Object.values(roles).flat()) expect('entity' in filler ? known.has(filler.entity) : 'event' in filler ? ids.has(filler.event) || mentions.has(filler.event) : filler.text !== '', JSON.stringify(filler)).toBe(true)
    expect(beats.flatMap((beat) => beat.events).sort()).toEqual([...ids].sort())
    for (const { event, claims } of conflicts) {
      expect(ids.has(event)).toBe(true)
      for (const { mention } of claims) expect(mentions.has(mention)).toBe(true)
    }
    for (const { sentences } of links)
      for (const [language, indexes] of Object.entries(sentences)) {
        const article = once.articles.find((one) => one.language === language)
        for (const index of indexes) expect(article?.sentences[index]?.index).toBe(index)
      }
  })
})

describe('odd stories', () => {
  const article = '---\ntitle: T\n---\n\nThen Luke met Jessica in the bar. Jessica killed Kilgrave.\n'

  test('one article is a story', () => {
    const { story: model, recaps } = compiled(storyOf({ 'en.md': article }))
    expect(model.languages).toEqual(['en'])
    expect(model.events.map(({ type }) => type)).toEqual(expect.arrayContaining(['meet', 'kill']))
    expect(model.beats.every(({ relation }) => relation === 'single-source')).toBe(true)
    expect(recaps.map(({ language }) => language)).toEqual(['en', 'tl'])
  })

  test('an article in a language that nobody reads keeps its sentences', () => {
    const { value, diagnostics } = compile(storyOf({ 'en.md': article, 'cy.md': article }), languages, [])
    expect(codes(diagnostics)).toContain('language-unread')
    expect(value?.articles.find(({ language }) => language === 'cy')?.sentences).toHaveLength(2)
    expect(value?.story.events.every((event) => event.mentions.every((mention) => mention.language === 'en'))).toBe(true)
  })

  test('no article is no story', () => {
    expect(compile(storyOf({}), languages, []).value).toBeUndefined()
  })

  test('an article without text tells nothing and breaks nothing', () => {
    const { story: model, recaps } = compiled(storyOf({ 'en.md': '---\ntitle: T\n---\n' }))
    expect(model.events).toEqual([])
    expect(recaps).toHaveLength(2)
  })

  test('marks, numbers and other scripts break nothing', () => {
    const odd = '—— “”… 3,14 % 😀😀 \u200B\u0301 李雷和韩梅梅 ((( [[[ <b>x</b> … ? ! ?? Ñ'
    const { articles } = compiled(storyOf({ 'en.md': `---\ntitle: T\n---\n\n${odd}\n\n${odd} ${odd}\n`, 'tl.md': `---\ntitle: T\n---\n\n${odd}\n` }))
    expect(articles).toHaveLength(2)
  })
})

test('words that every object answers to are words like any other', () => {
  const words = '__proto__ met constructor. The toString shot hasOwnProperty. valueOf!'
  const { value } = compile(storyOf({ 'en.md': words, 'tl.md': words }), languages, [...languages.values()].map(({ pack }) => pack))
  expect(value?.articles.map(({ sentences }) => sentences.length)).toEqual([2, 2])
})

test('a sentence without an end is named with the limit, and the others are read', () => {
  const { diagnostics, value } = compile(storyOf({ 'en.md': `Anna meets Ben in a hospital.\n\n${'word '.repeat(3000)}\n` }), languages, [])
  expect(diagnostics.find(({ code }) => code === 'sentence-too-long')).toMatchObject({ severity: 'warning', line: 3, message: expect.stringContaining('10000') })
  expect(value?.readings[0]?.mentions.length).toBeGreaterThan(0)
})
