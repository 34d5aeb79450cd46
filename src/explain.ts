import { considered, type Candidate } from './align/index.js'
import type { Beat, Conflict, DecidedBy, Filler, Link, Mention, Roles, Sentence, Story, StoryEvent } from './ir/index.js'
import type { Compiled } from './pipeline.js'
import type { LanguageStatus } from './status.js'

/** A story on a page: its events in story order, where the articles disagree, how the recaps stand beside each other, and who takes part. */
export function explainStory({ story, languages, events, beats, conflicts, entities }: Story, status: readonly LanguageStatus[] = []): string {
  const width = Math.max(0, ...events.map(({ id }) => id.length))
  const lines = [...events].sort((a, b) => a.order - b.order).map((event) => {
    const told = [...new Set(event.mentions.map(({ language }) => language))].sort().join(', ')
    return `${String(event.order).padStart(4)}  ${event.id.padEnd(width)}  ${event.type}(${roleText(event.roles)})${notActual(event)}  [${told}]${event.decidedBy ? '  decided by the editor' : ''}`
  })
  return [
    `${story} (${languages.join(', ')}): ${events.length} events in ${beats.length} beats, ${conflicts.length} conflicts`,
    ...section('Events, in story order', lines),
    ...section('Where the articles disagree', conflicts.map((conflict) => `  ${conflictText(conflict)}`)),
    ...section('Told by each article', languages.map((tag) => `  ${tag} lacks ${beats.filter((beat) => !beat.languages.includes(tag)).length} of ${beats.length} beats`)),
    ...section('Told in each recap', status.map((each) => `  ${statusText(each)}`)),
    ...section('Who takes part', entities.map(({ id, type, names }) => `  ${id}  ${type}  ${[...new Set(Object.values(names))].join(' / ')}`)),
    '',
  ].join('\n')
}

/** One event with everything it rests on: each mention with its place and words. */
export function explainEvent({ beats, conflicts, events }: Story, event: StoryEvent): string {
  const beat = beats.find((each) => each.events.includes(event.id))
  const own = conflicts.filter((conflict) => conflict.event === event.id)
  const within = events.filter(({ roles }) => Object.values(roles).flat().some((filler) => 'event' in filler && filler.event === event.id))
  return [
    `${event.id}: ${event.type}(${roleText(event.roles)})`,
    `  frame ${event.frame}, ${event.factuality}, ${event.polarity}, place ${event.order} in the story, confidence ${event.confidence.toFixed(2)}${beat ? `, beat ${beat.id}` : ''}`,
    ...(within.length > 0 ? [`  told within ${within.map(({ id }) => id).join(', ')}`] : []),
    ...(event.because?.length ? [`  because of ${event.because.join(', ')}`] : []),
    ...(event.purpose?.length ? [`  in order to ${event.purpose.join(', ')}`] : []),
    ...section('Decided by the editor', [event, ...(beat ? [beat] : [])].flatMap((each) => decidedLines(each, event, beat))),
    ...section('Mentions', event.mentions.flatMap(mentionLines)),
    ...section('Where the articles disagree', own.map((conflict) => `  ${conflictText(conflict)}`)),
    '',
  ].join('\n')
}

/** What tells the same as one sentence, what that rests on, and what came near and was not linked. */
export function explainSentence({ story, articles, readings }: Compiled, language: string, index: number): string {
  const text = (tag: string, k: number): string => {
    const article = articles.find((each) => each.language === tag)
    const sentence: Sentence | undefined = article?.sentences[k]
    return article && sentence ? `${article.path}:${sentence.line}:${sentence.column}  "${sentence.text}"` : ''
  }
  const others = story.languages.filter((tag) => tag !== language)
  const links = story.links.filter(({ sentences }) => sentences[language]?.includes(index))
  const linked = new Set(links.flatMap(({ sentences }) => Object.entries(sentences).flatMap(([tag, list]) => list.map((k) => `${tag}:${k}`))))
  const near = considered(readings, story, language, index).filter((each) => !linked.has(`${each.language}:${each.sentence}`) && each.why !== 'nothing-shared')
  return [
    `${language}:${index}  ${text(language, index)}`,
    ...others.flatMap((tag) => {
      const own = links.filter(({ sentences }) => sentences[tag])
      return section(`Told in ${tag}`, own.length > 0 ? own.flatMap((link) => linkLines(link, language, tag, text)) : ['  none'])
    }),
    ...section('Considered, and not linked', near.flatMap((each) => [`  ${each.language}:${each.sentence}  belief ${each.belief.toFixed(2)}, ${whyText(each, language)}`, `      ${text(each.language, each.sentence)}`, ...evidenceLines(each.evidence)])),
    '',
  ].join('\n')
}

