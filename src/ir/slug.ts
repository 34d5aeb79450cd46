/** Pieces of addresses and file names made from text. */

/** Letters that have no accent to lose and still a usual spelling in ASCII. */
const spelled: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i' }

/** Bytes that a slug may have: file systems stop at 255, and engines add endings. */
const longest = 160

/** Letters and digits of any script, in small letters, with hyphens between words. Empty where there are none. */
export const slugify = (text: string): string =>
  hyphened(text.normalize('NFC').toLowerCase().replace(/\p{Default_Ignorable_Code_Point}/gu, ''), /[^\p{L}\p{M}\p{N}]+/gu)

/** The same in ASCII: accents go; scripts other than Latin are left out, since no one rule spells them in every language. */
export const asciiSlug = (text: string): string =>
  hyphened(text.toLowerCase().replace(/[^\x00-\x7f]/g, (letter) => spelled[letter] ?? letter).normalize('NFKD').replace(/\p{M}|\p{Default_Ignorable_Code_Point}/gu, ''), /[^a-z0-9]+/g)

function hyphened(text: string, others: RegExp): string {
  const trimmed = (slug: string): string => slug.replace(/^-+|-+$/g, '')
  const slug = trimmed(text.replace(/['’ʼ]/g, '').replace(others, '-'))
  let bytes = 0
  let end = 0
  for (const letter of slug) {
    bytes += new TextEncoder().encode(letter).length
    if (bytes > longest) return trimmed(slug.slice(0, Math.max(slug.lastIndexOf('-', end), 0) || end))
    end += letter.length
  }
  return slug
}

/** Names that some engine takes for a folder's own page. */
const taken = new Set(['index', 'readme'])

/** A story's name as the name of a file, without an ending: no dots, which engines take for languages. */
export function fileName(story: string): string {
  const name = slugify(story)
  return name === '' || taken.has(name) ? `story-${name}`.replace(/-$/, '') : name
}
