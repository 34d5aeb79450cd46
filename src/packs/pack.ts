import { createHash } from 'node:crypto'
import { diagnose } from '../diagnostics/index.js'
import type { Diagnostic, Lexicon, Pack, Reported, Resource, SyntaxReader } from '../ir/index.js'
import { readAssociations } from './associations.js'
import { bareLexicon } from './bare.js'
import { checkGrammar, untranslatedNouns } from './check-grammar.js'
import { readJsonSource, type JsonSource } from './json-source.js'
import { filesNamed, lay, textOf, type Layer } from './layers.js'
import { readLexicon } from './lexicon.js'
import { readSettings } from './settings.js'
import { readWording } from './wording.js'

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

/** Reads a language pack from its files. What cannot be used is reported and left out; the rest holds. */
export function readPack({ tag, layers }: PackFiles, { types, reading, loadReader }: PackTools): Reported<Pack> {
  const diagnostics: Diagnostic[] = []
  const settings = readSettings(tag, layers, diagnostics)
  const grammarFiles = jsonFiles(layers, 'grammar.json', diagnostics)
  const merged = grammarFiles.map((file) => file.value).reduce((below, above) => (below === undefined ? above : lay(below, above)), undefined as unknown)
  const grammar = merged === undefined ? {} : checkGrammar(merged, grammarFiles, diagnostics)
  const openNouns = untranslatedNouns(merged)
  const ways = new Set([grammar['cases'], grammar['clauses']].flatMap((group) => Object.keys(group ?? {})))
  const wording = (kind: 'recap' | 'events'): Resource => {
    const files = jsonFiles(layers, `${kind}.json`, diagnostics)
    return { path: files.at(-1)?.path ?? `locales/${tag}/${kind}.json`, ...readWording(files, { kind, tag, ways }, diagnostics) }
  }
  const written = reading ? lexiconOf(layers, types, diagnostics) : undefined
  const lexicon = written && bareLexicon(written)
  const reader = reading ? readerOf(tag, layers, loadReader, diagnostics) : undefined
  const [recap, events] = [wording('recap'), wording('events')]
  const open = [recap, events].reduce((sum, { untranslated = [] }) => sum + untranslated.length, 0)
  if (open > 0) diagnostics.push(diagnose('pack-untranslated', { path: recap.path }, { tag, count: open, total: open + Object.keys(recap.entries).length + Object.keys(events.entries).length }))
  const pack: Pack = {
    tag,
    direction: settings.direction,
    fallbacks: settings.fallbacks,
    abbreviations: settings.abbreviations,
    settings: settings.settings,
    languageNames: settings.languageNames,
    ...(settings.pseudo ? { pseudo: settings.pseudo } : {}),
    recap,
    events,
    grammar,
    ...(openNouns.length > 0 ? { untranslatedNouns: openNouns } : {}),
    ...(lexicon ? { lexicon } : {}),
    ...(reader ? { reader } : {}),
    hash: hashOf(layers),
  }
  return { value: pack, diagnostics }
}

/** Files without which no recap can be written. A pack is complete when it has them all. */
const needed = ['recap.json', 'events.json', 'grammar.json']
export const missingFiles = ({ layers }: PackFiles): string[] => needed.filter((name) => filesNamed(layers, name).length === 0)

/** A JSON file of all layers that hold it sound, lowest first. */
const jsonFiles = (layers: readonly Layer[], name: string, diagnostics: Diagnostic[]): JsonSource[] => filesNamed(layers, name).flatMap((file) => readJsonSource(file, diagnostics) ?? [])

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
