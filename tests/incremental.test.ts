import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildIncrementally } from '../src/incremental.js'
import { cacheFolder } from '../src/host/index.js'
import { folder, has, readText } from './cli/run.js'

const article = (title: string, text: string): string => `---\ntitle: "${title}"\nauthor: A\n---\n\n${text}\n`
const files = {
  'crossbeat.config.json': '{ "languages": ["en", "tl"] }',
  'sources/one/en.md': article('One', 'Anna meets Ben in a hospital. Ben kidnaps Carlo. Anna shoots Ben.'),
  'sources/one/story.yaml': 'cast:\n  - { id: anna, gender: female, names: { und: Anna } }\n  - { id: ben, gender: male, names: { und: Ben } }\n',
  'sources/two/en.md': article('Two', 'Maria loves Jose. Jose leaves Maria. Maria finds a letter.'),
  'sources/two/notes.txt': 'nothing to read',
}

let root: string
const build = (more: Partial<Parameters<typeof buildIncrementally>[0]> = {}) => buildIncrementally({ root, runtime: 'r1', ...more })
const change = (path: string, text: string): void => writeFileSync(join(root, path), text)

/** All files of an output folder with their text. */
const outputs = (out = 'dist'): Record<string, string> =>
  Object.fromEntries(readdirSync(join(root, out), { recursive: true, encoding: 'utf8' }).sort().filter((path) => statSync(join(root, out, path)).isFile()).map((path) => [path, readText(root, `${out}/${path}`)]))

/** What a build that remembers nothing makes of the sources as they are. */
async function anew() {
  const out = join(root, 'anew')
  rmSync(out, { recursive: true, force: true })
  return { result: await build({ cache: false, out }), files: outputs('anew') }
}

describe('building what changed', () => {
  beforeAll(async () => {
    root = folder(files)
    expect((await build()).compiled).toEqual(['one', 'two'])
  })

  test('nothing changed: nothing is compiled, everything is reported as before', async () => {
    const again = await build()
    const { result, files: all } = await anew()
    expect(again.compiled).toEqual([])
    expect(again.written).toEqual([])
    expect([...again.unchanged].sort()).toEqual([...result.written].sort())
    expect(again.diagnostics).toEqual(result.diagnostics)
    expect(again.diagnostics.map(({ code }) => code)).toContain('file-ignored')
    expect(outputs()).toEqual(all)
  })

  test('notes are counted as often as they would be listed', async () => {
    const listed = await build()
    await build({ notes: false })
    const counted = await build({ notes: false })
    expect(counted.compiled).toEqual([])
    expect(counted.notes).toBe(listed.diagnostics.filter(({ severity }) => severity === 'info').length)
    expect(counted.diagnostics.filter(({ severity }) => severity === 'info')).toEqual([])
  })

  test('one article changed: its story alone is compiled', async () => {
    change('sources/two/en.md', article('Two', 'Maria hates Jose. Jose leaves Maria. Maria finds a letter.'))
    const again = await build()
    const { result, files: all } = await anew()
    expect(again.compiled).toEqual(['two'])
    expect(again.written.length).toBeGreaterThan(0)
    expect(again.written.every((path) => path.startsWith('two/') || path.startsWith('feed/') || path === 'index.json')).toBe(true)
    expect(outputs()).toEqual(all)
    const sorted = (list: readonly object[]): string[] => list.map((each) => JSON.stringify(each)).sort()
    expect(sorted(again.diagnostics)).toEqual(sorted(result.diagnostics))
  })

  test('a story comes and goes', async () => {
    writeFileSync(join(root, 'sources/two/en.md'), files['sources/two/en.md'])
    const three = folder({ 'sources/three/en.md': article('Three', 'Ben kills Anna.') })
    const { cpSync } = await import('node:fs')
    cpSync(join(three, 'sources/three'), join(root, 'sources/three'), { recursive: true })
    expect((await build()).compiled).toEqual(['three', 'two'])
    expect(has(root, 'dist/three/en.md')).toBe(true)
    rmSync(join(root, 'sources/three'), { recursive: true })
    await build()
    expect(has(root, 'dist/three/en.md')).toBe(false)
    expect(outputs()).toEqual((await anew()).files)
  })

  test.each([
    ['changed', () => change('dist/one/en.md', 'by hand')],
    ['deleted', () => rmSync(join(root, 'dist/one/en.json'))],
  ])('an output %s by another hand is made again', async (_what, spoil) => {
    await build()
    const before = outputs()
    spoil()
    await build()
    expect(outputs()).toEqual(before)
  })

  test('a language pack of the root changed: everything is compiled', async () => {
    await build()
    const pack = folder({ 'locales/en/recap.json': '{ "label.sources": "Taken from" }' })
    const { cpSync } = await import('node:fs')
    cpSync(join(pack, 'locales'), join(root, 'locales'), { recursive: true })
    expect((await build()).compiled).toEqual(['one', 'two'])
    expect(readText(root, 'dist/one/en.md')).toContain('Taken from')
    rmSync(join(root, 'locales'), { recursive: true })
    expect((await build()).compiled).toEqual(['one', 'two'])
  })

  test('what another runtime made is not used', async () => {
    await build()
    expect((await build({ runtime: 'r2' })).compiled).toEqual(['one', 'two'])
  })

  test.each([['cut short', (text: string) => text.slice(0, text.length / 2)], ['garbage', () => '{}'], ['with another value', (text: string) => text.replace('"base":"', '"base":"x')], ['empty', () => '']])('a cache %s is not believed', async (_what, spoil) => {
    await build()
    const entries = readdirSync(join(root, cacheFolder, 'builds'))
    for (const entry of entries) {
      const path = join(root, cacheFolder, 'builds', entry)
      writeFileSync(path, spoil(readFileSync(path, 'utf8')))
    }
    expect((await build()).compiled).toEqual(['one', 'two'])
    expect(outputs()).toEqual((await anew()).files)
  })

  test('what a killed build left beside the outputs is tidied up, though nothing changed', async () => {
    await build()
    mkdirSync(join(root, '.dist.crossbeat/new'), { recursive: true })
    writeFileSync(join(root, '.dist.crossbeat/new/index.json'), 'half')
    const again = await build()
    expect(again.diagnostics.map(({ code }) => code)).toContain('build-recovered')
    expect(has(root, '.dist.crossbeat')).toBe(false)
    const then = await build()
    expect(then.compiled).toEqual([])
    expect(then.diagnostics.map(({ code }) => code)).not.toContain('build-recovered')
  })

  test('--no-cache and --clean build everything', async () => {
    await build()
    expect((await build({ cache: false })).compiled).toEqual(['one', 'two'])
    expect((await build({ clean: true })).compiled).toEqual(['one', 'two'])
    expect((await build()).compiled).toEqual([])
  })
})
