import { diagnose } from '../diagnostics/index.js'
import type { Diagnostic } from '../ir/index.js'
import { attempts, waitBefore, type Client } from './client.js'
import type { Cms, Entry, Found } from './cms.js'
import type { Item } from './item.js'
import { decide, type Action } from './plan.js'
import { Refusal } from './refusal.js'
import { isRaised, keptDigest, sentDigest, type Stamp } from './stamp.js'
import type { Clock } from './transport.js'

/** What became of an item; of a rehearsal, what would. */
export type Did = 'created' | 'updated' | 'unchanged' | 'left' | 'failed' | 'untried'

export interface Outcome {
  readonly story: string
  readonly language: string
  readonly did: Did
  readonly id?: string
  readonly url?: string
}

export interface PublishRun {
  readonly cms: Cms
  readonly client: Client
  readonly clock: Clock
  /** All with distinct slugs; those of one story one after the other. */
  readonly items: readonly Item[]
  /** Whether what an editor changed or threw away is written all the same. */
  readonly force: boolean
  /** Whether nothing is written. */
  readonly rehearsal: boolean
  /** Whether `items` are all that the build has of their stories, so that anything else there is left over. */
  readonly whole: boolean
  readonly onOutcome?: (outcome: Outcome) => void
}

/**
 * Brings a CMS up to a build: looks what is there, decides, writes, looks whether it was kept. The entries themselves remember what was
 * sent, so a run that ended midway is finished by the next, and a second run finds nothing to do.
 */
export async function run(options: PublishRun): Promise<{ readonly outcomes: readonly Outcome[]; readonly diagnostics: readonly Diagnostic[] }> {
  const { cms, client, items, onOutcome } = options
  const outcomes: Outcome[] = []
  const diagnostics: Diagnostic[] = []
  const conclude = (item: Item, did: Did, entry?: Pick<Entry, 'id' | 'url'>): void => {
    const outcome = { story: item.story, language: item.language, did, ...(entry ? { id: entry.id } : {}), ...(entry?.url === undefined ? {} : { url: entry.url }) }
    outcomes.push(outcome)
    onOutcome?.(outcome)
  }
  let languages: readonly string[] | undefined
  let ended = false
  /** Reports why something did not work; true where that was the end. */
  const failed = (error: unknown, path?: string): void => {
    if (!(error instanceof Refusal)) throw error
    diagnostics.push(error.everywhere || path === undefined ? error.diagnostic : { ...error.diagnostic, path })
    ended ||= error.everywhere
  }
  try {
    languages = await cms.check(client)
  } catch (error) {
    failed(error)
    ended = true
  }
  const stories = [...new Set(items.map(({ story }) => story))]
  for (const story of stories) {
    const own = items.filter((item) => item.story === story)
    // A language that the CMS does not have cannot be asked for; the ones that it has besides may hold what is left over.
    const locales = options.whole && languages ? languages : own.map(({ locale }) => locale).filter((locale) => !languages || languages.includes(locale))
    let found: Found | undefined
    for (const item of own) {
      if (ended) {
        conclude(item, 'untried')
        continue
      }
      try {
        if (found === undefined) {
          found = await cms.find(client, story, locales)
          if (options.whole) diagnostics.push(...leftOver(cms, item, own, found))
        }
        const { did, entry, notes } = await publishOne(options, item, found, languages, () => cms.find(client, story, locales))
        diagnostics.push(...notes)
        conclude(item, did, entry)
        // What was written may be the document that the next language goes into.
        if (did === 'created' && !options.rehearsal) found = undefined
      } catch (error) {
        failed(error, item.path)
        conclude(item, 'failed')
        found = undefined
      }
    }
  }
  const untried = outcomes.filter(({ did }) => did === 'untried').map(({ story, language }) => `${story}/${language}`)
  if (untried.length > 0) diagnostics.push(diagnose('publish-untried', { path: client.place }, { count: untried.length, names: untried.join(', ') }))
  return { outcomes, diagnostics: diagnostics.filter((each, index) => diagnostics.findIndex((other) => JSON.stringify(other) === JSON.stringify(each)) === index) }
}

interface Done {
  readonly did: Did
  readonly entry?: Pick<Entry, 'id' | 'url'>
  readonly notes: readonly Diagnostic[]
}

