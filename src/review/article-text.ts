import type { SegmentedArticle, Sentence } from '../ir/index.js'
import { fold, type Folded } from './folded.js'

/** An article as running text: its sentences with one space between them, as a reader sees them. */
export interface ArticleText {
  readonly language: string
  readonly path: string
  readonly sentences: readonly Sentence[]
  readonly text: string
  readonly folded: Folded
  /** Where each sentence starts in `text`. */
  readonly starts: readonly number[]
}

export function articleText({ language, path, sentences }: Pick<SegmentedArticle, 'language' | 'path' | 'sentences'>): ArticleText {
  const starts: number[] = []
  let text = ''
  for (const sentence of sentences) {
    if (text !== '') text += ' '
    starts.push(text.length)
    text += sentence.text
  }
  return { language, path, sentences, text, folded: fold(text), starts }
}

/** Parts of sentences that a stretch of the running text covers. */
export function partsOf({ starts, sentences }: ArticleText, start: number, end: number): { readonly sentence: number; readonly start: number; readonly end: number }[] {
  return sentences.flatMap(({ text }, k) => {
    const from = Math.max(0, start - starts[k]!)
    const to = Math.min(text.length, end - starts[k]!)
    return to > from ? [{ sentence: k, start: from, end: to }] : []
  })
}

/** The place in the running text of an offset in the file, as near as sentences tell. */
export function offsetInText({ starts, sentences }: ArticleText, offset: number): number {
  let k = sentences.findIndex(({ end }) => end > offset)
  if (k < 0) k = sentences.length - 1
  const sentence = sentences[k]
  return sentence ? starts[k]! + Math.max(0, Math.min(sentence.text.length, offset - sentence.start)) : 0
}
