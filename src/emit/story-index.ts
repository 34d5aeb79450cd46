import type { Artifact, Reported } from '../ir/index.js'
import type { EmitSettings, Told } from './compiled.js'
import { jsonArtifact } from './json.js'
import { indexSchema, type IndexFile } from './schema/index.js'
import { memoryPath } from './plain/translation-memory.js'

export const indexPath = 'index.json'
type Listed = IndexFile['stories'][number]

/** How the index lists a story. Recaps of languages that were not written this time are taken over from `before`. */
export function listing(told: Told, before: Listed | undefined, kept: (language: string) => boolean, settings: Pick<EmitSettings, 'quotes' | 'drafts'>): Listed {
  const { story, recaps } = told
  const memory = memoryPath(told, settings)
  const written = recaps.map(({ language, title, slug, summary, date, tags }) => ({
    language, title, slug, summary, ...(date ? { date } : {}), tags: [...tags], draft: settings.drafts,
    markdown: `${story.story}/${language}.md`,
    data: `${story.story}/${language}.json`,
  }))
  const old = (before?.recaps ?? []).filter(({ language }) => kept(language) && !recaps.some((recap) => recap.language === language))
  return {
    story: story.story,
    languages: [...story.languages],
    model: `${story.story}/model.json`,
    alignment: `${story.story}/alignment.json`,
    ...(memory === undefined ? {} : { memory }),
    recaps: [...written, ...old].sort((a, b) => (a.language < b.language ? -1 : 1)),
  }
}

/** index.json: what there is, and every file the build wrote. */
export function indexFile(stories: readonly Listed[], files: readonly string[], { generator }: Pick<EmitSettings, 'generator'>): Reported<Artifact | undefined> {
  const sorted = [...stories].sort((a, b) => (a.story < b.story ? -1 : 1))
  const all = [...new Set([...files, indexPath])].sort()
  return jsonArtifact(indexPath, { schemaVersion: 1, generator, stories: sorted, files: all }, indexSchema)
}

/** The index of an earlier build; a string says what is wrong with it. */
export function parseIndex(text: string): IndexFile | string {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const parsed = indexSchema.safeParse(raw)
  return parsed.success ? parsed.data : `${parsed.error.issues[0]?.path.join('.') ?? ''}: ${parsed.error.issues[0]?.message ?? ''}`
}
