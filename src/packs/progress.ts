/** How much of a language pack is translated. */
import type { Pack, Resource } from '../ir/index.js'
import { untoldTypes } from './event-keys.js'
import { recapKeysOf } from './recap-keys.js'

export interface Progress {
  readonly translated: number
  readonly total: number
  /** Keys without a text. */
  readonly open: readonly string[]
}

export interface PackProgress {
  readonly recap: Progress
  readonly events: Progress
  /** Words for concepts, of those that any pack has a word for. */
  readonly nouns: Progress
}

/** In: a pack, and concepts that some pack has a noun for. Out: what has a text and what has not. */
export function progressOf(pack: Pack, concepts: readonly string[]): PackProgress {
  const own = nounsOf(pack)
  return {
    recap: progress(pack.recap, recapKeysOf(pack.tag).filter((key) => pack.recap.entries[key] === undefined)),
    events: progress(pack.events, untoldTypes(Object.keys(pack.events.entries))),
    nouns: { translated: concepts.filter((concept) => own.includes(concept)).length, total: concepts.length, open: concepts.filter((concept) => !own.includes(concept)) },
  }
}

/** Concepts that a pack has a noun for. */
export const nounsOf = ({ grammar }: Pack): readonly string[] => Object.keys(((grammar ?? {}) as { nouns?: object }).nouns ?? {})

function progress({ entries, untranslated = [] }: Resource, missing: readonly string[]): Progress {
  const translated = Object.keys(entries).length
  const open = [...new Set([...untranslated, ...missing])].sort()
  return { translated, total: translated + open.length, open }
}
