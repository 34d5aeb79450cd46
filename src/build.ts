import { resolve } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { diagnose } from './diagnostics/index.js'
import { emit, indexFile, indexPath, listing, parseIndex, schemaArtifacts, type IndexFile } from './emit/index.js'
import { begin, exclusively, interrupted, type ExclusiveOptions } from './exclusive.js'
import { loadConfig, packageInfo, realFiles, writeArtifacts, type Files, type Lock, type Written } from './host/index.js'
import type { Artifact, Diagnostic, Reported } from './ir/index.js'
import { compile, type Compiled } from './pipeline.js'
import type { StoryFiles } from './read/index.js'
import { reviewSchema } from './review/index.js'
import { openWorkspace, type Workspace, type WorkspaceOptions } from './workspace.js'

export interface BuildOptions extends WorkspaceOptions, ExclusiveOptions {
  /** Output folder, relative to the current one; default: the configuration's, in the root. */
  readonly out?: string
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
}

export interface BuildResult extends Written {
  readonly diagnostics: readonly Diagnostic[]
  readonly stories: readonly Compiled[]
  /** Whether a story or language was asked for that does not exist. */
  readonly misused: boolean
}

/** Compiles the stories of a root and writes their recaps. Bad input is among the diagnostics. */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const out = await outputOf(options)
  const result = await exclusively(out, options, (lock) => buildInto(out, lock, options))
  return 'code' in result ? { ...unwritten, diagnostics: [result], stories: [], misused: false } : result
}

const unwritten: Written = { written: [], unchanged: [], removed: [] }

async function outputOf({ output, out, root, files = realFiles(root) }: BuildOptions): Promise<Files> {
  return output ?? realFiles(out === undefined ? files.locate((await loadConfig(files)).value.out) : resolve(out))
}

async function buildInto(out: Files, lock: Lock, options: BuildOptions): Promise<BuildResult> {
  const { workspace, compiled, diagnostics } = await check(options)
  // With no stories at all the root is more likely mistaken than emptied: nothing is written, nothing deleted.
  if (workspace.names.length === 0) return { ...unwritten, diagnostics, stories: compiled, misused: workspace.misused }
  if (options.signal?.aborted) return { ...unwritten, diagnostics: [interrupted()], stories: [], misused: false }
  const { transaction, diagnostics: begun } = await begin(out)
  diagnostics.push(...begun)
  if (!transaction) return { ...unwritten, diagnostics, stories: compiled, misused: workspace.misused }
  const before = await readIndex(out, diagnostics)
  const plan = artifactsOf(workspace, compiled, before, options.drafts ?? workspace.config.drafts)
  diagnostics.push(...plan.diagnostics)
  const result = await writeArtifacts(out, plan.value.artifacts, plan.value.outdated, { transaction, allowed: () => lock.held() && !options.signal?.aborted })
  if (options.signal?.aborted) diagnostics.push(interrupted())
  return { ...result.value, diagnostics: [...diagnostics, ...result.diagnostics], stories: compiled, misused: workspace.misused }
}

/** Compiles the stories of a root and writes nothing. */
export async function check(options: BuildOptions): Promise<{ workspace: Workspace; compiled: Compiled[]; diagnostics: Diagnostic[] }> {
  const { value: workspace, diagnostics: found } = await openWorkspace(options)
  const diagnostics = [...found]
  const compiled: Compiled[] = []
  for (const [position, story] of workspace.stories.entries()) {
    if (options.signal?.aborted) break
    // Signals are heard between two stories.
    if (options.signal) await nextTurn()
    options.onProgress?.(story.name, position, workspace.stories.length)
    try {
      const result = compile(options.review === false ? withoutReview(story) : story, workspace.known, workspace.targets)
      diagnostics.push(...(options.strict ? result.diagnostics.map(strictly) : result.diagnostics))
      if (result.value) compiled.push(result.value)
    } catch (error) {
      // A bug of ours in one story must not cost the others.
      diagnostics.push(diagnose('compile-failed', { path: story.path }, { why: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
    }
  }
  return { workspace, compiled, diagnostics }
}

const withoutReview = ({ review: _, ...files }: StoryFiles): StoryFiles => files

/** Decisions that no longer fit are warnings, unless somebody wants to hear of them. */
const strictly = (diagnostic: Diagnostic): Diagnostic => (diagnostic.severity === 'warning' && diagnostic.code.startsWith('review-') ? { ...diagnostic, severity: 'error' } : diagnostic)

async function readIndex(out: Files, diagnostics: Diagnostic[]): Promise<IndexFile | undefined> {
  const bytes = await out.read(indexPath)
  if (!bytes) return undefined
  const index = parseIndex(new TextDecoder().decode(bytes))
  if (typeof index !== 'string') return index
  diagnostics.push(diagnose('index-unreadable', { path: indexPath }, { why: index }))
  return undefined
}

/**
 * All files to write, and those of the earlier build whose story or language is gone. What this build was not asked for, or could
 * not read this time, stays as it is.
 */
function artifactsOf(workspace: Workspace, compiled: readonly Compiled[], before: IndexFile | undefined, drafts: boolean): Reported<{ artifacts: readonly Artifact[]; outdated: readonly string[] }> {
  const diagnostics: Diagnostic[] = []
  const generator = packageInfo()
  const alive = (language: string): boolean => workspace.languages.includes(language)
  const kept = (before?.stories ?? []).filter(({ story }) => workspace.names.includes(story))
  const stories = new Map(kept.map((story) => [story.story, { ...story, recaps: story.recaps.filter(({ language }) => alive(language)) }]))
  const artifacts: Artifact[] = []
  for (const each of compiled) {
    const { told, dropped } = completeEnough(each, workspace.config.minimumCompleteness, diagnostics)
    const listed = listing(told, stories.get(told.story.story), (language) => alive(language) && !dropped.has(language), workspace.config)
    stories.set(listed.story, listed)
    const translations = listed.recaps.map(({ language }) => language)
    const made = emit(told, { quotes: workspace.config.quotes, length: workspace.config.length, drafts, generator, translations })
    diagnostics.push(...made.diagnostics)
    artifacts.push(...made.value)
  }
  const schemas = schemaArtifacts({ review: reviewSchema })
  const files = [...stories.values()].flatMap(({ model, alignment, memory, recaps }) => [model, alignment, ...(memory === undefined ? [] : [memory]), ...recaps.flatMap(({ markdown, data }) => [markdown, data])])
  const index = indexFile([...stories.values()], [...files, ...schemas.map(({ path }) => path)], { generator })
  diagnostics.push(...index.diagnostics)
  const all = [...artifacts, ...schemas, ...(index.value ? [index.value] : [])]
  const listedNow = new Set([...files, ...all.map(({ path }) => path)])
  return { value: { artifacts: all, outdated: (before?.files ?? []).filter((path) => !listedNow.has(path)) }, diagnostics }
}

/** A story without the recaps that tell too little in their own language. */
function completeEnough(told: Compiled, least: number, diagnostics: Diagnostic[]): { readonly told: Compiled; readonly dropped: ReadonlySet<string> } {
  const below = told.recaps.filter(({ completeness }) => completeness < least)
  for (const { story, language, completeness } of below) diagnostics.push(diagnose('recap-incomplete', { path: `sources/${story}` }, { tag: language, share: percent(completeness), least: percent(least) }))
  const dropped = new Set(below.map(({ language }) => language))
  return { told: { ...told, recaps: told.recaps.filter(({ language }) => !dropped.has(language)) }, dropped }
}

const percent = (share: number): string => `${Math.round(share * 100)} %`
