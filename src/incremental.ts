/** Builds what changed since the last build, by what a cache remembers of it: the digests of its inputs, the stamps of its outputs, and what it reported. */
import { resolve } from 'node:path'
import type { BuildOptions, BuildResult } from './build.js'
import type { Config } from './config.js'
import { findings, joined, type Findings } from './findings.js'
import { codeDigest, digestOf, discoverStories, isBeingChanged, isUntouched, loadConfig, openCache, packFolders, packsDigest, realFiles, stampsOf, type Files, type FoundStory, type Stamp } from './host/index.js'

export interface IncrementalOptions extends BuildOptions {
  /** False builds everything, and neither asks nor feeds the cache. */
  readonly cache?: boolean
  /** Forgets the cache first. */
  readonly clean?: boolean
  /** Version of the runtime and its data: what another one made is not used. */
  readonly runtime: string
}

export interface IncrementalResult extends Omit<BuildResult, 'reports'> {
  /** From which stories can be built again; absent where nothing is remembered. */
  readonly session?: Session
  /** Stories that were compiled. */
  readonly compiled: readonly string[]
}

/** What is remembered of a build. */
export interface Memory {
  /** Digest of all inputs but the stories: code, runtime, packs, configuration, options. */
  readonly base: string
  /** What was found wrong with the configuration and the packs. */
  readonly opening: Findings
  readonly stories: Readonly<Record<string, Findings & { readonly input: string }>>
  /** What was found while the outputs were made; where there is anything, stories cannot be built one by one. */
  readonly late: Findings
  /** What was found in the files about all stories together. */
  readonly about: Findings
  readonly outputs: Readonly<Record<string, Stamp>>
  /** The output folders. */
  readonly places: readonly string[]
  readonly misused: boolean
}

/** As `build`, with what did not change taken from the last build. The same files come out of it, and the same reports. */
export async function buildIncrementally(options: IncrementalOptions): Promise<IncrementalResult> {
  const { cache: wanted = true, clean = false, runtime, ...plain } = options
  const { notes = true } = options
  const cache = openCache(options.root)
  if (clean) cache.clear()
  const files = realFiles(options.root)
  const config = (await loadConfig(files)).value
  const settings = wanted && !options.files && !options.output ? settingsOf(config, plain) : undefined
  if (settings === undefined) return told(await (await builder())(plain))

  const discovered = await discoverStories(files)
  const stories = discovered.value.filter(({ name }) => options.stories?.includes(name) ?? true)
  const inputs = Object.fromEntries(stories.map((story) => [story.name, inputOf(story)]))
  const found = findings(discovered.diagnostics, notes)
  const base = digestOf(settings, codeDigest(runtime), await packsDigest(packFolders(files, config.locales, options.locales)))
  const name = `builds/${digestOf(settings).slice(0, 16)}`
  const folders = foldersOf(files, config, options)
  const before = memoryFrom(cache.read(name))
  // What a killed build left is for a build to tidy up, and what another one is at is waited for.
  const disturbed = (await Promise.all((before?.places ?? []).map(isBeingChanged))).includes(true)
  const usable = before?.base === base && !disturbed && isUntouched(folders, before.outputs) && !before.late.diagnostics.some(({ code }) => code === 'date-future') && Object.keys(before.stories).every((story) => inputs[story] !== undefined) ? before : undefined
  const changed = Object.keys(inputs).filter((story) => inputs[story] !== usable?.stories[story]?.input)
  if (usable && changed.length === 0) return { session: { name, folders, memory: usable }, ...replayed({ ...usable, opening: openingOf(usable.opening, found) }) }

  // What was found while outputs were made may hang on another story.
  const part = usable && usable.late.diagnostics.length === 0 && usable.late.notes === 0 && !usable.misused
  const { result, stamps } = await stamped(folders, part ? { ...plain, stories: changed } : plain)
  const after = memoryOf(result, { base, inputs, stamps, found }, part ? usable : undefined)
  if (after) await cache.write(name, after)
  const session = after && { session: { name, folders, memory: after } }
  const compiled = part ? changed : Object.keys(inputs)
  if (!part || !after) return { ...told(result), compiled, ...session }
  const written = new Set(result.written)
  const untouched = Object.keys(after.outputs).filter((path) => !written.has(path))
  return { ...replayed({ ...after, opening: openingOf(after.opening, found) }), written: result.written, unchanged: untouched, removed: result.removed, compiled, ...session }
}

/** Folders that the paths of outputs are relative to: those of the plain layout, and those that other targets' folders are named from. */
const foldersOf = (files: Files, config: Config, { out }: BuildOptions): readonly string[] => [out === undefined ? files.locate(config.out) : resolve(out), files.locate('.'), resolve('.')]

interface Stamps {
  readonly outputs: ReturnType<typeof stampsOf>
  readonly places: readonly string[]
}

