import type { Factuality, Polarity, Token } from '../ir/index.js'
import { eventType } from '../vocabulary/index.js'
import { isOver } from './cessation.js'
import { cleftOf } from './clefts.js'
import { isComplement } from './complete.js'
import type { ReadSentence } from './frames.js'
import { isNominal, isRelation } from './graph.js'
import { occurrenceOf } from './occurrence.js'
import { isCutShort } from './cut-short.js'
import { composed, formMood, framed, isUnreal, ofObject, phrase, withOwn, type OperatorTable } from './operators.js'
import type { SyntaxSettings } from './settings.js'

export interface Modality {
  readonly factuality: Factuality
  readonly polarity: Polarity
}

/** Types whose complement is presupposed: what hangs below them keeps its own standing (Kiparsky & Kiparsky 1970). */
const factive = new Set(['tell', 'reveal', 'confess', 'withhold', 'discover', 'realize', 'remember', 'forget', 'see', 'hear', 'forgive', 'thank', 'apologize', 'catch', 'recognize', 'grieve', 'become-angry', 'read', 'write'])

/** Types of which somebody is there to do them. */
const helping = new Set(['care-for', 'help', 'rescue', 'protect', 'grieve'])

/**
 * How sure the article is that the event happened. Works outward from the predicate: its own negation and modals, then each word that
 * embeds it; the innermost value other than `actual` holds. After FactBank's embedding of factuality (Saurí & Pustejovsky 2009).
 *
 * @param typeOf the event type that a token was read as, if any
 * @param formsOf names of the inflected forms that a token may be, of the pack's inflection classes
 * @param taken ids of words that are part of the predicate's own expression: "tells nobody" of keeping a secret
 */
