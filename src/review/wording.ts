import { diagnose, didYouMean } from '../diagnostics/index.js'
import type { Diagnostic, Placed, Recap, RecapBeat, Reported, Review, Story, Wording } from '../ir/index.js'
import { changeOf } from './change.js'
import { fingerprintOf } from './fingerprint.js'
import { short } from './locate.js'
import { safeMarkdown } from './markdown.js'
import { applyParts } from './parts.js'
import { withoutEmpty, withUntoldBeats } from './untold-beats.js'

/** A beat found by its events has at least this share of them (Jaccard's coefficient). */
const sameBeat = 0.5

/** What a person worded for a beat. */
type BeatWording = Placed<Wording & { readonly beat: string }>

/**
 * A recap with a person's words in the place of generated ones. Words whose beat tells other facts now are used and marked stale; words
 * on what the story has and the recap does not tell get a beat of their own; words whose beat is gone are reported and left out.
 */
export function applyWording(generated: Recap, story: Story, review: Review): Reported<Recap> {
  const all = review.wording.filter(({ lang }) => lang === generated.language)
  if (all.length === 0) return { value: generated, diagnostics: [] }
  const own = all.filter((wording): wording is BeatWording => wording.beat !== undefined)
  const recap = withUntoldBeats(generated, story, own)
  const around = applyParts(recap, story, all.filter(({ beat }) => beat === undefined))
  const diagnostics: Diagnostic[] = [...around.diagnostics]
  const byId = new Map(story.events.map((event) => [event.id, event]))
  const worded = new Map<string, { wording: BeatWording; beat: RecapBeat }>()
  for (const wording of own) {
    const { at, lang: tag } = wording
    const beat = beatOf(wording, recap)
    if (!beat) {
      const known = recap.beats.map(({ id }) => id)
      diagnostics.push(diagnose('review-beat-unknown', at, { tag, beat: wording.beat, events: wording.events?.join(', ') ?? 'not remembered', guess: didYouMean(wording.beat, known), known: known.join(', ') }))
      continue
    }
    const before = worded.get(beat.id)
    if (before) {
      const same = before.wording.text.trim() === wording.text.trim()
      diagnostics.push(same ? diagnose('review-repeated', at, { line: before.wording.at.line ?? 0 }) : diagnose('review-contradiction', at, { line: before.wording.at.line ?? 0, why: `two texts for "${beat.id}" in ${tag}` }))
      continue
    }
    const safe = safeMarkdown(wording.text)
    if (safe.refused.length > 0) diagnostics.push(diagnose('review-wording-html', at, { html: short(safe.refused.join(' ')) }))
    if (safe.blocks.length === 0) {
      diagnostics.push(diagnose('review-wording-empty', at, {}))
      continue
    }
    const ids = eventsOf(beat)
    const events = ids.flatMap((id) => byId.get(id) ?? [])
    const fingerprint = fingerprintOf(events)
    const change = changeOf(wording, ids, fingerprint)
    if (change !== undefined) diagnostics.push(diagnose('review-wording-stale', at, { tag, what: `the beat "${beat.id}"`, change, events: `[${ids.join(', ')}]`, fingerprint }))
    const sources = new Map(beat.sentences.flatMap((sentence) => sentence.sources).map((source) => [`${source.language}:${source.sentence}`, source]))
    const sentences = safe.blocks.map((text) => ({ text, events: ids, sources: [...sources.values()] }))
    const machine = beat.sentences.map(({ text }) => text).join(' ')
    const decided = [...(beat.decided ?? []), { field: 'sentences', ...(machine === '' ? {} : { machine }) }]
    worded.set(beat.id, { wording, beat: { ...beat, sentences, markdown: safe.markdown, ...(change === undefined ? {} : { stale: true }), decidedBy: 'editor', decided } })
  }
  return { value: { ...around.value, beats: withoutEmpty(recap.beats.map((beat) => worded.get(beat.id)?.beat ?? beat)) }, diagnostics }
}

/** Ids of the events that a recap's beat tells, each once, in the order of telling. */
export const eventsOf = (beat: Pick<RecapBeat, 'sentences'>): string[] => [...new Set(beat.sentences.flatMap(({ events }) => events))]

/** The beat with the wording's id, else the one that has most of its events. */
function beatOf({ beat: id, events = [] }: BeatWording, { beats }: Recap): RecapBeat | undefined {
  const share = (beat: RecapBeat): number => {
    const now = eventsOf(beat)
    const common = now.filter((event) => events.includes(event)).length
    return common / Math.max(1, now.length + events.length - common)
  }
  const named = beats.find((beat) => beat.id === id)
  if (named && (events.length === 0 || share(named) > 0)) return named
  const [best] = [...beats].sort((a, b) => share(b) - share(a) || a.order - b.order)
  return best && share(best) >= sameBeat ? best : named
}

/** Wording and titles in languages that no recap is written in. */
export function strayLanguages(review: Review, tags: readonly string[]): Diagnostic[] {
  const used = [...review.wording.map(({ lang, at }) => ({ lang, at })), ...review.beats.flatMap(({ title, at }) => Object.keys(title ?? {}).map((lang) => ({ lang, at })))]
  return used.filter(({ lang }) => !tags.includes(lang)).map(({ lang, at }) => diagnose('review-wording-language', at, { tag: lang, guess: didYouMean(lang, tags), known: tags.join(', ') }))
}
