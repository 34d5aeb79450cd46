import { diagnose } from '../diagnostics/index.js'
import { foreignFiles, writeArtifacts, type Files, type Transaction, type Written } from '../host/index.js'
import type { Artifact, Diagnostic, Reported, TargetContext } from '../ir/index.js'

export interface DeliverySettings {
  readonly drafts: boolean
  readonly generator: TargetContext['generator']
  /** The day it is, `2024-05-01`, where somebody wants to hear of dates to come. */
  readonly today?: string
  /** Asked right before a folder is changed: false leaves it as it is. */
  readonly allowed?: (() => boolean) | undefined
}

/** What goes into one output folder. */
export interface Delivery {
  readonly out: Files
  readonly artifacts: readonly Artifact[]
  /** The folder's list of our files, which is a file itself. */
  readonly list: (files: readonly string[]) => Reported<Artifact | undefined>
  /** Files of an earlier build. Undefined where its list was there and could not be read, so that nobody knows. */
  readonly ours: ReadonlySet<string> | undefined
  readonly outdated: readonly string[]
  /** What was found in the files about all stories together. Every build finds it anew, whichever stories it was asked for. */
  readonly about: readonly Diagnostic[]
}

/**
 * Writes a delivery, all of it or nothing. Files that an earlier build did not write are left alone and reported.
 *
 * @param shown how a path is named in messages
 */
export async function carryOut({ out, artifacts, list, ours, outdated }: Delivery, change: { readonly transaction: Transaction; readonly allowed?: (() => boolean) | undefined }, shown: (path: string) => string): Promise<Reported<Written>> {
  const foreign = ours ? await foreignFiles(out, artifacts, ours) : []
  const diagnostics: Diagnostic[] = foreign.map((path) => diagnose('file-foreign', { path: shown(path) }, {}))
  const free = artifacts.filter(({ path }) => !foreign.includes(path))
  const listed = list(free.map(({ path }) => path))
  diagnostics.push(...listed.diagnostics)
  const { value, diagnostics: more } = await writeArtifacts(out, [...(listed.value ? [listed.value] : []), ...free], outdated, change)
  diagnostics.push(...more.map((diagnostic) => ({ ...diagnostic, path: shown(diagnostic.path) })))
  const show = (paths: readonly string[]): string[] => paths.map(shown)
  return { value: { written: show(value.written), unchanged: show(value.unchanged), removed: show(value.removed) }, diagnostics }
}
