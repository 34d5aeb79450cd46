import type { Lexicon } from '../ir/index.js'

/**
 * Plain objects without what every object inherits, at any depth: words of an article are looked up in them, and "constructor" is a
 * word like any other.
 */
export function bare<T>(value: T): T {
  if (Array.isArray(value)) return value.map(bare) as T
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.assign(Object.create(null), Object.fromEntries(Object.entries(value).map(([key, item]) => [key, bare(item)]))) as T
}

/** The same for a large table of words alone: what it says of them is asked for by names of its own. */
const bareTable = <T extends object>(table: T): T => Object.assign(Object.create(null), table) as T

/** A lexicon whose tables can be asked for any word. Its constructions stay as they are: such objects are slow to read. */
export const bareLexicon = ({ morphology, ...lexicon }: Lexicon): Lexicon => ({
  ...lexicon,
  ...(morphology ? { morphology: { ...bare(morphology), classes: morphology.classes } } : {}),
  arguments: bare(lexicon.arguments),
  operators: bare(lexicon.operators),
  cues: bare(lexicon.cues),
  ...(lexicon.troponyms ? { troponyms: bare(lexicon.troponyms) } : {}),
  pronouns: bare(lexicon.pronouns),
  syntax: bare(lexicon.syntax),
  relations: bareTable(lexicon.relations),
  nouns: bareTable(lexicon.nouns),
  concepts: bareTable(lexicon.concepts),
  names: bareTable(lexicon.names),
  ...(lexicon.associations ? { associations: bareTable(lexicon.associations) } : {}),
})
