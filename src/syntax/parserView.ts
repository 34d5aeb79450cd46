import { hashString, mix } from './hash.js'
import type { LexicalView } from './lexical.js'
import type { Tagging } from './tagger.js'

/** Properties of tags that features use: `groupOf[tag]` its part of speech, and whether that is punctuation or a verb. */
export interface TagTable {
  readonly groupOf: Int32Array
  /** Tags with the same syntax share a kind. */
  readonly kindOf: Int32Array
  readonly punctuation: Uint8Array
  readonly verbal: Uint8Array
}

/** What parser features know about words: node w at index w, 0 the root, n + 1 no word. */
export interface ParserView {
  readonly n: number
  readonly word: Int32Array
  readonly lemma: Int32Array
  /** The kind of the tag; a punctuation mark is a kind of its own. */
  readonly tag: Int32Array
  readonly second: Int32Array
  readonly pos: Int32Array
  readonly ending: Int32Array
  readonly opening: Int32Array
  readonly shape: Int32Array
  /** Running counts of punctuation and of verbs up to and including each word. */
  readonly punctuation: Int32Array
  readonly verbs: Int32Array
  readonly verbal: Uint8Array
  /** The next verb after each word, n + 1 where there is none. */
  readonly nextVerb: Int32Array
  /** Numbers of the words' clusters, by size; 0 where a word has none. */
  readonly coarse: Int32Array
  readonly middle: Int32Array
  readonly fine: Int32Array
  /** Whether any word has clusters. */
  readonly clustered: boolean
}

const ROOT = -2
const NONE = -3
/** A second tag less likely than this is no information. */
const WORTH = 0.08

export function viewForParser(view: LexicalView, tagging: Tagging, lemmas: readonly string[], table: TagTable): ParserView {
  const { n } = view
  const array = () => {
    const a = new Int32Array(n + 2)
    a[0] = ROOT
    a[n + 1] = NONE
    return a
  }
  const out: ParserView = {
    n, word: array(), lemma: array(), tag: array(), second: array(), pos: array(), ending: array(), opening: array(), shape: array(),
    punctuation: new Int32Array(n + 2), verbs: new Int32Array(n + 2),
    verbal: new Uint8Array(n + 2), nextVerb: new Int32Array(n + 2).fill(n + 1),
    coarse: array(), middle: array(), fine: array(), clustered: view.clustered,
  }
  for (let i = 0; i < n; i++) {
    const w = i + 1
    const tag = tagging.best[i]!
    out.word[w] = view.lower[i + 2]!
    out.lemma[w] = hashString(lemmas[i]!)
    out.tag[w] = table.punctuation[tag] === 1 ? mix(table.kindOf[tag]!, out.word[w]!) : table.kindOf[tag]!
    out.second[w] = tagging.secondSure[i]! > WORTH ? table.kindOf[tagging.second[i]!]! : -1
    out.pos[w] = table.groupOf[tag]!
    out.ending[w] = view.suffix[2]![i + 2]! || view.lower[i + 2]!
    out.opening[w] = view.prefix[2]![i + 2]! || view.lower[i + 2]!
    out.shape[w] = view.capital[i + 2]!
    out.punctuation[w] = out.punctuation[w - 1]! + table.punctuation[tag]!
    out.verbal[w] = table.verbal[tag]!
    out.coarse[w] = view.clusters[0]![i + 2]!
    out.middle[w] = view.clusters[1]![i + 2]!
    out.fine[w] = view.clusters[2]![i + 2]!
    out.verbs[w] = out.verbs[w - 1]! + out.verbal[w]!
  }
  for (let w = n - 1; w >= 1; w--) out.nextVerb[w] = out.verbal[w + 1] === 1 ? w + 1 : out.nextVerb[w + 1]!
  out.punctuation[n + 1] = out.punctuation[n]!
  out.verbs[n + 1] = out.verbs[n]!
  return out
}
