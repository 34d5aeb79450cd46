import type { Compiling } from './compile-each.js'
import { nothingMade, openOutbox, outletsOf, type Outlet } from './deliver/index.js'
import { compileTold } from './compile-pool.js'
import { exclusively, interrupted, type ExclusiveOptions, type Held } from './exclusive.js'
import { findings, joined, nothingFound, type Findings } from './findings.js'
import { loadConfig, packageInfo, realFiles, type Files, type Written } from './host/index.js'
import type { Diagnostic } from './ir/index.js'
import { openWorkspace, type WorkspaceOptions } from './workspace.js'

export interface BuildOptions extends WorkspaceOptions, ExclusiveOptions, Compiling {
  /** Output folder, relative to the current one; default: the configuration's, in the root. For one target alone. */
  readonly out?: string
  /** Names of the targets to write; default: the configuration's, else the plain layout. */
  readonly targets?: readonly string[]
  /** The day it is, as in `2024-05-01`: with it, dates to come are reported where an engine would hide the page. */
  readonly today?: string
  /** Whether recaps are drafts until somebody has read them; default: the configuration's. */
  readonly drafts?: boolean
  /** False counts the notes among the diagnostics instead of listing them. */
  readonly notes?: boolean
  /** Output folder, where it is not on disk. */
  readonly output?: Files
  /** Told what was written, and into which folders, while nobody else may write there. */
  readonly onWritten?: (written: Written, folders: readonly string[]) => void
}

export interface BuildResult extends Written, Findings {
  /** The same findings, by what they are about. */
  readonly reports: Reports
  /** Whether a story, a language or a target was asked for that does not exist. */
  readonly misused: boolean
}

export interface Reports {
  /** About configuration, packs and folders. */
  readonly opening: Findings
  /** About each story that was compiled. */
  readonly stories: ReadonlyMap<string, Findings>
  /** About the outputs. */
  readonly late: Findings
  /** About all stories together; every build finds the same, whichever stories it was asked for. */
  readonly about: Findings
}

/**
 * Compiles the stories of a root and writes their recaps, while nobody else writes to the same folders. Bad input is among the diagnostics.
 * One story at a time is held.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const files = options.files ?? realFiles(options.root)
  const { outlets, diagnostics, misused } = outletsOf({ files, config: (await loadConfig(files)).value }, options)
  const to = misused ? [] : outlets
  const result = await exclusively(to.map(({ out }) => out), options, (held) => buildInto({ outlets: to, diagnostics }, held, options))
  if (!('code' in result)) return { ...result, misused: result.misused || misused }
  const late = { diagnostics: [result], notes: 0 }
  return { written: [], unchanged: [], removed: [], ...late, reports: { opening: nothingFound, stories: new Map(), late, about: nothingFound }, misused }
}

async function buildInto({ outlets, diagnostics: wrong }: { readonly outlets: readonly Outlet[]; readonly diagnostics: readonly Diagnostic[] }, held: Held, options: BuildOptions): Promise<BuildResult> {
  const { notes = true, signal, today } = options
  const { value: workspace, diagnostics: opening } = await openWorkspace(options)
  // With no stories at all the root is more likely mistaken than emptied: nothing is written, nothing deleted.
  const to = workspace.names.length === 0 ? [] : outlets
  const { drafts = workspace.config.drafts } = options
  const made = options.shelf && (options.shelf.made ??= nothingMade())
  const settings = { drafts, generator: packageInfo(), wanted: new Set(workspace.stories.map(({ name }) => name)), ...(today === undefined ? {} : { today }), ...(made ? { made } : {}) }
  const outbox = await openOutbox(workspace, to, settings)
  const stories = new Map<string, Findings>()
  try {
    for await (const { name, value, diagnostics } of compileTold(workspace, options)) {
      stories.set(name, findings(diagnostics, notes))
      if (value) await outbox.add(value)
    }
  } catch (error) {
    await outbox.close(() => false)
    throw error
  }
  const { value, diagnostics, about } = await outbox.close(() => held() && !signal?.aborted)
  options.onWritten?.(value, to.map(({ out }) => out.locate('.')))
  const late = [...wrong, ...diagnostics, ...(signal?.aborted ? [interrupted()] : [])]
  const reports = { opening: findings(opening, notes), stories, late: findings(late, notes), about: findings(about, notes) }
  return { ...value, ...joined([reports.opening, ...stories.values(), reports.late, reports.about]), reports, misused: workspace.misused }
}
