const initial = /(?:^|[\s\p{Ps}\p{Pi}"'.-])\p{Lu}\.$/u
const startsLow = /^[^\p{L}\p{N}]*\p{Ll}/u
const noWord = /^[^\p{L}\p{N}]*$/u

/**
 * Whether a boundary found by the segmenter is none.
 *
 * @param before text of the sentence so far
 * @param after text behind the boundary, up to the next one
 * @param abbreviations in small letters; none of them ends a sentence
 */
export function joins(before: string, after: string, abbreviations: ReadonlySet<string>): boolean {
  if (noWord.test(after) || noWord.test(before)) return true
  // “Who are you?” she asked.
  if (startsLow.test(after)) return true
  const trimmed = before.trimEnd()
  if (!trimmed.endsWith('.')) return false
  if (initial.test(trimmed)) return true
  const word = /[^\s\p{Ps}\p{Pi}"']*$/u.exec(trimmed)?.[0].toLowerCase() ?? ''
  if (abbreviations.has(word)) return true
  // An abbreviation of several words, "et al."
  const two = /\S+\s\S+$/.exec(trimmed)?.[0].toLowerCase()
  return two !== undefined && abbreviations.has(two)
}

/**
 * Boundaries that the segmenter misses: an ellipsis ends a sentence where it stands at a word and a capital follows, as three dots do.
 * "mula … hanggang" and "mula …hanggang" go on.
 */
export function ellipsisBoundaries(text: string): number[] {
  return Array.from(text.matchAll(/(?<=[\p{L}\p{N}])…[\p{Pe}\p{Pf}"']*\s+(?=[\p{Ps}\p{Pi}"'¿¡]*\p{Lu})/gu), (match) => match.index + match[0].length)
}