export function modalityOf(s: ReadSentence, predicate: Token, own: Factuality | undefined, operators: OperatorTable, settings: SyntaxSettings, typeOf: (token: Token) => string | undefined, formsOf: (token: Token) => readonly string[] = () => [], taken: readonly number[] = []): Modality {
  // "Dying of cancer, Nena confessed": who still acts is not dead yet (imperfective paradox: Dowty 1979).
  if (typeOf(predicate) === 'die' && isRelation(predicate, 'advcl') && predicate.id < predicate.head && (predicate.feats.VerbForm === 'Ger' || (predicate.feats.VerbForm === 'Part' && predicate.feats.Tense === 'Pres'))) return { factuality: 'uncertain', polarity: 'positive' }
  // "Claire was there to save him": no mere purpose.
  const place = isRelation(predicate, 'advcl') && helping.has(typeOf(predicate) ?? '') ? s.graph.head(predicate) : undefined
  if (place && settings.presence.has(place.form.toLowerCase())) return modalityOf(s, place, own, operators, settings, typeOf, formsOf, taken)
  const occurrence = own === undefined ? occurrenceOf(s, predicate, settings) : undefined
  if (occurrence && composed(s, occurrence, predicate, operators) === undefined) {
    // "is to open"
    if (occurrence.feats.VerbForm === 'Inf' && s.graph.dependents(occurrence, 'cop').length > 0) return { factuality: 'planned', polarity: 'positive' }
    // "begins-CONTEMPLATED": what the verb's own form says.
    const form = operators.get(occurrence.form.toLowerCase())
    if (form && form !== 'actual') return { factuality: form, polarity: form === 'denied' ? 'negative' : 'positive' }
    const said = modalityOf(s, occurrence, undefined, operators, settings, typeOf, formsOf)
    if (said.factuality !== 'actual') return said
  }
  const local = nobodyActs(s, predicate, settings, taken) ? 'denied' : (localValue(s, predicate, operators, settings) ?? framed(s, predicate, operators, settings) ?? moodOf(s, predicate, settings))
  // "would have died if …": what did not come about, or did where that is denied; and the contrary of its condition.
  if (isUnreal(s, predicate, settings.unreal) && s.graph.children(predicate).some((child) => isRelation(child, 'advcl') && (isConditional(s, child, settings) || isInvertedCondition(s, child, settings)))) return local === 'denied' ? { factuality: 'actual', polarity: 'positive' } : { factuality: 'prevented', polarity: 'positive' }
  // "would have come for her": without a condition, too.
  if (local === 'planned' && isUnreal(s, predicate, settings.unrealAlone)) return { factuality: 'prevented', polarity: 'positive' }
  // "must have killed him": of what lies behind, a modal concludes.
  if (local === 'planned' && predicate.feats.VerbForm === 'Part' && s.graph.dependents(predicate, 'aux').some(({ feats, deprel }) => deprel === 'aux' && feats.VerbForm === 'Inf')) return { factuality: 'uncertain', polarity: 'positive' }
  if (isCutShort(s, predicate, local, settings)) return { factuality: 'prevented', polarity: 'positive' }
  const above = isRelation(predicate, 'advcl') ? s.graph.head(predicate) : undefined
  // "nearly strangled her if she had not hit him": what nearly came about did not, and the condition is against the fact.
  const isAgainstFact = above !== undefined && (isUnreal(s, above, settings.unreal) || localValue(s, above, operators, settings) === 'attempted')
  if (isAgainstFact && isConditional(s, predicate, settings)) return local === 'denied' ? { factuality: 'actual', polarity: 'positive' } : { factuality: 'denied', polarity: 'positive' }
  // "before he could kill her": it did not come to that.
  const isAble = (mark: Token): boolean => local === 'uncertain' || s.graph.dependents(predicate, 'aux').some(({ id, form }) => id > mark.id && settings.abilities.has(form.toLowerCase()))
  if (above && s.graph.dependents(predicate, 'mark').some((mark) => settings.beforeMarks.has(mark.form.toLowerCase()) && isAble(mark))) return { factuality: 'prevented', polarity: 'positive' }
  // "had he not fallen ill …": a condition against the fact says the contrary.
  if (isInvertedCondition(s, predicate, settings)) return local === 'denied' ? { factuality: 'actual', polarity: 'positive' } : { factuality: 'denied', polarity: 'positive' }
  // A negator that is part of the expression ("no longer see each other") denies nothing.
  if (local === 'denied' && own === undefined) return { factuality: 'denied', polarity: 'negative' }
  let value: Factuality = own ?? local ?? 'actual'
  let token = predicate
  // A noun with participants of its own is taken for granted, unless it is itself what is tried, planned or prevented.
  const reach = s.frames.get(predicate.id)?.voice === 'noun' ? 1 : 8
  for (let depth = 0; depth < reach && value === 'actual'; depth++) {
    const head = s.graph.head(token)
    if (!head || !(embeds(token) || cleftOf(s.graph, token, settings) || isContentOf(head, token, operators))) break
    if (isOver(s, token, settings)) break
    const marks = s.graph.dependents(token, 'mark', 'case', 'advmod').map((mark) => phrase(s, mark))
    // "asked whether he left": an embedded question is open.
    if ((isRelation(token, 'ccomp') || isRelation(token, 'csubj')) && isConditional(s, token, settings)) return { factuality: 'uncertain', polarity: 'positive' }
    const isBeside = ['advcl', 'acl', 'obl', 'nmod'].some((relation) => isRelation(token, relation))
    if (isBeside && isConditional(s, token, settings)) return { factuality: 'uncertain', polarity: 'positive' }
    // "could have let him die" did not; "that is all she needs to do it" does.
    if (isComplement(s, token, settings) && settings.permissives.has(head.lemma.toLowerCase()) && isUnreal(s, head, settings.unreal)) return { factuality: 'prevented', polarity: 'positive' }
    if (isComplement(s, token, settings) && isSufficient(s, head, operators, settings)) {
      token = head
      continue
    }
    // "was about to leave when Ben came in": what happened meanwhile is no part of what was about to.
    if (isRelation(token, 'advcl') && hasOwnSubject(s, token) && s.graph.dependents(token, 'mark', 'advmod').some((mark) => mark.id < token.id && settings.interruptions.has(mark.form.toLowerCase()))) break
    const expressed = isRelation(token, 'conj') || (isRelation(token, 'advcl') && token.feats.VerbForm === undefined && !isComplement(s, token, settings)) ? undefined : composed(s, head, token, operators)
    if (expressed === 'actual') {
      token = head
      continue
    }
    if (expressed) return { factuality: expressed, polarity: expressed === 'denied' ? 'negative' : 'positive' }
    // "too weak to kill": an excess rules out what it is measured by.
    if (head.upos === 'ADJ' && token.feats.VerbForm === 'Inf' && s.graph.dependents(head, 'advmod').some((child) => settings.excess.has(child.form.toLowerCase()))) return { factuality: 'denied', polarity: 'negative' }
    if (isBeside) {
      // "stopped him before he fired": it did not come to that.
      if (isRelation(token, 'advcl') && typeOf(head) === 'prevent' && s.graph.dependents(token, 'mark', 'advmod').some((mark) => settings.beforeMarks.has(mark.form.toLowerCase()))) return { factuality: 'prevented', polarity: 'positive' }
      // "ordered to tie him up until he died": how long what is not done yet is to go on is no more so.
      if (isRelation(token, 'advcl') && marks.some((mark) => settings.limitMarks.has(mark))) {
        const limited = modalityOf(s, head, undefined, operators, settings, typeOf, formsOf)
        if (limited.factuality === 'planned') return limited
        break
      }
      // What completes an adjective ("bound to find out") is no purpose.
      if (isRelation(token, 'advcl') && head.upos !== 'ADJ' && isPurpose(s, token, marks, settings)) return { factuality: 'planned', polarity: 'positive' }
      // "It was close that …": an operator that heads the clause itself.
      const governing = /^(ADV|ADJ)$/.test(head.upos) ? operators.get(head.form.toLowerCase()) : undefined
      if (isRelation(token, 'advcl') && governing && governing !== 'actual') return { factuality: governing, polarity: governing === 'denied' ? 'negative' : 'positive' }
      if (isRelation(token, 'advcl') && head.upos !== 'ADJ' && !isComplement(s, token, settings)) break
    }
    const type = typeOf(head)
    if (isRelation(token, 'conj')) {
      // A finite clause with a subject of its own is not coordinated with an infinitive, whatever the parser says.
      if (token.feats.VerbForm === 'Fin' && head.feats.VerbForm === 'Inf' && hasOwnSubject(s, token)) break
      // "Nearly it was that he died, but she saved him": the adverb is the first clause's alone.
      if (isRelation(head, 'advcl') && s.graph.head(head)?.upos === 'ADV' && hasOwnSubject(s, token)) break
      const shared = hasOwnSubject(s, token) || settings.privatives.has(head.lemma.toLowerCase()) ? undefined : sharedModal(s, head, operators, settings)
      token = head
      if (shared) value = shared
      continue
    }
    // To forget to do is not to do; to forget that presupposes.
    if (type === 'forget' && isRelation(token, 'xcomp')) return { factuality: 'denied', polarity: 'positive' }
    // "claims that he hit her": told, but held to be no more than what is said.
    if (type === 'tell' && isRelation(token, 'ccomp') && operators.get(head.lemma.toLowerCase()) === 'uncertain') {
      value = 'uncertain'
      break
    }
    if (type ? factive.has(type) : settings.factives.has(head.lemma.toLowerCase()) || settings.factives.has(head.form.toLowerCase())) break
    // "helps him steal it": without a mark it is what both do.
    if (type === 'help' && isRelation(token, 'xcomp') && marks.length === 0) {
      token = head
      continue
    }
    // The infinitive beside a verb that embeds nothing says what for: "goes off to find her".
    if (type && isRelation(token, 'xcomp') && token.feats.VerbForm === 'Inf' && !eventType(type)?.roles.some((role) => role.startsWith('content')) && !eventType(type)?.causative) return { factuality: 'planned', polarity: 'positive' }
    const embedded = type ? eventType(type)?.content : undefined
    // "She has no plan to follow it": what there is none of is not planned.
    const lacking = isRelation(head, 'obj') || isRelation(head, 'nsubj') ? s.graph.head(head) : undefined
    if (head.upos === 'NOUN' && isRelation(token, 'acl') && lacking && settings.privatives.has(lacking.lemma.toLowerCase()) && (embedded === 'planned' || operators.get(head.form.toLowerCase()) === 'planned')) return { factuality: 'denied', polarity: 'negative' }
    // A verb known as an event says itself what it makes of its content; where dictionary forms are roots, its root may be that of a word that embeds.
    const operator = embedded !== undefined ? undefined : (ofObject(s, head, token, operators) ?? (type && settings.rootLemmas ? undefined : operators.get(head.lemma.toLowerCase())) ?? operators.get(head.form.toLowerCase()))
    const complement = isComplement(s, token, settings) || (isRelation(token, 'advcl') && head.upos === 'ADJ' && token.feats.VerbForm === 'Inf') || isRelation(token, 'acl') || isContentOf(head, token, operators) || isRelation(token, 'obj') || isRelation(token, 'csubj') || isRelation(token, 'obl') || isRelation(token, 'nsubj')
    // "insists that she wrote it" demands nothing: a complement told as done stays done.
    const told = embedded === 'planned' && isRelation(token, 'ccomp') && (token.feats.Tense === 'Past' || (token.feats.Aspect === 'Perf' && token.feats.Mood === 'Ind'))
    // A noun as subject, or as what is feared, happened all the same.
    const nominal = (isRelation(token, 'nsubj') && (s.positions.get(token.id)?.slot ?? 'subj') === 'subj') || ((isRelation(token, 'obj') || isRelation(token, 'obl')) && embedded === 'uncertain')
    // "lied about his death": what a noun names is only what the lie is about.
    const isTopic = isRelation(token, 'obl') && embedded === 'denied' && s.frames.get(token.id)?.voice === 'noun'
    // What one dreamed to have been is nothing but a dream.
    if ((type === 'dream' && told) || isTopic) value = 'uncertain'
    else if (complement && embedded && embedded !== 'actual' && !told && !nominal) value = embedded
    else if (complement && operator && operator !== 'actual') {
      // What somebody does not want or plan is nothing to tell as a plan.
      if (operator === 'denied' && depth === 0 && settings.privatives.has(head.lemma.toLowerCase())) return { factuality: 'denied', polarity: 'negative' }
      if (operator === 'planned' && localValue(s, head, operators, settings) === 'denied') return { factuality: 'denied', polarity: 'negative' }
      value = operator
    }
    // Who does not manage to do it does not do it (two-way implicatives, Karttunen 1971).
    else if (complement && !type && (isRelation(token, 'xcomp') || operator === 'actual') && localValue(s, head, operators, settings) === 'denied') {
      if (depth === 0) return { factuality: 'denied', polarity: 'negative' }
      value = 'denied'
    }
    else if (!complement && !isRelation(token, 'advcl')) break
    token = head
    if (value === 'actual' && !type && complement) {
      const above = localValue(s, head, operators, settings)
      if (above && above !== 'denied') value = above
    }
  }
  // "before-yet he be handcuffed", in the mood of what is not so yet: nothing says that it came to it.
  const forestalled = value === 'actual' && above !== undefined && predicate.feats.Mood === 'Pot' && s.graph.dependents(predicate, 'mark').some((mark) => settings.beforeMarks.has(mark.form.toLowerCase()) && settings.forestallers.has(s.graph.token(mark.id + 1)?.form.toLowerCase() ?? ''))
  if (forestalled) return { factuality: 'uncertain', polarity: 'positive' }
  return { factuality: value === 'actual' && own === undefined ? (formMood(s, predicate, formsOf(predicate), settings) ?? value) : value, polarity: 'positive' }
}

