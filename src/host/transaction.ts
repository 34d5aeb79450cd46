import { lstat, mkdir, readFile, realpath } from 'node:fs/promises'
import { rmdirSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { isInside } from './inside.js'
import { applyJournal, clear, recover, stagedPath, writeDurably, writeJournal } from './journal.js'
import { workFolder } from './work-folder.js'

/** Changes to a folder that become visible together, or not at all. */
export interface Transaction {
  /** Prepares a file. One that already holds these bytes is left alone. @throws where it cannot be prepared */
  write(path: string, bytes: Uint8Array): Promise<'written' | 'unchanged'>
  /** Prepares to remove a file; false where there is none. */
  remove(path: string): Promise<boolean>
  /** Makes the changes. @throws where the file system refuses; nothing has changed then */
  commit(): Promise<void>
  /** Drops the changes. */
  abort(): Promise<void>
  /** What became of the changes of a crashed build, where there were any. */
  readonly recovered?: 'completed' | 'dropped' | undefined
}

/**
 * Opens a transaction on a folder of the file system. Files are prepared beside it, put down in a journal, and then renamed into place,
 * which can stop at any point: what a crashed build left is completed or dropped first. One transaction at a time: hold the lock.
 *
 * @throws where nothing can be written beside or in the folder
 */
export async function openTransaction(folder: string): Promise<Transaction> {
  const place = await workFolder(folder)
  const { target, work } = place
  await mkdir(work).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  if (!(await lstat(work)).isDirectory()) throw new Error(`${work} is in the way: it is no folder`)
  const recovered = recover(place)

  // In the order in which they were asked for: whoever wants a file to come last asks for it last.
  const changes = new Map<string, 'created' | 'replaced' | 'removed' | undefined>()
  const listed = (kind: 'created' | 'replaced' | 'removed'): string[] => [...changes].flatMap(([path, each]) => (each === kind ? [path] : []))
  const checked = new Map<string, Promise<void>>()
  const check = (path: string): Promise<void> => {
    if (!isInside(path)) throw new Error('the path leads out of the folder')
    const parent = dirname(path)
    const known = checked.get(parent) ?? staysInside(target, parent)
    checked.set(parent, known)
    return known
  }
  const close = (): void => {
    try {
      rmdirSync(work)
    } catch {
      // The lock lies in it, or what could not be undone.
    }
  }
  return {
    recovered,
    async write(path, bytes) {
      changes.set(path, undefined)
      await check(path)
      const there = await lstat(join(target, path)).catch(absent)
      if (there?.isDirectory()) throw new Error('a folder stands where the file should go')
      if (there?.isFile() && there.size === bytes.length && Buffer.compare(await readFile(join(target, path)), bytes) === 0) return 'unchanged'
      await mkdir(dirname(stagedPath(work, path)), { recursive: true })
      await writeDurably(stagedPath(work, path), bytes)
      changes.set(path, there ? 'replaced' : 'created')
      return 'written'
    },
    async remove(path) {
      await check(path)
      const there = await lstat(join(target, path)).catch(absent)
      if (!there || there.isDirectory()) return false
      changes.set(path, 'removed')
      return true
    },
    async commit() {
      const journal = { created: listed('created'), replaced: listed('replaced'), removed: listed('removed') }
      try {
        if (Object.values(journal).some((paths) => paths.length > 0)) {
          await writeJournal(work, journal)
          applyJournal(place, journal)
        }
      } finally {
        close()
      }
    },
    async abort() {
      clear(work)
      close()
    },
  }
}

/** Nothing where there is nothing; other refusals go on. */
function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
  throw error
}

/** @throws where a folder on the way is a file, or a symbolic link that leads out of the output folder */
async function staysInside(target: string, parent: string): Promise<void> {
  if (parent === '.') return
  await staysInside(target, dirname(parent))
  const there = await lstat(join(target, parent)).catch(absent)
  if (!there || there.isDirectory()) return
  if (!there.isSymbolicLink()) throw new Error(`a file stands where the folder ${parent} should be`)
  if (!`${await realpath(join(target, parent))}${sep}`.startsWith(`${target}${sep}`)) throw new Error(`the symbolic link ${parent} leads out of the output folder`)
}
