/** Reads pack.yaml: what a pack says of its language as a whole. */
import { LineCounter, isMap, isNode, isScalar, parseDocument } from 'yaml'
import * as z from 'zod'
import { diagnose, didYouMean, issueText } from '../diagnostics/index.js'
import type { Diagnostic, Place } from '../ir/index.js'
import { filesNamed, overlaid, textOf, type Layer, type PackFile } from './layers.js'

const text = z.string()

/** What the words of a pseudo-locale are made into. */
const pseudo = z.strictObject({
  /** Tag of the pack whose recaps are changed. */
  of: text,
  /** Letter → what stands for it. */
  accents: z.record(text, text).default({}),
  /** By how much of its length a text grows. */
  longer: z.number().min(0).max(3).default(0),
  /** Letters that are doubled to make it grow. */
  stretch: text.default(''),
  /** Put around each text. */
  brackets: z.tuple([text, text]).default(['', '']),
  /** Put around each word. */
  around: z.tuple([text, text]).default(['', '']),
})

const schema = z.strictObject({
  tag: text.optional(),
  direction: z.enum(['ltr', 'rtl']).default('ltr'),
  fallbacks: z.array(text).default([]),
  abbreviations: z.array(text).default([]),
  languageNames: z.record(text, text).default({}),
  settings: z.record(text, z.unknown()).default({}),
  pseudo: pseudo.optional(),
})

export type PackSettings = z.output<typeof schema>

/** In: a pack's folders. Out: its settings; a key that cannot be used is reported at its place, and its default holds. */
export function readSettings(tag: string, layers: readonly Layer[], diagnostics: Diagnostic[]): PackSettings {
  const files = filesNamed(layers, 'pack.yaml')
  const plain = overlaid(layers, 'pack.yaml', diagnostics)?.value ?? {}
  const at = (path: readonly PropertyKey[], key = false): Place => placeIn(files, path, key) ?? { path: files.at(-1)?.path ?? `locales/${tag}/pack.yaml` }
  if (typeof plain !== 'object' || Array.isArray(plain)) {
    diagnostics.push(diagnose('pack-value', at([]), { what: 'The file', why: 'a group of keys is expected' }))
    return schema.parse({})
  }
  const sound: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(plain)) {
    const own = Object.hasOwn(schema.shape, key) ? schema.shape[key as keyof typeof schema.shape] : undefined
    const parsed = own?.safeParse(value)
    if (parsed?.success) sound[key] = value
    else if (!parsed) diagnostics.push(diagnose('pack-key-unknown', at([key], true), { key, guess: didYouMean(key, Object.keys(schema.shape)) }))
    for (const issue of parsed?.error?.issues ?? []) diagnostics.push(diagnose('pack-value', at([key, ...issue.path]), { what: `"${[key, ...issue.path].join('.')}"`, why: issueText(issue) }))
  }
  const settings = schema.parse(sound)
  if (settings.tag !== undefined && settings.tag !== tag) diagnostics.push(diagnose('pack-tag', at(['tag']), { tag: settings.tag, folder: tag }))
  return settings
}

/** Where a pack lists its fallbacks; the file where it has none. */
export const fallbacksPlace = (tag: string, layers: readonly Layer[]): Place => placeIn(filesNamed(layers, 'pack.yaml'), ['fallbacks'], true) ?? { path: `locales/${tag}/pack.yaml` }

/** The place of a value, or of its key, in the uppermost file that has it. Parses again: it is asked only where something is wrong. */
function placeIn(files: readonly PackFile[], path: readonly PropertyKey[], key: boolean): Place | undefined {
  for (const file of [...files].reverse()) {
    const lines = new LineCounter()
    const document = parseDocument(textOf(file), { lineCounter: lines, prettyErrors: false })
    const parent = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true)
    const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(path.at(-1))) : undefined
    const node = key && pair ? pair.key : document.getIn(path, true)
    if (!isNode(node) || !node.range) continue
    const { line, col } = lines.linePos(node.range[0])
    return { path: file.path, line, column: col }
  }
  return undefined
}
