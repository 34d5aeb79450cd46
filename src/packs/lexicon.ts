import { LineCounter, isMap, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml'
import type { ArgumentTable, Construction, Diagnostic, EntityType, Factuality, Gender, InflectionClass, Lexicon, Morphology, Reported } from '../ir/index.js'
import { parseConstruction } from './construction.js'
import { quickYaml } from './quick-yaml.js'

/** A YAML file of a pack: its path for diagnostics and its text. */
export interface PackFile {
  readonly path: string
  readonly text: string
}

type Plain = Record<string, unknown>
const record = (value: unknown): Plain => (value && typeof value === 'object' && !Array.isArray(value) ? (value as Plain) : {})
const words = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [])
const fold = (word: string): string => word.toLowerCase()

/**
 * Reads a pack's `lexicon.yaml` (what words mean) and `syntax.yaml` (which relation or case fills which logical slot).
 * A line that cannot be read is reported at its place and left out; the rest holds.
 *
 * @param types ids of the known event types; an unknown one is reported
 */
export function readLexicon(lexicon: PackFile, syntax: PackFile | undefined, types: ReadonlySet<string>): Reported<Lexicon> {
  const diagnostics: Diagnostic[] = []
  const quick = quickYaml(lexicon.text)
  const known = quick === undefined ? undefined : quickConstructions(record(quick), types, classesOf(record(quick)))
  // Only a fault needs the places that the slow parser knows.
  const main = known ? undefined : parse(lexicon, diagnostics)
  const plain = main ? main.plain : record(quick)
  const constructions = known ?? (main ? readConstructions(main.document, lexicon, main.lines, types, diagnostics, classesOf(main.plain)) : [])
  const quickRules = syntax && quickYaml(syntax.text)
  const rules = quickRules !== undefined ? record(quickRules) : syntax ? parse(syntax, diagnostics).plain : {}
  const morphology = plain.morphology ? readMorphology(record(plain.morphology)) : undefined
  const value: Lexicon = {
    constructions,
    ...(morphology ? { morphology } : {}),
    arguments: record(rules.arguments) as ArgumentTable,
    operators: Object.fromEntries(Object.entries(record(plain.operators)).map(([key, list]) => [key, words(list)])) as Partial<Record<Factuality, string[]>>,
    cues: Object.fromEntries(Object.entries(record(plain.cues)).map(([key, list]) => [key, words(list)])),
    troponyms: Object.fromEntries(Object.entries(record(plain.troponyms)).map(([key, list]) => [key, words(list)])),
    relations: readRelations(record(plain.relations)),
    nouns: readNouns(record(plain.nouns)),
    concepts: readConcepts(record(plain.concepts)),
    names: readNames(record(plain.names)),
    places: new Set(words(rules.places).map(fold)),
    calendar: new Set(words(rules.calendar).map(fold)),
    titles: words(plain.titles),
    pairs: words(plain.pairs),
    reciprocals: words(plain.reciprocals),
    pronouns: record(plain.pronouns) as Lexicon['pronouns'],
    syntax: record(rules),
  }
  return { value, diagnostics }
}

function parse(file: PackFile, diagnostics: Diagnostic[]): { plain: Plain; document: Document.Parsed; lines: LineCounter } {
  const lines = new LineCounter()
  const document = parseDocument(file.text, { lineCounter: lines, uniqueKeys: false })
  for (const error of document.errors) {
    const at = lines.linePos(error.pos[0])
    diagnostics.push({ code: 'pack-yaml', severity: 'error', path: file.path, line: at.line, column: at.col, message: error.message.split('\n')[0] ?? 'broken YAML' })
  }
  return { plain: record(document.toJS({ maxAliasCount: 50 })), document, lines }
}

/** Names of the inflection classes that a lexicon brings along; undefined where it brings none and another layer may. */
const classesOf = (plain: Plain): ReadonlySet<string> | undefined => (plain.morphology ? new Set(Object.keys(record(record(plain.morphology).classes))) : undefined)

/** A class that a line asks for and that there is not. */
const strangeClass = ({ classes }: Construction, known: ReadonlySet<string> | undefined): string | undefined => (known ? classes.find((name) => !known.has(name)) : undefined)

/** The constructions of a lexicon without a fault, or undefined. */
function quickConstructions(plain: Plain, types: ReadonlySet<string>, classes: ReadonlySet<string> | undefined): Construction[] | undefined {
  const found: Construction[] = []
  for (const [type, lines] of Object.entries(record(plain.events))) {
    if (!types.has(type)) return undefined
    for (const line of Array.isArray(lines) ? (lines as unknown[]) : []) {
      const read = typeof line === 'object' ? undefined : parseConstruction(type, String(line))
      if (read === undefined || typeof read === 'string' || strangeClass(read, classes) !== undefined) return undefined
      found.push(read)
    }
  }
  return found
}

