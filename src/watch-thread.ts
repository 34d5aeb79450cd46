/**
 * A watch in a thread of its own, with room for what one build makes and throws away: where the young generation is small, tidying it up
 * takes a seventh of the work from an edit to its recaps. How large it may grow is said when a thread or a process begins.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { watch, type Round, type WatchOptions } from './watch.js'

/** What a watch is told that threads can hand each other. */
export type WatchSetting = Omit<WatchOptions, 'signal' | 'onBuild' | 'onWait' | 'onProgress' | 'onWritten' | 'files' | 'output' | 'shelf'>

/** What the thread says: that somebody else builds, or what a build came to. */
export type Told = { readonly waits: string } | { readonly round: Round }

/** Megabytes of the young generation: three times that of a half of it. */
const YOUNG = 192

const script = new URL('./watch-worker.js', import.meta.url)

/** As `watch`; a thread runs compiled code alone. @throws what the thread throws */
export async function watchInThread({ signal, onBuild, onWait, ...options }: WatchSetting & Pick<WatchOptions, 'signal' | 'onBuild' | 'onWait'>): Promise<void> {
  if (!existsSync(fileURLToPath(script))) return watch({ ...options, signal, onBuild, ...(onWait ? { onWait } : {}) })
  const worker = new Worker(script, { workerData: options satisfies WatchSetting, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } })
  worker.on('message', (told: Told) => {
    if ('waits' in told) onWait?.(told.waits)
    else onBuild(told.round)
  })
  const stop = (): void => worker.postMessage('stop')
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop)
  await new Promise<void>((done, failed) => {
    worker.on('error', failed)
    worker.on('exit', () => done())
  })
}
