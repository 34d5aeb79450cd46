import type { Association } from './associate.js'

/** What a word that was seen often, and one that was seen once, must reach to be kept. */
const often = 1.6
const least = { often: 0.25, once: 0.5, count: 0.9, share: 0.2 }
const mostConcepts = 3

/** What is sure enough to be kept, by word: concepts, the surest first. */
export function tableOf(associations: readonly Association[], seen: ReadonlyMap<string, number>): Map<string, string[]> {
  const table = new Map<string, string[]>()
  for (const { word, concept, strength, count } of associations) {
    if (count < least.count || count / (seen.get(word) ?? count) < least.share || strength < (count >= often ? least.often : least.once)) continue
    const concepts = table.get(word) ?? []
    if (concepts.length < mostConcepts) table.set(word, [...concepts, concept])
  }
  return table
}

/** associations.tsv: a word a line, and what it may stand for; sorted, so that the same table has the same bytes. */
export function tableText(table: ReadonlyMap<string, readonly string[]>, header: readonly string[]): string {
  const lines = [...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, concepts]) => [word, ...concepts].join('\t'))
  return [...header.map((line) => `# ${line}`), ...lines, ''].join('\n')
}
