import { hashString, mix, type FeatureBuffer } from './hash.js'

/** A stretch of text with its UTF-16 offsets, end exclusive. */
export interface Span {
  readonly form: string
  readonly start: number
  readonly end: number
}

/** The text between white space (any Unicode white space). */
export function chunksOf(text: string): Span[] {
  const spans: Span[] = []
  for (const found of text.matchAll(/\S+/gu)) spans.push({ form: found[0], start: found.index, end: found.index + found[0].length })
  return spans
}

/** Kinds of characters, for features: letters by case, digits, and every other ASCII sign by itself. */
function kindOf(chunk: string, at: number): number {
  if (at < 0 || at >= chunk.length) return 1
  const code = chunk.charCodeAt(at)
  if (code >= 48 && code <= 57) return 2
  if (code >= 97 && code <= 122) return 3
  if (code >= 65 && code <= 90) return 4
  if (code < 128) return code + 8
  const char = chunk[at]!
  if (char.toLowerCase() !== char.toUpperCase()) return char === char.toLowerCase() ? 3 : 4
  return code + 8
}

/** Longest chunk part a feature looks at, so that a monstrous chunk costs no more than a long one. */
const REACH = 12

/** Features of the gap before `chunk[at]`: should the chunk be cut there? */
export function gapFeatures(chunk: string, at: number, f: FeatureBuffer): void {
  const code = (k: number) => (at + k < 0 || at + k >= chunk.length ? 0 : chunk.charCodeAt(at + k) | 32)
  const a2 = kindOf(chunk, at - 2), a1 = kindOf(chunk, at - 1), b0 = kindOf(chunk, at), b1 = kindOf(chunk, at + 1)
  const before = hashString(chunk.slice(Math.max(0, at - REACH), at).toLowerCase())
  const after = hashString(chunk.slice(at, at + REACH).toLowerCase())
  f.clear()
  f.one(500, 0)
  f.two(501, a1, b0)
  f.three(502, a2, a1, b0)
  f.three(503, a1, b0, b1)
  f.four(504, a2, a1, b0, b1)
  f.two(505, kindOf(chunk, at - 3), mix(mix(a2, a1), b0))
  f.two(506, mix(mix(a1, b0), b1), kindOf(chunk, at + 2))
  f.two(507, code(-1), code(0))
  f.three(508, code(-2), code(-1), code(0))
  f.three(509, code(-1), code(0), code(1))
  f.four(510, code(-2), code(-1), code(0), code(1))
  f.two(511, before, b0)
  f.two(512, after, a1)
  f.two(513, before, after)
  f.three(514, Math.min(at, 5), a1, b0)
  f.three(515, Math.min(chunk.length - at, 5), a1, b0)
  f.three(516, at, chunk.length < 20 ? chunk.length : 20, kindOf(chunk, 0))
  f.three(517, kindOf(chunk, chunk.length - 1), a1, b0)
  f.three(518, kindOf(chunk, 0), a1, b0)
}

/** Whether the gap before `at` may be cut at all: never inside a surrogate pair, before a joiner or a variation sign. */
export function mayCut(chunk: string, at: number): boolean {
  const after = chunk.charCodeAt(at)
  const before = chunk.charCodeAt(at - 1)
  if (after >= 0xdc00 && after <= 0xdfff) return false
  return !(after === 0x200d || before === 0x200d || (after >= 0xfe00 && after <= 0xfe0f))
}
