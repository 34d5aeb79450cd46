import { resolve } from 'node:path'
import { check } from '../check.js'
import { diagnose } from '../diagnostics/index.js'
import { compare, type Comparison, type Told, type ToldRecap } from '../diff/compare.js'
import { comparisonText } from '../diff/text.js'
import { spoken } from '../exchange/web-annotation.js'
import { realFiles, type Files } from '../host/index.js'
import type { Diagnostic } from '../ir/index.js'
import type { WorkspaceOptions } from '../workspace.js'

export interface DiffOptions extends Omit<WorkspaceOptions, 'stories'> {
  readonly story: string
  /** Folder of the earlier build, relative to the current one; default: the configuration's, in the root. */
  readonly out?: string
}

export interface Differences {
  readonly diagnostics: readonly Diagnostic[]
  readonly misused: boolean
  readonly text?: string
  readonly comparison?: Comparison
}

/** What the recaps of a story would say if they were built now, against what the last build wrote. Writes nothing. */
export async function diff({ story, out, ...options }: DiffOptions): Promise<Differences> {
  const { workspace, compiled, diagnostics: found } = await check({ ...options, stories: [story] })
  const diagnostics = found.filter(({ severity }) => severity === 'error')
  const [now] = compiled
  if (!now) return { diagnostics, misused: workspace.misused }
  const built = out === undefined ? realFiles(workspace.files.locate(workspace.config.out)) : realFiles(resolve(out))
  const recaps: ToldRecap[] = []
  for (const { language } of workspace.targets.map(({ tag }) => ({ language: tag }))) {
    const recap = await readJson<ToldRecap>(built, `${story}/${language}.json`, diagnostics)
    if (Array.isArray(recap?.beats)) recaps.push({ ...recap, conflicts: recap.conflicts ?? [] })
  }
  const model = await readJson<Pick<Told, 'events'>>(built, `${story}/model.json`, diagnostics)
  if (recaps.length === 0 || !model) diagnostics.push(diagnose('build-missing', { path: built.locate(story) }, { what: model ? 'recap' : 'model.json' }))
  const before: Told = { events: Array.isArray(model?.events) ? model.events : [], recaps }
  const comparison = compare(before, { events: now.story.events, recaps: now.recaps }, spoken)
  return { diagnostics, misused: workspace.misused, text: comparisonText(story, comparison), comparison }
}

async function readJson<T>(files: Files, path: string, diagnostics: Diagnostic[]): Promise<T | undefined> {
  const bytes = await files.read(path)
  if (!bytes) return undefined
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as T
  } catch (error) {
    diagnostics.push(diagnose('exchange-broken', { path: files.locate(path) }, { format: 'JSON', why: error instanceof Error ? error.message : String(error) }))
    return undefined
  }
}
