/** How much of a recap is told in its own language. */
import type { Recap, RecapBeat, RecapSentence } from '../ir/index.js'

type Marks = Pick<RecapSentence, 'isFallback' | 'fallbackFrom'>

/** The language of sentences that are all told in others than the recap's; nothing where one is told in its own. */
function marksOf(sentences: readonly RecapSentence[]): Marks {
  const from = sentences[0]?.fallbackFrom
  return from !== undefined && sentences.every(({ isFallback }) => isFallback) ? { isFallback: true, fallbackFrom: from } : {}
}

function unmarked<T extends Marks>(marked: T): Omit<T, keyof Marks> {
  const { isFallback: _, fallbackFrom: __, ...rest } = marked
  return rest
}

/** A sentence whose text was changed after it was put together no longer consists of its parts. */
function inOwnParts({ parts, ...sentence }: RecapSentence): RecapSentence {
  return parts && parts.map(({ text }) => text).join('') === sentence.text ? { ...sentence, parts } : sentence
}

/** In: a recap whose sentences say what language they are in. Out: the same with its beats and itself marked, and its completeness. To be made again when sentences change. */
export function withCompleteness(recap: Omit<Recap, 'completeness'>): Recap {
  // What an editor worded is in the recap's language.
  const conflicts: Recap['conflicts'] = recap.conflicts.map((sentence) => (sentence.decidedBy === 'editor' ? unmarked(sentence) : sentence))
  const worded = new Set(recap.decided?.map(({ field }) => field))
  const parts = Object.entries(recap.fallbackParts ?? {}).filter(([name]) => !worded.has(name))
  const beats: RecapBeat[] = recap.beats.map((beat) => ({ ...unmarked(beat), sentences: beat.sentences.map(inOwnParts), ...marksOf(beat.sentences) }))
  const all: readonly RecapSentence[] = [...beats.flatMap(({ sentences }) => sentences), ...conflicts]
  const own = all.filter(({ isFallback }) => !isFallback).length
  // Two decimals: the figure is for people and thresholds, and has to be the same everywhere.
  const completeness = all.length === 0 ? 1 : Math.floor((own / all.length) * 100) / 100
  const { fallbackParts: _, ...rest } = unmarked(recap)
  return { ...rest, beats, conflicts, ...(parts.length > 0 ? { fallbackParts: Object.fromEntries(parts) } : {}), ...marksOf(all), completeness }
}
