import type { Factuality, Mention, StoryEvent } from '../../ir/index.js'
import { everyday, nearness } from '../near-types.js'
import type { Dispute } from './dispute.js'
import { doers, entitiesIn, undergoers } from './fillers.js'

/** What excludes that a thing happened. A plan or a doubt does not: what one article leaves open another may tell. */
const against: ReadonlySet<Factuality> = new Set(['prevented', 'denied', 'attempted'])

const sure = 0.4

/** Who is sent or told to do a thing need not have done it, however the article puts it. */
const commands: ReadonlySet<string> = new Set(['order', 'send', 'persuade', 'ask', 'request-help', 'demand', 'hire'])

/** Did it happen? One article says so, another that it was stopped, tried in vain or never done. */
export function factualityDispute(event: StoryEvent, accounts: readonly Mention[], named: (text: string) => ReadonlySet<string>, typeOf: ReadonlyMap<string, string>): Dispute | undefined {
  for (const a of accounts)
    for (const b of accounts) {
      if (a.language === b.language || valueOf(a) !== 'actual' || !against.has(valueOf(b))) continue
      if (Math.min(a.confidence, b.confidence) < sure || !sameParties(a, b)) continue
      // In other words it may be another deed, unless both say to whom it was done.
      const naming = [a, b].filter((mention) => entitiesIn(mention, [...undergoers, ...doers]).some((id) => named(mention.quote.exact).has(id))).length
      if (naming < (a.type === b.type ? 1 : 2) || (a.type !== b.type && nearness(a.type, b.type).closeness < 0.9)) continue
      if (a.attached?.as === 'content' && commands.has(typeOf.get(a.attached.to) ?? '')) continue
      if (valueOf(b) === 'denied' && everyday.has(event.type)) continue
      // An article that tells the attempt and the deed is at odds with nobody.
      if (event.mentions.some((mention) => mention.language === b.language && valueOf(mention) === 'actual')) continue
      const claims = [a, b].sort((x, y) => (x.language < y.language ? -1 : 1)).map((mention) => ({ language: mention.language, value: valueOf(mention), mention: mention.id }))
      return { event: event.id, field: 'factuality', claims }
    }
  return undefined
}

const valueOf = (mention: Mention): Factuality => (mention.polarity === 'negative' && mention.factuality === 'actual' ? 'denied' : mention.factuality)

/** Both name the one to whom it is done, or, where it is done to nobody, who does it. */
function sameParties(a: Mention, b: Mention): boolean {
  const share = (roles: readonly string[]): boolean => entitiesIn(a, roles).some((id) => entitiesIn(b, roles).includes(id))
  return share(undergoers) || (entitiesIn(a, undergoers).length + entitiesIn(b, undergoers).length === 0 && share(doers))
}
