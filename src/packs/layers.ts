import { parseDocument, LineCounter } from 'yaml'
import { diagnose } from '../diagnostics/index.js'
import type { Diagnostic } from '../ir/index.js'

/** A file of a language pack. */
export interface PackFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** One folder `locales/<tag>/`: its files by name. */
export type Layer = ReadonlyMap<string, PackFile>

export const textOf = (file: PackFile): string => new TextDecoder('utf-8').decode(file.bytes)

/** The layers that hold a file of this name, lowest first. */
export const filesNamed = (layers: readonly Layer[], name: string): PackFile[] => layers.flatMap((layer) => layer.get(name) ?? [])

/** Values of a YAML file, the upper layers laid over the lower ones key by key; undefined where no layer has the file. */
export function overlaid(layers: readonly Layer[], name: string, diagnostics: Diagnostic[]): { path: string; value: unknown } | undefined {
  let result: { path: string; value: unknown } | undefined
  for (const file of filesNamed(layers, name)) {
    const value = readYaml(file, diagnostics)
    if (value !== undefined) result = { path: file.path, value: result ? lay(result.value, value) : value }
  }
  return result
}

/** A value laid over another: groups of keys key by key. */
export function lay(below: unknown, above: unknown): unknown {
  if (!isRecord(below) || !isRecord(above)) return above
  const keys = [...new Set([...Object.keys(below), ...Object.keys(above)])]
  return Object.fromEntries(keys.map((key) => [key, key in above && key in below ? lay(below[key], above[key]) : (above[key] ?? below[key])]))
}

const isRecord = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value)

function readYaml(file: PackFile, diagnostics: Diagnostic[]): unknown {
  const text = textOf(file)
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const [error] = document.errors
  if (!error) return document.toJS({ maxAliasCount: 50 })
  const at = lineCounter.linePos(error.pos[0])
  diagnostics.push(diagnose('pack-yaml', { path: file.path, line: at.line, column: at.col }, { why: error.message }))
  return undefined
}
