/** Document structure: beats become paragraphs of two to six facts; small neighbours are put together, large ones split. */
import type { Story } from '../../ir/index.js'
import type { Fact } from './facts.js'

const LEAST = 3
const MOST = 6

export interface Paragraph {
  readonly id: string
  readonly facts: readonly Fact[]
  readonly beats: readonly string[]
  /** An editor made it: it stays as it is. */
  readonly fixed: boolean
}

/** In: a story, its facts, and beats that a paragraph must begin with. Out: paragraphs in story order; facts in no beat follow the beat that precedes them. */
export function paragraphs(story: Story, facts: ReadonlyMap<string, Fact>, first: ReadonlySet<string>): Paragraph[] {
  const beats = [...story.beats].sort((a, b) => a.order - b.order)
  const placed = new Set(beats.flatMap((beat) => beat.events))
  const loose = [...facts.values()].filter((fact) => !placed.has(fact.event.id))
  const raw: Paragraph[] = beats.map((beat) => ({ id: beat.id, beats: [beat.id], fixed: beat.decidedBy !== undefined, facts: inOrder(beat.events.flatMap((id) => facts.get(id) ?? [])) })).filter((one) => one.facts.length > 0)
  if (loose.length > 0) raw.push({ id: 'more', beats: [], fixed: false, facts: inOrder(loose) })
  return merge(raw, first).flatMap(split)
}

const inOrder = (facts: readonly Fact[]): Fact[] => [...facts].sort((a, b) => a.event.order - b.event.order)

function merge(raw: readonly Paragraph[], first: ReadonlySet<string>): Paragraph[] {
  const out: Paragraph[] = []
  for (const one of raw) {
    const before = out.at(-1)
    const small = one.facts.length < LEAST || (before !== undefined && before.facts.length < LEAST)
    if (before && small && !before.fixed && !one.fixed && !first.has(one.id) && before.facts.length + one.facts.length <= MOST) out[out.length - 1] = { id: before.id, beats: [...before.beats, ...one.beats], fixed: false, facts: [...before.facts, ...one.facts] }
    else out.push(one)
  }
  return out
}

function split(one: Paragraph): Paragraph[] {
  const count = one.fixed ? 1 : Math.ceil(one.facts.length / MOST)
  const size = Math.ceil(one.facts.length / count)
  return Array.from({ length: count }, (_none, at) => ({ id: at === 0 ? one.id : `${one.id}-${at + 1}`, beats: one.beats, fixed: one.fixed, facts: one.facts.slice(at * size, (at + 1) * size) }))
}
