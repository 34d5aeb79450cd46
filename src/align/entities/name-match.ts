/** Whether two names may name one bearer. */

/** Lower case, no accents, no possessive, one space. */
export const foldName = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[‘’]/g, "'").replace(/'s?(?=\s|$)/gu, '').replace(/[^\p{L}\p{N}' ]+/gu, ' ').replace(/\s+/g, ' ').trim()

/** How names are folded and how words sound; whoever compares many keeps both. */
export interface Hearing {
  fold(name: string): string
  sound(word: string): string
}

/** Letters that often spell one sound are one letter (a coarse Soundex, Russell 1918, that keeps the vowels). */
export const sound = (word: string): string =>
  word.replace(/ph/g, 'f').replace(/c(?=[eiy])/g, 's').replace(/[cq]/g, 'k').replace(/y/g, 'i').replace(/z/g, 's').replace(/v/g, 'b').replace(/h/g, '').replace(/(.)\1+/g, '$1')

const plainly: Hearing = { fold: foldName, sound }

/**
 * 1 for one name, 0.9 for a short form that a full name holds, 0.75 for full names with one part shared and the other alike,
 * 0.6 for given names alike ("Luke" / "Lucas", "Mira" / "Mirasol"), 0 otherwise.
 */
export function nameSimilarity(a: string, b: string, hearing: Hearing = plainly): number {
  const [x, y] = [hearing.fold(a), hearing.fold(b)]
  if (!x || !y) return 0
  if (x === y) return 1
  const [xs, ys] = [x.split(' '), y.split(' ')]
  const [short, full] = xs.length <= ys.length ? [xs, ys] : [ys, xs]
  if (short.every((word) => full.includes(word))) return short.length < full.length ? 0.9 : 1
  if (short.length > 1) {
    const shared = short.filter((word) => full.includes(word))
    const rest = short.filter((word) => !full.includes(word))
    // Both may have a title or a name that the other leaves out: "Don Fausto", "Fausto Arguelles".
    if (shared.some((word) => word.length >= 4) && rest.length > 0 && !(shared.at(-1) === full.at(-1) && shared.at(-1) === short.at(-1))) return 0.55
    return shared.length > 0 && shared.at(-1) === short.at(-1) && rest.every((word) => full.some((other) => alike(word, other, hearing))) ? 0.75 : 0
  }
  const name = short[0] ?? ''
  return alike(name, full[0] ?? '', hearing) || (name.length >= 5 && full.some((word) => word.length >= 5 && alike(name, word, hearing))) ? 0.6 : 0
}

/** Spellings or pet forms of one given name: alike in sound and start, or one the beginning or end of the other. */
export function alike(a: string, b: string, hearing: Hearing = plainly): boolean {
  const [x, y] = [hearing.sound(a), hearing.sound(b)]
  if (x === y) return true
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (short.length < 3) return false
  if (short.length >= 4 && (long.startsWith(short) || long.endsWith(short))) return true
  return short.slice(0, 3) === long.slice(0, 3) && distance(x, y) <= 2
}

/** Edit distance (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length] ?? 0
}
