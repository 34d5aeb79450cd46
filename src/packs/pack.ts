import { createHash } from 'node:crypto'
import { diagnose } from '../diagnostics/index.js'
import type { Diagnostic, Pack, Reported, Resource, SyntaxReader } from '../ir/index.js'
import { bareLexicon } from './bare.js'
import { checkGrammar, untranslatedNouns } from './check-grammar.js'
import { readJsonSource, type JsonSource } from './json-source.js'
import { filesNamed, lay, textOf, type Layer } from './layers.js'
import { lexiconOf } from './lexicon-layers.js'
import { isReady, lexiconOfReady, type ReadyLexicon, type ReadyPack } from './ready.js'
import { withLate } from './late.js'
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
  /** What was made of this pack beforehand, and of its lexicon; it is used where the files are still the same. */
  readonly ready?: { readonly pack: ReadyPack | undefined; readonly lexicon: () => ReadyLexicon | undefined }
}

/** Reads a language pack from its files. What cannot be used is reported and left out; the rest holds. */
export function readPack(files: PackFiles, tools: PackTools): Reported<Pack> {
  const { pack } = tools.ready ?? {}
  return isReady(pack, files.layers) ? soundPack(files, pack, tools) : checkedPack(files, tools)
}

/** A pack whose wording and grammar are known to be sound: they are read when they are first asked for. */
function soundPack({ tag, layers }: PackFiles, { settings: own }: ReadyPack, { types, reading, loadReader, ready }: PackTools): Reported<Pack> {
  const diagnostics: Diagnostic[] = []
  const { fallbacks, direction, abbreviations, settings, languageNames, pseudo } = own
  const valueIn = (name: string): Record<string, unknown> => filesNamed(layers, name).map((file) => JSON.parse(textOf(file)) as Record<string, unknown>)[0] ?? {}
  const wording = (kind: 'recap' | 'events'): Resource => ({ path: filesNamed(layers, `${kind}.json`)[0]?.path ?? `locales/${tag}/${kind}.json`, entries: valueIn(`${kind}.json`) as Resource['entries'], untranslated: [] })
  const written = reading ? (lexiconOfReady(ready?.lexicon(), layers) ?? lexiconOf(layers, types, diagnostics)) : undefined
  const reader = reading ? readerOf(tag, layers, loadReader, diagnostics) : undefined
  const pack: Omit<Pack, 'recap' | 'events' | 'grammar' | 'hash'> = {
    tag, direction, fallbacks, abbreviations, settings, languageNames,
    ...(pseudo ? { pseudo } : {}),
    ...(written ? { lexicon: bareLexicon(written) } : {}),
    ...(reader ? { reader } : {}),
  }
  return { value: withLate(pack as Pack, { recap: () => wording('recap'), events: () => wording('events'), grammar: () => valueIn('grammar.json'), hash: () => hashOf(layers) }), diagnostics }
}

function checkedPack({ tag, layers }: PackFiles, { types, reading, loadReader }: PackTools): Reported<Pack> {
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
