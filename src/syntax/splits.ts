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

/** Features of how token `i` is to be split. `known` says which lower-cased forms are words by themselves. */
export function splitFeatures(surfaces: readonly string[], i: number, known: (form: string) => boolean, f: FeatureBuffer): void {
  const surface = withoutSoftHyphens(surfaces[i]!)
  const lower = surface.toLowerCase()
  const length = lower.length
  const next = hashString((surfaces[i + 1] ?? '').toLowerCase())
  const last = hashString((surfaces[i - 1] ?? '').toLowerCase())
  const capital = surface.charCodeAt(0) !== lower.charCodeAt(0) ? (surface === surface.toUpperCase() ? 2 : 1) : 0
  const ending = hashString(lower.slice(-3))
  f.clear()
  f.one(600, 0)
  f.one(601, hashString(lower.slice(0, 24)))
  f.one(602, hashString(surface.slice(0, 24)))
  for (let k = 1; k <= 6; k++) f.two(603, k, hashString(lower.slice(-k)))
  for (let k = 1; k <= 4; k++) f.two(604, k, hashString(lower.slice(0, k)))
  f.two(605, ending, next)
  f.two(606, ending, last)
  f.two(607, ending, Math.min(length, 8))
  f.three(608, ending, capital, i === 0 ? 1 : 0)
  f.two(609, hashString(lower.slice(-2)), hashString(lower.slice(0, 3)))
  f.two(610, hashString(lower.slice(0, 24)), next)
  f.two(611, hashString(lower.slice(0, 24)), last)
  let stems = known(lower) ? 1 : 0
  for (let k = 1; k <= 3; k++) if (length > k + 1 && known(lower.slice(0, -k))) stems |= 2 << k
  f.two(612, stems, ending)
  f.two(613, stems, hashString(lower.slice(-2)))
  f.two(614, hashString((surfaces[i + 1] ?? '').slice(-2)), ending)
  f.three(615, hashString(lower.slice(-4)), capital, stems)
}
