import { isCollection, isMap, isNode, isScalar, isSeq, parseDocument, visit, type Node } from 'yaml'
import type { Place } from '../ir/index.js'
import { positions } from '../ir/position.js'

/** review.yaml as plain values, with the place of each. */
export interface ReviewFile {
  readonly value: unknown
  readonly errors: readonly { readonly why: string; readonly at: Place }[]
  /** Where two versions were merged and nobody chose. */
  readonly conflicts: readonly Place[]
  /** Place of the value (of the key, with `key`) at a path, or of the nearest around it. */
  at(path: readonly PropertyKey[], options?: { readonly key?: boolean }): Place
  /** Whether an error lies inside the value at a path. */
  broken(path: readonly PropertyKey[]): boolean
}

/** Deeper nesting overflows the parser's stack. */
const deepest = 60

const switches = new Set(['noEvent', 'short', 'turningPoint', 'say'])
const offsets = new Set(['start', 'end', 'occurrences'])

/**
 * Parses review.yaml without guessing types, but for its few switches and offsets. Text that git left between conflict marks is read
 * on both sides. Never throws.
 */
export function parseReview(path: string, bytes: Uint8Array): ReviewFile | { readonly why: string } {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return { why: 'it is not UTF-8' }
  }
  const where = positions(text)
  const place = (offset: number): Place => ({ path, ...where(Math.min(offset, text.length)) })
  const conflicts = [...text.matchAll(/^<{7}(?: .*)?$/gm)].map(({ index }) => place(index))
  // The same length, so that places stay; a lone row of `=` is a mark only between the others.
  const plain = (conflicts.length === 0 ? text : text.replace(/^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?$/gm, (mark) => `#${' '.repeat(mark.length - 1)}`)).replace(/^\uFEFF/, ' ')
  if (nested(plain)) return { why: `it is nested more than ${deepest} deep` }
  const document = parseDocument(plain, { schema: 'failsafe', prettyErrors: false })
  const found = document.errors.map(({ message, pos }) => ({ why: message, offset: Math.min(pos[0], plain.trimEnd().length) }))
  // References unfold to gigabytes.
  const aliases: { why: string; offset: number }[] = []
  visit(document, { Alias: (_, node) => void aliases.push({ why: 'references (`*name`) are not read', offset: node.range?.[0] ?? 0 }) })
  const errors = [...found, ...aliases]
  const nodeAt = (keys: readonly PropertyKey[]): unknown => (keys.length === 0 ? document.contents : document.getIn(keys, true))
  const at: ReviewFile['at'] = (keys, options) => {
    for (let length = keys.length; length >= 0; length--) {
      const parent = length > 0 ? nodeAt(keys.slice(0, length - 1)) : undefined
      const key = options?.key && isMap(parent) ? parent.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(keys[length - 1]))?.key : undefined
      const node = (key ?? nodeAt(keys.slice(0, length))) as Node | undefined
      if (isNode(node) && node.range) return place(node.range[0])
    }
    return { path, line: 1, column: 1 }
  }
  return {
    value: aliases.length > 0 ? undefined : plainOf(document.contents),
    errors: errors.map(({ why, offset }) => ({ why, at: place(offset) })),
    conflicts,
    at,
    broken: (keys) => {
      const node = nodeAt(keys)
      return isNode(node) && node.range ? errors.some(({ offset }) => offset >= node.range![0] && offset < node.range![2]) : true
    },
  }
}

/** A node as plain values; of a key that stands twice the first counts. */
function plainOf(node: unknown, key?: string): unknown {
  if (isSeq(node)) return node.items.map((item) => plainOf(item))
  if (isMap(node)) {
    const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>
    for (const pair of node.items) {
      const name = isScalar(pair.key) ? String(pair.key.value) : ''
      if (!(name in value)) value[name] = plainOf(pair.value, name)
    }
    return { ...value }
  }
  if (!isScalar(node) || isCollection(node)) return ''
  const text = String(node.value ?? '')
  if (key !== undefined && switches.has(key) && (text === 'true' || text === 'false')) return text === 'true'
  return key !== undefined && offsets.has(key) && /^\d{1,15}$/.test(text) ? Number(text) : text
}

function nested(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth++
    else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1)
    if (depth > deepest) return true
  }
  return /^(?: {240}|(?:[-?] ){60})/m.test(text)
}
