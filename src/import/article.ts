import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { diagnose } from '../diagnostics/index.js'
import type { Diagnostic, Reported } from '../ir/index.js'
import { readHtml } from './html.js'
import { mend, plain } from './mend.js'
import { foldSpaces } from './spaces.js'
import { readText } from './text.js'

export interface ImportInput {
  /** Path for messages. */
  readonly path: string
  readonly text: string
  readonly tag: string
  /** Words that a byline starts with in this language ("by"). */
  readonly bylines: readonly string[]
}

/**
 * Turns a saved page or a pasted text into a source article: Markdown with front matter. Headings, title and byline are told from the
 * text; what was mended or left out on the way is reported, and everything else is kept to the word.
 *
 * @returns undefined where the file holds no text
 */
export function importArticle({ path, text, tag, bylines }: ImportInput): Reported<string | undefined> {
  const place = { path }
  const diagnostics: Diagnostic[] = []
  const draft = isHtml(path, text) ? readHtml(text, bylines) : readText(text, bylines)
  const mended = mend(draft.blocks, place)
  diagnostics.push(...mended.diagnostics)
  const [head] = mended.value
  if (!head) return { value: undefined, diagnostics: [...diagnostics, diagnose('import-empty', place, {})] }

  for (const what of draft.leftOut) diagnostics.push(diagnose('import-left-out', place, { what }))
  if (draft.author === undefined) diagnostics.push(diagnose('import-byline', place, {}))
  let title = draft.title && foldSpaces(draft.title).trim()
  if (!title) {
    title = firstWords(plain(head))
    diagnostics.push(diagnose('import-title', place, { origin: 'the first words', title }))
  }
  const front = [
    ['title', JSON.stringify(title)], ['lang', tag], ['author', quoted(draft.author)], ['publisher', quoted(draft.publisher)], ['date', draft.date], ['url', quoted(draft.url)],
  ].flatMap(([key, value]) => (value ? [`${key}: ${value}`] : []))
  const body = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-' }).stringify({ type: 'root', children: mended.value } satisfies Root)
  return { value: ['---', ...front, '---', '', body].join('\n'), diagnostics }
}

const isHtml = (path: string, text: string): boolean => /\.x?html?$/i.test(path) || /^\s*(?:<!doctype html|<html|<head|<body|<article)\b/i.test(text)

const quoted = (text: string | undefined): string | undefined => (text ? JSON.stringify(foldSpaces(text).trim()) : undefined)

/** The start of a text as a stand-in for its title. */
function firstWords(text: string): string {
  const words = text.trim().split(' ')
  return words.length <= 9 ? words.join(' ') : `${words.slice(0, 9).join(' ').replace(/[\p{P}]+$/u, '')} …`
}
