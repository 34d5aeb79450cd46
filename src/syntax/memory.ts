import { NO_CLUSTERS, type Clusters } from './clusters.js'
import { lettersOf, type Letters } from './lexical.js'
import { surfaceLetters, type SurfaceLetters } from './splits.js'

/** What a reader knows of a form by itself: most words of a text come again, and what only their own letters say stays the same. */
export interface KnownWord {
  readonly letters: Letters
  /** Scores of the letter features alone, by the tagger's pass and by whether the word opens the sentence (`2 * pass + opens`). */
  readonly sums: (Float32Array | undefined)[]
  /** Lemmas by tag and by whether the word opens the sentence (`2 * tag + opens`). */
  readonly lemmas: Map<number, string>
}

/** What a reader knows of a surface token by itself. */
export interface KnownSurface {
  readonly letters: SurfaceLetters
  /** Scores of its own features alone. */
  sums?: Float32Array
}

/** Words, surface tokens and chunks that a reader met. Changes no result: everything in it follows from the forms and the model. */
export interface Memory {
  word(form: string): KnownWord
  surface(form: string): KnownSurface
  /** Where a chunk is cut; what `find` says is kept. */
  cuts(chunk: string, find: () => readonly number[]): readonly number[]
  /** Tags of a set of parts of speech (as bits); what `find` says is kept. */
  tags(groups: number, find: () => Int32Array): Int32Array
}

/** @param known lower-cased forms known to be words by themselves; @param clusters of words; @param most entries of a kind; when there are more, all are forgotten */
export function newMemory(known: (form: string) => boolean, clusters: Clusters = NO_CLUSTERS, most = 2048): Memory {
  const words = remembering(most, (form): KnownWord => ({ letters: lettersOf(form, clusters), sums: [undefined, undefined, undefined, undefined], lemmas: new Map() }))
  const surfaces = remembering(most, (form): KnownSurface => ({ letters: surfaceLetters(form, known) }))
  const cuts = new Map<string, readonly number[]>()
  const tags = new Map<number, Int32Array>()
  return {
    word: words,
    surface: surfaces,
    cuts: (chunk, find) => kept(cuts, chunk, find, most),
    tags: (groups, find) => kept(tags, groups, find, most),
  }
}

function remembering<T>(most: number, make: (form: string) => T): (form: string) => T {
  const made = new Map<string, T>()
  return (form) => kept(made, form, () => make(form), most)
}

function kept<K, V>(map: Map<K, V>, key: K, make: () => V, most: number): V {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    if (map.size >= most) map.clear()
    map.set(key, value)
  }
  return value
}
