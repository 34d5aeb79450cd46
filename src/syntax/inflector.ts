import type { Sentence } from './conllu.js'
import { applyScript, editScript } from './editScript.js'

/**
 * Learns from a treebank how lemmas are inflected: by table for pairs that occur, by the most usual edit of lemmas with
 * the same last letters for others.
 * @returns lemma, part of speech and features to form; undefined where the features never occur with the part of speech
 */
export function inflectorOf(sentences: readonly Sentence[]): (lemma: string, upos: string, feats: string) => string | undefined {
  const forms = new Map<string, Map<string, number>>()
  const scripts = new Map<string, Map<string, number>>()
  for (const { words } of sentences) {
    for (const { form, lemma, upos, feats } of words) {
      const lower = form.toLowerCase()
      count(forms, `${lemma} ${upos} ${feats}`, lower)
      const script = editScript(lemma, lower)
      for (const ending of endings(lemma)) count(scripts, `${ending} ${upos} ${feats}`, script)
    }
  }
  return (lemma, upos, feats) => {
    const known = most(forms.get(`${lemma} ${upos} ${feats}`))
    if (known !== undefined) return known
    for (const ending of endings(lemma)) {
      const script = most(scripts.get(`${ending} ${upos} ${feats}`))
      if (script !== undefined && !script.startsWith('!')) return applyScript(lemma, script)
    }
    return undefined
  }
}

/** Last letters from long to short; the shortest says nothing. */
function endings(lemma: string): string[] {
  return [3, 2, 1, 0].map((k) => `-${lemma.slice(lemma.length - Math.min(k, lemma.length))}`)
}

function count(table: Map<string, Map<string, number>>, key: string, value: string): void {
  let counts = table.get(key)
  if (counts === undefined) table.set(key, (counts = new Map()))
  counts.set(value, (counts.get(value) ?? 0) + 1)
}

function most(counts: Map<string, number> | undefined): string | undefined {
  let best: string | undefined
  if (counts) for (const [value, n] of counts) if (best === undefined || n > counts.get(best)!) best = value
  return best
}
