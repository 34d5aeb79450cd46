import type { Element, Root } from 'hast'
import type { Root as MarkdownRoot, RootContent } from 'mdast'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import { unified } from 'unified'
import type { Draft } from './draft.js'
import { attribute, elements, first, meta, textOf, without } from './page.js'

/** Elements around and inside an article that are no part of its text. */
const furniture = new Set([
  'script', 'style', 'noscript', 'template', 'svg', 'iframe', 'object', 'embed', 'form', 'button', 'nav', 'aside', 'footer', 'figure', 'img', 'picture', 'video', 'audio', 'canvas', 'hr',
])
/** Those whose loss nobody minds and nobody has to be told of. */
const silent = new Set(['script', 'style', 'noscript', 'template', 'svg', 'hr', 'img', 'picture'])

/** Reads an HTML page: the article in it, with headings as they are marked, and what its head says of it. */
export function readHtml(source: string, bylines: readonly string[]): Draft {
  const page = unified().use(rehypeParse).parse(source)
  const article = mainPart(page)
  const heading = first(article, ({ tagName }) => tagName === 'h1') ?? first(page, ({ tagName }) => tagName === 'h1')
  const title = textOf(heading) || meta(page, 'og:title', 'twitter:title') || textOf(first(page, ({ tagName }) => tagName === 'title'))
  const credit = first(article, isByline)
  const author = meta(page, 'author', 'article:author', 'parsely-author') ?? (credit && withoutWord(textOf(credit), bylines))
  const time = first(article, ({ tagName }) => tagName === 'time')
  const date = (meta(page, 'article:published_time', 'datePublished', 'date') ?? attribute(time, 'dateTime'))?.slice(0, 10)
  const url = attribute(first(page, ({ tagName, properties }) => tagName === 'link' && [properties.rel].flat().includes('canonical')), 'href') ?? meta(page, 'og:url')
  const publisher = meta(page, 'og:site_name')

  const leftOut = new Map<string, string[]>()
  const drop = (element: Element): boolean => furniture.has(element.tagName) || element === heading || (element === credit && author !== undefined)
  const kept = without(article, drop, (element) => {
    if (silent.has(element.tagName) || element === heading || element === credit) return
    leftOut.set(element.tagName, [...(leftOut.get(element.tagName) ?? []), textOf(element)])
  })
  const tree = unified().use(rehypeRemark).runSync({ type: 'root', children: kept.children } as Root) as unknown as MarkdownRoot
  return {
    ...(title ? { title } : {}),
    ...(author ? { author } : {}),
    ...(publisher ? { publisher } : {}),
    ...(date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? { date } : {}),
    ...(url && /^https?:\/\//i.test(url) ? { url } : {}),
    blocks: tree.children.map(boldHeading),
    leftOut: [...leftOut].map(([name, texts]) => `${texts.length} <${name}>${sample(texts)}`),
  }
}

/** The part of a page that holds the article: the marked one with the most text, else the whole body. */
function mainPart(page: Root): Root | Element {
  const marked = elements(page).filter(({ tagName, properties }) => tagName === 'article' || tagName === 'main' || properties.role === 'main')
  const longest = marked.reduce<Element | undefined>((best, element) => (best && textOf(best).length >= textOf(element).length ? best : element), undefined)
  // Inside <main> the article itself, where it holds most of it.
  const inner = longest && elements(longest).find(({ tagName }) => tagName === 'article')
  if (longest && inner && textOf(inner).length > textOf(longest).length * 0.6) return inner
  return longest ?? first(page, ({ tagName }) => tagName === 'body') ?? page
}

function isByline(element: Element): boolean {
  const { rel, itemProp, className } = element.properties
  const marked = [rel].flat().includes('author') || [itemProp].flat().includes('author') || /(?:^|[\s_-])(?:byline|author)(?:$|[\s_-])/i.test([className].flat().join(' '))
  const length = textOf(element).length
  return marked && length > 0 && length < 80
}

function withoutWord(text: string, bylines: readonly string[]): string {
  const word = bylines.find((start) => text.toLowerCase().startsWith(`${start.toLowerCase()} `))
  return word === undefined ? text : text.slice(word.length + 1).trim()
}

/** A paragraph that is all bold and short is a heading to its readers. */
function boldHeading(node: RootContent): RootContent {
  const [only, ...others] = node.type === 'paragraph' ? node.children : []
  if (only?.type !== 'strong' || others.length > 0) return node
  const length = only.children.reduce((sum, child) => sum + ('value' in child ? child.value.length : 0), 0)
  return length > 0 && length <= 90 ? { type: 'heading', depth: 2, children: only.children } : node
}

function sample(texts: readonly string[]): string {
  const text = texts.find((each) => each !== '') ?? ''
  return text === '' ? '' : ` ("${text.length > 50 ? `${text.slice(0, 49)}…` : text}")`
}
