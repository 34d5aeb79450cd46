import { diagnose } from '../diagnostics/index.js'
import type { Diagnostic, Recap, Reported } from '../ir/index.js'
import { asciiSlug, slugify } from '../ir/slug.js'

export type Slugs = 'unicode' | 'ascii'

/** What of a recap decides on its slug. */
type Named = Pick<Recap, 'story' | 'language' | 'slug'>

/**
 * Gives a story's recaps the slugs that they go out with, no two of one language alike: of stories that share one, the first to come keeps
 * it, and the others add their names. Stories come in the order of their names, so that the slugs hang on the stories alone.
 *
 * @param others recaps that are not compiled this time, with the slugs they went out with
 */
export function slugRegister(others: readonly Named[], slugs: Slugs): (recaps: readonly Recap[]) => Reported<readonly Recap[]> {
  const bearers = new Map(others.map(({ language, slug, story }) => [`${language}/${slug}`, story]))
  return (recaps) => {
    const diagnostics: Diagnostic[] = []
    const value = recaps.map((recap) => {
      const { language, story } = recap
      const name = slugs === 'ascii' ? asciiSlug(story) || 'story' : slugify(story) || 'story'
      const own = slugs === 'ascii' ? asciiSlug(recap.slug) || name : recap.slug
      const free = (slug: string): boolean => !bearers.has(`${language}/${slug}`)
      const slug = [own, `${own}-${name}`].find(free) ?? numbered(`${own}-${name}`, free)
      if (slug !== own) diagnostics.push(diagnose('slug-shared', { path: `sources/${story}` }, { tag: language, slug: own, other: bearers.get(`${language}/${own}`) ?? '', instead: slug }))
      bearers.set(`${language}/${slug}`, story)
      return slug === recap.slug ? recap : { ...recap, slug }
    })
    return { value, diagnostics }
  }
}

function numbered(slug: string, free: (slug: string) => boolean): string {
  for (let number = 2; ; number++) if (free(`${slug}-${number}`)) return `${slug}-${number}`
}
