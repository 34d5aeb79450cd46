import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildIncrementally } from '../src/incremental.js'
import { watch, type Round } from '../src/watch.js'
import { folder, has, readText } from './cli/run.js'

const article = (text: string): string => `---\ntitle: T\nauthor: A\ndate: 2024-01-01\n---\n\n${text}\n`

test('a watch builds what changes, tells what appears and vanishes, survives broken files, and ends at its signal', async () => {
  const root = folder({
    'crossbeat.config.json': '{ "languages": ["en"] }',
    'sources/one/en.md': article('Anna meets Ben in a hospital. Ben kidnaps Carlo.'),
    'sources/two/en.md': article('Maria loves Jose. Jose leaves Maria.'),
  })
  const rounds: Round[] = []
  let heard: (() => void) | undefined
  const controller = new AbortController()
  const ended = watch({ root, runtime: 'r', notes: false, signal: controller.signal, onBuild: (round) => { rounds.push(round); heard?.() } })
  /** The next round in which something was compiled or removed, after a change. */
  const after = async (change: () => void): Promise<Round> => {
    const next = new Promise<void>((done) => { heard = done })
    change()
    await next
    return rounds.at(-1)!
  }
  const codes = (list: Round['appeared']): string[] => list.map(({ code, path }) => `${code} ${path}`)

  const first = await after(() => undefined)
  expect(first.result.compiled).toEqual(['one', 'two'])

  const edited = await after(() => writeFileSync(join(root, 'sources/one/en.md'), article('Anna meets Ben in a hospital. Anna shoots Ben.')))
  expect(edited.result.compiled).toEqual(['one'])
  expect(edited.appeared).toEqual([])
  expect(readText(root, 'dist/one/en.md')).toContain('shoots')

  const broken = await after(() => writeFileSync(join(root, 'sources/two/en.md'), '---\ntitle: [broken\n---\n\nMaria loves Jose.\n'))
  expect(codes(broken.appeared)).toContain('front-matter-yaml sources/two/en.md')
  const mended = await after(() => writeFileSync(join(root, 'sources/two/en.md'), article('Maria loves Jose. Jose leaves Maria.')))
  expect(codes(mended.vanished)).toContain('front-matter-yaml sources/two/en.md')
  expect(mended.appeared).toEqual([])

  const gone = await after(() => rmSync(join(root, 'sources/two'), { recursive: true }))
  expect(gone.result.removed).toContain('two/en.md')
  expect(has(root, 'dist/two/en.md')).toBe(false)

  controller.abort()
  await ended
  // What the watch built is known to the next build, and is what that would have built.
  const next = await buildIncrementally({ root, runtime: 'r', notes: false })
  expect(next.compiled).toEqual([])
  expect((await buildIncrementally({ root, runtime: 'r', cache: false })).written).toEqual([])
})
