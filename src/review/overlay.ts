import { diagnose, didYouMean } from '../diagnostics/index.js'
import type { Decided, Diagnostic, EventDecision, Filler, KnownReferent, Mention, Passage, PassageDecision, Place, Placed, Reading, Reported, Review, Roles } from '../ir/index.js'
import { commonRoles, eventType, eventTypes, rolesOf } from '../vocabulary/index.js'
import type { Entities } from './entities.js'
import { mentionId, mentionsAt, short, type Located, type Locate, type ReadArticle } from './locate.js'
import type { FindMention, Report } from './refs.js'

/** Decisions on passages, found in their articles and ready to be laid over readings. */
export interface Overlay {
  /** Whom anaphors mean, by language and id (`12:3`), as the extractor takes it. */
  readonly known: ReadonlyMap<string, ReadonlyMap<string, KnownReferent>>
  /** The reading with the decisions on its events. */
  over(reading: Reading): Reading
  /** What came of the decisions on anaphors, once the articles were read with them. */
  unused(readings: readonly Reading[]): Diagnostic[]
}

interface Setting {
  readonly at: Place
  readonly located: Located
  readonly event: EventDecision
  readonly roles: Roles
}

interface Reference {
  readonly at: Place
  readonly language: string
  readonly key: string
  readonly entity: string
  readonly local: string
  readonly words: string
}

/** The first decision on a mention or word holds. */
interface Slot {
  readonly at: Place
  readonly says: string
}

/** Lays out the decisions on passages. What cannot be applied is reported at its place; the others hold. */
export function overlayOf(review: Review, locate: Locate, entities: Entities, findRead: FindMention): Reported<Overlay> {
  const diagnostics: Diagnostic[] = []
  const findMention = findDecided(review, locate, findRead)
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic)
  const slots = new Map<string, Slot>()
  /** Whether nothing before speaks to the contrary. */
  const free = (key: string, at: Place, says: string): boolean => {
    const before = slots.get(key)
    if (!before) {
      slots.set(key, { at, says })
      return true
    }
    report(before.says === says ? diagnose('review-repeated', at, { line: before.at.line ?? 0 }) : diagnose('review-contradiction', at, { line: before.at.line ?? 0, why: `“${before.says}” there, “${says}” here` }))
    return false
  }
  const dropped = new Set<string>()
  const settings = new Map<string, Setting>()
  const references: Reference[] = []
  for (const decision of review.passages) {
    const { at } = decision
    const located = locate(decision as Passage, at, report)
    if (!located) continue
    if (decision.noEvent) {
      const mentions = mentionsAt(located)
      if (mentions.length === 0) report(diagnose('review-idle', at, { why: `“${short(decision.exact)}” is not read as an event anyway` }))
      // No word of the passage is to be made an event by a later decision either.
      for (const { id } of mentions) if (free(id, at, 'no event')) dropped.add(id)
    } else if (decision.refersTo !== undefined) {
      const reference = referenceOf(decision, located, entities, report)
      if (reference && free(`${reference.language} ${reference.key}`, at, reference.entity)) references.push(reference)
    } else if (decision.event) {
      const id = targetOf(located)
      const setting = id === undefined ? undefined : settingOf(decision, decision.event, located, entities, findMention, report)
      if (id === undefined) report(diagnose('review-stale', at, { was: short(decision.exact), tag: decision.lang, now: 'no word of it can be read' }))
      if (id !== undefined && setting && free(id, at, eventText(decision.event))) settings.set(id, setting)
    }
  }
  const known = new Map<string, Map<string, KnownReferent>>()
  for (const { language, key, local } of references) known.set(language, (known.get(language) ?? new Map<string, KnownReferent>()).set(key, { entities: [local], confidence: 0.95 }))
  return {
    value: { known, over: (reading) => decide(reading, dropped, settings, entities), unused: (readings) => references.flatMap((reference) => idle(reference, readings)) },
    diagnostics,
  }
}

/** Finds also the events that decisions find in words that are read as none: one may stand in the role of another. */
function findDecided(review: Review, locate: Locate, findRead: FindMention): FindMention {
  const quiet: Report = () => {}
  const decided = new Map<string, string>()
  for (const decision of review.passages) {
    const located = decision.event?.type === undefined ? undefined : locate(decision as Passage, decision.at, quiet)
    const id = located && targetOf(located)
    if (id !== undefined && decision.event?.type !== undefined) decided.set(id, decision.event.type)
  }
  return (ref, at, report) => {
    const located = typeof ref === 'string' ? undefined : locate(ref, at, quiet)
    const id = located && targetOf(located)
    const type = id === undefined ? undefined : decided.get(id)
    return type !== undefined && typeof ref !== 'string' && (ref.type === undefined || ref.type === type) ? id : findRead(ref, at, report)
  }
}

