import type { Mention, StoryEvent } from '../../ir/index.js'
import { onlyOnce } from '../near-types.js'
import type { Dispute } from './dispute.js'
import { doers, isInDoubt, isOnlyOne, saidIn, undergoers } from './fillers.js'

const sure = 0.5

/** Types that happen on one day, and that an article dates by it. */
const dated: ReadonlySet<string> = new Set(['give-birth', 'die', 'kill', 'marry', 'arrest', 'capture', 'shoot', 'stab', 'poison', 'kidnap', 'convict', 'release', 'steal', 'premiere', 'crash', 'blow-up'])

/** As precisely as both say: years, or months of one year. Days are counted from news, and seldom meant. */
const MONTH = 'YYYY-MM'.length
const YEAR = 'YYYY'.length

/** When it happened: two articles give another year, or another month, of what happens to somebody but once. In: an event and the account of each article. Out: the dispute, its values the dates (ISO 8601). */
export function timeDispute(event: StoryEvent, accounts: readonly Mention[], events: readonly StoryEvent[]): Dispute | undefined {
  if (!dated.has(event.type) || !(onlyOnce.has(event.type) || isOnlyOne(event, event.mentions, events))) return undefined
  const told = accounts.flatMap((mention) => {
    const when = mention.when
    const isClear = mention.confidence >= sure && mention.factuality === 'actual' && mention.polarity === 'positive' && mention.type === event.type && !isInDoubt(mention, [...doers, ...undergoers])
    return when !== undefined && isClear ? [{ mention, when }] : []
  })
  const parties = ({ mention }: { readonly mention: Mention }): readonly string[] => saidIn(mention, [...doers, ...undergoers])
  for (const a of told)
    for (const b of told) {
      if (a.mention.language >= b.mention.language || !parties(a).some((id) => parties(b).includes(id))) continue
      const shown = Math.min(a.when.length, b.when.length, MONTH)
      if (shown < YEAR || a.when.slice(0, shown) === b.when.slice(0, shown)) continue
      // An article that gives both dates is at odds with nobody.
      if (event.mentions.some((mention) => mention.language === a.mention.language && mention.when?.slice(0, shown) === b.when.slice(0, shown)) || event.mentions.some((mention) => mention.language === b.mention.language && mention.when?.slice(0, shown) === a.when.slice(0, shown))) continue
      return { event: event.id, field: 'time', claims: [a, b].map(({ mention, when }) => ({ language: mention.language, value: when, mention: mention.id })) }
    }
  return undefined
}
