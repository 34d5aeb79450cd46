import { parseFeats, type Sentence } from './conllu.js'
import { CORE_RELATIONS } from './coreRelations.js'
import type { TagTable } from './parserView.js'
import type { TagGroups } from './tagger.js'

/** The closed sets a reader works with, numbered: tags ("UPOS|feats"), their parts of speech, relation labels. */
export interface Inventory {
  readonly tags: readonly string[]
  readonly groups: readonly string[]
  readonly labels: readonly string[]
}

/** Every tag and label of the sentences, by frequency, so that small numbers are common. */
export function inventoryOf(sentences: readonly Sentence[]): Inventory {
  const tags = byFrequency(sentences.flatMap((s) => s.words.map((w) => `${w.upos}|${w.feats}`)))
  const labels = byFrequency(sentences.flatMap((s) => s.words.map((w) => w.deprel)))
  return { tags, groups: [...new Set(tags.map(groupName))], labels }
}

function byFrequency(values: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([v]) => v)
}

/**
 * Features that bear on what a word governs or depends on (names from universaldependencies.org/u/feat). The others, such
 * as number or degree, would only scatter the parser's evidence.
 */
const SYNTACTIC = new Set(['VerbForm', 'Mood', 'Voice', 'Case', 'PronType', 'Poss'])

/** An inventory with what the stages look up in it. */
export interface Tables extends TagTable, TagGroups {
  readonly inventory: Inventory
  /** The features of each tag, ready to hand out. */
  readonly feats: readonly Readonly<Record<string, string>>[]
  /** 1 for labels of core arguments. */
  readonly argument: Uint8Array
}

export function tablesOf(inventory: Inventory): Tables {
  const { tags, groups, labels } = inventory
  const groupNumbers = new Map(groups.map((g, i) => [g, i]))
  return {
    inventory,
    groups: groups.length,
    groupOf: Int32Array.from(tags, (t) => groupNumbers.get(groupName(t))!),
    kindOf: kinds(tags),
    punctuation: Uint8Array.from(tags, (t) => (groupName(t) === 'PUNCT' ? 1 : 0)),
    verbal: Uint8Array.from(tags, (t) => (groupName(t) === 'VERB' ? 1 : 0)),
    argument: Uint8Array.from(labels, (label) => (CORE_RELATIONS.includes(label) ? 1 : 0)),
    feats: tags.map((t) => Object.freeze(parseFeats(t.slice(t.indexOf('|') + 1)))),
  }
}

/** Numbers tags by part of speech and syntactic features. */
function kinds(tags: readonly string[]): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from(tags, (tag) => {
    const kind = tag.split('|').filter((part, i) => i === 0 || SYNTACTIC.has(part.slice(0, part.indexOf('=')))).join('|')
    const number = numbers.get(kind) ?? numbers.size
    numbers.set(kind, number)
    return number
  })
}

function groupName(tag: string): string {
  return tag.slice(0, tag.indexOf('|'))
}
