import type { Entity, SegmentedArticle } from '../ir/index.js'

const word = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*/gu

/**
 * Words that are (parts of) proper names in this article: those of the cast, and those that stand in the middle of a sentence with a
 * capital and nowhere without one. Headings and cells do not count, since they may capitalize every word.
 */
export function properNames(article: SegmentedArticle, cast: readonly Entity[]): ReadonlySet<string> {
  const names = new Set<string>()
  const low = new Set<string>()
  for (const sentence of article.sentences) {
    const running = sentence.kind === 'paragraph' || sentence.kind === 'item'
    let first = true
    for (const [form] of sentence.text.matchAll(word)) {
      if (/^\p{Lu}/u.test(form)) {
        if (running && !first) names.add(form)
      } else low.add(form.toLowerCase())
      first = false
    }
  }
  for (const name of names) if (low.has(name.toLowerCase())) names.delete(name)
  for (const { names: own, aliases } of cast) {
    const known = [...['und', article.language].flatMap((tag) => [own[tag] ?? '', ...(aliases[tag] ?? [])])]
    for (const name of known) for (const [form] of name.matchAll(word)) if (/^\p{Lu}/u.test(form)) names.add(form)
  }
  return names
}
