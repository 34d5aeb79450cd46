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

/** Types of perceiving, whose object is often seen or heard doing something. */
const perceptions = new Set(['see', 'hear', 'catch', 'find', 'spy'])

/**
 * "saw *the boy* leaving the gym", also where the parser hung the participle on the verb: behind the object of a verb of perception, with no
 * comma before it but one that closes an apposition, it is the object's.
 */
export function perceivedSubject(s: ReadSentence, clause: Token, matrix: readonly Argument[], types: readonly string[]): Token | undefined {
  if (!isRelation(clause, 'advcl') || !(clause.feats.VerbForm === 'Ger' || (clause.feats.VerbForm === 'Part' && clause.feats.Tense === 'Pres')) || s.graph.dependents(clause, 'mark', 'nsubj').length > 0 || !types.some((type) => perceptions.has(type))) return undefined
  const seen = matrix.find(({ token, slots }) => slots[0] === 'obj' && token.id < clause.id && isNominal(token) && token.upos !== 'VERB')?.token
  const phrase = seen ? s.graph.subtree(seen) : []
  const last = phrase.findLast((token) => token.upos !== 'PUNCT')
  const comma = s.graph.token(clause.id - 1)?.form === ','
  return seen && last && clause.id - last.id <= (comma ? 2 : 1) && (!comma || phrase.some((token) => token.form === ',')) ? seen : undefined
}

/** Types of coming upon somebody, which are about no clause. */
const findings = new Set(['find', 'catch'])

/**
 * "found *Carlo* hiding": of a small clause under a verb that is about no clause, the subject is what the verb is about. In: a predicate's own
 * arguments and its types. Out: the same, with that subject in place of the clause.
 */
export function smallSubjects(s: ReadSentence, own: readonly Argument[], types: readonly string[]): readonly Argument[] {
  const about = types.some((type) => findings.has(type)) && !types.includes('see')
  if (!about || own.some(({ slots }) => slots[0] === 'obj')) return own
  return own.map((argument) => {
    const subject = argument.slots[0] === 'comp' && isRelation(argument.token, 'ccomp') && argument.token.feats.VerbForm !== 'Fin' ? s.graph.dependents(argument.token, 'nsubj')[0] : undefined
    return subject && isNominal(subject) ? { token: subject, slots: ['obj'], via: 'tree' } : argument
  })
}
