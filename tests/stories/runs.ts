const wordsOf = (text: string): string[] => text.normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'").match(/[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu) ?? []

/** The longest run of words that two texts share, counted and given without the words of names: a name has no other wording. */
export function longestCommonRun(a: string, b: string, names: readonly string[]): string[] {
  const inNames = new Set(names.flatMap(wordsOf))
  const left = wordsOf(a)
  const right = wordsOf(b)
  let best: string[] = []
  // runs[j]: words, names left out, of the run that ends at left[i] and right[j]; undefined where the two differ
  let runs: (readonly string[] | undefined)[] = []
  for (const word of left) {
    runs = right.map((other, j) => {
      if (other !== word) return undefined
      const before = runs[j - 1] ?? []
      const run = inNames.has(word) ? before : [...before, word]
      if (run.length > best.length) best = [...run]
      return run
    })
  }
  return best
}
