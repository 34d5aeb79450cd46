/**
 * What a clause says that is no happening of the story by itself: what somebody holds to be so (a nested source, Saurí & Pustejovsky 2009), what
 * is supposed of whoever or whenever (generics, Carlson 1977), what is taken for known, and what used to be. Who tells the story again tells these at most within another event.
 */
import type { Aside, Mention, Token } from '../ir/index.js'
import { inchoative, lasting } from '../vocabulary/index.js'
import { isOver } from './cessation.js'
import { cleftOf } from './clefts.js'
import { isComplement } from './complete.js'
import { isConditional } from './factuality.js'
import type { ReadSentence } from './frames.js'
import { isRelation } from './graph.js'
import { phrase } from './operators.js'
import type { SyntaxSettings } from './settings.js'

/** Types whose content is so for their experiencer or speaker alone. */
const holding = new Set(['believe', 'suspect', 'fear', 'lie', 'pretend', 'dream'])

/** How far below the word that holds it a clause is looked for. */
const DEPTH = 4

export function asideOf(s: ReadSentence, predicate: Token, type: string, said: Pick<Mention, 'clause' | 'tense' | 'factuality'>, settings: SyntaxSettings, typeOf: (token: Token) => string | undefined): Aside | undefined {
  // Who it was is open, not whether it happened.
  if (said.factuality === 'uncertain' && cleftOf(s.graph, predicate, settings)) return 'held'
  if (isHeld(s, predicate, said, settings, typeOf)) return 'held'
  if (isSupposed(s, predicate, said, settings)) return 'supposed'
  if (isKnown(s, predicate) || goesOn(s, predicate, type, settings)) return 'presupposed'
  return isHabitual(s, predicate, type, said, settings) ? 'habitual' : undefined
}

/** "The police thought that she *had eloped*", "afraid that he *would give* it away", "denied that he *met* her". What a noun tells has happened: "he feared her *murder*". */
function isHeld(s: ReadSentence, predicate: Token, { tense }: Pick<Mention, 'tense'>, settings: SyntaxSettings, typeOf: (token: Token) => string | undefined): boolean {
  if (s.frames.get(predicate.id)?.voice === 'noun') return false
  let token = predicate
  for (let depth = 0; depth < DEPTH; depth++) {
    const head = s.graph.head(token)
    if (!head) return false
    if (isRelation(token, 'conj') || cleftOf(s.graph, token, settings)) {
      token = head
      continue
    }
    if (!isContent(s, token, head, settings)) return false
    const type = typeOf(head)
    if (type !== undefined && holding.has(type)) return true
    if (holds(head, settings)) return true
    // "Some people say that …": what nobody in the story says.
    if (type === 'tell' || (type === undefined && settings.hearsaySources.size > 0)) if (isRelation(token, 'ccomp') && s.graph.dependents(head, 'nsubj').some((who) => who.id < head.id && settings.hearsaySources.has(who.lemma.toLowerCase()) && who.upos !== 'PROPN' && s.graph.dependents(who, 'det', 'nmod', 'acl').every(({ deprel, feats }) => deprel === 'det' && feats.Definite !== 'Def' && feats.PronType !== 'Dem'))) return true
    // An oath on what is past promises nothing.
    if (type === 'promise') return isPast(token, tense)
    // "said that he believed that …" holds, "found out that he said that …" does not.
    token = head
  }
  return false
}

/** Told as done, by its tense or its aspect. */
export const isPast = (clause: Token, tense: Mention['tense']): boolean => tense === 'past' || tense === 'perfect' || tense === 'pluperfect' || (clause.feats.Aspect === 'Perf' && clause.feats.Mood === 'Ind')

/** Where lemmas are roots, that of a word says too little: to refuse is of the root of to deny. */
const holds = ({ lemma, form }: Token, settings: SyntaxSettings): boolean => settings.holders.has(form.toLowerCase()) || (!settings.rootLemmas && settings.holders.has(lemma.toLowerCase()))

const isContent = (s: ReadSentence, clause: Token, head: Token, settings: SyntaxSettings): boolean =>
  isRelation(clause, 'ccomp') || isRelation(clause, 'xcomp') || (isRelation(clause, 'acl') && (clause.deprel === 'acl' || (/^(NOUN|ADJ)$/.test(head.upos) && holds(head, settings)))) || (isRelation(clause, 'advcl') && (head.upos === 'ADJ' || isComplement(s, clause, settings)))

/** "*If* he loses", "*whoever* kills it", "*whenever* he lost". A condition against the fact ("had he not come") tells one. */
function isSupposed(s: ReadSentence, predicate: Token, { factuality }: Pick<Mention, 'factuality'>, settings: SyntaxSettings): boolean {
  if (factuality === 'uncertain' && ['advcl', 'acl', 'obl', 'parataxis'].some((relation) => isRelation(predicate, relation)) && isConditional(s, predicate, settings)) return true
  for (let id = predicate.id - 1; id > 0; id--) {
    const before = s.graph.token(id)
    if (!before || /^(PUNCT|CCONJ|VERB)$/.test(before.upos)) return false
    if (settings.generics.has(before.form.toLowerCase())) return true
  }
  return false
}

/** "The *dismissed* coach watched over her": a finite form in front of its noun says of whom the text speaks, and takes the deed for known. */
const isKnown = (s: ReadSentence, predicate: Token): boolean => isRelation(predicate, 'acl') && predicate.upos === 'VERB' && predicate.id < predicate.head && predicate.head - predicate.id <= NEAR && s.frames.get(predicate.id)?.arguments.every(({ token }) => token.id === predicate.head || token.upos === 'PRON') === true

/** "*still* loves him": it began before. */
const goesOn = (s: ReadSentence, predicate: Token, type: string, { continuatives }: SyntaxSettings): boolean =>
  inchoative.has(type) && s.graph.dependents(predicate, 'advmod').some((adverb) => continuatives.has(phrase(s, adverb)))

/** Words from such a form to its noun: a linker, and a pronoun with another. */
const NEAR = 4

/** "*used to* work for her", "who ruled the town *for 15 years*", "stopped *working*". */
function isHabitual(s: ReadSentence, predicate: Token, type: string, { clause }: Pick<Mention, 'clause'>, settings: SyntaxSettings): boolean {
  if (isOver(s, predicate, settings)) return true
  const before = [3, 2, 1].flatMap((back) => s.graph.token(predicate.id - back)?.form.toLowerCase() ?? []).join(' ')
  if ([...settings.habits].some((words) => words.includes(' ') && before.endsWith(words))) return true
  if (s.graph.dependents(predicate, 'advmod', 'amod').some((child) => settings.habits.has(child.form.toLowerCase()))) return true
  // "X, who ruled …, showed" may be read as one clause.
  const isRelative = clause === 'relative' || s.graph.dependents(predicate, 'nsubj').some((subject) => settings.relativePronouns.has(subject.form.toLowerCase()) && s.graph.token(subject.id - 1)?.form === ',')
  return isRelative && lasting.has(type) && s.graph.dependents(predicate, 'obl').some((child) => settings.eras.has(child.lemma.toLowerCase()))
}
