import type { Page, Recap, Target } from '../ir/index.js'
import { fileName } from '../ir/slug.js'

/** What lists of pages want to know of a recap. */
export const pageOf = ({ story, language, direction, title, slug, summary, date, tags }: Recap, draft: boolean): Page =>
  ({ story, language, direction, title, slug, summary, ...(date === undefined ? {} : { date }), tags, draft })

const usualPath = '/:lang/:slug/'

/** A page's path in the site by a pattern such as `/:lang/posts/:slug/`. */
export function pathBy(pattern: Target['path'], main: string): (page: Page) => string {
  if (typeof pattern === 'function') return (page) => pattern(page, main)
  const values = ({ language, slug, story }: Page): Readonly<Record<string, string>> => ({ lang: language.toLowerCase(), slug, story, file: fileName(story) })
  return (page) => `/${(pattern ?? usualPath).replace(/^\//, '').replace(/:([a-z]+)/g, (whole, name: string) => values(page)[name] ?? whole)}`
}

/** A path of the site as an address: absolute where the site's own is known. */
export const addressOf = (path: string, url: string | undefined): string => (url === undefined ? encodeURI(path) : new URL(url + path).href)

/** Pages in the order of lists: newest first, those without a date last. */
export const newestFirst = (pages: readonly Page[]): readonly Page[] =>
  [...pages].sort((a, b) => compare(b.date ?? '', a.date ?? '') || compare(a.story, b.story) || compare(a.language, b.language))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
