/** Checks grammar.json: what does not have the shape that the renderer works with is reported at its place and left out, entry by entry. */
import type * as z from 'zod'
import { diagnose, didYouMean, issueText } from '../diagnostics/index.js'
import type { Diagnostic, Place } from '../ir/index.js'
import { entryNames, entrySchemas, grammarParts, partSchemas } from './grammar-schema.js'
import type { JsonSource } from './json-source.js'

/** In: the merged value, and the files that it was merged from, lowest first. Out: its sound parts. */
export function checkGrammar(value: unknown, layers: readonly JsonSource[], diagnostics: Diagnostic[]): Record<string, unknown> {
  const at = (path: readonly PropertyKey[], key = false): Place => (layers.findLast((source) => source.holds(path)) ?? layers.findLast((source) => source.holds(path.slice(0, 1))) ?? layers.at(-1)!).at(path, { key })
  const wrong = (path: readonly PropertyKey[], why: string): void => void diagnostics.push(diagnose('pack-value', at(path), { what: `"${path.map(String).join('.')}"`, why }))
  const unknown = (path: readonly PropertyKey[], known: readonly string[]): void => {
    const key = String(path.at(-1))
    diagnostics.push(diagnose('pack-key-unknown', at(path, true), { key, guess: didYouMean(key, known) }))
  }
  /** The value without what is wrong in it; undefined where the rest is nothing sound either. */
  const soundOf = (schema: z.ZodType, given: unknown, path: readonly PropertyKey[]): unknown => {
    const issues = schema.safeParse(given).error?.issues ?? []
    for (const issue of issues) {
      if (issue.code === 'unrecognized_keys') for (const key of issue.keys) unknown([...path, ...issue.path, key], keysOf(schema))
      else wrong([...path, ...issue.path], issueText(issue))
    }
    if (issues.length === 0) return given
    const rest = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path])).reduce(without, given)
    return schema.safeParse(rest).success ? rest : undefined
  }
  if (!isGroup(value)) {
    wrong([], 'a group of keys is expected')
    return {}
  }
  const sound: Record<string, unknown> = {}
  for (const [part, given] of Object.entries(value)) {
    const entry = entrySchemas[part]
    const whole = partSchemas[part]
    if (whole) { const kept = soundOf(whole, given, [part]); if (kept !== undefined) sound[part] = kept } else if (!entry) unknown([part], grammarParts)
    else if (!isGroup(given)) wrong([part], 'a group of keys is expected')
    else {
      const names = entryNames[part]
      sound[part] = Object.fromEntries(Object.entries(given).flatMap(([name, one]) => {
        // A word that nobody has filled in yet.
        if (one === '' && fillable.includes(part)) return []
        if (names && !names.includes(name)) {
          unknown([part, name], names)
          return []
        }
        // Most entries by far are nouns of one word.
        const kept = part === 'nouns' && typeof one === 'string' ? one : soundOf(entry, one, [part, name])
        return kept === undefined ? [] : [[name, kept]]
      }))
    }
  }
  return sound
}

/** Concepts of a merged grammar whose noun is "". */
export function untranslatedNouns(value: unknown): readonly string[] {
  const nouns = isGroup(value) ? value['nouns'] : undefined
  return isGroup(nouns) ? Object.keys(nouns).filter((concept) => nouns[concept] === '') : []
}

const fillable: readonly string[] = ['nouns', 'numbers']

/** A value without the one at a path; nothing where the path is the value itself, and lists stay whole or go. */
function without(value: unknown, [first, ...rest]: readonly PropertyKey[]): unknown {
  if (first === undefined || !isGroup(value)) return undefined
  const inner = rest.length === 0 ? undefined : without(value[String(first)], rest)
  return Object.fromEntries(Object.entries(value).flatMap(([key, each]) => (key !== String(first) ? [[key, each]] : inner === undefined ? [] : [[key, inner]])))
}

const isGroup = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value)

/** Keys that an object's schema knows, to guess from. */
const keysOf = (schema: z.ZodType): readonly string[] => ('shape' in schema ? Object.keys(schema.shape as object) : [])
