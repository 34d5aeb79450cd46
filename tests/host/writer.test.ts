import { mkdtempSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { memoryFiles, realFiles, writeArtifacts } from '../../src/host/index.js'

const folder = (): string => mkdtempSync(join(tmpdir(), 'crossbeat-'))

describe.each([['memory', () => memoryFiles()], ['disk', () => realFiles(folder())]])('files in %s', (_, make) => {
  test('are written, listed, read and removed', async () => {
    const files = make()
    await files.write('a/b/c.txt', 'x')
    await files.write('a/d.txt', Uint8Array.of(1, 2))
    expect(await files.list('a')).toEqual(['a/b/c.txt', 'a/d.txt'])
    expect(await files.list('nowhere')).toEqual([])
    expect([...(await files.read('a/d.txt')) ?? []]).toEqual([1, 2])
    await files.remove('a/b/c.txt')
    expect(await files.read('a/b/c.txt')).toBeUndefined()
    expect(await files.list('a')).toEqual(['a/d.txt'])
  })
})

describe('on disk', () => {
  test('a folder left empty goes with its last file', async () => {
    const root = folder()
    const files = realFiles(root)
    await files.write('a/b/c.txt', 'x')
    await files.remove('a/b/c.txt')
    expect(readdirSync(root)).toEqual([])
  })

  test('writing leaves nothing half done beside the file', async () => {
    const root = folder()
    await realFiles(root).write('a.txt', 'x')
    expect(readdirSync(root)).toEqual(['a.txt'])
  })

  test('unchanged files are not touched', async () => {
    const root = folder()
    const out = realFiles(root)
    await writeArtifacts(out, [{ path: 'a.txt', text: 'x' }], [])
    const before = statSync(join(root, 'a.txt')).mtimeMs
    await new Promise((resolve) => setTimeout(resolve, 20))
    const { value } = await writeArtifacts(out, [{ path: 'a.txt', text: 'x' }, { path: 'b.txt', text: 'y' }], [])
    expect(value).toEqual({ written: ['b.txt'], unchanged: ['a.txt'], removed: [] })
    expect(statSync(join(root, 'a.txt')).mtimeMs).toBe(before)
  })

  test('a file that cannot be written is reported, and nothing changes', async () => {
    const root = folder()
    writeFileSync(join(root, 'a'), 'a file where a folder should be')
    const { value, diagnostics } = await writeArtifacts(realFiles(root), [{ path: 'a/b.txt', text: 'x' }, { path: 'c.txt', text: 'y' }], [])
    expect(diagnostics).toMatchObject([{ code: 'write-failed', severity: 'error', path: 'a/b.txt' }, { code: 'write-undone' }])
    expect(value.written).toEqual([])
    expect(readdirSync(root)).toEqual(['a'])
  })

  test('listed paths that lead outside are never deleted', async () => {
    const root = folder()
    const outside = join(folder(), 'precious.txt')
    writeFileSync(outside, 'x')
    symlinkSync(outside, join(root, 'link.txt'))
    await writeArtifacts(realFiles(root), [], ['../precious.txt', outside, 'a/../../b', '', '.', 'link.txt'])
    expect(readFileSync(outside, 'utf8')).toBe('x')
  })
})
