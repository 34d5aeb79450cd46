import { hashString, type FeatureBuffer } from './hash.js'
import { withoutSoftHyphens } from './softHyphens.js'

/** The script of a token that is one word. */
export const WHOLE = ''

/**
 * How a multiword token's words come from its letters, as a script that fits other tokens too. Words are separated by
 * "\t"; each is "[a:b" (the letters from a to b, counted from the end, b = 0 being the end; a is "^" for the start)
 * or a literal with "]" before it; a slice may be followed by "+" and letters to add.
 * "kanyang" -> kanya, -ng gives "[^:2\t]-ng".
 */
export function splitScript(surface: string, words: readonly string[]): string {
  if (words.length === 1) return WHOLE
  const parts: string[] = []
  let cursor = 0
  for (const [i, word] of words.entries()) {
    const from = cursor === 0 ? '^' : String(surface.length - cursor)
    if (word !== '' && surface.startsWith(word, cursor)) {
      cursor += word.length
      parts.push(`[${from}:${surface.length - cursor}`)
    } else if (i === 0) {
      let shared = 0
      while (shared < word.length && word[shared] === surface[shared]) shared++
      if (shared === 0) return `!${words.join('\t')}`
      cursor = shared
      parts.push(`[${from}:${surface.length - cursor}+${word.slice(shared)}`)
    } else parts.push(`]${word}`)
  }
  return parts.join('\t')
}

/** The words a script gives; undefined where the surface is too short. */
export function applySplit(surface: string, script: string): string[] | undefined {
  if (script === WHOLE) return [surface]
  if (script.startsWith('!')) return script.slice(1).split('\t')
  const words: string[] = []
  for (const part of script.split('\t')) {
    if (part.startsWith(']')) {
      words.push(part.slice(1))
      continue
    }
    const [, from, to, added] = /^\[(\^|\d+):(\d+)(?:\+(.*))?$/.exec(part) as unknown as [string, string, string, string | undefined]
    const start = from === '^' ? 0 : surface.length - Number(from)
    const word = surface.slice(Math.max(0, start), Math.max(0, surface.length - Number(to))) + (added ?? '')
    if (start < 0 || word === '') return undefined
    words.push(word)
  }
  return words
}

/** What a surface token says by itself of how it and its neighbours are to be split, as hashes. */
export interface SurfaceLetters {
  readonly first: readonly number[]
  readonly last: readonly number[]
  /** The whole of it, lower-cased: cut to the length that features look at, and as its neighbours see it. */
  readonly cut: number
  readonly whole: number
  /** Its last two letters as they stand. */
  readonly tail: number
  readonly cased: number
  readonly length: number
  readonly capital: number
  /** Which of its beginnings are words by themselves. */
  readonly stems: number
}

/** @param known which lower-cased forms are words by themselves */
export function surfaceLetters(form: string, known: (form: string) => boolean): SurfaceLetters {
  const surface = withoutSoftHyphens(form)
  const lower = surface.toLowerCase()
  const length = lower.length
  let stems = known(lower) ? 1 : 0
  for (let k = 1; k <= 3; k++) if (length > k + 1 && known(lower.slice(0, -k))) stems |= 2 << k
  return {
    first: [1, 2, 3, 4].map((k) => hashString(lower.slice(0, k))),
    last: [1, 2, 3, 4, 5, 6].map((k) => hashString(lower.slice(-k))),
    cut: hashString(lower.slice(0, 24)),
    whole: hashString(form.toLowerCase()),
    tail: hashString(form.slice(-2)),
    cased: hashString(surface.slice(0, 24)),
    length, stems,
    capital: surface.charCodeAt(0) !== lower.charCodeAt(0) ? (surface === surface.toUpperCase() ? 2 : 1) : 0,
  }
}

const NOTHING = surfaceLetters('', () => false)

/** Features of how token `i` is to be split. `known` says which lower-cased forms are words by themselves. */
export function splitFeatures(surfaces: readonly string[], i: number, known: (form: string) => boolean, f: FeatureBuffer): void {
  const own = surfaceLetters(surfaces[i]!, known)
  const beside = (form: string | undefined) => (form === undefined ? undefined : surfaceLetters(form, known))
  ownSplitFeatures(own, f)
  contextSplitFeatures(own, beside(surfaces[i - 1]), beside(surfaces[i + 1]), f)
}

/** Features of the token alone. Overwrites the buffer. */
export function ownSplitFeatures(own: SurfaceLetters, f: FeatureBuffer): void {
  f.clear()
  f.one(600, 0)
  f.one(601, own.cut)
  f.one(602, own.cased)
  for (let k = 1; k <= 6; k++) f.two(603, k, own.last[k - 1]!)
  for (let k = 1; k <= 4; k++) f.two(604, k, own.first[k - 1]!)
}

/** Features of the token with those before and after it (none at the ends of the text). Adds to the buffer. */
export function contextSplitFeatures(own: SurfaceLetters, before: SurfaceLetters | undefined, after: SurfaceLetters | undefined, f: FeatureBuffer): void {
  const next = (after ?? NOTHING).whole
  const last = (before ?? NOTHING).whole
  const ending = own.last[2]!
  f.two(605, ending, next)
  f.two(606, ending, last)
  f.two(607, ending, Math.min(own.length, 8))
  f.three(608, ending, own.capital, before === undefined ? 1 : 0)
  f.two(609, own.last[1]!, own.first[2]!)
  f.two(610, own.cut, next)
  f.two(611, own.cut, last)
  f.two(612, own.stems, ending)
  f.two(613, own.stems, own.last[1]!)
  f.two(614, (after ?? NOTHING).tail, ending)
  f.three(615, own.last[3]!, own.capital, own.stems)
}
