/** The thread of a watch: see `watch-thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads'
import { watch } from './watch.js'
import type { Told, WatchSetting } from './watch-thread.js'

const controller = new AbortController()
const send = (told: Told): void => parentPort?.postMessage(told)
parentPort?.once('message', () => controller.abort())

await watch({
  ...(workerData as WatchSetting),
  signal: controller.signal,
  onWait: (waits) => send({ waits }),
  onBuild: ({ result: { written, removed, compiled }, appeared, vanished }) => send({ round: { result: { written, removed, compiled }, appeared, vanished } }),
})
parentPort?.close()
