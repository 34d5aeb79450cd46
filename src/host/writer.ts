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

/** What a change has to do with others: whether it may still be made. */
export interface WriteOptions {
  /** Changes begun before; new ones otherwise. They are ended here. */
  readonly transaction?: Transaction
  /** Asked right before the changes are made; false drops them. */
  readonly allowed?: (() => boolean) | undefined
}

/**
 * Writes artifacts and removes outdated files, all of it or nothing. A file that already holds the same bytes is not touched.
 *
 * @param outdated paths from an earlier build's list; those that point outside the folder are never followed
 */
export async function writeArtifacts(out: Files, artifacts: readonly Artifact[], outdated: readonly string[], { transaction, allowed }: WriteOptions = {}): Promise<Reported<Written>> {
  const diagnostics: Diagnostic[] = []
  const done: { readonly written: string[]; readonly unchanged: string[]; readonly removed: string[] } = { written: [], unchanged: [], removed: [] }
  let changed = false
  const attempt = async (path: string, action: () => Promise<void>): Promise<void> => {
    try {
      await action()
    } catch (error) {
      diagnostics.push(diagnose('write-failed', { path }, { why: error instanceof Error ? error.message : String(error) }))
    }
  }
  await attempt('.', async () => {
    const change = transaction ?? (await out.begin())
    await inParallel(artifacts, ({ path, text }) => attempt(path, async () => void done[await change.write(path, new TextEncoder().encode(text))].push(path)))
    for (const path of outdated.filter(isInside)) await attempt(path, async () => void ((await change.remove(path)) && done.removed.push(path)))
    changed = diagnostics.length === 0 && allowed?.() !== false
    await (changed ? change.commit() : change.abort())
  })
  for (const list of [done.written, done.unchanged]) list.sort()
  if (changed && diagnostics.length === 0) return { value: done, diagnostics }
  if (diagnostics.length > 0) diagnostics.push(diagnose('write-undone', { path: '.' }, {}))
  return { value: { ...done, written: [], removed: [] }, diagnostics }
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