function readConstructions(document: Document.Parsed, file: PackFile, lines: LineCounter, types: ReadonlySet<string>, diagnostics: Diagnostic[], classes: ReadonlySet<string> | undefined): Construction[] {
  const found: Construction[] = []
  const report = (node: Node | null | undefined, message: string): void => {
    const at = lines.linePos(node?.range?.[0] ?? 0)
    diagnostics.push({ code: 'lexicon-line', severity: 'error', path: file.path, line: at.line, column: at.col, message })
  }
  const events = document.get('events', true)
  if (!isMap(events)) return found
  for (const { key, value } of events.items) {
    const type = isScalar(key) ? String(key.value) : ''
    if (!types.has(type)) {
      report(key as Node, `"${type}" is no event type of the vocabulary`)
      continue
    }
    if (!isSeq(value)) continue
    for (const item of value.items) {
      const read = isScalar(item) ? parseConstruction(type, String(item.value)) : 'a construction is one line of text'
      const strange = typeof read === 'string' ? undefined : strangeClass(read, classes)
      if (typeof read === 'string') report(item as Node, read)
      else if (strange !== undefined) report(item as Node, `"${strange}" is no inflection class of "morphology"`)
      else found.push(read)
    }
  }
  return found
}

function readMorphology(plain: Plain): Morphology {
  const classes: InflectionClass[] = Object.entries(record(plain.classes)).map(([name, entry]) => {
    const body = record(entry)
    const forms = Object.fromEntries(Object.entries(record(body.forms)).map(([form, templates]) => [form, (Array.isArray(templates) ? templates : [templates]).map((t) => (typeof t === 'string' ? t : String(record(t).t)))]))
    return { name, feats: record(body.feats) as Record<string, string>, forms }
  })
  const stems = Object.fromEntries(Object.entries(record(plain.stems)).map(([root, vars]) => [root, Object.fromEntries(Object.entries(record(vars)).map(([k, v]) => [k, words(v)]))]))
  return {
    vowels: String(plain.vowels ?? 'aeiou'),
    classes,
    stems,
    raising: record(plain.raising) as Record<string, string>,
    nasals: record(plain.nasals) as Record<string, string>,
    alternations: (Array.isArray(plain.alternations) ? plain.alternations : []) as Morphology['alternations'],
    fold: (Array.isArray(plain.fold) ? plain.fold : []) as Morphology['fold'],
  }
}

function readRelations(plain: Plain): Lexicon['relations'] {
  const result: Record<string, { relation: string; gender: Gender }> = {}
  for (const [relation, byGender] of Object.entries(plain))
    for (const [gender, list] of Object.entries(record(byGender))) for (const word of words(list)) result[fold(word)] ??= { relation, gender: gender as Gender }
  return result
}

function readNouns(plain: Plain): Lexicon['nouns'] {
  const result: Record<string, { concept: string; type: EntityType; gender?: Gender }> = {}
  for (const [concept, entry] of Object.entries(plain)) {
    const { words: list, type, gender, female, male } = record(entry)
    // Words of one meaning that show a gender: "maestra".
    for (const [shown, own] of [['female', female], ['male', male]] as const) for (const word of words(own)) result[fold(word)] ??= { concept, type: (type ?? 'object') as EntityType, gender: shown }
    for (const word of words(list)) result[fold(word)] ??= { concept, type: (type ?? 'object') as EntityType, ...(gender ? { gender: gender as Gender } : {}) }
  }
  return result
}

function readConcepts(plain: Plain): Lexicon['concepts'] {
  const result: Record<string, string> = {}
  for (const [concept, list] of Object.entries(plain)) for (const word of words(list)) result[fold(word)] ??= concept
  return result
}

/** `female`, `male`: lists of names; `female-listed`, `male-listed`: many names in one text, parted by spaces. What stands first holds. */
function readNames(plain: Plain): Lexicon['names'] {
  const result: Record<string, Gender> = {}
  for (const [key, list] of Object.entries(plain)) {
    const gender = key.replace(/-listed$/, '') as Gender
    const names = key === gender || typeof list !== 'string' ? words(list) : list.split(/\s+/)
    for (const name of names) result[fold(name)] ??= gender
  }
  return result
}
