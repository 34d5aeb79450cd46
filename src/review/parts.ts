import { diagnose, didYouMean } from '../diagnostics/index.js'
import type { ConflictSentence, Diagnostic, Placed, Recap, RecapLine, RecapSentence, Reported, Story, Wording } from '../ir/index.js'
import { changeOf } from './change.js'
import { conflictFingerprint, fingerprintOf } from './fingerprint.js'
import { short } from './locate.js'
import { safeMarkdown } from './markdown.js'

/**
 * A recap with a person's words for what stands around its beats: title, summary, the short forms, sentences on where the articles disagree. The first wording of a
 * part holds; words whose conflict is gone are reported and left out; words for other facts than are told now are used and marked stale.
 */
export function applyParts(recap: Recap, story: Story, wording: readonly Placed<Wording>[]): Reported<Recap> {
  const diagnostics: Diagnostic[] = []
  const taken = new Map<string, Placed<Wording>>()
  let value = recap
  for (const own of wording) {
    const { at, lang: tag } = own
    const sentence = own.part === 'conflict' ? conflictOf(own, value, diagnostics) : undefined
    if (own.part === 'conflict' && !sentence) continue
    const key = sentence ? `${sentence.event} ${sentence.field}` : own.part ?? ''
    const before = taken.get(key)
    if (before) {
      const same = before.text.trim() === own.text.trim()
      diagnostics.push(same ? diagnose('review-repeated', at, { line: before.at.line ?? 0 }) : diagnose('review-contradiction', at, { line: before.at.line ?? 0, why: `two texts for the ${own.part} in ${tag}` }))
      continue
    }
    const text = plainOf(own, diagnostics)
    if (text === undefined) continue
    taken.set(key, own)
    const line = own.part === 'conflict' ? undefined : own.part
    const events = sentence ? sentence.events : line ? eventsIn(recap, line) : []
    const fingerprint = partFingerprint(story, events, sentence)
    const change = own.part === 'title' ? undefined : changeOf(own, events, fingerprint)
    if (change !== undefined) diagnostics.push(diagnose('review-wording-stale', at, { tag, what: sentence ? `the sentence on "${sentence.event}" (${sentence.field})` : `the ${own.part}`, change, events: `[${events.join(', ')}]`, fingerprint }))
    if (sentence) value = withConflict(value, sentence, text, change !== undefined)
    else if (line) value = withLine(value, line, text, change !== undefined)
  }
  return { value, diagnostics }
}

/** What words for a part rest on, as a short digest. In: ids of the events that it tells; the conflict that it is about. */
export function partFingerprint(story: Story, ids: readonly string[], about?: Pick<ConflictSentence, 'event' | 'field'>): string {
  const events = story.events.filter(({ id }) => ids.includes(id))
  const conflict = about && story.conflicts.find(({ event, field }) => event === about.event && field === about.field)
  return conflict ? conflictFingerprint(events, conflict) : fingerprintOf(events)
}

function conflictOf({ conflict = '', field, at, lang: tag }: Placed<Wording>, { conflicts }: Recap, diagnostics: Diagnostic[]): ConflictSentence | undefined {
  const here = conflicts.filter(({ event, field: own }) => event === conflict && (field === undefined || own === field))
  if (here.length === 1) return here[0]
  const known = [...new Set(conflicts.map(({ event, field: own }) => `${event} (${own})`))]
  const guess = here.length > 1 ? 'Say which with `field`.' : didYouMean(conflict, conflicts.map(({ event }) => event))
  diagnostics.push(diagnose('review-conflict-unknown', at, { tag, conflict, field: field === undefined ? '' : ` in "${field}"`, count: here.length === 0 ? 'no' : 'more than one', guess, known: known.join(', ') || 'none' }))
  return undefined
}

/** These parts are plain text: markup stays as it is written, HTML is left out. */
function plainOf({ text, at }: Placed<Wording>, diagnostics: Diagnostic[]): string | undefined {
  const { refused, blocks } = safeMarkdown(text)
  if (refused.length > 0) diagnostics.push(diagnose('review-wording-html', at, { html: short(refused.join(' ')) }))
  const plain = (refused.length > 0 ? blocks.join(' ') : text).replace(/\s+/g, ' ').trim()
  if (plain === '') diagnostics.push(diagnose('review-wording-empty', at, {}))
  return plain === '' ? undefined : plain
}

const withConflict = (recap: Recap, sentence: ConflictSentence, text: string, stale: boolean): Recap => ({
  ...recap, conflicts: recap.conflicts.map((each) => (each === sentence ? { ...each, text, ...(stale ? { stale: true as const } : {}), decidedBy: 'editor' as const, decided: [{ field: 'text', machine: each.text }] } : each)),
})

const sentencesIn = (recap: Recap, line: RecapLine): readonly RecapSentence[] => (line === 'short' ? recap.short : line === 'headline' && recap.headline ? [recap.headline] : [])

const eventsIn = (recap: Recap, line: RecapLine): readonly string[] => (line === 'summary' ? recap.summaryEvents : [...new Set(sentencesIn(recap, line).flatMap(({ events }) => events))])

function withLine(recap: Recap, line: RecapLine, text: string, stale: boolean): Recap {
  const before = sentencesIn(recap, line)
  const sources = [...new Map(before.flatMap((each) => each.sources).map((source) => [`${source.language}:${source.sentence}`, source])).values()]
  const sentence = { text, events: eventsIn(recap, line), sources }
  const machine = line === 'title' || line === 'summary' ? recap[line] : before.map((each) => each.text).join(' ')
  return {
    ...recap, ...(line === 'short' ? { short: [sentence] } : { [line]: line === 'headline' ? sentence : text }), ...(stale ? { stale: [...(recap.stale ?? []), line] } : {}),
    decidedBy: 'editor', decided: [...(recap.decided ?? []), { field: line, ...(machine === '' ? {} : { machine }) }],
  }
}
