import type { Token } from '../ir/index.js'
import { completeArguments } from './complete.js'
import type { ReadSentence } from './frames.js'
import { isRelation } from './graph.js'
import { referentOf, type Resolution } from './resolution.js'

/**
 * Entities that a pronoun cannot be: the other arguments of its predicate (binding principle B), whom a name inside these names where it is
 * the subject (principle C: "she left Anna's flat"; Chomsky 1981), a subject shared in coordination or by
 * control among them, and, for an accusative subject ("makes him leave"), the arguments of the clause above.
 */
export function coArguments(r: Resolution, s: ReadSentence, token: Token): Set<string> {
  const position = s.positions.get(token.id)
  const excluded = new Set<string>()
  // As the predicate of a clause ("that she is the one") it is no co-argument of the verb above.
  if (!position || position.slot === 'comp') return excluded
  const { predicate } = position
  if (r.settings.relativePivot && isRelation(predicate, 'nsubj')) {
    const said = s.graph.head(predicate)
    for (const id of said ? (referentOf(r, s, said)?.entities ?? []) : []) excluded.add(id)
  }
  const relative = r.settings.relativePivot && isRelation(predicate, 'acl') ? s.graph.head(predicate) : undefined
  if (relative && position.slot !== 'subj' && !s.frames.get(predicate.id)?.arguments.some((argument) => argument.slots[0] === 'subj' && !r.settings.relativePronouns.has(argument.token.form.toLowerCase()))) for (const id of referentOf(r, s, relative)?.entities ?? []) excluded.add(id)
  const subject = position.slot === 'subj' || (!r.settings.relativePivot && isRelation(token, 'nsubj'))
  const typesOf = (word: Token): readonly string[] => r.prepared.sensesOf(word).map((sense) => sense.construction.type)
  // Where its voice is unknown the pronoun may be what the predicate lacks.
  const voiced = s.frames.get(predicate.id)?.voice !== '*' || !r.settings.relativePivot
  for (const argument of completeArguments(s, predicate, r.settings, typesOf)) {
    if ((!voiced && argument.via !== 'tree') || argument.token.id === token.id || !['subj', 'obj', 'dat'].includes(argument.slots[0] ?? '') || (subject && argument.slots[0] === 'subj')) continue
    for (const t of [argument.token, ...s.graph.dependents(argument.token, 'conj')]) for (const id of referentOf(r, s, t)?.entities ?? []) excluded.add(id)
  }
  if (position.slot === 'subj') for (const id of namedBelow(r, s, token, predicate)) excluded.add(id)
  if (position.slot === 'subj' && token.feats.Case !== undefined && !token.feats.Case.split(',').includes('Nom') && !r.settings.relativePivot) {
    const above = s.graph.head(predicate)
    for (const argument of above ? (s.frames.get(above.id)?.arguments ?? []) : []) {
      if (argument.token.id === token.id || !['subj', 'obj', 'dat'].includes(argument.slots[0] ?? '')) continue
      for (const id of referentOf(r, s, argument.token)?.entities ?? []) excluded.add(id)
    }
  }
  return excluded
}

/** Persons named inside the other nominal arguments of a predicate, clauses in them left out. */
function namedBelow(r: Resolution, s: ReadSentence, token: Token, predicate: Token): string[] {
  const found: string[] = []
  const visit = (t: Token): void => {
    if (t.upos === 'VERB') return
    const referent = referentOf(r, s, t)
    if (referent?.via === 'name') found.push(...referent.entities)
    for (const child of s.graph.children(t)) if (!/^(acl|advcl|ccomp|xcomp|parataxis|appos)(:|$)/.test(child.deprel)) visit(child)
  }
  for (const argument of s.frames.get(predicate.id)?.arguments ?? []) if (argument.token.id !== token.id && argument.slots[0] !== 'comp' && argument.token.id > token.id) visit(argument.token)
  return found
}
