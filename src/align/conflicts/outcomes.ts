/** One article's outcome against the other's where each told its own as an event: she dies, she recovers; they marry, she never does. */
import { entitiesIn, type Mention, type StoryEvent } from '../../ir/index.js'
import { eventType } from '../../vocabulary/index.js'
import { everyday, onlyOnce } from '../near-types.js'
import type { Dispute } from './dispute.js'
import { doers, saidIn, undergoers } from './fillers.js'

/** As sure as this must both be of the deed, and of the one to whom it happens. */
const sure = 0.6
const known = 0.7

/** What shows that somebody did not die of what had happened. */
const living: ReadonlySet<string> = new Set(['survive', 'recover'])
/** What one may die of, or live through. */
const harms: ReadonlySet<string> = new Set(['shoot', 'stab', 'poison', 'injure', 'hit', 'attack', 'torture', 'crash', 'fall-ill', 'blow-up', 'burn', 'protect', 'sacrifice'])
/** Sentences from the harm to what came of it. */
const soon = 3

interface Outcome {
  readonly event: StoryEvent
  readonly mention: Mention
  /** What came of it for whom, by one key for all that excludes each other. */
  readonly key: string
  readonly happened: boolean
  /** Shown by another deed: whether it was the same occasion must be asked. */
  readonly shown: boolean
}

/** In: a story's events, and whether something may happen to an entity. Out: disputes between outcomes that were told as two events. */
export function outcomeDisputes(events: readonly StoryEvent[], isPerson: (id: string) => boolean): Dispute[] {
  const outcomes = events.flatMap((event) => event.mentions.flatMap((mention) => outcomesOf(event, mention).filter(({ key }) => key.split(' ').slice(1).every(isPerson))))
  const keys = [...new Set(outcomes.filter(({ happened }) => !happened).map(({ key }) => key))]
  return keys.flatMap((key) => {
    const all = outcomes.filter((outcome) => outcome.key === key)
    const yes = all.filter(({ happened }) => happened)
    const no = all.filter(({ happened }) => !happened)
    // An article that tells both is at odds with nobody; of two events that tell the same nobody knows which is meant.
    if (yes.some(({ mention }) => no.some((other) => other.mention.language === mention.language))) return []
    if ([yes, no].some((list) => new Set(list.map(({ event }) => event)).size !== 1)) return []
    const [a, b] = [surest(yes), surest(no)]
    if (a.event === b.event || !isClear(a) || !isClear(b)) return []
    // A killing is itself the harm that somebody lives through.
    if (b.shown && !((a.mention.type === 'kill' || isSoon(a, events)) && isSoon(b, events))) return []
    if (a.event.type === 'agree' && !isOfOne(a, b)) return []
    const claims = [{ language: a.mention.language, value: 'actual', mention: a.mention.id }, { language: b.mention.language, value: 'denied', mention: b.mention.id }]
    return [{ event: a.event.id, field: 'factuality', claims: claims.sort((x, y) => (x.language < y.language ? -1 : 1)) }]
  })
}

/** What a mention says came of it, for each to whom it may come but once. */
function outcomesOf(event: StoryEvent, mention: Mention): Outcome[] {
  const { type, factuality, polarity } = mention
  const denied = factuality === 'denied' || (factuality === 'actual' && polarity === 'negative')
  if (!denied && factuality !== 'actual') return []
  const outcome = (kind: string, id: string, shown = false): Outcome => ({ event, mention, key: `${kind} ${id}`, happened: !denied && !shown, shown })
  // Who is acquitted is not convicted.
  if (mention.troponym === 'acquit') return denied ? [] : saidIn(mention, undergoers).map((id) => ({ ...outcome('convict', id), happened: false }))
  if (living.has(type)) return denied ? [] : saidIn(mention, doers).map((id) => outcome('die', id, true))
  if (type === 'kill' || type === 'die') return saidIn(mention, undergoers).map((id) => outcome('die', id))
  // Who refuses does not agree.
  if (type === 'agree' || type === 'refuse') return denied ? [] : saidIn(mention, doers).map((id) => ({ ...outcome('agree', id), happened: type === 'agree' }))
  if (everyday.has(type) || !onlyOnce.has(type)) return []
  return saidIn(mention, eventType(type)?.reciprocal ? doers : undergoers).map((id) => outcome(type, id))
}

/** Whether two are about the same: about nothing that is said, or both about somebody or something in common. */
function isOfOne({ mention: a }: Outcome, { mention: b }: Outcome): boolean {
  const about = ({ roles }: Mention): string[] => (roles.content ?? []).map((filler) => ('event' in filler ? `event ${filler.event}` : 'entity' in filler ? filler.entity : 'text'))
  const [x, y] = [about(a), about(b)]
  return x.length === 0 && y.length === 0 ? true : x.some((one) => one !== 'text' && y.includes(one))
}

const surest = (list: readonly Outcome[]): Outcome => [...list].sort((a, b) => b.mention.confidence - a.mention.confidence || (a.mention.id < b.mention.id ? -1 : 1))[0]!

/** What is told, believed or made a condition is nobody's account. */
const isClear = ({ mention: { confidence, referents, attached } }: Outcome): boolean => confidence >= sure && (referents ?? 1) >= known && attached?.as !== 'content' && attached?.as !== 'condition' && attached?.as !== 'purpose'

/** Right after a harm done to the same, the only one that the article tells. */
function isSoon({ mention: { language, sentence }, key }: Outcome, events: readonly StoryEvent[]): boolean {
  const [, id = ''] = key.split(' ')
  const told = events.flatMap(({ mentions }) => mentions.filter((m) => m.language === language && harms.has(m.type) && entitiesIn(m, [...undergoers, ...(m.type === 'protect' || m.type === 'sacrifice' ? doers : [])]).includes(id)))
  return told.some((m) => m.sentence <= sentence && sentence - m.sentence <= soon) && told.every((m) => Math.abs(m.sentence - sentence) <= soon)
}
