import type { RecapSentence, Roles, StoryEvent } from '../ir/index.js'
import { lineDiff, type LineChange } from './lines.js'

/** A build as far as it can be compared: what was written, or what would be written now. */
export interface Told {
  readonly events: readonly Pick<StoryEvent, 'id' | 'type' | 'roles' | 'factuality' | 'polarity'>[]
  readonly recaps: readonly ToldRecap[]
}

export interface ToldRecap {
  readonly language: string
  readonly title: string
  readonly summary: string
  readonly beats: readonly ToldBeat[]
  readonly conflicts: readonly Pick<RecapSentence, 'text'>[]
}

export interface ToldBeat {
  readonly id: string
  readonly heading: string
  readonly sentences: readonly Pick<RecapSentence, 'text' | 'events'>[]
  /** A person's Markdown in place of the sentences. */
  readonly markdown?: string
}

export type Fact = StoryEvent | Told['events'][number]

export interface FactChange {
  readonly event: string
  readonly kind: 'new' | 'gone' | 'changed'
  readonly before?: string
  readonly after?: string
}

export interface WordChange {
  readonly language: string
  readonly heading?: { readonly before?: string; readonly after?: string }
  readonly lines: readonly LineChange[]
}

export interface BeatChange {
  readonly beat: string
  readonly kind: 'new' | 'gone' | 'changed'
  readonly facts: readonly FactChange[]
  readonly wording: readonly WordChange[]
}

export interface Comparison {
  readonly beats: readonly BeatChange[]
  /** Titles, summaries, and what is said of where the articles disagree. */
  readonly around: readonly WordChange[]
  readonly languages: { readonly added: readonly string[]; readonly gone: readonly string[] }
}

interface Pair {
  readonly before?: ToldBeat
  readonly after?: ToldBeat
}

/**
 * What recaps say now and did not say before, by beat. A beat is the same by its id, or by telling most of the same events; an event by its id.
 *
 * @param spoken one line of a fact
 */
export function compare(before: Told, after: Told, spoken: (fact: Fact) => string): Comparison {
  const languages = after.recaps.map(({ language }) => language).filter((tag) => before.recaps.some(({ language }) => language === tag))
  const names = (told: Told): string[] => told.recaps.map(({ language }) => language)
  const byBeat = new Map<string, { pairs: { language: string; pair: Pair }[] }>()
  for (const recap of after.recaps) {
    for (const pair of pairsOf(before.recaps.find(({ language }) => language === recap.language)?.beats ?? [], recap.beats)) {
      const id = (pair.after ?? pair.before)!.id
      byBeat.set(id, { pairs: [...(byBeat.get(id)?.pairs ?? []), { language: recap.language, pair }] })
    }
  }
  const beats = [...byBeat].flatMap(([beat, { pairs }]): BeatChange[] => {
    const eventsOf = (side: keyof Pair): Set<string> => new Set(pairs.flatMap(({ pair }) => pair[side]?.sentences.flatMap(({ events }) => events) ?? []))
    const kind = pairs.every(({ pair }) => !pair.before) ? 'new' : pairs.every(({ pair }) => !pair.after) ? 'gone' : 'changed'
    const facts = factChanges(eventsOf('before'), eventsOf('after'), before, after, spoken)
    const wording = pairs.flatMap(({ language, pair }) => wordChange(language, pair.before?.heading, pair.after?.heading, linesOf(pair.before), linesOf(pair.after)))
    return facts.length === 0 && wording.length === 0 ? [] : [{ beat, kind, facts, wording }]
  })
  const around = languages.flatMap((language) => {
    const [old, now] = [before, after].map(({ recaps }) => recaps.find((each) => each.language === language)!)
    const lines = (recap: ToldRecap | undefined): string[] => (recap ? [recap.summary, ...recap.conflicts.map(({ text }) => text)] : [])
    return wordChange(language, old?.title, now?.title, lines(old), lines(now))
  })
  return { beats, around, languages: { added: names(after).filter((tag) => !names(before).includes(tag)), gone: names(before).filter((tag) => !names(after).includes(tag)) } }
}

const linesOf = (beat: ToldBeat | undefined): string[] => (beat ? (beat.markdown?.trim().split(/\n+/) ?? beat.sentences.map(({ text }) => text)) : [])

/** Beats before and after, in the order of now; those that are gone last. */
function pairsOf(before: readonly ToldBeat[], after: readonly ToldBeat[]): Pair[] {
  const free = new Set(before)
  const take = (found: ToldBeat | undefined): ToldBeat | undefined => (found && free.delete(found) ? found : undefined)
  const byId = new Map(after.map((beat) => [beat, take(before.find(({ id }) => id === beat.id))]))
  const events = (beat: ToldBeat): Set<string> => new Set(beat.sentences.flatMap((sentence) => sentence.events))
  const alike = (beat: ToldBeat): ToldBeat | undefined => [...free].map((each) => {
    const [own, other] = [events(beat), events(each)]
    return { each, share: [...own].filter((id) => other.has(id)).length / Math.max(1, Math.min(own.size, other.size)) }
  }).sort((a, b) => b.share - a.share).find(({ share }) => share >= 0.5)?.each
  const pairs = after.map((beat): Pair => {
    const old = byId.get(beat) ?? take(alike(beat))
    return { after: beat, ...(old ? { before: old } : {}) }
  })
  return [...pairs, ...[...free].map((old) => ({ before: old }))]
}

function factChanges(old: ReadonlySet<string>, now: ReadonlySet<string>, before: Told, after: Told, spoken: (fact: Fact) => string): FactChange[] {
  const line = (told: Told, id: string): string | undefined => {
    const fact = told.events.find((event) => event.id === id)
    return fact && spoken({ ...fact, roles: sortedRoles(fact.roles) })
  }
  return [...new Set([...now, ...old])].flatMap((event): FactChange[] => {
    const [was, is] = [old.has(event) ? line(before, event) ?? event : undefined, now.has(event) ? line(after, event) ?? event : undefined]
    if (was === is) return []
    return [{ event, kind: was === undefined ? 'new' : is === undefined ? 'gone' : 'changed', ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }]
  })
}

/** The order in which roles and their fillers were read says nothing. */
const sortedRoles = (roles: Roles): Roles => Object.fromEntries(Object.entries(roles).sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([role, fillers]) => [role, [...fillers].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))]))

function wordChange(language: string, before: string | undefined, after: string | undefined, old: readonly string[], now: readonly string[]): WordChange[] {
  const lines = lineDiff(old, now)
  if (before === after && lines.length === 0) return []
  return [{ language, ...(before === after ? {} : { heading: { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) } }), lines }]
}
