/** Sentence pairs of a TSV file: the first two columns of each line. `unusable` are numbers, from 1, of lines that hold no pair. */
export function sentencePairs(text: string): { readonly pairs: readonly (readonly [string, string])[]; readonly unusable: readonly number[] } {
  const pairs: (readonly [string, string])[] = []
  const unusable: number[] = []
  text.replace(/^\uFEFF/, '').split(/\r?\n/).forEach((line, k) => {
    if (line === '' || line.startsWith('#')) return
    const [left = '', right = ''] = line.split('\t').map((column) => column.trim())
    if (left === '' || right === '') unusable.push(k + 1)
    else pairs.push([left, right])
  })
  return { pairs, unusable }
}
