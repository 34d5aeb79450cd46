import type { Passage } from '../ir/index.js'
import { approximate } from './approximate.js'
import { offsetInText, type ArticleText } from './article-text.js'
import { fold } from './folded.js'
import { contextOf, isLetter, isStrange, isTold, near, type Sides } from './surroundings.js'

/** Where a passage stands in the running text of its article now, or why it stands nowhere. */
export type Anchor =
  | { readonly state: 'exact' | 'moved'; readonly start: number; readonly end: number; readonly text: string; /** Nothing that stood around it does so any more. */ readonly elsewhere?: true }
  | { readonly state: 'gone'; /** What stands where its surroundings are, or what is most like it. */ readonly now?: string; /** Its words stand there, but not where it stood. */ readonly elsewhere?: true }
  | { readonly state: 'twice'; readonly count: number }

/** Weights and thresholds; the shares of quote and context are those of Hypothesis's client, rounded. */
const share = { quote: 0.6, context: 0.4 }
const enough = { quote: 0.6, score: 0.75, quoteAlone: 0.85 }
/** Most edits of a quote, by its length; shorter quotes than this are words, and another word is another passage. */
const mostEdits = 0.4
const shortest = 8
/** Scores closer than this are decided by position. */
const close = 0.08

interface Candidate {
  readonly start: number
  readonly end: number
  readonly quote: number
  readonly context: number | undefined
  readonly score: number
}

/**
 * Finds a passage again: its exact words where their surroundings fit best, else what is most like words, surroundings and place. A passage
 * that had equals when it was written down is found only where what told it from them still stands on one side.
 */
export function anchor(passage: Passage, article: ArticleText): Anchor {
  const [text, map] = [article.folded.text, article.folded.map]
  const pattern = fold(passage.exact).text.trim()
  if (pattern === '') return { state: 'gone' }
  const sides = { prefix: fold(passage.prefix ?? '').text, suffix: fold(passage.suffix ?? '').text }
  const rate = (start: number, end: number, quote: number): Candidate => {
    const context = contextOf(text, start, end, sides)
    return { start, end, quote, context, score: context === undefined ? quote : share.quote * quote + share.context * context }
  }
  const told = ({ start, end }: Candidate): boolean => (passage.occurrences ?? 1) < 2 || isTold(text, start, end, sides)
  const strange = ({ start, end }: Candidate): boolean => isStrange(text, start, end, sides)
  const standing = occurrences(text, pattern, sides).map(([start, end]) => rate(start, end, 1))
  const exact = standing.filter((each) => told(each) && (each.context === undefined || each.context >= contextNeeded(pattern)))
  const like = (): Candidate[] => (pattern.length < shortest ? [] : approximate(text, pattern, Math.floor(mostEdits * pattern.length))
    .map(({ start, end, edits }) => rate(...wholeWords(text, start, end), 1 - edits / pattern.length))
    .filter((each) => each.quote >= enough.quote && told(each) && (each.context === undefined ? each.quote >= enough.quoteAlone : each.score >= enough.score)))
  // An equal somewhere else is no better than the passage itself with a word changed.
  const candidates = exact.length === 0 ? like() : exact.every(strange) ? [...exact, ...like().filter(({ quote }) => quote < 1)] : exact
  const best = choose(candidates, passage, article)
  if (best === 'twice') return { state: 'twice', count: candidates.length }
  if (!best) {
    const now = standsThere(text, pattern, sides, standing.length > 0)
    return { state: 'gone', ...(now === undefined ? {} : { now }), ...(now === undefined && standing.length > 0 ? { elsewhere: true } : {}) }
  }
  const [start, end] = [map[best.start] ?? 0, endOf(map, best.end, article.text)]
  return { state: best.quote === 1 ? 'exact' : 'moved', start, end, text: article.text.slice(start, end), ...(strange(best) ? { elsewhere: true } : {}) }
}

/** The offset after the last unit of a folded stretch. */
const endOf = (map: readonly number[], end: number, text: string): number => {
  const last = map[end - 1] ?? 0
  const next = map.slice(end).find((offset) => offset > last) ?? text.length
  // Marks that folding left out belong to neither side.
  return last + text.slice(last, next).trimEnd().length
}

/** A word alone says nothing without its surroundings; a whole sentence does. */
const contextNeeded = (pattern: string): number => (pattern.length >= 24 ? 0 : pattern.length >= 12 ? 0.35 : 0.5)

/** Where the words stand as they are; as whole words, unless the passage itself cuts one. */
function occurrences(text: string, pattern: string, { prefix, suffix }: Sides): [number, number][] {
  const all: [number, number][] = []
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) all.push([at, at + pattern.length])
  const opens = isLetter(pattern[0]) && !isLetter(prefix.at(-1))
  const closes = isLetter(pattern.at(-1)) && !isLetter(suffix[0])
  const whole = all.filter(([start, end]) => !(opens && isLetter(text[start - 1])) && !(closes && isLetter(text[end])))
  return whole
}

function choose(candidates: readonly Candidate[], passage: Passage, article: ArticleText): Candidate | 'twice' | undefined {
  const [best, ...others] = [...candidates].sort((a, b) => b.score - a.score || a.start - b.start)
  const rivals = others.filter(({ score }) => best && best.score - score < close)
  if (!best || rivals.length === 0) return best
  if (!passage.position) return rivals.some(({ score }) => best.score - score < close / 4) ? 'twice' : best
  const hint = offsetInText(article, passage.position.start)
  const distance = ({ start }: Candidate): number => Math.abs((article.folded.map[start] ?? 0) - hint)
  return [best, ...rivals].sort((a, b) => distance(a) - distance(b))[0]
}

/** Matched letters of a word take the word with them. */
function wholeWords(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end]
  while (from > 0 && isLetter(text[from]) && isLetter(text[from - 1])) from--
  while (to < text.length && isLetter(text[to - 1]) && isLetter(text[to])) to++
  while (from < to && text[from] === ' ') from++
  while (to > from && text[to - 1] === ' ') to--
  return [from, to]
}

/** What stands between the remembered surroundings now; else the text most like the passage, if any is and it is not its equal. */
function standsThere(text: string, pattern: string, { prefix, suffix }: Sides, equals: boolean): string | undefined {
  const matches = (part: string): { start: number; end: number }[] => (part.trim().length < shortest ? [] : approximate(text, part, Math.floor(0.3 * part.length)))
  const [before, after] = [matches(prefix.slice(-near)), matches(suffix.slice(0, near))]
  const fits = before.flatMap(({ end }) => after.filter(({ start }) => start >= end && start - end <= 3 * pattern.length + 40).map(({ start }) => text.slice(end, start).trim()))
  const [shortestFit] = fits.sort((a, b) => a.length - b.length)
  if (shortestFit !== undefined) return shortestFit
  // A word that is like another tells nothing.
  if (equals || pattern.length < 2 * shortest) return undefined
  const [best] = approximate(text, pattern, Math.floor(0.5 * pattern.length)).sort((a, b) => a.edits - b.edits)
  return best && text.slice(...wholeWords(text, best.start, best.end))
}
