/** Packs made ready when the package is compiled: one that was found sound need not be checked again, nor its lexicon be read from YAML. */
import { createHash } from 'node:crypto'
import type { Construction, Diagnostic, Lexicon, SlotRule } from '../ir/index.js'
import { checkGrammar } from './check-grammar.js'
import { readJsonSource } from './json-source.js'
import { filesNamed, type Layer, type PackFile } from './layers.js'
import { lexiconOf } from './lexicon-layers.js'
import { readSettings, type PackSettings } from './settings.js'
import { readWording } from './wording.js'

/** What is known of a pack's files beforehand. All of it is plain data. */
export interface ReadyPack {
  /** Digest of the files that it was made from, but those for reading. */
  readonly files: string
  readonly settings: PackSettings
}

/** A pack's lexicon, apart: it is needed for reading alone, and large. */
export interface ReadyLexicon {
  /** Digest of the files that it was made from. */
  readonly files: string
  readonly words: PlainLexicon
}

/** A construction as a row: its slots are numbers of rules. */
type Row = readonly [type: string, head: string, pos: Construction['pos'], classes: readonly string[], particles: readonly string[], without: readonly string[], slots: readonly number[], confidence: number, factuality: Construction['factuality'] | null]

/** A lexicon as JSON can hold it: sets are lists, and rules that many constructions share stand once. */
export interface PlainLexicon extends Omit<Lexicon, 'constructions' | 'places' | 'calendar'> {
  readonly rules: readonly SlotRule[]
  readonly rows: readonly Row[]
  readonly places: readonly string[]
  readonly calendar: readonly string[]
}

const wordingFiles = ['pack.yaml', 'recap.json', 'events.json', 'grammar.json']
const lexiconFiles = ['lexicon.yaml', 'syntax.yaml', 'associations.tsv']

/** In: a pack's folder, and the ids of the event types. Out: what spares the checking of it, and the reading of its lexicon; undefined where something in it is reported or left out, and where it consists of several layers. */
export function readyPack({ tag, layers }: { readonly tag: string; readonly layers: readonly Layer[] }, types: ReadonlySet<string>): { readonly pack: ReadyPack; readonly lexicon?: ReadyLexicon } | undefined {
  if (layers.length !== 1) return undefined
  const diagnostics: Diagnostic[] = []
  const settings = readSettings(tag, layers, diagnostics)
  const [grammar, recap, events] = ['grammar.json', 'recap.json', 'events.json'].map((name) => filesNamed(layers, name).flatMap((file) => readJsonSource(file, diagnostics) ?? []))
  const values = [grammar, recap, events].map((sources) => sources?.[0]?.value)
  const checked = grammar?.[0] ? checkGrammar(grammar[0].value, grammar, diagnostics) : undefined
  const ways = new Set([checked?.['cases'], checked?.['clauses']].flatMap((group) => Object.keys(group ?? {})))
  const wordings = ([['recap', recap], ['events', events]] as const).map(([kind, sources]) => readWording(sources ?? [], { kind, tag, ways }, diagnostics))
  const lexicon = lexiconOf(layers, types, diagnostics)
  if (diagnostics.length > 0 || wordings.some(({ untranslated = [] }) => untranslated.length > 0)) return undefined
  // What was left out without a word, or put into another order, has to be left out again.
  if (!sameJson([checked, wordings[0]?.entries ?? {}, wordings[1]?.entries ?? {}], [values[0], values[1] ?? {}, values[2] ?? {}])) return undefined
  return { pack: { files: digestOfFiles(layers, wordingFiles), settings }, ...(lexicon ? { lexicon: { files: digestOfFiles(layers, lexiconFiles), words: plainLexicon(lexicon) } } : {}) }
}

/** Whether a pack still is what was made ready. */
export const isReady = (ready: ReadyPack | undefined, layers: readonly Layer[]): ready is ReadyPack => ready !== undefined && layers.length === 1 && ready.files === digestOfFiles(layers, wordingFiles)

/** The lexicon that was made ready, where its files still are what it was made from; else undefined. */
export const lexiconOfReady = (ready: ReadyLexicon | undefined, layers: readonly Layer[]): Lexicon | undefined => (ready && ready.files === digestOfFiles(layers, lexiconFiles) ? lexiconFrom(ready.words) : undefined)

/** Inverse of `lexiconFrom`. */
export function plainLexicon({ constructions, places, calendar, ...rest }: Lexicon): PlainLexicon {
  const numbers = new Map<string, number>()
  const rules: SlotRule[] = []
  const numberOf = (rule: SlotRule): number => {
    const key = JSON.stringify(rule)
    let number = numbers.get(key)
    if (number === undefined) numbers.set(key, (number = rules.push(rule) - 1))
    return number
  }
  const rows = constructions.map(({ type, head, pos, classes, particles, without, slots, confidence, factuality }): Row =>
    [type, head, pos, classes, particles, without, slots.map(numberOf), confidence, factuality ?? null])
  return { ...rest, rules, rows, places: [...places], calendar: [...calendar] }
}

/** Inverse of `plainLexicon`. */
export function lexiconFrom({ rules, rows, places, calendar, ...rest }: PlainLexicon): Lexicon {
  const constructions = rows.map(([type, head, pos, classes, particles, without, slots, confidence, factuality]): Construction =>
    ({ type, head, classes, particles, without, slots: slots.map((number) => rules[number]!), confidence, pos, ...(factuality ? { factuality } : {}) }))
  return { ...rest, constructions, places: new Set(places), calendar: new Set(calendar) }
}

const sameJson = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

function digestOfFiles(layers: readonly Layer[], names: readonly string[]): string {
  const hash = createHash('sha256')
  for (const name of names) for (const { bytes } of filesNamed(layers, name) as readonly PackFile[]) hash.update(name).update('\0').update(String(bytes.length)).update('\0').update(bytes)
  return hash.digest('hex')
}
