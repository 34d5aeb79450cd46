import { diagnose } from '../diagnostics/index.js'
import { alternates, articleData, emit, indexFile, indexPath, listing, parseIndex, schemaArtifacts, siteFiles, slugRegister, type IndexFile } from '../emit/index.js'
import type { Artifact, Diagnostic, Page, Reported } from '../ir/index.js'
import { reviewSchema } from '../review/index.js'
import type { Workspace } from '../workspace.js'
import { contextOf } from './context.js'
import { indexMemoryOf, nothingMade, type Delivery, type DeliverySettings } from './delivery.js'
import type { Outlet } from './outlets.js'

type Listed = IndexFile['stories'][number]

/** The files of the plain layout, told apart from those of the earlier build by its index. */
export async function plainDelivery(workspace: Workspace, { out, path }: Outlet, settings: DeliverySettings): Promise<Reported<Delivery>> {
  const { drafts, generator, wanted, made: known = nothingMade() } = settings
  const { config, languages, targets } = workspace
  const names = new Set(workspace.names)
  const bytes = await out.read(indexPath)
  const memory = indexMemoryOf(known, out.locate('.'))
  const old = bytes && parseIndex(new TextDecoder().decode(bytes), memory)
  const before = typeof old === 'string' ? undefined : old
  const diagnostics: Diagnostic[] = typeof old === 'string' ? [diagnose('index-unreadable', { path: indexPath }, { why: old })] : []

  const alive = (language: string): boolean => languages.includes(language)
  const stories = new Map((before?.stories ?? []).filter(({ story }) => names.has(story)).map((story): [string, Listed] => [story.story, story.recaps.every(({ language }) => alive(language)) ? story : { ...story, recaps: story.recaps.filter(({ language }) => alive(language)) }]))
  const others = [...stories.values()].flatMap(({ story, recaps }) => recaps.filter(({ language }) => !wanted.has(story) || !targets.some(({ tag }) => tag === language)).map((recap) => ({ ...recap, story })))
  const named = slugRegister(others, config.slugs)
  const context = contextOf(workspace, (story) => pagesOf(stories.get(story)!), { ...settings, path })
  const standing = (): string[] => [...stories.values()].flatMap(({ model, alignment, memory, recaps }) => [model, alignment, ...(memory === undefined ? [] : [memory]), ...recaps.flatMap(({ markdown, data }) => [markdown, data])])

  const value: Delivery = {
    ours: typeof old === 'string' ? undefined : new Set([...(before?.files ?? []), indexPath]),
    story({ told: { recaps, ...rest }, dropped }) {
      const slugged = named(recaps)
      const told = { ...rest, recaps: slugged.value }
      const { story } = told.story
      stories.set(story, listing(told, stories.get(story), (language) => alive(language) && !dropped.has(language), { ...config, drafts }))
      const own = context.translations(story)
      const made = emit(told, {
        quotes: config.quotes, length: config.length, drafts, generator, translations: own.map(({ language }) => language),
        linked: (recap) => ({ alternates: alternates(own, context), jsonLd: articleData(recap, own, context) }),
      })
      return { value: made.value, diagnostics: [...slugged.diagnostics, ...made.diagnostics] }
    },
    site() {
      const about = siteFiles([...stories.values()].flatMap(pagesOf), context, '')
      return { value: [...about.value, ...(known.schemas ??= schemaArtifacts({ review: reviewSchema }))], diagnostics: about.diagnostics }
    },
    list: (files, foreign): Reported<Artifact | undefined> => indexFile([...stories.values()], [...standing(), ...files].filter((path) => !foreign.has(path)), { generator }, memory),
    outdated(files) {
      const listed = new Set([...standing(), ...files, indexPath])
      return (before?.files ?? []).filter((path) => !listed.has(path))
    },
  }
  return { value, diagnostics }
}

/** A story's recaps as pages. What an older index does not hold is empty. */
const pagesOf = ({ story, recaps }: Listed): Page[] =>
  recaps.map(({ language, title, slug, date, summary = '', tags = [], draft = true }) => ({ story, language, direction: 'ltr', title, slug, summary, ...(date === undefined ? {} : { date }), tags, draft }))
