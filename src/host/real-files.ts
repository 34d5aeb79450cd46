import { mkdir, readFile, rm, rmdir } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { glob } from 'tinyglobby'
import writeFileAtomic from 'write-file-atomic'
import type { Files } from './files.js'
import { lockFolder } from './lock.js'
import { openTransaction } from './transaction.js'

/** The file system under a folder. */
export function realFiles(root: string): Files {
  const absolute = (path: string): string => resolve(root, path)
  return {
    async list(folder) {
      const found = await glob('**/*', { cwd: absolute(folder), dot: true, expandDirectories: false, ignore: ['**/node_modules/**', '**/.git/**'] })
      const prefix = folder === '' || folder === '.' ? '' : `${folder.replace(/\/+$/, '')}/`
      return found.map((path) => `${prefix}${path}`).sort()
    },
    async read(path) {
      try {
        return await readFile(absolute(path))
      } catch (error) {
        if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
        throw error
      }
    },
    async write(path, bytes) {
      await mkdir(dirname(absolute(path)), { recursive: true })
      await writeFileAtomic(absolute(path), typeof bytes === 'string' ? bytes : Buffer.from(bytes))
    },
    async remove(path) {
      await rm(absolute(path), { force: true })
      for (let folder = dirname(absolute(path)); !relative(root, folder).startsWith('..') && folder !== root; folder = dirname(folder)) {
        try {
          await rmdir(folder)
        } catch {
          return
        }
      }
    },
    begin: () => openTransaction(absolute('.')),
    lock: (options) => lockFolder(absolute('.'), options),
    locate: absolute,
  }
}
