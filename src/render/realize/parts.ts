/** Which piece of a sentence rests on which articles. */
import type { RecapSentence } from '../../ir/index.js'
import { restAlike, type Rest } from '../plan/rests.js'
import { CLITIC, CREDIT } from './marks.js'

const FIRST = 0xe0f0

/** In: the clauses of a sentence, and what each of the facts that they tell rests on. Out: the clauses with marks at their ends; undefined where all rest on the same articles. */
export function markCredits(clauses: readonly string[], rests: readonly Rest[]): readonly string[] | undefined {
  if (rests.length > 10 || rests.every((rest) => restAlike(rest, rests[0]!))) return undefined
  return clauses.map((clause, at) => `${clause.slice(0, endOf(clause))}${String.fromCharCode(FIRST + at)}${clause.slice(endOf(clause))}`)
}

/** Where the spaces and marks begin that end a clause, which look at what follows; with them the pronouns that will not stay there, where there is more than one word for them to go behind. */
function endOf(clause: string): number {
  const [open, close] = CLITIC
  const words = clause.replace(/\uE001[^\uE001\uE002]*\uE002/gu, ' ').replace(/[\uE001-\uE00E]/gu, '').trim().split(/\s+/)
  let at = clause.length
  while (at > 0 && /[\uE001-\uE00E\s]/u.test(clause[at - 1]!)) at = words.length > 1 && clause[at - 1] === close ? Math.max(0, clause.lastIndexOf(open, at - 1)) : at - 1
  return at
}

/**
 * In: a sentence; the same made from marked clauses; the sources of some of its facts. Out: its pieces, each to the end of a clause, the last with
 * what follows; undefined where the marks changed the sentence, or stand where no letters may follow: inside a word, or none at all.
 */
export function inParts(text: string, marked: string | undefined, sources: (places: readonly number[]) => RecapSentence['sources']): RecapSentence['parts'] | undefined {
  const pieces = marked?.split(new RegExp(`(?<=${CREDIT.source})`, 'u')) ?? []
  const end = pieces.at(-1) ?? ''
  if (pieces.length < 3 || CREDIT.test(end) || pieces.map(bare).join('') !== text || pieces.slice(1).some((piece) => /^[\p{L}\p{M}\p{N}]/u.test(piece))) return undefined
  const clauses = pieces.slice(0, -1).map((piece) => ({ text: bare(piece), places: [piece.charCodeAt(piece.length - 1) - FIRST] }))
  const runs: { text: string; places: number[] }[] = []
  for (const { text, places } of clauses) {
    const last = runs.at(-1)
    if (last && letters(sources(last.places)) === letters(sources(places))) runs[runs.length - 1] = { text: last.text + text, places: [...last.places, ...places] }
    else runs.push({ text, places })
  }
  if (runs.length < 2) return undefined
  return runs.map(({ text, places }, at) => ({ text: at === runs.length - 1 ? text + end : text, sources: sources(places) }))
}

const bare = (piece: string): string => piece.replace(CREDIT, '')
const letters = (sources: RecapSentence['sources']): string => [...new Set(sources.map(({ language }) => language))].sort().join(' ')
