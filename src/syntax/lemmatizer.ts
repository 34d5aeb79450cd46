import { applyScript } from './editScript.js'
import type { FeatureBuffer } from './hash.js'
import type { LexicalView } from './lexical.js'
import type { Scorer } from './learner.js'

/** A trained lemmatizer: words seen in training by `seen` ("form POS"), the others by edit script. */
export interface Lemmatizer {
  readonly scripts: readonly string[]
  readonly model: Scorer
  readonly seen: ReadonlyMap<string, string>
}

/** Key of the lexicon of seen words. */
export function seenKey(form: string, pos: string): string {
  return `${form.toLowerCase()} ${pos}`
}

/** Features of the choice of an edit script for word `i`, tagged `tag` of part of speech `pos` (class numbers). */
export function lemmaFeatures(view: LexicalView, i: number, tag: number, pos: number, f: FeatureBuffer): void {
  const at = i + 2
  const { lower, prefix, suffix } = view
  f.clear()
  f.one(400, pos)
  f.one(401, tag)
  f.two(402, lower[at]!, pos)
  f.two(403, lower[at]!, tag)
  for (let k = 0; k < 5; k++) {
    if (suffix[k]![at] === 0) break
    f.two(404, suffix[k]![at]!, pos)
    f.two(405, suffix[k]![at]!, tag)
    f.two(406, prefix[k]![at]!, pos)
    f.two(407, prefix[k]![at]!, tag)
  }
  f.three(408, prefix[1]![at]!, suffix[1]![at]!, pos)
  f.three(409, prefix[2]![at]!, suffix[1]![at]!, tag)
  f.three(410, view.doubling[at]!, prefix[0]![at]!, tag)
  f.three(411, view.doubling[at]!, prefix[1]![at]!, tag)
  f.three(412, view.doubling[at]!, prefix[2]![at]!, suffix[1]![at]!)
  f.three(413, view.inner2[at]!, prefix[0]![at]!, tag)
  f.two(414, view.inner2[at]!, tag)
  f.two(415, view.inner3[at]!, tag)
  f.two(416, view.tail[at]!, pos)
  f.three(417, view.capital[at]!, i === 0 ? 1 : 0, pos)
  f.two(418, view.shape[at]!, pos)
}

/** The lemma of word `i`: the best script that fits the form. */
export function lemmatize(lemmatizer: Lemmatizer, form: string, view: LexicalView, i: number, tag: number, pos: number, posName: string, f: FeatureBuffer, scores: Float32Array): string {
  const known = lemmatizer.seen.get(seenKey(form, posName))
  if (known !== undefined) return known.startsWith('=') ? form : known
  lemmaFeatures(view, i, tag, pos, f)
  lemmatizer.model.score(f.keys, f.n, scores)
  for (let tries = 0; tries < 8; tries++) {
    let best = 0
    for (let c = 1; c < lemmatizer.model.classes; c++) if (scores[c]! > scores[best]!) best = c
    const lemma = applyScript(form, lemmatizer.scripts[best]!)
    if (lemma !== undefined) return lemma
    scores[best] = -Infinity
  }
  return form
}
