import type { Heading, Link, Paragraph, PhrasingContent, Root, Strong, Text } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'

export const text = (value: string): Text => ({ type: 'text', value })
export const strong = (value: string): Strong => ({ type: 'strong', children: [text(value)] })
export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })
export const heading = (value: string): Heading => ({ type: 'heading', depth: 2, children: [text(value)] })
export const link = (url: string, value: string): Link => ({ type: 'link', url, children: [text(value)] })

/**
 * Text never becomes markup. Braces go out as character references, since blog engines run templates (`{{ }}`, `{% %}`, `{{< >}}`)
 * over a file before they read it as Markdown, where a backslash does not stop them.
 */
const options: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  unsafe: [{ character: '{', inConstruct: ['phrasing', 'headingAtx'] }, { character: '}', inConstruct: ['phrasing', 'headingAtx'] }],
  handlers: { text: (node: Text, _parent, state, info) => state.safe(node.value, { ...info, encode: ['{', '}', '<'] }) },
}

/** A tree as Markdown (CommonMark with GFM). */
export const markdown = (tree: Root): string => unified().use(remarkGfm).use(remarkStringify, options).stringify(tree)

/** Markdown as a tree. */
export const parseMarkdown = (source: string): Root => unified().use(remarkParse).use(remarkGfm).parse(source)
