import { diagnose } from '../diagnostics/index.js'
import type { Diagnostic, Recap, Reported } from '../ir/index.js'
import { asciiSlug, slugify } from '../ir/slug.js'

export type Slugs = 'unicode' | 'ascii'

/** What of a recap decides on its slug. */
type Named = Pick<Recap, 'story' | 'language' | 'slug'>

/**
 * The recaps with the slugs that they go out with, no two of one language alike: of stories that share one, the first by name keeps it, and
 * the others add their names.
 *
 * @param others recaps that are not compiled this time, with the slugs they went out with
 */
export function withSlugs(recaps: readonly Recap[], others: readonly Named[], slugs: Slugs): Reported<readonly Recap[]> {
  const diagnostics: Diagnostic[] = []
  const bearers = new Map(others.map(({ language, slug, story }) => [`${language}/${slug}`, story]))
  const value = new Map<Recap, Recap>()
  for (const recap of [...recaps].sort((a, b) => (a.story < b.story ? -1 : 1))) {
    const { language, story } = recap
    const name = slugs === 'ascii' ? asciiSlug(story) || 'story' : slugify(story) || 'story'
    const own = slugs === 'ascii' ? asciiSlug(recap.slug) || name : recap.slug
    const free = (slug: string): boolean => !bearers.has(`${language}/${slug}`)
    const slug = [own, `${own}-${name}`].find(free) ?? numbered(`${own}-${name}`, free)
    if (slug !== own) diagnostics.push(diagnose('slug-shared', { path: `sources/${story}` }, { tag: language, slug: own, other: bearers.get(`${language}/${own}`) ?? '', instead: slug }))
    bearers.set(`${language}/${slug}`, story)
    value.set(recap, slug === recap.slug ? recap : { ...recap, slug })
  }
  return { value: recaps.map((recap) => value.get(recap) ?? recap), diagnostics }
}

function numbered(slug: string, free: (slug: string) => boolean): string {
  for (let number = 2; ; number++) if (free(`${slug}-${number}`)) return `${slug}-${number}`
}
