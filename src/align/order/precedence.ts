import { eventType } from '../../vocabulary/index.js'
import type { Profile } from '../cluster/profile.js'
import type { EventDraft } from '../events/draft.js'
import { preferDated, preferInTelling } from './calendar.js'
import { beforeDeath } from './deaths.js'
import { lead } from './lead.js'
import { usualOrder } from './scripts.js'
import { narrativeTense, sequenceOf } from './sequence.js'

/** `get(a, b)`: how much speaks for event a happening before event b. */
export interface Precedence {
  get(a: number, b: number): number
}

/**
 * How much a telling's sequence counts, and how much a cue does; found by hand on annotated stories, and held against `npm run eval:told`. An article that departs from story
 * time moves whole paragraphs, so the sequence inside a sentence and a paragraph is strong and fades with distance outside.
 */
const strength = { sentence: 5, block: 2.5, near: 1, cue: 8, script: 8, death: 3, nested: 4, embedded: 0.25, lead: 0.1 } as const
/** Pairwise preferences from each article's telling order and its cues of time. */
export function precedenceOf(drafts: readonly EventDraft[]): Precedence {
  const size = drafts.length
  const weights = new Float64Array(size * size)
  const add = (a: number, b: number, weight: number): void => {
    if (a !== b) weights[a * size + b] = (weights[a * size + b] ?? 0) + weight
  }
  const eventOf = new Map<number, number>()
  drafts.forEach((draft, event) => draft.members.forEach((profile) => eventOf.set(profile.index, event)))
  const tellings = new Map<string, Profile[]>()
  drafts.forEach((draft) => draft.told.forEach((profile) => tellings.set(profile.language, [...(tellings.get(profile.language) ?? []), profile])))
  for (const told of tellings.values()) {
    told.sort((a, b) => a.rank - b.rank)
    const narrative = narrativeTense(told)
    preferInTelling(told, narrative, lead, (a, b, weight) => add(eventOf.get(a.index) as number, eventOf.get(b.index) as number, weight))
    told.forEach((a, i) =>
      told.slice(i + 1).forEach((b) => {
        const [x, y] = [eventOf.get(a.index) as number, eventOf.get(b.index) as number]
        const gap = b.rank - a.rank
        let weight = a.mention.sentence === b.mention.sentence ? strength.sentence : a.block === b.block ? strength.block : strength.near / Math.sqrt(gap)
        if (a.standing !== 'narrated' || b.standing !== 'narrated') weight *= strength.embedded
        if (a.place < lead && b.place >= lead && a.restarts === b.restarts && b.recalled === undefined) weight *= strength.lead
        const share = a.mention.time === 'future' && b.mention.time !== 'future' ? -1 : sequenceOf(a, b, narrative)
        if (share < 0) add(y, x, -share * weight)
        else add(x, y, share * weight)
      }),
    )
  }
  preferDated(drafts, add)
  for (const draft of drafts)
    for (const profile of draft.members) {
      if (profile.parent === undefined || profile.relation === undefined) continue
      const [child, parent] = [eventOf.get(profile.index) as number, eventOf.get(profile.parent) as number]
      const side = cueOf(profile, drafts[parent] as EventDraft)
      if (side < 0) add(child, parent, side === -2 ? strength.cue : strength.nested)
      if (side > 0) add(parent, child, side === 2 ? strength.cue : strength.nested)
    }
  for (const [a, b] of usualOrder(drafts)) add(a, b, strength.script)
  for (const [a, b] of beforeDeath(drafts)) add(a, b, strength.death)
  return { get: (a, b) => weights[a * size + b] ?? 0 }
}

/** Negative where the hanging mention happened first, positive where it happened later, 2 where a word says so. */
function cueOf(profile: Profile, parent: EventDraft): number {
  switch (profile.relation) {
    // "leaves before she returns": what hangs there comes later.
    case 'before':
      return 2
    case 'after':
      return -2
    case 'reason':
      return -1
    case 'purpose':
      return 1
    case 'content': {
      const makes = eventType(parent.type)?.content
      return makes === undefined ? (profile.mention.factuality === 'actual' ? -1 : 0) : 1
    }
    default:
      return 0
  }
}
