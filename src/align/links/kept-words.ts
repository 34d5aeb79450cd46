/** Words of a text, in small letters and without accents. */
export const wordsOf = (text: string): string[] =>
  (text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

const shortest = 4

/**
 * Words that two texts spell alike: names and words that one language keeps from another. A word of the one is taken for that of the
 * other where they are the same, or where one edit in five letters makes them the same (Levenshtein 1966), found by
 * what is left when letters are left out (Mor & Fraenkel 1982).
 *
 * @returns per sentence, the words found in the other text, in the left text's spelling
 */
export function keptWords(left: readonly string[], right: readonly string[]): { readonly left: readonly string[][]; readonly right: readonly string[][] } {
  const [x, y] = [left.map(wordsOf), right.map(wordsOf)]
  const known = new Set(x.flat().filter((word) => word.length >= shortest))
  const byKey = new Map<string, string[]>()
  for (const word of known) for (const key of keysOf(word)) push(byKey, key, word)
  const spelling = new Map<string, string>()
  for (const word of new Set(y.flat())) {
    if (word.length < shortest) continue
    if (known.has(word)) spelling.set(word, word)
    else {
      const near = [...new Set([...keysOf(word)].flatMap((key) => byKey.get(key) ?? []))].filter((other) => similar(word, other)).sort()
      if (near[0] !== undefined) spelling.set(word, near[0])
    }
  }
  const shared = new Set(spelling.values())
  return {
    left: x.map((words) => words.filter((word) => shared.has(word))),
    right: y.map((words) => words.flatMap((word) => spelling.get(word) ?? [])),
  }
}

function push(map: Map<string, string[]>, key: string, item: string): void {
  const list = map.get(key)
  if (list) list.push(item)
  else map.set(key, [item])
}

/** What is left of a word by leaving out as many letters as edits are allowed: words so near to each other have one in common. */
function keysOf(word: string): Set<string> {
  let keys = new Set([word])
  for (let edit = 0; edit < edits(word.length); edit++) keys = new Set([...keys, ...[...keys].flatMap((key) => Array.from(key, (_, k) => key.slice(0, k) + key.slice(k + 1)))])
  return keys
}

const edits = (length: number): number => Math.min(2, Math.floor(length / 5))

function similar(a: string, b: string): boolean {
  const most = edits(Math.min(a.length, b.length))
  return most > 0 && Math.abs(a.length - b.length) <= most && editDistance(a, b) <= most
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
