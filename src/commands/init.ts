import { check } from '../check.js'
import { diagnose } from '../diagnostics/index.js'
import { configNames, loadConfig, realFiles, type Files } from '../host/index.js'
import { importFile } from '../import-file.js'
import type { Diagnostic } from '../ir/index.js'
import { nearestTag } from '../packs/index.js'
import { openPacks } from '../workspace.js'
import { firstConfig } from './first-config.js'
import { firstStory } from './first-story.js'
import { stepsText } from './steps.js'

export interface InitOptions {
  readonly root: string
  readonly story: string
  /** Files to bring in, each with its language. */
  readonly articles: readonly { readonly language: string; readonly file: string }[]
  /** Whether to replace what is there already. */
  readonly force?: boolean
  readonly files?: Files
}

export interface InitResult {
  readonly diagnostics: readonly Diagnostic[]
  readonly written: readonly string[]
  /** What to do next, for people. */
  readonly text?: string
}

/** Makes a first story from saved articles: the articles, a draft of story.yaml, a configuration with comments. Overwrites nothing unasked. */
export async function init({ root, story, articles, force = false, files = realFiles(root) }: InitOptions): Promise<InitResult> {
  const diagnostics: Diagnostic[] = []
  const written: string[] = []
  const write = async (path: string, text: string): Promise<void> => {
    if (!force && (await files.read(path))) return void diagnostics.push(diagnose('file-kept', { path }, {}))
    await files.write(path, text)
    written.push(path)
  }
  for (const { language, file } of articles) {
    const imported = await importFile({ file, story, language, root, force, files })
    diagnostics.push(...imported.diagnostics)
    if (imported.written !== undefined) written.push(imported.written)
  }
  if (written.length === 0) return { diagnostics, written }

  const config = (await loadConfig(files)).value
  const { packs, complete } = (await openPacks(files, config, new Set())).value
  const available = complete.filter((tag) => !packs.get(tag)?.pseudo)
  const languages = [...new Set(articles.flatMap(({ language }) => nearestTag(language, available) ?? []))]
  const own = await firstExisting(files, configNames)
  if (own === undefined || force) await write('crossbeat.config.mjs', firstConfig(languages, available))
  else diagnostics.push(diagnose('file-kept', { path: own }, {}))

  const { compiled: [told], diagnostics: found } = await check({ root, files, stories: [story] })
  diagnostics.push(...found.filter(({ severity, code }) => severity === 'error' || code === 'language-unread'))
  if (told) await write(`sources/${story}/story.yaml`, firstStory(told.story))
  return { diagnostics, written, text: nextSteps(story, languages) }
}

async function firstExisting(files: Files, paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (await files.read(path)) return path
  return undefined
}

const nextSteps = (story: string, languages: readonly string[]): string => stepsText([
  [`sources/${story}/*.md`, 'read them once: what importing guessed is listed above'],
  [`sources/${story}/story.yaml`, 'take in the cast that was found: pronouns and nicknames get better by it'],
  ['crossbeat check', 'what was not understood'],
  ['crossbeat build', `writes dist/${story}/${languages[0] ?? '<tag>'}.md and the others`],
  [`crossbeat review ${story}`, 'asks about what the machine is unsure of'],
])
