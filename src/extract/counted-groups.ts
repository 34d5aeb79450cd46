import type { Token } from '../ir/index.js'
import { bare } from '../vocabulary/index.js'
import type { ReadSentence } from './frames.js'
import { isRelation } from './graph.js'
import { resolvePlural } from './plurals.js'
import { lemmaOf, type Referent, type Resolution } from './resolution.js'

/** Numbers by the concepts of their words. */
const numbers: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 }

const numberOf = (r: Resolution, token: Token | undefined): number | undefined => (token ? numbers[r.lexicon.concepts[token.form.toLowerCase()] ?? r.lexicon.concepts[token.lemma.toLowerCase()] ?? ''] : undefined)

/** Whether the word before says that those are meant who are known, all of them: an article, or a quantifier ("all three"). */
const isDefinite = ({ settings }: Resolution, before: Token | undefined): boolean => {
  const form = before?.form.toLowerCase() ?? ''
  return !settings.indefinites.has(form) && (settings.articles.has(form) || settings.universals.has(form))
}

/** "The three", "all three", "the three of them": as many persons as a number without a noun says. */
export function resolveNumber(r: Resolution, s: ReadSentence, token: Token): Referent | undefined {
  const count = numberOf(r, token)
  if (count === undefined || count < 3 || !isDefinite(r, s.graph.token(token.id - 1))) return undefined
  const next = s.graph.token(token.id + 1)
  if (isRelation(token, 'nummod') || isRelation(token, 'compound') || (next && r.settings.relativizers.has(next.form.toLowerCase())) || s.graph.dependents(token, 'nmod', 'flat').some(({ upos }) => upos !== 'PRON')) return undefined
  return resolvePlural(r, s, token, { count })
}

/** "Both men", "the two women", "all three girls": as many persons in sight as a number beside a noun for sex and age says, unless the article spoke of several by that noun before. */
export function resolveCounted(r: Resolution, s: ReadSentence, token: Token): Referent | undefined {
  const noun = token.upos === 'NOUN' ? r.lexicon.nouns[lemmaOf(r, token)] : undefined
  if (!noun || !bare.has(noun.concept) || [...r.drafts.values()].some(({ concept, id }) => concept === noun.concept && r.refs.some((ref) => ref.several && ref.entities.includes(id)))) return undefined
  const number = s.graph.dependents(token, 'nummod', 'det').filter(({ id }) => id < token.id).find((child) => numberOf(r, child) !== undefined)
  const count = numberOf(r, number)
  // "Both" is the number and the quantifier in one.
  if (!number || count === undefined || !(isDefinite(r, s.graph.token(number.id - 1)) || r.settings.universals.has(number.form.toLowerCase()))) return undefined
  const gender = noun.gender === 'female' || noun.gender === 'male' ? { gender: noun.gender } : {}
  return resolvePlural(r, s, token, count === 2 ? { two: true, ...gender } : { count, ...gender })
}
