import { recapText } from './commands/recap-text.js'
import { digestOf, eventsOf, partnersOf, textOf, type BeatText, type RecapText } from './exchange/told.js'
import type { Recap, Story, Wording } from './ir/index.js'

/** How one language's recap stands beside the others. All by content: no dates, no commits. */
export interface LanguageStatus {
  readonly language: string
  /** Beats of the story that any recap tells. */
  readonly beats: number
  /** Those that this recap tells nothing of. */
  readonly lacking: readonly string[]
  /** Those of which another recap tells more: events that are missing here. */
  readonly partly: readonly { readonly beat: string; readonly missing: readonly string[] }[]
  /** A person's words here, and the language in which what they were written for has changed since. */
  readonly changedSince: readonly Changed[]
  /** Beats that the article in this language does not tell; missing where there is no article. */
  readonly articleLacks?: readonly string[]
}

export interface Changed {
  readonly beat?: string
  readonly part?: NonNullable<Wording['part']>
  readonly conflict?: string
  readonly field?: string
  readonly language: string
}

/**
 * Compares the recaps of a story. A beat is told where any of its events is; a person's words tell the events that they were written for. Words that
 * remember what they were translated from have changed if that says something else now; others if their own events have.
 *
 * @param wording a person's words, as review.yaml has them
 */
export function statusOf(story: Pick<Story, 'beats' | 'languages'>, recaps: readonly Recap[], wording: readonly Wording[] = []): LanguageStatus[] {
  const told = new Map(recaps.map((recap) => [recap.language, toldIn(recap, wording)]))
  const all = new Set([...told.values()].flatMap((events) => [...events]))
  const placed = new Set(story.beats.flatMap(({ events }) => events))
  const loose = [...all].filter((event) => !placed.has(event))
  const beats = [...[...story.beats].sort((a, b) => a.order - b.order), ...(loose.length > 0 ? [{ id: 'more', events: loose }] : [])]
    .map(({ id, events }) => ({ id, events: events.filter((event) => all.has(event)) })).filter(({ events }) => events.length > 0)
  return recaps.map((recap): LanguageStatus => {
    const own = told.get(recap.language)!
    const missing = beats.map(({ id, events }) => ({ beat: id, missing: events.filter((event) => !own.has(event)), whole: events.length }))
    return {
      language: recap.language, beats: beats.length,
      lacking: missing.filter((each) => each.missing.length === each.whole).map(({ beat }) => beat),
      partly: missing.filter((each) => each.missing.length > 0 && each.missing.length < each.whole).map(({ beat, missing: events }) => ({ beat, missing: events })),
      changedSince: wording.filter(({ lang }) => lang === recap.language).flatMap((words) => changed(words, recap, recaps)),
      ...(story.languages.includes(recap.language) ? { articleLacks: story.beats.filter(({ languages }) => !languages.includes(recap.language)).map(({ id }) => id) } : {}),
    }
  })
}

/** Events that a recap tells; where a person wrote, those that were written for and still are. */
function toldIn(recap: Recap, wording: readonly Wording[]): ReadonlySet<string> {
  return new Set(recap.beats.flatMap((beat) => {
    const now = eventsOf(beat)
    const then = beat.markdown === undefined ? undefined : wording.find((own) => own.lang === recap.language && wordedBeat(own, recap)?.id === beat.id)?.events
    return then ? now.filter((event) => then.includes(event)) : now
  }))
}

/** The beat that words stand in: by its id, else by most of their events. */
function wordedBeat({ beat: id, events = [] }: Wording, { beats }: Recap): Recap['beats'][number] | undefined {
  const shared = (beat: Recap['beats'][number]): number => eventsOf(beat).filter((event) => events.includes(event)).length
  const own = id === undefined ? [] : beats.filter(({ markdown }) => markdown !== undefined)
  return own.find((beat) => beat.id === id) ?? own.filter((beat) => shared(beat) > 0).sort((a, b) => shared(b) - shared(a))[0]
}

function changed(own: Wording, recap: Recap, recaps: readonly Recap[]): Changed[] {
  const beat = wordedBeat(own, recap)
  const sentence = own.part === 'conflict' ? recap.conflicts.find(({ event, field }) => event === own.conflict && (own.field === undefined || field === own.field)) : undefined
  // Words that are not used are reported as such.
  if ((own.beat !== undefined && !beat) || (own.part === 'conflict' && !sentence)) return []
  const what = beat ? { beat: beat.id } : { part: own.part!, ...(sentence ? { conflict: sentence.event, field: sentence.field } : {}) }
  const { source } = own
  const reference = source && recaps.find(({ language }) => language === source.lang)
  if (source && reference) return digestOf(saidOf(own, recapText(reference), recapText(recap), beat?.id) ?? '') === source.digest ? [] : [{ ...what, language: source.lang }]
  const stale = beat ? beat.stale : sentence ? sentence.stale : own.part !== undefined && own.part !== 'conflict' && recap.stale?.includes(own.part)
  const events = beat ? eventsOf(beat) : (sentence?.events ?? [])
  const others = recaps.filter(({ language }) => language !== recap.language)
  const other = others.find(({ beats }) => beats.some((each) => eventsOf(each).some((event) => events.includes(event)))) ?? others[0]
  return stale ? [{ ...what, language: other?.language ?? recap.language }] : []
}

/** What the reference says now where a person's words stand; undefined where it says nothing. */
function saidOf({ part, conflict, field }: Wording, reference: RecapText, recap: RecapText, beat: string | undefined): string | undefined {
  if (part !== undefined && part !== 'conflict') return reference.lines?.[part]?.text
  if (part === 'conflict') return reference.conflicts?.find((each) => each.event === conflict && (field === undefined || each.field === field))?.text
  const [partner]: (readonly [BeatText, BeatText])[] = [...partnersOf(reference.beats, recap.beats)].filter(([, own]) => own.id === beat)
  return partner && textOf(partner[0])
}
