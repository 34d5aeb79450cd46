/** Characters that take no room and only break words for a computer: zero-width space, word joiner, byte order mark, soft hyphen. */
const invisible = /[\u200B\u2060\uFEFF\u00AD]/g

/** Folds every kind of white space, also non-breaking, to single spaces and drops what is invisible. Ends are kept: pieces are put together later. */
export const foldSpaces = (text: string): string => text.replace(invisible, '').replace(/\s+/g, ' ')

/**
 * Makes the function that takes stray spaces away before signs ("The Defenders ?"). Where a document puts most of its signs so,
 * that is how its language is written, and they stay.
 */
export function straySpaces(document: string): (text: string) => string {
  const spaced = document.match(/\p{L} [?!;:](?=\s|$)/gu)?.length ?? 0
  const close = document.match(/\p{L}[?!;:](?=\s|$)/gu)?.length ?? 0
  const signs = spaced >= 3 && spaced > close ? /(?<=[\p{L}\p{N}\p{Pe}\p{Pf}]) +([.,)\]])(?=\s|$)/gu : /(?<=[\p{L}\p{N}\p{Pe}\p{Pf}]) +([.,)\]?!;:])(?=\s|$)/gu
  return (text) => text.replace(signs, '$1')
}
