import { setImmediate as nextTurn } from 'node:timers/promises'
import { deliver, outletsOf, type Outlet } from './deliver/index.js'
import { diagnose } from './diagnostics/index.js'
import { exclusively, interrupted, type ExclusiveOptions, type Held } from './exclusive.js'
import { loadConfig, packageInfo, realFiles, type Files, type Written } from './host/index.js'
import type { Diagnostic } from './ir/index.js'
import { compile, type Compiled } from './pipeline.js'
import type { StoryFiles } from './read/index.js'
import { openWorkspace, type Workspace, type WorkspaceOptions } from './workspace.js'

export interface BuildOptions extends WorkspaceOptions, ExclusiveOptions {
  /** Output folder, relative to the current one; default: the configuration's, in the root. For one target alone. */
  readonly out?: string
  /** Names of the targets to write; default: the configuration's, else the plain layout. */
  readonly targets?: readonly string[]
  /** The day it is, as in `2024-05-01`: with it, dates to come are reported where an engine would hide the page. */
  readonly today?: string
  /** Whether recaps are drafts until somebody has read them; default: the configuration's. */
  readonly drafts?: boolean
  /** Whether decisions and own wording that no longer fit are errors. */
  readonly strict?: boolean
  /** False leaves `review.yaml` unread. */
  readonly review?: boolean
  /** Output folder, where it is not on disk. */
  readonly output?: Files
  /** Told of each story as it starts. */
  readonly onProgress?: (story: string, position: number, total: number) => void
  /** Told what was written while nobody else may write there. */
  readonly onWritten?: (written: Written) => void
}

export interface BuildResult extends Written {
  readonly diagnostics: readonly Diagnostic[]
  readonly stories: readonly Compiled[]
  /** Which of the diagnostics are about what. */
  readonly reports: Reports
  /** Whether a story or language was asked for that does not exist. */
  readonly misused: boolean
}

export interface Reports {
  /** How many, the first ones, are about configuration, packs and folders. */
  readonly opening: number
  /** How many, the last ones, are about all stories together and found anew by each build. */
  readonly about: number
  /** Those of each story, which come after the first ones. */
  readonly stories: ReadonlyMap<string, readonly Diagnostic[]>
}

/** Compiles the stories of a root and writes their recaps, while nobody else writes to the same folders. Bad input is among the diagnostics. */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const files = options.files ?? realFiles(options.root)
  const { outlets, diagnostics, misused } = outletsOf({ files, config: (await loadConfig(files)).value }, options)
  const to = misused ? [] : outlets
  const result = await exclusively(to.map(({ out }) => out), options, (held) => buildInto({ outlets: to, diagnostics }, held, options))
  if ('code' in result) return { written: [], unchanged: [], removed: [], diagnostics: [result], stories: [], reports: { opening: 0, about: 0, stories: new Map() }, misused }
  return { ...result, misused: result.misused || misused }
}

async function buildInto({ outlets, diagnostics: wrong }: { readonly outlets: readonly Outlet[]; readonly diagnostics: readonly Diagnostic[] }, held: Held, options: BuildOptions): Promise<BuildResult> {
  const { workspace, compiled, diagnostics, reports } = await check(options)
  const { drafts = workspace.config.drafts, today, signal } = options
  // With no stories at all the root is more likely mistaken than emptied: nothing is written, nothing deleted.
  const to = workspace.names.length === 0 || signal?.aborted ? [] : outlets
  const allowed = (): boolean => held() && !signal?.aborted
  const { value, diagnostics: more, about } = await deliver(workspace, compiled, to, { drafts, generator: packageInfo(), allowed, ...(today === undefined ? {} : { today }) })
  options.onWritten?.(value)
  const ended = signal?.aborted ? [interrupted()] : []
  return { ...value, diagnostics: [...diagnostics, ...wrong, ...more, ...ended, ...about], stories: compiled, reports: { ...reports, about: about.length }, misused: workspace.misused }
}

/** Compiles the stories of a root and writes nothing. */
export async function check(options: BuildOptions): Promise<{ workspace: Workspace; compiled: Compiled[]; diagnostics: Diagnostic[]; reports: Omit<Reports, 'about'> }> {
  const { value: workspace, diagnostics: found } = await openWorkspace(options)
  const diagnostics = [...found]
  const compiled: Compiled[] = []
  const reports = { opening: found.length, stories: new Map<string, readonly Diagnostic[]>() }
  for (const [position, story] of workspace.stories.entries()) {
    if (options.signal?.aborted) break
    // Signals are heard between two stories.
    if (options.signal) await nextTurn()
    const before = diagnostics.length
    options.onProgress?.(story.name, position, workspace.stories.length)
    try {
      const result = compile(options.review === false ? withoutReview(story) : story, workspace.known, workspace.targets)
      diagnostics.push(...(options.strict ? result.diagnostics.map(strictly) : result.diagnostics))
      if (result.value) compiled.push(result.value)
    } catch (error) {
      // A bug of ours in one story must not cost the others.
      diagnostics.push(diagnose('compile-failed', { path: story.path }, { why: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
    }
    reports.stories.set(story.name, diagnostics.slice(before))
  }
  return { workspace, compiled, diagnostics, reports }
}

const withoutReview = ({ review: _, ...files }: StoryFiles): StoryFiles => files

/** Decisions that no longer fit are warnings, unless somebody wants to hear of them. */
const strictly = (diagnostic: Diagnostic): Diagnostic => (diagnostic.severity === 'warning' && diagnostic.code.startsWith('review-') ? { ...diagnostic, severity: 'error' } : diagnostic)
