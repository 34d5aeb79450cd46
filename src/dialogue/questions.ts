import { acceptanceOf } from '../exchange/correction.js'
import { passagesOf } from '../exchange/passage.js'
import { spoken } from '../exchange/web-annotation.js'
import type { Anaphor, Conflict, Mention, Passage, PassageDecision, SegmentedArticle, Story, StoryEvent } from '../ir/index.js'
import { eventType } from '../vocabulary/index.js'
import type { Question, QuotedPlace } from './question.js'

/** A reading less sure than this is asked about. */
const sureEnough = 0.75
/** A joining that this little speaks for or against is asked about; in the units of `JoinScore`. */
const near = 1.5
/** A pronoun whose second reading is at least this likely has two. */
const secondReading = 0.15

export interface Unsure {
  readonly story: Story
  readonly articles: readonly SegmentedArticle[]
  /** Pairs of mentions of different articles, by how well they go together. */
  readonly scores: readonly { readonly a: string; readonly b: string; readonly score: number }[]
  readonly anaphors: readonly { readonly id: string; readonly language: string; readonly sentence: number; readonly passage: Passage; readonly anaphor: Anaphor }[]
}

/** All questions on a story, the doubtful first. What the model shows as decided by a person is none. */
export function questionsOf(unsure: Unsure): Question[] {
  const found = [...eventQuestions(unsure), ...joiningQuestions(unsure), ...conflictQuestions(unsure), ...referentQuestions(unsure)]
  return found.sort((a, b) => b.doubt - a.doubt || (a.key < b.key ? -1 : 1))
}

const mentionsOf = ({ story }: Pick<Unsure, 'story'>): readonly { readonly mention: Mention; readonly event: StoryEvent }[] => story.events.flatMap((event) => event.mentions.map((mention) => ({ mention, event })))

function eventQuestions({ story, articles }: Unsure): Question[] {
  const passageOf = passagesOf(articles)
  return mentionsOf({ story }).flatMap(({ mention, event }): Question[] => {
    const passage = passageOf(mention)
    if (!passage || mention.confidence >= sureEnough || mention.decidedBy) return []
    const others = event.mentions.filter(({ language }) => language !== mention.language).slice(0, 2)
    const type = eventType(mention.type)
    return [{
      key: `event ${mention.id}`, kind: 'event', doubt: round(1 - mention.confidence),
      ask: 'The article tells this here; is that right?',
      reading: spoken(mention),
      quotes: [mention, ...others].map(placeOf),
      reasons: [
        `confidence ${mention.confidence.toFixed(2)}`,
        ...(type ? [`"${mention.predicate.text}" is read as ${type.id}: ${type.gloss}`] : []),
        ...(mention.referents !== undefined && mention.referents < sureEnough ? [`who takes part is sure to ${mention.referents.toFixed(2)}`] : []),
        ...(mention.completed?.length ? [`${mention.completed.join(', ')}: filled in from another telling of it`] : []),
        others.length > 0 ? `joined with ${others.length === 1 ? 'a sentence' : 'sentences'} of another article as ${event.id}` : 'no other article tells it',
      ],
      accept: { section: 'passages', value: { ...passage, event: acceptanceOf(mention) } },
      reject: { section: 'passages', value: { ...passage, noEvent: true } },
      correct: { kind: 'line', prompt: 'Say it right', initial: spoken(mention), passage, machine: mention, before: acceptanceOf(mention) },
    }]
  })
}

function joiningQuestions({ story, articles, scores }: Unsure): Question[] {
  const all = new Map(mentionsOf({ story }).map((each) => [each.mention.id, each]))
  // One question for two events, or for the two tellings of one: the pair that speaks most for it.
  const best = new Map<string, Unsure['scores'][number]>()
  for (const pair of scores) {
    const [a, b] = [all.get(pair.a), all.get(pair.b)]
    if (!a || !b) continue
    const key = a.event === b.event ? `${a.event.id} ${[a.mention.language, b.mention.language].sort().join(' ')}` : [a.event.id, b.event.id].sort().join(' ')
    if (pair.score > (best.get(key)?.score ?? -Infinity)) best.set(key, pair)
  }
  const passageOf = passagesOf(articles)
  return [...best.values()].flatMap(({ a: first, b: second, score }): Question[] => {
    const [a, b] = [all.get(first)!, all.get(second)!]
    const refs = [a, b].map(({ mention }) => refOf(passageOf, mention))
    if (Math.abs(score) > near || refs.some((each) => !each) || a.event.decidedBy || b.event.decidedBy) return []
    const joined = a.event === b.event
    const same = { section: 'events' as const, value: { same: refs as Passage[] } }
    const different = { section: 'events' as const, value: { different: refs as Passage[] } }
    return [{
      key: `joining ${first} ${second}`, kind: 'joining', doubt: round(0.5 * (1 - Math.abs(score) / near) + 0.3),
      ask: joined ? 'Both tell one event; is that right?' : 'These tell two events; is that right?',
      reading: joined ? `one event, ${a.event.id}` : `two events, ${a.event.id} and ${b.event.id}`,
      quotes: [a.mention, b.mention].map(placeOf),
      reasons: [`score ${score.toFixed(2)}: above 0 speaks for one event, below for two; what else the articles tell counts too`, ...[a, b].map(({ mention }) => `${mention.language}: ${spoken(mention)}`)],
      accept: joined ? same : different,
      reject: joined ? different : same,
      correct: { kind: 'choice', prompt: 'Which is right?', options: [{ label: 'one event', decision: same }, { label: 'two events', decision: different }] },
    }]
  })
}

