import type { Config } from './config.js'
import type { Made } from './deliver/index.js'
import { diagnose, didYouMean } from './diagnostics/index.js'
import { discoverPacks, discoverStories, loadConfig, packFolders, parentLocales, readyPacks, realFiles, type Files, type FoundStory } from './host/index.js'
import { rememberingExtractor } from './extract/index.js'
import type { Diagnostic, Pack, Reported } from './ir/index.js'
import { fallbacksPlace, missingFiles, nearestTag, readPack, resolveFallbacks, withFields, type PackFiles, type ReadyLexicon, type ReadyPack } from './packs/index.js'
import { languageOf, type Language } from './pipeline.js'
import { articleLanguage, checkTag, mendTag, type StoryFiles } from './read/index.js'
import { loadReader, rememberingReader } from './syntax/index.js'
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
  /** Stories as they were found a moment ago, those wanted with their files; they are looked for where it is missing. */
  readonly found?: Reported<readonly FoundStory[]>
  /** Keeps language packs open from one call to the next. Whoever gives it empties it when a pack or the configuration has changed. */
  readonly shelf?: Shelf
}

/** Language packs that stay open, and what was made for outputs before. */
export interface Shelf {
  made?: Made
  opened?: { readonly spoken: ReadonlySet<string | undefined>; readonly packs: Reported<Packs>; readonly known: ReadonlyMap<string, Language> }
}

/** A root with everything loaded that compiling needs. */
export interface Workspace {
  readonly files: Files
  readonly config: Config
  /** Languages by tag; those that an article wanted is written in can be read. */
  readonly known: ReadonlyMap<string, Language>
  /** Languages that their articles are written in. */
  readonly spoken: ReadonlySet<string | undefined>
  /** Stories wanted. */
  readonly stories: readonly StoryFiles[]
  /** Names of all stories there are. */
  readonly names: readonly string[]
  /** Languages to write recaps in, this time. */
  readonly targets: readonly Pack[]
  /** Tags of all languages that recaps are written in when none is asked for. */
  readonly languages: readonly string[]
  /** Packs that lack files to write with, and which. */
  readonly incomplete: ReadonlyMap<string, readonly string[]>
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
  const found = keep(options.found ?? (await discoverStories(files, { wanted: options.stories && new Set(options.stories) })))
  if (found.length === 0) diagnostics.push(diagnose('sources-missing', { path: 'sources' }, { path: files.locate('sources') }))

  const stories = options.stories ? found.filter(({ name }) => options.stories?.includes(name)) : found
  const spoken = new Set(stories.flatMap(({ articles }) => articles.map(articleLanguage)))
  const { packs: opened, known } = await openLanguages(files, config, spoken, options)
  const { packs, complete, incomplete } = keep(opened)

  const names = found.map(({ name }) => name)
  // Pseudo-locales are for trying layouts: they are written when somebody names them.
  const languages = (config.languages ?? complete.filter((tag) => !packs.get(tag)?.pseudo)).filter((tag) => complete.includes(tag))
  const unknownStories = (options.stories ?? []).filter((name) => !names.includes(name))
  const unknownLanguages = (options.languages ?? config.languages ?? []).filter((tag) => !complete.includes(tag))
  for (const name of unknownStories) diagnostics.push(diagnose('story-unknown', { path: 'sources' }, { name, guess: didYouMean(name, names), known: names.join(', ') || 'none' }))
  if (config.defaultLanguage !== undefined && !complete.includes(config.defaultLanguage)) unknownLanguages.push(config.defaultLanguage)
  for (const name of unknownLanguages) diagnostics.push(diagnose('language-unknown', { path: 'locales' }, { name, guess: didYouMean(name, complete), known: complete.join(', ') || 'none' }))
  const wanted = options.languages ?? languages
  return {
    value: {
      files, config, names, languages, spoken, stories, incomplete,
      known,
      targets: [...packs.values()].filter(({ tag }) => wanted.includes(tag) && complete.includes(tag)),
      misused: unknownStories.length > 0 || (options.languages !== undefined && unknownLanguages.length > 0),
    },
    diagnostics,
  }
}

/** Sentences that a pack on a shelf keeps the trees of, some hundred articles, and articles that it keeps readings of. */
const REMEMBERED = { sentences: 5000, articles: 20 }

/** A language that keeps what it read last. */
function remembering(pack: Pack): Language {
  const language = languageOf(pack.reader ? withFields(pack, { reader: rememberingReader(pack.reader, REMEMBERED.sentences) }) : pack)
  return language.extract ? { ...language, extract: rememberingExtractor(language.extract, REMEMBERED.articles) } : language
}

