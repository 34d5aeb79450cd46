import { diagnose } from '../diagnostics/index.js'
import type { Diagnostic, EventRef, Place, Placed, Reported, Review, Rulings } from '../ir/index.js'
import type { FindMention } from './refs.js'

export const noRulings: Rulings = { same: [], different: [], order: [], causes: [], conflicts: [], beats: [] }

/** Decisions on events and beats in terms of mentions. Those that cannot be placed, or contradict earlier ones, are reported and left out. */
export function rulingsOf(review: Review, findMention: FindMention): Reported<Rulings> {
  const diagnostics: Diagnostic[] = []
  const find = (ref: EventRef, at: Place): string | undefined => findMention(ref, at, (diagnostic) => diagnostics.push(diagnostic))
  /** All or nothing: half a decision would be another one. */
  const all = (refs: readonly EventRef[], at: Place): string[] | undefined => {
    const found = refs.map((ref) => find(ref, at))
    return found.every((mention) => mention !== undefined) ? found : undefined
  }
  const lists = (key: 'same' | 'different' | 'order'): Placed<{ mentions: readonly string[] }>[] => review.events.flatMap((decision) => {
    const mentions = decision[key] && all(decision[key], decision.at)
    return mentions ? [{ mentions, at: decision.at }] : []
  })
  const joins = consistent(lists('same'), lists('different'), diagnostics)
  const causes = review.events.flatMap((decision) => {
    if (decision.cause === undefined || decision.effect === undefined) return []
    const mentions = all([decision.cause, decision.effect], decision.at)
    return mentions ? [{ cause: mentions[0]!, effect: mentions[1]!, at: decision.at }] : []
  })
  const conflicts = review.events.flatMap((decision): Rulings['conflicts'][number][] => {
    if (decision.conflict === undefined || decision.is === undefined) return []
    const mention = find(decision.conflict, decision.at)
    return mention === undefined ? [] : [{ mention, is: decision.is, say: decision.say ?? false, at: decision.at, ...(decision.field === undefined ? {} : { field: decision.field }), ...(decision.for === undefined ? {} : { for: decision.for }) }]
  })
  const beats = review.beats.flatMap(({ events, ...decision }) => {
    const mentions = all(events, decision.at)
    return mentions ? [{ ...decision, mentions }] : []
  })
  return { value: { ...joins, order: lists('order'), causes, conflicts, beats }, diagnostics }
}

/** Joins and separations that hold together, in the order of the file: what contradicts an earlier one is left out. */
function consistent(same: Rulings['same'], different: Rulings['different'], diagnostics: Diagnostic[]): Pick<Rulings, 'same' | 'different'> {
  const kept: { same: Rulings['same'][number][]; different: Rulings['different'][number][] } = { same: [], different: [] }
  const inOrder = [...same.map((ruling) => ({ ruling, joins: true })), ...different.map((ruling) => ({ ruling, joins: false }))].sort((a, b) => (a.ruling.at.line ?? 0) - (b.ruling.at.line ?? 0) || (a.ruling.at.column ?? 0) - (b.ruling.at.column ?? 0))
  for (const { ruling, joins } of inOrder) {
    const trial = joins ? { ...kept, same: [...kept.same, ruling] } : { ...kept, different: [...kept.different, ruling] }
    const clash = clashIn(trial)
    if (!clash) (joins ? kept.same : kept.different).push(ruling)
    else {
      const other = joins ? clash.different : (clash.same ?? clash.different)
      diagnostics.push(diagnose('review-contradiction', ruling.at, { line: other.at.line ?? 0, why: joins ? 'there they are different, here they are the same' : 'there they are the same, here they are different' }))
    }
  }
  return { ...kept, same: closed(kept.same) }
}

function clashIn({ same, different }: Pick<Rulings, 'same' | 'different'>): { same?: Rulings['same'][number]; different: Rulings['different'][number] } | undefined {
  const classOf = classes(same)
  for (const ruling of different) {
    const seen = new Map<string, string>()
    for (const mention of ruling.mentions) {
      const group = classOf(mention)
      const other = seen.get(group)
      if (other !== undefined) {
        const join = same.find(({ mentions }) => mentions.some((each) => classOf(each) === group))
        return { different: ruling, ...(join ? { same: join } : {}) }
      }
      seen.set(group, mention)
    }
  }
  return undefined
}

/** Joins that share a mention as one. */
function closed(same: Rulings['same']): Rulings['same'] {
  const classOf = classes(same)
  const groups = new Map<string, { mentions: string[]; at: Place }>()
  for (const { mentions, at } of same) {
    const key = classOf(mentions[0]!)
    const before = groups.get(key)
    groups.set(key, { mentions: [...new Set([...(before?.mentions ?? []), ...mentions])], at: before?.at ?? at })
  }
  return [...groups.values()]
}

/** Which mentions are one by decisions: each class by one of its members. */
function classes(same: readonly { readonly mentions: readonly string[] }[]): (mention: string) => string {
  const parent = new Map<string, string>()
  const root = (mention: string): string => {
    const up = parent.get(mention)
    return up === undefined || up === mention ? mention : root(up)
  }
  for (const { mentions } of same) for (const mention of mentions) parent.set(root(mention), root(mentions[0]!))
  return root
}
