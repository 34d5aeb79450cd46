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

/** Works on a folder while nobody else does; a diagnostic where somebody else does for too long, or where the folder cannot be locked. */
export async function exclusively<T>(out: Files, { patience = 60_000, onWait, signal }: ExclusiveOptions, work: (lock: Lock) => Promise<T>): Promise<T | Diagnostic> {
  let lock: Lock | Busy
  try {
    lock = await out.lock({ patience, signal, onWait: (busy) => onWait?.(nameOf(busy)) })
  } catch (error) {
    return diagnose('write-failed', { path: '.' }, { why: reason(error) })
  }
  if (!('release' in lock)) return signal?.aborted ? interrupted() : diagnose('build-busy', { path: '.' }, { holder: nameOf(lock), path: lock.path })
  try {
    return await work(lock)
  } finally {
    lock.release()
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