/** Language packs ready for use, from the shelf where they stand there. */
export async function openLanguages(files: Files, config: Config, spoken: ReadonlySet<string | undefined>, { shelf, locales }: Pick<WorkspaceOptions, 'shelf' | 'locales'>): Promise<NonNullable<Shelf['opened']>> {
  const before = shelf?.opened
  if (before && [...spoken].every((tag) => before.spoken.has(tag))) return before
  const all = new Set([...spoken, ...(before?.spoken ?? [])])
  const packs = await openPacks(files, config, all, locales)
  const known = new Map([...packs.value.packs].map(([tag, pack]) => [tag, shelf ? remembering(pack) : languageOf(pack)]))
  const opened = { spoken: all, packs, known }
  if (shelf) shelf.opened = opened
  return opened
}

export interface Packs {
  readonly packs: ReadonlyMap<string, Pack>
  /** Tags of the packs that recaps can be written in. */
  readonly complete: readonly string[]
  /** The others, with the files that they lack. */
  readonly incomplete: ReadonlyMap<string, readonly string[]>
}

/**
 * Loads the language packs, those of the root laid over those that ship with the package.
 *
 * @param spoken languages of the articles to be read
 */
export async function openPacks(files: Files, config: Config, spoken: ReadonlySet<string | undefined>, locales?: string): Promise<Reported<Packs>> {
  const diagnostics: Diagnostic[] = []
  const types = new Set(eventTypes.map(({ id }) => id))
  const { value: discovered, diagnostics: unreadable } = await discoverPacks(packFolders(files, config.locales, locales))
  diagnostics.push(...unreadable)
  const found = discovered.filter(({ tag, layers }) => isNamedRight(tag, layers, diagnostics))
  const tags = new Set(found.map(({ tag }) => tag))
  const read = new Set([...spoken].map((tag) => tag && nearestTag(tag, tags)))
  const ready = readyPacks()
  const packs = new Map<string, Pack>()
  const complete: string[] = []
  const incomplete = new Map<string, readonly string[]>()
  for (const pack of found) {
    const { value, diagnostics: more } = readPack(pack, { types, loadReader, reading: read.has(pack.tag), ready: { pack: ready(pack.tag) as ReadyPack | undefined, lexicon: () => ready(`${pack.tag}.lexicon`) as ReadyLexicon | undefined } })
    diagnostics.push(...more)
    packs.set(pack.tag, value)
    const missing = value.pseudo ? [] : missingFiles(pack)
    if (missing.length === 0) complete.push(pack.tag)
    else incomplete.set(pack.tag, missing)
    if (missing.length > 0 && !config.languages) diagnostics.push(diagnose('pack-incomplete', { path: `${config.locales}/${pack.tag}` }, { tag: pack.tag, missing: missing.join(', ') }))
  }
  const chains = resolveFallbacks(new Map([...packs].map(([tag, { fallbacks }]) => [tag, fallbacks])), {
    complete: complete.filter((tag) => !packs.get(tag)?.pseudo), parents: parentLocales(), ...standard(config),
    at: (tag) => fallbacksPlace(tag, found.find((pack) => pack.tag === tag)?.layers ?? []),
  })
  diagnostics.push(...chains.diagnostics)
  for (const [tag, pack] of packs) packs.set(tag, withFields(pack, { fallbacks: chains.value.get(tag) ?? [] }))
  for (const [tag, { pseudo }] of packs) {
    if (!pseudo || (complete.includes(pseudo.of) && !packs.get(pseudo.of)?.pseudo)) continue
    complete.splice(complete.indexOf(tag), 1)
    diagnostics.push(diagnose('pack-pseudo', { path: `${config.locales}/${tag}/pack.yaml` }, { tag, of: pseudo.of, guess: didYouMean(pseudo.of, complete) }))
  }
  return { value: { packs, complete, incomplete }, diagnostics }
}

const standard = ({ defaultLanguage, languages: [first] = [] }: Config): { standard?: string } => {
  const tag = defaultLanguage ?? first
  return tag === undefined ? {} : { standard: tag }
}

/** Whether a pack's folder is named by a language tag. */
function isNamedRight(tag: string, layers: PackFiles['layers'], diagnostics: Diagnostic[]): boolean {
  if (checkTag(tag) !== 'malformed') return true
  const mended = mendTag(tag)
  const [first] = layers.flatMap((layer) => [...layer.values()])
  diagnostics.push(diagnose('pack-folder', { path: first?.path.slice(0, first.path.lastIndexOf('/')) ?? tag }, { folder: tag, guess: mended === undefined ? '' : `Did you mean "${mended}"?` }))
  return false
}
