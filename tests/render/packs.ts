/** Packs of the repository for tests of rendering: what writing needs, and nothing to read with. */
import { readFileSync, readdirSync } from 'node:fs'
import type { Pack } from '../../src/ir/index.js'
import { readPack, type PackFile } from '../../src/packs/index.js'

const WRITTEN = ['pack.yaml', 'recap.json', 'events.json', 'grammar.json']
const folder = new URL('../../locales/', import.meta.url)

export const tags: readonly string[] = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && readdirSync(new URL(`${entry.name}/`, folder)).includes('events.json')).map(({ name }) => name).sort()

/** The pack of a language as the loader would give it. */
export function packOf(tag: string): Pack {
  const layer = new Map<string, PackFile>(WRITTEN.map((name) => [name, { path: `locales/${tag}/${name}`, bytes: readFileSync(new URL(`${tag}/${name}`, folder)) }]))
  return readPack({ tag, layers: [layer] }, { types: new Set(), reading: false, loadReader: () => { throw new Error('not read') } }).value
}
