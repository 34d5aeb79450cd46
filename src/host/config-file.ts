import { pathToFileURL } from 'node:url'
import { defaultConfig, readConfig, type Config } from '../config.js'
import { diagnose } from '../diagnostics/index.js'
import type { Reported } from '../ir/index.js'
import type { Files } from './files.js'

/** Names that a configuration may have; the first one found counts. */
export const configNames: readonly string[] = ['crossbeat.config.json', 'crossbeat.config.js', 'crossbeat.config.mjs']

/** Loads the configuration of a root; the defaults where it has none. The scripted forms are run: they are the owner's own code. */
export async function loadConfig(files: Files): Promise<Reported<Config>> {
  for (const path of configNames) {
    const bytes = await files.read(path)
    if (!bytes) continue
    try {
      const raw: unknown = path.endsWith('.json')
        ? JSON.parse(new TextDecoder().decode(bytes))
        : ((await import(pathToFileURL(files.locate(path)).href)) as { default?: unknown }).default
      return readConfig(raw, path)
    } catch (error) {
      const why = `The file cannot be loaded: ${error instanceof Error ? error.message : String(error)}`
      return { value: defaultConfig, diagnostics: [diagnose('config-invalid', { path }, { why, known: 'see the README' })] }
    }
  }
  return { value: defaultConfig, diagnostics: [] }
}
