/** Whole stories, from their articles to what is written: how well they are read must not fall, and what is written must rest on the articles. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build, importFile } from '../../src/index.js'
import type { Diagnostic, Entity, Link, Mention, RecapSentence, StoryEvent } from '../../src/ir/index.js'
import { buildSamples, modelPath, readJson, repository, samples } from '../corpus.mjs'
import { scoreModel } from '../scorer.mjs'
import { floors, leastMeans } from './floors.js'
import { longestCommonRun } from './runs.js'

interface Model { entities: Entity[]; events: (StoryEvent & { mentions: Mention[] })[]; conflicts: { event: string }[] }
interface Alignment { sources: { path: string; language: string; sentences: { index: number; start: number; end: number; line: number; column: number; text: string }[] }[]; links: Link[] }
interface RecapFile { language: string; beats: { sentences: RecapSentence[] }[]; conflicts: RecapSentence[] }

const all = samples()
const referenceScorer = join(repository, '../shared/tools/score.mjs')
let root: string
let diagnostics: readonly Diagnostic[]

beforeAll(async () => {
  ({ root, diagnostics } = await buildSamples({ build, importFile }, all))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const modelOf = (name: string): Model => readJson(join(root, 'dist', name, 'model.json')) as Model
const source = (path: string): string => readFileSync(join(root, path), 'utf8')
const recapsOf = (name: string): RecapFile[] => ['en', 'tl'].map((tag) => readJson(join(root, 'dist', name, `${tag}.json`)) as RecapFile)

test('build without an error', () => {
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ path, message }) => `${path}: ${message}`)).toEqual([])
})

test('have a floor each', () => {
  expect(Object.keys(floors).filter((name) => !all.some((sample) => sample.name === name) && !name.startsWith('real-'))).toEqual([])
  expect(all.filter(({ name }) => !floors[name]).map(({ name }) => name)).toEqual([])
})

describe.each(all)('$title', (sample) => {
  test('is read as well as it was', () => {
    const { misses, ...score } = scoreModel(readJson(modelPath(root, sample)), readJson(sample.gold))
    const fallen = Object.entries(floors[sample.name] ?? {}).flatMap(([part, least]) => Object.entries(least).filter(([measure, floor]) => {
      const value = score[part][measure] as number
      return measure === 'false' ? value > floor : value < floor
    }).map(([measure, floor]) => `${part} ${measure}: ${score[part][measure]}, was ${floor}`))
    // Nobody is to see what is missed in the stories held out.
    expect(fallen, sample.group === 'held out' ? '' : misses.join('\n')).toEqual([])
  })

  test.skipIf(!existsSync(referenceScorer))('is scored alike by the scorer beside the project', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [referenceScorer, modelPath(root, sample), sample.gold, '--json'], { encoding: 'utf8' })
    expect(status, stderr).toBe(0)
    const { misses, ...own } = scoreModel(readJson(modelPath(root, sample)), readJson(sample.gold))
    const { false: wrong, ...conflicts } = own.conflicts
    expect({ ...own, conflicts }).toEqual(JSON.parse(stdout))
    expect(wrong).toBeLessThanOrEqual(conflicts.predicted)
    expect(misses.length > 0 || wrong === 0).toBe(true)
  })

  test('quotes what stands in the files', () => {
    const { sources } = readJson(join(root, 'dist', sample.name, 'alignment.json')) as Alignment
    expect(sources).toHaveLength(2)
    for (const { path, sentences } of sources) {
      const text = source(path)
      for (const { start, end, line, column, text: sentence } of sentences) {
        expect(plain(text.slice(start, end))).toBe(sentence)
        expect(text.split('\n')[line - 1]?.slice(column - 1)).toBe(text.slice(start).split('\n')[0])
      }
    }
    for (const mention of modelOf(sample.name).events.flatMap(({ mentions }) => mentions)) expect(plain(source(mention.source).slice(mention.start, mention.end))).toBe(mention.quote.exact)
  })

  test('is retold from events that are there, each by an article', () => {
    const model = modelOf(sample.name)
    const events = new Map(model.events.map((event) => [event.id, event]))
    for (const event of model.events) expect(event.mentions.length, event.id).toBeGreaterThan(0)
    for (const recap of recapsOf(sample.name)) {
      const sentences = [...recap.beats.flatMap((beat) => beat.sentences), ...recap.conflicts]
      expect(sentences.length).toBeGreaterThan(3)
      for (const sentence of sentences) {
        expect(sentence.events.length, sentence.text).toBeGreaterThan(0)
        expect(sentence.events.filter((id) => !events.has(id)), sentence.text).toEqual([])
        const grounds = new Set(sentence.events.flatMap((id) => events.get(id)?.mentions ?? []).map((mention) => `${mention.language}:${mention.sentence}`))
        expect(sentence.sources.length, sentence.text).toBeGreaterThan(0)
        expect(sentence.sources.filter(({ language, sentence: index }) => !grounds.has(`${language}:${index}`)), sentence.text).toEqual([])
      }
    }
  })

  test('is retold in words of its own', () => {
    const model = modelOf(sample.name)
    const names = model.entities.flatMap((entity) => [...Object.values(entity.names), ...Object.values(entity.aliases).flat()])
    const articles = Object.keys(sample.articles).map((tag) => source(`sources/${sample.name}/${tag}.md`))
    for (const recap of recapsOf(sample.name))
      for (const { text } of [...recap.beats.flatMap((beat) => beat.sentences), ...recap.conflicts])
        for (const article of articles) {
          const run = longestCommonRun(article, text, names)
          expect(run.length, run.join(' ')).toBeLessThan(8)
        }
  })
})

describe('events and links', () => {
  const chosen = all.filter(({ name }) => ['luke-and-jessica', 'luke-and-jessica-cast', 'moon-weaver', 'barangay-feud', 'teleserye-finale'].includes(name))

  test.each(chosen)('never contradict each other: $title', (sample) => {
    const { events } = modelOf(sample.name)
    const { links } = readJson(join(root, 'dist', sample.name, 'alignment.json')) as Alignment
    const joined = events.filter(({ mentions }) => new Set(mentions.map(({ language }) => language)).size > 1)
    const unlinked = joined.filter(({ mentions }) => !mentions.some((x) => mentions.some((y) => x.language < y.language
      && links.some(({ sentences }) => sentences[x.language]?.includes(x.sentence) && sentences[y.language]?.includes(y.sentence)))))
    expect(joined.length).toBeGreaterThan(1)
    expect(unlinked.map(({ id }) => id)).toEqual([])
  })
})

describe('means', () => {
  test.each(Object.entries(leastMeans))('of the %s stories', (group, least) => {
    const scores = all.filter((sample) => sample.group === group && !sample.settings).map((sample) => scoreModel(readJson(modelPath(root, sample)), readJson(sample.gold)))
    const mean = (pick: (score: (typeof scores)[number]) => number): number => scores.reduce((sum, score) => sum + pick(score), 0) / scores.length
    const fallen = Object.entries(least).flatMap(([part, measures]) => Object.entries(measures).filter(([measure, floor]) => mean((score) => score[part][measure] as number) < floor).map(([measure, floor]) => `${part} ${measure} fell under ${floor}`))
    expect(scores.length).toBeGreaterThan(0)
    expect(fallen).toEqual([])
  })
})

/** A stretch of Markdown as a reader sees it; the stories have no markup but emphasis. */
const plain = (markdown: string): string => markdown.replace(/[*_]|\\(?=[^\w\s])/g, '').replace(/\s+/g, ' ').trim()
