import { resolve } from 'node:path'
import { diagnose } from '../diagnostics/index.js'
import type { Diagnostic, Reported } from '../ir/index.js'
import { digestOf } from './cache.js'
import type { FoundFile } from './discover.js'
import type { Files } from './files.js'
import { packageRoot } from './package.js'
import { realFiles } from './real-files.js'

/** A folder of language packs; `folder` is empty where `files` is that folder itself. */
export interface LocalesFolder {
  readonly files: Files
  readonly folder: string
}

/** Files of all language packs, by tag and then by layer: the folders' order, lowest first. Unknown files are skipped, being notes and training data. */
export async function discoverPacks(folders: readonly LocalesFolder[]): Promise<Reported<readonly { tag: string; layers: ReadonlyMap<string, FoundFile>[] }[]>> {
  const diagnostics: Diagnostic[] = []
  const byTag = new Map<string, Map<string, FoundFile>[]>()
  for (const { files, folder } of distinct(folders)) {
    const layers = new Map<string, Map<string, FoundFile>>()
    for (const path of await files.list(folder)) {
      const [tag = '', name = '', ...deeper] = path.slice(folder === '' ? 0 : folder.length + 1).split('/')
      if (deeper.length > 0 || !packFiles.includes(name)) continue
      const bytes = await files.read(path).catch((error: unknown) => {
        diagnostics.push(diagnose('file-unreadable', { path }, { why: error instanceof Error ? error.message : String(error) }))
      })
      if (bytes) layers.set(tag, (layers.get(tag) ?? new Map()).set(name, { path, bytes }))
    }
    for (const [tag, layer] of layers) byTag.set(tag, [...(byTag.get(tag) ?? []), layer])
  }
  return { value: [...byTag].map(([tag, layers]) => ({ tag, layers })).sort((a, b) => (a.tag < b.tag ? -1 : 1)), diagnostics }
}

/**
 * Folders of language packs, the shipped one first.
 *
 * @param folder of the root, by its configuration
 * @param instead what the caller names in its place
 */
export const packFolders = (files: Files, folder: string, instead?: string): readonly LocalesFolder[] => [
  { files: realFiles(packageRoot), folder: 'locales' },
  instead === undefined ? { files, folder } : { files: realFiles(resolve(instead)), folder: '' },
]

/** Digest of all language packs. */
export async function packsDigest(folders: readonly LocalesFolder[]): Promise<string> {
  const { value: packs } = await discoverPacks(folders)
  return digestOf(...packs.flatMap(({ tag, layers }) => [tag, ...layers.flatMap((layer) => [...layer].flatMap(([name, { path, bytes }]) => [name, path, bytes]))]))
}

const packFiles = ['pack.yaml', 'recap.json', 'events.json', 'grammar.json', 'lexicon.yaml', 'syntax.yaml', 'associations.tsv', 'reader.model']

/** In the package's own repository the root's packs are the shipped ones. */
function distinct(folders: readonly LocalesFolder[]): LocalesFolder[] {
  const seen = new Set<string>()
  return folders.filter(({ files, folder }) => {
    const place = files.locate(folder)
    return seen.has(place) ? false : Boolean(seen.add(place))
  })
}
