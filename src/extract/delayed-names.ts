import type { Token } from '../ir/index.js'
import type { ReadSentence } from './frames.js'
import { isRelation } from './graph.js'
import { keyOf, isPerson, lemmaOf, type Resolution } from './resolution.js'

/**
 * Delayed identification, as news writers call it: the lead tells of "a former guard", and the next paragraph opens with the name and the age
 * of the one who is meant ("Rolando Sagayno, 41, …"). In: the sentences of an article, whose names are known. Out: whom the lead's noun
 * means, by `12:3`.
 */
export function delayedNames(r: Resolution, sentences: readonly ReadSentence[]): ReadonlyMap<string, string> {
  const told = sentences.filter(({ sentence }) => sentence.kind === 'paragraph')
  const [lead] = told
  const next = lead && told.find(({ sentence }) => sentence.block !== lead.sentence.block)
  const name = next && openingName(r, next)
  const noun = lead && name ? introducedIn(r, lead) : undefined
  return new Map(lead && noun && name ? [[keyOf(lead, noun), name]] : [])
}

/** The person whose name and age open a sentence: "Rolando Sagayno, 41,". */
function openingName(r: Resolution, s: ReadSentence): string | undefined {
  const span = (r.spans.get(s.sentence.index) ?? []).find(({ tokens }) => (tokens[0]?.id ?? 9) <= 2)
  const id = span && r.named.entityOf.get(span)
  const last = span?.tokens.at(-1)?.id ?? 0
  const age = s.graph.token(last + 2)
  const isAge = s.graph.token(last + 1)?.form === ',' && age?.upos === 'NUM' && /^\d{1,2}$/.test(age.form)
  return id && isAge && isPerson(r, id) ? id : undefined
}

/** The noun for somebody new that the lead is about; none where it names somebody before. */
function introducedIn(r: Resolution, s: ReadSentence): Token | undefined {
  const noun = s.graph.tokens.find((token) => token.upos === 'NOUN' && isRelation(token, 'nsubj') && r.lexicon.nouns[lemmaOf(r, token)]?.type === 'person')
  const isNew = noun && s.graph.dependents(noun, 'det', 'nummod').some((child) => child.feats.Definite === 'Ind' || r.settings.indefinites.has(child.form.toLowerCase()))
  const first = Math.min(...(r.spans.get(s.sentence.index) ?? []).filter((span) => { const id = r.named.entityOf.get(span); return id !== undefined && isPerson(r, id) }).map(({ head }) => head.id))
  return noun && isNew && noun.id < first ? noun : undefined
}