const linkLines = ({ sentences, relation, confidence, evidence }: Link, own: string, tag: string, text: (tag: string, k: number) => string): string[] => {
  const together = sentences[own]!.length > 1 ? `, with ${sentences[own]!.map((k) => `${own}:${k}`).join(' and ')} as one` : ''
  return [`  ${sentences[tag]!.map((k) => `${tag}:${k}`).join(' and ')}  ${relation}, confidence ${confidence.toFixed(2)}${together}`, ...sentences[tag]!.map((k) => `      ${text(tag, k)}`), ...evidenceLines(evidence)]
}

const evidenceLines = (evidence: readonly string[]): string[] => (evidence.length === 0 ? ['      nothing of its own; its neighbours'] : [`      by ${evidence.join(', ')}`])

const whyText = ({ why, instead, language }: Candidate, own: string): string => {
  if (why === 'different-stories') return 'the articles hardly tell one story'
  if (why === 'other-partner') return `${language}:${instead} tells it rather`
  if (why === 'partner-taken') return `it tells ${own}:${instead} rather`
  return 'too little in common'
}

const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', title, ...lines])

const mentionLines = (mention: Mention): string[] => [
  `  ${mention.source}:${mention.line}:${mention.column}  ${mention.type}(${roleText(mention.roles)})${notActual(mention)}  confidence ${mention.confidence.toFixed(2)}`,
  `      "${mention.quote.exact}"`,
  ...(mention.decided ?? []).map(({ field, machine }) => `      ${field}: the machine reads ${machine ?? 'nothing'}, the editor says ${valueOf(mention, field)}`),
]

/** What the machine had and what a person made of it, side by side. */
const decidedLines = (each: DecidedBy & { readonly id: string }, event: StoryEvent, beat: Beat | undefined): string[] =>
  (each.decided ?? []).map(({ field, machine }) => {
    const now = each === event ? valueOf(event, field) : beat ? beatValue(beat, field) : ''
    return `  ${each === event ? '' : `beat ${each.id}, `}${field}${now === '' ? '' : `: ${now}`}${machine === undefined ? '' : `  (machine: ${machine})`}`
  })

function valueOf(of: Pick<StoryEvent, 'type' | 'roles' | 'factuality' | 'polarity'> & { readonly because?: readonly string[] }, field: string): string {
  if (field === 'type' || field === 'factuality' || field === 'polarity') return of[field]
  if (field === 'because') return of.because?.join(', ') ?? ''
  return field.startsWith('roles.') ? (of.roles[field.slice('roles.'.length)]?.map(fillerText).join(' + ') ?? 'nobody') : ''
}

const beatValue = (beat: Beat, field: string): string =>
  field === 'events' ? beat.events.join(', ') : field === 'title' ? Object.entries(beat.title ?? {}).map(([tag, text]) => `${tag} "${text}"`).join(', ') : ''

/** How a language's recap stands beside the others, in a line. */
function statusText({ language, beats, lacking, partly, changedSince }: LanguageStatus): string {
  const since = [...new Set(changedSince.map((each) => each.language))].map((tag) => {
    const own = changedSince.filter((each) => each.language === tag)
    return `${own.length} changed in ${tag} since (${own.map(({ beat, part, conflict }) => beat ?? conflict ?? part).join(', ')})`
  })
  return [
    `${language} lacks ${lacking.length} of ${beats} beats${lacking.length > 0 ? ` (${lacking.join(', ')})` : ''}`,
    ...(partly.length > 0 ? [`tells less of ${partly.length} (${partly.map(({ beat, missing }) => `${beat}: without ${missing.join(', ')}`).join('; ')})`] : []),
    ...since,
  ].join('; ')
}

const roleText = (roles: Roles): string => Object.entries(roles).filter(([, fillers]) => fillers.length > 0).map(([role, fillers]) => `${role}: ${fillers.map(fillerText).join(' + ')}`).join(', ')

const fillerText = (filler: Filler): string => ('entity' in filler ? filler.entity : 'event' in filler ? `<${filler.event}>` : `"${filler.text}"`)

const notActual = ({ factuality, polarity }: Pick<StoryEvent, 'factuality' | 'polarity'>): string =>
  `${factuality === 'actual' ? '' : `, ${factuality}`}${polarity === 'positive' ? '' : ', negative'}`

const conflictText = ({ event, field, claims }: Conflict): string => `${event}, ${field}: ${claims.map(({ language, value }) => `${language} says ${value}`).join('; ')}`
