import type { Artifact, Page, Recap, TargetContext } from '../../ir/index.js'
import { frontMatter, type Value } from '../front-matter.js'

/** Front matter that all engines read alike; what is undefined is left out. */
export const commonHead = (recap: Recap, { drafts }: Pick<TargetContext, 'drafts'>): Record<string, Value | undefined> => ({
  title: recap.title,
  description: recap.summary,
  // A quoted date breaks some engines, so it goes out bare.
  date: recap.date === undefined ? undefined : { bare: recap.date },
  lang: recap.language,
  slug: recap.slug,
  translationKey: recap.story,
  tags: recap.tags,
  draft: drafts,
  dir: recap.direction === 'rtl' ? recap.direction : undefined,
})

/** A Markdown file with front matter. */
export function post(path: string, head: Readonly<Record<string, Value | undefined>>, body: string): Artifact {
  const entries = Object.fromEntries(Object.entries(head).filter((entry): entry is [string, Value] => entry[1] !== undefined))
  return { path, text: `${frontMatter(entries)}\n${body}` }
}

/** A recap's page, as the context lists it. */
export const ownPage = (recap: Recap, { translations }: TargetContext): Page | undefined => translations(recap.story).find(({ language }) => language === recap.language)
