import type { Entity, Filler, Mention, Reading } from '../../ir/index.js'
import { eventType } from '../../vocabulary/index.js'
import { namesIn } from '../entities/named.js'

/**
 * How a mention stands in its article. `narrated`: the article's own story moves by it. `projected`: somebody plans, orders, tries it.
 * `reported`: somebody tells, hides, learns it; it happened elsewhere in the story.
 */
export type Standing = 'narrated' | 'projected' | 'reported'

/** A mention with what comparing it needs. */
export interface Profile {
  readonly index: number
  readonly mention: Mention
  readonly language: string
  /** Place among its article's mentions, and that divided by their number: 0 to 1. */
  readonly rank: number
  readonly place: number
  /** Index of its sentence's block. */
  readonly block: number
  /** Ids of who does it and of whom or what it is done to. */
  readonly doers: ReadonlySet<string>
  readonly causers: ReadonlySet<string>
  readonly undergoers: ReadonlySet<string>
  /** Places, means and other fillers. */
  readonly circumstances: ReadonlySet<string>
  /** How often its article has gone back to the outset before it, and the sentence with which a passage begins that goes back, where it stands in one. */
  readonly restarts: number
  readonly recalled?: number
  readonly standing: Standing
  /** Ids of parties that its sentence names; the others were inferred from pronouns and descriptions. */
  readonly named: ReadonlySet<string>
  /** Types of the deeds that it is about. */
  readonly contents: readonly string[]
  /** Index of the mention under which it stands, and how. */
  readonly parent?: number
  readonly relation?: NonNullable<Mention['attached']>['as']
}

const doerRoles = new Set(['agent', 'experiencer'])
const undergoerRoles = new Set(['patient', 'theme', 'stimulus', 'recipient'])

/** How far up a mention may hang; attachments of a faulty reading may run in a circle. */
const deepest = 4

/** Profiles of all mentions, article by article in telling order. */
export function profilesOf(readings: readonly Reading[], entities: readonly Entity[], fold?: (name: string) => string): Profile[] {
  const namedIn = namesIn(entities, fold)
  const all = readings.flatMap((reading) => {
    const told = [...reading.mentions].sort((a, b) => a.sentence - b.sentence || a.predicate.start - b.predicate.start || (a.id < b.id ? -1 : 1))
    return told.map((mention, rank) => ({ mention, rank, place: placeOf(mention, reading), block: reading.sentences[mention.sentence]?.block ?? 0, ...recalledAt(reading, mention.sentence) }))
  })
  const at = new Map(all.map(({ mention }, index) => [mention.id, index]))
  const under = new Map<number, { parent: number; relation: NonNullable<Mention['attached']>['as'] }>()
  all.forEach(({ mention }, index) => {
    const parent = mention.attached && at.get(mention.attached.to)
    if (mention.attached && parent !== undefined && parent !== index) under.set(index, { parent, relation: mention.attached.as })
    for (const filler of mention.roles.content ?? []) {
      const child = 'event' in filler ? at.get(filler.event) : undefined
      if (child !== undefined && child !== index && !under.has(child)) under.set(child, { parent: index, relation: 'content' })
    }
  })
  /** What hangs under something told or remembered is part of that. */
  const standingAt = (index: number, depth = 0): Standing => {
    const hold = under.get(index)
    const own = standingOf((all[index] as (typeof all)[number]).mention, hold && { type: all[hold.parent]?.mention.type ?? '', relation: hold.relation })
    return own === 'narrated' && hold && depth < deepest ? standingAt(hold.parent, depth + 1) : own
  }
  return all.map(({ mention, rank, place, block, restarts, recalled }, index) => {
    const hold = under.get(index)
    return {
      index,
      mention,
      language: mention.language,
      rank,
      place,
      block,
      restarts,
      ...(recalled === undefined ? {} : { recalled }),
      ...partiesOf(mention),
      named: namedIn(mention.quote.exact),
      standing: standingAt(index),
      contents: (mention.roles.content ?? []).flatMap((filler) => { const child = 'event' in filler ? at.get(filler.event) : undefined; return child === undefined ? [] : [(all[child] as (typeof all)[number]).mention.type] }),
      ...(hold ? { parent: hold.parent, relation: hold.relation } : {}),
    }
  })
}

/**
 * A passage that goes back to the outset runs to the end of the block in which the sentence after its first one stands; another one to the end of its
 * block where it opens it, else it is that sentence alone.
 */
function recalledAt({ analepses = [], sentences }: Reading, sentence: number): Pick<Profile, 'restarts' | 'recalled'> {
  const before = analepses.filter((analepsis) => analepsis.sentence <= sentence)
  const last = before.at(-1)
  const block = (index: number): number | undefined => sentences[index]?.block
  const inside = ({ sentence: from, to }: NonNullable<typeof last>): boolean =>
    from === sentence || (block(sentence) === block(from) ? to === 'outset' || block(from) !== block(from - 1) : (to === 'outset' || sentences[from]?.kind === 'heading') && block(sentence) === block(from + 1))
  return { restarts: before.filter(({ to }) => to === 'outset').length, ...(last && inside(last) ? { recalled: last.sentence } : {}) }
}

const placeOf = (mention: Mention, reading: Reading): number => {
  const length = Math.max(1, reading.sentences.length)
  const text = reading.sentences[mention.sentence]?.text.length ?? 0
  return (mention.sentence + (text > 0 ? Math.min(1, mention.predicate.start / text) : 0)) / length
}

/** A filler's key for comparison; nothing for nested events and for text of unknown meaning. */
const keyOf = (filler: Filler): string | undefined =>
  'entity' in filler ? filler.entity : 'text' in filler && filler.concept !== undefined ? `concept:${filler.concept}` : undefined

function partiesOf(mention: Mention): Pick<Profile, 'doers' | 'undergoers' | 'causers' | 'circumstances'> {
  const sets = { doers: new Set<string>(), undergoers: new Set<string>(), causers: new Set<string>(), circumstances: new Set<string>() }
  for (const [role, fillers] of Object.entries(mention.roles)) {
    const set = doerRoles.has(role) ? sets.doers : undergoerRoles.has(role) ? sets.undergoers : role === 'causer' ? sets.causers : sets.circumstances
    for (const filler of fillers) {
      const key = keyOf(filler)
      if (key) set.add(key)
    }
  }
  return sets
}

function standingOf(mention: Mention, hold: { type: string; relation: NonNullable<Mention['attached']>['as'] } | undefined): Standing {
  const unreal = mention.factuality === 'planned' || mention.factuality === 'uncertain'
  if (hold?.relation === 'content') {
    const { content: makes, causative } = eventType(hold.type) ?? {}
    if (causative) return 'narrated'
    if (makes === undefined) return 'reported'
    return makes === 'actual' || makes === 'attempted' || makes === 'prevented' ? 'narrated' : 'projected'
  }
  if (hold?.relation === 'purpose' || hold?.relation === 'condition') return 'projected'
  if (hold?.relation === 'reason' || mention.time === 'flashback') return 'reported'
  if (hold?.relation === 'relative' && mention.time === 'before') return 'reported'
  return unreal && hold ? 'projected' : 'narrated'
}
