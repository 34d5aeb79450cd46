/** Builds what changed since the last build, by what a cache remembers of it: the digests of its inputs, the stamps of its outputs, and what it reported. */
import { resolve } from 'node:path'
import type { BuildOptions, BuildResult } from './build.js'
import type { Config } from './config.js'
import { codeDigest, digestOf, discoverStories, isUntouched, loadConfig, openCache, packFolders, packsDigest, realFiles, stampsOf, type Files, type FoundStory, type Stamp } from './host/index.js'
import type { Diagnostic } from './ir/index.js'

export interface IncrementalOptions extends BuildOptions {
  /** False builds everything, and neither asks nor feeds the cache. */
  readonly cache?: boolean
  /** Forgets the cache first. */
  readonly clean?: boolean
  /** False counts the notes among the diagnostics instead of listing them. */
  readonly notes?: boolean
  /** Version of the runtime and its data: what another one made is not used. */
  readonly runtime: string
}

export interface IncrementalResult extends Pick<BuildResult, 'written' | 'unchanged' | 'removed' | 'diagnostics' | 'misused'> {
  /** From which stories can be built again; absent where nothing is remembered. */
  readonly session?: Session
  /** Notes that are counted and not listed. */
  readonly notes: number
  /** Stories that were compiled. */
  readonly compiled: readonly string[]
}

/** What is remembered of a build. */
export interface Memory {
  /** Digest of all inputs but the stories: code, runtime, packs, configuration, options. */
  readonly base: string
  /** What was found wrong with the configuration and the packs. */
  readonly opening: Told
  readonly stories: Readonly<Record<string, Told & { readonly input: string }>>
  /** What was found while the outputs were made; where there is anything, stories cannot be built one by one. */
  readonly late: Told
  /** What was found in the files about all stories together. */
  readonly about: Told
  readonly outputs: Readonly<Record<string, Stamp>>
  readonly misused: boolean
}

interface Told {
  readonly diagnostics: readonly Diagnostic[]
  readonly notes: number
}

/** As `build`, with what did not change taken from the last build. The same files come out of it, and the same reports. */
export async function buildIncrementally(options: IncrementalOptions): Promise<IncrementalResult> {
  const { cache: wanted = true, clean = false, notes = true, runtime, ...plain } = options
  const cache = openCache(options.root)
  if (clean) cache.clear()
  const files = realFiles(options.root)
  const config = (await loadConfig(files)).value
  const settings = wanted && !options.files && !options.output ? settingsOf(config, plain, notes) : undefined
  if (settings === undefined) return told(await (await builder())(plain), notes)

  const discovered = await discoverStories(files)
  const found = discovered.value.filter(({ name }) => options.stories?.includes(name) ?? true)
  const inputs = Object.fromEntries(found.map((story) => [story.name, inputOf(story)]))
  const base = digestOf(settings, codeDigest(runtime), await packsDigest(packFolders(files, config.locales, options.locales)))
  const name = `builds/${digestOf(settings).slice(0, 16)}`
  const folders = foldersOf(files, config, options)
  const before = memoryFrom(cache.read(name))
  const usable = before?.base === base && isUntouched(folders, before.outputs) && !before.late.diagnostics.some(({ code }) => code === 'date-future') && Object.keys(before.stories).every((story) => inputs[story] !== undefined) ? before : undefined
  const changed = Object.keys(inputs).filter((story) => inputs[story] !== usable?.stories[story]?.input)
  if (usable && changed.length === 0) return { session: { name, notes, folders, memory: usable }, ...replayed({ ...usable, opening: openingOf(usable.opening, listed(discovered.diagnostics, notes)) }) }

  // What was found while outputs were made may hang on another story.
  const part = usable && usable.late.diagnostics.length === 0 && usable.late.notes === 0 && !usable.misused
  const { result, stamps } = await stamped(folders, part ? { ...plain, stories: changed } : plain)
  const after = memoryOf(result, { base, inputs, notes, stamps, found: listed(discovered.diagnostics, notes) }, part ? usable : undefined)
  if (after) await cache.write(name, after)
  const session = after && { session: { name, notes, folders, memory: after } }
  const compiled = part ? changed : Object.keys(inputs)
  if (!part || !after) return { ...told(result, notes), compiled, ...session }
  const untouched = Object.keys(after.outputs).filter((path) => !result.written.includes(path))
  return { ...replayed({ ...after, opening: openingOf(after.opening, listed(discovered.diagnostics, notes)) }), written: result.written, unchanged: untouched, removed: result.removed, compiled, ...session }
}

/** Folders that the paths of outputs are relative to: those of the plain layout, and those that other targets' folders are named from. */
const foldersOf = (files: Files, config: Config, { out }: BuildOptions): readonly string[] => [out === undefined ? files.locate(config.out) : resolve(out), files.locate('.'), resolve('.')]

type Stamps = ReturnType<typeof stampsOf>

/** Builds, and takes the outputs' stamps before anybody else may change them. */
async function stamped(folders: readonly string[], options: BuildOptions): Promise<{ readonly result: BuildResult; readonly stamps: Stamps }> {
  let stamps: Stamps
  const onWritten: BuildOptions['onWritten'] = ({ written, unchanged }) => {
    stamps = stampsOf(folders, [...new Set([...written, ...unchanged])])
  }
  return { result: await (await builder())({ ...options, onWritten }), stamps }
}

