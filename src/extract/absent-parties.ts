import type { Token } from '../ir/index.js'
import { eventType } from '../vocabulary/index.js'
import type { Argument } from './arguments.js'
import type { ReadSentence } from './frames.js'
import { isNominal, isRelation } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/**
 * "It takes *Ana* a year to find out": under a verb of effort with nobody for its subject, the first of its two complements is who the
 * infinitive behind them is about (extraposition with an experiencer). In: the infinitive. Out: that nominal, also where the parser made one
 * phrase of both.
 */
export function effortSubject(s: ReadSentence, clause: Token, settings: SyntaxSettings): Token | undefined {
  const verb = s.graph.head(clause)
  if (!verb || clause.id < verb.id || clause.feats.VerbForm !== 'Inf' || !settings.effortVerbs.has(verb.lemma.toLowerCase())) return undefined
  const subject = s.graph.children(verb).find(({ id, deprel }) => id < verb.id && /^(expl|nsubj)(:|$)/.test(deprel))
  if (!subject || subject.upos !== 'PRON' || subject.feats.Gender === 'Masc' || subject.feats.Gender === 'Fem' || subject.feats.Number === 'Plur') return undefined
  const between = s.graph.tokens.filter((token) => token.id > verb.id && token.id < clause.id && isNominal(token) && /^(PROPN|PRON|NOUN)$/.test(token.upos))
  const [first] = between.filter((token) => !between.some((other) => other.id === token.head && isRelation(token, 'nmod:desc')) && !/^(flat|compound|nmod:poss)/.test(token.deprel))
  // "It took a year to …": one complement alone is the measure.
  return first && between.at(-1) !== first && first.upos !== 'NOUN' && between.at(-1)?.upos === 'NOUN' ? first : undefined
}

/**
 * "Met again when B asked A for help": what two do together, with nobody said to do it, is done by the two of its clause of time, where the
 * language may leave its pivot out. Out: their nominals, or none.
 */
export function absentParties(s: ReadSentence, predicate: Token, own: readonly Argument[], types: readonly string[], settings: SyntaxSettings): readonly Token[] {
  if (!settings.relativePivot || !types.some((type) => eventType(type)?.reciprocal) || own.some(({ token }) => isNominal(token))) return []
  const clause = s.graph.dependents(predicate, 'advcl').find((child) => child.id > predicate.id && s.frames.has(child.id) && s.graph.dependents(child, 'mark').length > 0 && !s.graph.dependents(child, 'mark').some(({ form }) => [settings.purposeMarks, settings.conditionMarks, settings.complementMarks].some((marks) => marks.has(form.toLowerCase()))))
  const parties = clause ? (s.frames.get(clause.id)?.arguments ?? []).filter(({ token, slots }) => /^(PROPN|PRON)$/.test(token.upos) && ['subj', 'obj', 'dat'].includes(slots[0] ?? '')) : []
  return parties.length === 2 && parties.some(({ slots }) => slots[0] === 'subj') ? parties.map(({ token }) => token) : []
}
