import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** A running process, told apart from a later one with the same number. */
export interface ProcessId {
  readonly host: string
  readonly pid: number
  /** When it started, in the system's own counting since it was booted; empty where the system does not say. */
  readonly started: string
}

/** This process. */
export const thisProcess = (): ProcessId => ({ host: hostname(), pid: process.pid, started: startOf(process.pid) })

/** Whether a process still runs; undefined where it runs on another machine, so that nobody here can tell. */
export function isRunning({ host, pid, started }: ProcessId): boolean | undefined {
  if (host !== hostname()) return undefined
  try {
    process.kill(pid, 0)
  } catch (error) {
    // One that belongs to somebody else may not be signalled, and is there.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const now = startOf(pid)
  return started === '' || now === '' || now === started
}

/** Linux: the boot's id and field 22 of the process's stat, its start in clock ticks since then (proc(5)). */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${ticks}`
  } catch {
    return ''
  }
}
