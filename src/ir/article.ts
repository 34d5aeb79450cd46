import type { SourceInfo } from './story.js'

/** Source files as read: an article's metadata and its blocks of text with exact positions. */

/**
 * A run of text that no sentence may cross: a heading, a paragraph, a list item, a table cell.
 * `text` is what a reader sees (markup removed, white space folded); `map[i]` is the UTF-16 offset in the file of `text[i]`,
 * and `map[text.length]` the offset just after the last character, so `file.slice(map[a], map[b])` holds `text.slice(a, b)` with its markup.
 */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell'
  /** 1 to 6 for a heading. */
  readonly depth?: number
  readonly text: string
  readonly map: readonly number[]
}

/** One article of one story in one language. */
export interface Article extends SourceInfo {
  readonly story: string
  /** The decoded file; a byte order mark and each `\r` count as one unit. */
  readonly source: string
  readonly blocks: readonly Block[]
}

/** A sentence of an article. `start`/`end` are UTF-16 offsets into the file, end exclusive; `line`/`column` count from 1. */
export interface Sentence {
  /** Counted over the article from 0. */
  readonly index: number
  /** Index into `Article.blocks`. */
  readonly block: number
  readonly kind: Block['kind']
  readonly text: string
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
}

/** An article with its sentences. */
export interface SegmentedArticle extends Article {
  readonly sentences: readonly Sentence[]
}
