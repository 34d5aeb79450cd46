import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lockFolder, type Busy, type Lock } from '../../src/host/lock.js'
import { exclusively } from '../../src/exclusive.js'
import { memoryFiles } from '../../src/host/index.js'

const folder = (): string => mkdtempSync(join(tmpdir(), 'crossbeat-'))
const lockOf = (result: Lock | Busy): Lock => {
  if (!('release' in result)) throw new Error(`held by ${JSON.stringify(result.holder)}`)
  return result
}
/** A folder whose lock says this. */
function locked(text: string): string {
  const root = folder()
  mkdirSync(join(root, '.dist.crossbeat'))
  writeFileSync(join(root, '.dist.crossbeat', 'lock'), text)
  return join(root, 'dist')
}
/** No system gives a process this number. */
const nobody = 2 ** 30

test('one at a time: the second waits for the first, and nothing is left at the end', async () => {
  const root = folder()
  const first = lockOf(await lockFolder(join(root, 'dist'), { patience: 0 }))
  const waited: Busy[] = []
  const second = lockFolder(join(root, 'dist'), { patience: 10_000, onWait: (busy) => waited.push(busy) })
  await new Promise((done) => setTimeout(done, 250))
  expect(waited.map(({ holder }) => holder?.pid)).toEqual([process.pid])
  expect(first.held()).toBe(true)
  first.release()
  lockOf(await second).release()
  expect(readdirSync(root)).toEqual([])
})

test('who waits in vain hears who has it', async () => {
  const out = join(folder(), 'dist')
  const first = lockOf(await lockFolder(out, { patience: 0 }))
  expect(await lockFolder(out, { patience: 200 })).toMatchObject({ holder: { pid: process.pid, host: hostname() } })
  first.release()
})

describe('a lock that was left', () => {
  test.each([
    ['by a process that is gone', { host: hostname(), pid: nobody, started: '' }],
    ['by one whose number another process has by now', { host: hostname(), pid: process.pid, started: 'another boot:1' }],
  ])('%s is taken over', async (_, holder) => {
    // Only Linux tells when a process started.
    if (holder.started !== '' && !existsSync('/proc/self/stat')) return
    const lock = lockOf(await lockFolder(locked(JSON.stringify(holder)), { patience: 0 }))
    expect(lock.held()).toBe(true)
    lock.release()
  })

  test.each([
    ['by another machine', JSON.stringify({ host: 'elsewhere.example', pid: nobody, started: '' })],
    ['by nobody knows whom', '{'],
  ])('%s is believed, and the file to delete is named', async (_, text) => {
    const out = locked(text)
    const result = await exclusively([{ ...memoryFiles(), lock: (options) => lockFolder(out, options) }], { patience: 0 }, async () => 'built')
    expect(result).toMatchObject({ code: 'build-busy', hint: expect.stringContaining(join('.dist.crossbeat', 'lock')) })
  })
})

test('what a process was killed in the middle of locking left goes with the next lock', async () => {
  const out = locked(JSON.stringify({ host: hostname(), pid: nobody, started: '' }))
  const work = join(out, '..', '.dist.crossbeat')
  for (const name of [`lock.${nobody}`, `lock.${nobody + 1}.stale`]) writeFileSync(join(work, name), '')
  lockOf(await lockFolder(out, { patience: 0 })).release()
  expect(existsSync(work)).toBe(false)
  // Somebody who is alive still needs his.
  const [lock] = [lockOf(await lockFolder(out, { patience: 0 }))]
  writeFileSync(join(work, `lock.${process.ppid}`), '')
  lock.release()
  expect(readdirSync(work)).toEqual([`lock.${process.ppid}`])
})

test('a lock that somebody took away is no longer held', async () => {
  const out = join(folder(), 'dist')
  const lock = lockOf(await lockFolder(out, { patience: 0 }))
  writeFileSync(join(out, '..', '.dist.crossbeat', 'lock'), '{"host":"elsewhere.example","pid":1,"started":""}')
  expect(lock.held()).toBe(false)
  lock.release()
  expect(existsSync(join(out, '..', '.dist.crossbeat', 'lock'))).toBe(true)
})
