import type { Entity, Sentence } from '../ir/index.js'

const wordPattern = /\p{L}[\p{L}\p{M}\p{N}'’.-]*/gu
const capitalized = (word: string): boolean => /^\p{Lu}/u.test(word)

/**
 * Words that are, or belong to, proper names in this article: those of the cast, and those that stand capitalized inside a sentence
 * and never in lower case. Headings in title case are left out of the count. They help the tagger.
 *
 * @param isGiven whether a word, as `foldName` has it, is a given name: then it is one at the start of a sentence too, before another capital
 */
export function properNouns(sentences: readonly Sentence[], cast: readonly Entity[], isGiven: (folded: string) => boolean = () => false, isTitle: (word: string) => boolean = () => false): ReadonlySet<string> {
  // "Police Major Grace Salonga": what stands before a title is none of the name.
  const opensRank = (words: readonly string[], i: number): boolean => isTitle(words[i + 1] ?? '') && !/['’]s?$/u.test(words[i + 1] ?? '') && capitalized(words[i + 1] ?? '') && capitalized(words[i + 2] ?? '') && !isGiven(foldName(words[i] ?? ''))
  const lower = new Set<string>()
  const inside = new Map<string, number>()
  for (const sentence of sentences) {
    if (sentence.kind === 'heading') continue
    const words = sentence.text.match(wordPattern) ?? []
    // Behind the dash of a dateline a sentence begins.
    const starts = new Set([0, ...opensBehindDash(sentence.text)])
    const upper = words.filter(capitalized).length
    const titleCase = words.length > 3 && upper > words.length * 0.6 && words.every((word) => capitalized(word) || word.length <= 3)
    words.forEach((raw, i) => {
      const word = raw.replace(/['’]s$|['’.]$/u, '')
      if (!capitalized(word)) lower.add(word)
      else if ((!starts.has(i) || (capitalized(words[i + 1] ?? '') && isGiven(foldName(word)))) && !titleCase && word.length > 1 && !opensRank(words, i)) inside.set(word, (inside.get(word) ?? 0) + 1)
    })
  }
  const names = new Set<string>()
  for (const [word] of inside) if (!lower.has(word.toLowerCase())) names.add(word)
  for (const entity of cast)
    for (const name of namesOf(entity)) for (const [i, word] of (name.match(wordPattern) ?? []).entries()) if (capitalized(word) && !(i === 0 && name.includes(' ') && isTitle(word))) names.add(word)
  // A slip of the pen ("Lukes learns") is still the name.
  for (const [word] of inside) if (names.has(word.replace(/s$/, ''))) names.add(word)
  for (const name of [...names]) names.add(`${name}s`)
  return names
}

/** Places, among a text's words, of those right behind a dash with a space before it. */
const opensBehindDash = (text: string): number[] => [...text.matchAll(wordPattern)].flatMap(({ index }, i) => (/ [—–]\s*["“'‘]?$/u.test(text.slice(Math.max(0, index - 4), index)) ? [i] : []))

/** Every name and alias of an entity, whatever its language. */
export const namesOf = (entity: Entity): string[] => [...Object.values(entity.names), ...Object.values(entity.aliases).flat()]

/** Folded for comparison: lower case, no accents, one kind of apostrophe, no possessive. */
export const foldName = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase().replace(/'s?$/, '').trim()

/**
 * Whether two given names may be spellings of one: equal after folding letters that spell one sound, or alike at the start
 * and close by edit distance ("Luke" / "Lucas", "Katherine" / "Catherine").
 */
export function nameVariants(a: string, b: string): boolean {
  const [x, y] = [soundFold(a), soundFold(b)]
  if (x === y) return true
  if (Math.min(x.length, y.length) < 3) return false
  // A short form: "Leo" for Leopold, "Kath" for Katherine.
  if (x.startsWith(y) || y.startsWith(x) || isHypocorism(x, y) || isHypocorism(y, x)) return true
  return x.slice(0, 3) === y.slice(0, 3) && editDistance(x, y) <= 2 && Math.abs(x.length - y.length) <= 2
}

/** A pet form: the name's beginning with a diminutive vowel ("Gabo" for Gabriel, "Robby" for Roberto), or its end ("Nando" for Fernando). */
function isHypocorism(short: string, full: string): boolean {
  if (short.length < 4 || full.length - short.length < 2) return false
  return full.endsWith(short) || (/[oi]$/.test(short) && full.startsWith(short.slice(0, -1)))
}

/** A clipping: three letters or more of the name's beginning or end, and not all but one ("Ami" for Amihan, "Nes" for Ines are, "Juan" of Juana is none; Plag 2003). */
export function isClipping(short: string, full: string): boolean {
  const [x, y] = [foldName(short), foldName(full)]
  return x.length >= 3 && (y.startsWith(x) ? y.length - x.length >= 2 : y.endsWith(x) && y.length > x.length)
}

const soundFold = (name: string): string =>
  foldName(name).replace(/ph/g, 'f').replace(/c(?=[eiy])/g, 's').replace(/[cq]/g, 'k').replace(/ck/g, 'k').replace(/y/g, 'i').replace(/z/g, 's').replace(/h/g, '').replace(/(.)\1/g, '$1')

/** Levenshtein (1966), two rows. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length] as number
}
