import { align } from '../../src/align/index.js'
import type { Entity, Mention, Reading, Reported, Roles, Sentence, Story } from '../../src/ir/index.js'

/** A mention in brief: type, roles by entity id, and what differs from the usual. */
export interface Told {
  readonly type: string
  readonly roles?: Readonly<Record<string, string | readonly string[]>>
  readonly text?: string
  /** Index in the article's list of the mention that this one hangs under. */
  readonly under?: readonly [number, NonNullable<Mention['attached']>['as']]
  readonly more?: Partial<Mention>
}

export const person = (id: string, name: string, language: string, more: Partial<Entity> = {}): Entity => ({ id, type: 'person', gender: 'unknown', names: { [language]: name }, aliases: {}, drafted: true, ...more })

/** A reading with one sentence and one paragraph for each mention. */
export function reading(language: string, told: readonly Told[], entities: readonly Entity[] = []): Reading {
  const texts = told.map(({ text, roles, type }) => text ?? `${Object.values(roles ?? {}).flat().join(' ')} ${type}`)
  const sentences = texts.map((text, index): Sentence => ({ index, block: index, kind: 'paragraph', text, start: 0, end: text.length, line: index + 1, column: 1 }))
  const mentions = told.map(({ type, roles = {}, under, more }, i): Mention => ({
    id: `${language}:${i}:1`, language, source: `sources/s/${language}.md`, sentence: i, line: i + 1, column: 1, start: 0, end: 1,
    quote: { exact: texts[i] as string, prefix: '', suffix: '' }, type, roles: fillers(roles), factuality: 'actual', polarity: 'positive', confidence: 0.9,
    predicate: { text: type, start: 0, end: 1 }, time: 'none', ...(under ? { attached: { to: `${language}:${under[0]}:1`, as: under[1] } } : {}), ...more,
  }))
  const known = new Set(entities.map((entity) => entity.id))
  const ids = [...new Set(told.flatMap(({ roles }) => Object.values(roles ?? {}).flat()))].filter((id) => !known.has(id))
  return {
    language, source: `sources/s/${language}.md`, sentences, unread: [], mentions,
    entities: [...entities, ...ids.map((id) => person(id, id, 'und', { drafted: false }))],
    evidence: mentions.map(({ roles }) => Object.values(roles).flat().flatMap((filler) => ('entity' in filler ? [`entity:${filler.entity}`] : []))),
  }
}

const fillers = (roles: NonNullable<Told['roles']>): Roles => Object.fromEntries(Object.entries(roles).map(([role, ids]) => [role, [ids].flat().map((entity) => ({ entity }))]))

/** Aligns readings with a cast of all their entities that are no drafts. */
export function alignAll(...readings: readonly Reading[]): Reported<Story> {
  const cast = new Map([...readings].sort((a, b) => (a.language < b.language ? -1 : 1)).flatMap((r) => r.entities.filter((entity) => !entity.drafted).map((entity) => [entity.id, entity] as const)))
  return align(readings, { story: 's', settings: { title: {}, tags: [], cast: [...cast.values()] }, sources: [] })
}

/** For each event its id and the sentences that tell it: `shoot-b en0 tl1`. */
export const outline = (story: Story): string[] => story.events.map((event) => [event.id, ...event.mentions.map((mention) => `${mention.language}${mention.sentence}`)].join(' '))
