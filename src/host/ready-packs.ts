/** What the package's compiling made of its language packs, beside the compiled code. */
import { mkdirSync, readFileSync } from 'node:fs'
import writeFileAtomic from 'write-file-atomic'
import { packageRoot, partsDigest, partsDigests } from './package.js'

const folder = `${packageRoot}lib/ready/`

/** Parts of the code that what is made ready depends on. */
const parts = ['packs', 'vocabulary']

/** Gives what was made ready, by its name; undefined where there is nothing, and where other code than this made it. */
export function readyPacks(): (name: string) => unknown {
  let code: string | undefined
  return (name) => {
    try {
      const { by, value } = JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')) as { by?: readonly string[]; value?: unknown }
      return by?.includes((code ??= partsDigest(parts))) ? value : undefined
    } catch {
      return undefined
    }
  }
}

/** Keeps what was made ready. */
export async function keepReadyPack(name: string, value: unknown): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await writeFileAtomic(`${folder}${name}.json`, JSON.stringify({ by: partsDigests(parts), value }))
}
