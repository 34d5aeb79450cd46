import { editScript } from './editScript.js'
import { FeatureBuffer } from './hash.js'
import { argmax, Learner, softmax } from './learner.js'
import { lemmaFeatures, seenKey } from './lemmatizer.js'
import type { LexicalView } from './lexical.js'
import { shuffledIndices } from './random.js'

/** A sentence as the lemmatizer learns it; tags and parts of speech as class numbers and names. */
export interface LemmaView {
  readonly view: LexicalView
  readonly forms: readonly string[]
  readonly lemmas: readonly string[]
  readonly tags: Int32Array
  readonly groupOf: Int32Array
  readonly groupNames: readonly string[]
}

/** What is learnt: scripts seen at least twice, their classifier, and the words for which it would be wrong. */
export interface LearntLemmas {
  readonly scripts: readonly string[]
  readonly model: Learner
  readonly seen: ReadonlyMap<string, string>
}

export function trainLemmatizer(data: readonly LemmaView[], epochs: number, random: () => number): LearntLemmas {
  const scriptsOf = data.map((s) => s.forms.map((form, i) => editScript(form, s.lemmas[i]!)))
  const counts = new Map<string, number>()
  for (const scripts of scriptsOf) for (const s of scripts) counts.set(s, (counts.get(s) ?? 0) + 1)
  const scripts = [...counts].filter(([s, n]) => n > (s.startsWith('!') ? 4 : 1)).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 1500).map(([s]) => s)
  const classOf = new Map(scripts.map((s, i) => [s, i]))
  const model = new Learner(scripts.length)
  const f = new FeatureBuffer()
  const scores = new Float32Array(scripts.length)
  const gradient = new Float32Array(scripts.length)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffledIndices(data.length, random)) {
      const { view, tags, groupOf } = data[index]!
      for (let i = 0; i < view.n; i++) {
        const gold = classOf.get(scriptsOf[index]![i]!)
        if (gold === undefined) continue
        lemmaFeatures(view, i, tags[i]!, groupOf[tags[i]!]!, f)
        if (epoch === 0) model.observe(f.keys, f.n)
        model.score(f.keys, f.n, scores)
        const rival = bestRival(scores, gold)
        // A step for the two classes in question only (passive-aggressive style): there are very many classes.
        const pair = 1 / (1 + Math.exp(scores[gold]! - scores[rival]!))
        if (pair < 0.05) continue
        gradient[gold] = pair
        gradient[rival] = -pair
        model.update(f.keys, f.n, gradient)
        gradient[gold] = gradient[rival] = 0
      }
    }
  }
  model.finish()
  return { scripts, model, seen: exceptions(data, scriptsOf, scripts, model) }
}

function bestRival(scores: Float32Array, gold: number): number {
  const own = scores[gold]!
  scores[gold] = -Infinity
  const rival = argmax(scores, scores.length)
  scores[gold] = own
  return rival
}

/** Words whose usual lemma the classifier misses; "=" stands for the form itself. */
function exceptions(data: readonly LemmaView[], scriptsOf: readonly (readonly string[])[], scripts: readonly string[], model: Learner): Map<string, string> {
  const usual = new Map<string, Map<string, number>>()
  const missed = new Set<string>()
  const f = new FeatureBuffer()
  const scores = new Float32Array(scripts.length)
  data.forEach(({ view, forms, lemmas, tags, groupOf, groupNames }, index) => {
    for (let i = 0; i < view.n; i++) {
      const key = seenKey(forms[i]!, groupNames[groupOf[tags[i]!]!]!)
      const lemma = lemmas[i] === forms[i] && lemmas[i] !== lemmas[i]!.toLowerCase() ? '=' : lemmas[i]!
      const counts = usual.get(key) ?? new Map<string, number>()
      usual.set(key, counts.set(lemma, (counts.get(lemma) ?? 0) + 1))
      lemmaFeatures(view, i, tags[i]!, groupOf[tags[i]!]!, f)
      model.score(f.keys, f.n, scores)
      softmax(scores, scores.length)
      if (scripts[argmax(scores, scores.length)] !== scriptsOf[index]![i]) missed.add(key)
    }
  })
  const out = new Map<string, string>()
  for (const key of [...missed].sort()) {
    const ranked = [...usual.get(key)!].sort((a, b) => b[1] - a[1])
    // Evenly divided words are better left to the classifier, which sees the context's tag.
    if (ranked.length === 1 || ranked[0]![1] > 2 * ranked[1]![1]) out.set(key, ranked[0]![0])
  }
  return out
}
