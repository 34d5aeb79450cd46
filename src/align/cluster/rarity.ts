import type { Reading } from '../../ir/index.js'
import type { Profile } from './profile.js'

/** How telling it is that two mentions share a filler, a type, or a piece of evidence: rare things tell more (inverse document frequency, Spärck Jones 1972). */
export interface Rarity {
  /** 0 (in every mention) to 1 (in one). */
  filler(key: string): number
  /** Whether mentions of more than one article have this filler: only then can articles differ about it. */
  common(key: string): boolean
  /** How often an article tells a type. */
  typeCount(language: string, type: string): number
  /** How often an article tells a type of one undergoer. */
  deedCount(language: string, type: string, undergoer: string): number
  /** Likeness of two sentences by what they share besides, 0 to 1. */
  likeness(a: { readonly language: string; readonly sentence: number }, b: { readonly language: string; readonly sentence: number }): number
}

export function rarityOf(readings: readonly Reading[], profiles: readonly Profile[]): Rarity {
  const fillers = new Map<string, number>()
  const types = new Map<string, number>()
  const languages = new Map<string, Set<string>>()
  for (const profile of profiles) {
    for (const key of new Set([...profile.doers, ...profile.undergoers, ...profile.causers, ...profile.circumstances])) {
      add(fillers, key)
      languages.set(key, (languages.get(key) ?? new Set<string>()).add(profile.language))
    }
    add(types, `${profile.language} ${profile.mention.type}`)
    for (const key of profile.undergoers) add(types, `${profile.language} ${profile.mention.type} ${key}`)
  }
  const total = Math.log(Math.max(2, profiles.length))
  const sentences = new Map(readings.map((reading) => [reading.language, reading.evidence.map((list) => new Set(list))]))
  const evidence = new Map<string, number>()
  let count = 0
  for (const list of sentences.values()) for (const set of list) {
    count++
    for (const key of set) add(evidence, key)
  }
  // Pieces that only one article has cannot be shared; they must not make its sentences unlike.
  const articles = new Map<string, number>()
  for (const list of sentences.values()) for (const key of new Set(list.flatMap((set) => [...set]))) add(articles, key)
  const shared = new Set([...articles].filter(([, times]) => times > 1).map(([key]) => key))
  const weights = new Map([...evidence].map(([key, times]) => [key, shared.has(key) ? Math.log(1 + count / times) : 0]))
  const weight = (key: string): number => weights.get(key) ?? 0
  const sums = new Map<ReadonlySet<string>, number>()
  const sumOf = (keys: ReadonlySet<string>): number => {
    let sum = sums.get(keys)
    if (sum === undefined) {
      sum = 0
      for (const key of keys) sum += weight(key)
      sums.set(keys, sum)
    }
    return sum
  }
  return {
    filler: (key) => Math.max(0, 1 - Math.log(fillers.get(key) ?? 1) / total),
    common: (key) => (languages.get(key)?.size ?? 0) > 1,
    typeCount: (language, type) => types.get(`${language} ${type}`) ?? 0,
    deedCount: (language, type, undergoer) => types.get(`${language} ${type} ${undergoer}`) ?? 0,
    likeness(a, b) {
      const [x, y] = [sentences.get(a.language)?.[a.sentence], sentences.get(b.language)?.[b.sentence]]
      if (!x || !y) return 0
      const [left, right] = [sumOf(x), sumOf(y)]
      let both = 0
      for (const key of x) if (y.has(key)) both += weight(key)
      return left > 0 && right > 0 ? both / Math.sqrt(left * right) : 0
    },
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
