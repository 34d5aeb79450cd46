import type { Entity } from '../ir/index.js'
import type { Anaphor, DiscourseRef } from './discourse.js'

/** Values by the names of features; those that are missing are 0. */
export type Features = Readonly<Record<string, number>>
export type Weights = Readonly<Record<string, number>>

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
  const lastOf = ({ refs }: Candidate): DiscourseRef => refs.reduce((last, ref) => (isLater(ref, last, anaphor) ? ref : last))
  const previous = Math.max(...all.filter((ref) => ref.sentence < anaphor.sentence).map((ref) => ref.sentence))
  const opening = all.find((ref) => ref.sentence === previous && ref.entities.length === 1)
  const topicOfBlock = all.find((ref) => ref.block === anaphor.block && ref.slot === 'subj')
  return candidates.map((candidate) => {
    const { entity, refs } = candidate
    const last = lastOf(candidate)
    const distance = anaphor.sentence - last.sentence
    const between = candidates.filter((other) => other !== candidate && isLater(lastOf(other), last, anaphor)).length
    const before = refs.filter((ref) => ref.sentence === previous)
    const plain: Record<string, number> = {
      salience: Math.log(candidate.salience / most),
      nearest: between === 0 ? 1 : 0,
      between: Math.log1p(between),
      [`distance ${Math.min(3, distance)}`]: 1,
      [`last ${kindOf(last.slot)}`]: 1,
      [`${kindOf(anaphor.slot)} after ${kindOf(last.slot)}`]: 1,
      [`last ${last.via}`]: 1,
      mentions: Math.log(refs.length),
      prominence: candidate.prominence,
      unnamed: candidate.named ? 0 : 1,
      'gender known': anaphor.gender && entity.gender === anaphor.gender ? 1 : 0,
      about: entity.id === anaphor.about ? 1 : 0,
      behind: last.sentence === anaphor.sentence && last.at > anaphor.at ? 1 : 0,
      'subject before': before.some((ref) => ref.slot === 'subj') ? 1 : 0,
      'main subject before': before.some((ref) => ref.slot === 'subj' && ref.depth === 0) ? 1 : 0,
      'pronoun before': before.some((ref) => ref.via === 'pronoun') ? 1 : 0,
      'opens before': opening?.entities[0] === entity.id ? 1 : 0,
      'main subject here': refs.some((ref) => ref.sentence === anaphor.sentence && ref.slot === 'subj' && ref.depth === 0) ? 1 : 0,
      'subject here': refs.some((ref) => ref.sentence === anaphor.sentence && ref.slot === 'subj') ? 1 : 0,
      'topic of paragraph': topicOfBlock?.entities.includes(entity.id) ? 1 : 0,
      'other paragraph': last.block === anaphor.block ? 0 : 1,
      'in relative clause': last.relative ? 1 : 0,
      depth: Math.log1p(last.depth),
      'met who is beside': Math.log1p(all.filter((ref) => ref.predicate > 0 && ref.entities.includes(entity.id) && all.some((other) => other.sentence === ref.sentence && other.predicate === ref.predicate && other.entities.some((id) => anaphor.excluded.has(id)))).length),
      'tied to who is beside': anaphor.tied?.has(entity.id) ? 1 : 0,
      doubt: 1 - candidate.confidence,
    }
    // What holds of one kind of anaphor alone.
    const kinds = [...(anaphor.obviative ? ['demonstrative'] : []), ...(anaphor.gender === 'neuter' || anaphor.anything ? ['thing'] : []), ...(anaphor.gender ? [] : ['open']), ...(anaphor.noun ? ['noun'] : []), ...(anaphor.possessive ? ['possessive'] : [])]
    const own = Object.entries(plain).filter(([, value]) => value !== 0)
    return { candidate, features: Object.fromEntries([...own, ...kinds.flatMap((kind) => own.map(([name, value]) => [`${kind}: ${name}`, value] as const))]) }
  })
}

/** Whether one mention stands nearer to the anaphor than another; those behind it are further than those before it. */
function isLater(a: DiscourseRef, b: DiscourseRef, anaphor: Anaphor): boolean {
  const behind = (ref: DiscourseRef): number => (ref.sentence === anaphor.sentence && ref.at > anaphor.at ? 1 : 0)
  return behind(a) !== behind(b) ? behind(a) < behind(b) : a.sentence !== b.sentence ? a.sentence > b.sentence : a.at > b.at
}

export const weigh = (features: Features, weights: Weights): number => Object.entries(features).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0)
