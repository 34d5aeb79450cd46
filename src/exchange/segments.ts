import type { RecapSentence, SegmentedArticle } from '../ir/index.js'
import { escapeMarkdown, textOf, type BeatText } from './told.js'

/** A stretch that tells the same in both languages. `target` is Markdown; it is missing where the language has no recap. */
export interface Segment {
  readonly source: string
  readonly target?: string
  /** Sentences of the articles that it rests on. */
  readonly quotes: readonly { readonly path: string; readonly line: number; readonly text: string }[]
}

/** Sentences that tell the same events go together; what one language lacks goes with the stretch before it, so that order is kept on both sides. */
export function segmentsOf(beat: BeatText, other: BeatText | undefined, articles: readonly SegmentedArticle[]): Segment[] {
  const quotes = (sentences: readonly RecapSentence[]): Segment['quotes'] => quotesOf(sentences, articles)
  const plain = (sentences: readonly RecapSentence[]): string => sentences.map(({ text }) => text).join(' ')
  if (!other || beat.wording !== undefined || other.wording !== undefined) {
    const source = beat.wording?.trim() ?? plain(beat.sentences)
    if (other) return [{ source, target: textOf(other), quotes: quotes([...beat.sentences, ...other.sentences]) }]
    return beat.wording === undefined ? beat.sentences.map((sentence) => ({ source: sentence.text, quotes: quotes([sentence]) })) : [{ source, quotes: quotes(beat.sentences) }]
  }
  return stretches(beat.sentences, other.sentences).map(({ left, right }) => ({
    source: plain(left), target: right.map(({ text }) => escapeMarkdown(text)).join(' '), quotes: quotes([...left, ...right]),
  }))
}

/** The articles' sentences that sentences of a recap rest on, each once. */
export function quotesOf(sentences: readonly Pick<RecapSentence, 'sources'>[], articles: readonly SegmentedArticle[]): Segment['quotes'] {
  const places = new Map(sentences.flatMap(({ sources }) => sources.map((source) => [`${source.language}:${source.sentence}`, source] as const)))
  return [...places.values()].flatMap(({ language, sentence }) => {
    const article = articles.find((each) => each.language === language)
    const told = article?.sentences[sentence]
    return article && told ? [{ path: article.path, line: told.line, text: told.text }] : []
  })
}

interface Stretch {
  readonly left: RecapSentence[]
  readonly right: RecapSentence[]
}

/** Cuts two lists at every place where no event is told on both sides of the cut; each stretch has sentences of both. */
function stretches(left: readonly RecapSentence[], right: readonly RecapSentence[]): Stretch[] {
  const first = (list: readonly RecapSentence[], event: string): number => list.findIndex(({ events }) => events.includes(event))
  const found: Stretch[] = []
  let from = { left: 0, right: 0 }
  for (let i = 1; i <= left.length; i++) {
    const before = new Set(left.slice(0, i).flatMap(({ events }) => events))
    const after = new Set(left.slice(i).flatMap(({ events }) => events))
    // The other side is cut after the last sentence that tells of what came so far.
    const j = i === left.length ? right.length : 1 + right.findLastIndex(({ events }) => events.some((event) => before.has(event)))
    const crossing = right.slice(0, j).some(({ events }) => events.some((event) => after.has(event) && !before.has(event) && first(left, event) >= i))
    if (crossing || (i < left.length && (j <= from.right || j >= right.length))) continue
    found.push({ left: left.slice(from.left, i), right: right.slice(from.right, j) })
    from = { left: i, right: j }
  }
  return found.length > 0 ? found : [{ left: [...left], right: [...right] }]
}
