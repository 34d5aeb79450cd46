import type { Article, Block, SegmentedArticle, Sentence } from '../ir/index.js'
import { positions } from '../ir/position.js'
import { sentenceStarts } from './boundaries.js'
import { ellipsisBoundaries, joins } from './rules.js'

/** Cuts an article's blocks into sentences. `abbreviations` ("Dr.") never end one. */
export function segment(article: Article, abbreviations: readonly string[]): SegmentedArticle {
  const segmenter = sentenceSegmenter(article.language)
  const short = new Set(abbreviations.map((word) => word.toLowerCase()))
  const at = positions(article.source)
  const sentences: Sentence[] = []
  article.blocks.forEach((block, index) => {
    for (const [from, to] of sentenceSpans(block.text, segmenter, short)) {
      const { start, end } = fileSpan(block, article.source, from, to, sentences.at(-1)?.end ?? 0)
      sentences.push({ index: sentences.length, block: index, kind: block.kind, text: block.text.slice(from, to), start, end, ...at(start) })
    }
  })
  return { ...article, sentences }
}

/** Sentences of a text as pairs of offsets, without the white space between them. */
function sentenceSpans(text: string, segmenter: Intl.Segmenter, abbreviations: ReadonlySet<string>): [number, number][] {
  const starts = [...new Set([...sentenceStarts(text, segmenter), ...ellipsisBoundaries(text)])].sort((a, b) => a - b)
  const spans: [number, number][] = []
  let from = 0
  for (let i = 1; i <= starts.length; i++) {
    const to = starts[i] ?? text.length
    if (i < starts.length && joins(text.slice(from, to), text.slice(to, starts[i + 1] ?? text.length), abbreviations)) continue
    const length = text.slice(from, to).trimEnd().length
    if (length > 0) spans.push([from, from + length])
    from = to
  }
  return spans
}

/**
 * Where a stretch of a block stands in the file. Markup that opens right before it or closes right after it belongs to it,
 * so that what is cut out of the file reads as Markdown of its own. Markup between two sentences without a space belongs to the first:
 * nothing starts before `floor`, where it ends.
 */
function fileSpan(block: Block, source: string, from: number, to: number, floor: number): { start: number; end: number } {
  let start = block.map[from] ?? 0
  const before = Math.max(floor, from === 0 ? 0 : (block.map[from - 1] ?? 0) + 1)
  while (start > before && '*_~[`'.includes(source[start - 1] ?? ' ')) start--
  return { start, end: block.map[to] ?? start }
}

/** The tag is asked with, never renamed; one that `Intl` refuses gets the rules common to all languages. */
function sentenceSegmenter(tag: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(tag, { granularity: 'sentence' })
  } catch {
    return new Intl.Segmenter('und', { granularity: 'sentence' })
  }
}
