import { diagnose, didYouMean } from '../diagnostics/index.js'
import type { Diagnostic, Placed, Recap, RecapBeat, Reported, Review, Story, StoryEvent, Wording } from '../ir/index.js'
import { fingerprintOf } from './fingerprint.js'
import { short } from './locate.js'
import { safeMarkdown } from './markdown.js'

/** A beat found by its events has at least this share of them (Jaccard's coefficient). */
const sameBeat = 0.5

/**
 * A recap with a person's words in the place of generated ones. Words whose beat tells other facts now are used and marked stale; words
 * whose beat is gone are reported and left out.
 */
export function applyWording(recap: Recap, story: Story, review: Review): Reported<Recap> {
  const own = review.wording.filter(({ lang }) => lang === recap.language)
  if (own.length === 0) return { value: recap, diagnostics: [] }
  const diagnostics: Diagnostic[] = []
  const byId = new Map(story.events.map((event) => [event.id, event]))
  const worded = new Map<string, { wording: Placed<Wording>; beat: RecapBeat }>()
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
    const change = changeOf(wording, ids, events)
    if (change !== undefined) diagnostics.push(diagnose('review-wording-stale', at, { tag, beat: beat.id, change, events: `[${ids.join(', ')}]`, fingerprint: fingerprintOf(events) }))
    const sources = new Map(beat.sentences.flatMap((sentence) => sentence.sources).map((source) => [`${source.language}:${source.sentence}`, source]))
    const sentences = safe.blocks.map((text) => ({ text, events: ids, sources: [...sources.values()] }))
    const decided = [...(beat.decided ?? []), { field: 'sentences', machine: beat.sentences.map(({ text }) => text).join(' ') }]
    worded.set(beat.id, { wording, beat: { ...beat, sentences, markdown: safe.markdown, ...(change === undefined ? {} : { stale: true }), decidedBy: 'editor', decided } })
  }
  return { value: { ...recap, beats: recap.beats.map((beat) => worded.get(beat.id)?.beat ?? beat) }, diagnostics }
}

/** Ids of the events that a recap's beat tells, each once, in the order of telling. */
export const eventsOf = (beat: Pick<RecapBeat, 'sentences'>): string[] => [...new Set(beat.sentences.flatMap(({ events }) => events))]

/** The beat with the wording's id, else the one that has most of its events. */
function beatOf({ beat: id, events = [] }: Wording, { beats }: Recap): RecapBeat | undefined {
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

/** What is not as it was when the words were written; undefined where all is, or nothing is remembered. */
function changeOf({ events: then, fingerprint }: Wording, ids: readonly string[], events: readonly StoryEvent[]): string | undefined {
  if (fingerprint === undefined ? then === undefined : fingerprint === fingerprintOf(events)) return undefined
  const gone = then?.filter((id) => !ids.includes(id)) ?? []
  const fresh = then ? ids.filter((id) => !then.includes(id)) : []
  if (gone.length === 0 && fresh.length === 0) return fingerprint === undefined ? undefined : 'its events are others, or have other parties or another factuality'
  return [...(gone.length > 0 ? [`it no longer tells ${gone.join(', ')}`] : []), ...(fresh.length > 0 ? [`it now tells ${fresh.join(', ')}`] : [])].join('; ')
}

/** Wording and titles in languages that no recap is written in. */
export function strayLanguages(review: Review, tags: readonly string[]): Diagnostic[] {
  const used = [...review.wording.map(({ lang, at }) => ({ lang, at })), ...review.beats.flatMap(({ title, at }) => Object.keys(title ?? {}).map((lang) => ({ lang, at })))]
  return used.filter(({ lang }) => !tags.includes(lang)).map(({ lang, at }) => diagnose('review-wording-language', at, { tag: lang, guess: didYouMean(lang, tags), known: tags.join(', ') }))
}
