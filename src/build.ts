import { resolve } from 'node:path'
import { diagnose } from './diagnostics/index.js'
import { emit, indexFile, indexPath, listing, parseIndex, schemaArtifacts, type IndexFile } from './emit/index.js'
import { packageInfo, realFiles, writeArtifacts, type Files, type Written } from './host/index.js'
import type { Artifact, Diagnostic, Reported } from './ir/index.js'
import { compile, type Compiled } from './pipeline.js'
import type { StoryFiles } from './read/index.js'
import { reviewSchema } from './review/index.js'
import { openWorkspace, type Workspace, type WorkspaceOptions } from './workspace.js'

export interface BuildOptions extends WorkspaceOptions {
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
  /** How many of the diagnostics, the first ones, are about configuration, packs and folders; and those of each story, which come next. */
  readonly reports: Reports
  /** Whether a story or language was asked for that does not exist. */
  readonly misused: boolean
}

export interface Reports {
  readonly opening: number
  readonly stories: ReadonlyMap<string, readonly Diagnostic[]>
}

/** Compiles the stories of a root and writes their recaps. Bad input is among the diagnostics. */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const { workspace, compiled, diagnostics, reports } = await check(options)
  // With no stories at all the root is more likely mistaken than emptied: nothing is written, nothing deleted.
  if (workspace.names.length === 0) return { written: [], unchanged: [], removed: [], diagnostics, stories: compiled, reports, misused: workspace.misused }
  const out = options.output ?? (options.out === undefined ? realFiles(workspace.files.locate(workspace.config.out)) : realFiles(resolve(options.out)))
  const before = await readIndex(out, diagnostics)
  const plan = artifactsOf(workspace, compiled, before, options.drafts ?? workspace.config.drafts)
  diagnostics.push(...plan.diagnostics)
  const result = await writeArtifacts(out, plan.value.artifacts, plan.value.outdated)
  return { ...result.value, diagnostics: [...diagnostics, ...result.diagnostics], stories: compiled, reports, misused: workspace.misused }
}

/** Compiles the stories of a root and writes nothing. */
export async function check(options: BuildOptions): Promise<{ workspace: Workspace; compiled: Compiled[]; diagnostics: Diagnostic[]; reports: Reports }> {
  const { value: workspace, diagnostics: found } = await openWorkspace(options)
  const diagnostics = [...found]
  const compiled: Compiled[] = []
  const reports = { opening: found.length, stories: new Map<string, readonly Diagnostic[]>() }
  for (const [position, story] of workspace.stories.entries()) {
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
