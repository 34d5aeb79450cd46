import { resolve } from 'node:path'
import { diagnose } from './diagnostics/index.js'
import { loadConfig, realFiles } from './host/index.js'
import type { Diagnostic, Pack } from './ir/index.js'
import { associate, rounds, type Example } from './learn/associate.js'
import { batch, studier, type Studied } from './learn/examples.js'
import { sentencePairs } from './learn/pairs.js'
import { tableOf, tableText } from './learn/table.js'
import { nearestTag } from './packs/index.js'
import { openPacks } from './workspace.js'

export interface LearnOptions {
  /** TSV of sentence pairs, relative to the current folder: the first language's sentence, the second's, and what is not read. */
  readonly pairs: string
  /** Tags of the two languages, in the order of the columns. */
  readonly languages: readonly [string, string]
  /** Folder of language packs to write to, relative to the current folder. */
  readonly out: string
  /** Folder that holds the configuration and packs of one's own. */
  readonly root: string
  readonly locales?: string
  /** Where the pairs come from and under which licence; stands at the head of the files written. */
  readonly credit?: string
  readonly onProgress?: (step: LearnProgress) => void
}

export interface LearnProgress {
  readonly stage: string
  readonly done: number
  readonly of: number
}

export interface Learned {
  readonly diagnostics: readonly Diagnostic[]
  /** Files written, with the number of words that each teaches. */
  readonly written: readonly { readonly path: string; readonly words: number }[]
  /** Whether a language was asked for that cannot be read. */
  readonly misused: boolean
}

/**
 * Learns from sentence pairs which concepts a language's words may stand for, and writes it as `associations.tsv` of both packs. The
 * concepts are those of the lexicons, and where the first language has a word that neither knows, that word; so each language's table
 * leads to the one neutral space, and no table is of two languages. Deterministic; what an earlier run learned plays no part.
 */
export async function learn({ pairs: path, languages, out, root, locales, credit, onProgress = () => {} }: LearnOptions): Promise<Learned> {
  const bytes = await realFiles('.').read(resolve(path))
  if (!bytes) return { diagnostics: [diagnose('import-missing', { path }, {})], written: [], misused: false }
  const files = realFiles(root)
  const config = await loadConfig(files)
  const { value: { packs }, diagnostics: found } = await openPacks(files, config.value, new Set(languages), locales)
  const diagnostics: Diagnostic[] = [...config.diagnostics, ...found.filter(({ severity }) => severity === 'error')]
  const sides: Pack[] = []
  for (const tag of languages) {
    const pack = packs.get(nearestTag(tag, packs.keys()) ?? '')
    if (pack?.lexicon && pack.reader) sides.push(pack)
    else diagnostics.push(diagnose('learn-language', { path: `locales/${tag}` }, { tag }))
  }
  const [first, second] = sides
  if (!first || !second) return { diagnostics, written: [], misused: true }
  const { pairs, unusable } = sentencePairs(new TextDecoder().decode(bytes))
  for (const line of unusable) diagnostics.push(diagnose('pairs-line', { path, line, column: 1 }, {}))

  const [left, right] = [study(first, pairs.map(([text]) => text), onProgress), study(second, pairs.map(([, text]) => text), onProgress)]
  // What the second language's words stand for: the first's concepts, and its words that no lexicon knows, as concepts of their own.
  const taught = tableFrom(right.map(({ words }, i) => ({ words, concepts: [...left[i]!.concepts, ...left[i]!.unknown] })), right, second.tag, onProgress)
  const coined = new Set([...taught.values()].flat())
  const back = tableFrom(left.map(({ words }, i) => ({ words, concepts: right[i]!.concepts })), left, first.tag, onProgress)
  for (const word of new Set(left.flatMap(({ unknown }) => unknown))) if (coined.has(word)) back.set(word, [word, ...(back.get(word) ?? []).filter((concept) => concept !== word)])

  const header = [
    'Which concepts words may stand for, learned from sentence pairs by `crossbeat learn`; do not edit.',
    `Learned from ${pairs.length} pairs of ${languages.join(' and ')}${credit === undefined ? '' : `: ${credit}`}`,
  ]
  const written: { path: string; words: number }[] = []
  for (const [pack, table] of [[first, back], [second, taught]] as const) {
    const file = `${out}/${pack.tag}/associations.tsv`
    await realFiles('.').write(resolve(file), tableText(table, header))
    written.push({ path: file, words: table.size })
  }
  return { diagnostics, written, misused: false }
}

function study(pack: Pack, sentences: readonly string[], onProgress: (step: LearnProgress) => void): Studied[] {
  const read = studier(pack)
  const studied: Studied[] = []
  for (let from = 0; from < sentences.length; from += batch) {
    studied.push(...read(sentences.slice(from, from + batch)))
    onProgress({ stage: `reading ${pack.tag}`, done: studied.length, of: sentences.length })
  }
  return studied
}

/** Words of a larger share of the sentences are grammar and tell of nothing. */
const usual = 0.01

/** All words take part, so that each explains what is its own; kept are those that the lexicon lacks. */
function tableFrom(examples: readonly Example[], studied: readonly Studied[], tag: string, onProgress: (step: LearnProgress) => void): Map<string, string[]> {
  const seen = new Map<string, number>()
  for (const { words } of examples) for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1)
  const lacking = new Set(studied.flatMap(({ unknown }) => unknown).filter((word) => seen.get(word)! <= Math.max(10, usual * examples.length)))
  const found = associate(examples, (round) => onProgress({ stage: `learning ${tag}`, done: round, of: 2 * rounds }))
  return tableOf(found.filter(({ word }) => lacking.has(word)), seen)
}
