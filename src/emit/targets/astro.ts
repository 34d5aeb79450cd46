import type { Target } from '../../ir/index.js'
import { fileName } from '../../ir/slug.js'
import { commonHead, post } from './shared.js'

/**
 * Astro: a content collection, `<tag>/<story>.md`, read with the `glob` loader. That loader takes `slug` for the entry's id, and of two
 * entries with one id it loses one without a word; so the language stands in it, which makes it the page's path as well.
 */
export const astro: Target = {
  name: 'astro',
  path: '/:lang/:slug/',
  recap: (recap, context) => {
    const { date, ...head } = commonHead(recap, context)
    const tag = recap.language.toLowerCase()
    return [post(`${tag}/${fileName(recap.story)}.md`, { ...head, slug: `${tag}/${recap.slug}`, pubDate: date }, context.markdown(recap))]
  },
}
