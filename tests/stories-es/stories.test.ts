/** The stories of a language that was added as a folder: what it reads must not get worse, and its article joins the others of the shipped story. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build, importFile } from '../../src/index.js'
import type { Diagnostic } from '../../src/ir/index.js'
import { addedSamples, buildSamples, modelPath, readGold, readJson } from '../corpus.mjs'
import { scoreModel } from '../scorer.mjs'

const tag = 'es'
/** Two points under what was measured. */
const floors: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'luke-and-jessica-es-cast': { recall: 0.95, precision: 0.94, roles: 0.75, factuality: 0.94 },
  'luke-and-jessica-es': { recall: 0.95, precision: 0.94, roles: 0.75, factuality: 0.94 },
  'marea-de-sal-es': { recall: 0.89, precision: 0.91, roles: 0.63, factuality: 0.98 },
  'la-hija-del-molinero-es': { recall: 0.93, precision: 0.89, roles: 0.7, factuality: 0.98 },
}
interface Model { events: { id: string; type: string; mentions: { language: string }[] }[]; conflicts: { event: string; field: string; claims: { language: string }[] }[] }
interface Alignment { sources: { language: string; sentences: unknown[] }[]; links: { sentences: Record<string, number[]> }[] }

const all = addedSamples()
let root: string
let diagnostics: readonly Diagnostic[]
beforeAll(async () => {
  ({ root, diagnostics } = await buildSamples({ build, importFile }, all))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('build without an error, and the language is read', () => {
  expect(diagnostics.filter(({ severity, code }) => severity === 'error' || code.includes('unread-language')).map(({ message }) => message)).toEqual([])
  expect(all.map(({ name }) => name).sort()).toEqual(Object.keys(floors).sort())
})

test.each(all)('$title is read as well as it was', (sample) => {
  const score = scoreModel(readJson(modelPath(root, sample)), readGold(sample.gold))[tag]
  expect(Object.entries(floors[sample.name] ?? {}).filter(([measure, floor]) => score[measure] < floor).map(([measure, floor]) => `${measure} ${score[measure]}, was ${floor}`)).toEqual([])
})

describe('three articles of one story', () => {
  const name = 'luke-and-jessica-es-cast'
  const pairs = [['en', 'tl'], ['en', tag], ['tl', tag]] as const

  test('have events that all of them tell', () => {
    const { events } = readJson(join(root, 'dist', name, 'model.json')) as Model
    const told = events.filter(({ mentions }) => new Set(mentions.map(({ language }) => language)).size === 3).map(({ type }) => type)
    expect(told.length).toBeGreaterThanOrEqual(5)
    expect(told).toEqual(expect.arrayContaining(['kill', 'break-up', 'return']))
  })

  test('have sentences that are linked, each with each', () => {
    const { sources, links } = readJson(join(root, 'dist', name, 'alignment.json')) as Alignment
    expect(sources.map(({ language }) => language).sort()).toEqual(['en', 'es', 'tl'])
    for (const [a, b] of pairs) expect(links.filter(({ sentences }) => sentences[a] && sentences[b]).length, `${a} ${b}`).toBeGreaterThanOrEqual(5)
  })

  test('disagree where the third says the contrary: whether he forgives her', () => {
    const { events, conflicts } = readJson(join(root, 'dist', name, 'model.json')) as Model
    const forgiving = new Set(events.filter(({ type }) => type === 'forgive').map(({ id }) => id))
    expect(conflicts.filter(({ event, field }) => forgiving.has(event) && /factuality|polarity/.test(field)).flatMap(({ claims }) => claims.map(({ language }) => language)).sort()).toEqual(expect.arrayContaining(['en', 'es']))
  })
})
