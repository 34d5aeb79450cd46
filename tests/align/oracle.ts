import { eventType } from '../../src/vocabulary/index.js'
import type { Entity, Factuality, Filler, Mention, Reading, Sentence } from '../../src/ir/index.js'
import { anchorsOf, fold, type GoldStory } from './gold.js'

/** Blocks and sentences of a Markdown article, roughly: enough to place anchors. */
export function sentencesOf(markdown: string): Sentence[] {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '')
  const blocks = body.split(/\n+/).map((line) => line.trim()).filter((line) => line)
  const found: Sentence[] = []
  blocks.forEach((line, block) => {
    const kind = line.startsWith('#') || /^\*\*[^*]+\*\*$/.test(line) ? 'heading' : 'paragraph'
    const text = line.replace(/^#+\s*/, '').replace(/\*+/g, '')
    const parts = kind === 'heading' ? [text] : text.split(/(?<=[.!?…][”"')]*)\s+(?=["“(]?\p{Lu})/u)
    for (const part of parts) found.push({ index: found.length, block, kind, text: part, start: 0, end: 0, line: block + 1, column: 1 })
  })
  return found
}

/** A perfect reading of one article, from the gold: one mention for each anchor. */
export function oracleReading(gold: GoldStory, language: string, drafted = false): Reading {
  const sentences = sentencesOf(gold.articles[language] ?? '')
  const placed = gold.events.flatMap((event) =>
    anchorsOf(event, language).flatMap((anchor) => {
      const sentence = sentences.find((candidate) => fold(candidate.text).includes(fold(anchor)))
      return sentence ? [{ event, sentence, at: fold(sentence.text).indexOf(fold(anchor)), length: anchor.length }] : []
    }),
  )
  placed.sort((a, b) => a.sentence.index - b.sentence.index || a.at - b.at || Number(a.event.optional) - Number(b.event.optional))
  // The gold may list one predicate under two events; a reading has it once.
  const kept = placed.filter((item, i) => !placed.slice(0, i).some((other) => other.sentence === item.sentence && overlaps(other, item) && other.event.type.some((type) => item.event.type.includes(type))))
  const idOf = new Map(kept.map((item, i) => [item, `${language}:${item.sentence.index}:${i}`]))
  const filler = (entity: string): Filler => ({ entity })
  const mentions = kept.map((item): Mention => {
    const extra = gold.extra[item.event.id]?.[language]
    const roles: Record<string, Filler[]> = {}
    for (const [role, ids] of Object.entries({ ...(item.event.roles ?? {}), ...(extra?.roles ?? {}) })) roles[role] = ids.map(filler)
    const hold = kept.find((other) => other !== item && holdsReason(gold, other.event.id, language, item.event.id)) ?? embedding(kept, item)
    const as = hold && (reasonFor(gold, hold.event.id, language, item.event.id) ?? 'content')
    return {
      id: idOf.get(item) as string, language, source: `sources/${gold.story}/${language}.md`,
      sentence: item.sentence.index, line: item.sentence.line, column: 1, start: 0, end: 0,
      quote: { exact: item.sentence.text, prefix: '', suffix: '' },
      type: item.event.type[0] as string, roles, polarity: 'positive', time: 'none', confidence: 0.8,
      factuality: (item.event.factuality?.[language] ?? 'actual') as Factuality,
      predicate: { text: item.sentence.text.slice(item.at, item.at + item.length), start: item.at, end: item.at + item.length },
      ...(hold && as ? { attached: { to: idOf.get(hold) as string, as } } : {}),
    }
  })
  return { language, source: `sources/${gold.story}/${language}.md`, sentences, entities: entitiesOf(gold, language, drafted), mentions, unread: [], evidence: sentences.map((sentence) => evidenceOf(gold, language, sentence.text)) }
}

interface Placed {
  readonly event: GoldStory['events'][number]
  readonly sentence: Sentence
  readonly at: number
  readonly length: number
}

const overlaps = (a: Placed, b: Placed): boolean => a.at < b.at + b.length && b.at < a.at + a.length
const reasonFor = (gold: GoldStory, of: string, language: string, id: string): 'reason' | 'purpose' | undefined => {
  const extra = gold.extra[of]?.[language]
  return extra?.reason === id ? 'reason' : extra?.purpose === id ? 'purpose' : undefined
}
const holdsReason = (gold: GoldStory, of: string, language: string, id: string): boolean => reasonFor(gold, of, language, id) !== undefined

/** The nearest predicate before this one in the sentence that takes a nested event, as a parser would attach it. */
function embedding(all: readonly Placed[], item: Placed): Placed | undefined {
  const before = all.filter((other) => other.sentence === item.sentence && other.at < item.at && item.at - other.at < 60)
  const last = before.at(-1)
  const type = last && eventType(last.event.type[0] as string)
  return type && type.roles.some((role) => role.startsWith('content')) ? last : undefined
}

function entitiesOf(gold: GoldStory, language: string, drafted: boolean): Entity[] {
  return Object.entries(gold.entities).map(([id, names]) => {
    const base = { type: 'person', gender: 'unknown', aliases: {} } as const
    return drafted ? { ...base, id: `${language}-${id}`, names: { [language]: names[0] as string }, drafted: true } : { ...base, id, names: { und: names[0] as string }, aliases: { und: names.slice(1) } }
  })
}

/** What both articles may share without a lexicon: names, numbers, words written alike. */
function evidenceOf(gold: GoldStory, language: string, text: string): string[] {
  const folded = fold(text)
  const entities = Object.entries(gold.entities).filter(([, names]) => names.some((name) => new RegExp(`(?<!\\p{L})${name.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u').test(folded)))
  const others = Object.entries(gold.articles).filter(([tag]) => tag !== language).map(([, article]) => new Set(wordsOf(article)))
  return [...entities.map(([id]) => `entity:${id}`), ...new Set(wordsOf(text).filter((word) => others.some((set) => set.has(word))))].map((key) => (key.includes(':') ? key : `word:${key}`))
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]{4,}/gu) ?? []
