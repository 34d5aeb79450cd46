import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder that this package lies in, whether it runs from `src/` or `lib/`. */
export const packageRoot: string = fileURLToPath(new URL('../../', import.meta.url))

/** Name and version as package.json has them. */
export function packageInfo(): { readonly name: string; readonly version: string } {
  const { name, version } = JSON.parse(readFileSync(`${packageRoot}package.json`, 'utf8')) as { name: string; version: string }
  return { name, version }
}
