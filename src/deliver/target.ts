import { diagnose } from '../diagnostics/index.js'
import { manifestFile, manifestPath, pageOf, parseManifest, slugRegister, type FiledPage, type Manifest } from '../emit/index.js'
import { isInside } from '../host/index.js'
import type { Artifact, Diagnostic, Recap, Reported, Target } from '../ir/index.js'
import type { Workspace } from '../workspace.js'
import { contextOf } from './context.js'
import type { Delivery, DeliverySettings } from './delivery.js'
import type { Outlet } from './outlets.js'

/** The files of one target, told apart from those of the earlier build by its manifest. Pages that are not made this time are in the lists of pages all the same. */
export async function targetDelivery(workspace: Workspace, outlet: Outlet & { readonly target: Target }, settings: DeliverySettings): Promise<Reported<Delivery>> {
  const { target, name, folder } = outlet
  const { languages, targets, config } = workspace
  const names = new Set(workspace.names)
  const { value: before, diagnostics } = await readManifest(outlet)
  const pages = new Map<string, readonly FiledPage[]>()
  for (const page of before?.pages ?? []) {
    if (names.has(page.story) && languages.includes(page.language)) pages.set(page.story, [...(pages.get(page.story) ?? []), page as FiledPage])
  }
  const all = (): FiledPage[] => [...pages.values()].flat()
  const others = all().filter(({ story, language }) => !settings.wanted.has(story) || !targets.some(({ tag }) => tag === language))
  const named = slugRegister(others, config.slugs)
  const context = contextOf(workspace, (story) => pages.get(story) ?? [], { ...settings, path: outlet.path ?? target.path })
  const firsts = firstOnly(folder)
  const filed = (): string[] => all().flatMap(({ files }) => files)

  const value: Delivery = {
    ours: new Set([...(before?.files ?? []), manifestPath]),
    story({ told, dropped }) {
      const { story } = told.story
      const { value: recaps, diagnostics: slugged } = named(told.recaps)
      const found: Diagnostic[] = [...slugged]
      const keep = <T>({ value, diagnostics: more }: Reported<T>): T => {
        found.push(...more)
        return value
      }
      const kept = (pages.get(story) ?? []).filter(({ language }) => !dropped.has(language) && !recaps.some((recap) => recap.language === language))
      const page = (recap: Recap, files: readonly Artifact[]): FiledPage => ({ ...pageOf(recap, settings.drafts), files: files.map(({ path }) => path) })
      pages.set(story, [...kept, ...recaps.map((recap) => page(recap, []))])
      const made = recaps.map((recap) => ({ recap, files: keep(attempt(name, `sources/${story}`, () => target.recap(recap, context))) }))
      pages.set(story, [...kept, ...made.map(({ recap, files }) => page(recap, files))])
      if (target.hidesFuture) found.push(...recaps.flatMap((recap) => future(recap, name, settings.today)))
      return { value: keep(firsts(made.flatMap(({ files }) => files))), diagnostics: found }
    },
    site() {
      const made = target.site ? attempt(name, folder, () => target.site!(all(), context)) : { value: [], diagnostics: [] }
      const { value, diagnostics: twice } = firsts(made.value)
      return { value, diagnostics: [...made.diagnostics, ...twice] }
    },
    list: (files, foreign) => manifestFile(name, all(), [...filed(), ...files].filter((path) => !foreign.has(path)), settings.generator),
    outdated(files) {
      const alive = new Set([...filed(), ...files, manifestPath])
      return (before?.files ?? []).filter((path) => !alive.has(path))
    },
  }
  return { value, diagnostics }
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

/** Of files with one path the first to come stays; paths that differ only in case are one on some systems. */
function firstOnly(folder: string): (files: readonly Artifact[]) => Reported<readonly Artifact[]> {
  const seen = new Set<string>([manifestPath])
  return (files) => {
    const twice = files.filter(({ path }) => seen.has(path.toLowerCase()) || !seen.add(path.toLowerCase()))
    return { value: files.filter((file) => !twice.includes(file)), diagnostics: twice.map(({ path }) => diagnose('target-file-twice', { path: `${folder}/${path}` }, {})) }
  }
}

const future = ({ date, language, story }: Recap, name: string, today: string | undefined): Diagnostic[] =>
  date !== undefined && today !== undefined && date > today ? [diagnose('date-future', { path: `sources/${story}` }, { date, tag: language, target: name })] : []

