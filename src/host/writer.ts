import { diagnose } from '../diagnostics/index.js'
import type { Artifact, Diagnostic, Reported } from '../ir/index.js'
import type { Files } from './files.js'

/** What writing did, by paths relative to the output folder. */
export interface Written {
  readonly written: readonly string[]
  readonly unchanged: readonly string[]
  readonly removed: readonly string[]
}

/**
 * Removes outdated files and writes artifacts, in their order. A file that already holds the same bytes is not touched.
 *
 * @param outdated paths from an earlier build's list; those that point outside the folder are never followed
 */
export async function writeArtifacts(out: Files, artifacts: readonly Artifact[], outdated: readonly string[]): Promise<Reported<Written>> {
  const diagnostics: Diagnostic[] = []
  const written: string[] = []
  const unchanged: string[] = []
  const removed: string[] = []
  const attempt = async (path: string, action: () => Promise<void>, done: string[]): Promise<void> => {
    try {
      await action()
      done.push(path)
    } catch (error) {
      diagnostics.push(diagnose('write-failed', { path }, { why: error instanceof Error ? error.message : String(error) }))
    }
  }
  for (const path of outdated.filter(isInside)) {
    if (await out.read(path)) await attempt(path, () => out.remove(path), removed)
  }
  for (const { path, text } of artifacts) {
    const bytes = new TextEncoder().encode(text)
    const old = await out.read(path)
    if (old && Buffer.compare(old, bytes) === 0) unchanged.push(path)
    else await attempt(path, () => out.write(path, bytes), written)
  }
  return { value: { written, unchanged, removed }, diagnostics }
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

/** Whether a path is one that a build could have written. */
export const isInside = (path: string): boolean => !path.includes('\\') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..') && !/^[a-z]:/i.test(path)
