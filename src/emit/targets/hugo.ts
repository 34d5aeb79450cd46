import type { Target } from '../../ir/index.js'
import { fileName } from '../../ir/slug.js'
import { commonHead, post } from './shared.js'

/**
 * Hugo: one content folder a language (`contentDir` of each entry under `languages`), `<tag>/posts/<story>.md`. Hugo pairs pages by
 * `translationKey`. Its folders are in small letters, as its language keys are.
 */
export const hugo: Target = {
  name: 'hugo',
  path: '/:lang/posts/:slug/',
  hidesFuture: true,
  recap: (recap, context) => [post(`${recap.language.toLowerCase()}/posts/${fileName(recap.story)}.md`, commonHead(recap, context), context.markdown(recap))],
}
