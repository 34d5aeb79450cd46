/** A thread that compiles stories that it is sent. */
import { parentPort, workerData } from 'node:worker_threads'
import { compileStory, toldOf } from './compile-each.js'
import { loadConfig, realFiles } from './host/index.js'
import type { StoryFiles } from './read/index.js'
import { openLanguages } from './workspace.js'

/** What a thread opens its language packs by. */
export interface Setting {
  readonly root: string
  readonly locales?: string
  readonly spoken: readonly (string | undefined)[]
  /** Tags of the languages to write recaps in. */
  readonly targets: readonly string[]
  readonly review?: boolean
  readonly strict?: boolean
}

export interface Job {
  readonly position: number
  readonly story: StoryFiles
}

const setting = workerData as Setting
const files = realFiles(setting.root)
const opened = openLanguages(files, (await loadConfig(files)).value, new Set(setting.spoken), setting)

parentPort?.on('message', async ({ position, story }: Job) => {
  const { known, packs } = await opened
  const targets = [...packs.value.packs.values()].filter(({ tag }) => setting.targets.includes(tag))
  parentPort?.postMessage({ position, result: toldOf(compileStory(story, { known, targets }, setting)) })
})
