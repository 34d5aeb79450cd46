import { copyFileSync, existsSync, linkSync, lstatSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import { isInside } from './inside.js'
import type { WorkFolder } from './work-folder.js'

const paths = z.array(z.string().refine(isInside))
const schema = z.object({ created: paths, replaced: paths, removed: paths })

/**
 * What a commit does, by paths relative to the output folder: files that were not there, files that take the place of others, and files
 * that go. The first two lie prepared in the work folder.
 */
export type Journal = Readonly<Record<keyof z.output<typeof schema>, readonly string[]>>

const [commitFile, undoFile, draftFile, staged, kept] = ['commit.json', 'undo.json', 'draft.json', 'new', 'old']

/** Where a prepared file waits. */
export const stagedPath = (work: string, path: string): string => join(work, staged, path)

/** Writes a file and waits until it is on disk. */
export async function writeDurably(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Puts down that everything is prepared. From here on the change is made, now or by the next build. */
export async function writeJournal(work: string, journal: Journal): Promise<void> {
  await writeDurably(join(work, draftFile), JSON.stringify(journal))
  await rename(join(work, draftFile), join(work, commitFile))
}

/**
 * Makes the change that a journal holds, all of it or none, without giving way to anything else in this process. It can be repeated
 * after a crash at any point: no step depends on anything but what is there.
 *
 * @throws where the file system refuses; what had been done is undone by then
 */
export function applyJournal({ target, work }: WorkFolder, { created, replaced, removed }: Journal): void {
  const waiting = [...created, ...replaced].filter((path) => existsSync(stagedPath(work, path)))
  try {
    for (const path of [...replaced.filter((path) => existsSync(stagedPath(work, path))), ...removed]) keepOld(target, work, path)
    for (const path of waiting) {
      mkdirSync(dirname(join(target, path)), { recursive: true })
      renameSync(stagedPath(work, path), join(target, path))
    }
    for (const path of removed) removeFile(target, path)
  } catch (error) {
    renameSync(join(work, commitFile), join(work, undoFile))
    undo({ target, work }, { created, replaced, removed })
    throw error
  }
  clear(work)
}

/**
 * Ends what a crashed build left: a change that was put down is made, one that was being undone is undone, anything less is dropped.
 *
 * @returns what was done; nothing where nothing was left
 * @throws where the file system refuses
 */
export function recover(folder: WorkFolder): 'completed' | 'dropped' | undefined {
  const { work } = folder
  const undoing = readJournal(join(work, undoFile))
  const journal = undoing ? undefined : readJournal(join(work, commitFile))
  if (undoing) undo(folder, undoing)
  else if (journal) applyJournal(folder, journal)
  else if ([staged, kept, draftFile].some((name) => existsSync(join(work, name)))) clear(work)
  else return undefined
  return journal ? 'completed' : 'dropped'
}

/** Removes everything that was prepared; the lock stays. The records go first, since what lies there without them is never made. */
export function clear(work: string): void {
  for (const name of [commitFile, undoFile, draftFile, staged, kept]) rmSync(join(work, name), { recursive: true, force: true })
}

/** A record that does not read like one was not written by a build and is not followed. */
function readJournal(path: string): Journal | undefined {
  if (!existsSync(path)) return undefined
  try {
    return schema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data
  } catch {
    return undefined
  }
}

/** Keeps a file that is about to go under a second name, so that it can come back with its times. */
function keepOld(target: string, work: string, path: string): void {
  const [from, to] = [join(target, path), join(work, kept, path)]
  if (existsSync(to) || lstatSync(from, { throwIfNoEntry: false }) === undefined) return
  mkdirSync(dirname(to), { recursive: true })
  try {
    linkSync(from, to)
  } catch {
    // File systems without hard links. The copy counts once it is whole.
    copyFileSync(from, `${to}.part`)
    renameSync(`${to}.part`, to)
  }
}

function undo({ target, work }: WorkFolder, { created, replaced, removed }: Journal): void {
  for (const path of [...replaced, ...removed]) {
    const old = join(work, kept, path)
    if (!existsSync(old)) continue
    mkdirSync(dirname(join(target, path)), { recursive: true })
    renameSync(old, join(target, path))
  }
  for (const path of created) if (!existsSync(stagedPath(work, path))) removeFile(target, path)
  clear(work)
}

/** Removes a file and the folders that it leaves empty, but for the output folder itself. */
function removeFile(target: string, path: string): void {
  rmSync(join(target, path), { force: true })
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    try {
      rmdirSync(join(target, parent))
    } catch {
      return
    }
  }
}
