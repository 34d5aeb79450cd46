import { diagnose } from '../../diagnostics/index.js'
import type { Target } from '../../ir/index.js'
import { fileName } from '../../ir/slug.js'
import { siteFiles } from '../site/index.js'
import { commonHead, ownPage, post } from './shared.js'

/**
 * Jekyll: `<tag>/_posts/<date>-<story>.md` in the site's folder, with its own `permalink`; feeds lie beside. Liquid does not run over them.
 * A post needs a date: a recap without one goes out as a page.
 */
export const jekyll: Target = {
  name: 'jekyll',
  path: '/:lang/:slug/',
  hidesFuture: true,
  recap: (recap, context) => {
    const page = ownPage(recap, context)
    const tag = recap.language.toLowerCase()
    const name = fileName(recap.story)
    const head = {
      ...commonHead(recap, context),
      permalink: page && context.pathOf(page),
      published: context.drafts ? false : undefined,
      render_with_liquid: false,
    }
    const path = recap.date === undefined ? `${tag}/${name}.md` : `${tag}/_posts/${recap.date}-${name}.md`
    const diagnostics = recap.date === undefined ? [diagnose('target-undated', { path: `sources/${recap.story}` }, { tag: recap.language, target: 'jekyll' })] : []
    return { value: [post(path, head, context.markdown(recap))], diagnostics }
  },
  site: (pages, context) => siteFiles(pages, context, ''),
}
