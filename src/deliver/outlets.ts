import { isAbsolute, relative, resolve } from 'node:path'
import { diagnose, didYouMean } from '../diagnostics/index.js'
import { targets as shipped } from '../emit/index.js'
import { realFiles, type Files } from '../host/index.js'
import type { Diagnostic, Target, TargetEntry } from '../ir/index.js'
import type { Workspace } from '../workspace.js'

/** Name of the target that lays recaps out for no engine: Markdown and JSON by story. */
export const plainName = 'plain'

/** A target with the folder that it writes to. */
export interface Outlet {
  /** Undefined stands for the plain layout. */
  readonly target?: Target
  readonly name: string
  /** The folder as somebody named it, for messages. */
  readonly folder: string
  readonly out: Files
  readonly path?: Target['path']
}

export interface OutletOptions {
  /** Names of the targets wanted; all of the configuration where it is missing. */
  readonly targets?: readonly string[]
  readonly out?: string
  readonly output?: Files
}

/** Which targets to write, and where. */
export function outletsOf(workspace: Pick<Workspace, 'files' | 'config'>, options: OutletOptions): { readonly outlets: readonly Outlet[]; readonly diagnostics: readonly Diagnostic[]; readonly misused: boolean } {
  const { files, config } = workspace
  const diagnostics: Diagnostic[] = []
  const entries = (config.targets ?? [plainName]).map(entryOf)
  const known = [...new Set([plainName, ...shipped.keys(), ...entries.flatMap(({ name, target }) => (target ? [name] : []))])].sort()
  const names = options.targets ?? []
  const wanted = options.targets ? names.flatMap((name) => { const own = entries.filter((entry) => entry.name === name); return own.length > 0 ? own : [entryOf(name)] }) : entries

  const usable = wanted.filter(({ name, target }) => {
    if (target !== undefined || name === plainName) return true
    diagnostics.push(diagnose('target-unknown', { path: options.targets ? '.' : 'crossbeat.config' }, { name, guess: didYouMean(name, known), known: known.join(', ') }))
    return false
  })
  const unknown = usable.length < wanted.length
  if (options.out !== undefined && wanted.length > 1) {
    diagnostics.push(diagnose('target-out-one', { path: options.out }, { names: wanted.map(({ name }) => name).join(', ') }))
    return { outlets: [], diagnostics, misused: true }
  }
  const taken = new Map<string, string>()
  const outlets = usable.flatMap(({ name, target, out, path }): Outlet[] => {
    const folder = options.out ?? out ?? (target ? `dist-${name}` : config.out)
    const absolute = options.out === undefined ? files.locate(folder) : resolve(folder)
    const held = ['sources', config.locales].find((source) => within(absolute, files.locate(source)))
    const other = taken.get(absolute)
    if (held !== undefined) diagnostics.push(diagnose('target-out-sources', { path: folder }, { name, folder, held }))
    else if (other !== undefined) diagnostics.push(diagnose('target-out-twice', { path: folder }, { name, other, folder }))
    else {
      taken.set(absolute, name)
      return [{ name, folder, out: options.output && (wanted.length === 1 || !target) ? options.output : realFiles(absolute), ...(target ? { target } : {}), ...(path === undefined ? {} : { path }) }]
    }
    return []
  })
  return { outlets, diagnostics, misused: unknown && options.targets !== undefined }
}

interface Entry {
  readonly name: string
  readonly target?: Target
  readonly out?: string
  readonly path?: string
}

function entryOf(entry: TargetEntry): Entry {
  if (typeof entry === 'string') return named(entry)
  if (!('use' in entry)) return { name: entry.name, target: entry }
  const { use, out, path } = entry
  return { ...(typeof use === 'string' ? named(use) : { name: use.name, target: use }), ...(out === undefined ? {} : { out }), ...(path === undefined ? {} : { path }) }
}

function named(name: string): Entry {
  const target = shipped.get(name)
  return target ? { name, target } : { name }
}

/** Whether a folder is another one or lies in it. */
function within(folder: string, other: string): boolean {
  const way = relative(other, folder)
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}
