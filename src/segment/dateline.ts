/**
 * How long the dateline of a news text is, with the dash and the space behind it: "ILIGAN CITY, Philippines — A guard …". In: the text of
 * an article's first sentence. Out: the offset at which the sentence itself starts, 0 where there is no dateline.
 *
 * A dateline is a place in capitals, perhaps with its country or date (Associated Press Stylebook, "datelines"); scripts without capitals have none.
 */
export function datelineLength(text: string): number {
  const [found = '', place = ''] = dateline.exec(text.slice(0, longest)) ?? []
  return place.replace(/\P{L}/gu, '').length >= shortest ? found.length : 0
}

/** Characters of the longest dateline looked for, and letters of the shortest place. */
const longest = 80
const shortest = 4

const dateline = /^(\p{Lu}[\p{Lu}\p{M}'’. -]*)(?:[,(][^—–"“”]*)?(?: —|—| –| -{1,2}) (?=\S)/u
