/** Items of two sides that stand together, such as the words of a sentence and what its translation is about. */
export interface Example {
  readonly words: readonly string[]
  readonly concepts: readonly string[]
}

/** A word's share in a concept, learned. */
export interface Association {
  readonly word: string
  readonly concept: string
  /** Geometric mean of the chances that the word stands for the concept and the concept for the word, 0 to 1. */
  readonly strength: number
  /** In how many examples the word accounts for the concept. */
  readonly count: number
}

export const rounds = 8
/** Keeps what is seen once from being certain. */
const caution = 0.1

/**
 * Which concepts a word stands for: lexical translation probabilities by expectation and maximization (Brown et al. 1993, model 1, with
 * an empty word), in both directions. Deterministic.
 *
 * @param onRound told of each round of each direction as it ends
 */
export function associate(examples: readonly Example[], onRound: (round: number) => void = () => {}): Association[] {
  const there = translations(examples.map(({ words, concepts }) => [words, concepts]), onRound)
  const back = translations(examples.map(({ words, concepts }) => [concepts, words]), (round) => onRound(rounds + round))
  const seen = new Map<string, number>()
  for (const { words } of examples) for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1)
  const found: Association[] = []
  for (const [word, row] of there)
    for (const [concept, { count }] of row) {
      if (word === '') continue
      const strength = Math.sqrt((count / seen.get(word)!) * (back.get(concept)?.get(word)?.chance ?? 0))
      found.push({ word, concept, strength, count })
    }
  return found.sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : b.strength - a.strength || (a.concept < b.concept ? -1 : 1)))
}

type Table = Map<string, Map<string, { count: number; chance: number }>>

function translations(pairs: readonly (readonly [readonly string[], readonly string[]])[], onRound: (round: number) => void): Table {
  let table: Table = new Map()
  for (let round = 1; round <= rounds; round++) {
    const next: Table = new Map()
    for (const [words, others] of pairs) {
      const from = ['', ...words]
      for (const other of others) {
        const chances = from.map((word) => (round === 1 ? 1 : (table.get(word)?.get(other)?.chance ?? 0)))
        const total = chances.reduce((sum, chance) => sum + chance, 0)
        if (total === 0) continue
        from.forEach((word, k) => {
          let row = next.get(word)
          if (!row) next.set(word, (row = new Map()))
          const entry = row.get(other)
          const part = chances[k]! / total
          if (entry) entry.count += part
          else row.set(other, { count: part, chance: 0 })
        })
      }
    }
    for (const row of next.values()) {
      const total = [...row.values()].reduce((sum, { count }) => sum + count, caution)
      for (const entry of row.values()) entry.chance = entry.count / total
    }
    table = next
    onRound(round)
  }
  return table
}
