import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type * as Build from '../src/build.js'
import type * as Pool from '../src/compile-pool.js'
import type * as Opening from '../src/workspace.js'
import { folder, readText } from './cli/run.js'

// Threads run compiled code, so the compiled modules are what is tested.
const compiled = async <T>(name: string): Promise<T> => (await import(join(import.meta.dirname, '../lib', name))) as T

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const text = (name: string): string => `---\ntitle: Story ${name}\nauthor: A\ndate: 2024-01-0${names.indexOf(name) + 1}\n---\n\nAnna meets Ben in a hospital. Ben kidnaps Carlo. Anna shoots Ben.\n`

let root: string
beforeAll(() => {
  root = folder({ 'crossbeat.config.json': '{ "languages": ["en", "tl"] }', ...Object.fromEntries(names.map((name) => name === 'd' ? ['sources/d/story.yaml', 'title: { en: Nothing to read }\n'] : [`sources/${name}/en.md`, text(name)])) })
})

describe('stories compiled on several threads', () => {
  const run = async (threads: number) => {
    const { build } = await compiled<typeof Build>('build.js')
    rmSync(join(root, 'dist'), { recursive: true, force: true })
    const progress: string[] = []
    const { written, diagnostics } = await build({ root, threads, onProgress: (story) => progress.push(story) })
    return { files: written.map((path) => [path, readText(root, `dist/${path}`)]), diagnostics, progress: progress.sort() }
  }
  let byOne: ReturnType<typeof run> | undefined

  test.each([2, 4])('by %i give the same files, reports and order as by one', async (threads) => {
    const one = await (byOne ??= run(1))
    expect(await run(threads)).toEqual(one)
    expect(one.progress).toEqual(names)
    expect(one.diagnostics.some(({ path, severity }) => path.startsWith('sources/d') && severity === 'error')).toBe(true)
  })

  test('that fail are made up for by the first', async () => {
    const { openWorkspace } = await compiled<typeof Opening>('workspace.js')
    const { compileTold } = await compiled<typeof Pool>('compile-pool.js')
    const { value: workspace } = await openWorkspace({ root })
    const told: string[] = []
    // A thread that is sent to a place that cannot be opened ends at once.
    for await (const { name, value } of compileTold(workspace, { root: 'no\0place', threads: 3 })) told.push(value ? name : `${name}?`)
    expect(told).toEqual(['a', 'b', 'c', 'd?', 'e', 'f', 'g'])
  })

  test('end where somebody stops listening', async () => {
    const { openWorkspace } = await compiled<typeof Opening>('workspace.js')
    const { compileTold } = await compiled<typeof Pool>('compile-pool.js')
    const { value: workspace } = await openWorkspace({ root })
    const controller = new AbortController()
    const told: string[] = []
    for await (const { name } of compileTold(workspace, { root, threads: 2, signal: controller.signal })) {
      told.push(name)
      controller.abort()
    }
    expect(told).toEqual(['a'])
  })
})
