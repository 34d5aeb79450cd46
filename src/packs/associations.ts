import type { Lexicon } from '../ir/index.js'

/** associations.tsv, made by `crossbeat learn`: a word a line, then the concepts that it may stand for; `#` begins a remark. */
export function readAssociations(text: string): NonNullable<Lexicon['associations']> {
  const found: Record<string, readonly string[]> = {}
  for (const line of text.split(/\r?\n/)) {
    if (line === '' || line.startsWith('#')) continue
    const [word = '', ...concepts] = line.split('\t')
    if (word !== '') found[word] = concepts.filter((concept) => concept !== '')
  }
  return found
}
