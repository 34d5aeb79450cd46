/** Compiling on several cores: this thread and others, each with language packs of its own. */
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { compileEach, compileStory, toldOf, type Compiling, type Named } from './compile-each.js'
import type { Job, Setting } from './compile-worker.js'
import type { Told } from './emit/index.js'
import type { Workspace, WorkspaceOptions } from './workspace.js'

/** Bytes of article a thread at least, below which opening the packs once more takes longer than it saves. */
const WORTH = 16_000
/** Stories that a thread has before it, so that it never waits for this one; near the end one, lest others wait for it. */
const AHEAD = 2
/** Stories that may wait for an earlier one to be done. */
const WINDOW = 12

/** Stories from which on memory counts more than the fifth of the time that it costs to tidy up more often. */
const MANY = 1000

const script = new URL('./compile-worker.js', import.meta.url)

export interface PoolOptions extends Compiling, WorkspaceOptions {
  /** Threads to compile on; default: one a core, as far as the number of stories makes that worth while. */
  readonly threads?: number
}

/** What outputs are made of, of each story of a workspace, by name. It is the same, in the same order, on however many threads. */
export async function* compileTold(workspace: Workspace, options: PoolOptions): AsyncGenerator<Named<Told>> {
  const many = workspace.stories.length >= MANY
  if (many) setFlagsFromString('--heap-growing-percent=20')
  try {
    yield* compileOn(workspace, options)
  } finally {
    // 0: as V8 sees fit.
    if (many) setFlagsFromString('--heap-growing-percent=0')
  }
}

async function* compileOn(workspace: Workspace, options: PoolOptions): AsyncGenerator<Named<Told>> {
  const { stories } = workspace
  const { threads = Math.min(availableParallelism(), stories.length, Math.floor(sizeOf(stories) / WORTH)) } = options
  // Files in memory and open packs cannot be shared; a thread runs compiled code alone.
  const alone = threads < 2 || options.files !== undefined || options.shelf !== undefined || !existsSync(fileURLToPath(script))
  if (alone) {
    for await (const each of compileEach(workspace, options)) yield toldOf(each)
    return
  }

  const done = new Map<number, Named<Told>>()
  const dropped: number[] = []
  const helpers = Array.from({ length: threads - 1 }, () => helperOf(workspace, options))
  let given = 0
  const take = (): number | undefined => dropped.shift() ?? (given < stories.length ? given++ : undefined)
  const started = (position: number): void => options.onProgress?.(stories[position]!.name, position, stories.length)
  try {
    for (let next = 0; next < stories.length; ) {
      if (options.signal) await nextTurn()
      if (options.signal?.aborted) return
      for (const helper of helpers) {
        while (helper.alive && helper.jobs.size < (stories.length - given > threads ? AHEAD : 1) && given < stories.length && given - next < WINDOW) {
          const position = given++
          started(position)
          helper.send(position, (result) => (result ? done.set(position, result) : dropped.push(position)))
        }
      }
      const ready = done.get(next)
      if (ready) {
        done.delete(next++)
        yield ready
        continue
      }
      const own = dropped.length > 0 || given - next < WINDOW ? take() : undefined
      if (own === undefined) await Promise.race(helpers.filter(({ jobs }) => jobs.size > 0).map((helper) => helper.heard()))
      else {
        started(own)
        done.set(own, toldOf(compileStory(stories[own]!, workspace, options)))
        // What the others have sent meanwhile comes in between two stories.
        await nextTurn()
      }
    }
  } finally {
    await Promise.all(helpers.map((helper) => helper.end()))
  }
}

const sizeOf = (stories: Workspace['stories']): number => stories.reduce((sum, { articles }) => sum + articles.reduce((all, { bytes }) => all + bytes.length, 0), 0)

/** Another thread that compiles. */
interface Helper {
  readonly alive: boolean
  readonly jobs: ReadonlyMap<number, unknown>
  /** @param back told the result; nothing where the thread ended before it was done */
  send(position: number, back: (result: Named<Told> | undefined) => void): void
  /** When the next result is there, or the thread has ended. */
  heard(): Promise<void>
  end(): Promise<void>
}

function helperOf({ stories, targets, spoken }: Workspace, { root, locales, review, strict }: PoolOptions): Helper {
  const setting: Setting = { root, spoken: [...spoken], targets: targets.map(({ tag }) => tag), ...(locales === undefined ? {} : { locales }), ...(review === undefined ? {} : { review }), ...(strict === undefined ? {} : { strict }) }
  const worker = new Worker(script, { workerData: setting, resourceLimits: { maxYoungGenerationSizeMb: 24 } })
  const jobs = new Map<number, (result: Named<Told> | undefined) => void>()
  let alive = true
  let wake: () => void = () => {}
  const ended = (): void => {
    alive = false
    for (const back of jobs.values()) back(undefined)
    jobs.clear()
    wake()
  }
  worker.on('message', ({ position, result }: { position: number; result: Named<Told> }) => {
    jobs.get(position)?.(result)
    jobs.delete(position)
    wake()
  })
  worker.on('error', ended)
  worker.on('exit', ended)
  return {
    get alive() {
      return alive
    },
    jobs,
    send(position, back) {
      jobs.set(position, back)
      worker.postMessage({ position, story: stories[position]! } satisfies Job)
    },
    heard: () => new Promise((resolve) => {
      wake = resolve
    }),
    async end() {
      jobs.clear()
      await worker.terminate()
    },
  }
}
