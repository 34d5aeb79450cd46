import type { Mention, Passage, SegmentedArticle } from '../ir/index.js'

/** How much of the text around a passage is remembered, as Web Annotation's selectors of other tools do. */
const around = 32
/** A side that is the same as an equal passage's for longer than this tells nothing. */
const farthest = 480
/** Equal words with fewer equal signs around them are told apart by those. */
const fewest = 12
/** Longer passages are found by their words alone. */
const longest = 24

type Cut = Pick<SegmentedArticle, 'language' | 'sentences' | 'blocks'>

/** Makes a stretch of a sentence a passage that can be found again. In: the sentence's index, UTF-16 offsets in its text, end exclusive. */
export type PassageAt = (sentence: number, start: number, end: number) => Passage

/**
 * Passages of one article. Where the article has the same words in like surroundings elsewhere, their number is remembered, and each side reaches so
 * far that it tells them apart; a side that cannot is left out.
 */
export function passagesIn(article: Cut): PassageAt {
  const starts: number[] = []
  let text = ''
  for (const sentence of article.sentences) {
    if (text !== '') text += ' '
    starts.push(text.length)
    text += sentence.text
  }
  const known = new Map<string, readonly number[]>()
  const placesOf = (exact: string): readonly number[] => {
    const found = known.get(exact) ?? occurrences(text, exact)
    known.set(exact, found)
    return found
  }
  return (index, start, end) => {
    const sentence = article.sentences[index]
    const [from, to] = [(starts[index] ?? 0) + start, (starts[index] ?? 0) + end]
    const exact = text.slice(from, to)
    const twins = placesOf(exact).filter((place) => place !== from).map((place) => runs(text, from, to, place)).filter(({ before, after }) => exact.length >= longest || before + after >= fewest)
    const reach = (shared: number, room: number): number => (twins.length === 0 ? around : shared >= Math.min(room, farthest) ? 0 : shared + around)
    const [before, after] = [reach(Math.max(0, ...twins.map((twin) => twin.before)), from), reach(Math.max(0, ...twins.map((twin) => twin.after)), text.length - to)]
    // Where neither side tells, the place alone does.
    const told = twins.length > 0 && before + after > 0
    const [prefix, suffix] = before + after === 0 ? [around, around] : [before, after]
    const map = (sentence && article.blocks[sentence.block]?.map) ?? []
    // Markup before its first word is the sentence's, not the text's.
    const offset = sentence ? map.findIndex((place) => place >= sentence.start) : -1
    const at = (k: number): number | undefined => (offset < 0 ? undefined : map[offset + k])
    const [first, last] = [at(start), at(end - 1)]
    return {
      lang: article.language, exact,
      ...(prefix === 0 || from === 0 ? {} : { prefix: text.slice(Math.max(0, from - prefix), from) }), ...(suffix === 0 || to === text.length ? {} : { suffix: text.slice(to, to + suffix) }),
      ...(first === undefined || last === undefined ? {} : { position: { start: first, end: last + 1 } }),
      ...(told ? { occurrences: twins.length + 1 } : {}),
    }
  }
}

/** How many signs before and after two equal stretches are the same. */
function runs(text: string, from: number, to: number, place: number): { readonly before: number; readonly after: number } {
  const behind = place + to - from
  let [before, after] = [0, 0]
  while (before < farthest && from > before && place > before && text[from - before - 1] === text[place - before - 1]) before++
  while (after < farthest && to + after < text.length && text[to + after] === text[behind + after]) after++
  return { before, after }
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}\p{M}]/u.test(sign)

/** Where words stand, as words of their own. */
function occurrences(text: string, exact: string): number[] {
  const found: number[] = []
  for (let at = exact === '' ? -1 : text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const inside = (isLetter(exact[0]) && isLetter(text[at - 1])) || (isLetter(exact.at(-1)) && isLetter(text[at + exact.length]))
    if (!inside) found.push(at)
  }
  return found
}

/** Predicates of mentions as passages; undefined where the article is not among these. */
export function passagesOf(articles: readonly Cut[]): (mention: Mention) => Passage | undefined {
  const at = new Map(articles.map((article) => [article.language, { article, passage: passagesIn(article) }]))
  return ({ language, sentence, predicate }) => {
    const found = at.get(language)
    return found?.article.sentences[sentence] && found.passage(sentence, predicate.start, predicate.end)
  }
}
