/** First parts of family names that are written with a capital inside: "McDonald", "DiCaprio", "LeBron". */
const nameStarts = new Set(['Mc', 'Mac', 'De', 'Di', 'Da', 'Du', 'La', 'Le', 'Lo', 'Van', 'Von', 'Fitz', 'San', 'St', 'Al', 'El', 'Ab', 'Mo', 'Jo', 'Ty', 'O'])

/** Names of products and firms with a capital inside whose second part is a word that an article may also hold. */
const oneWord = new Set([
  'YouTube', 'PlayStation', 'WhatsApp', 'LinkedIn', 'TikTok', 'FaceTime', 'BuzzFeed', 'PayPal', 'MasterCard', 'SpongeBob', 'WikiLeaks', 'HuffPost',
  'SoundCloud', 'AirBnB', 'DreamWorks', 'TriStar', 'StarCraft', 'WordPress', 'SnapChat', 'DeviantArt', 'GameStop', 'BioShock', 'OnlyFans', 'OpenAI',
  'MySpace', 'FedEx', 'GoFundMe', 'CrossFit', 'PowerPoint', 'FireFox', 'WrestleMania', 'SummerSlam', 'AmeriCorps', 'HarperCollins', 'NeXT',
])

/** A run of words with capitals, some of them with a capital inside. */
const run = /[\p{L}\p{M}]+(?:[ '’-]\p{Lu}[\p{L}\p{M}]*)*/gu
const seam = /(?<=\p{Ll})(?=\p{Lu}\p{Ll})/u

export interface Joined {
  readonly found: string
  readonly kept: string
}

/** Words that stand by themselves in a document, without those that have a seam. */
export function plainWords(document: string): ReadonlySet<string> {
  return new Set((document.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => !seam.test(word)))
}

/**
 * Parts words that run together where the links or line breaks between them were lost: "DaredevilJessica JonesLuke Cage". A seam counts only
 * where one of its sides stands in the document as a word of its own, so that names with a capital inside stay whole.
 *
 * @param known words of the document, from {@link plainWords}
 */
export function partJoined(text: string, known: ReadonlySet<string>): { text: string; joined: Joined[] } {
  const joined: Joined[] = []
  const parted = text.replace(run, (phrase) => {
    if (!seam.test(phrase)) return phrase
    const kept = phrase.split(/(?<=[ '’-])|(?=[ '’-])/).map((word) => partWord(word, known)).join('')
    if (kept !== phrase) joined.push({ found: phrase, kept })
    return kept
  })
  return { text: parted, joined }
}

function partWord(word: string, known: ReadonlySet<string>): string {
  if (oneWord.has(word)) return word
  const parts = word.split(seam)
  return parts.slice(1).reduce((text, part, i) => {
    const left = parts[i] ?? ''
    if (left.length < 3 || nameStarts.has(left) || !(known.has(part) || known.has(left))) return text + part
    // Names in a row are a list; a word in small letters before a capital lost only the space.
    return `${text}${/^\p{Lu}/u.test(left) ? ', ' : ' '}${part}`
  }, parts[0] ?? '')
}
