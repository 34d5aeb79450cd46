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
  let previous = -Infinity
  for (const { sentence } of all) if (sentence < anaphor.sentence && sentence > previous) previous = sentence
  const opening = all.find((ref) => ref.sentence === previous && ref.entities.length === 1)
  const topicOfBlock = all.find((ref) => ref.block === anaphor.block && ref.slot === 'subj')
  const met = metWith(anaphor.excluded, all)
  // What holds of one kind of anaphor alone.
  const kinds = [...(anaphor.obviative || anaphor.anything ? ['demonstrative'] : []), ...(anaphor.gender === 'neuter' || anaphor.anything ? ['thing'] : []), ...(anaphor.gender ? [] : ['open']), ...(anaphor.noun ? ['noun'] : []), ...(anaphor.possessive ? ['possessive'] : [])]
  const slotHere = kindOf(anaphor.slot)
  const acts = ['subj', 'obj', 'dat'].includes(anaphor.slot) && !anaphor.possessive
  return candidates.map((candidate, own) => {
    const { entity, refs } = candidate
    const last = lasts[own]!
    const slotOfLast = kindOf(last.slot)
    let between = 0
    for (let i = 0; i < lasts.length; i++) if (i !== own && isLater(lasts[i]!, last, anaphor)) between += 1
    const held: (readonly [string, number])[] = []
    const hold = (name: string, value: number): void => { if (value !== 0) held.push([name, value]) }
    const so = (name: string, is: boolean): void => { if (is) held.push([name, 1]) }
    hold('salience', Math.log(candidate.salience / most))
    so('nearest', between === 0)
    hold('between', Math.log1p(between))
    so(distances[Math.min(3, anaphor.sentence - last.sentence)]!, true)
    so(lastIn[slotOfLast]!, true)
    so(afterIn[slotHere]![slotOfLast]!, true)
    so(lastVia[last.via], true)
    hold('mentions', Math.log(refs.length))
    hold('prominence', candidate.prominence)
    so('unnamed', !candidate.named)
    so('gender known', anaphor.gender !== undefined && entity.gender === anaphor.gender)
    so('about', entity.id === anaphor.about)
    so('behind', last.sentence === anaphor.sentence && last.at > anaphor.at)
    const before = refs.filter((ref) => ref.sentence === previous)
    so('subject before', before.some((ref) => ref.slot === 'subj'))
    so('main subject before', before.some((ref) => ref.slot === 'subj' && ref.depth === 0))
    so('pronoun before', before.some((ref) => ref.via === 'pronoun'))
    so('opens before', opening?.entities[0] === entity.id)
    so('main subject here', refs.some((ref) => ref.sentence === anaphor.sentence && ref.slot === 'subj' && ref.depth === 0))
    so('subject here', refs.some((ref) => ref.sentence === anaphor.sentence && ref.slot === 'subj'))
    so('topic of paragraph', topicOfBlock?.entities.includes(entity.id) ?? false)
    so('other paragraph', last.block !== anaphor.block)
    so('in relative clause', last.relative)
    hold('depth', Math.log1p(last.depth))
    hold('met who is beside', Math.log1p(met.get(entity.id) ?? 0))
    so('tied to who is beside', anaphor.tied?.has(entity.id) ?? false)
    hold('doubt', 1 - candidate.confidence)
    // Chains of events need two ends.
    const earlier = refs.filter((ref) => ref.parts && (ref.sentence < anaphor.sentence || ref.at < anaphor.at)).flatMap((ref) => ref.parts ?? [])
    if (earlier.length > 0) for (const link of linksTo(anaphor.parts ?? [], earlier, acts)) so(link, true)
    return { candidate, features: { held, kinds } }
  })
}

// Names of features that are made of others' names: put together once, they are looked up a million times.
const slots = [...core, 'other']
const named = (names: readonly string[], name: (one: string) => string): Readonly<Record<string, string>> => Object.fromEntries(names.map((one) => [one, name(one)]))
const distances = [0, 1, 2, 3].map((distance) => `distance ${distance}`)
const lastIn = named(slots, (slot) => `last ${slot}`)
const afterIn: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(slots.map((slot) => [slot, named(slots, (last) => `${slot} after ${last}`)]))
const lastVia: Readonly<Record<DiscourseRef['via'], string>> = { name: 'last name', pronoun: 'last pronoun', description: 'last description', group: 'last group' }

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
