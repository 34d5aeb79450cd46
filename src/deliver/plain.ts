import { diagnose } from '../diagnostics/index.js'
import { alternates, articleData, emit, indexFile, indexPath, listing, parseIndex, schemaArtifacts, siteFiles, withSlugs, type IndexFile } from '../emit/index.js'
import type { Artifact, Diagnostic, Page, Reported } from '../ir/index.js'
import { reviewSchema } from '../review/index.js'
import type { Workspace } from '../workspace.js'
import type { Complete } from './complete.js'
import { contextOf } from './context.js'
import type { Delivery, DeliverySettings } from './delivery.js'
import type { Outlet } from './outlets.js'

/**
 * All files of the plain layout, and those of the earlier build whose story or language is gone. What this build was not asked for, or
 * could not read this time, stays as it is.
 */
export async function deliverPlain(workspace: Workspace, { compiled, dropped }: Complete, outlet: Outlet, settings: DeliverySettings): Promise<Reported<Delivery>> {
  const { drafts, generator } = settings
  const { out } = outlet
  const diagnostics: Diagnostic[] = []
  const bytes = await out.read(indexPath)
  const old = bytes && parseIndex(new TextDecoder().decode(bytes))
  if (typeof old === 'string') diagnostics.push(diagnose('index-unreadable', { path: indexPath }, { why: old }))
  const before = typeof old === 'string' ? undefined : old

  const alive = (language: string): boolean => workspace.languages.includes(language)
  const kept = (before?.stories ?? []).filter(({ story }) => workspace.names.includes(story))
  const stories = new Map(kept.map((story) => [story.story, { ...story, recaps: story.recaps.filter(({ language }) => alive(language) && !dropped(story.story, language)) }]))
  const fresh = compiled.flatMap(({ recaps }) => recaps)
  const others = [...stories.values()].flatMap((story) => story.recaps.map((recap) => ({ ...recap, story: story.story })))
    .filter(({ story, language }) => !fresh.some((recap) => recap.story === story && recap.language === language))
  const slugged = withSlugs(fresh, others, workspace.config.slugs)
  diagnostics.push(...slugged.diagnostics)
  const told = compiled.map((each) => ({ ...each, recaps: slugged.value.filter(({ story }) => story === each.story.story) }))
  for (const each of told) stories.set(each.story.story, listing(each, stories.get(each.story.story), (language) => alive(language) && !dropped(each.story.story, language), { ...workspace.config, drafts }))

  const pages = [...stories.values()].flatMap(pagesOf)
  const context = contextOf(workspace, pages, { ...settings, path: outlet.path })
  const artifacts: Artifact[] = []
  for (const each of told) {
    const own = context.translations(each.story.story)
    const made = emit(each, {
      quotes: workspace.config.quotes, length: workspace.config.length, drafts, generator, translations: own.map(({ language }) => language),
      linked: (recap) => ({ alternates: alternates(own, context), jsonLd: articleData(recap, own, context) }),
    })
    diagnostics.push(...made.diagnostics)
    artifacts.push(...made.value)
  }
  const about = siteFiles(pages, context, '')
  const all = [...artifacts, ...about.value, ...schemaArtifacts({ review: reviewSchema })]
  const standing = [...stories.values()].flatMap(({ model, alignment, memory, recaps }) => [model, alignment, ...(memory === undefined ? [] : [memory]), ...recaps.flatMap(({ markdown, data }) => [markdown, data])])
  const list = (files: readonly string[]): Reported<Artifact | undefined> => {
    const foreign = new Set(all.map(({ path }) => path).filter((path) => !files.includes(path)))
    return indexFile([...stories.values()], [...standing, ...files].filter((path) => !foreign.has(path)), { generator })
  }
  const listed = new Set([...standing, ...all.map(({ path }) => path), indexPath])
  const ours = typeof old === 'string' ? undefined : new Set([...(before?.files ?? []), indexPath])
  return { value: { out, artifacts: all, list, ours, outdated: (before?.files ?? []).filter((path) => !listed.has(path)), about: about.diagnostics }, diagnostics }
}

/** A story's recaps as pages. What an older index does not hold is empty. */
const pagesOf = ({ story, recaps }: IndexFile['stories'][number]): Page[] =>
  recaps.map(({ language, title, slug, date, summary = '', tags = [], draft = true }) => ({ story, language, direction: 'ltr', title, slug, summary, ...(date === undefined ? {} : { date }), tags, draft }))
