import { entitiesIn, type Claim, type Filler, type Mention, type StoryEvent } from '../../ir/index.js'
import { nearness } from '../near-types.js'
import type { Dispute } from './dispute.js'
import { doers, undergoers } from './fillers.js'

/** A reason as one article gives it: the event or words that it names, and what is known of them. */
interface Reason {
  readonly value: string
  readonly event?: StoryEvent
  readonly concept?: string
  readonly kind: 'because' | 'purpose'
}

const requests: ReadonlySet<string> = new Set(['ask', 'request-help', 'demand', 'order', 'persuade', 'agree'])
/** Done to oneself, or by oneself for oneself. */
const selfCare: ReadonlySet<string> = new Set(['rescue', 'protect', 'care-for', 'help'])
const selfSaving: ReadonlySet<string> = new Set(['survive', 'escape', 'flee'])

/**
 * Two articles give different reasons for one deed. Causes and purposes add up as a rule, so only two constellations count: each gives
 * a cause of its own and the two have nothing in common; or one says that the other party asked for it and the other that it served the
 * doer's own good.
 */
export function reasonDispute(event: StoryEvent, accounts: readonly Mention[], byId: ReadonlyMap<string, StoryEvent>): Dispute | undefined {
  const given = accounts.map((mention) => ({ mention, reasons: reasonsOf(event, mention, byId) })).filter(({ reasons }) => reasons.length > 0)
  for (const a of given)
    for (const b of given) {
      if (a.mention.language >= b.mention.language) continue
      const pair = dispute(event, a.reasons, b.reasons)
      if (!pair) continue
      const claims: Claim[] = [a, b].map(({ mention }, i) => ({ language: mention.language, value: (pair[i] as Reason).value, mention: mention.id }))
      return { event: event.id, field: 'reason', claims }
    }
  return undefined
}

/** The reasons that an article's mentions of an event name. */
function reasonsOf(event: StoryEvent, account: Mention, byId: ReadonlyMap<string, StoryEvent>): Reason[] {
  const own = event.mentions.filter((mention) => mention.language === account.language)
  const found: Reason[] = []
  const told = (id: string): boolean => byId.get(id)?.mentions.some((mention) => mention.language === account.language && mention.attached !== undefined && own.some((m) => m.id === mention.attached?.to)) === true
  for (const id of event.because ?? []) if (told(id)) found.push({ value: id, event: byId.get(id) as StoryEvent, kind: 'because' })
  for (const id of event.purpose ?? []) if (told(id)) found.push({ value: id, event: byId.get(id) as StoryEvent, kind: 'purpose' })
  for (const mention of own)
    for (const [role, kind] of [['reason', 'because'], ['purpose', 'purpose']] as const)
      for (const filler of mention.roles[role] ?? []) {
        const reason = ofFiller(filler, kind, byId)
        if (reason && !found.some((other) => other.value === reason.value)) found.push(reason)
      }
  for (const request of byId.values())
    if (requests.has(request.type) && asksFor(request, event, own) && !found.some((other) => other.value === request.id)) found.push({ value: request.id, event: request, kind: 'because' })
  return found
}

/** A request in one sentence with the deed: for the deed, or by the one to whom it is done ("at his request"). */
function asksFor(request: StoryEvent, event: StoryEvent, own: readonly Mention[]): boolean {
  if (request.id === event.id || !request.mentions.some((asked) => own.some((mention) => mention.language === asked.language && mention.sentence === asked.sentence))) return false
  if (actsIn(request, event)) return false
  const wanted = request.purpose?.includes(event.id) || (request.roles.content ?? []).some((filler) => 'event' in filler && filler.event === event.id)
  return wanted || entitiesIn(request, doers).some((id) => entitiesIn(event, undergoers).includes(id))
}

function ofFiller(filler: Filler, kind: Reason['kind'], byId: ReadonlyMap<string, StoryEvent>): Reason | undefined {
  if ('event' in filler) {
    const event = byId.get(filler.event)
    return event ? { value: filler.event, event, kind } : undefined
  }
  return 'text' in filler && filler.concept ? { value: filler.concept, concept: filler.concept, kind } : undefined
}

function dispute(event: StoryEvent, left: readonly Reason[], right: readonly Reason[]): readonly [Reason, Reason] | undefined {
  const requested = (reason: Reason): boolean => requests.has(reason.event?.type ?? reason.concept ?? '') && !actsIn(reason.event, event)
  const selfish = (reason: Reason): boolean => reason.event !== undefined && ((selfCare.has(reason.event.type) && servesDoer(reason.event, event)) || (selfSaving.has(reason.event.type) && actsIn(reason.event, event)))
  for (const [xs, ys, turn] of [[left, right, false], [right, left, true]] as const) {
    const [x, y] = [xs.find(requested), ys.find(selfish)]
    if (x && y && !ys.some(requested)) return turn ? [y, x] : [x, y]
  }
  const [a, b] = [left.filter(isCause), right.filter(isCause)]
  if (a.length === 0 || b.length === 0 || a.some((x) => b.some((y) => related(x, y)))) return undefined
  return [a[0] as Reason, b[0] as Reason]
}

/** What somebody holds to be so says no other reason than what it is about. */
const holding: ReadonlySet<string> = new Set(['suspect', 'believe'])

const isCause = (reason: Reason): boolean => reason.kind === 'because' && !requests.has(reason.event?.type ?? '') && !holding.has(reason.event?.type ?? '')

/** The reason's doer is the event's doer. */
function actsIn(reason: StoryEvent | undefined, event: StoryEvent): boolean {
  const acting = new Set(entitiesIn(event, doers))
  return reason !== undefined && entitiesIn(reason, doers).some((id) => acting.has(id))
}

function servesDoer(reason: StoryEvent, event: StoryEvent): boolean {
  const acting = new Set(entitiesIn(event, doers))
  return entitiesIn(reason, ['patient', 'recipient']).some((id) => acting.has(id))
}

/** One thing said twice, or types that name one thing, or parties of whom one article may say more than the other. */
function related(a: Reason, b: Reason): boolean {
  if (a.value === b.value) return true
  if (!a.event || !b.event) return false
  return nearness(a.event.type, b.event.type).closeness > 0.5
}
