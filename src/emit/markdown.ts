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

type Node = Root | Root['children'][number]
const marks = /\{[{%]/

/** The tree with addresses in letters that no engine reads marks from. Code with such marks becomes plain text: in code nothing can be a reference. */
function tame<T extends Node>(node: T): T {
  if (node.type === 'inlineCode' && marks.test(node.value)) return text(node.value) as Node as T
  if (node.type === 'code' && marks.test(node.value)) return paragraph(text(node.value)) as Node as T
  const url = 'url' in node ? { url: node.url.replace(/[{}|<>"`^\\\s]/g, encodeURIComponent) } : {}
  return 'children' in node ? { ...node, ...url, children: (node.children as Node[]).map(tame) } : { ...node, ...url }
}

/** The writer puts a backslash before `&` in addresses, which not all engines undo. */
const addresses = (file: string): string => file.replace(/\]\([^()\s]*\)/g, (end) => end.replaceAll('\\&', '&amp;'))

/** Characters that some engine reads marks from though CommonMark does not, and where. */
type Unsafe = NonNullable<Options['unsafe']>[number]
const notInConstruct: NonNullable<Unsafe['notInConstruct']> = ['destinationLiteral', 'destinationRaw']
const unsafe: Unsafe[] = [
  // templates, expressions, attributes: `{{ }}`, `{% %}`, `{{< >}}`, `{x}`, `{:.x}`
  { character: '{', inConstruct: ['phrasing', 'headingAtx'], notInConstruct },
  { character: '}', inConstruct: ['phrasing', 'headingAtx'], notInConstruct },
  // tables without a line of dashes, containers, directives and names of emoji, formulas
  { character: '|', inConstruct: 'phrasing', notInConstruct },
  { character: ':', atBreak: true },
  { character: ':', after: '[A-Za-z]', inConstruct: 'phrasing', notInConstruct },
  { character: '$', after: '\\$', inConstruct: 'phrasing', notInConstruct },
  // what would end or begin HTML in a file that is no Markdown any more
  { character: '<', inConstruct: 'phrasing', notInConstruct },
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
export const markdown = (tree: Root): string => addresses(unified().use(remarkGfm).use(remarkStringify, options).stringify(tame(tree)))

/** Markdown as a tree. */
export const parseMarkdown = (source: string): Root => unified().use(remarkParse).use(remarkGfm).parse(source)
