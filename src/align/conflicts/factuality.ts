import { entitiesIn, type Factuality, type Mention, type StoryEvent } from '../../ir/index.js'
import { deadly } from '../../vocabulary/index.js'
import { everyday, nearness } from '../near-types.js'
import type { Dispute } from './dispute.js'
import { doers, isInDoubt, isOnlyOne, saidIn, undergoers } from './fillers.js'

/** What excludes that a thing happened. A plan or a doubt does not: what one article leaves open another may tell; a threat does. */
const against: ReadonlySet<Factuality> = new Set(['prevented', 'denied', 'attempted'])

const sure = 0.4
/** Parties that no sentence names must be as sure as this, all told. */
const knownWell = 0.45
/** As sure as this, one deed shows that somebody lives. */
const evident = 0.8

/** Who has begun these has done them (activities: Vendler 1957): one article's attempt is no other than the next one's deed. */
const activities: ReadonlySet<string> = new Set(['flee', 'pursue', 'search', 'travel', 'work', 'play'])

/** Who is sent or told to do a thing need not have done it, however the article puts it. */
const commands: ReadonlySet<string> = new Set(['order', 'send', 'persuade', 'ask', 'request-help', 'demand', 'hire'])

/** What is only held, or pretended, to be so is nobody's account of it. */
const opinions: ReadonlySet<string> = new Set(['believe', 'suspect', 'fear', 'dream', 'lie', 'pretend'])

/** Did it happen? One article says so, another that it was stopped, tried in vain, never done, or threatened with and no more. */
export function factualityDispute(event: StoryEvent, accounts: readonly Mention[], named: (text: string) => ReadonlySet<string>, kindOf: (id: string) => Kind, typeOf: ReadonlyMap<string, string>, events: readonly StoryEvent[]): Dispute | undefined {
  for (const a of accounts)
    for (const b of accounts) {
      const threatened = isThreatened(b, typeOf)
      if (a.language === b.language || valueOf(a) !== 'actual' || !(against.has(valueOf(b)) || threatened)) continue
      // What is threatened and done is one deed of one doer.
      if (threatened && (everyday.has(event.type) || a.type !== b.type || !share(a, b, doers) || !share(a, b, undergoers))) continue
      if (Math.min(a.confidence, b.confidence) < sure) continue
      // Whom an article leaves open the next one may name, where there is but one such deed.
      const open = [a, b].some((mention) => entitiesIn(mention, undergoers).length > 0 && isInDoubt(mention, undergoers)) && isOnlyOne(event, [a, b], events)
      if (!open && !sameParties(a, b, kindOf)) continue
      // What each says of another doer is another deed.
      if ([a, b].every((mention) => saidIn(mention, doers).length > 0 && !isInDoubt(mention, doers)) && !share(a, b, doers) && !([a, b].some((mention) => saidIn(mention, doers).every((id) => kindOf(id) === 'nameless')) && share(a, b, undergoers))) continue
      // In other words it may be another deed, unless both say to whom it was done.
      const naming = [a, b].filter((mention) => entitiesIn(mention, [...undergoers, ...doers]).some((id) => named(mention.quote.exact).has(id))).length
      const known = naming >= (a.type === b.type ? 1 : 2) || (a.type === b.type && (a.referents ?? 0) * (b.referents ?? 0) >= knownWell)
      if (!known || (a.type !== b.type && nearness(a.type, b.type).closeness < 0.9)) continue
      if (a.attached?.as === 'content' && commands.has(typeOf.get(a.attached.to) ?? '')) continue
      if ([a, b].some(({ attached }) => attached?.as === 'content' && opinions.has(typeOf.get(attached.to) ?? ''))) continue
      if (valueOf(b) === 'attempted' && activities.has(event.type)) continue
      if (valueOf(b) === 'denied' && everyday.has(event.type) && (!toldOnce(event, events) || !ofOneThing(a, b))) continue
      if (livesOn(a, events)) continue
      // An article that tells the attempt and the deed is at odds with nobody.
      if (event.mentions.some((mention) => mention.language === b.language && valueOf(mention) === 'actual')) continue
      const claims = [a, b].sort((x, y) => (x.language < y.language ? -1 : 1)).map((mention) => ({ language: mention.language, value: valueOf(mention), mention: mention.id }))
      return { event: event.id, field: 'factuality', claims }
    }
  return undefined
}

/** Only threatened with: who goes on to do it does more than threaten (scalar implicature: Horn 1972). */
const isThreatened = (mention: Mention, typeOf: ReadonlyMap<string, string>): boolean =>
  mention.factuality === 'planned' && mention.polarity === 'positive' && mention.attached?.as === 'content' && typeOf.get(mention.attached.to) === 'threaten'

const share = (a: Mention, b: Mention, roles: readonly string[]): boolean => entitiesIn(a, roles).some((id) => entitiesIn(b, roles).includes(id))

const valueOf = (mention: Mention): Factuality => (mention.polarity === 'negative' && mention.factuality === 'actual' ? 'denied' : mention.factuality)

/** What an entity is to a dispute: somebody whom an article names or only describes, or something. */
export type Kind = 'named' | 'nameless' | 'thing'

/** Both name the one to whom it is done, or, where one names none or only describes somebody, who does it. */
function sameParties(a: Mention, b: Mention, kindOf: (id: string) => Kind): boolean {
  const [x, y] = [a, b].map((mention) => entitiesIn(mention, undergoers).map(kindOf)) as [Kind[], Kind[]]
  // Somebody is no thing.
  if (x.length > 0 && y.length > 0 && !x.some((kind) => y.some((other) => (kind === 'thing') === (other === 'thing')))) return false
  return share(a, b, undergoers) || ([x, y].some((kinds) => kinds.every((kind) => kind === 'nameless')) && share(a, b, doers))
}

/** No other event of the type has the same doer: what the story tells once is the same occasion. */
const toldOnce = (event: StoryEvent, events: readonly StoryEvent[]): boolean =>
  events.every((other) => other === event || other.type !== event.type || !entitiesIn(other, doers).some((id) => entitiesIn(event, doers).includes(id)))

/** What happens every day is denied of one occasion only if both accounts have the same parties on both sides, or are about the same. */
function ofOneThing(a: Mention, b: Mention): boolean {
  const contents = ({ roles }: Mention): string[] => (roles.content ?? []).flatMap((filler) => ('event' in filler ? filler.event : []))
  return (share(a, b, doers) && share(a, b, undergoers)) || contents(a).some((id) => contents(b).includes(id))
}

/** Share of an article that may tell of the end first. */
const opening = 0.15

const opens = (account: Mention, events: readonly StoryEvent[]): boolean =>
  account.sentence < opening * Math.max(...events.flatMap(({ mentions }) => mentions.filter(({ language }) => language === account.language).map(({ sentence }) => sentence)))

/** Who acts further on in the article did not die there: the death is a figure of speech, or misread. */
function livesOn(account: Mention, events: readonly StoryEvent[]): boolean {
  if (!deadly.has(account.type) || opens(account, events)) return false
  const victims = entitiesIn(account, undergoers)
  const acts = events.flatMap(({ mentions }) =>
    mentions.filter((m) => m.language === account.language && m.sentence > account.sentence && m.factuality === 'actual' && m.time !== 'before' && m.time !== 'flashback' && entitiesIn(m, doers).some((id) => victims.includes(id))),
  )
  return acts.length > 1 || acts.some((m) => (m.referents ?? 1) >= evident)
}
