import type { Diagnostic, Lexicon } from '../ir/index.js'
import { readAssociations } from './associations.js'
import { filesNamed, textOf, type Layer } from './layers.js'
import { readLexicon } from './lexicon.js'

/** The lexicons of all layers as one: lines of upper layers come first, words of upper layers replace those below. */
export function lexiconOf(layers: readonly Layer[], types: ReadonlySet<string>, diagnostics: Diagnostic[]): Lexicon | undefined {
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
    troponyms: lists(below.troponyms ?? {}, above.troponyms ?? {}),
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
