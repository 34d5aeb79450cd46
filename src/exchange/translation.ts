import type { Recap, SegmentedArticle } from '../ir/index.js'
import { quotesOf, segmentsOf, type Segment } from './segments.js'
import { lines, type Subject } from './subject.js'
import { digestOf, eventsOf, partnersOf, textOf, type BeatText, type LineText, type RecapText } from './told.js'

/** A recap as translators get it: each beat's title and text beside another language's, with what the articles say. */
export interface Translation {
  readonly story: string
  readonly from: string
  readonly to: string
  readonly units: readonly Unit[]
}

/** A part of a recap, in one stretch or several. */
export interface Unit extends Subject {
  readonly segments: readonly Segment[]
  /** Whether a person wrote the target. */
  readonly decided: boolean
  /** Events that it tells, and their fingerprint. */
  readonly events: readonly string[]
  readonly fingerprint: string
  /** Digest of the target, so that it can be told later whether anybody touched it. */
  readonly digest: string
  /** Digest of the whole source; missing where the other language has nothing of it. */
  readonly source?: string
}

export interface TranslationInput {
  readonly source: Pick<Recap, 'story' | 'language'> & RecapText
  /** Missing where there is no recap in that language yet. */
  readonly target?: RecapText
  readonly to: string
  readonly articles: readonly SegmentedArticle[]
  /** Fingerprint of the events of a part, and of what is claimed where the part is a conflict. */
  readonly fingerprintOf: (events: readonly string[], conflict?: { readonly event: string; readonly field: string }) => string
  /** Events in words that belong to no language, for what the source does not tell; their ids where it is missing. */
  readonly factsOf?: (events: readonly string[]) => readonly string[]
}

/**
 * A recap in one language beside the same in another. A beat is known by its id, or by an event that both tell; what the target alone tells goes out
 * too, with the facts in brackets for a source.
 */
export function translationOf(input: TranslationInput): Translation {
  const { source, to } = input
  const units = [...lineUnits(input), ...beatUnits(input), ...conflictUnits(input)]
  return { story: source.story, from: source.language, to, units: units.filter(({ segments }) => segments.some((segment) => segment.source !== '')) }
}

const bracketed = ({ factsOf }: TranslationInput, events: readonly string[]): string => `[${(factsOf?.(events) ?? events).join('; ')}]`

function beatUnits(input: TranslationInput): Unit[] {
  const { source, target, articles, fingerprintOf } = input
  const partners = partnersOf(source.beats, target?.beats ?? [])
  const units = (beat: BeatText | undefined, other: BeatText | undefined): Unit[] => {
    const id = (other ?? beat)!.id
    const events = eventsOf((other ?? beat)!)
    const own = { beat: id, events, decided: other?.wording !== undefined, fingerprint: fingerprintOf(events) }
    const unit = (part: 'title' | 'text', segments: readonly Segment[], whole: string | undefined, from: string | undefined): Unit =>
      ({ ...own, part, segments, digest: digestOf(whole ?? ''), ...(from === undefined ? {} : { source: digestOf(from) }) })
    const facts = bracketed(input, events)
    const title = other?.heading
    return [
      unit('title', [{ source: beat?.heading || facts, ...(title ? { target: title } : {}), quotes: [] }], title, beat?.heading),
      unit('text', beat ? segmentsOf(beat, other, articles) : [{ source: facts, target: textOf(other!), quotes: quotesOf(other!.sentences, articles) }], other && textOf(other), beat && textOf(beat)),
    ]
  }
  const paired = new Set(partners.values())
  const lone = (target?.beats ?? []).filter((other) => !paired.has(other))
  return [...source.beats.flatMap((beat) => units(beat, partners.get(beat))), ...lone.flatMap((other) => units(undefined, other))]
}

function lineUnits(input: TranslationInput): Unit[] {
  return lines.flatMap((part) => lineUnit(input, { part }, input.source.lines?.[part], input.target?.lines?.[part]))
}

function conflictUnits(input: TranslationInput): Unit[] {
  const [own, others] = [input.source.conflicts ?? [], input.target?.conflicts ?? []]
  const key = ({ event, field }: { readonly event: string; readonly field: string }): string => `${event} ${field}`
  const all = new Map([...own, ...others].map((each) => [key(each), { event: each.event, field: each.field }]))
  return [...all].flatMap(([id, about]) => lineUnit(input, { part: 'conflict', conflict: about.event, field: about.field }, own.find((each) => key(each) === id), others.find((each) => key(each) === id), about))
}

function lineUnit(input: TranslationInput, subject: Subject, line: LineText | undefined, other: LineText | undefined, conflict?: { readonly event: string; readonly field: string }): Unit[] {
  const told = other ?? line
  if (!told) return []
  const { events } = told
  const segment = { source: line?.text ?? bracketed(input, events), ...(other ? { target: other.text } : {}), quotes: quotesOf([{ sources: told.sources ?? [] }], input.articles) }
  return [{ ...subject, segments: [segment], decided: other?.decided ?? false, events, fingerprint: input.fingerprintOf(events, conflict), digest: digestOf(other?.text ?? ''), ...(line ? { source: digestOf(line.text) } : {}) }]
}
