import { createHash } from 'node:crypto'
import * as z from 'zod'
import { diagnose, issueText } from '../diagnostics/index.js'
import type { Diagnostic, Lexicon, Pack, Reported, Resource, SyntaxReader } from '../ir/index.js'
import { readAssociations } from './associations.js'
import { filesNamed, overlaid, textOf, type Layer } from './layers.js'
import { readLexicon } from './lexicon.js'

/** A language pack's folders, the shipped one first, those laid over it after. */
export interface PackFiles {
  readonly tag: string
  readonly layers: readonly Layer[]
}

export interface PackTools {
  /** Ids of the event types. */
  readonly types: ReadonlySet<string>
  /** Whether articles in this language are to be read; without it the lexicon and the reader, which are slow to load, are left out. */
  readonly reading: boolean
  /** Makes a reader of syntax from a trained model; throws where it is none. */
  readonly loadReader: (bytes: Uint8Array) => SyntaxReader
}

/** pack.yaml */
const schema = z.object({
  tag: z.string().optional(),
  direction: z.enum(['ltr', 'rtl']).default('ltr'),
  fallbacks: z.array(z.string()).default([]),
  abbreviations: z.array(z.string()).default([]),
  languageNames: z.record(z.string(), z.string()).default({}),
  settings: z.record(z.string(), z.unknown()).default({}),
})

/** Reads a language pack from its files. What cannot be used is reported and left out; the rest holds. */
export function readPack({ tag, layers }: PackFiles, { types, reading, loadReader }: PackTools): Reported<Pack> {
  const diagnostics: Diagnostic[] = []
  const path = filesNamed(layers, 'pack.yaml').at(-1)?.path ?? `locales/${tag}/pack.yaml`
  const plain = overlaid(layers, 'pack.yaml', diagnostics)?.value ?? {}
  const parsed = schema.safeParse(plain)
  if (!parsed.success) {
    for (const issue of parsed.error.issues) diagnostics.push(diagnose('pack-value', { path }, { what: `"${issue.path.join('.')}"`, why: issueText(issue) }))
  }
  const settings = parsed.success ? parsed.data : schema.parse({})
  if (settings.tag !== undefined && settings.tag !== tag) diagnostics.push(diagnose('pack-tag', { path }, { tag: settings.tag, folder: tag }))

  const recap = resource(layers, 'recap.json', diagnostics)
  const events = resource(layers, 'events.json', diagnostics)
  const lexicon = reading ? lexiconOf(layers, types, diagnostics) : undefined
  const reader = reading ? readerOf(tag, layers, loadReader, diagnostics) : undefined
  const pack: Pack = {
    tag,
    direction: settings.direction,
    fallbacks: settings.fallbacks,
    abbreviations: settings.abbreviations,
    settings: settings.settings,
    languageNames: settings.languageNames,
    recap: recap ?? { path: `locales/${tag}/recap.json`, entries: {} },
    events: events ?? { path: `locales/${tag}/events.json`, entries: {} },
    grammar: overlaid(layers, 'grammar.json', diagnostics)?.value ?? {},
    ...(lexicon ? { lexicon } : {}),
    ...(reader ? { reader } : {}),
    hash: hashOf(layers),
  }
  return { value: pack, diagnostics }
}

/** Files without which no recap can be written. A pack is complete when it has them all. */
const needed = ['recap.json', 'events.json', 'grammar.json']
export const missingFiles = ({ layers }: PackFiles): string[] => needed.filter((name) => filesNamed(layers, name).length === 0)

function resource(layers: readonly Layer[], name: string, diagnostics: Diagnostic[]): Resource | undefined {
  const file = overlaid(layers, name, diagnostics)
  if (!file) return undefined
  const entries: Record<string, string> = {}
  const { path, value } = file
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    diagnostics.push(diagnose('pack-value', { path }, { what: 'The file', why: 'keys with one line of text each are expected' }))
    return { path, entries }
  }
  for (const [key, text] of Object.entries(value)) {
    if (typeof text === 'string') entries[key] = text
    else diagnostics.push(diagnose('pack-value', { path }, { what: `"${key}"`, why: 'one line of text is expected' }))
  }
  return { path, entries }
}

/** The lexicons of all layers as one: lines of upper layers come first, words of upper layers replace those below. */
function lexiconOf(layers: readonly Layer[], types: ReadonlySet<string>, diagnostics: Diagnostic[]): Lexicon | undefined {
  const syntax = filesNamed(layers, 'syntax.yaml').at(-1)
  let result: Lexicon | undefined
  for (const file of filesNamed(layers, 'lexicon.yaml')) {
    const read = readLexicon({ path: file.path, text: textOf(file) }, syntax && { path: syntax.path, text: textOf(syntax) }, types)
    diagnostics.push(...read.diagnostics)
    result = result ? merge(result, read.value) : read.value
  }
  const learned = filesNamed(layers, 'associations.tsv').map((file) => readAssociations(textOf(file)))
  return result && { ...result, associations: Object.assign({}, ...learned) as NonNullable<Lexicon['associations']> }
}

function merge(below: Lexicon, above: Lexicon): Lexicon {
  const lists = (a: Readonly<Record<string, readonly string[]>>, b: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> =>
    Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, [...(b[key] ?? []), ...(a[key] ?? [])]]))
  return {
    ...below,
    ...above,
    ...(above.morphology ?? below.morphology ? { morphology: above.morphology ?? below.morphology } : {}),
    constructions: [...above.constructions, ...below.constructions],
    operators: lists(below.operators as Record<string, readonly string[]>, above.operators as Record<string, readonly string[]>),
    cues: lists(below.cues, above.cues),
    relations: { ...below.relations, ...above.relations },
    nouns: { ...below.nouns, ...above.nouns },
    concepts: { ...below.concepts, ...above.concepts },
    names: { ...below.names, ...above.names },
    titles: [...above.titles, ...below.titles],
    pairs: [...above.pairs, ...below.pairs],
    reciprocals: [...above.reciprocals, ...below.reciprocals],
    pronouns: { ...below.pronouns, ...above.pronouns },
  } as Lexicon
}

function readerOf(tag: string, layers: readonly Layer[], loadReader: PackTools['loadReader'], diagnostics: Diagnostic[]): SyntaxReader | undefined {
  const file = filesNamed(layers, 'reader.model').at(-1)
  if (!file) return undefined
  try {
    return loadReader(file.bytes)
  } catch (error) {
    diagnostics.push(diagnose('pack-reader', { path: file.path }, { tag, why: error instanceof Error ? error.message : String(error) }))
    return undefined
  }
}

function hashOf(layers: readonly Layer[]): string {
  const hash = createHash('sha256')
  for (const layer of layers) {
    for (const [name, { bytes }] of [...layer].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(name).update('\0').update(bytes)
  }
  return hash.digest('hex')
}
