import { mkdir, readFile, realpath, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'
import { glob } from 'tinyglobby'
import writeFileAtomic from 'write-file-atomic'
import type { Files } from './files.js'
import { lockFolder } from './lock.js'
import { openTransaction } from './transaction.js'

/** Bytes of the largest file that is read: no input comes near, and what has no end is not waited for. */
const sizeLimit = 256 * 2 ** 20

/** The file system under a folder. Links that lead out of it are not read through. */
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
        await mayBeRead(absolute('.'), absolute(path))
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

/** @throws where a path under the root leads out of it, and where there is anything but a file of reasonable size */
async function mayBeRead(root: string, path: string): Promise<void> {
  const found = await stat(path)
  if (found.isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' })
  if (!found.isFile()) throw new Error('it is no plain file')
  if (found.size > sizeLimit) throw new Error(`it has ${found.size} bytes and the limit is ${sizeLimit}`)
  const inside = (parent: string, child: string): boolean => child.startsWith(parent.endsWith(sep) ? parent : `${parent}${sep}`)
  if (inside(root, path) && !inside(await realpath(root), await realpath(path))) throw new Error('a symbolic link leads out of the folder')
}
