import type { Item } from './item.js'

/** Items with slugs of their own: of those that share one, all but the first get their language's tag, then numbers. */
export function withDistinctSlugs(items: readonly Item[], among: 'site' | 'language'): Item[] {
  const taken = new Set<string>()
  const scope = (item: Item, slug: string): string => (among === 'site' ? slug : `${item.locale}/${slug}`)
  return items.map((item) => {
    const tagged = `${item.slug}-${item.language.toLowerCase()}`
    let slug = item.slug
    for (let n = 1; taken.has(scope(item, slug)); n++) slug = n === 1 ? tagged : `${tagged}-${n}`
    taken.add(scope(item, slug))
    return slug === item.slug ? item : { ...item, slug }
  })
}
