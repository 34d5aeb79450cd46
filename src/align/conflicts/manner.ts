import { entitiesIn, type Mention, type StoryEvent } from '../../ir/index.js'
import type { Dispute } from './dispute.js'
import { doers, isInDoubt, undergoers } from './fillers.js'

/** As sure as this must both be of what was done, and of whom it was done to. */
const sure = 0.6

/** Types that say by what somebody dies. */
const types: ReadonlySet<string> = new Set(['shoot', 'stab', 'poison'])
/** Finer kinds that do. */
const kinds: ReadonlySet<string> = new Set(['strangle', 'hang', 'drown'])

/** How, as a mention has it: one of the types or finer kinds above. */
const mannerOf = ({ type, troponym }: Mention): string | undefined => (types.has(type) && troponym === undefined ? type : troponym !== undefined && kinds.has(troponym) ? troponym : undefined)

/**
 * How somebody was killed: one article has him shot, the other poisoned, and neither tells of any other such deed to him. In: an event and the
 * account of each article. Out: the dispute, its values the type or finer kind of each.
 */
export function mannerDispute(event: StoryEvent, accounts: readonly Mention[], events: readonly StoryEvent[]): Dispute | undefined {
  const told = accounts.flatMap((mention) => {
    const manner = mannerOf(mention)
    const isClear = mention.confidence >= sure && mention.factuality === 'actual' && mention.polarity === 'positive' && !isInDoubt(mention, ['patient']) && mention.attached?.as !== 'content'
    return manner !== undefined && isClear ? [{ mention, manner, victims: entitiesIn(mention, ['patient']) }] : []
  })
  for (const a of told)
    for (const b of told) {
      const [victim] = a.victims
      if (a.mention.language >= b.mention.language || a.manner === b.manner || victim === undefined || a.victims.length > 1 || b.victims.length > 1 || b.victims[0] !== victim) continue
      // Another who does it does another deed.
      const [x, y] = [a, b].map(({ mention }) => entitiesIn(mention, doers)) as [string[], string[]]
      if (x.length > 0 && y.length > 0 && !x.some((id) => y.includes(id))) continue
      const others = events.filter((other) => other !== event && other.mentions.some((mention) => mannerOf(mention) !== undefined && entitiesIn(mention, undergoers).includes(victim)))
      const isBoth = ({ language }: Mention): boolean => event.mentions.some((mention) => mention.language === language && mannerOf(mention) === (language === a.mention.language ? b : a).manner)
      if (others.length > 0 || isBoth(a.mention) || isBoth(b.mention)) continue
      return { event: event.id, field: 'type', claims: [a, b].map(({ mention, manner }) => ({ language: mention.language, value: manner, mention: mention.id })) }
    }
  return undefined
}
