/** Gives line and column, both from 1 and in UTF-16 units, of offsets into a text. Lines end in `\n`, `\r\n` or a lone `\r`. */
export function positions(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}
