/** The candidate closest to a word by edit distance, if it is close enough to be what was meant. Ties go to the first. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3))
  let best: { text: string; distance: number } | undefined
  for (const text of candidates) {
    if (Math.abs(text.length - word.length) > limit) continue
    const distance = editDistance(word.toLowerCase(), text.toLowerCase())
    if (distance <= limit && (!best || distance < best.distance)) best = { text, distance }
  }
  return best?.text
}

/** ` Did you mean "x"?` or nothing, to end a message with. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates)
  return found === undefined ? '' : `Did you mean "${found}"?`
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let previous: number[] = []
  let current = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let value = Math.min((current[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (current[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, (previous[j - 2] ?? 0) + 1)
      next.push(value)
    }
    previous = current
    current = next
  }
  return current[b.length] ?? 0
}
