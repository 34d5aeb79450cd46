import type { Config } from '../config.js'
import { diagnose } from '../diagnostics/index.js'
import { discoverStories, loadConfig, realFiles, type Files } from '../host/index.js'
import type { Diagnostic, Pack } from '../ir/index.js'
import { isForeign, packSkeleton } from '../packs/index.js'
import { readStory } from '../read/index.js'
import { openPacks } from '../workspace.js'
import { lackingNames, lackingText, type LackingNames } from './lacking-names.js'
import { stepsText } from './steps.js'

export interface AddLanguageOptions {
  readonly tag: string
  readonly root: string
  /** Tag of the language that stands in until the new one is filled; default: the configuration's, else the one that most packs fall back on. */
  readonly from?: string
  readonly files?: Files
}

export interface AddLanguageResult {
  readonly diagnostics: readonly Diagnostic[]
  readonly misused: boolean
  /** Paths of the files written, relative to the root. */
  readonly written: readonly string[]
  readonly lacking: readonly LackingNames[]
  readonly text?: string
}

/** Makes the folder of a new language pack that builds at once, and lists what the stories do not name in it. Overwrites nothing. */
export async function addLanguage({ tag, root, from, files = realFiles(root) }: AddLanguageOptions): Promise<AddLanguageResult> {
  const config = await loadConfig(files)
  const opened = await openPacks(files, config.value, new Set())
  const { packs, complete } = opened.value
  const refuse = (...diagnostics: readonly Diagnostic[]): AddLanguageResult => ({ diagnostics, misused: true, written: [], lacking: [] })
  const folder = `${config.value.locales}/${tag}`
  const known = complete.find((each) => each.toLowerCase() === tag.toLowerCase())
  if (known !== undefined) return refuse(diagnose('language-exists', { path: folder }, { tag: known }))
  const model = packs.get(from ?? config.value.defaultLanguage ?? config.value.languages?.[0] ?? mostUsed(packs, complete))
  if (!model || model.pseudo || !complete.includes(model.tag)) return refuse(diagnose('language-unknown', { path: config.value.locales }, { name: from ?? '', guess: '', known: complete.join(', ') || 'none' }))

  const diagnostics: Diagnostic[] = [...config.diagnostics]
  const written: string[] = []
  const languages = [...complete.filter((each) => !packs.get(each)?.pseudo), tag].sort()
  for (const [name, text] of Object.entries(packSkeleton(tag, { model, languages }))) {
    const path = `${folder}/${name}`
    if (await files.read(path)) {
      diagnostics.push(diagnose('file-kept', { path }, {}))
      continue
    }
    await files.write(path, text)
    written.push(path)
  }
  const stories = await discoverStories(files)
  const lacking = stories.value.flatMap(({ name, settings }) => (settings ? lackingNames(name, readStory(settings).value, tag, isForeign) ?? [] : []))
  return { diagnostics, misused: false, written, lacking, text: lackingText(lacking, tag) + nextSteps(tag, folder, model.tag, config.value) }
}

/** The language that most packs list first; the first in the alphabet among equals. */
function mostUsed(packs: ReadonlyMap<string, Pack>, complete: readonly string[]): string {
  const counts = new Map(complete.map((tag) => [tag, 0]))
  for (const { fallbacks: [first] } of packs.values()) if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? ''
}

function nextSteps(tag: string, folder: string, model: string, { languages }: Config): string {
  return stepsText([
    ...(languages && !languages.includes(tag) ? [['the configuration', `add ${tag} to \`languages\``] as const] : []),
    [`crossbeat build --lang ${tag}`, `writes recaps at once; what is not translated yet is told in ${model} and marked`],
    [`${folder}/grammar.json`, 'forms, cases, clauses and pronouns; the nouns of concepts'],
    [`${folder}/recap.json, events.json`, 'in any editor for i18next: "" is not translated yet'],
    [`crossbeat status ${tag}`, 'how far it is'],
  ])
}
