import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect } from 'vitest'

/**
 * Compares a text with the one on record. `UPDATE=1` puts it on record instead; a missing record fails, so that nothing passes that
 * nobody has looked at.
 *
 * @param path of the record, relative to the repository
 */
export function golden(path: string, actual: string): void {
  if (process.env.UPDATE === '1') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, actual)
    return
  }
  expect(existsSync(path), `${path} is missing; look at the output and run UPDATE=1 npm test`).toBe(true)
  expect(actual).toBe(readFileSync(path, 'utf8'))
}
