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

/** Characters that some engine reads marks from though CommonMark does not, and where. */
const unsafe: NonNullable<Options['unsafe']> = [
  // templates, expressions, attributes: `{{ }}`, `{% %}`, `{{< >}}`, `{x}`, `{:.x}`
  ...['{', '}'].map((character) => ({ character, inConstruct: ['phrasing', 'headingAtx'] as ('phrasing' | 'headingAtx')[] })),
  // tables without a line of dashes, containers, directives and names of emoji, formulas
  { character: '|', inConstruct: 'phrasing' },
  { character: ':', atBreak: true },
  { character: ':', after: '[A-Za-z]', inConstruct: 'phrasing' },
  { character: '$', after: '\\$', inConstruct: 'phrasing' },
  // what would end or begin HTML in a file that is no Markdown any more
  { character: '<', inConstruct: 'phrasing' },
]

/**
 * Text never becomes markup. These go out as character references: blog engines run templates over a file before they read it as
 * Markdown, where a backslash does not stop them, and some do not know all backslashes of CommonMark.
 */
const encoded = ['{', '}', '<', '>', '&', '@', '|', ':', '$']

const options: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  unsafe,
  handlers: { text: (node: Text, _parent, state, info) => wordsOfCode(state.safe(node.value, { ...info, encode: encoded })) },
}

/** In MDX a line that begins with these words is code. */
const wordsOfCode = (text: string): string => text.replace(/^(i(?=mport\b)|e(?=xport\b))/gm, (letter) => `&#x${letter.charCodeAt(0).toString(16)};`)

/** A tree as Markdown (CommonMark with GFM). */
export const markdown = (tree: Root): string => unified().use(remarkGfm).use(remarkStringify, options).stringify(tree)

/** Markdown as a tree. */
export const parseMarkdown = (source: string): Root => unified().use(remarkParse).use(remarkGfm).parse(source)
