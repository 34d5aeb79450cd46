import { begin } from '../exclusive.js'
import type { Written } from '../host/index.js'
import type { Diagnostic, Reported } from '../ir/index.js'
import type { Compiled } from '../pipeline.js'
import type { Workspace } from '../workspace.js'
import { completeEnough } from './complete.js'
import { carryOut, type DeliverySettings } from './delivery.js'
import type { Outlet } from './outlets.js'
import { deliverPlain } from './plain.js'
import { deliverTarget } from './target.js'

export { outletsOf, plainName, type Outlet, type OutletOptions } from './outlets.js'

/** What was written, what was found meanwhile, and what was found in the files about all stories together. */
export interface Delivered extends Reported<Written> {
  readonly about: readonly Diagnostic[]
}

/** Writes compiled stories to each of the folders. */
export async function deliver(workspace: Workspace, compiled: readonly Compiled[], outlets: readonly Outlet[], settings: DeliverySettings): Promise<Delivered> {
  const { value: complete, diagnostics: incomplete } = completeEnough(compiled, workspace.config.minimumCompleteness)
  const diagnostics: Diagnostic[] = [...incomplete]
  const about: Diagnostic[] = []
  const written: Written[] = []
  for (const outlet of outlets) {
    const { target, folder } = outlet
    const shown = target ? (path: string): string => `${folder}/${path}` : (path: string): string => path
    const { transaction, diagnostics: begun } = await begin(outlet.out)
    diagnostics.push(...begun.map((diagnostic) => ({ ...diagnostic, path: shown(diagnostic.path) })))
    if (!transaction) continue
    const plan = await (target ? deliverTarget(workspace, complete, { ...outlet, target }, settings) : deliverPlain(workspace, complete, outlet, settings))
    const done = await carryOut(plan.value, { transaction, allowed: settings.allowed }, shown)
    diagnostics.push(...plan.diagnostics, ...done.diagnostics)
    about.push(...plan.value.about)
    written.push(done.value)
  }
  const all = (key: keyof Written): readonly string[] => written.flatMap((each) => each[key])
  return { value: { written: all('written'), unchanged: all('unchanged'), removed: all('removed') }, diagnostics: distinct(diagnostics), about: distinct(about) }
}

/** What is true of a recap may come up once a target. */
const distinct = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()]
