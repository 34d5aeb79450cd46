import { statSync } from 'node:fs'
import { resolve } from 'node:path'

/** By which a file is known not to have been touched: its size and when it, and its entry, last changed. Compared for equality alone, so that no clock has to be right. */
export type Stamp = readonly [size: number, modified: number, changed: number]

/** Stamps of files, each in the first of the folders that has it; undefined where a file is missing from all. */
export function stampsOf(folders: readonly string[], paths: readonly string[]): Record<string, Stamp> | undefined {
  const stamps: Record<string, Stamp> = {}
  for (const path of paths) {
    const stamp = firstStamp(folders, path)
    if (!stamp) return undefined
    stamps[path] = stamp
  }
  return stamps
}

/** Whether all files are as they were. */
export const isUntouched = (folders: readonly string[], stamps: Readonly<Record<string, Stamp>>): boolean =>
  Object.entries(stamps).every(([path, stamp]) => firstStamp(folders, path)?.every((part, at) => part === stamp[at]) ?? false)

function firstStamp(folders: readonly string[], path: string): Stamp | undefined {
  for (const folder of folders) {
    const found = statSync(resolve(folder, path), { throwIfNoEntry: false })
    if (found?.isFile()) return [found.size, found.mtimeMs, found.ctimeMs]
  }
  return undefined
}
