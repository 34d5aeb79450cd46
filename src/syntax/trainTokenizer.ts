import { chunksOf, gapFeatures, mayCut } from './chunks.js'
import type { Sentence } from './conllu.js'
import { FeatureBuffer } from './hash.js'
import { Learner, softmax } from './learner.js'
import { shuffledIndices } from './random.js'
import { withoutSoftHyphens } from './softHyphens.js'
import { splitFeatures, splitScript, WHOLE } from './splits.js'

export interface LearntTokenizer {
  readonly cuts: Learner
  readonly splits: Learner
  readonly scripts: readonly string[]
  readonly vocabulary: readonly string[]
}

/** Learns from a treebank where tokens end inside white-space chunks and how multiword tokens split. */
export function trainTokenizer(sentences: readonly Sentence[], epochs: number, random: () => number): LearntTokenizer {
  const counts = new Map<string, number>()
  for (const s of sentences) {
    for (const t of s.surfaces) if (t.to - t.from === 1) bump(counts, keyOf(t.form))
    // The first word of a multiword token is a word by itself: its stem, as a rule.
    for (const t of s.surfaces) if (t.to - t.from > 1) bump(counts, keyOf(s.words[t.from]!.form))
  }
  return { cuts: trainCuts(sentences, epochs, random), ...trainSplits(sentences, counts, epochs, random), vocabulary: [...counts].filter(([, n]) => n > 1).map(([form]) => form).sort() }
}

function keyOf(form: string): string {
  return withoutSoftHyphens(form).toLowerCase()
}

function bump(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function trainCuts(sentences: readonly Sentence[], epochs: number, random: () => number): Learner {
  const learner = new Learner(2)
  const f = new FeatureBuffer()
  const scores = new Float32Array(2)
  const examples = sentences.map(cutsOf)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffledIndices(sentences.length, random)) {
      for (const { chunk, cuts } of examples[index]!) {
        for (let at = 1; at < chunk.length; at++) {
          if (!mayCut(chunk, at)) continue
          gapFeatures(chunk, at, f)
          if (epoch === 0) learner.observe(f.keys, f.n)
          learner.score(f.keys, f.n, scores)
          softmax(scores, 2)
          step(learner, f, scores, cuts.has(at) ? 1 : 0)
        }
      }
    }
  }
  return learner.finish()
}

/** Where each chunk of a sentence is cut; chunks whose letters do not match the tokens teach nothing. */
function cutsOf(sentence: Sentence): { chunk: string; cuts: Set<number> }[] {
  const out: { chunk: string; cuts: Set<number> }[] = []
  let at = 0
  for (const { form: chunk } of chunksOf(sentence.text)) {
    const cuts = new Set<number>()
    let filled = ''
    while (filled.length < chunk.length && at < sentence.surfaces.length) {
      if (filled !== '') cuts.add(filled.length)
      filled += sentence.surfaces[at++]!.form
    }
    // A token with a space inside, or other text than the tokens': leave the rest of the sentence out.
    if (filled !== chunk) return out
    out.push({ chunk, cuts })
  }
  return out
}

function trainSplits(sentences: readonly Sentence[], counts: ReadonlyMap<string, number>, epochs: number, random: () => number): { splits: Learner; scripts: string[] } {
  const scriptCounts = new Map<string, number>([[WHOLE, 2]])
  const scriptsOf = sentences.map((s) => s.surfaces.map((t) => splitScript(t.form, s.words.slice(t.from, t.to).map((w) => w.form))))
  for (const scripts of scriptsOf) for (const script of scripts) bump(scriptCounts, script)
  const scripts = [...scriptCounts].filter(([, n]) => n > 1).map(([s]) => s).sort().slice(0, 250)
  const classOf = new Map(scripts.map((s, i) => [s, i]))
  const learner = new Learner(scripts.length)
  const f = new FeatureBuffer()
  const scores = new Float32Array(scripts.length)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffledIndices(sentences.length, random)) {
      const { surfaces, words } = sentences[index]!
      const forms = surfaces.map((s) => s.form)
      for (let i = 0; i < forms.length; i++) {
        const gold = classOf.get(scriptsOf[index]![i]!)
        if (gold === undefined) continue
        // This very occurrence must not count as knowledge.
        const { from, to } = surfaces[i]!
        const own = keyOf(to - from === 1 ? forms[i]! : words[from]!.form)
        splitFeatures(forms, i, (form) => (counts.get(form) ?? 0) > (form === own ? 2 : 1), f)
        if (epoch === 0) learner.observe(f.keys, f.n)
        learner.score(f.keys, f.n, scores)
        softmax(scores, scripts.length)
        step(learner, f, scores, gold)
      }
    }
  }
  return { splits: learner.finish(), scripts }
}

function step(learner: Learner, f: FeatureBuffer, probabilities: Float32Array, gold: number): void {
  if (probabilities[gold]! > 0.99) return
  for (let c = 0; c < learner.classes; c++) probabilities[c] = -probabilities[c]!
  probabilities[gold] = probabilities[gold]! + 1
  learner.update(f.keys, f.n, probabilities)
}
