/** Words of a text, in small letters and without accents. */
export const wordsOf = (text: string): string[] =>
  (text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

const shortest = 4

/**
 * Words that two texts spell alike: names and words that one language keeps from another. A word of the one is taken for that of the
 * other where they are the same, or where one edit in five letters makes them the same (Levenshtein 1966).
 *
 * @returns per sentence, the words found in the other text, in the left text's spelling
 */
export function keptWords(left: readonly string[], right: readonly string[]): { readonly left: readonly string[][]; readonly right: readonly string[][] } {
  const [x, y] = [left.map(wordsOf), right.map(wordsOf)]
  const known = new Set(x.flat().filter((word) => word.length >= shortest))
  const byKey = new Map<string, string[]>()
  for (const word of known) for (const key of keysOf(word)) byKey.set(key, [...(byKey.get(key) ?? []), word])
  const spelling = new Map<string, string>()
  for (const word of new Set(y.flat())) {
    if (word.length < shortest) continue
    if (known.has(word)) spelling.set(word, word)
    else {
      const near = [...new Set(keysOf(word).flatMap((key) => byKey.get(key) ?? []))].filter((other) => similar(word, other)).sort()
      if (near[0] !== undefined) spelling.set(word, near[0])
    }
  }
  const shared = new Set(spelling.values())
  return {
    left: x.map((words) => words.filter((word) => shared.has(word))),
    right: y.map((words) => words.flatMap((word) => spelling.get(word) ?? [])),
  }
}

/** Similar words begin or end alike. */
const keysOf = (word: string): string[] => [`${word.slice(0, 3)}_`, `_${word.slice(-3)}`]

function similar(a: string, b: string): boolean {
  const most = Math.floor(Math.max(a.length, b.length) / 5)
  return Math.min(a.length, b.length) >= 5 && Math.abs(a.length - b.length) <= most && editDistance(a, b) <= most
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length]!
}