/** "their plan-LINKER to build a clinic": what a noun that embeds is about, though a linker ties both like a relative clause. */
const isContentOf = (head: Token, clause: Token, operators: OperatorTable): boolean =>
  isRelation(clause, 'acl:relcl') && /^(NOUN|ADJ)$/.test(head.upos) && clause.feats.Aspect === 'Imp' && clause.feats.Mood === 'Pot' && operators.get(head.form.toLowerCase()) === 'planned'

/** An auxiliary of the pack's list before the subject of a clause that hangs on another: "had X known". */
const isInvertedCondition = (s: ReadSentence, predicate: Token, settings: SyntaxSettings): boolean => {
  // Parsers take such an auxiliary for a verb with the subject as its object.
  const head = s.graph.head(predicate)
  if (head && settings.invertedConditions.has(head.form.toLowerCase()) && /^(xcomp|ccomp)$/.test(predicate.deprel) && /^(xcomp|advcl)$/.test(head.deprel) && s.graph.dependents(head, 'nsubj').length === 0 && s.graph.dependents(head, 'obj').length > 0) return true
  const auxiliary = s.graph.dependents(predicate, 'aux').find((child) => settings.invertedConditions.has(child.form.toLowerCase()))
  const subject = s.graph.dependents(predicate, 'nsubj')[0]
  return auxiliary !== undefined && subject !== undefined && auxiliary.id < subject.id && predicate.deprel !== 'root' && !s.sentence.text.trimEnd().endsWith('?')
}

