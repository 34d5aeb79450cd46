/** Longest text given to the segmenter at once, in UTF-16 units: its time grows with the square of the length. */
const window = 2000

/** Where `Intl.Segmenter` starts sentences in a text, in order, from 0. */
export function sentenceStarts(text: string, segmenter: Intl.Segmenter): number[] {
  const starts: number[] = []
  let from = 0
  let size = window
  while (from < text.length) {
    const piece = text.slice(from, from + size)
    const found = Array.from(segmenter.segment(piece), ({ index }) => from + index)
    if (from + size >= text.length) {
      starts.push(...found)
      break
    }
    const last = found.at(-1) ?? from
    if (last === from) {
      // One sentence fills the window: look further.
      size *= 2
      continue
    }
    // The last one may go on behind the window, so the next window starts with it.
    starts.push(...found.slice(0, -1))
    from = last
    size = window
  }
  return starts
}
