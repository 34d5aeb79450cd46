import type { Article, Diagnostic, SegmentedArticle } from '../src/ir/index.js'
import { readArticle } from '../src/read/article.js'
import { read, type StoryFiles } from '../src/read/index.js'
import { segment } from '../src/segment/index.js'

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
export const file = (path: string, text: string) => ({ path, bytes: bytes(text) })
export const codes = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({ code }) => code)

/** A story of the given files; `story.yaml` among them are its settings. */
export function storyOf(files: Readonly<Record<string, string>>): StoryFiles {
  const { 'story.yaml': settings, ...articles } = files
  return {
    name: 's',
    path: 'sources/s',
    articles: Object.entries(articles).map(([name, text]) => file(`sources/s/${name}`, text)),
    ...(settings === undefined ? {} : { settings: file('sources/s/story.yaml', settings) }),
  }
}

export const readFiles = (files: Readonly<Record<string, string>>) => read(storyOf(files), ['en', 'tl'])

export function articleOf(text: string, name = 'en.md'): { article: Article; diagnostics: readonly Diagnostic[] } {
  const { value, diagnostics } = readArticle(file(`sources/s/${name}`, text), { story: 's', tags: ['en', 'tl'] })
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return { article: value, diagnostics }
}

export const sentencesOf = (text: string, abbreviations: readonly string[] = [], name = 'en.md'): SegmentedArticle => segment(articleOf(text, name).article, abbreviations)