/** How far before a head its phrase may begin. */
const REACH = 4

/** "That is *all* she needs to …": nothing else is wanting, so that it comes about. */
const isSufficient = (s: ReadSentence, need: Token, operators: OperatorTable, settings: SyntaxSettings): boolean => {
  if (operators.get(need.lemma.toLowerCase()) !== 'planned') return false
  const subject = s.graph.dependents(need, 'nsubj').filter(({ id }) => id < need.id).at(-1)
  return subject !== undefined && s.graph.tokens.some((all) => settings.sufficers.has(all.form.toLowerCase()) && all.id < subject.id && all.id >= subject.id - REACH && s.graph.token(all.id - 1)?.upos === 'AUX')
}

/** Under a conditional mark that no question word follows. */
export const isConditional = (s: ReadSentence, clause: Token, settings: SyntaxSettings): boolean =>
  s.graph.dependents(clause, 'mark', 'case', 'advmod').some((mark) => {
    const next = s.graph.token(mark.id + 1)
    return settings.conditionMarks.has(phrase(s, mark)) && !(next && settings.interrogatives.has(next.form.toLowerCase().replace(/ng$/, '')))
  }) && !settings.interrogatives.has(clause.form.toLowerCase())

const embeds = (token: Token): boolean => /^(xcomp|ccomp|advcl|acl|csubj|conj|obj|obl|nsubj|nmod)(:|$)/.test(token.deprel) && !isRelation(token, 'acl:relcl')