function conflictQuestions({ story, articles }: Unsure): Question[] {
  const passageOf = passagesOf(articles)
  const all = new Map(mentionsOf({ story }).map(({ mention }) => [mention.id, mention]))
  return story.conflicts.flatMap((conflict: Conflict): Question[] => {
    if (conflict.decidedBy) return []
    const mentions = conflict.claims.flatMap(({ mention }) => all.get(mention) ?? [])
    const event = story.events.find(({ id }) => id === conflict.event)
    const [ref] = mentions.flatMap((mention) => refOf(passageOf, mention) ?? [])
    if (!event || !ref) return []
    const decision = (is: 'none' | 'real' | 'settled', more: { readonly for?: string; readonly say?: boolean } = {}) => ({ section: 'events' as const, value: { conflict: ref, field: conflict.field, is, ...more } })
    return [{
      key: `conflict ${conflict.event} ${conflict.field}`, kind: 'conflict', doubt: 0.6,
      ask: 'The articles contradict each other here; is that right?',
      reading: `${conflict.event}, ${conflict.field}: ${conflict.claims.map(({ language, value }) => `${language} says ${value}`).join('; ')}`,
      quotes: mentions.map(placeOf),
      reasons: mentions.map((mention) => `${mention.language}: ${spoken(mention)}, confidence ${mention.confidence.toFixed(2)}`),
      accept: decision('real'),
      reject: decision('none'),
      correct: {
        kind: 'choice', prompt: 'Which account stands?',
        options: [...new Set(conflict.claims.map(({ language }) => language))].flatMap((language) => [
          { label: `${language}, and the recap says nothing of the other`, decision: decision('settled', { for: language, say: false }) },
          { label: `${language}, and the recap says that there is another`, decision: decision('settled', { for: language, say: true }) },
        ]),
      },
    }]
  })
}

function referentQuestions({ story, articles, anaphors }: Unsure): Question[] {
  const mentions = new Map(mentionsOf({ story }).map(({ mention }) => [mention.id, mention]))
  return anaphors.flatMap(({ id, language, sentence, passage, anaphor }): Question[] => {
    const [first, second] = anaphor.candidates
    const article = articles.find((each) => each.language === language)
    const told = article?.sentences[sentence]
    if (!article || !told || !first || !second || second.likelihood < secondReading) return []
    const start = startIn(told.text, passage)
    const decision = (entity: string) => ({ section: 'passages' as const, value: { ...passage, refersTo: entity } satisfies PassageDecision })
    return [{
      key: `referent ${id}`, kind: 'referent', doubt: round(1 - first.likelihood),
      ask: `"${passage.exact}" means this one; is that right?`,
      reading: first.entity,
      quotes: [{ language, path: article.path, line: told.line, column: told.column, text: told.text, start, end: start + passage.exact.length }],
      reasons: [
        ...anaphor.candidates.map(({ entity, likelihood }) => `${entity}: ${likelihood.toFixed(2)}`),
        ...anaphor.fills.flatMap(({ mention, role }) => (mentions.has(mention) ? [`it is ${role} of ${spoken(mentions.get(mention)!)}`] : [])),
      ],
      accept: decision(first.entity),
      reject: decision(second.entity),
      correct: { kind: 'choice', prompt: 'Whom?', options: [...anaphor.candidates.map(({ entity }) => entity), ...story.entities.filter(({ type, drafted }) => type === 'person' && !drafted).map(({ id }) => id)]
        .filter((entity, k, list) => list.indexOf(entity) === k).map((entity) => ({ label: entity, decision: decision(entity) })) },
    }]
  })
}

const placeOf = ({ language, source, line, column, quote, predicate }: Mention): QuotedPlace => ({ language, path: source, line, column, text: quote.exact, start: predicate.start, end: predicate.end })

/** Where in its sentence a passage stands: the words around it decide where they occur twice. */
function startIn(text: string, { exact, prefix = '', suffix = '' }: Passage): number {
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + exact.length)]
    if ((before.endsWith(prefix) || prefix.endsWith(before)) && (after.startsWith(suffix) || suffix.startsWith(after))) return at
  }
  return Math.max(0, text.indexOf(exact))
}

function refOf(passageOf: ReturnType<typeof passagesOf>, mention: Mention): (Passage & { readonly type: string }) | undefined {
  const passage = passageOf(mention)
  if (!passage) return undefined
  const { position: _, ...words } = passage
  return { ...words, type: mention.type }
}

const round = (value: number): number => Math.round(value * 1000) / 1000
