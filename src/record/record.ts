import { isMap, isScalar, isSeq, parseDocument, type Document, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import { aboutOf, type Decision } from './decision.js'
import { itemText } from './item.js'

/** review.yaml with a decision written down, or why that cannot be. `replaced`: an earlier decision about the same gave way. */
export type Recorded = { readonly text: string; readonly replaced: boolean; readonly unchanged: boolean } | { readonly why: string; readonly offset: number }

/**
 * Writes a decision into the text of a review.yaml. Everything else stays to the byte: comments, order, blank lines, quoting. A decision about
 * the same thing is replaced where it stands and keeps its comments; any other goes to the end of its list.
 *
 * @param text the file as it is; empty where there is none
 */
export function record(text: string, decision: Decision): Recorded {
  const document = parseDocument(text, { prettyErrors: false, keepSourceTokens: true })
  const [error] = document.errors
  if (error) return { why: error.message, offset: error.pos[0] }
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const done = (result: string, replaced = false): Recorded => ({ text: result, replaced, unchanged: result === text })
  const { contents } = document
  if (contents !== null && !isMap(contents) && !(isScalar(contents) && contents.value === null)) return { why: 'the file is no map of lists', offset: contents.range?.[0] ?? 0 }
  const pair = isMap(contents) ? (contents as YAMLMap).items.find(({ key }) => isScalar(key) && key.value === decision.section) : undefined
  if (!pair) return done(`${closed(text, eol)}${text.trim() === '' ? '' : eol}${decision.section}:${eol}${itemText(decision.value, '  ', eol)}`)
  const list = pair.value
  if (!isSeq(list)) {
    if (list !== null && !(isScalar(list) && list.value === null)) return { why: `"${decision.section}" is no list`, offset: (list as { range?: readonly number[] }).range?.[0] ?? 0 }
    return done(filled(text, pair, list, decision, eol))
  }
  const known = list.items.find((item) => isMap(item) && aboutOf({ section: decision.section, value: item.toJS(document) } as Decision) === aboutOf(decision))
  if (known && isMap(known)) return replace(text, document, known, decision, eol, done)
  if (list.flow) {
    const [start] = list.range ?? [0]
    if (list.items.length > 0) return { why: `"${decision.section}" is written in brackets; write it as a list with hyphens`, offset: start }
    return done(filled(text, pair, list, decision, eol))
  }
  return done(inserted(text, listEnd(list, text), itemText(decision.value, indentOf(list, text), eol), eol))
}

function replace(text: string, document: Document, known: YAMLMap, decision: Decision, eol: string, done: (result: string, replaced: boolean) => Recorded): Recorded {
  const before = known.toJS(document) as Record<string, unknown>
  // Titles in other languages, and a note when there is no new one, stay.
  const merged = merge(before, decision)
  if (JSON.stringify(sorted(before)) === JSON.stringify(sorted(merged))) return done(text, false)
  const [start, end] = known.range ?? [0, 0]
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1))
  const kept = document.createNode(merged) as YAMLMap
  for (const key of Object.keys(before)) if (!(key in merged)) known.delete(key)
  for (const [key, value] of Object.entries(merged)) if (JSON.stringify(before[key]) !== JSON.stringify(value)) known.set(key, kept.get(key, true))
  const item = itemText(known, indent.slice(2), eol).slice(indent.length)
  const open = text[end - 1] === '\n'
  return done(text.slice(0, start) + (open ? item : item.trimEnd()) + text.slice(end), true)
}

function merge(before: Readonly<Record<string, unknown>>, { section, value }: Decision): Record<string, unknown> {
  const note = before['note'] === undefined ? {} : { note: before['note'] }
  if (section === 'beats') return { ...before, ...value, title: { ...(before['title'] as object | undefined), ...value.title } }
  if (section === 'passages' && before['position'] !== undefined && value.position === undefined) return { ...note, position: before['position'], ...value }
  return { ...note, ...value }
}

const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(sorted)
  : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]))
  : value

const closed = (text: string, eol: string): string => (text === '' || text.endsWith('\n') ? text : `${text}${eol}`)

const lineEnd = (text: string, offset: number): number => {
  const found = text.indexOf('\n', Math.max(0, offset))
  return found < 0 ? text.length : found + 1
}

const inserted = (text: string, offset: number, item: string, eol: string): string => `${closed(text.slice(0, offset), eol)}${item}${text.slice(offset)}`

/** A list that holds nothing, written as such or left open: the item takes its place, and a comment behind it stays. */
function filled(text: string, pair: Pair, value: unknown, decision: Decision, eol: string): string {
  const key = (pair.key as { range?: readonly number[] }).range?.[1] ?? 0
  const [start, end] = (value as { range?: readonly number[] } | null)?.range ?? [key, key]
  const emptied = end! > start! ? text.slice(0, start).trimEnd() + text.slice(end) : text
  return inserted(emptied, lineEnd(emptied, key), itemText(decision.value, '  ', eol), eol)
}

const indentOf = (list: YAMLSeq, text: string): string => {
  const start = (list.items[0] as { range?: readonly number[] } | undefined)?.range?.[0] ?? 0
  const hyphen = text.lastIndexOf('-', start)
  return text.slice(text.lastIndexOf('\n', hyphen) + 1, hyphen)
}

/** After the last item, what stands behind it on its line, and comments below it that are set in as far as it is. */
function listEnd(list: YAMLSeq, text: string): number {
  const indent = indentOf(list, text)
  const end = (list.items.at(-1) as { range?: readonly number[] } | undefined)?.range?.[1] ?? 0
  let at = text[end - 1] === '\n' ? end : lineEnd(text, end)
  for (;;) {
    const next = lineEnd(text, at)
    const line = text.slice(at, next)
    if (at >= text.length || indent === '' || !line.startsWith(`${indent}#`)) return at
    at = next
  }
}
