/** A line or paragraph of plain text. */
export interface Piece {
  readonly text: string
}

const longest = 90
const fewest = 3

/** Short enough for a heading, one sentence at most, and no list, quotation or lead-in. */
const mayBe = (text: string): boolean =>
  text.length <= longest && text.split(' ').length <= 16 && /^[^\p{L}\p{N}]*[\p{Lu}\p{Lo}\p{N}]/u.test(text) && !/^["“„«–—-]/u.test(text)
  && !/[.!?…]["”’)]*\s+\S/u.test(text.replace(/\b\p{Lu}\.|\.{3}/gu, '')) && !/[:;,]$/.test(text)

/**
 * Tells which pieces are headings. One without a sentence's final sign is, when a longer piece follows. One with it ("They break up.") could be a short
 * paragraph too: it is a heading only in a text where such lines stand again and again, each alone before a longer piece.
 */
export function findHeadings(pieces: readonly Piece[]): boolean[] {
  const short = pieces.map(({ text }) => mayBe(text))
  const leads = pieces.map(({ text }, i) => {
    const next = pieces[i + 1]
    return short[i] === true && next !== undefined && short[i + 1] === false && next.text.length > text.length * 1.5
  })
  const ends = pieces.map(({ text }) => /[.!?…。！？]["”’)]*$/u.test(text))
  const sentences = pieces.map((_, i) => i).filter((i) => short[i] && ends[i])
  const leading = sentences.filter((i) => leads[i])
  const sentencesLead = leading.length >= fewest && leading.length >= sentences.length * 0.75
  return pieces.map((_, i) => leads[i] === true && (ends[i] !== true || sentencesLead))
}
