/** Builds again whenever something changes: the stories whose files changed, or everything where it was a language pack or the configuration. */
import { existsSync, watch as watchFolder } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Config } from './config.js'
import { loadConfig, openCache, realFiles } from './host/index.js'
import { buildIncrementally, rebuild, type IncrementalOptions, type IncrementalResult, type Session } from './incremental.js'
import type { Diagnostic } from './ir/index.js'
import type { Shelf } from './workspace.js'

export interface WatchOptions extends IncrementalOptions {
  /** Ends the watch. */
  readonly signal: AbortSignal
  /** Told of each build: the diagnostics that it has and the one before had not, and those that are gone. */
  readonly onBuild: (round: Round) => void
}

export interface Round {
  readonly result: Pick<IncrementalResult, 'written' | 'removed' | 'compiled'>
  readonly appeared: readonly Diagnostic[]
  readonly vanished: readonly Diagnostic[]
}

/** Files that an editor saves at once come in one after the other: milliseconds to wait for more. */
const TOGETHER = 8
/** Milliseconds without a change after which what was built is put into the cache. */
const QUIET = 2000

/** Builds, then goes on until the signal. What cannot be read is reported like in any build, and read again when it changes. */
export async function watch({ signal, onBuild, ...options }: WatchOptions): Promise<void> {
  const shelf: Shelf = {}
  const files = realFiles(options.root)
  let config = (await loadConfig(files)).value
  let session: Session | undefined
  let known: ReadonlyMap<string, Diagnostic> = new Map()
  let unsaved = false

  const tell = (result: IncrementalResult, stories?: readonly string[]): void => {
    const now = new Map([...(stories ? [...known].filter(([, { path }]) => !stories.some((story) => isOf(path, story))) : []), ...result.diagnostics.map((each) => [JSON.stringify(each), each] as const)])
    onBuild({ result, appeared: [...now].filter(([key]) => !known.has(key)).map(([, each]) => each), vanished: [...known].filter(([key]) => !now.has(key)).map(([, each]) => each) })
    known = now
  }
  const buildAll = async (): Promise<void> => {
    delete shelf.opened
    config = (await loadConfig(files)).value
    const result = await buildIncrementally({ ...options, shelf })
    session = result.session
    tell(result)
  }
  const { cache: _cache, clean: _clean, runtime: _runtime, ...plain } = options
  const buildSome = async (stories: readonly string[]): Promise<void> => {
    // A story that came or went, or a build that cannot be gone on from, takes the long way.
    const there = stories.every((story) => existsSync(files.locate(`sources/${story}`)) && session?.memory.stories[story] !== undefined)
    if (!session || !there) return buildAll()
    tell(await rebuild(session, stories, { ...plain, shelf }), stories)
    unsaved = true
  }
  const save = async (): Promise<void> => {
    if (session && unsaved && options.cache !== false) await openCache(options.root).write(session.name, session.memory)
    unsaved = false
  }

  const changes = changesUnder(options, () => config, signal)
  await buildAll()
  for (;;) {
    const changed = (await changes.next(unsaved ? QUIET : undefined)) ?? (unsaved ? 'nothing' : undefined)
    if (changed === undefined || signal.aborted) break
    if (changed === 'nothing') await save()
    else if (changed === 'all') await buildAll()
    else await buildSome(changed)
  }
  await save()
}

const isOf = (path: string, story: string): boolean => path === `sources/${story}` || path.startsWith(`sources/${story}/`)

type Changed = 'all' | readonly string[]

/** What changes under a root: the stories by name, or all. `next` gives undefined when it waited for as long as it should, or at the signal. */
function changesUnder(options: IncrementalOptions, config: () => Config, signal: AbortSignal): { next(patience?: number): Promise<Changed | undefined> } {
  const stories = new Set<string>()
  let all = false
  let wake: (() => void) | undefined
  const note = (path: string): void => {
    const [top, story] = path.split(/[/\\]/)
    const locales = relative(options.root, resolve(options.locales ?? resolve(options.root, config().locales))).split(/[/\\]/)[0]
    if (top === 'sources' && story !== undefined) stories.add(story)
    else if (top === 'sources' || top === locales || /^crossbeat\.config\.\w+$/.test(top ?? '')) all = true
    else return
    wake?.()
  }
  const watched = ['sources', config().locales].filter((folder) => existsSync(resolve(options.root, folder)))
  for (const folder of watched) watchFolder(resolve(options.root, folder), { recursive: true, signal, persistent: true }, (_event, path) => note(path === null ? folder : `${folder}/${path}`)).on('error', () => note(folder))
  watchFolder(options.root, { signal, persistent: true }, (_event, path) => path !== null && /^crossbeat\.config\./.test(path) && note(path)).on('error', () => undefined)
  signal.addEventListener('abort', () => wake?.())
  const pause = (time: number | undefined): Promise<void> => new Promise((done) => {
    const timer = time === undefined ? undefined : setTimeout(done, time)
    wake = () => {
      clearTimeout(timer)
      done()
    }
    if (signal.aborted) wake()
  })
  return {
    async next(patience) {
      if (!all && stories.size === 0) await pause(patience)
      if (signal.aborted || (!all && stories.size === 0)) return undefined
      wake = undefined
      await new Promise((done) => setTimeout(done, TOGETHER))
      const changed: Changed = all ? 'all' : [...stories].sort()
      stories.clear()
      all = false
      return changed
    },
  }
}