/** Decides and writes; after a fault that may pass it waits, looks whether the entry arrived, and decides anew. */
async function publishOne(options: PublishRun, item: Item, start: Found, languages: readonly string[] | undefined, look: () => Promise<Found>): Promise<Done> {
  const { cms, client, clock, force, rehearsal } = options
  const content = cms.holds(item)
  let found = start
  let trying: 'created' | 'updated' | undefined
  for (let attempt = 1; ; attempt++) {
    const action = decide(item, content, found, { languages, force })
    if (action.kind === 'skip') return { did: trying ?? 'unchanged', entry: action.entry, notes: [] }
    if (action.kind === 'edited' && trying && action.entry.stamp?.sent === sentDigest(item)) {
      // Not an editor: our own writing arrived and the CMS rewrote it.
      await cms.mark(client, item.story, found, action.entry, { ...action.entry.stamp, kept: keptDigest(action.entry) })
      return { did: trying, entry: action.entry, notes: [] }
    }
    if (action.kind !== 'create' && action.kind !== 'update') return standing(cms, client, item, action, languages)
    const entry = action.kind === 'update' ? action.entry : undefined
    const owner = entry ? undefined : await cms.slugOwner(client, item)
    if (owner !== undefined) throw new Refusal(diagnose('publish-slug-taken', { path: item.path }, { slug: item.slug, owner }))
    const did = trying ?? (entry ? 'updated' : 'created')
    if (rehearsal) return { did, ...(entry ? { entry } : {}), notes: [] }
    try {
      const before = entry?.stamp
      const stamp: Stamp = { status: before?.status === 'publish' ? 'publish' : item.status, ...(item.date === undefined ? {} : { date: item.date }), sent: sentDigest(item), kept: keptDigest(content) }
      const written = await cms.write(client, { item, content, stamp, found, ...(entry ? { entry } : {}), publish: isRaised(item, before), dated: item.date !== before?.date })
      return { did, entry: written, notes: await verify(options, item, written, stamp, entry, look) }
    } catch (error) {
      if (!(error instanceof Refusal) || error.again === undefined || attempt >= attempts) throw error
      trying = did
      await clock.sleep(waitBefore(attempt, error.again))
      found = await look()
    }
  }
}

/** Whether the CMS kept what it was sent. Where it keeps other bytes than it was sent, the entry remembers those. */
async function verify({ cms, client }: PublishRun, item: Item, written: Entry, stamp: Stamp, before: Entry | undefined, look: () => Promise<Found>): Promise<readonly Diagnostic[]> {
  const at = { path: item.path }
  if (written.locale !== item.locale || written.stamp?.sent !== stamp.sent) throw new Refusal(diagnose('publish-not-kept', at, { title: cms.title, what: `the language "${item.locale}" or the fields of crossbeat`, how: 'Check that the language exists there and that its fields are as the README says.' }))
  const seen = keptDigest(written)
  if (seen !== stamp.kept) await cms.mark(client, item.story, await look(), written, { ...stamp, kept: seen })
  return before === undefined && decoded(written.slug) !== item.slug ? [diagnose('publish-slug-changed', at, { title: cms.title, slug: decoded(written.slug), wanted: item.slug })] : []
}

/** What cannot or must not be written. */
function standing(cms: Cms, client: Client, item: Item, action: Exclude<Action, { kind: 'create' | 'update' | 'skip' }>, languages: readonly string[] | undefined): Done {
  const at = { path: item.path }
  if (action.kind === 'no-language') return { did: 'failed', notes: [diagnose('publish-language', at, { title: cms.title, locale: item.locale, language: item.language, known: languages?.join(', ') || 'none' })] }
  if (action.kind === 'doubled') return { did: 'failed', notes: [diagnose('publish-doubled', at, { title: cms.title, ids: action.entries.map(({ id }) => id).join(', ') })] }
  const { entry } = action
  if (action.kind === 'trashed') return { did: 'left', entry, notes: [diagnose('publish-trashed', at, { title: cms.title, id: entry.id })] }
  const what = action.kind === 'edited' ? `was changed in ${client.title} since it was published` : 'does not say what was sent last'
  return { did: 'left', entry, notes: [diagnose('publish-edited', at, { id: entry.id, what })] }
}

function leftOver(cms: Cms, { path }: Item, items: readonly Item[], { entries }: Found): Diagnostic[] {
  const locales = entries.filter(({ locale, trashed }) => !trashed && !items.some((item) => item.locale === locale)).map(({ locale }) => locale)
  return locales.length === 0 ? [] : [diagnose('publish-left-over', { path }, { title: cms.title, locales: locales.join(', ') })]
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug).normalize()
  } catch {
    return slug
  }
}
