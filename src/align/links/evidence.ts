import type { Reading, StoryEvent } from '../../ir/index.js'

/** What two sentences of two articles share. */
export interface Shared {
  /** Keys as `alignment.json` lists them: `event:…`, `entity:…`, `number:…`, `concept:…`, telling ones first. */
  readonly keys: readonly string[]
  /** Number of events joined between them. */
  readonly events: number
  /** Inverse-frequency weighted likeness of the rest, 0 to 1. */
  readonly likeness: number
  /** The weight of what they share, not set against what they do not. */
  readonly mass: number
}

const nothing: Shared = { keys: [], events: 0, likeness: 0, mass: 0 }

/**
 * Shared evidence of any two sentences of two readings. Weights are inverse sentence frequencies over both articles (Spärck Jones 1972);
 * what only one article ever says does not make its sentences unlike.
 */
export function sharedEvidence(a: Reading, b: Reading, events: readonly StoryEvent[]): (i: number, j: number) => Shared {
  const short = shortForms([...a.evidence, ...b.evidence].flat())
  const setsOf = (reading: Reading): Set<string>[] => reading.evidence.map((list) => new Set(list.map((key) => short.get(key) ?? key)))
  const [left, right] = [setsOf(a), setsOf(b)]
  const [inA, inB] = [countsOf(left), countsOf(right)]
  const total = left.length + right.length
  const weight = (key: string): number => {
    const [x, y] = [inA.get(key) ?? 0, inB.get(key) ?? 0]
    return x > 0 && y > 0 ? Math.log(1 + total / (x + y)) : 0
  }
  const norm = (set: ReadonlySet<string>): number => Math.sqrt([...set].reduce((sum, key) => sum + weight(key) ** 2, 0))
  const [normA, normB] = [left.map(norm), right.map(norm)]
  const joined = joinedSentences(a.language, b.language, events)
  return (i, j) => {
    const [x, y] = [left[i], right[j]]
    const shared = x && y ? [...x].filter((key) => y.has(key)) : []
    const own = joined.get(`${i} ${j}`) ?? []
    if (shared.length === 0 && own.length === 0) return nothing
    const product = (normA[i] ?? 0) * (normB[j] ?? 0)
    return {
      keys: [...own.map((id) => `event:${id}`), ...shared.sort((p, q) => weight(q) - weight(p) || (p < q ? -1 : 1))],
      events: own.length,
      likeness: product > 0 ? shared.reduce((sum, key) => sum + weight(key) ** 2, 0) / product : 0,
      mass: shared.reduce((sum, key) => sum + weight(key), 0),
    }
  }
}

/** Concepts whose id begins with another's are taken for it: `punishment` is of `punish`. */
function shortForms(keys: readonly string[]): Map<string, string> {
  const sorted = [...new Set(keys)].filter((key) => key.startsWith('concept:')).sort()
  const found = new Map<string, string>()
  let stem = ''
  for (const key of sorted) {
    if (stem.length >= 'concept:'.length + 5 && key.startsWith(stem)) found.set(key, stem)
    else stem = key
  }
  return found
}

function countsOf(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const set of sets) for (const key of set) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** `i j` → ids of the events that both sentences tell. */
function joinedSentences(a: string, b: string, events: readonly StoryEvent[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const event of events)
    for (const x of event.mentions)
      for (const y of event.mentions) {
        if (x.language !== a || y.language !== b) continue
        const key = `${x.sentence} ${y.sentence}`
        const list = found.get(key) ?? []
        if (!list.includes(event.id)) found.set(key, [...list, event.id])
      }
  return found
}
