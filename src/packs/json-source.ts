import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import { diagnose } from '../diagnostics/index.js'
import type { Diagnostic, Place } from '../ir/index.js'
import { positions } from '../ir/position.js'
import { textOf, type PackFile } from './layers.js'

/** A JSON file whose values know where they stand. */
export interface JsonSource {
  readonly path: string
  readonly value: unknown
  /** Place of the value at a path (of its key, with `key`; of its end, with `end`); of the nearest value around it where there is none. */
  at(path: readonly PropertyKey[], options?: { readonly key?: boolean; readonly end?: boolean }): Place
  /** Place of some words within the text at a path; of the text where they are not found. */
  within(path: readonly PropertyKey[], words: string): Place
  /** Whether there is a value at this path. */
  holds(path: readonly PropertyKey[]): boolean
}

/** Reads JSON (RFC 8259: no comments, no commas too many). What is broken, and keys that stand twice, are reported; undefined where it is broken. */
export function readJsonSource(file: PackFile, diagnostics: Diagnostic[]): JsonSource | undefined {
  const text = textOf(file)
  let locate: ReturnType<typeof positions> | undefined
  const place = (offset: number): Place => ({ path: file.path, ...(locate ??= positions(text))(offset) })
  // The tree takes ten times as long as the value, and is asked for only where something is wrong.
  const errors: ParseError[] = []
  let grown: Node | undefined
  const tree = (): Node | undefined => (grown ??= parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false }))
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    tree()
    const why = error instanceof Error ? error.message : printParseErrorCode(errors[0]?.error ?? 1)
    // What is never closed is noticed at the end: the last line is the better place to look.
    diagnostics.push(diagnose('pack-json', place(Math.min(errors[0]?.offset ?? 0, text.trimEnd().length)), { why }))
    return undefined
  }
  const nodeAt = (path: readonly PropertyKey[]): Node | undefined => path.reduce<Node | undefined>((node, step) => node && child(node, step), tree())
  if (keysWritten(text) !== keysIn(value)) twice(tree()!, place, diagnostics)
  return {
    path: file.path, value,
    holds: (path) => nodeAt(path) !== undefined,
    at(path, { key = false, end = false } = {}) {
      for (let length = path.length; length >= 0; length--) {
        const node = nodeAt(path.slice(0, length))
        if (node) return place(end ? node.offset + node.length - 1 : key && length === path.length && node.parent?.type === 'property' ? node.parent.offset : node.offset)
      }
      return { path: file.path }
    },
    within(path, words) {
      const node = nodeAt(path)
      if (!node) return { path: file.path }
      const found = text.slice(node.offset, node.offset + node.length).indexOf(JSON.stringify(words).slice(1, -1))
      return place(node.offset + Math.max(0, found))
    },
  }
}

/** The last one where a key stands twice, as in `value`. */
function child(node: Node, step: PropertyKey): Node | undefined {
  if (node.type === 'array') return node.children?.[Number(step)]
  return node.type === 'object' ? node.children?.findLast(({ children }) => children?.[0]?.value === String(step))?.children?.[1] : undefined
}

const keysWritten = (text: string): number => text.match(/"(?:[^"\\]|\\.)*"\s*:|"(?:[^"\\]|\\.)*"/g)?.filter((found) => found.endsWith(':')).length ?? 0

const keysIn = (value: unknown): number =>
  value === null || typeof value !== 'object' ? 0 : Object.values(value).reduce<number>((sum, inner) => sum + keysIn(inner), Array.isArray(value) ? 0 : Object.keys(value).length)

function twice(node: Node, place: (offset: number) => Place, diagnostics: Diagnostic[]): void {
  if (node.type === 'object') {
    const first = new Map<string, Node>()
    for (const property of node.children ?? []) {
      const key = String(property.children?.[0]?.value)
      const before = first.get(key)
      if (before) diagnostics.push(diagnose('pack-key-twice', place(property.offset), { key, line: place(before.offset).line ?? 0 }))
      else first.set(key, property)
    }
  }
  for (const inner of node.children ?? []) twice(inner, place, diagnostics)
}