/** The mention that a passage speaks of: the one at its head, else its only one, else a new one at its head. */
function targetOf(located: Located): string | undefined {
  const there = mentionsAt(located)
  const head = mentionId(located)
  return there.length === 1 && !there.some(({ id }) => id === head) ? there[0]?.id : head
}

function referenceOf({ at, refersTo = '', exact }: Placed<PassageDecision>, located: Located, entities: Entities, report: Report): Reference | undefined {
  const { read: { reading, article }, parts, head } = located
  if (!entities.has(refersTo)) {
    report(diagnose('review-entity-unknown', at, { id: refersTo, consequence: 'the decision is not applied', guess: entities.guess(refersTo) }))
    return undefined
  }
  const keys = parts.flatMap(({ sentence, tokens }) => tokens.map(({ id }) => `${sentence}:${id}`))
  const key = keys.find((each) => reading.anaphors?.some(({ id }) => id === each)) ?? (head && `${head.sentence}:${head.token.id}`)
  return key === undefined ? undefined : { at, language: article.language, key, entity: refersTo, local: entities.local(refersTo, reading) ?? refersTo, words: exact }
}

function idle({ at, language, key, entity, local, words }: Reference, readings: readonly Reading[]): Diagnostic[] {
  const reading = readings.find((each) => each.language === language)
  const fills = reading?.anaphors?.find(({ id }) => id === key)?.fills ?? []
  const used = fills.some(({ mention, role }) => reading?.mentions.find(({ id }) => id === mention)?.roles[role]?.some((filler) => 'entity' in filler && filler.entity === local))
  return used ? [] : [diagnose('review-referent-unused', at, { was: short(words), id: entity })]
}

function settingOf({ at, lang }: Placed<PassageDecision>, event: EventDecision, located: Located, entities: Entities, findMention: FindMention, report: Report): Setting | undefined {
  const there = mentionsAt(located).find(({ id }) => id === targetOf(located))
  const typeId = event.type ?? there?.type
  const type = typeId === undefined ? undefined : eventType(typeId)
  if (typeId === undefined) {
    report(diagnose('review-value', at, { what: '"event.type" of this decision', why: `it is missing, and the words are read as no event` }))
    return undefined
  }
  if (!type) {
    report(diagnose('review-type-unknown', at, { type: typeId, guess: didYouMean(typeId, eventTypes.map(({ id }) => id)) }))
    return undefined
  }
  const allowed = [...rolesOf(type), ...commonRoles]
  const roles: Record<string, Filler[]> = {}
  for (const [role, fillers] of Object.entries(event.roles ?? {})) {
    if (!allowed.includes(role)) {
      report(diagnose('review-role-unknown', at, { type: type.id, role, guess: didYouMean(role, allowed), known: allowed.join(', ') }))
      continue
    }
    const list = fillers.map((filler): Filler | undefined => {
      if (typeof filler !== 'string') {
        if ('text' in filler) return { text: filler.text }
        const mention = findMention(filler.event, at, report)
        return mention === undefined ? undefined : { event: mention }
      }
      if (entities.has(filler)) return { entity: entities.local(filler, located.read.reading) ?? filler }
      report(diagnose('review-entity-unknown', at, { id: filler, consequence: `the role ${role} is left as it was (${lang})`, guess: entities.guess(filler) }))
      return undefined
    })
    // Half a role would be another claim.
    if (list.every((filler) => filler !== undefined)) roles[role] = list
  }
  // Where nothing that was said can be used, nothing is decided.
  const said = event.type !== undefined || event.factuality !== undefined || event.polarity !== undefined
  return said || Object.keys(roles).length > 0 || Object.keys(event.roles ?? {}).length === 0 ? { at, located, event, roles } : undefined
}

/** A decision in a few words. */
function eventText({ type, factuality, polarity, roles = {} }: EventDecision): string {
  const fillers = (list: NonNullable<EventDecision['roles']>[string]): string => list.map((filler) => (typeof filler === 'string' ? filler : 'text' in filler ? filler.text : typeof filler.event === 'string' ? filler.event : filler.event.exact)).join(' + ') || 'nobody'
  return [type ?? 'event', ...[factuality, polarity].flatMap((value) => value ?? []), ...Object.entries(roles).map(([role, list]) => `${role}: ${fillers(list)}`)].join(', ')
}

