import type { Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'

interface Extension {
  transforms?: unknown
}

/** Drops the extensions' after-transforms: one looks for addresses in finished text nodes and leaves pieces without a position. */
function keepPositions(this: Processor): void {
  const data = this.data() as { fromMarkdownExtensions?: (Extension | Extension[])[] }
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map(({ transforms: _, ...rest }) => rest)
}

/**
 * Parses CommonMark and GFM. Text before `from` is taken for blank, so that every offset is one into `source`.
 *
 * @throws on input that overflows the parser's stack (thousands of nested quotes)
 */
export function parseMarkdown(source: string, from: number): Root {
  const blanked = source.slice(0, from).replace(/[^\r\n]/g, ' ') + source.slice(from)
  return unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).use(keepPositions).parse(blanked)
}
