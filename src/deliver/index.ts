import { diagnose } from '../diagnostics/index.js'
import type { Told } from '../emit/index.js'
import { begin } from '../exclusive.js'
import { foreignFiles, openWriter, type Files, type Writer, type Written } from '../host/index.js'
import type { Artifact, Diagnostic, Reported } from '../ir/index.js'
import type { Workspace } from '../workspace.js'
import { completeEnough } from './complete.js'
import type { Delivery, DeliverySettings } from './delivery.js'
import type { Outlet } from './outlets.js'
import { plainDelivery } from './plain.js'
import { targetDelivery } from './target.js'

export { nothingMade, type Made } from './delivery.js'
export { outletsOf, plainName, type Outlet, type OutletOptions } from './outlets.js'

/** What was written, what was found meanwhile, and what was found in the files about all stories together. */
export interface Delivered extends Reported<Written> {
  readonly about: readonly Diagnostic[]
}

/** Takes stories as they are compiled and prepares their files in each output folder. */
export interface Outbox {
  /** Stories come in the order of their names. */
  add(told: Told): Promise<void>
  /** Writes what was prepared: in each folder all of it or nothing. @param allowed asked right before; false leaves the folders as they are */
  close(allowed: () => boolean): Promise<Delivered>
}

/** @param outlets folders that nobody else changes meanwhile */
export async function openOutbox(workspace: Workspace, outlets: readonly Outlet[], settings: DeliverySettings): Promise<Outbox> {
  const diagnostics: Diagnostic[] = []
  const open: OpenFolder[] = []
  for (const outlet of outlets) {
    const { target, folder } = outlet
    const shown = target ? (path: string): string => `${folder}/${path}` : (path: string): string => path
    const { transaction, diagnostics: begun } = await begin(outlet.out)
    diagnostics.push(...begun.map((diagnostic) => ({ ...diagnostic, path: shown(diagnostic.path) })))
    if (!transaction) continue
    const { value: delivery, diagnostics: found } = await (target ? targetDelivery(workspace, { ...outlet, target }, settings) : plainDelivery(workspace, outlet, settings))
    diagnostics.push(...found)
    open.push({ out: outlet.out, delivery, writer: openWriter(transaction), shown, planned: [], foreign: new Set() })
  }
  return {
    async add(told) {
      const { value, diagnostics: incomplete } = completeEnough(told, workspace.config.minimumCompleteness)
      diagnostics.push(...incomplete)
      for (const folder of open) diagnostics.push(...(await prepare(folder, folder.delivery.story(value))))
    },
    async close(allowed) {
      const about: Diagnostic[] = []
      const done: Written[] = []
      for (const folder of open) {
        const { writer, delivery, planned, foreign, shown } = folder
        const site = delivery.site()
        about.push(...site.diagnostics)
        diagnostics.push(...(await prepare(folder, { value: site.value, diagnostics: [] })))
        diagnostics.push(...[...foreign].map((path) => diagnose('file-foreign', { path: shown(path) }, {})))
        const listed = delivery.list(planned, foreign)
        diagnostics.push(...listed.diagnostics)
        await writer.write(listed.value ? [listed.value] : [])
        await writer.remove(delivery.outdated(planned))
        const { value, diagnostics: more } = await writer.end(allowed)
        diagnostics.push(...more.map((diagnostic) => ({ ...diagnostic, path: shown(diagnostic.path) })))
        done.push({ written: value.written.map(shown), unchanged: value.unchanged.map(shown), removed: value.removed.map(shown) })
      }
      const all = (key: keyof Written): readonly string[] => done.flatMap((each) => each[key])
      return { value: { written: all('written'), unchanged: all('unchanged'), removed: all('removed') }, diagnostics: distinct(diagnostics), about: distinct(about) }
    },
  }
}

/** An output folder while stories come in. */
interface OpenFolder {
  readonly out: Files
  readonly delivery: Delivery
  readonly writer: Writer
  /** How a path is named in messages. */
  readonly shown: (path: string) => string
  readonly planned: string[]
  /** Paths where a file lies that no earlier build wrote: it is left alone and reported. */
  readonly foreign: Set<string>
}

async function prepare({ out, delivery, writer, planned, foreign }: OpenFolder, { value: artifacts, diagnostics }: Reported<readonly Artifact[]>): Promise<readonly Diagnostic[]> {
  planned.push(...artifacts.map(({ path }) => path))
  for (const path of delivery.ours ? await foreignFiles(out, artifacts, delivery.ours) : []) foreign.add(path)
  await writer.write(artifacts.filter(({ path }) => !foreign.has(path)))
  return diagnostics
}

/** What is true of a recap may come up once a target. */
const distinct = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()]