function decide(reading: Reading, dropped: ReadonlySet<string>, settings: ReadonlyMap<string, Setting>, entities: Entities): Reading {
  const own = [...settings].filter(([, { located }]) => located.read.article.language === reading.language)
  if (own.length === 0 && !reading.mentions.some(({ id }) => dropped.has(id))) return reading
  const there = new Set(reading.mentions.map(({ id }) => id))
  const mentions = [
    ...reading.mentions.filter(({ id }) => !dropped.has(id)).map((mention) => {
      const setting = settings.get(mention.id)
      return setting ? changed(mention, setting) : mention
    }),
    ...own.flatMap(([id, setting]) => (there.has(id) ? [] : newMention(id, setting))),
  ]
  const place = ({ sentence, predicate }: Mention): number => sentence * 1e6 + predicate.start
  const named = new Set(mentions.flatMap(({ roles }) => Object.values(roles).flat().flatMap((filler) => ('entity' in filler ? [filler.entity] : []))))
  const known = new Set(reading.entities.map(({ id }) => id))
  const guests = [...named].filter((id) => !known.has(id)).flatMap((id) => entities.get(id) ?? [])
  return { ...reading, mentions: mentions.sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1)), entities: [...reading.entities, ...guests] }
}

/** A mention with a person's values in the place of the machine's, whose own stay beside them. */
function changed(mention: Mention, { event, roles }: Setting): Mention {
  const type = event.type ?? mention.type
  const allowed = new Set([...rolesOf(eventType(type)!), ...commonRoles])
  const kept = Object.entries(mention.roles).filter(([role]) => allowed.has(role) && !(role in roles))
  const decided: Decided[] = [
    ...(event.type === undefined ? [] : [{ field: 'type', machine: mention.type }]),
    ...Object.keys(roles).map((role) => ({ field: `roles.${role}`, ...(mention.roles[role] ? { machine: fillersText(mention.roles[role]) } : {}) })),
    ...(event.factuality === undefined ? [] : [{ field: 'factuality', machine: mention.factuality }]),
    ...(event.polarity === undefined ? [] : [{ field: 'polarity', machine: mention.polarity }]),
  ]
  const { troponym: meant, ...machine } = mention
  return {
    ...machine, type, ...(meant !== undefined && type === mention.type ? { troponym: meant } : {}),
    roles: { ...Object.fromEntries(kept), ...Object.fromEntries(Object.entries(roles).filter(([, fillers]) => fillers.length > 0)) },
    factuality: event.factuality ?? mention.factuality, polarity: event.polarity ?? mention.polarity,
    confidence: 1, ...(Object.keys(roles).length > 0 || decided.length === 0 ? { referents: 1 } : {}),
    decidedBy: 'editor', decided,
  }
}

function newMention(id: string, { event, roles, located: { read: { article, reading }, head } }: Setting): Mention[] {
  const sentence = head && article.sentences[head.sentence]
  if (!sentence || event.type === undefined) return []
  const [before, after] = [reading.sentences[sentence.index - 1]?.text, reading.sentences[sentence.index + 1]?.text]
  const set = Object.fromEntries(Object.entries(roles).filter(([, fillers]) => fillers.length > 0))
  return [{
    id, language: article.language, source: article.path, sentence: sentence.index, line: sentence.line, column: sentence.column, start: sentence.start, end: sentence.end,
    quote: { exact: sentence.text, prefix: before ? `${before} `.slice(-32) : '', suffix: after ? ` ${after}`.slice(0, 32) : '' },
    type: event.type, roles: set, factuality: event.factuality ?? 'actual', polarity: event.polarity ?? 'positive', confidence: 1, referents: 1,
    predicate: { text: head.token.form, start: head.token.start, end: head.token.end }, time: 'none',
    decidedBy: 'editor', decided: [{ field: 'type' }, ...Object.keys(set).map((role) => ({ field: `roles.${role}` }))],
  }]
}

const fillersText = (fillers: readonly Filler[]): string => fillers.map((filler) => ('entity' in filler ? filler.entity : 'event' in filler ? `<${filler.event}>` : `"${filler.text}"`)).join(' + ')

/** All mentions of readings. */
export const mentionsOf = (reads: readonly Pick<ReadArticle, 'reading'>[]): Mention[] => reads.flatMap(({ reading }) => reading.mentions)
