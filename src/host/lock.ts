import { linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'
import { isRunning, thisProcess, type ProcessId } from './running.js'
import { workFolder } from './work-folder.js'

/** The right to change a folder, held by one process at a time. */
export interface Lock {
  /** Whether it is still ours. */
  held(): boolean
  release(): void
}

/** Who has the lock: undefined where its file does not say. */
export interface Busy {
  readonly holder: ProcessId | undefined
  readonly path: string
}

export interface LockOptions {
  /** Milliseconds to wait for another one's end. */
  readonly patience: number
  /** Told once when there is somebody to wait for. */
  readonly onWait?: ((busy: Busy) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

const schema = z.object({ host: z.string(), pid: z.int().positive(), started: z.string() })
const step = 100

/**
 * Takes the lock on a folder: a file in its work folder with the number and the machine of the process. One whose process has ended is
 * taken over. One of another machine is believed.
 *
 * @returns who has it, where it does not get free in time
 * @throws where the file system refuses
 */
export async function lockFolder(folder: string, { patience, onWait, signal }: LockOptions): Promise<Lock | Busy> {
  const { work } = await workFolder(folder)
  const path = join(work, 'lock')
  const own = JSON.stringify(thisProcess())
  for (let waited = 0; !take(work, path, own); waited += step) {
    const found = text(path)
    const holder = parse(found ?? '')
    if (found !== undefined && holder && isRunning(holder) === false) {
      putAside(path, found, own)
      if (take(work, path, own)) break
    }
    if (waited === 0) onWait?.({ holder, path })
    if (waited >= patience || signal?.aborted) return { holder, path }
    await pause(step)
  }
  return { held: () => text(path) === own, release: () => release(work, path, own) }
}

/** Makes the lock's file with all that it says, or nothing: a second name for a file is given to one process alone. */
function take(work: string, path: string, own: string): boolean {
  const draft = `${path}.${thisProcess().pid}`
  try {
    mkdirSync(work)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !lstatSync(work).isDirectory()) throw error
  }
  try {
    writeFileSync(draft, own)
    linkSync(draft, path)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    // Somebody who is done has just removed the folder.
    if (code === 'ENOENT') return false
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error
    return takeWithoutLinks(path, own)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** For file systems without hard links. */
function takeWithoutLinks(path: string, own: string): boolean {
  try {
    writeFileSync(path, own, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Moves a lock away whose process has ended. Where another process was quicker and the lock is its own by now, it gets it back. */
function putAside(path: string, stale: string, own: string): void {
  const aside = `${path}.${(JSON.parse(own) as ProcessId).pid}.stale`
  try {
    renameSync(path, aside)
    if (text(aside) !== stale) linkSync(aside, path)
  } catch {
    // It is gone, or taken again.
  }
  rmSync(aside, { force: true })
}

function release(work: string, path: string, own: string): void {
  if (text(path) === own) rmSync(path, { force: true })
  try {
    for (const name of readdirSync(work)) if (isLeftBehind(join(work, name), name)) rmSync(join(work, name), { force: true })
    rmdirSync(work)
  } catch {
    // Somebody else waits in it.
  }
}

/** What `take` and `putAside` of a process make for a moment, where it was killed in that moment. It may not say yet whose it is. */
function isLeftBehind(path: string, name: string): boolean {
  const pid = /^lock\.(\d{1,10})(?:\.stale)?$/.exec(name)?.[1]
  if (pid === undefined) return false
  return isRunning(parse(text(path) ?? '') ?? { ...thisProcess(), pid: Number(pid), started: '' }) === false
}

function text(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function parse(found: string): ProcessId | undefined {
  try {
    return schema.safeParse(JSON.parse(found)).data
  } catch {
    return undefined
  }
}
