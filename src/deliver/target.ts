import { diagnose } from '../diagnostics/index.js'
import { manifestFile, manifestPath, pageOf, parseManifest, withSlugs, type FiledPage, type Manifest } from '../emit/index.js'
import { isInside } from '../host/index.js'
import type { Artifact, Diagnostic, Recap, Reported, Target } from '../ir/index.js'
import type { Workspace } from '../workspace.js'
import type { Complete } from './complete.js'
import { contextOf } from './context.js'
import type { Delivery, DeliverySettings } from './delivery.js'
import type { Outlet } from './outlets.js'

/**
 * Files of one target, and those of an earlier build that are gone. What this build was not asked for, or could not read this time, stays as
 * it is, and is in the lists of pages all the same.
 */
export async function deliverTarget(workspace: Workspace, { compiled, dropped }: Complete, outlet: Outlet & { readonly target: Target }, settings: DeliverySettings): Promise<Reported<Delivery>> {
  const { target, out, name } = outlet
  const before = await readManifest(outlet)
  const diagnostics: Diagnostic[] = [...before.diagnostics]
  const keep = <T>({ value, diagnostics: more }: Reported<T>): T => {
    diagnostics.push(...more)
    return value
  }
  const fresh = compiled.flatMap(({ recaps }) => recaps)
  const kept = (before.value?.pages ?? []).filter(({ story, language }) =>
    workspace.names.includes(story) && workspace.languages.includes(language) && !dropped(story, language) && !fresh.some((recap) => recap.story === story && recap.language === language)) as FiledPage[]
  const recaps = keep(withSlugs(fresh, kept, workspace.config.slugs))
  const pages = [...kept, ...recaps.map((recap) => pageOf(recap, settings.drafts))]
  const context = contextOf(workspace, pages, { ...settings, path: outlet.path ?? target.path })

  const made = recaps.map((recap) => ({ recap, files: keep(attempt(name, `sources/${recap.story}`, () => target.recap(recap, context))) }))
  const { value: more, diagnostics: about } = target.site ? attempt(name, outlet.folder, () => target.site!(pages, context)) : { value: [], diagnostics: [] }
  if (target.hidesFuture) diagnostics.push(...recaps.flatMap((recap) => future(recap, name, settings.today)))
  const all = keep(distinct([...made.flatMap(({ files }) => files), ...more], outlet.folder))

  const filed: FiledPage[] = [...kept, ...made.map(({ recap, files }) => ({ ...pageOf(recap, settings.drafts), files: files.map(({ path }) => path) }))]
  const list = (files: readonly string[]): Reported<Artifact | undefined> =>
    manifestFile(name, filed, [...files, ...kept.flatMap((page) => page.files)], settings.generator)
  const alive = new Set([...all.map(({ path }) => path), ...kept.flatMap((page) => page.files), manifestPath])
  return { value: { artifacts: all, list, ours: new Set([...(before.value?.files ?? []), manifestPath]), outdated: (before.value?.files ?? []).filter((path) => !alive.has(path)), out, about }, diagnostics }
}

async function readManifest({ out, folder }: Outlet): Promise<Reported<Manifest | undefined>> {
  const bytes = await out.read(manifestPath)
  if (!bytes) return { value: undefined, diagnostics: [] }
  const manifest = parseManifest(new TextDecoder().decode(bytes))
  if (typeof manifest !== 'string') return { value: manifest, diagnostics: [] }
  return { value: undefined, diagnostics: [diagnose('index-unreadable', { path: `${folder}/${manifestPath}` }, { why: manifest })] }
}

/** A target may be somebody's own code: what it throws or returns amiss is reported, and the others go on. */
function attempt(name: string, path: string, work: () => readonly Artifact[] | Reported<readonly Artifact[]>): Reported<readonly Artifact[]> {
  const failed = (why: string): Reported<readonly Artifact[]> => ({ value: [], diagnostics: [diagnose('target-failed', { path }, { name, why })] })
  try {
    const made = work() as unknown
    const { value, diagnostics } = (Array.isArray(made) ? { value: made, diagnostics: [] } : (made ?? {})) as Reported<readonly Artifact[]>
    if (!Array.isArray(value)) return failed('it returned no list of files')
    const odd = value.find((file: Partial<Artifact> | null) => typeof file?.path !== 'string' || typeof file.text !== 'string' || !isInside(file.path))
    if (odd !== undefined) return failed(`it returned ${JSON.stringify(odd?.path)}, which is no path inside the output folder, or no text for it`)
    return { value, diagnostics: diagnostics ?? [] }
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error))
  }
}

/** Of files with one path the first stays; paths that differ only in case are one on some systems. */
function distinct(files: readonly Artifact[], folder: string): Reported<readonly Artifact[]> {
  const seen = new Set<string>([manifestPath])
  const twice = files.filter(({ path }) => seen.has(path.toLowerCase()) || !seen.add(path.toLowerCase()))
  return { value: files.filter((file) => !twice.includes(file)), diagnostics: twice.map(({ path }) => diagnose('target-file-twice', { path: `${folder}/${path}` }, {})) }
}

const future = ({ date, language, story }: Recap, name: string, today: string | undefined): Diagnostic[] =>
  date !== undefined && today !== undefined && date > today ? [diagnose('date-future', { path: `sources/${story}` }, { date, tag: language, target: name })] : []

