import type { Clusters } from './clusters.js'
import type { Sentence } from './conllu.js'
import type { Tables } from './inventory.js'
import { lettersOf, viewForms, type LexicalView } from './lexical.js'
import { prepareGold, type GoldTree } from './oracle.js'
import { withoutSoftHyphens } from './softHyphens.js'

/** A training sentence: its letters looked at, its gold classes numbered (-1 where the inventory lacks a tag). */
export interface Example {
  /** Number of the treebank sentence it comes from. */
  readonly origin: number
  readonly forms: readonly string[]
  readonly lemmas: readonly string[]
  readonly view: LexicalView
  readonly tags: Int32Array
  readonly gold: GoldTree
}

/** Hints are often but not always at hand: the tagger is to learn to use them, not to need them. */
const HINTED = 0.4
const NAME_KNOWN = 0.9

/** @param random decides which names of the sentence are given away as hints */
export function prepare(sentence: Sentence, origin: number, { inventory }: Tables, clusters: Clusters, random: () => number): Example {
  const { words } = sentence
  const forms = words.map((w) => withoutSoftHyphens(w.form))
  const hinted = random() < HINTED
  const names = hinted ? words.filter((w) => w.upos === 'PROPN' && random() < NAME_KNOWN).map((w) => withoutSoftHyphens(w.form)) : []
  return {
    origin,
    forms,
    lemmas: words.map((w) => w.lemma),
    view: viewForms(forms, new Set(names), (form) => lettersOf(form, clusters)),
    tags: Int32Array.from(words, (w) => inventory.tags.indexOf(`${w.upos}|${w.feats}`)),
    gold: prepareGold(Int32Array.from([0, ...words.map((w) => w.head)]), Int32Array.from([0, ...words.map((w) => inventory.labels.indexOf(w.deprel))])),
  }
}
