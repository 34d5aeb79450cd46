import type { Profile } from '../cluster/profile.js'
import type { EventDraft } from '../events/draft.js'
import { reachesBack, type NarrativeTense } from './sequence.js'

/** How much a date that both tell counts, one that goes on from the clause before, and that an article brings news. */
const strength = { told: 10, lasting: 4, news: 2 } as const

type Prefer = (first: Profile, second: Profile, weight: number) => void

/** Preferences from the dates of drafts, as far as they are told. `prefer`: indexes of drafts, the earlier one first. */
export function preferDated(drafts: readonly EventDraft[], prefer: (first: number, second: number, weight: number) => void): void {
  const dates = drafts.map(dateOf)
  dates.forEach((date, a) => dates.forEach((other, b) => { if (isBefore(date, other)) prefer(a, b, strength.told) }))
}

/**
 * Preferences from the dates of one article's telling. A date lasts for what the same paragraph goes on with (reference time moves on from what was told
 * last: Kamp & Reyle 1993). What an article of news dates with its own day comes after all that it tells without a date.
 *
 * @param lead share of the article that says what is new
 */
export function preferInTelling(told: readonly Profile[], narrative: NarrativeTense, lead: number, prefer: Prefer): void {
  const now = reached(told, narrative)
  const day = told.flatMap(({ place, mention }) => (place < lead && mention.when?.length === 'yyyy-mm-dd'.length ? [mention.when] : [])).sort().at(-1)
  told.forEach((a, i) => told.forEach((b, j) => {
    const own = a.mention.when !== undefined && b.mention.when !== undefined
    if (a.block !== b.block && !own && isBefore(now[i], now[j])) prefer(a, b, strength.lasting)
    if (day !== undefined && b.mention.when === day && now[i] === undefined && a.mention.time !== 'future') prefer(a, b, strength.news)
  }))
}

/** The date at which the telling has arrived with each mention; nothing for one without a date that reaches back. */
function reached(told: readonly Profile[], narrative: NarrativeTense): readonly (string | undefined)[] {
  let last: { readonly date: string; readonly block: number } | undefined
  return told.map((profile) => {
    const { mention: { when }, block } = profile
    const back = reachesBack(profile, narrative)
    if (when !== undefined && !back) last = { date: when, block }
    return when ?? (!back && last?.block === block ? last.date : undefined)
  })
}

/** The date of a draft, where its tellings do not contradict each other in it: the one told most exactly. */
function dateOf({ members }: EventDraft): string | undefined {
  const dates = members.flatMap(({ mention }) => mention.when ?? []).sort((a, b) => b.length - a.length)
  return dates.some((date) => isBefore(date, dates[0]) || isBefore(dates[0], date)) ? undefined : dates[0]
}

/** Whether the first date, of whatever precision, lies before the second; not where one holds the other. */
function isBefore(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) < b.slice(0, length)
}
