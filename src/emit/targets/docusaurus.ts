import { diagnose } from '../../diagnostics/index.js'
import type { Target } from '../../ir/index.js'
import { fileName } from '../../ir/slug.js'
import { siteFiles } from '../site/index.js'
import { commonHead, post } from './shared.js'

/**
 * Docusaurus: posts of the site's main language in `blog/`, the others under the same name in `i18n/<tag>/…`, below the site's folder.
 * Docusaurus pairs locales by address, so the slug is the story's file name in each of them. It builds no post that the main language
 * lacks. Its files count as MDX where nothing else is said, so each says what it is.
 */
export const docusaurus: Target = {
  name: 'docusaurus',
  path: ({ story, language }, main) => `${language === main ? '' : `/${language}`}/blog/${fileName(story)}`,
  recap: (recap, context) => {
    const name = fileName(recap.story)
    const head = { ...commonHead(recap, context), slug: name, mdx: { bare: '{ format: md }' } }
    const folder = recap.language === context.main ? 'blog' : `i18n/${recap.language}/docusaurus-plugin-content-blog`
    const lacking = !context.translations(recap.story).some(({ language }) => language === context.main)
    return {
      value: [post(`${folder}/${recap.date === undefined ? '' : `${recap.date}-`}${name}.md`, head, context.markdown(recap))],
      diagnostics: lacking ? [diagnose('target-main-missing', { path: `sources/${recap.story}` }, { tag: recap.language, main: context.main, target: 'docusaurus' })] : [],
    }
  },
  site: (pages, context) => siteFiles(pages, context, 'static/'),
}
