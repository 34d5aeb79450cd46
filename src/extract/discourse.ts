import type { Entity } from '../ir/index.js'
import { describe, weigh, type Candidate, type Features, type WeightsByKind } from './antecedents.js'
import type { Part } from './event-chains.js'
import { namesOf } from './names.js'

/** An earlier mention of one or several entities, as the resolution of pronouns sees it. */
export interface DiscourseRef {
  readonly entities: readonly string[]
  readonly sentence: number
  /** Token id, for order within the sentence. */
  readonly at: number
  readonly slot: string
  /** Id of the predicate it is an argument of, 0 for none. */
  readonly predicate: number
  /** 0 to 1: how sure it is that they are meant. */
  readonly confidence: number
  readonly via: 'name' | 'pronoun' | 'description' | 'group'
  /** Its parts in chains of events. */
  readonly parts?: readonly Part[]
  /** Types of what it does or undergoes there. */
  readonly deeds?: readonly string[]
  /** A noun in the plural: "the guards". */
  readonly several?: boolean
  /** Paragraph. */
  readonly block: number
  /** Clauses between it and the sentence's main one, and whether a relative one is among them. */
  readonly depth: number
  readonly relative: boolean
}

/** Features that an anaphor asks of its antecedent. */
export interface Anaphor {
  readonly sentence: number
  readonly block: number
  readonly at: number
  readonly slot: string
  readonly predicate: number
  readonly gender?: 'female' | 'male' | 'neuter'
  /** Entities that it cannot be: co-arguments (binding principle B). */
  readonly excluded: ReadonlySet<string>
  /** May stand for persons and things alike. */
  readonly anything?: boolean
  /** Entity that the relative clause around it is about. */
  readonly about?: string
  /** Stands in a clause before the main one, and may point forward. */
  readonly subordinate?: boolean
  /** A demonstrative used of persons: points away from the topic. */
  readonly obviative?: boolean
  /** It says whose something is. */
  readonly possessive?: boolean
  /** Persons to whom those beside it are tied. */
  readonly tied?: ReadonlySet<string>
  /** Parts that its own clause gives it in chains of events. */
  readonly parts?: readonly Part[]
  /** A noun, not a pronoun. */
  readonly noun?: boolean
}

export interface Antecedent {
  readonly entity: string
  /** Its share of likelihood among all that the anaphor may mean. */
  readonly score: number
  /** How sure the mention is that speaks most for it. */
  readonly confidence: number
  /** What spoke for and against it. */
  readonly features: Features
}

/** Salience by Lappin & Leass's kinds of evidence; values set on the development stories. */
const salience = {
  mention: 170,
  subj: 80, obj: 45, dat: 75, comp: 20, poss: 35, topic: 75, other: 40,
  /** Same role as the anaphor, in an earlier sentence. */
  parallel: 35,
  /** Subject of an earlier clause of the same sentence. */
  sameSentenceSubject: 20,
  /** Whom the clause around is about. */
  about: 60,
  /** Factor for each sentence between. */
  decay: 0.55,
  /** Named together with others; named by nobody; standing behind the anaphor. */
  shared: 0.6, unnamed: 0.6, after: 0.5,
  /** Share of a further mention that adds to the best one. */
  repeat: 0.1,
  /** What is left to chance where a name is rare in the article: those it names often are those it goes on about. */
  prominence: 0.5,
  obviativeSubject: 20, obviativeOther: 45,
}
const window = 4

const slotSalience = (slot: string): number => (slot in salience ? salience[slot as 'subj'] : salience.other)

/**
 * Ranks antecedents: the share of likelihood that a log-linear model gives each (ranking as in Denis & Baldridge 2008), over what is known
 * of its mentions before the anaphor. Salience after Lappin & Leass (1994) is one of the features.
 */
export function rankAntecedents(anaphor: Anaphor, refs: readonly DiscourseRef[], entities: ReadonlyMap<string, Entity>, prominence: ReadonlyMap<string, number>, weights: WeightsByKind): Antecedent[] {
  const candidates = new Map<string, Gathered>()
  for (const ref of refs) {
    const distance = anaphor.sentence - ref.sentence
    if (distance < 0 || distance > window) continue
    const after = distance === 0 && ref.at > anaphor.at
    for (const id of ref.entities) {
      if (after && !anaphor.subordinate) continue
      const before = candidates.get(id)
      const entity = before?.entity ?? entities.get(id)
      if (!entity || (!before && (anaphor.excluded.has(id) || !fits(entity, anaphor)))) continue
      const named = before?.named ?? hasProperName(entity)
      // Whom nobody names is seldom what the text goes on about.
      const topical = named ? 1 - salience.prominence + salience.prominence * (prominence.get(id) ?? 0) : salience.unnamed
      // A demonstrative points to whom was brought up last, not to the topic.
      const role = anaphor.obviative ? (ref.slot === 'subj' ? salience.obviativeSubject : salience.obviativeOther) : slotSalience(ref.slot) + (ref.slot === anaphor.slot && distance > 0 ? salience.parallel : 0)
      const near = distance === 0 ? (ref.slot === 'subj' && !anaphor.obviative ? salience.sameSentenceSubject : 0) + (id === anaphor.about ? salience.about : 0) : 0
      const shared = ref.entities.length > 1 ? salience.shared : 1
      const gain = (salience.mention + role + near) * topical * shared * (after ? salience.after : 1) * salience.decay ** distance
      if (!before) candidates.set(id, { entity, named, prominence: prominence.get(id) ?? 0, salience: gain, best: gain, confidence: gain > 0 ? ref.confidence : 0, refs: [ref] })
      else {
        before.salience = Math.max(before.salience, gain) + Math.min(before.salience, gain) * salience.repeat
        if (gain > before.best) before.confidence = ref.confidence
        before.best = Math.max(before.best, gain)
        before.refs.push(ref)
      }
    }
  }
  const described = describe(anaphor, [...candidates.values()], refs)
  const scores = described.map(({ features }) => Math.exp(weigh(features, weights)))
  const total = scores.reduce((sum, score) => sum + score, 0)
  return described.map(({ candidate, features }, i) => ({ entity: candidate.entity.id, score: (scores[i] ?? 0) / total, confidence: candidate.confidence, features }))
    .sort((a, b) => b.score - a.score || (a.entity < b.entity ? -1 : 1))
}

/** A candidate whose mentions are not all seen yet. */
type Gathered = { -readonly [Key in keyof Candidate]: Candidate[Key] } & { readonly refs: DiscourseRef[] }

const hasProperName = (entity: Entity | undefined): boolean => entity !== undefined && !entity.unnamed && namesOf(entity).some((name) => /^[^\p{Ll}]/u.test(name))

function fits(entity: Entity, anaphor: Anaphor): boolean {
  if (anaphor.anything) return true
  if (anaphor.gender === 'neuter') return entity.type !== 'person'
  if (entity.type !== 'person') return false
  return !anaphor.gender || entity.gender === 'unknown' || entity.gender === anaphor.gender
}

/** How likely the best antecedent is right. What hangs on an unsure reading is no surer. */
export const antecedentConfidence = ([first]: readonly Antecedent[]): number => (first ? sureOf * first.score * Math.min(1, 0.3 + 0.75 * first.confidence) : 0)
/** Share of anaphors that mean one of those thought of. */
const sureOf = 0.95