/** All that shapes the outputs besides files, as a text (the day of it makes reports alone); undefined where it holds what a text cannot. */
function settingsOf(config: Config, { root: _root, onProgress: _told, onWritten: _written, onWait: _waited, shelf: _shelf, signal: _signal, patience: _patience, today: _today, ...options }: BuildOptions, notes: boolean): string | undefined {
  try {
    return JSON.stringify([config, options, notes], (_key, value: unknown) => {
      if (typeof value === 'function') throw new TypeError('code of its own')
      return value
    })
  } catch {
    return undefined
  }
}

/** What `rebuild` goes on from: the cache's name for the build, and what is remembered of it. */
export interface Session {
  readonly name: string
  readonly notes: boolean
  readonly folders: readonly string[]
  memory: Memory
}

/** Builds some stories of a session once more, when nothing but their own files has changed. Nothing is put into the cache yet. */
export async function rebuild(session: Session, stories: readonly string[], options: BuildOptions): Promise<IncrementalResult> {
  const found = (await discoverStories(realFiles(options.root), { wanted: new Set(stories) })).value.filter(({ name }) => stories.includes(name))
  const inputs = { ...Object.fromEntries(Object.entries(session.memory.stories).map(([story, { input }]) => [story, input])), ...Object.fromEntries(found.map((story) => [story.name, inputOf(story)])) }
  const { result, stamps } = await stamped(session.folders, { ...options, stories })
  const after = memoryOf(result, { base: session.memory.base, inputs, notes: session.notes, stamps, found: nothing }, session.memory)
  if (after) session.memory = after
  return told(result, session.notes)
}

const nothing: Told = { diagnostics: [], notes: 0 }

const inputOf = ({ articles, settings, review }: FoundStory): string => digestOf(...[...articles, ...(settings ? [settings] : []), ...(review ? [review] : [])].flatMap(({ path, bytes }) => [path, bytes]))

const listed = (diagnostics: readonly Diagnostic[], notes: boolean): Told => {
  const kept = notes ? diagnostics : diagnostics.filter(({ severity }) => severity !== 'info')
  return { diagnostics: kept, notes: diagnostics.length - kept.length }
}

function told({ written, unchanged, removed, diagnostics, misused, reports }: BuildResult, notes: boolean): IncrementalResult {
  return { written, unchanged, removed, misused, ...listed(diagnostics, notes), compiled: [...reports.stories.keys()] }
}

const isFailure = (told: Told): boolean => told.diagnostics.some(({ severity }) => severity === 'error')

/** What to remember; undefined where the outputs may be incomplete. */
function memoryOf(result: BuildResult, made: { readonly base: string; readonly inputs: Readonly<Record<string, string>>; readonly notes: boolean; readonly stamps: Stamps; readonly found: Told }, before: Memory | undefined): Memory | undefined {
  const { opening, about, stories: byStory } = result.reports
  const end = opening + [...byStory.values()].reduce((sum, { length }) => sum + length, 0)
  const late = listed(result.diagnostics.slice(end, result.diagnostics.length - about), made.notes)
  const removed = new Set(result.removed)
  const outputs = { ...Object.fromEntries(Object.entries(before?.outputs ?? {}).filter(([path]) => !removed.has(path))), ...made.stamps }
  if (isFailure(late) || !made.stamps || Object.keys(outputs).length === 0) return undefined
  const stories = Object.fromEntries(Object.entries(made.inputs).flatMap(([story, input]) => {
    const own = byStory.get(story)
    const known = own ? listed(own, made.notes) : before?.stories[story]
    return known ? [[story, { ...known, input }]] : []
  }))
  return { base: made.base, opening: before?.opening ?? withoutFound(listed(result.diagnostics.slice(0, opening), made.notes), made.found), stories, late, about: listed(about === 0 ? [] : result.diagnostics.slice(-about), made.notes), outputs, misused: result.misused }
}

function replayed({ opening, stories, late, about, outputs, misused }: Memory): IncrementalResult {
  const all = [opening, ...Object.values(stories), late, about]
  return {
    written: [], unchanged: Object.keys(outputs), removed: [], misused, compiled: [],
    diagnostics: all.flatMap(({ diagnostics }) => diagnostics), notes: all.reduce((sum, { notes }) => sum + notes, 0),
  }
}

/** What is wrong with configuration and packs as before, and with the folders as it is now. */
const openingOf = (opening: Told, found: Told): Told => ({ diagnostics: [...opening.diagnostics, ...found.diagnostics], notes: opening.notes + found.notes })
const withoutFound = (opening: Told, found: Told): Told => ({ diagnostics: opening.diagnostics.filter(({ path }) => !path.startsWith('sources/')), notes: opening.notes - found.notes })

/** Building takes long to load: nothing changed, nothing loaded. */
const builder = async (): Promise<typeof import('./build.js').build> => (await import('./build.js')).build

/** A memory of this form, whatever the cache holds. */
function memoryFrom(value: unknown): Memory | undefined {
  const memory = value as Memory | undefined
  return typeof memory?.base === 'string' && memory.stories && memory.outputs && memory.opening && memory.late && memory.about ? memory : undefined
}