/** Purpose: the pack's marks, or a bare infinitive clause where the language has infinitives. */
const isPurpose = (s: ReadSentence, token: Token, marks: readonly string[], settings: SyntaxSettings): boolean =>
  marks.some((mark) => settings.purposeMarks.has(mark)) && (token.feats.VerbForm === undefined || token.feats.VerbForm === 'Inf') && s.graph.dependents(token, 'aux').length === 0

/** Negation, modals, and adverbs at the predicate itself. */
function localValue(s: ReadSentence, predicate: Token, operators: OperatorTable, settings: SyntaxSettings): Factuality | undefined {
  let found: Factuality | undefined
  for (const child of s.graph.children(predicate)) {
    if (!/^(advmod|aux|cop|cc|discourse|mark|det|parataxis|obl|dep|xcomp)(:|$)/.test(child.deprel)) continue
    if (settings.onlyWords.has(s.graph.token(child.id + 1)?.form.toLowerCase() ?? '')) continue
    if (isOfEllipsis(s, child) || isOfTime(s, child, settings)) continue
    if ((child.feats.Polarity === 'Neg' && isRelation(child, 'advmod') && !isQuestionTag(child)) || (child.feats.PronType === 'Neg' && isRelation(child, 'det'))) return 'denied'
    const value = /^(xcomp|obl|parataxis)/.test(child.deprel) ? undefined : (operators.get(phrase(s, child)) ?? withOwn(s, child, operators) ?? operators.get(child.lemma.toLowerCase()) ?? operators.get(child.form.toLowerCase()))
    if (value === 'denied') return 'denied'
    if (value && value !== 'actual') found ??= value
  }
  return found
}

