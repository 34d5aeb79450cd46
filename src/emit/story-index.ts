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

/** Indexes of one folder made and read before: what did not change since is taken from there. Changes no result. */
export interface IndexMemory {
  /** By a story's entry, as it was given and as it was checked. */
  readonly entries: WeakMap<object, Entry>
  files?: { readonly all: ReadonlySet<string>; readonly list: string[]; readonly text: string }
  last?: { readonly text: string; readonly index: IndexFile }
}

interface Entry {
  readonly data: Listed
  /** As it stands in the file. */
  readonly text: string
}

export const newIndexMemory = (): IndexMemory => ({ entries: new WeakMap() })

/** index.json: what there is, and every file the build wrote. */
export function indexFile(stories: readonly Listed[], files: readonly string[], { generator }: Pick<EmitSettings, 'generator'>, memory: IndexMemory = newIndexMemory()): Reported<Artifact | undefined> {
  const sorted = [...stories].sort((a, b) => (a.story < b.story ? -1 : 1))
  const { list: all, text: list } = listOf(new Set([...files, indexPath]), memory)
  const shell = jsonArtifact(indexPath, { schemaVersion: 1, generator, stories: [], files: [] }, indexSchema)
  const entries = sorted.flatMap((story) => entryOf(story, memory) ?? [])
  // With something amiss, what is said about it names its place in the whole.
  if (!shell.value || entries.length < sorted.length || list === undefined) return jsonArtifact(indexPath, { schemaVersion: 1, generator, stories: sorted, files: all }, indexSchema)
  const [before = '', after = ''] = shell.value.text.split('"stories": []')
  const text = `${before}"stories": ${entries.length === 0 ? '[]' : `[\n    ${entries.map((entry) => entry.text).join(',\n    ')}\n  ]`}${after.replace('"files": []', () => `"files": ${list}`)}`
  memory.last = { text, index: { schemaVersion: 1, generator, stories: entries.map(({ data }) => data), files: all } }
  return { value: { path: indexPath, text }, diagnostics: [] }
}

function entryOf(story: Listed, { entries }: IndexMemory): Entry | undefined {
  const known = entries.get(story)
  if (known) return known
  const { value } = jsonArtifact(indexPath, story, indexSchema.shape.stories.element)
  if (!value) return undefined
  const made = { data: JSON.parse(value.text) as Listed, text: indented(value.text, '    ') }
  entries.set(story, made)
  entries.set(made.data, made)
  return made
}

/** Paths in the order of the file, and the list as it stands there; without a text where one of them is none. */
function listOf(all: ReadonlySet<string>, memory: IndexMemory): { readonly list: string[]; readonly text?: string } {
  const known = memory.files
  if (known && known.all.size === all.size && known.list.every((path) => all.has(path))) return known
  const list = [...all].sort()
  const { value } = jsonArtifact(indexPath, list, indexSchema.shape.files)
  if (!value) return { list }
  memory.files = { all, list, text: indented(value.text, '  ') }
  return memory.files
}

/** JSON as it stands further in: texts in it have no line breaks of their own. */
const indented = (json: string, by: string): string => json.trimEnd().replaceAll('\n', `\n${by}`)

/** The index of an earlier build; a string says what is wrong with it. */
export function parseIndex(text: string, { last }: IndexMemory = newIndexMemory()): IndexFile | string {
  if (last?.text === text) return last.index
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const parsed = indexSchema.safeParse(raw)
  return parsed.success ? parsed.data : `${parsed.error.issues[0]?.path.join('.') ?? ''}: ${parsed.error.issues[0]?.message ?? ''}`
}
