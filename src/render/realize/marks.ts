/** Characters of the private use area that carry structure through templates until `assemble` resolves them; none is ever printed. */

/** Around a pronoun that leans on the first word of its clause. */
export const CLITIC = ['\uE001', '\uE002'] as const
/** Around a clause. */
export const CLAUSE = ['\uE003', '\uE004'] as const
/** After a full noun phrase. */
export const PHRASE_END = '\uE005'
/** A comma that vanishes before other punctuation and at the end. */
export const SOFT_COMMA = '\uE006'
/** A space inside what counts as one word. */
export const TIE = '_'