/** What the inflection of the predicate, or of its auxiliary, says. */
function moodOf(s: ReadSentence, predicate: Token, settings: SyntaxSettings): Factuality | undefined {
  // Nobody is commanded who is named as the subject, or whose deed is told between others.
  if (predicate.feats.Mood === 'Imp' && (s.graph.dependents(predicate, 'nsubj').length > 0 || !/^(root|ccomp|parataxis)$/.test(predicate.deprel))) return undefined
  const auxiliary = s.graph.dependents(predicate, 'aux', 'cop').find((child) => child.feats.VerbForm === 'Fin')
  const shown = (auxiliary ?? predicate).feats
  return settings.moods.find(([key]) => {
    const [, place, feature = '', value] = /^(aux\/)?(\w+)=(\w+)$/.exec(key) ?? []
    return (place !== undefined) === (auxiliary !== undefined) && shown[feature] === value
  })?.[1]
}

/** "Nobody killed her", "no client pays", "she rules nothing". */
const nobodyActs = (s: ReadSentence, predicate: Token, settings: SyntaxSettings, taken: readonly number[]): boolean =>
  s.graph.dependents(predicate, 'obj', 'iobj').some(({ id, feats, upos }) => upos === 'PRON' && !taken.includes(id) && feats.PronType === 'Neg') ||
  s.graph.dependents(predicate, 'nsubj').some((subject) => subject.feats.PronType === 'Neg' || settings.negativeSubjects.has(subject.form.toLowerCase()) || s.graph.dependents(subject, 'det').some((det) => det.feats.PronType === 'Neg'))

const isQuestionTag = (token: Token): boolean => token.upos === 'INTJ'

/** "but not before warning her": it came first, and it came. */
const isOfTime = (s: ReadSentence, negator: Token, settings: SyntaxSettings): boolean => isRelation(negator, 'advmod') && settings.beforeMarks.has(s.graph.token(negator.id + 1)?.form.toLowerCase() ?? '')

/** "begs him not to": it denies what is left out. */
const isOfEllipsis = (s: ReadSentence, negator: Token): boolean => isRelation(negator, 'advmod') && negator.feats.Polarity === 'Neg' && s.graph.dependents(negator, 'fixed', 'mark').length > 0

/** "He would have come, but she left": whoever else acts in a coordinated clause acts under no modal of the first. */
const hasOwnSubject = (s: ReadSentence, clause: Token): boolean => s.frames.get(clause.id)?.arguments.some((argument) => argument.slots[0] === 'subj' && argument.via === 'tree' && isNominal(argument.token)) === true

/** A modal before the first of two coordinated verbs holds for both. */
const sharedModal = (s: ReadSentence, first: Token, operators: OperatorTable, settings: SyntaxSettings): Factuality | undefined => {
  const value = localValue(s, first, operators, settings)
  return value === 'denied' || value === 'actual' ? undefined : value
}
