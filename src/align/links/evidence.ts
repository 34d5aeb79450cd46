import type { Reading, StoryEvent } from '../../ir/index.js'
import { newMemory, type Memory } from '../memory.js'
import { kindOf, occurrences, termsOf, type Terms } from './terms.js'
import { weights } from './weights.js'

/** What speaks for and against any two sentences of two articles to tell the same, by themselves. */
export interface Evidence {
  /** Log-odds, `odds[i * width + j]`. */
  readonly odds: Float64Array
  readonly width: number
  /** Terms that both sentences hold and ids of events told by both, as `alignment.json` lists them, telling ones first. */
  shared(i: number, j: number): readonly string[]
}

/**
 * Each term that both sentences hold speaks for them by its rarity in the two articles, each that only one of the two holds speaks
 * against them (the two-way weight of relevance of Robertson & Spärck Jones 1976); so a hub, such as the name in every sentence, counts
 * next to nothing. Lengths are compared as Gale & Church (1993) do. Terms that only one article knows tell nothing.
 */
export function evidenceOf(a: Reading, b: Reading, events: readonly StoryEvent[], memory: Memory = newMemory()): Evidence {
  const { left, right, gains, odds: alone } = memory.pair(withoutEvents, a, b)
  const [n, width] = [left.length, right.length]
  const odds = Float64Array.from(alone)
  const joined = joinedSentences(a.language, b.language, events)
  for (const { i, j } of joined.values()) if (i < n && j < width) odds[i * width + j]! += weights.event * Math.min(2, joined.get(`${i} ${j}`)!.ids.length)
  return {
    odds,
    width,
    shared: (i, j) => [
      ...(joined.get(`${i} ${j}`)?.ids ?? []).map((id) => `event:${id}`),
      ...[...(left[i] ?? [])].filter((term) => right[j]?.has(term)).sort((p, q) => gains.get(q)! - gains.get(p)! || (p < q ? -1 : 1)),
    ],
  }
}

/** The same before anything is known of events. */
function withoutEvents(a: Reading, b: Reading, memory: Memory): Terms & { readonly odds: Float64Array; readonly gains: ReadonlyMap<string, number> } {
  const { left, right } = termsOf(a, b, memory)
  const [n, width] = [left.length, right.length]
  const [inLeft, inRight] = [occurrences(left), occurrences(right)]
  const odds = new Float64Array(n * width)
  const gains = new Map<string, number>()
  for (const [term, rows] of inLeft) {
    const columns = inRight.get(term)
    if (!columns) continue
    const hit = weights.hit[kindOf(term)] ?? 0.4
    const chance = (rows.length + columns.length) / (n + width)
    const gain = Math.log(hit / chance + 1 - hit)
    gains.set(term, gain)
    // What each sentence loses by a term that the other lacks is taken off all pairs below, and given back here.
    const both = gain + 2 * lack(term)
    for (const i of rows) for (const j of columns) odds[i * width + j]! += both
  }
  const lacks = (terms: ReadonlySet<string>): number => [...terms].reduce((sum, term) => sum + (gains.has(term) ? lack(term) : 0), 0)
  const [lacksLeft, lacksRight] = [left.map(lacks), right.map(lacks)]
  const [lengthsLeft, lengthsRight] = [lengths(a), lengths(b)]
  for (let i = 0; i < n; i++)
    for (let j = 0; j < width; j++) {
      const at = i * width + j
      const unlike = Math.min(2, Math.abs(Math.log(lengthsRight[j]! / lengthsLeft[i]!))) - weights.usualLength
      const kind = (a.sentences[i]!.kind === 'heading') === (b.sentences[j]!.kind === 'heading') ? 0 : weights.kind
      odds[at] = weights.scale * (odds[at]! - lacksLeft[i]! - lacksRight[j]!) + weights.length * unlike + kind
    }
  return { left, right, odds, gains }
}

const lack = (term: string): number => -weights.miss * Math.log(1 - (weights.hit[kindOf(term)] ?? 0.4))

/** Lengths in letters as shares of the article's, steadied by a few letters. */
function lengths({ sentences }: Reading): number[] {
  const total = sentences.reduce((sum, { text }) => sum + text.length, 1)
  const steady = (10 * sentences.length) / total
  return sentences.map(({ text }) => text.length * (sentences.length / total) + steady)
}

/** `i j` → ids of the events that both sentences tell. */
export function joinedSentences(a: string, b: string, events: readonly StoryEvent[]): Map<string, { readonly i: number; readonly j: number; readonly ids: string[] }> {
  const found = new Map<string, { i: number; j: number; ids: string[] }>()
  for (const { id, mentions } of events)
    for (const x of mentions)
      for (const y of mentions) {
        if (x.language !== a || y.language !== b) continue
        const key = `${x.sentence} ${y.sentence}`
        const entry = found.get(key) ?? { i: x.sentence, j: y.sentence, ids: [] }
        if (!entry.ids.includes(id)) entry.ids.push(id)
        found.set(key, entry)
      }
  return found
}
