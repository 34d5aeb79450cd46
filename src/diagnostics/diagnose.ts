import type { Diagnostic, Place } from '../ir/index.js'
import { catalogue, type Code } from './catalogue.js'
import type { Entry, Values } from './entry.js'

/** A diagnostic of the catalogue at a place; `values` fill the braces of its message and hint. */
export function diagnose<C extends Code>(code: C, place: Place, values: Values<(typeof catalogue)[C]>): Diagnostic {
  const entry: Entry = catalogue[code]
  const fill = (template: string): string => template.replace(/\{(\w+)\}/g, (_, name: string) => oneLine(String((values as Record<string, string | number>)[name])))
  return {
    code,
    severity: entry.severity,
    path: place.path,
    ...(place.line === undefined ? {} : { line: place.line }),
    ...(place.column === undefined ? {} : { column: place.column }),
    message: fill(entry.message),
    hint: fill(entry.hint),
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
