import { basename, resolve } from 'node:path'
import { diagnose } from './diagnostics/index.js'
import { loadConfig, realFiles, type Files } from './host/index.js'
import { importArticle } from './import/index.js'
import type { Diagnostic } from './ir/index.js'
import { nearestTag } from './packs/index.js'
import { decode } from './read/index.js'
import { openPacks } from './workspace.js'

export interface ImportOptions {
  /** The file to bring in, plain text or HTML; relative to the current folder. */
  readonly file: string
  readonly story: string
  /** Language of the article. */
  readonly language: string
  readonly root: string
  /** Whether to replace an article that is there already. */
  readonly force?: boolean
  readonly files?: Files
}

export interface ImportResult {
  /** Path of the article written, relative to the root; missing where nothing was written. */
  readonly written?: string
  readonly diagnostics: readonly Diagnostic[]
}

/** Turns a saved page or a pasted text into `sources/<story>/<tag>.md`. */
export async function importFile(options: ImportOptions): Promise<ImportResult> {
  const { file, story, language, force = false } = options
  const files = options.files ?? realFiles(options.root)
  const target = `sources/${story}/${language}.md`
  const bytes = await realFiles('.').read(resolve(file))
  if (!bytes) return { diagnostics: [diagnose('import-missing', { path: file }, {})] }
  if (!force && (await files.read(target))) return { diagnostics: [diagnose('import-exists', { path: target }, {})] }
  const decoded = decode({ path: basename(file), bytes })
  if ('code' in decoded) return { diagnostics: [decoded] }

  const { packs } = (await openPacks(files, (await loadConfig(files)).value, new Set())).value
  const bylines = packs.get(nearestTag(language, packs.keys()) ?? '')?.settings.bylines
  const words = Array.isArray(bylines) ? bylines.filter((word) => typeof word === 'string') : []
  const { value, diagnostics } = importArticle({ path: file, text: decoded.text, tag: language, bylines: words })
  if (value === undefined) return { diagnostics }
  await files.write(target, value)
  return { written: target, diagnostics }
}
