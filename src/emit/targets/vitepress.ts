import type { Recap, Target } from '../../ir/index.js'
import { fileName } from '../../ir/slug.js'
import { markdown, text } from '../markdown.js'
import { siteFiles } from '../site/index.js'
import { commonHead, post } from './shared.js'

/** VitePress reads the title of the front matter as Markdown. */
const literal = (title: string): string => title.replace(/[\\<*_`[~]|:(?=\w)|&(?=[#\w])/g, '\\$&')

/**
 * VitePress repeats the front matter in a script of the page and does not see to it that no text ends the script: such a text gets a word
 * joiner, which nobody sees.
 */
const unclosed = (recap: Recap): Recap => {
  const joined = (value: string): string => value.replace(/<(?=\/script)/gi, '<\u2060')
  return { ...recap, title: joined(recap.title), summary: joined(recap.summary), tags: recap.tags.map(joined) }
}

/**
 * VitePress: `<tag>/recaps/<story>.md` in its source folder. Vue compiles the pages after Markdown has undone all references, so the whole
 * body stands in a container that Vue leaves alone. The title is its first heading, since the theme prints no other. VitePress knows no
 * drafts: search engines are asked to leave them out.
 */
export const vitepress: Target = {
  name: 'vitepress',
  path: '/:lang/recaps/:file.html',
  recap: (recap, context) => {
    const safe = unclosed(recap)
    const head = { ...commonHead(safe, context), title: literal(safe.title), head: context.drafts ? { bare: '[[meta, { name: robots, content: noindex }]]' } : undefined }
    const title = markdown({ type: 'root', children: [{ type: 'heading', depth: 1, children: [text(recap.title)] }] })
    const body = `:::: v-pre\n\n${title}\n${context.markdown(recap)}\n::::\n`
    return [post(`${recap.language.toLowerCase()}/recaps/${fileName(recap.story)}.md`, head, body)]
  },
  site: (pages, context) => siteFiles(pages, context, 'public/'),
}
