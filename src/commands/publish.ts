import { resolve } from 'node:path'
import { diagnose, didYouMean } from '../diagnostics/index.js'
import { httpTransport, loadConfig, realClock, realFiles, type Files } from '../host/index.js'
import type { Diagnostic } from '../ir/index.js'
import { clientOf, itemOf, listed, run, systems, withDistinctSlugs, type Clock, type Cms, type Item, type Listed, type Outcome, type Status, type Transport } from '../publish/index.js'
import { credentialsFor, usableUrl } from './publish-target.js'

export interface PublishOptions {
  readonly root: string
  /** Kind of CMS and its address; default: the configuration's. */
  readonly to?: string
  readonly url?: string
  /** Folder of the build, relative to the current one; default: the configuration's, in the root. */
  readonly out?: string
  readonly stories?: readonly string[]
  readonly languages?: readonly string[]
  /** Default: what the front matter of each recap says. */
  readonly status?: Status
  /** What the CMS calls a language. */
  readonly as?: Readonly<Record<string, string>>
  readonly dryRun?: boolean
  readonly force?: boolean
  readonly insecure?: boolean
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly onOutcome?: (outcome: Outcome) => void
  /** Where there is no network, no clock or no disk. */
  readonly transport?: Transport
  readonly clock?: Clock
  readonly files?: Files
}

export interface Published {
  readonly diagnostics: readonly Diagnostic[]
  readonly misused: boolean
  readonly outcomes: readonly Outcome[]
}

/** Brings a CMS up to the last build. Builds nothing. */
export async function publish(options: PublishOptions): Promise<Published> {
  const files = options.files ?? realFiles(options.root)
  const { value: config, diagnostics: found } = await loadConfig(files)
  const diagnostics = [...found]
  const end = (misused: boolean, ...more: Diagnostic[]): Published => ({ diagnostics: [...diagnostics, ...more], misused, outcomes: [] })

  const target = targetOf(options.to ?? config.publish?.to)
  if ('code' in target) return end(true, target)
  const { name, cms } = target
  // The address in the configuration belongs to the CMS that is named beside it.
  const url = usableUrl(options.url ?? (name === config.publish?.to ? config.publish.url : undefined), cms, options.insecure ?? false)
  if (typeof url !== 'string') return end(true, url)
  const { value: credentials, diagnostics: missing } = credentialsFor(cms, options.env)
  if (!credentials) return end(false, ...missing)

  const clock = options.clock ?? realClock
  const built = options.out === undefined ? under(files, config.out) : realFiles(resolve(options.out))
  const chosen = await choose(built, options)
  if ('stopped' in chosen) return end(chosen.misused, chosen.stopped)
  const locales = { ...config.publish?.as, ...options.as }
  const today = new Date(clock.now()).toISOString().slice(0, 10)
  const items: Item[] = []
  for (const recap of chosen.all) {
    const { value, diagnostics: more } = await itemIn(built, recap, { status: options.status ?? config.publish?.status, locale: locales[recap.language] ?? recap.language, today })
    if (value) items.push(value)
    if (isChosen(recap, options)) diagnostics.push(...more)
  }
  const client = clientOf({
    title: cms.title, url, clock, transport: options.transport ?? httpTransport(), wakesSlowly: cms.wakesSlowly ?? false,
    headers: (now) => cms.headers(credentials, now),
    secrets: Object.entries(cms.credentials).filter(([, each]) => each.default === undefined).map(([what]) => credentials[what] ?? ''),
  })
  const { outcomes, diagnostics: more } = await run({
    cms, client, clock,
    // All recaps take part in the making of slugs, so that a selection does not change them.
    items: withDistinctSlugs(items, cms.slugs).filter((item) => isChosen(item, options)),
    force: options.force ?? false, rehearsal: options.dryRun ?? false, whole: !options.languages,
    ...(options.onOutcome ? { onOutcome: options.onOutcome } : {}),
  })
  return { diagnostics: [...diagnostics, ...more], misused: false, outcomes }
}

function targetOf(name: string | undefined): { readonly name: string; readonly cms: Cms } | Diagnostic {
  const known = Object.keys(systems)
  const cms = name !== undefined && Object.hasOwn(systems, name) ? systems[name] : undefined
  if (name !== undefined && cms) return { name, cms }
  const why = name === undefined ? 'It is not said which CMS to publish to' : `There is no CMS "${name}"`
  return diagnose('publish-target', { path: '.' }, { why, guess: name === undefined ? '' : didYouMean(name, known), known: known.join(', ') })
}

const isChosen = ({ story, language }: { readonly story: string; readonly language: string }, { stories, languages }: PublishOptions): boolean =>
  (!stories || stories.includes(story)) && (!languages || languages.includes(language))

/** The recaps of the build, if there are any of those wanted. */
async function choose(built: Files, options: PublishOptions): Promise<{ readonly all: readonly Listed[] } | { readonly stopped: Diagnostic; readonly misused: boolean }> {
  const index = await built.read('index.json')
  const nothing = (why: string) => ({ stopped: diagnose('publish-nothing', { path: built.locate('.') }, { path: built.locate('.'), why }), misused: false })
  if (!index) return nothing('it holds no index.json')
  let all: Listed[]
  try {
    all = listed(new TextDecoder().decode(index))
  } catch (error) {
    return nothing(`its index.json cannot be read (${error instanceof SyntaxError ? error.message : 'it is no list of a build'})`)
  }
  if (all.length === 0) return nothing('the build has no recaps')
  const lacks = (what: string, wanted: readonly string[] | undefined, known: readonly string[]) => {
    const name = wanted?.find((each) => !known.includes(each))
    return name === undefined ? undefined : { stopped: diagnose('publish-unbuilt', { path: built.locate('index.json') }, { what, name, guess: didYouMean(name, known), known: known.join(', ') }), misused: true }
  }
  return lacks('story', options.stories, [...new Set(all.map(({ story }) => story))])
    ?? lacks('language', options.languages, [...new Set(all.map(({ language }) => language))])
    ?? (all.some((recap) => isChosen(recap, options)) ? { all } : nothing('none of the stories wanted is told in any of the languages wanted'))
}

async function itemIn(built: Files, recap: Listed, settings: Parameters<typeof itemOf>[4]): Promise<ReturnType<typeof itemOf>> {
  const path = built.locate(recap.markdown)
  const read = async (file: string): Promise<string | undefined> => {
    const bytes = file.split('/').includes('..') ? undefined : await built.read(file)
    return bytes && new TextDecoder().decode(bytes)
  }
  const [markdown, data] = [await read(recap.markdown), await read(recap.data)]
  if (markdown === undefined || data === undefined) return { value: undefined, diagnostics: [diagnose('publish-broken', { path }, { why: `${markdown === undefined ? recap.markdown : recap.data} is missing` })] }
  return itemOf(recap, path, markdown, data, settings)
}

/** A folder of files inside another. */
const under = (files: Files, folder: string): Files => ({
  ...files,
  read: (path) => files.read(`${folder}/${path}`),
  locate: (path) => files.locate(path === '.' ? folder : `${folder}/${path}`),
})
