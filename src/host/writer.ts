import { diagnose } from '../diagnostics/index.js'
import type { Artifact, Diagnostic, Reported } from '../ir/index.js'
import type { Files } from './files.js'
import { isInside } from './inside.js'
import type { Transaction } from './transaction.js'

/** What writing did, by paths relative to the output folder. */
export interface Written {
  readonly written: readonly string[]
  readonly unchanged: readonly string[]
  readonly removed: readonly string[]
}

/** Prepares changes to a folder, some at a time; they are made together in the end, all of them or none. */
export interface Writer {
  /** A file that already holds the same bytes is not touched. */
  write(artifacts: readonly Artifact[]): Promise<void>
  /** @param paths from an earlier build's list; those that point outside the folder are never followed */
  remove(paths: readonly string[]): Promise<void>
  /** Makes the changes, or drops them where one could not be prepared. @param allowed asked right before; false drops them */
  end(allowed?: () => boolean): Promise<Reported<Written>>
}

export function openWriter(transaction: Transaction): Writer {
  const diagnostics: Diagnostic[] = []
  const done: { readonly written: string[]; readonly unchanged: string[]; readonly removed: string[] } = { written: [], unchanged: [], removed: [] }
  const attempt = async (path: string, action: () => Promise<void>): Promise<void> => {
    try {
      await action()
    } catch (error) {
      diagnostics.push(diagnose('write-failed', { path }, { why: error instanceof Error ? error.message : String(error) }))
    }
  }
  return {
    write: (artifacts) => inParallel(artifacts, ({ path, text }) => attempt(path, async () => void done[await transaction.write(path, new TextEncoder().encode(text))].push(path))),
    async remove(paths) {
      for (const path of paths.filter(isInside)) await attempt(path, async () => void ((await transaction.remove(path)) && done.removed.push(path)))
    },
    async end(allowed) {
      const changed = diagnostics.length === 0 && allowed?.() !== false
      await attempt('.', () => (changed ? transaction.commit() : transaction.abort()))
      for (const list of [done.written, done.unchanged]) list.sort()
      if (changed && diagnostics.length === 0) return { value: done, diagnostics }
      if (diagnostics.length > 0) diagnostics.push(diagnose('write-undone', { path: '.' }, {}))
      return { value: { ...done, written: [], removed: [] }, diagnostics }
    },
  }
}

/** Writes artifacts and removes outdated files, all of it or nothing. */
export async function writeArtifacts(out: Files, artifacts: readonly Artifact[], outdated: readonly string[]): Promise<Reported<Written>> {
  try {
    const writer = openWriter(await out.begin())
    await writer.write(artifacts)
    await writer.remove(outdated)
    return await writer.end()
  } catch (error) {
    return { value: { written: [], unchanged: [], removed: [] }, diagnostics: [diagnose('write-failed', { path: '.' }, { why: error instanceof Error ? error.message : String(error) })] }
  }
}

/** Works at several items at once: most of the time goes by waiting for the disk. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  await Promise.all(Array.from({ length: 16 }, async () => {
    for (const item of queue) await work(item)
  }))
}

/** Artifacts in whose place another file lies that no earlier build wrote; one that holds the same bytes does no harm. */
export async function foreignFiles(out: Files, artifacts: readonly Artifact[], ours: ReadonlySet<string>): Promise<readonly string[]> {
  const found: string[] = []
  for (const { path, text } of artifacts) {
    if (ours.has(path)) continue
    const old = await out.read(path).catch(() => undefined)
    if (old && Buffer.compare(old, new TextEncoder().encode(text)) !== 0) found.push(path)
  }
  return found
}
