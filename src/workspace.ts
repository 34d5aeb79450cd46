import { resolve } from 'node:path'
import type { Config } from './config.js'
import { diagnose, didYouMean } from './diagnostics/index.js'
import { discoverPacks, discoverStories, loadConfig, packageRoot, realFiles, type Files, type LocalesFolder } from './host/index.js'
import type { Diagnostic, Pack, Reported } from './ir/index.js'
import { missingFiles, readPack } from './packs/index.js'
import type { StoryFiles } from './read/index.js'
import { loadReader } from './syntax/index.js'
import { eventTypes } from './vocabulary/index.js'

/** What a command works on. All but `root` may be missing. */
export interface WorkspaceOptions {
  /** Folder that holds `sources/`. */
  readonly root: string
  /** Folder of language packs to lay over the shipped ones; absolute, or relative to the current folder. */
  readonly locales?: string
  /** Names of the stories wanted; all where it is missing. */
  readonly stories?: readonly string[]
  /** Tags of the recaps wanted. */
  readonly languages?: readonly string[]
  /** Files under `root`, where they are not on disk. */
  readonly files?: Files
}

/** A root with everything loaded that compiling needs. */
export interface Workspace {
  readonly files: Files
  readonly config: Config
  readonly packs: ReadonlyMap<string, Pack>
  /** Stories wanted. */
  readonly stories: readonly StoryFiles[]
  /** Names of all stories there are. */
  readonly names: readonly string[]
  /** Languages to write recaps in, this time. */
  readonly targets: readonly Pack[]
  /** Tags of all languages that recaps are written in when none is asked for. */
  readonly languages: readonly string[]
  /** Whether a story or language was asked for that does not exist. */
  readonly misused: boolean
}

/** Loads configuration, language packs and stories of a root. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Reported<Workspace>> {
  const diagnostics: Diagnostic[] = []
  const keep = <T>({ value, diagnostics: more }: Reported<T>): T => {
    diagnostics.push(...more)
    return value
  }
  const files = options.files ?? realFiles(options.root)
  const config = keep(await loadConfig(files))
  const found = keep(await discoverStories(files))
  if (found.length === 0) diagnostics.push(diagnose('sources-missing', { path: 'sources' }, { path: files.locate('sources') }))

  const { packs, complete } = keep(await openPackFolders(files, config, options.locales))

  const names = found.map(({ name }) => name)
  const languages = (config.languages ?? complete).filter((tag) => complete.includes(tag))
  const unknownStories = (options.stories ?? []).filter((name) => !names.includes(name))
  const unknownLanguages = (options.languages ?? config.languages ?? []).filter((tag) => !complete.includes(tag))
  for (const name of unknownStories) diagnostics.push(diagnose('story-unknown', { path: 'sources' }, { name, guess: didYouMean(name, names), known: names.join(', ') || 'none' }))
  for (const name of unknownLanguages) diagnostics.push(diagnose('language-unknown', { path: 'locales' }, { name, guess: didYouMean(name, complete), known: complete.join(', ') || 'none' }))
  const wanted = options.languages ?? languages
  return {
    value: {
      files, config, packs, names, languages,
      stories: options.stories ? found.filter(({ name }) => options.stories?.includes(name)) : found,
      targets: [...packs.values()].filter(({ tag }) => wanted.includes(tag) && complete.includes(tag)),
      misused: unknownStories.length > 0 || (options.languages !== undefined && unknownLanguages.length > 0),
    },
    diagnostics,
  }
}

interface Packs {
  readonly packs: ReadonlyMap<string, Pack>
  /** Tags of the packs that recaps can be written in. */
  readonly complete: readonly string[]
}

/** Loads the language packs, those of the root laid over those that ship with the package. */
async function openPackFolders(files: Files, config: Config, locales: string | undefined): Promise<Reported<Packs>> {
  const diagnostics: Diagnostic[] = []
  const folders: LocalesFolder[] = [
    { files: realFiles(packageRoot), folder: 'locales' },
    locales === undefined ? { files, folder: config.locales } : { files: realFiles(resolve(locales)), folder: '' },
  ]
  const tools = { types: new Set(eventTypes.map(({ id }) => id)), loadReader }
  const packs = new Map<string, Pack>()
  const complete: string[] = []
  for (const pack of await discoverPacks(folders)) {
    const read = readPack(pack, tools)
    diagnostics.push(...read.diagnostics)
    packs.set(pack.tag, read.value)
    const missing = missingFiles(pack)
    if (missing.length === 0) complete.push(pack.tag)
    else if (!config.languages) diagnostics.push(diagnose('pack-incomplete', { path: `${config.locales}/${pack.tag}` }, { tag: pack.tag, missing: missing.join(', ') }))
  }
  return { value: { packs, complete }, diagnostics }
}

/** The language packs that hold for a root. */
export async function openPacks(files: Files): Promise<ReadonlyMap<string, Pack>> {
  const { value: config } = await loadConfig(files)
  return (await openPackFolders(files, config, undefined)).value.packs
}
