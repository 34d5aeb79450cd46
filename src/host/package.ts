import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder that this package lies in, whether it runs from `src/` or `lib/`. */
export const packageRoot: string = fileURLToPath(new URL('../../', import.meta.url))

/** Name and version as package.json has them. */
export function packageInfo(): { readonly name: string; readonly version: string } {
  const { name, version } = JSON.parse(readFileSync(`${packageRoot}package.json`, 'utf8')) as { name: string; version: string }
  return { name, version }
}

/** Digest of the running code and of the version of its runtime: with another of either, an earlier result proves nothing. */
export const codeDigest = (runtime: string): string => createHash('sha256').update(JSON.stringify(packageInfo())).update(runtime).update(digestUnder('')).digest('hex')

/** Digest of some folders of the running code. */
export const partsDigest = (parts: readonly string[]): string => parts.map((part) => digestUnder(`${part}/`)).join(' ')

/** The same of the code as it is compiled and, where that is there too, of what it was compiled from, which tests run. */
export const partsDigests = (parts: readonly string[]): readonly string[] =>
  ['lib', 'src'].filter((form) => existsSync(`${packageRoot}${form}/${parts[0]}`)).map((form) => parts.map((part) => digestUnder(`${part}/`, `${packageRoot}${form}/`)).join(' '))

function digestUnder(part: string, code = fileURLToPath(new URL('../', import.meta.url))): string {
  const folder = `${code}${part}`
  const hash = createHash('sha256')
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /(?<!\.d)\.[jt]s$/.test(path)).sort()
  for (const path of paths) hash.update(path).update('\0').update(readFileSync(`${folder}${path}`))
  return hash.digest('hex')
}
