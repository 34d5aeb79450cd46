/**
 * Universal Dependencies trees: the interlingua of syntax that every stage after `syntax` reads.
 * Terms and inventories are those of UD v2 (universaldependencies.org).
 */

/** One syntactic word. A multiword token ("magandang" = "maganda" + "-ng") gives several words that share its span. */
export interface Token {
  /** Position in the sentence, from 1, as in CoNLL-U. */
  readonly id: number
  readonly form: string
  /** Dictionary form as the treebank writes it (for a language of roots and affixes: the root). */
  readonly lemma: string
  /** Universal part of speech: NOUN, PROPN, VERB, AUX, … */
  readonly upos: string
  /** Morphological features: `{ Voice: 'Pass', Aspect: 'Perf' }`. */
  readonly feats: Readonly<Record<string, string>>
  /** `id` of the head, 0 for the root. */
  readonly head: number
  /** Full relation label, with its subtype: `nsubj:pass`, `obj:agent`. */
  readonly deprel: string
  /** Probability, 0 to 1, that head and relation are right, calibrated on held-out sentences. */
  readonly confidence: number
  /** UTF-16 offsets of the surface token in the sentence's text, end exclusive. */
  readonly start: number
  readonly end: number
}

/** A sentence's dependency tree; `tokens[i].id === i + 1`, exactly one token has head 0. */
export interface Tree {
  readonly tokens: readonly Token[]
}

/** What a trained reader of one language does. Pure: the same text gives the same tree. */
export interface SyntaxReader {
  /** Reads one sentence (plain text, no markup). `names` are words known to be (parts of) proper names in this article. */
  read(text: string, hints?: { readonly names?: ReadonlySet<string> }): Tree
}
