import { createHash } from 'node:crypto'
import type { Recap, RecapBeat, RecapSentence, SegmentedArticle } from '../ir/index.js'

/** A recap as translators get it: each beat's title and text beside another language's, with what the articles say. */
export interface Translation {
  readonly story: string
  readonly from: string
  readonly to: string
  readonly units: readonly Unit[]
}

/** A beat's title or text. */
export interface Unit {
  readonly beat: string
  readonly part: 'title' | 'text'
  readonly segments: readonly Segment[]
  /** Whether a person wrote the target. */
  readonly decided: boolean
  /** Events that the beat tells, and their fingerprint. */
  readonly events: readonly string[]
  readonly fingerprint: string
  /** Digest of the target, so that it can be told later whether anybody touched it. */
  readonly digest: string
}

/** A stretch that tells the same in both languages. `target` is Markdown; it is missing where the language has no recap. */
export interface Segment {
  readonly source: string
  readonly target?: string
  /** Sentences of the articles that it rests on. */
  readonly quotes: readonly { readonly path: string; readonly line: number; readonly text: string }[]
}

/** A beat in one language, as far as exchanging it goes. */
export interface BeatText {
  readonly id: string
  readonly heading: string
  readonly sentences: readonly RecapSentence[]
  /** A person's Markdown that stands for the sentences. */
  readonly wording?: string
}

export interface TranslationInput {
  readonly source: Pick<Recap, 'story' | 'language'> & { readonly beats: readonly BeatText[] }
  /** Missing where there is no recap in that language yet. */
  readonly target?: { readonly beats: readonly BeatText[] }
  readonly to: string
  readonly articles: readonly SegmentedArticle[]
  /** Fingerprint of a beat's events. */
  readonly fingerprintOf: (events: readonly string[]) => string
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** The text of a beat as Markdown: a person's, or the sentences that were generated. */
export const textOf = ({ wording, sentences }: BeatText): string => wording?.trim() ?? sentences.map(({ text }) => escapeMarkdown(text)).join(' ')

/** Generated sentences are plain text; what stands in review.yaml is Markdown. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>]/g, '\\$&')

/** Events that a recap's beat tells. */
export const eventsOf = ({ sentences }: Pick<RecapBeat, 'sentences'>): readonly string[] => [...new Set(sentences.flatMap(({ events }) => events))]

/** A recap in one language beside the same in another. Beats are those of the source; a beat is known by its id, or by an event that both tell. */
export function translationOf({ source, target, to, articles, fingerprintOf }: TranslationInput): Translation {
  const partners = partnersOf(source.beats, target?.beats ?? [])
  const units = source.beats.flatMap((beat): Unit[] => {
    const events = eventsOf(beat)
    const other = partners.get(beat)
    const own = { beat: other?.id ?? beat.id, events: other ? eventsOf(other) : events, decided: other?.wording !== undefined }
    const unit = (part: Unit['part'], segments: readonly Segment[], whole: string | undefined): Unit => ({ ...own, part, segments, fingerprint: fingerprintOf(own.events), digest: digestOf(whole ?? '') })
    const title = other?.heading
    return [
      unit('title', [{ source: beat.heading, ...(title ? { target: title } : {}), quotes: [] }], title),
      unit('text', segmentsOf(beat, other, articles), other && textOf(other)),
    ]
  })
  return { story: source.story, from: source.language, to, units: units.filter(({ segments }) => segments.some((segment) => segment.source !== '')) }
}

/** Each beat's counterpart, no beat twice: by id, else the free one that tells most of the same events. */
function partnersOf(beats: readonly BeatText[], others: readonly BeatText[]): ReadonlyMap<BeatText, BeatText> {
  const found = new Map(beats.flatMap((beat) => others.filter(({ id }) => id === beat.id).map((other) => [beat, other] as const)))
  const taken = new Set(found.values())
  for (const beat of beats.filter((each) => !found.has(each))) {
    const events = eventsOf(beat)
    const shared = (other: BeatText): number => eventsOf(other).filter((event) => events.includes(event)).length
    const [best] = others.filter((other) => !taken.has(other) && shared(other) > 0).sort((a, b) => shared(b) - shared(a))
    if (!best) continue
    found.set(beat, best)
    taken.add(best)
  }
  return found
}

/** Sentences that tell the same events go together; what one language lacks goes with the stretch before it, so that order is kept on both sides. */
function segmentsOf(beat: BeatText, other: BeatText | undefined, articles: readonly SegmentedArticle[]): Segment[] {
  const quotes = (sentences: readonly RecapSentence[]): Segment['quotes'] => {
    const places = new Map(sentences.flatMap(({ sources }) => sources.map((source) => [`${source.language}:${source.sentence}`, source] as const)))
    return [...places.values()].flatMap(({ language, sentence }) => {
      const article = articles.find((each) => each.language === language)
      const told = article?.sentences[sentence]
      return article && told ? [{ path: article.path, line: told.line, text: told.text }] : []
    })
  }
  const plain = (sentences: readonly RecapSentence[]): string => sentences.map(({ text }) => text).join(' ')
  if (!other || beat.wording !== undefined || other.wording !== undefined) {
    const source = beat.wording?.trim() ?? plain(beat.sentences)
    if (other) return [{ source, target: textOf(other), quotes: quotes([...beat.sentences, ...other.sentences]) }]
    return beat.wording === undefined ? beat.sentences.map((sentence) => ({ source: sentence.text, quotes: quotes([sentence]) })) : [{ source, quotes: quotes(beat.sentences) }]
  }
  return stretches(beat.sentences, other.sentences).map(({ left, right }) => ({
    source: plain(left), target: right.map(({ text }) => escapeMarkdown(text)).join(' '), quotes: quotes([...left, ...right]),
  }))
}

interface Stretch {
  readonly left: RecapSentence[]
  readonly right: RecapSentence[]
}

/** Cuts two lists at every place where no event is told on both sides of the cut; each stretch has sentences of both. */
function stretches(left: readonly RecapSentence[], right: readonly RecapSentence[]): Stretch[] {
  const first = (list: readonly RecapSentence[], event: string): number => list.findIndex(({ events }) => events.includes(event))
  const found: Stretch[] = []
  let from = { left: 0, right: 0 }
  for (let i = 1; i <= left.length; i++) {
    const before = new Set(left.slice(0, i).flatMap(({ events }) => events))
    const after = new Set(left.slice(i).flatMap(({ events }) => events))
    // The other side is cut after the last sentence that tells of what came so far.
    const j = i === left.length ? right.length : 1 + right.findLastIndex(({ events }) => events.some((event) => before.has(event)))
    const crossing = right.slice(0, j).some(({ events }) => events.some((event) => after.has(event) && !before.has(event) && first(left, event) >= i))
    if (crossing || (i < left.length && (j <= from.right || j >= right.length))) continue
    found.push({ left: left.slice(from.left, i), right: right.slice(from.right, j) })
    from = { left: i, right: j }
  }
  return found.length > 0 ? found : [{ left: [...left], right: [...right] }]
}
