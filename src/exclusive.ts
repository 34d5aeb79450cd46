import { diagnose } from './diagnostics/index.js'
import type { Busy, Files, Lock, Transaction } from './host/index.js'
import type { Diagnostic } from './ir/index.js'

export interface ExclusiveOptions {
  /** Milliseconds to wait for another build that is at work in the output folder; default: a minute. */
  readonly patience?: number
  /** Told once when another build is waited for, with who it is. */
  readonly onWait?: (holder: string) => void
  /** Aborting it ends a build between two stories, before anything is written. */
  readonly signal?: AbortSignal
}

/** Whether the folders are still ours to change. */
export type Held = () => boolean

/**
 * Works on folders while nobody else does; a diagnostic where somebody else does for too long, or where a folder cannot be locked. Locks are
 * taken in the order of the folders' places, so that two builds never wait for each other.
 */
export async function exclusively<T>(folders: readonly Files[], options: ExclusiveOptions, work: (held: Held) => Promise<T>): Promise<T | Diagnostic> {
  const [first, ...others] = [...folders].sort((a, b) => (a.locate('.') < b.locate('.') ? -1 : 1))
  if (!first) return work(() => true)
  const lock = await lockOf(first, options)
  if (!('release' in lock)) return lock
  try {
    return await exclusively(others, options, (held) => work(() => lock.held() && held()))
  } finally {
    lock.release()
  }
}

async function lockOf(folder: Files, { patience = 60_000, onWait, signal }: ExclusiveOptions): Promise<Lock | Diagnostic> {
  try {
    const lock: Lock | Busy = await folder.lock({ patience, signal, onWait: (busy) => onWait?.(nameOf(busy)) })
    if ('release' in lock) return lock
    return signal?.aborted ? interrupted() : diagnose('build-busy', { path: '.' }, { holder: nameOf(lock), path: lock.path })
  } catch (error) {
    return diagnose('write-failed', { path: '.' }, { why: reason(error) })
  }
}

/** Starts changes; what became of those of a crashed build is reported. */
export async function begin(out: Files): Promise<{ readonly transaction?: Transaction; readonly diagnostics: readonly Diagnostic[] }> {
  try {
    const transaction = await out.begin()
    return { transaction, diagnostics: transaction.recovered ? [diagnose('build-recovered', { path: '.' }, { done: transaction.recovered })] : [] }
  } catch (error) {
    return { diagnostics: [diagnose('write-failed', { path: '.' }, { why: reason(error) })] }
  }
}

export const interrupted = (): Diagnostic => diagnose('build-interrupted', { path: '.' }, {})

const nameOf = ({ holder }: Busy): string => (holder ? `Process ${holder.pid} on ${holder.host}` : 'Another process')
const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))
