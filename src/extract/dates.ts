import type { Token } from '../ir/index.js'
import type { ReadSentence } from './frames.js'
import { isRelation } from './graph.js'

/** A calendar date as far as the sentence tells it, by ISO 8601: `2021`, `2021-01`, `2021-01-09`. */
export type CalendarDate = string

/** Tokens between a month and its day or year at most: "9 de enero de 2021", "ika-9 ng Enero, 2021". */
const reach = 3

/** What a language's words for time mean, and the day that an article is of. */
export interface Calendar {
  /** Number, 1 to 12, of each word that names a month. */
  readonly months: ReadonlyMap<string, number>
  /** A day of the week by itself, where news say first what is new, is the article's own or one near it. */
  readonly weekdays: ReadonlySet<string>
  readonly today?: CalendarDate
  /** The paragraph that an article begins with. */
  readonly lead?: number
}

/**
 * The date that a predicate is told with: in its own clause, or in the clause that it is coordinated with. Years by themselves count
 * where they are no number of something.
 */
export function dateOf(s: ReadSentence, predicate: Token, calendar: Calendar): CalendarDate | undefined {
  const dated = s.graph.tokens.flatMap((token) => {
    const date = dateAt(s, token, calendar)
    const clause = date === undefined ? undefined : clauseOf(s, token)
    return date !== undefined && clause ? [{ date, clause }] : []
  })
  if (dated.length === 0) return undefined
  for (let at: Token | undefined = predicate; at; at = isRelation(at, 'conj') ? s.graph.head(at) : undefined) {
    const own = dated.find(({ clause }) => clause.id === at.id)
    if (own) return own.date
  }
  return undefined
}

function dateAt(s: ReadSentence, token: Token, { months, weekdays, today, lead }: Calendar): CalendarDate | undefined {
  if (weekdays.has(token.form.toLowerCase())) return s.sentence.block === lead ? today : undefined
  const month = months.get(token.form.toLowerCase())
  if (month === undefined) return yearOf(token) !== undefined && !isCount(s, token) ? token.form : undefined
  const around = (from: number, to: number): Token[] => s.graph.tokens.filter(({ id }) => id >= token.id + from && id <= token.id + to)
  const year = around(1, reach + 1).map(yearOf).find((found) => found !== undefined)
  // A month of no year says little: it comes round again.
  if (year === undefined) return undefined
  const day = [...around(1, 1), ...around(-reach, -1).reverse()].map(dayOf).find((found) => found !== undefined)
  const two = (value: number): string => String(value).padStart(2, '0')
  return [String(year), two(month), ...(day === undefined ? [] : [two(day)])].join('-')
}

const yearOf = ({ form }: Token): number | undefined => (/^(1[0-9]|20)\d\d$/.test(form) ? Number(form) : undefined)
const dayOf = ({ form }: Token): number | undefined => { const day = Number(/^(?:\p{L}+-)?(\d{1,2})\p{L}{0,2}$/u.exec(form)?.[1]); return day >= 1 && day <= 31 ? day : undefined }

/** "1500 men". */
const isCount = (s: ReadSentence, token: Token): boolean => isRelation(token, 'nummod') && s.graph.head(token)?.upos === 'NOUN'

/** The predicate in whose clause a word stands. */
function clauseOf(s: ReadSentence, token: Token): Token | undefined {
  let at = s.graph.head(token)
  while (at && !s.frames.has(at.id)) at = s.graph.head(at)
  return at
}
