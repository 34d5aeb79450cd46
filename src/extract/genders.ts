import type { Entity, Gender } from '../ir/index.js'
import type { NamedCast } from './cast.js'
import { antecedentConfidence } from './discourse.js'
import type { ReadSentence } from './frames.js'
import type { PreparedLexicon } from './prepared.js'
import type { Ranked } from './resolution.js'
import type { NameSpan } from './spans.js'

/**
 * Genders of drafted persons from the pronouns around them: a gendered pronoun votes for the one person of unknown gender named last before
 * it, in its sentence or the one before, where no other person of that or unknown gender stands nearer. Two thirds of the votes decide.
 */
export function inferGenders(sentences: readonly ReadSentence[], named: NamedCast, spans: ReadonlyMap<number, readonly NameSpan[]>, prepared: PreparedLexicon): NamedCast {
  const byId = new Map(named.entities.map((entity) => [entity.id, entity]))
  const votes = new Map<string, { female: number; male: number }>()
  sentences.forEach((s, i) => {
    for (const token of s.graph.tokens) {
      const gender = genderOf((prepared.lexicon.pronouns[token.form.toLowerCase()] ?? (token.upos === 'PRON' ? token.feats : {})).Gender)
      if (!gender) continue
      const here = personsBefore(s, spans, named, byId, token.id)
      const earlier = i > 0 ? personsBefore(sentences[i - 1] as ReadSentence, spans, named, byId, Infinity) : []
      const candidates = (here.length > 0 ? here : earlier).filter((id) => ['unknown', gender].includes(byId.get(id)?.gender ?? 'unknown'))
      const distinct = [...new Set(candidates)]
      const only = distinct.length === 1 ? distinct[0] : undefined
      if (!only || byId.get(only)?.gender !== 'unknown') continue
      const vote = votes.get(only) ?? { female: 0, male: 0 }
      vote[gender]++
      votes.set(only, vote)
    }
  })
  const decide = (entity: Entity): Gender => {
    const vote = votes.get(entity.id)
    if (!vote || entity.gender !== 'unknown') return entity.gender
    const total = vote.female + vote.male
    return vote.female >= total * 0.66 ? 'female' : vote.male >= total * 0.66 ? 'male' : 'unknown'
  }
  return { ...named, entities: named.entities.map((entity) => (entity.type === 'person' ? { ...entity, gender: decide(entity) } : entity)) }
}

const genderOf = (value: string | undefined): 'female' | 'male' | undefined => (value === 'Fem' ? 'female' : value === 'Masc' ? 'male' : undefined)

function personsBefore(s: ReadSentence, spans: ReadonlyMap<number, readonly NameSpan[]>, named: NamedCast, byId: ReadonlyMap<string, Entity>, before: number): string[] {
  return (spans.get(s.sentence.index) ?? []).filter((span) => span.head.id < before).map((span) => named.entityOf.get(span)).filter((id): id is string => id !== undefined && byId.get(id)?.type === 'person')
}

/** What must speak for a gender in all, in anaphors as sure as certain; and the share of them that decides. */
const enough = 0.6
const majority = 0.75

/** Genders of persons still unknown, by the gendered pronouns that a first reading took for them; each votes as surely as it was read. */
export function learnGenders(named: NamedCast, anaphors: Iterable<Ranked>): NamedCast {
  const votes = new Map<string, { female: number; male: number }>()
  for (const { antecedents, gender } of anaphors) {
    const [first] = antecedents
    if (!first || !gender || gender === 'neuter') continue
    const vote = votes.get(first.entity) ?? { female: 0, male: 0 }
    vote[gender] += antecedentConfidence(antecedents)
    votes.set(first.entity, vote)
  }
  return {
    ...named,
    entities: named.entities.map((entity) => {
      const vote = votes.get(entity.id)
      if (!vote || entity.type !== 'person' || entity.gender !== 'unknown') return entity
      const [gender, won] = vote.female >= vote.male ? (['female', vote.female] as const) : (['male', vote.male] as const)
      return won >= enough && won >= majority * (vote.female + vote.male) ? { ...entity, gender } : entity
    }),
  }
}
