import type { Link, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

/** A person's Markdown made safe for any page. */
export interface SafeMarkdown {
  readonly markdown: string
  /** The text of each block, without markup. */
  readonly blocks: readonly string[]
  /** What was left out: HTML, and addresses that are no page's or mail's. */
  readonly refused: readonly string[]
}

/** Parses Markdown and leaves out HTML and addresses that run code; the words of such links stay. */
export function safeMarkdown(source: string): SafeMarkdown {
  const refused: string[] = []
  const tree = unified().use(remarkParse).use(remarkGfm).parse(source)
  const clean = <N extends Nodes>(children: readonly N[]): N[] => children.flatMap((node): N[] => {
    if (node.type === 'html') {
      refused.push(node.value)
      return []
    }
    const inner = 'children' in node ? ({ ...node, children: clean(node.children as Nodes[]) } as N) : node
    if ((node.type === 'link' || node.type === 'image' || node.type === 'definition') && !isHarmless(node.url)) {
      refused.push(node.url)
      return node.type === 'link' ? ((inner as Link).children as PhrasingContent[] as N[]) : []
    }
    // A beat has its own heading above this.
    return [node.type === 'heading' ? ({ ...inner, depth: Math.max(3, node.depth) } as N) : inner]
  })
  const root: Root = { type: 'root', children: clean(tree.children).filter((node: RootContent) => node.type !== 'paragraph' || toString(node).trim() !== '' || node.children.some(({ type }) => type === 'image')) }
  const markdown = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-' }).stringify(root).trim()
  return { markdown, blocks: root.children.map((block) => toString(block).replace(/\s+/g, ' ').trim()).filter((text) => text !== ''), refused }
}

const isHarmless = (url: string): boolean => !/^[\s\p{Cc}]*[a-z][a-z0-9+.-]*:/iu.test(url) || /^(?:https?|mailto):/i.test(url)
