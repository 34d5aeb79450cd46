import type { Passage } from '../ir/index.js'
import { approximate, likeness } from './approximate.js'
import { offsetInText, type ArticleText } from './article-text.js'
import { fold } from './folded.js'

/** Where a passage stands in the running text of its article now, or why it stands nowhere. */
export type Anchor =
  | { readonly state: 'exact' | 'moved'; readonly start: number; readonly end: number; readonly text: string }
  | { readonly state: 'gone'; /** What stands where its surroundings are, or what is most like it. */ readonly now?: string }
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

/** Finds a passage again: its exact words where their surroundings fit best, else what is most like words, surroundings and place. */
export function anchor(passage: Passage, article: ArticleText): Anchor {
  const [text, map] = [article.folded.text, article.folded.map]
  const pattern = fold(passage.exact).text.trim()
  if (pattern === '') return { state: 'gone' }
  const sides = { prefix: fold(passage.prefix ?? '').text, suffix: fold(passage.suffix ?? '').text }
  const rate = (start: number, end: number, quote: number): Candidate => {
    const context = contextOf(text, start, end, sides)
    return { start, end, quote, context, score: context === undefined ? quote : share.quote * quote + share.context * context }
  }
  const exact = occurrences(text, pattern, sides).map(([start, end]) => rate(start, end, 1)).filter(({ context }) => context === undefined || context >= contextNeeded(pattern))
  const like = (): Candidate[] => (pattern.length < shortest ? [] : approximate(text, pattern, Math.floor(mostEdits * pattern.length))
    .map(({ start, end, edits }) => rate(...wholeWords(text, start, end), 1 - edits / pattern.length))
    .filter(({ quote, context, score }) => quote >= enough.quote && (context === undefined ? quote >= enough.quoteAlone : score >= enough.score)))
  const candidates = exact.length > 0 ? exact : like()
  const best = choose(candidates, passage, article)
  if (best === 'twice') return { state: 'twice', count: candidates.length }
  if (!best) {
    const now = standsThere(text, pattern, sides)
    return { state: 'gone', ...(now === undefined ? {} : { now }) }
  }
  const [start, end] = [map[best.start] ?? 0, endOf(map, best.end, article.text)]
  return { state: best.quote === 1 ? 'exact' : 'moved', start, end, text: article.text.slice(start, end) }
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

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}\p{M}]/u.test(sign)

/** Where the words stand as they are; as whole words, unless the passage itself cuts one. */
function occurrences(text: string, pattern: string, { prefix, suffix }: Sides): [number, number][] {
  const all: [number, number][] = []
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) all.push([at, at + pattern.length])
  const opens = isLetter(pattern[0]) && !isLetter(prefix.at(-1))
  const closes = isLetter(pattern.at(-1)) && !isLetter(suffix[0])
  const whole = all.filter(([start, end]) => !(opens && isLetter(text[start - 1])) && !(closes && isLetter(text[end])))
  return whole
}

interface Sides {
  readonly prefix: string
  readonly suffix: string
}

/** How well the surroundings fit, 0 to 1; undefined where none are remembered. */
function contextOf(text: string, start: number, end: number, { prefix, suffix }: Sides): number | undefined {
  const before = prefix === '' ? undefined : sideScore([...prefix].reverse().join(''), [...text.slice(Math.max(0, start - prefix.length), start)].reverse().join(''))
  const after = suffix === '' ? undefined : sideScore(suffix, text.slice(end, end + suffix.length))
  if (before === undefined || after === undefined) return before ?? after
  // Where a neighbouring sentence was exchanged the other side still tells.
  return Math.max((before + after) / 2, Math.max(before, after) >= 0.9 ? 0.6 : 0)
}

/** Likeness, or the length of the run that is the same right beside the passage, whichever says more. */
function sideScore(was: string, now: string): number {
  let run = 0
  while (run < was.length && was[run] === now[run]) run++
  return Math.max(likeness(was, now), 0.95 * Math.min(1, run / Math.min(16, was.length)))
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

/** What stands between the remembered surroundings now; else the text most like the passage, if any is. */
function standsThere(text: string, pattern: string, { prefix, suffix }: Sides): string | undefined {
  const near = (part: string): { start: number; end: number }[] => (part.trim().length < shortest ? [] : approximate(text, part, Math.floor(0.3 * part.length)))
  const fits = near(prefix).flatMap(({ end }) => near(suffix).filter(({ start }) => start >= end && start - end <= 3 * pattern.length + 40).map(({ start }) => text.slice(end, start).trim()))
  const [shortestFit] = fits.sort((a, b) => a.length - b.length)
  if (shortestFit !== undefined) return shortestFit
  // A word that is like another tells nothing.
  if (pattern.length < 2 * shortest) return undefined
  const [best] = approximate(text, pattern, Math.floor(0.5 * pattern.length)).sort((a, b) => a.edits - b.edits)
  return best && text.slice(...wholeWords(text, best.start, best.end))
}
