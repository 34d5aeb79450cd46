import type { Conflict, Link, Reading, StoryEvent } from '../../ir/index.js'
import { sharedEvidence, type Shared } from './evidence.js'
import { groupPairs, type Group } from './group.js'
import { latticeOf } from './lattice.js'

const alike = 0.6
const mostEvidence = 8

/** Which sentences of any two articles tell the same, with the evidence for it. Only links with a confidence of a half or more. */
export function linkSentences(readings: readonly Reading[], events: readonly StoryEvent[], conflicts: readonly Conflict[]): Link[] {
  const links: Link[] = []
  readings.forEach((a, x) =>
    readings.slice(x + 1).forEach((b) => {
      const shared = sharedEvidence(a, b, events)
      for (const group of groupPairs(latticeOf(a, b, shared))) links.push(linkOf(a, b, group, shared, events, conflicts))
    }),
  )
  return links
}

function linkOf(a: Reading, b: Reading, group: Group, shared: (i: number, j: number) => Shared, events: readonly StoryEvent[], conflicts: readonly Conflict[]): Link {
  const pairs = group.left.flatMap((i) => group.right.map((j) => shared(i, j)))
  const evidence = [...new Set(pairs.flatMap((pair) => pair.keys))].sort((p, q) => Number(q.startsWith('event:')) - Number(p.startsWith('event:')))
  const disputed = conflicts.some((conflict) => {
    const mentions = (events.find((event) => event.id === conflict.event)?.mentions ?? []).filter((mention) => conflict.claims.some((claim) => claim.mention === mention.id))
    return mentions.some((m) => m.language === a.language && group.left.includes(m.sentence)) && mentions.some((m) => m.language === b.language && group.right.includes(m.sentence))
  })
  const likeness = Math.max(...pairs.map((pair) => pair.likeness))
  return {
    sentences: { [a.language]: group.left, [b.language]: group.right },
    relation: disputed ? 'contradiction' : likeness >= alike && group.left.length === group.right.length ? 'equivalent' : 'overlap',
    confidence: Math.round(group.confidence * 100) / 100,
    evidence: evidence.slice(0, mostEvidence),
  }
}
