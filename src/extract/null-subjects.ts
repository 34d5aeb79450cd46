import type { Token } from '../ir/index.js'
import { completeArguments, type TypesOf } from './complete.js'
import type { Frame, ReadSentence } from './frames.js'
import { coordinates, isRelation } from './graph.js'
import type { PreparedLexicon } from './prepared.js'
import type { SyntaxSettings } from './settings.js'

/**
 * Gives finite predicates without a subject, in a language that may leave subjects out, one that nobody says: a pronoun with the person and
 * number of the verb and, where the predicate shows it, a gender (little *pro*: Chomsky 1982). In: a sentence with its frames. Out: the same
 * with these pronouns among the arguments; they stand between the words, at ids with a half. What a clause shares with another is its
 * subject already, if they agree in number.
 */
export function withNullSubjects(s: ReadSentence, prepared: PreparedLexicon, settings: SyntaxSettings): ReadSentence {
  if (!settings.nullSubjects) return s
  const frames = new Map(s.frames)
  const positions = new Map(s.positions)
  const implied: Token[] = []
  const extended: ReadSentence = { ...s, frames, positions, implied }
  const typesOf: TypesOf = (token) => prepared.sensesOf(token).map((sense) => sense.construction.type)
  // What governs comes first: a clause may share the subject that another got here.
  const depth = (token: Token): number => { let n = 0; for (let t: Token | undefined = token; t; t = s.graph.head(t)) n++; return n }
  for (const frame of [...s.frames.values()].sort((a, b) => depth(a.predicate) - depth(b.predicate) || a.predicate.id - b.predicate.id)) {
    const subject = nullSubjectOf(extended, frame, settings, typesOf)
    if (!subject) continue
    const slot = frame.voice === 'Pass' ? 'obj' : 'subj'
    frames.set(frame.predicate.id, { ...frame, arguments: [{ token: subject, slots: [slot], via: 'tree' }, ...frame.arguments] })
    positions.set(subject.id, { predicate: frame.predicate, slot })
    implied.push(subject)
  }
  return extended
}

function nullSubjectOf(s: ReadSentence, frame: Frame, settings: SyntaxSettings, typesOf: TypesOf): Token | undefined {
  const { predicate } = frame
  if (frame.voice === 'noun' || predicate.deprel === 'cop' || s.graph.dependents(predicate, 'nsubj', 'csubj').length > 0) return undefined
  const finite = finiteOf(s, predicate)
  if (!finite || settings.impersonals.has(predicate.lemma.toLowerCase())) return undefined
  const plural = finite.feats.Number === 'Plur'
  const own = completeArguments(s, predicate, settings, typesOf).find((argument) => argument.slots[0] === (frame.voice === 'Pass' ? 'obj' : 'subj') || argument.slots[0] === 'subj')
  if (own && !(plural && ['shared', 'control'].includes(own.via) && isSingular(s, own.token))) return undefined
  const gender = predicate.feats.Gender !== undefined && (frame.voice === 'Pass' || predicate.upos === 'ADJ') ? { Gender: predicate.feats.Gender } : {}
  const at = clauseStart(s, predicate) - 0.5
  return {
    ...predicate, id: at, head: predicate.id, deprel: 'nsubj', form: '', lemma: '', upos: 'PRON', start: predicate.start, end: predicate.start,
    feats: { PronType: 'Prs', Person: finite.feats.Person ?? '3', Number: plural ? 'Plur' : 'Sing', ...gender },
  }
}

/** The word of a predicate that shows person: itself, else its first auxiliary or copula. */
const finiteOf = (s: ReadSentence, predicate: Token): Token | undefined =>
  [...s.graph.dependents(predicate, 'aux', 'cop'), predicate].find((token) => token.feats.VerbForm === 'Fin' && token.feats.Person !== undefined && token.feats.Mood !== 'Imp')

const isSingular = (s: ReadSentence, token: Token): boolean => token.feats.Number !== 'Plur' && coordinates(s.graph, token).length === 0

/** Before the clitics, negation and auxiliaries of a verb: there its pronoun would stand. */
function clauseStart(s: ReadSentence, predicate: Token): number {
  let at = predicate.id
  while (at > 1) {
    const before = s.graph.token(at - 1)
    if (!before || before.head !== predicate.id || !(isRelation(before, 'aux') || isRelation(before, 'cop') || /^(PRON|PART)$/.test(before.upos) || before.feats.Polarity === 'Neg')) break
    at--
  }
  return at
}
