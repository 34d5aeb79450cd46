/** What a page of HTML says, as a browser would read it. */
import { toString } from 'mdast-util-to-string'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

/** @returns {{ lang?: string, dir?: string, title: string, text: string, elements: Set<string>, links: string[], alternates: Record<string, string> }} */
export function pageOf(html) {
  const tree = unified().use(rehypeParse).parse(html)
  const all = []
  const walk = (node, inMain) => {
    if (node.type === 'element') all.push({ node, inMain })
    for (const child of node.children ?? []) walk(child, inMain || node.tagName === 'main')
  }
  walk(tree, false)
  const first = (name) => all.find(({ node }) => node.tagName === name)?.node
  const { lang, dir } = first('html')?.properties ?? {}
  const own = all.filter(({ inMain }) => inMain).map(({ node }) => node)
  return {
    lang, dir,
    title: toString(first('title') ?? {}),
    text: plain(toString(first('main') ?? {})),
    elements: new Set(own.map(({ tagName }) => tagName)),
    links: own.filter(({ tagName }) => tagName === 'a').map(({ properties }) => String(properties.href)),
    alternates: Object.fromEntries(all.filter(({ node }) => node.tagName === 'link' && node.properties.rel?.includes('alternate') && node.properties.hrefLang).map(({ node }) => [node.properties.hrefLang, node.properties.href])),
  }
}

/** Text without what typographers change: kinds of quotes, dashes, dots and spaces. */
export const plain = (text) =>
  text.replace(/[\u200b\u2060]/g, '').replace(/[“”„«»]/g, '"').replace(/[‘’]/g, "'").replace(/---|–|—|--/g, '-').replace(/…/g, '...').replace(/\s+/g, ' ').trim()
