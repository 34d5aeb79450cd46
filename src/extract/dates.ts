import type { Token } from '../ir/index.js'
import type { ReadSentence } from './frames.js'
import { isRelation } from './graph.js'
import { tenseOf } from './time.js'

/** A calendar date as far as the sentence tells it, by ISO 8601: `2021`, `2021-01`, `2021-01-09`. */
export type CalendarDate = string

/** Tokens between a month and its day or year at most: "9 de enero de 2021", "ika-9 ng Enero, 2021". */
const reach = 3

/** What a language's words for time mean. */
export interface TimeWords {
  /** Number, 1 to 12, of each word that names a month. */
  readonly months: ReadonlyMap<string, number>
  /** Number, 1 (Monday) to 7, of each word that names a day of the week. */
  readonly weekdays: ReadonlyMap<string, number>
}

/** The dates that an article's words tell, by sentence and token: `12:3`. */
export type Calendar = ReadonlyMap<string, { readonly date: CalendarDate; /** Said by the day of the week: what is new. */ readonly news: boolean }>

/**
 * The dates of an article. A month without a year is the next one after the latest date that was told before it; in an article of news, whose first
 * paragraph says by day of the week what is new, not one after the article's own day. There a day of the week is the last one up to that day.
 */
export function calendarOf(sentences: readonly ReadSentence[], words: TimeWords, date: CalendarDate | undefined): Calendar {
  const lead = sentences.find(({ sentence }) => sentence.kind === 'paragraph')?.sentence.block
  const isNews = sentences.some((s) => s.sentence.block === lead && s.graph.tokens.some((token) => words.weekdays.has(token.form.toLowerCase())))
  const today = isNews ? date : undefined
  const dates = new Map<string, { date: CalendarDate; news: boolean }>()
  let latest: CalendarDate | undefined
  for (const s of sentences) {
    const told: CalendarDate[] = []
    for (const token of s.graph.tokens) {
      const weekday = words.weekdays.get(token.form.toLowerCase())
      const at = weekday === undefined ? dateAt(s, token, words, latest, today) : today === undefined ? undefined : lastOf(weekday, today)
      if (at === undefined) continue
      dates.set(keyOf(s, token), { date: at, news: weekday !== undefined })
      if (weekday === undefined) told.push(at)
    }
    latest = [...told, ...(latest === undefined ? [] : [latest])].sort().at(-1)
  }
  return dates
}

const keyOf = (s: ReadSentence, token: Token): string => `${s.sentence.index}:${token.id}`

/**
 * The date that a predicate is told with: in its own clause, or in the clause that it is coordinated with. Years by themselves count
 * where they are no number of something, and news not of what is told as past to something else. `tells`: whether a token tells an event.
 */
export function dateOf(s: ReadSentence, predicate: Token, calendar: Calendar, tells: (token: Token) => boolean): CalendarDate | undefined {
  const dated = s.graph.tokens.flatMap((token) => {
    const at = calendar.get(keyOf(s, token))
    const clause = at === undefined || (at.news && tenseOf(s, predicate) === 'pluperfect') ? undefined : clauseOf(s, token, tells)
    return at !== undefined && clause ? [{ date: at.date, clause }] : []
  })
  if (dated.length === 0) return undefined
  for (let at: Token | undefined = predicate; at; at = isRelation(at, 'conj') ? s.graph.head(at) : undefined) {
    const own = dated.find(({ clause }) => clause.id === at.id)
    if (own) return own.date
  }
  return undefined
}

function dateAt(s: ReadSentence, token: Token, { months }: TimeWords, latest: CalendarDate | undefined, today: CalendarDate | undefined): CalendarDate | undefined {
  const month = months.get(token.form.toLowerCase().replace(/\.$/, ''))
  if (month === undefined) return yearOf(token) !== undefined && !isCount(s, token) ? token.form : undefined
  const around = (from: number, to: number): Token[] => s.graph.tokens.filter(({ id }) => id >= token.id + from && id <= token.id + to)
  const year = around(1, reach + 1).map(yearOf).find((found) => found !== undefined)
  const day = [...around(1, 1), ...around(-reach, -1).reverse()].map(dayOf).find((found) => found !== undefined)
  const rest = [two(month), ...(day === undefined ? [] : [two(day)])].join('-')
  if (year !== undefined) return `${year}-${rest}`
  // A month by itself comes round again, and its name may be another word.
  if (day === undefined && token.upos !== 'PROPN') return undefined
  const next = latest === undefined ? today?.slice(0, 4) : rest < latest.slice(5, 5 + rest.length) ? String(Number(latest.slice(0, 4)) + 1) : latest.slice(0, 4)
  if (next === undefined) return undefined
  return today !== undefined && `${next}-${rest}` > today ? `${Number(next) - 1}-${rest}` : `${next}-${rest}`
}

const two = (value: number): string => String(value).padStart(2, '0')
const yearOf = ({ form }: Token): number | undefined => (/^(1[0-9]|20)\d\d$/.test(form) ? Number(form) : undefined)
const dayOf = ({ form }: Token): number | undefined => { const day = Number(/^(?:\p{L}+-)?(\d{1,2})\p{L}{0,2}$/u.exec(form)?.[1]); return day >= 1 && day <= 31 ? day : undefined }

/** The last day of that name up to a date, itself included. */
function lastOf(weekday: number, today: CalendarDate): CalendarDate | undefined {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  const at = new Date(Date.UTC(year, month - 1, day))
  const back = (at.getUTCDay() - weekday + 7) % 7
  return Number.isNaN(at.getTime()) ? undefined : new Date(at.getTime() - back * 86_400_000).toISOString().slice(0, 10)
}

/** "1500 men". */
const isCount = (s: ReadSentence, token: Token): boolean => isRelation(token, 'nummod') && s.graph.head(token)?.upos === 'NOUN'

/** The predicate in whose clause a word stands; of nouns only one that tells an event. */
function clauseOf(s: ReadSentence, token: Token, tells: (token: Token) => boolean): Token | undefined {
  let at = s.graph.head(token)
  while (at && at.upos !== 'VERB' && !tells(at)) at = s.graph.head(at)
  return at
}
