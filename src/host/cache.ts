import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import writeFileAtomic from 'write-file-atomic'

/** Values that outlive a run, by name. All of it can be lost at any time: whoever does not find what was put there makes it again. */
export interface Cache {
  /** What was last put there under this name; undefined where there is nothing, or nothing that is whole. */
  read(name: string): unknown
  /** Puts a value there, whole or not at all. Where the file system refuses, nothing is kept. */
  write(name: string, value: unknown): Promise<void>
  /** Forgets everything. */
  clear(): void
}

/** The cache of a root: `.crossbeat/cache`, a folder that git does not see. */
export const cacheFolder = '.crossbeat/cache'

/** A cache on disk. Each file begins with the digest of the rest, so that what a killed build or another hand left there is never believed. */
export function openCache(root: string): Cache {
  const folder = resolve(root, cacheFolder)
  const place = (name: string): string => resolve(folder, `${name}.json`)
  return {
    read(name) {
      try {
        const text = readFileSync(place(name), 'utf8')
        const end = text.indexOf('\n')
        const body = text.slice(end + 1)
        return text.slice(0, end) === digestOf(body) ? (JSON.parse(body) as unknown) : undefined
      } catch {
        return undefined
      }
    },
    async write(name, value) {
      const body = JSON.stringify(value)
      try {
        await mkdir(dirname(place(name)), { recursive: true })
        await writeFile(resolve(folder, '.gitignore'), '*\n', { flag: 'wx' }).catch(() => undefined)
        await writeFileAtomic(place(name), `${digestOf(body)}\n${body}`)
      } catch {
        // A build without a cache is slow, not wrong.
      }
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A text or bytes as a short name for what they hold. */
export const digestOf = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(String(part.length)).update('\0').update(part)
  return hash.digest('hex')
}
