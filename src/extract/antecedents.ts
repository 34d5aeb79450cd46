import type { Entity } from '../ir/index.js'
import type { Anaphor, DiscourseRef } from './discourse.js'
import { linksTo } from './event-chains.js'

/** What is so of a candidate: names of features with their values, none of them 0, and the kinds of anaphor for which each of them counts once more. */
export interface Features {
  readonly held: readonly (readonly [name: string, value: number])[]
  readonly kinds: readonly string[]
}
/** How much each feature speaks for a candidate, by its name; `kind: name` where it counts for one kind of anaphor alone. */
export type Weights = Readonly<Record<string, number>>
/** The same by kind, with `''` for those of all kinds. */
export type WeightsByKind = ReadonlyMap<string, ReadonlyMap<string, number>>

export const noFeatures: Features = { held: [], kinds: [] }

/** Whom an anaphor may mean, with the mentions in sight of it. */
export interface Candidate {
  readonly entity: Entity
  readonly named: boolean
  /** How often it is named, 0 to 1. */
  readonly prominence: number
  readonly salience: number
  /** Salience of its best mention, and how sure that one is. */
  readonly best: number
  readonly confidence: number
  readonly refs: readonly DiscourseRef[]
}

const core = ['subj', 'obj', 'dat', 'poss', 'topic', 'comp']
const kindOf = (slot: string): string => (core.includes(slot) ? slot : 'other')

/** What speaks for each candidate, compared with the others: recency, grammatical role and its likeness to the anaphor's, form of mention, topic. */
export function describe(anaphor: Anaphor, candidates: readonly Candidate[], all: readonly DiscourseRef[]): { candidate: Candidate; features: Features }[] {
  const most = Math.max(...candidates.map(({ salience }) => salience))
  const lasts = candidates.map(({ refs }) => refs.reduce((last, ref) => (isLater(ref, last, anaphor) ? ref : last)))
  const previous = Math.max(...all.filter((ref) => ref.sentence < anaphor.sentence).map((ref) => ref.sentence))
  const opening = all.find((ref) => ref.sentence === previous && ref.entities.length === 1)
  const topicOfBlock = all.find((ref) => ref.block === anaphor.block && ref.slot === 'subj')
  const met = metWith(anaphor.excluded, all)
  // What holds of one kind of anaphor alone.
  const kinds = [...(anaphor.obviative || anaphor.anything ? ['demonstrative'] : []), ...(anaphor.gender === 'neuter' || anaphor.anything ? ['thing'] : []), ...(anaphor.gender ? [] : ['open']), ...(anaphor.noun ? ['noun'] : []), ...(anaphor.possessive ? ['possessive'] : [])]
  return candidates.map((candidate, own) => {
    const { entity, refs } = candidate
    const last = lasts[own]!
    const distance = anaphor.sentence - last.sentence
    const between = lasts.filter((other, i) => i !== own && isLater(other, last, anaphor)).length
    const before = refs.filter((ref) => ref.sentence === previous)
    const plain: [string, number][] = [
      ['salience', Math.log(candidate.salience / most)],
      ['nearest', between === 0 ? 1 : 0],
      ['between', Math.log1p(between)],
      [`distance ${Math.min(3, distance)}`, 1],
      [`last ${kindOf(last.slot)}`, 1],
      [`${kindOf(anaphor.slot)} after ${kindOf(last.slot)}`, 1],
      [`last ${last.via}`, 1],
      ['mentions', Math.log(refs.length)],
      ['prominence', candidate.prominence],
      ['unnamed', candidate.named ? 0 : 1],
      ['gender known', anaphor.gender && entity.gender === anaphor.gender ? 1 : 0],
      ['about', entity.id === anaphor.about ? 1 : 0],
      ['behind', last.sentence === anaphor.sentence && last.at > anaphor.at ? 1 : 0],
      ['subject before', before.some((ref) => ref.slot === 'subj') ? 1 : 0],
      ['main subject before', before.some((ref) => ref.slot === 'subj' && ref.depth === 0) ? 1 : 0],
      ['pronoun before', before.some((ref) => ref.via === 'pronoun') ? 1 : 0],
      ['opens before', opening?.entities[0] === entity.id ? 1 : 0],
      ['main subject here', refs.some((ref) => ref.sentence === anaphor.sentence && ref.slot === 'subj' && ref.depth === 0) ? 1 : 0],
      ['subject here', refs.some((ref) => ref.sentence === anaphor.sentence && ref.slot === 'subj') ? 1 : 0],
      ['topic of paragraph', topicOfBlock?.entities.includes(entity.id) ? 1 : 0],
      ['other paragraph', last.block === anaphor.block ? 0 : 1],
      ['in relative clause', last.relative ? 1 : 0],
      ['depth', Math.log1p(last.depth)],
      ['met who is beside', Math.log1p(met.get(entity.id) ?? 0)],
      ['tied to who is beside', anaphor.tied?.has(entity.id) ? 1 : 0],
      ['doubt', 1 - candidate.confidence],
      ...linksTo(anaphor.parts ?? [], refs.filter((ref) => ref.sentence < anaphor.sentence || ref.at < anaphor.at).flatMap((ref) => ref.parts ?? []), ['subj', 'obj', 'dat'].includes(anaphor.slot) && !anaphor.possessive).map((link): [string, number] => [link, 1]),
    ]
    return { candidate, features: { held: plain.filter(([, value]) => value !== 0), kinds } }
  })
}

/** In how many mentions each entity takes part in what one of `others` takes part in, by id. */
function metWith(others: ReadonlySet<string>, all: readonly DiscourseRef[]): ReadonlyMap<string, number> {
  const met = new Map<string, number>()
  if (others.size === 0) return met
  const keyOf = ({ sentence, predicate }: DiscourseRef): string => `${sentence}:${predicate}`
  const theirs = new Set(all.filter(({ entities }) => entities.some((id) => others.has(id))).map(keyOf))
  for (const ref of all) if (ref.predicate > 0 && theirs.has(keyOf(ref))) for (const id of new Set(ref.entities)) met.set(id, (met.get(id) ?? 0) + 1)
  return met
}

/** Whether one mention stands nearer to the anaphor than another; those behind it are further than those before it. */
function isLater(a: DiscourseRef, b: DiscourseRef, anaphor: Anaphor): boolean {
  const behind = (ref: DiscourseRef): number => (ref.sentence === anaphor.sentence && ref.at > anaphor.at ? 1 : 0)
  return behind(a) !== behind(b) ? behind(a) < behind(b) : a.sentence !== b.sentence ? a.sentence > b.sentence : a.at > b.at
}

/** The sum of what its features weigh. */
export function weigh({ held, kinds }: Features, weights: WeightsByKind): number {
  let sum = 0
  for (const kind of ['', ...kinds]) {
    const own = weights.get(kind)
    if (own) for (const [name, value] of held) sum += value * (own.get(name) ?? 0)
  }
  return sum
}

/** Weights with those of each kind by themselves. */
export function weightsByKind(weights: Weights): WeightsByKind {
  const byKind = new Map<string, Map<string, number>>()
  for (const [key, weight] of Object.entries(weights)) {
    const [, kind = '', name = key] = /^(.*?): (.*)$/.exec(key) ?? []
    byKind.set(kind, (byKind.get(kind) ?? new Map<string, number>()).set(name, weight))
  }
  return byKind
}

/** Values by the names that weights have. */
export const valuesOf = ({ held, kinds }: Features): Readonly<Record<string, number>> =>
  Object.fromEntries([...held, ...kinds.flatMap((kind) => held.map(([name, value]) => [`${kind}: ${name}`, value] as const))])
