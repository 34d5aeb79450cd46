import { chunksOf, gapFeatures, mayCut, type Span } from './chunks.js'
import type { FeatureBuffer } from './hash.js'
import { argmax, type Scorer } from './learner.js'
import type { KnownSurface, Memory } from './memory.js'
import { applySplit, contextSplitFeatures, ownSplitFeatures } from './splits.js'

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
export function surfaceTokens(cuts: Scorer, text: string, f: FeatureBuffer, memory: Memory): Span[] {
  const tokens: Span[] = []
  for (const { form, start } of chunksOf(text)) {
    let from = 0
    for (const at of memory.cuts(form, () => cutsOf(cuts, form, f))) {
      tokens.push({ form: form.slice(from, at), start: start + from, end: start + at })
      from = at
    }
    tokens.push(from === 0 ? { form, start, end: start + form.length } : { form: form.slice(from), start: start + from, end: start + form.length })
  }
  return tokens
}

/** Where a chunk is cut. */
function cutsOf(cuts: Scorer, form: string, f: FeatureBuffer): readonly number[] {
  const found: number[] = []
  const scores = new Float32Array(cuts.classes)
  for (let at = 1; at < form.length; at++) {
    if (!mayCut(form, at)) continue
    gapFeatures(form, at, f)
    cuts.score(f.keys, f.n, scores)
    if (scores[1]! > scores[0]!) found.push(at)
  }
  return found
}

/** Syntactic words of a text. @param memory of a reader with this very tokenizer */
export function tokenize(tokenizer: Tokenizer, text: string, f: FeatureBuffer, memory: Memory): WordSpan[] {
  const tokens = surfaceTokens(tokenizer.cuts, text, f, memory)
  const surfaces = tokens.map(({ form }) => memory.surface(form))
  const scores = new Float32Array(tokenizer.splits.classes)
  return tokens.flatMap(({ form, start, end }, i) => {
    const own = surfaces[i]!
    scores.set(ownSums(tokenizer.splits, own, f))
    f.clear()
    contextSplitFeatures(own.letters, surfaces[i - 1]?.letters, surfaces[i + 1]?.letters, f)
    tokenizer.splits.add(f.keys, f.n, scores)
    const words = applySplit(form, tokenizer.scripts[argmax(scores, tokenizer.scripts.length)]!) ?? [form]
    return words.map((word) => ({ form: word, start, end }))
  })
}

function ownSums(splits: Scorer, surface: KnownSurface, f: FeatureBuffer): Float32Array {
  if (!surface.sums) {
    surface.sums = new Float32Array(splits.classes)
    ownSplitFeatures(surface.letters, f)
    splits.score(f.keys, f.n, surface.sums)
  }
  return surface.sums
}
