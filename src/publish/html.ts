import type { Nodes } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Nodes as MarkdownNodes, Root } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { sanitizeUri } from 'micromark-util-sanitize-uri'
import rehypeParse from 'rehype-parse'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/**
 * A recap's Markdown as HTML for the body of an entry. HTML in the Markdown and addresses that run code are left out. Square brackets go
 * out as references, since WordPress takes words in brackets for shortcodes.
 */
export function htmlOf(markdown: string, language: string, direction: 'ltr' | 'rtl'): string {
  const tree = withoutActiveAddresses(unified().use(remarkParse).use(remarkGfm).parse(markdown))
  const body = toHast(tree)
  const children = body.type === 'root' ? body.children.filter((node) => node.type !== 'doctype') : []
  return toHtml({ type: 'element', tagName: 'div', properties: { lang: language, dir: direction }, children }).replaceAll('[', '&#91;').replaceAll(']', '&#93;')
}

const harmless = /^(?:https?|mailto)$/i

function withoutActiveAddresses<N extends MarkdownNodes>(node: N): N {
  if ('url' in node) return { ...node, url: sanitizeUri(node.url, harmless) === '' ? '' : node.url, ...('children' in node ? { children: node.children.map(withoutActiveAddresses) } : {}) }
  return 'children' in node ? { ...node, children: (node as unknown as Root).children.map(withoutActiveAddresses) } : node
}

/** Elements that mean something to a reader, and what an editor's program may have made of them. */
const kept: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'em', 'strong', 'del', 'a', 'img', 'table', 'tr', 'td', 'th', 'hr'].map((name) => [name, name])),
  b: 'strong', i: 'em', s: 'del', strike: 'del',
}

/**
 * HTML reduced to what a reader sees: words, structure, addresses. Programs that store HTML and give it back in other bytes (ids on
 * headings, other quotes, other spaces) do not change this; editors who change a word do.
 */
export function canonical(html: string): string {
  const walk = (node: Nodes): string => {
    if (node.type === 'text') return node.value.replace(/\s+/g, ' ')
    if (!('children' in node)) return ''
    const inner = node.children.map(walk).join('')
    const name = node.type === 'element' ? kept[node.tagName] : undefined
    if (name === undefined || node.type !== 'element') return inner
    const address = node.properties.href ?? node.properties.src
    return `<${name}${address === undefined ? '' : ` ${String(address)}`}>${inner}</${name}>`
  }
  return walk(unified().use(rehypeParse, { fragment: true }).parse(html)).replace(/ ?(<\/?(?:p|h[1-6]|ul|ol|li|blockquote|pre|table|tr|td|th|hr)(?: [^>]*)?>) ?/g, '$1').trim()
}

/** Plain text that may have been stored with character references, as the reader sees it. */
export const plain = (text: string): string => canonical(text.replaceAll('<', '&lt;')).replace(/\s+/g, ' ')
