import { newMemory, type Memory } from '../memory.js'
import { occurrences } from './terms.js'
import { weights } from './weights.js'

/** A pair of words counts as linked where the belief in the link of their sentences is at least this. */
const sure = 0.6
/** Belief in other links that a pair needs to speak for a link. */
const least = 0.9
/** Words of more than this share of the sentences teach nothing. */
const common = 0.25
const enoughDice = 0.5

type Sentences = readonly (readonly string[])[]

/**
 * What a story's sure links teach for its unsure ones: words of the two languages that linked sentences share far above chance (Dice's
 * coefficient over links, as Melamed 2000). A pair of sentences learns nothing from itself.
 *
 * @param beliefs of each pair of sentences, `beliefs[i * width + j]`
 * @returns log-odds to add, by `i * width + j`
 */
export function taughtOdds(left: Sentences, right: Sentences, beliefs: Float64Array, memory: Memory = newMemory()): Map<number, number> {
  const width = right.length
  const [{ places: inLeft, kept: x }, { places: inRight, kept: y }] = [memory.of(rareWords, left), memory.of(rareWords, right)]
  const together = new Map<string, Map<string, number>>()
  const [linksLeft, linksRight] = [new Map<string, number>(), new Map<string, number>()]
  for (let i = 0; i < left.length; i++)
    for (let j = 0; j < width; j++) {
      const belief = beliefs[i * width + j]!
      if (belief < sure) continue
      for (const word of y[j]!) add(linksRight, word, belief)
      for (const word of x[i]!) {
        add(linksLeft, word, belief)
        let row = together.get(word)
        if (!row) together.set(word, (row = new Map()))
        for (const other of y[j]!) add(row, other, belief)
      }
    }
  const best = new Map<number, Map<string, number>>()
  for (const [word, row] of together)
    for (const [other, links] of row) {
      if (links < 2 * least || (2 * links) / (linksLeft.get(word)! + linksRight.get(other)!) < enoughDice) continue
      const [rows, columns] = [inLeft.get(word)!, inRight.get(other)!]
      const rarity = Math.log(1 + (left.length + right.length) / (2 * (rows.length + columns.length)))
      for (const i of rows)
        for (const j of columns) {
          const at = i * width + j
          const own = beliefs[at]! >= sure ? beliefs[at]! : 0
          if (links - own < least) continue
          const dice = (2 * (links - own)) / (linksLeft.get(word)! + linksRight.get(other)! - 2 * own)
          const gains = best.get(at) ?? new Map<string, number>()
          gains.set(other, Math.max(gains.get(other) ?? 0, weights.taught * dice * rarity))
          best.set(at, gains)
        }
    }
  return new Map([...best].map(([at, gains]) => [at, Math.min(weights.taughtMost, [...gains.values()].reduce((sum, gain) => sum + gain, 0))]))
}

const add = (map: Map<string, number>, key: string, value: number): void => void map.set(key, (map.get(key) ?? 0) + value)

/** Where rare words stand, and what is left of the sentences without the others. */
function rareWords(sentences: Sentences): { readonly places: ReadonlyMap<string, readonly number[]>; readonly kept: Sentences } {
  const most = Math.max(3, common * sentences.length)
  const places = new Map([...occurrences(sentences)].filter(([, list]) => list.length <= most))
  return { places, kept: sentences.map((words) => words.filter((word) => places.has(word))) }
}
