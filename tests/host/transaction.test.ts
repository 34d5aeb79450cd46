import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stagedPath, writeJournal } from '../../src/host/journal.js'
import { openTransaction } from '../../src/host/transaction.js'
import { bytes } from '../helpers.js'

/** An output folder in a folder of its own, so that what lies beside it can be looked at. */
function output(files: Readonly<Record<string, string>> = {}): string {
  const out = join(realpathSync(mkdtempSync(join(tmpdir(), 'crossbeat-'))), 'dist')
  mkdirSync(out)
  put(out, files)
  return out
}

function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort().filter((path) => statSync(join(folder, path)).isFile()).map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
const beside = (out: string): string[] => readdirSync(dirname(out))

const old = { 'a.txt': 'old', 'b/c.txt': 'old', 'gone/d.txt': 'old', 'mine.txt': 'mine' }
const fresh = { 'a.txt': 'new', 'b/c.txt': 'new', 'e/f.txt': 'new', 'mine.txt': 'mine' }

test('nothing is seen before the commit, everything after it, and nothing is left beside it', async () => {
  const out = output(old)
  const change = await openTransaction(out)
  for (const path of ['a.txt', 'b/c.txt', 'e/f.txt']) expect(await change.write(path, bytes('new'))).toBe('written')
  expect(await change.remove('gone/d.txt')).toBe(true)
  expect(contents(out)).toEqual(old)
  await change.commit()
  expect(contents(out)).toEqual(fresh)
  expect(readdirSync(out)).not.toContain('gone')
  expect(beside(out)).toEqual(['dist'])
})

test('dropped changes leave no trace', async () => {
  const out = output(old)
  const change = await openTransaction(out)
  await change.write('a.txt', bytes('new'))
  await change.remove('mine.txt')
  await change.abort()
  expect(contents(out)).toEqual(old)
  expect(beside(out)).toEqual(['dist'])
})

describe('a crash', () => {
  const writes = ['a.txt', 'b/c.txt', 'e/f.txt']
  const prepare = (out: string): string => {
    const work = join(dirname(out), '.dist.crossbeat')
    for (const path of writes) put(work, { [`new/${path}`]: 'new' })
    return work
  }

  test('before the commit is put down: the next start drops what was prepared', async () => {
    const out = output(old)
    prepare(out)
    const next = await openTransaction(out)
    expect(next.recovered).toBe('dropped')
    await next.abort()
    expect(contents(out)).toEqual(old)
    expect(beside(out)).toEqual(['dist'])
  })

  test.each([0, 1, 2, 3])('after it, with %i files in place: the next start puts the others there too', async (done) => {
    const out = output(old)
    const work = prepare(out)
    await writeJournal(work, { created: ['e/f.txt'], replaced: ['a.txt', 'b/c.txt'], removed: ['gone/d.txt'] })
    for (const path of writes.slice(0, done)) {
      mkdirSync(dirname(join(out, path)), { recursive: true })
      renameSync(stagedPath(work, path), join(out, path))
    }
    const next = await openTransaction(out)
    expect(next.recovered).toBe('completed')
    await next.abort()
    expect(contents(out)).toEqual(fresh)
    expect(beside(out)).toEqual(['dist'])
  })

  test('while it was undone: the next start goes on undoing, however often', async () => {
    const out = output({ ...old, 'a.txt': 'new', 'e/f.txt': 'new' })
    const work = prepare(out)
    put(work, { 'old/a.txt': 'old', 'undo.json': JSON.stringify({ created: ['e/f.txt'], replaced: ['a.txt', 'b/c.txt'], removed: ['gone/d.txt'] }) })
    renameSync(stagedPath(work, 'a.txt'), join(work, 'x'))
    renameSync(stagedPath(work, 'e/f.txt'), join(work, 'x'))
    await (await openTransaction(out)).abort()
    expect(contents(out)).toEqual(old)
  })

  test('records that no build wrote are not followed', async () => {
    const out = output(old)
    const precious = join(dirname(out), 'precious.txt')
    writeFileSync(precious, 'x')
    put(join(dirname(out), '.dist.crossbeat'), { 'commit.json': JSON.stringify({ created: [], replaced: [], removed: ['../precious.txt'] }), 'new/a.txt': 'new' })
    await (await openTransaction(out)).abort()
    expect(readFileSync(precious, 'utf8')).toBe('x')
    expect(contents(out)).toEqual(old)
  })
})

test('a commit that fails half way is undone, and the files are as they were, with their times', async () => {
  const out = output(old)
  const before = statSync(join(out, 'a.txt')).mtimeMs
  const change = await openTransaction(out)
  await change.write('a.txt', bytes('new'))
  await change.write('e/f.txt', bytes('new'))
  await change.write('b/c.txt', bytes('new'))
  // Somebody puts a folder in the way after it was looked for.
  mkdirSync(join(out, 'e/f.txt'), { recursive: true })
  await expect(change.commit()).rejects.toThrow()
  expect(contents(out)).toEqual(old)
  expect(statSync(join(out, 'a.txt')).mtimeMs).toBe(before)
  const again = await openTransaction(out)
  expect(again.recovered).toBeUndefined()
  await again.abort()
})

describe('nothing is written outside', () => {
  test.each(['../x.txt', '/x.txt', 'a/../../x.txt', 'C:/x.txt', 'a\\..\\x.txt', '', '.'])('by the path %j', async (path) => {
    const change = await openTransaction(output())
    await expect(change.write(path, bytes('x'))).rejects.toThrow('leads out')
    await change.abort()
  })

  test('through a symbolic link to a folder', async () => {
    const [out, elsewhere] = [output(), output()]
    symlinkSync(elsewhere, join(out, 's'))
    const change = await openTransaction(out)
    await expect(change.write('s/x.txt', bytes('x'))).rejects.toThrow('the symbolic link s leads out of the output folder')
    await change.abort()
    expect(contents(elsewhere)).toEqual({})
  })

  test('through a symbolic link to a file: the link gives way to the file', async () => {
    const [out, elsewhere] = [output(), output({ 'precious.txt': 'x' })]
    symlinkSync(join(elsewhere, 'precious.txt'), join(out, 'a.txt'))
    const change = await openTransaction(out)
    await change.write('a.txt', bytes('new'))
    await change.commit()
    expect(contents(out)).toEqual({ 'a.txt': 'new' })
    expect(contents(elsewhere)).toEqual({ 'precious.txt': 'x' })
  })

  test('through a link where changes are prepared', async () => {
    const [out, elsewhere] = [output(), output({ 'new/x.txt': 'x' })]
    symlinkSync(elsewhere, join(dirname(out), '.dist.crossbeat'))
    await expect(openTransaction(out)).rejects.toThrow('in the way')
    expect(contents(elsewhere)).toEqual({ 'new/x.txt': 'x' })
  })
})
