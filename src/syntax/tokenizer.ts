import { chunksOf, gapFeatures, mayCut, type Span } from './chunks.js'
import type { FeatureBuffer } from './hash.js'
import { argmax, type Scorer } from './learner.js'
import { applySplit, splitFeatures } from './splits.js'

/** A trained tokenizer: `cuts` decides on gaps inside chunks (class 1: cut), `splits` on multiword tokens by script. */
export interface Tokenizer {
  readonly cuts: Scorer
  readonly splits: Scorer
  readonly scripts: readonly string[]
  /** Lower-cased forms known to be words by themselves. */
  readonly vocabulary: ReadonlySet<string>
}

/** One syntactic word with the offsets of the surface token it belongs to. */
export interface WordSpan {
  readonly form: string
  readonly start: number
  readonly end: number
}

/** Surface tokens of a text. */
export function surfaceTokens(cuts: Scorer, text: string, f: FeatureBuffer): Span[] {
  const tokens: Span[] = []
  const scores = new Float32Array(cuts.classes)
  for (const { form, start } of chunksOf(text)) {
    let from = 0
    for (let at = 1; at < form.length; at++) {
      if (!mayCut(form, at)) continue
      gapFeatures(form, at, f)
      cuts.score(f.keys, f.n, scores)
      if (scores[1]! <= scores[0]!) continue
      tokens.push({ form: form.slice(from, at), start: start + from, end: start + at })
      from = at
    }
    tokens.push({ form: form.slice(from), start: start + from, end: start + form.length })
  }
  return tokens
}

/** Syntactic words of a text. */
export function tokenize(tokenizer: Tokenizer, text: string, f: FeatureBuffer): WordSpan[] {
  const tokens = surfaceTokens(tokenizer.cuts, text, f)
  const surfaces = tokens.map((t) => t.form)
  const known = (form: string) => tokenizer.vocabulary.has(form)
  const scores = new Float32Array(tokenizer.splits.classes)
  return tokens.flatMap(({ form, start, end }, i) => {
    splitFeatures(surfaces, i, known, f)
    tokenizer.splits.score(f.keys, f.n, scores)
    const words = applySplit(form, tokenizer.scripts[argmax(scores, tokenizer.scripts.length)]!) ?? [form]
    return words.map((word) => ({ form: word, start, end }))
  })
}
