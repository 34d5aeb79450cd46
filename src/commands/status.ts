import { check } from '../check.js'
import { diagnose } from '../diagnostics/index.js'
import type { Diagnostic } from '../ir/index.js'
import { nounsOf, progressOf, type PackProgress } from '../packs/index.js'
import { statusOf } from '../status.js'
import type { Workspace, WorkspaceOptions } from '../workspace.js'
import { statusText } from './status-text.js'
import { storyStatus, type StoryStatus } from './story-status.js'

export interface StatusOptions extends Omit<WorkspaceOptions, 'languages'> {
  /** Only this language. */
  readonly language?: string
  /** Whether anything that is not translated, or told by another language, is an error. */
  readonly strict?: boolean
}

export interface PackStatus {
  readonly language: string
  /** Languages that stand in for it. */
  readonly fallbacks: readonly string[]
  /** Missing where the pack lacks whole files. */
  readonly progress?: PackProgress
  /** Files that it lacks. */
  readonly missing: readonly string[]
}

export interface Status {
  readonly diagnostics: readonly Diagnostic[]
  readonly misused: boolean
  readonly languages: readonly PackStatus[]
  readonly stories: readonly StoryStatus[]
  readonly text: string
}

/** How much of each language is translated, and how each story is told in it. Writes nothing. */
export async function status({ language, strict = false, ...options }: StatusOptions): Promise<Status> {
  // A recap is also compared with the others; a language that is not among them by default is told with them.
  const usual = await check(options)
  const isOther = language !== undefined && !usual.workspace.languages.includes(language)
  const { workspace, compiled, diagnostics: found } = isOther ? await check({ ...options, languages: [...usual.workspace.languages, language] }) : usual
  const diagnostics = found.filter(({ severity }) => severity === 'error')
  const languages = workspace.misused ? [] : languagesOf(workspace, language)
  const isWanted = (tag: string): boolean => language === undefined || language === tag
  const stories = compiled.flatMap(({ story, recaps, edited }) => {
    const compared = statusOf(story, recaps, edited?.review.wording)
    return recaps.flatMap((recap, at) => (isWanted(recap.language) ? [storyStatus(story, recap, workspace.config.minimumCompleteness, compared[at])] : []))
  })
  if (strict) diagnostics.push(...incomplete(languages, stories, workspace.config.locales))
  return { diagnostics, misused: workspace.misused, languages, stories, text: workspace.misused ? '' : statusText(languages, stories) }
}

function languagesOf({ known, targets, incomplete: lacking, config }: Workspace, language: string | undefined): readonly PackStatus[] {
  const packs = [...known.values()].map(({ pack }) => pack)
  const concepts = [...new Set(packs.flatMap(nounsOf))].sort()
  const written = targets.filter(({ tag, pseudo }) => !pseudo && (language === undefined || language === tag)).map((pack): PackStatus => ({ language: pack.tag, fallbacks: pack.fallbacks, progress: progressOf(pack, concepts), missing: [] }))
  const broken = language === undefined && !config.languages ? [...lacking].map(([tag, missing]): PackStatus => ({ language: tag, fallbacks: [], missing })) : []
  return [...written, ...broken].sort((a, b) => (a.language < b.language ? -1 : 1))
}

/** What keeps a language from being told in full. */
function incomplete(languages: readonly PackStatus[], stories: readonly StoryStatus[], folder: string): Diagnostic[] {
  return languages.flatMap(({ language, progress, missing }) => {
    const open = progress ? progress.recap.open.length + progress.events.open.length : 0
    const borrowed = stories.filter((each) => each.language === language && each.completeness < 1).map(({ story }) => story)
    const why = [...(missing.length > 0 ? [`the pack lacks ${missing.join(', ')}`] : []), ...(open > 0 ? [`${open} texts are not translated`] : []), ...(borrowed.length > 0 ? [`${borrowed.join(', ')}: not told in its own words alone`] : [])]
    return why.length > 0 ? [diagnose('language-incomplete', { path: `${folder}/${language}` }, { tag: language, why: why.join('; ') })] : []
  })
}
