import type { Mention, Passage, SegmentedArticle, Sentence } from '../ir/index.js'

/** How much of the text around a passage is remembered, as Web Annotation's selectors of other tools do. */
const around = 32

/**
 * A stretch of a sentence as a passage that can be found again.
 *
 * @param start,end UTF-16 offsets in the sentence's text, end exclusive
 */
export function passageAt(article: Pick<SegmentedArticle, 'language' | 'sentences' | 'blocks'>, { index, text, block, start: from }: Sentence, start: number, end: number): Passage {
  const texts = article.sentences.map((sentence) => sentence.text)
  const before = [...texts.slice(Math.max(0, index - 3), index), ''].join(' ') + text.slice(0, start)
  const after = text.slice(end) + ['', ...texts.slice(index + 1, index + 4)].join(' ')
  const map = article.blocks[block]?.map ?? []
  const offset = map.indexOf(from)
  const at = (k: number): number | undefined => (offset < 0 ? undefined : map[offset + k])
  const [first, last] = [at(start), at(end - 1)]
  return {
    lang: article.language,
    exact: text.slice(start, end),
    prefix: before.slice(-around),
    suffix: after.slice(0, around),
    ...(first === undefined || last === undefined ? {} : { position: { start: first, end: last + 1 } }),
  }
}

/** The predicate of a mention. */
export function passageOf(articles: readonly SegmentedArticle[], { language, sentence, predicate }: Mention): Passage | undefined {
  const article = articles.find((each) => each.language === language)
  const told = article?.sentences[sentence]
  return article && told && passageAt(article, told, predicate.start, predicate.end)
}
