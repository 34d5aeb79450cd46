/** Characters of the private use area that carry structure through templates until `order` and `assemble` resolve them; none is ever printed. */

/** Around a pronoun that leans on the first word of its clause. */
export const CLITIC = ['\uE001', '\uE002'] as const
/** Around a clause. */
export const CLAUSE = ['\uE003', '\uE004'] as const
/** After a full noun phrase. */
export const PHRASE_END = '\uE005'
/** A comma that vanishes before other punctuation and at the end. */
export const SOFT_COMMA = '\uE006'
/** Around the verb where the template puts it. */
export const VERB = ['\uE007', '\uE008'] as const
/** Around the second half of a verb bracket. */
export const REST = ['\uE009', '\uE00A'] as const
/** Where the verb takes its clitic pronouns. */
export const SITE = '\uE00B'
/** Around a pronoun that leans on the verb. */
export const VERB_CLITIC = ['\uE00C', '\uE00D'] as const
/** The end of a clause that other articles tell than its neighbour: one of ten, by the clause's place in its sentence. */
export const CREDIT = /[\uE0F0-\uE0F9]/u
/** After the clause's actor. */
export const ACTOR_END = '\uE00E'
/** A space inside what counts as one word. */
export const TIE = '_'
