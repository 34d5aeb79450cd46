import { setImmediate as nextTurn } from 'node:timers/promises'
import { diagnose } from './diagnostics/index.js'
import type { Told } from './emit/index.js'
import type { Diagnostic, Reported } from './ir/index.js'
import { compile, type Compiled } from './pipeline.js'
import type { StoryFiles } from './read/index.js'
import type { Workspace } from './workspace.js'

/** How stories are compiled. */
export interface Compiling {
  /** Whether decisions and own wording that no longer fit are errors. */
  readonly strict?: boolean
  /** False leaves `review.yaml` unread. */
  readonly review?: boolean
  /** Aborting it ends the compiling between two stories. */
  readonly signal?: AbortSignal
  /** Told of each story as it starts. */
  readonly onProgress?: (story: string, position: number, total: number) => void
}

/** A story that was compiled: its name, and nothing more where its folder holds nothing that can be read. */
export interface Named<T> extends Reported<T | undefined> {
  readonly name: string
}

/** The stories of a workspace, by name, one after the other. */
export async function* compileEach(workspace: Workspace, options: Compiling): AsyncGenerator<Named<Compiled>> {
  for (const [position, story] of workspace.stories.entries()) {
    // Signals are heard between two stories.
    if (options.signal) await nextTurn()
    if (options.signal?.aborted) return
    options.onProgress?.(story.name, position, workspace.stories.length)
    yield compileStory(story, workspace, options)
  }
}

/** What outputs are made of: the rest is for commands that look into a story. */
export const toldOf = ({ value, ...rest }: Named<Compiled>): Named<Told> => ({ ...rest, value: value && { story: value.story, articles: value.articles, recaps: value.recaps } })

/** Compiles a story; a bug of ours in it is among the diagnostics, since it must not cost the others. */
export function compileStory(story: StoryFiles, { known, targets }: Pick<Workspace, 'known' | 'targets'>, { review, strict }: Pick<Compiling, 'review' | 'strict'>): Named<Compiled> {
  const { name } = story
  try {
    const { value, diagnostics } = compile(review === false ? withoutReview(story) : story, known, targets)
    return { name, value, diagnostics: strict ? diagnostics.map(strictly) : diagnostics }
  } catch (error) {
    return { name, value: undefined, diagnostics: [diagnose('compile-failed', { path: story.path }, { why: error instanceof Error ? (error.stack ?? error.message) : String(error) })] }
  }
}

const withoutReview = ({ review: _, ...files }: StoryFiles): StoryFiles => files

/** Decisions that no longer fit are warnings, unless somebody wants to hear of them. */
const strictly = (diagnostic: Diagnostic): Diagnostic => (diagnostic.severity === 'warning' && diagnostic.code.startsWith('review-') ? { ...diagnostic, severity: 'error' } : diagnostic)
