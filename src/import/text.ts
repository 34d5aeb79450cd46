import type { RootContent } from 'mdast'
import type { Draft } from './draft.js'
import { findHeadings } from './headings.js'
import { foldSpaces } from './spaces.js'

/** Lines longer than this were not broken by hand: each is a paragraph of its own. */
const wrapWidth = 100
const longestTitle = 160

/**
 * Reads plain text: title, byline, headings and paragraphs.
 *
 * @param bylines words that a byline starts with in the text's language ("by")
 */
export function readText(source: string, bylines: readonly string[]): Draft {
  const pieces = paragraphs(source, bylines).map((text) => ({ text }))
  const byline = pieces.findIndex(({ text }, i) => i < 3 && authorOf(text, bylines) !== undefined)
  const author = byline < 0 ? undefined : authorOf(pieces[byline]?.text ?? '', bylines)
  const first = pieces[0]
  const titled = first !== undefined && byline !== 0 && (byline === 1 || isTitle(first.text, pieces[1]?.text))
  const body = pieces.filter((_, i) => i !== byline && !(titled && i === 0))
  const headings = findHeadings(body)
  const blocks = body.map(({ text }, i): RootContent =>
    headings[i] ? { type: 'heading', depth: 2, children: [{ type: 'text', value: text }] } : { type: 'paragraph', children: [{ type: 'text', value: text }] })
  return { ...(titled ? { title: first.text } : {}), ...(author ? { author } : {}), blocks, leftOut: [] }
}

/** Paragraphs of a text: blocks between empty lines, or its lines where they were not wrapped by hand. */
function paragraphs(source: string, bylines: readonly string[]): string[] {
  const lines = source
    .split(/\r\n|\n|\r|\u2028|\u2029/)
    .map((line) => foldSpaces(line).trim())
    // A byline stands alone, whatever is around it.
    .flatMap((line) => (authorOf(line, bylines) === undefined ? [line] : ['', line, '']))
  const wrapped = Math.max(...lines.map(({ length }) => length)) <= wrapWidth
  if (!wrapped) return lines.filter((line) => line !== '')
  return lines.join('\n').split(/\n{2,}/).flatMap((block) => joinLines(block.split('\n'))).filter((text) => text !== '')
}

/** Joins lines that were wrapped by hand; a line that ends well before the width ends its paragraph. */
function joinLines(lines: readonly string[]): string[] {
  const width = Math.max(...lines.map(({ length }) => length))
  const result: string[] = []
  let open = false
  for (const line of lines) {
    if (open) result.push(`${result.pop() ?? ''} ${line}`)
    else result.push(line)
    open = line.length > width * 0.6
  }
  return result
}

function authorOf(text: string, bylines: readonly string[]): string | undefined {
  if (text.length > 80 || /[.!?]$/.test(text)) return undefined
  for (const word of bylines) {
    const name = text.slice(word.length + 1).replace(/^:?\s*/, '')
    if (text.toLowerCase().startsWith(`${word.toLowerCase()} `) && /^\p{Lu}/u.test(name)) return name
  }
  return undefined
}

const isTitle = (text: string, next: string | undefined): boolean =>
  text.length <= longestTitle && next !== undefined && next.length > text.length && !/[.…,;:]["”’)]*$/u.test(text) && !/[.!?]\s+\p{Lu}/u.test(text)
