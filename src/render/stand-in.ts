/** What stands around a recap's sentences, each part by the first language that has the words: the recap's own, then those that stand in. */
import type { Conflict, ConflictSentence, Pack, Recap, RecapLabels, Story } from '../ir/index.js'
import { conflictSentence } from './plan/conflicts.js'
import type { Fact } from './plan/facts.js'
import { afresh, summary, title } from './plan/front.js'
import { canCredit, labels, sources } from './plan/matter.js'
import type { Context } from './types.js'
import { lacksWords, voiceOf } from './voice.js'

/** A language that may say something: the recap's own first. */
export interface Speaker {
  readonly pack: Pack
  readonly context: Context
  /** Its tag, where it stands in. */
  readonly tongue?: string
}

export const speakersOf = (pack: Pack, context: Context, standIns: readonly Pack[]): readonly Speaker[] =>
  [{ pack, context }, ...standIns.map((other) => ({ pack: other, tongue: other.tag, get context() { return voiceOf(other.tag, context) } }))]

/** The first speaker for whom something comes out, and what it is. */
function firstOf<T>(speakers: readonly Speaker[], say: (speaker: Speaker) => T | undefined): { readonly value: T; readonly tongue?: string } | undefined {
  for (const speaker of speakers) {
    const value = say(speaker)
    if (value !== undefined && value !== '') return { value, ...(speaker.tongue === undefined ? {} : { tongue: speaker.tongue }) }
  }
  return undefined
}

/** In: a conflict. Out: the sentence on it; in another language where the first has no words for it. */
export function conflictIn(conflict: Conflict, speakers: readonly Speaker[]): ConflictSentence | undefined {
  const event = speakers[0]?.context.events.get(conflict.event)
  const own = speakers[0]?.context
  const isOpen = own !== undefined && (own.untranslated('conflict.') || KEYS.some((key) => !own.has(key)) || (event !== undefined && lacksWords(event, own)))
  const said = firstOf(isOpen ? speakers : speakers.slice(0, 1), ({ pack, context }) => conflictSentence(conflict, context, (tag) => pack.languageNames[tag] ?? tag))
  return said && { ...said.value, ...(said.tongue === undefined ? {} : { isFallback: true as const, fallbackFrom: said.tongue }) }
}
const KEYS = ['conflict.says_single', 'conflict.join', 'conflict.reason', 'conflict.orderOpen', 'conflict.reasonOpen', 'conflict.other']

/** Title, summary, labels and the lines of the sources; with the languages of those that are not in the recap's own. */
export function frontAndMatter(story: Story, facts: readonly Fact[], turning: ReadonlySet<string>, speakers: readonly Speaker[]): { readonly parts: Pick<Recap, 'title' | 'summary' | 'summaryEvents' | 'labels' | 'sources'>; readonly fallbackParts: Readonly<Record<string, string>> } {
  const fallbackParts: Record<string, string> = {}
  const part = <T>(name: string, say: (speaker: Speaker) => T | undefined): T | undefined => {
    const said = firstOf(speakers, say)
    if (said?.tongue !== undefined) fallbackParts[name] = said.tongue
    return said?.value
  }
  const own = facts.filter(({ tongue }) => tongue === undefined)
  const names = ['provenance', 'cast', 'disagreements', 'sources', 'legend'] as const
  const colon = speakers[0]?.context.grammar.colon
  const said = new Map<Speaker, RecapLabels>()
  const labelsIn = (speaker: Speaker): RecapLabels => { const made = said.get(speaker) ?? labels(story, speaker.pack, speaker.context); said.set(speaker, made); return made }
  const line = part('summary', ({ context, tongue }) => (tongue === undefined && own.length === 0 && facts.length > 0 ? undefined : summary(tongue === undefined ? own : facts, turning, afresh(context))))
  const parts = {
    title: part('title', ({ context, tongue }) => title(tongue === undefined ? story.settings.title[context.tag] : undefined, context)) ?? '',
    summary: line?.text ?? '',
    summaryEvents: line?.events ?? [],
    labels: { ...(Object.fromEntries(names.map((name) => [name, part(`labels.${name}`, (speaker) => labelsIn(speaker)[name]) ?? ''])) as unknown as RecapLabels), ...(colon === undefined ? {} : { colon }) },
    sources: part('sources', ({ pack, context }) => (canCredit(context) ? sources(story, pack, context) : undefined)) ?? sources(story, speakers[0]!.pack, speakers[0]!.context),
  }
  return { parts, fallbackParts }
}

/** A recap with the words that mark what is told in another language: "in English". */
export function marked(recap: Recap, speakers: readonly Speaker[]): Recap {
  const sentences = [...recap.beats.flatMap((beat) => beat.sentences), ...recap.conflicts, ...recap.short, ...(recap.headline ? [recap.headline] : [])]
  const tags = [...new Set([...sentences.flatMap(({ fallbackFrom }) => fallbackFrom ?? []), ...Object.values(recap.fallbackParts ?? {})])].sort()
  if (tags.length === 0) return recap
  const mark = (tag: string): string => firstOf(speakers, ({ pack, context }) => (context.has('credit.language') ? context.say('credit.language', { language: pack.languageNames[tag] ?? tag, tag }) : undefined))?.value ?? tag
  return { ...recap, labels: { ...recap.labels, fallback: Object.fromEntries(tags.map((tag) => [tag, mark(tag)])) } }
}
