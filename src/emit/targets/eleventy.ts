import type { Target } from '../../ir/index.js'
import { fileName } from '../../ir/slug.js'
import { commonHead, ownPage, post } from './shared.js'

/**
 * Eleventy: `<tag>/posts/<story>.md` in its input folder; it pairs pages by file name. No template engine runs over them. Eleventy knows
 * no drafts, so a draft gets no page.
 */
export const eleventy: Target = {
  name: 'eleventy',
  path: '/:lang/:slug/',
  recap: (recap, context) => {
    const page = ownPage(recap, context)
    const hidden = context.drafts || page === undefined
    const head = {
      ...commonHead(recap, context),
      permalink: hidden ? false : context.pathOf(page),
      eleventyExcludeFromCollections: hidden ? true : undefined,
      templateEngineOverride: 'md',
    }
    return [post(`${recap.language.toLowerCase()}/posts/${fileName(recap.story)}.md`, head, context.markdown(recap))]
  },
}
