import type { Files } from './files.js'

/** A folder in memory, for tests and for callers that have no files. `contents` can be looked at afterwards. */
export interface MemoryFiles extends Files {
  readonly contents: ReadonlyMap<string, Uint8Array>
}

export function memoryFiles(initial: Readonly<Record<string, string | Uint8Array>> = {}): MemoryFiles {
  const toBytes = (value: string | Uint8Array): Uint8Array => (typeof value === 'string' ? new TextEncoder().encode(value) : value)
  const contents = new Map(Object.entries(initial).map(([path, value]) => [path, toBytes(value)]))
  return {
    contents,
    async list(folder) {
      const prefix = folder === '' || folder === '.' ? '' : `${folder.replace(/\/+$/, '')}/`
      return [...contents.keys()].filter((path) => path.startsWith(prefix)).sort()
    },
    async read(path) {
      return contents.get(path)
    },
    async write(path, bytes) {
      contents.set(path, toBytes(bytes))
    },
    async remove(path) {
      contents.delete(path)
    },
    async begin() {
      const change = new Map<string, Uint8Array | undefined>()
      return {
        async write(path, bytes) {
          const old = contents.get(path)
          if (old && Buffer.compare(old, bytes) === 0) return 'unchanged'
          change.set(path, bytes)
          return 'written'
        },
        async remove(path) {
          if (contents.has(path)) change.set(path, undefined)
          return contents.has(path)
        },
        async commit() {
          for (const [path, bytes] of change) {
            if (bytes) contents.set(path, bytes)
            else contents.delete(path)
          }
        },
        async abort() {},
      }
    },
    async lock() {
      return { held: () => true, release: () => {} }
    },
    locate: (path) => `/${path}`,
  }
}