/** Builds, and takes the outputs' stamps before anybody else may change them. */
async function stamped(folders: readonly string[], options: BuildOptions): Promise<{ readonly result: BuildResult; readonly stamps: Stamps }> {
  let stamps: Stamps = { outputs: undefined, places: [] }
  const onWritten: BuildOptions['onWritten'] = ({ written, unchanged }, places) => {
    stamps = { outputs: stampsOf(folders, [...new Set([...written, ...unchanged])]), places }
  }
  return { result: await (await builder())({ ...options, onWritten }), stamps }
}

/** All that shapes the outputs besides files, as a text (the day of it makes reports alone); undefined where it holds what a text cannot. */
function settingsOf(config: Config, { root: _root, onProgress: _told, onWritten: _written, onWait: _waited, shelf: _shelf, found: _found, signal: _signal, patience: _patience, today: _today, ...options }: BuildOptions): string | undefined {
  try {
    return JSON.stringify([config, options], (_key, value: unknown) => {
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
  readonly folders: readonly string[]
  /** `rebuild` keeps it up to date. */
  readonly memory: Memory
}

/** Builds some stories of a session once more, when nothing but their own files has changed. Nothing is put into the cache yet. */
export async function rebuild(session: Session, stories: readonly string[], options: BuildOptions): Promise<IncrementalResult> {
  const found = await discoverStories(realFiles(options.root), { wanted: new Set(stories) })
  const inputs = new Map(found.value.filter(({ name }) => stories.includes(name)).map((story) => [story.name, inputOf(story)]))
  const { result, stamps } = await stamped(session.folders, { ...options, stories, found })
  remember(session.memory, result, inputs, stamps)
  return told(result)
}

const inputOf = ({ articles, settings, review }: FoundStory): string => digestOf(...[...articles, ...(settings ? [settings] : []), ...(review ? [review] : [])].flatMap(({ path, bytes }) => [path, bytes]))

const told = ({ reports, ...result }: BuildResult): IncrementalResult => ({ ...result, compiled: [...reports.stories.keys()] })

const isFailure = ({ diagnostics }: Findings): boolean => diagnostics.some(({ severity }) => severity === 'error')

/** What to remember; undefined where the outputs may be incomplete. */
function memoryOf({ reports, removed, misused }: BuildResult, made: { readonly base: string; readonly inputs: Readonly<Record<string, string>>; readonly stamps: Stamps; readonly found: Findings }, before: Memory | undefined): Memory | undefined {
  const { opening, about } = reports
  const late = lasting(reports.late)
  const gone = new Set(removed)
  const outputs = { ...Object.fromEntries(Object.entries(before?.outputs ?? {}).filter(([path]) => !gone.has(path))), ...made.stamps.outputs }
  if (isFailure(late) || !made.stamps.outputs || Object.keys(outputs).length === 0) return undefined
  const stories = Object.fromEntries(Object.entries(made.inputs).flatMap(([story, input]) => {
    const known = reports.stories.get(story) ?? before?.stories[story]
    return known ? [[story, { ...known, input }]] : []
  }))
  return { base: made.base, opening: before?.opening ?? withoutFound(opening, made.found), stories, late, about, outputs, places: made.stamps.places, misused }
}

/** Puts what some stories came to into a memory: as `memoryOf`, in time that does not grow with the other stories. */
function remember(memory: Memory, { reports, removed, misused }: BuildResult, inputs: ReadonlyMap<string, string>, { outputs, places }: Stamps): void {
  const late = lasting(reports.late)
  if (isFailure(late) || !outputs) return
  const known = memory as { -readonly [Key in keyof Memory]: Memory[Key] }
  const [stamps, stories] = [known.outputs as Record<string, Stamp>, known.stories as Record<string, Memory['stories'][string]>]
  for (const path of removed) delete stamps[path]
  Object.assign(stamps, outputs)
  for (const [story, input] of inputs) {
    const found = reports.stories.get(story) ?? stories[story]
    if (found) stories[story] = { ...found, input }
  }
  Object.assign(known, { late, about: reports.about, places, misused })
}

/** It happened once. */
const lasting = (late: Findings): Findings => ({ ...late, diagnostics: late.diagnostics.filter(({ code }) => code !== 'build-recovered') })

function replayed({ opening, stories, late, about, outputs, misused }: Memory): IncrementalResult {
  return { written: [], unchanged: Object.keys(outputs), removed: [], misused, compiled: [], ...joined([opening, ...Object.values(stories), late, about]) }
}

/** What is wrong with configuration and packs as before, and with the folders as it is now. */
const openingOf = (opening: Findings, found: Findings): Findings => ({ diagnostics: [...opening.diagnostics, ...found.diagnostics], notes: opening.notes + found.notes })
const withoutFound = (opening: Findings, found: Findings): Findings => ({ diagnostics: opening.diagnostics.filter(({ path }) => !path.startsWith('sources/')), notes: opening.notes - found.notes })

/** Building takes long to load: nothing changed, nothing loaded. */
const builder = async (): Promise<typeof import('./build.js').build> => (await import('./build.js')).build

/** A memory of this form, whatever the cache holds. */
function memoryFrom(value: unknown): Memory | undefined {
  const memory = value as Memory | undefined
  return typeof memory?.base === 'string' && memory.stories && memory.outputs && memory.opening && memory.late && memory.about && memory.places ? memory : undefined
}
