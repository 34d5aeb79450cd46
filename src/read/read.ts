import { diagnose } from '../diagnostics/index.js'
import type { Article, Diagnostic, Reported, StorySettings } from '../ir/index.js'
import { readArticles } from './articles.js'
import type { SourceFile } from './decode.js'
import { readStory } from './story.js'

/** A story's folder: its name, its path relative to the root, its articles, and its `story.yaml` and `review.yaml` where there are any. */
export interface StoryFiles {
  readonly name: string
  readonly path: string
  readonly articles: readonly SourceFile[]
  readonly settings?: SourceFile
  readonly review?: SourceFile
}

/** A story as read, before anything is understood. */
export interface Sources {
  readonly story: string
  readonly articles: readonly Article[]
  readonly settings: StorySettings
}

/** Reads a story's folder. `tags` are those of the known languages, for guesses at slips. */
export function read(files: StoryFiles, tags: readonly string[]): Reported<Sources> {
  const settings = files.settings ? readStory(files.settings) : { value: { title: {}, tags: [], cast: [] }, diagnostics: [] }
  const articles = readArticles(files.articles, { story: files.name, tags })
  const diagnostics: Diagnostic[] = [...settings.diagnostics, ...articles.diagnostics]
  const [only, second] = articles.value
  const place = { path: files.settings?.path ?? files.path }
  if (!only) diagnostics.push(diagnose('story-empty', { path: files.path }, {}))
  else {
    if (!second) diagnostics.push(diagnose('story-single', { path: files.path }, { tag: only.language }))
    if (settings.value.cast.length === 0) diagnostics.push(diagnose('cast-missing', place, { path: `${files.path}/story.yaml` }))
    if (!settings.value.date && !articles.value.some(({ date }) => date)) diagnostics.push(diagnose('date-missing', place, {}))
  }
  return { value: { story: files.name, articles: articles.value, settings: settings.value }, diagnostics }
}
