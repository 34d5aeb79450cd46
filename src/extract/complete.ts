import type { Token } from '../ir/index.js'
import { eventType } from '../vocabulary/index.js'
import { absentParties, effortSubject, perceivedSubject, smallSubjects } from './absent-parties.js'
import { markingOf, type Argument } from './arguments.js'
import { cleftOf } from './clefts.js'
import type { Frame, ReadSentence } from './frames.js'
import { baseRelation, isNominal, isRelation, phraseBefore } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/** Types of what befalls somebody. */
const befalling: ReadonlySet<string> = new Set(['imprison', 'arrest', 'capture', 'injure', 'kill', 'hit', 'shoot', 'stab', 'convict', 'fire', 'kidnap', 'betray', 'deceive'])

/** Types that a predicate may express, for its control behaviour. */
export type TypesOf = (token: Token) => readonly string[]

/**
 * The arguments of a predicate with those that the tree leaves unsaid: a subject shared in coordination, the controller of an
 * infinitive, the antecedent of a relative clause, the subject of a light verb over an event noun.
 */
export function completeArguments(s: ReadSentence, predicate: Token, settings: SyntaxSettings, typesOf: TypesOf, depth = 0): readonly Argument[] {
  const frame = s.frames.get(predicate.id)
  if (!frame) return []
  const own = smallSubjects(s, frame.arguments, typesOf(predicate))
  if (depth > 6) return own
  const head = lowered(s, predicate, settings, typesOf) ?? governorOf(s, predicate)
  const higher = (): readonly Argument[] => (head ? raised(s, head, predicate, completeArguments(s, head, settings, typesOf, depth + 1)) : [])
  const has = (slot: string): boolean => own.some((argument) => argument.slots[0] === slot)
  const added: Argument[] = []
  const add = (token: Token | undefined, slots: readonly string[], via: Argument['via']): void => {
    if (token && token.id !== predicate.id && !own.some((argument) => argument.token.id === token.id)) added.push({ token, slots, via })
  }
  if (frame.voice === 'noun') {
    if (!has('subj') && !(has('poss') && has('obj'))) add(supportSubject(s, predicate, settings, higher) ?? deedsSubject(s, predicate, (head) => completeArguments(s, head, settings, typesOf, depth + 1), typesOf), ['support'], 'support')
    return [...own, ...added]
  }
  const surface = surfaceSubjectSlots(frame, settings)
  const interrupted = has(surface[0] ?? 'subj') ? undefined : interruptedSubject(s, predicate, settings)
  const said = has(surface[0] ?? 'subj') ? undefined : cleftSubject(s, predicate, settings)
  const copular = has('subj') ? undefined : (countedSubject(s, predicate, settings) ?? copulaSubject(s, predicate))
  const antecedent = relativeAntecedent(s, predicate, settings)
  const effort = has('subj') ? undefined : effortSubject(s, predicate, settings)
  for (const party of absentParties(s, predicate, own, typesOf(predicate), settings)) add(party, ['joint'], 'control')
  if (effort) add(effort, surface, 'control')
  else if (copular) add(copular, ['subj'], 'relative')
  else if (interrupted || said) add(interrupted ?? said, surface, 'relative')
  else if (!head) return [...own, ...added, ...embedded(s, predicate, own, typesOf, settings)]
  else if (antecedent) {
    if (surface[0] && !has(surface[0])) add(antecedent, surface, 'relative')
    // "Ben, na minahal siya": with a pivot of its own the clause lacks the one who acts.
    else if (settings.genitiveAgent.has(frame.voice) && !has('subj')) add(antecedent, ['subj'], 'relative')
  } else if (isRelation(predicate, 'conj') && s.frames.has(head.id)) {
    // Who goes on acting, acts in the next clause too, whatever the pivot in between.
    const shared = higher()
    const deed = typesOf(head).some((type) => eventType(type)?.roles[0] === 'agent')
    const goesOn = ({ via, slots, token }: Argument): number => (deed && via === 'shared' && slots[0] === 'subj' && /^(PROPN|PRON)$/.test(token.upos) ? 1 : 0)
    for (const argument of settings.relativePivot ? [...shared].sort((a, b) => goesOn(b) - goesOn(a)) : shared) {
      const slot = argument.slots[0]
      if (!slot || slot === 'comp' || slot.startsWith('obl')) continue
      const subjectLike = isRelation(argument.token, 'nsubj') || argument.via !== 'tree' || (settings.relativePivot && isRelation(argument.token, 'obj:agent'))
      if (!subjectLike) continue
      const own = isRelation(argument.token, 'nsubj') && !settings.relativePivot ? surface : sharedSlots(s, argument, frame, settings)
      // "Mika wept, slapped Dante": where the clause has a pivot of its own behind the verb, who acted before acts again; a pronoun may mean that one.
      const turns = frame.arguments.some(({ token }) => isRelation(token, 'nsubj') && token.id < predicate.id)
      const adds = settings.additives.size === 0 || s.graph.dependents(predicate, 'cc').every(({ form }) => settings.additives.has(form.toLowerCase()))
      const actsAgain = settings.relativePivot && !turns && adds && own[0] !== 'subj' && has(own[0] ?? '') && !frame.arguments.some(({ token }) => token.upos === 'PRON') && slot === 'subj' && settings.genitiveAgent.has(frame.voice) && isRelation(argument.token, 'nsubj')
      // "The rebels won, but Dov was stabbed", "rescued her, but he was hurt": a turn takes nobody along who would act in it.
      if (settings.relativePivot && !adds && frame.arguments.some(({ token }) => isRelation(token, 'nsubj') && (token.upos !== 'PRON' || settings.genitiveAgent.has(frame.voice)))) continue
      // "Ana sued, and Ben came-to-be-jailed": by a form of what befalls, which taggers take for that of an actor, nobody did it who acted before.
      if (settings.relativePivot && settings.genitiveAgent.has(frame.voice) && (predicate.feats.Mood === 'Pot' || (predicate.feats.Voice !== undefined && !settings.genitiveAgent.has(predicate.feats.Voice))) && typesOf(predicate).some((type) => befalling.has(type)) && frame.arguments.some(({ token }) => isRelation(token, 'nsubj') && token.upos === 'PROPN')) continue
      // "Her husband died, and wounded is Ana": who is in a state needs nobody who brought it about.
      if (settings.relativePivot && predicate.upos === 'ADJ' && frame.arguments.some(({ token }) => isRelation(token, 'nsubj'))) continue
      const slots = actsAgain ? ['subj'] : own
      if (slots[0] && !has(slots[0]) && !added.some((a) => a.slots[0] === slots[0])) add(argument.token, slots, 'shared')
    }
    // "embraces X and apologizes": to X.
    const embraced = has('dat') || !typesOf(predicate).includes('apologize') ? undefined : shared.find((argument) => ['obj', 'dat'].includes(argument.slots[0] ?? '') && /^(PROPN|PRON)$/.test(argument.token.upos) && argument.via === 'tree')
    if (embraced && !added.some((a) => a.token.id === embraced.token.id)) add(embraced.token, ['dat'], 'shared')
  } else if (settings.relativePivot && predicate.deprel === 'acl' && isNominal(head) && has(surface[0] ?? 'subj')) {
    // It has its own pivot: what the noun is about, as planned by whose noun it is.
    if (!has('subj')) add(controllerOfNoun(s, head, settings, typesOf, depth), ['subj'], 'control')
  } else if (isRelation(predicate, 'acl:relcl') || (isRelation(predicate, 'acl') && settings.relativePivot)) {
    // "a physician who left": its pronoun stands for the antecedent.
    const represented = own.some(({ token }) => settings.relativePronouns.has(token.form.toLowerCase()))
    const free = settings.relativePivot ? surface : represented ? [] : ['subj', 'obj'].filter((slot) => !has(slot)).slice(0, 1)
    if (!own.some((argument) => argument.token.id === head.id) && isNominal(head) && free[0] && !has(free[0])) add(head, free, 'relative')
  } else if (settings.relativePivot && /^(nsubj|csubj)/.test(predicate.deprel) && isNominal(head) && !s.frames.get(head.id)?.arguments.some((argument) => argument.slots[0] === 'obj')) {
    // A headless relative as subject of a noun: "X is the one who …".
    if (surface[0] && !has(surface[0])) add(head, surface, 'relative')
  } else if (isRelation(predicate, 'acl') && isNominal(head)) {
    const infinitive = predicate.feats.VerbForm === 'Inf'
    if (!infinitive && !has(surface[0] ?? 'subj')) add(head, surface, 'relative')
    else if (infinitive && !has('subj')) add(controllerOfNoun(s, head, settings, typesOf, depth), surface, 'control')
  } else if (isRelation(predicate, 'xcomp') || isRelation(predicate, 'advcl') || isRelation(predicate, 'ccomp') || isRelation(predicate, 'parataxis')) {
    // "Handed the baton, she ran": of a passive that keeps an object the subject is the recipient.
    const slots = settings.relativePivot ? ['subj'] : frame.voice === 'Pass' && own.some(({ token }) => token.deprel === 'obj') ? ['dat'] : surface
    // "told her that she should go", in the subjunctive with nobody named: whom it is said to.
    const wished = predicate.feats.Mood === 'Sub' && isRelation(predicate, 'ccomp') && typesOf(head).some((type) => eventType(type)?.control === 'addressee')
    const finite = predicate.feats.VerbForm === 'Fin' && !isRelation(predicate, 'xcomp') && !wished
    // "Tinangka siyang sakalin ni X": the pivot of the verb above is the lower verb's, where neither has another.
    if (settings.relativePivot && settings.genitiveAgent.has(frame.voice) && !has(surface[0] ?? 'obj') && settings.genitiveAgent.has(s.frames.get(head.id)?.voice ?? '') && isComplement(s, predicate, settings) && !typesOf(head).some((type) => eventType(type)?.control === 'addressee'))
      add([...(s.frames.get(head.id)?.arguments ?? []), ...higher().filter(({ via }) => via === 'shared')].find((argument) => isRelation(argument.token, 'nsubj') && argument.slots[0] === surface[0] && isNominal(argument.token))?.token, surface, 'control')
    // "She was found, after beat (her) the driver": who a clause of time without a pivot is about, where somebody else acts.
    const shown = settings.relativePivot && settings.genitiveAgent.has(frame.voice) && !has(surface[0] ?? 'obj') && isRelation(predicate, 'advcl') && isMarked(s, predicate, settings.timeMarks)
    if (shown) add(pivotOf(s, head), surface, 'control')
    // "The vendor is dead after shoot-PATIENT": with nobody for either, it is the same one to whom it was done.
    if (shown && !has('subj')) return [...own, ...added, ...embedded(s, predicate, own, typesOf, settings)]
    // "was a guard until (somebody) dismissed him": the pronoun that is the pivot is more likely the one above than that one its agent.
    const meansPivot = settings.relativePivot && (isRelation(predicate, 'advcl') || (isRelation(predicate, 'parataxis') && isNominal(head))) && !isMarked(s, predicate, settings.purposeMarks) && settings.genitiveAgent.has(frame.voice) && frame.arguments.some(({ token }) => isRelation(token, 'nsubj') && token.upos === 'PRON' && token.feats.PronType === 'Prs' && token.feats.Number !== 'Plur')
    // "…, and in his arms the old man died", "whereas Cora was caught": with a conjunction, or its own pivot first, it takes nobody from the one above.
    const apart = settings.relativePivot && frame.arguments.some(({ token }) => isRelation(token, 'nsubj')) && isRelation(predicate, 'advcl') && (s.graph.dependents(predicate, 'cc').length > 0 || frame.arguments.some(({ token }) => isRelation(token, 'nsubj') && token.id < predicate.id))
    // "The police said that Ben was hurt": under a verb that controls nothing, who did it to the pivot is left open.
    const open = settings.relativePivot && isRelation(predicate, 'ccomp') && frame.arguments.some(({ token }) => isRelation(token, 'nsubj') && isNominal(token)) && typesOf(head).length > 0 && typesOf(head).every((type) => eventType(type)?.control === undefined && !penitent.has(type))
    // "When her father fell ill, it was Ben who nursed him": in an actor voice a clause with its own pivot lacks nobody, and who is wounded needs nobody who did it.
    const whole = settings.relativePivot && isRelation(predicate, 'advcl') && (!settings.genitiveAgent.has(frame.voice) || predicate.upos === 'ADJ') && frame.arguments.some(({ token }) => isRelation(token, 'nsubj') && isNominal(token) && token.id > predicate.id)
    // "Si Ana ang gusto niyang barilin": the nominal of a cleft is the lower verb's pivot, where it is somebody else who wants it.
    const wanter = settings.relativePivot && isComplement(s, predicate, settings) && cleftOf(s.graph, head, settings) ? s.graph.children(head).find((child) => /^(obj|nmod)/.test(child.deprel) && markingOf(s.graph, child).case === 'Gen' && isNominal(child)) : undefined
    // "He was twelve when his father was shot": who only is something does not do what befalls another meanwhile.
    const idle = settings.relativePivot && isRelation(predicate, 'advcl') && head.upos !== 'VERB' && !isMarked(s, predicate, settings.purposeMarks) && frame.arguments.some(({ token }) => isRelation(token, 'nsubj') && isNominal(token))
    if (wanter && surface[0] !== 'subj' && !has(surface[0] ?? 'obj')) {
      add(s.graph.head(head), surface, 'relative')
      if (!has('subj')) add(wanter, ['subj'], 'control')
      return [...own, ...added, ...embedded(s, predicate, own, typesOf, settings)]
    }
    const lend = (token: Token | undefined): void => { if (!(meansPivot && token && isRelation(token, 'nsubj'))) add(token, slots, 'control') }
    const perceived = has(slots[0] ?? 'subj') ? undefined : perceivedSubject(s, predicate, higher(), typesOf(head))
    if (perceived) add(perceived, slots, 'control')
    else if (!apart && !open && !whole && !idle && !has(slots[0] ?? 'subj') && !(finite && isRelation(predicate, 'ccomp'))) lend(controller(higher(), typesOf(head), isComplement(s, predicate, settings) || isDirected(s, predicate, typesOf(head), higher(), settings), settings.relativePivot, !settings.genitiveAgent.has(frame.voice) && !frame.arguments.some(({ token }) => isRelation(token, 'nsubj')) && !isMarked(s, predicate, settings.purposeMarks)))
  }
  return [...own, ...added, ...embedded(s, predicate, own, typesOf, settings)]
}

/** Whom or what a clause is about. */
const pivotOf = (s: ReadSentence, head: Token): Token | undefined => s.frames.get(head.id)?.arguments.find(({ token }) => isRelation(token, 'nsubj') && isNominal(token))?.token

/** "kept from tricking Ben into leaving": under a verb that makes somebody act the clause behind it is what they are to do, also where the parser gave it to the verb above. */
function lowered(s: ReadSentence, clause: Token, settings: SyntaxSettings, typesOf: TypesOf): Token | undefined {
  const head = s.graph.head(clause)
  if (!head || head.id > clause.id || !isRelation(clause, 'advcl') || !(isMarked(s, clause, settings.purposeMarks) || isMarked(s, clause, settings.complementMarks))) return undefined
  const under = (token: Token): Token[] => s.graph.dependents(token, 'xcomp', 'ccomp', 'advcl').filter((other) => other.id > token.id && other.id < clause.id).flatMap((other) => [other, ...under(other)])
  const between = under(head).filter((other) => s.frames.has(other.id)).at(-1)
  return between && typesOf(between).some((type) => eventType(type)?.control === 'addressee' && eventType(type)?.roles.some((role) => role.startsWith('content'))) ? between : undefined
}

/** The predicate above; a degree word in between ("long enough to …") is none. */
function governorOf(s: ReadSentence, predicate: Token): Token | undefined {
  const head = s.graph.head(predicate)
  return head && !s.frames.has(head.id) && /^(ADV|ADJ)$/.test(head.upos) && isRelation(predicate, 'advcl') ? s.graph.head(head) : head
}

/** A predicate that only says how another is meant ("needs to", "must") has that one's arguments. */
function raised(s: ReadSentence, head: Token, below: Token, own: readonly Argument[]): readonly Argument[] {
  if (own.some((argument) => argument.slots[0] === 'subj' || argument.slots[0] === 'obj')) return own
  const meant = s.graph.dependents(head, 'xcomp').find((child) => child.id !== below.id && child.id < below.id)
  const theirs = meant ? (s.frames.get(meant.id)?.arguments ?? []).filter((argument) => argument.slots[0] === 'subj' || argument.slots[0] === 'obj') : []
  return [...own, ...theirs]
}

/** "X, who …, leaves": the subject that a relative clause keeps apart from its verb, where the parser lost it. */
export function interruptedSubject(s: ReadSentence, predicate: Token, settings: SyntaxSettings): Token | undefined {
  if (settings.relativePronouns.size === 0 || predicate.upos !== 'VERB' || s.graph.dependents(predicate, 'nsubj', 'csubj', 'mark').length > 0) return undefined
  let at = predicate.id - 1
  while (/^(AUX|ADV)$/.test(s.graph.token(at)?.upos ?? '')) at--
  if (s.graph.token(at)?.form !== ',') return undefined
  for (let i = at - 2; i > 2; i--) {
    const pronoun = s.graph.token(i)
    if (!pronoun || !settings.relativePronouns.has(pronoun.form.toLowerCase()) || s.graph.token(i - 1)?.form !== ',') continue
    const noun = phraseBefore(s.graph, i - 1)
    return noun && noun.upos === 'PROPN' ? noun : undefined
  }
  // "it is X who, after …, leaves": the relative pronoun itself is kept apart.
  for (let i = at - 2; i > 1; i--) {
    const pronoun = s.graph.token(i)
    if (!pronoun || (pronoun.upos === 'VERB' && pronoun.feats.VerbForm === 'Fin' && s.graph.dependents(pronoun, 'nsubj').length === 0)) break
    if (settings.personalRelatives.has(pronoun.form.toLowerCase()) && s.graph.token(i + 1)?.form === ',') return pronoun
  }
  // "X, a retired sergeant, leaves": the same with an apposition.
  for (let i = at - 1; i > 1; i--) {
    const token = s.graph.token(i)
    if (!token || (token.upos === 'VERB' && token.feats.VerbForm === 'Fin')) return undefined
    if (token.form !== ',') continue
    const name = s.graph.token(i - 1)
    const after = s.graph.token(i + 1)
    return name?.upos === 'PROPN' && after && (/^(DET|ADJ|NOUN|PRON)$/.test(after.upos) || (after.upos === 'VERB' && after.feats.VerbForm !== 'Fin')) ? (phraseBefore(s.graph, i) ?? name) : undefined
  }
  return undefined
}

/** The phrase before a copula is its subject, also where the parser gave it to the verb above: "realizes X is back". */
function copulaSubject(s: ReadSentence, predicate: Token): Token | undefined {
  const copula = s.graph.dependents(predicate, 'cop').find((child) => child.id < predicate.id)
  const noun = copula && s.graph.dependents(predicate, 'nsubj').length === 0 ? phraseBefore(s.graph, copula.id) : undefined
  return noun && /^(PROPN|PRON)$/.test(noun.upos) ? noun : undefined
}

/** "The two flirt": behind a number above one a singular noun is a verb, and the number its subject. */
export function countedSubject(s: ReadSentence, predicate: Token, settings: SyntaxSettings): Token | undefined {
  if (predicate.upos !== 'NOUN' || predicate.feats.Number !== 'Sing' || !/^(root|conj|parataxis|ccomp|advcl)/.test(predicate.deprel)) return undefined
  const number = s.graph.dependents(predicate, 'nummod').find((child) => child.id === predicate.id - 1)
  return number && s.graph.token(number.id - 1)?.upos === 'DET' && number.feats.NumType === 'Card' && !settings.indefinites.has(number.form.toLowerCase()) && /^\p{L}/u.test(number.form) ? number : undefined
}

/** "X is the one who …" as a nominative phrase right before a headless relative, whatever the parser made of it. */
function cleftSubject(s: ReadSentence, predicate: Token, settings: SyntaxSettings): Token | undefined {
  if (!settings.relativePivot) return undefined
  const article = s.graph.dependents(predicate, 'det').find((child) => child.feats.Case === 'Nom' && child.id < predicate.id)
  const noun = article ? phraseBefore(s.graph, article.id) : undefined
  return noun && /^(PROPN|PRON)$/.test(noun.upos) && markingOf(s.graph, noun).case === 'Nom' ? noun : undefined
}

/** "X, who …" where the parser took the relative clause for a coordinate: a relativizer, no conjunction, a nominal right before. */
function relativeAntecedent(s: ReadSentence, predicate: Token, settings: SyntaxSettings): Token | undefined {
  if (!/^(conj|advcl|ccomp|parataxis)(:|$)/.test(predicate.deprel) || s.graph.dependents(predicate, 'cc').length > 0) return undefined
  const mark = s.graph.dependents(predicate, 'mark').find((child) => settings.relativizers.has(child.form.toLowerCase()))
  const comma = mark ? s.graph.token(mark.id - 1) : undefined
  if (!mark || comma?.form !== ',') return undefined
  const noun = phraseBefore(s.graph, comma.id)
  return noun && (noun.upos === 'PROPN' || s.graph.subtree(noun).some((t) => t.upos === 'PROPN' && t.id < comma.id)) ? noun : undefined
}

/** A clause that completes its verb, by its relation or by a mark that only complements take. */
export const isComplement = (s: ReadSentence, clause: Token, settings: SyntaxSettings): boolean =>
  isRelation(clause, 'xcomp') || isRelation(clause, 'ccomp') || (isRelation(clause, 'advcl') && (isGerundBehind(clause) || s.graph.dependents(clause, 'mark').some((mark) => settings.complementMarks.has(mark.form.toLowerCase()))))

/** "denied killing him": right behind its verb, with nothing between them. */
const isGerundBehind = ({ feats, id, head }: Token): boolean => id === head + 1 && (feats.VerbForm === 'Ger' || (feats.VerbForm === 'Part' && feats.Tense === 'Pres'))

/** An infinitive, or a purpose beside who undergoes, under a verb that makes somebody act is what they are to do, even where the parser took it for a purpose. */
const isDirected = (s: ReadSentence, clause: Token, types: readonly string[], matrix: readonly Argument[], settings: SyntaxSettings): boolean =>
  // "in order to", or before its verb: nothing but a purpose.
  isRelation(clause, 'advcl') && clause.id > clause.head && !s.graph.dependents(clause, 'mark').some((mark) => s.graph.dependents(mark, 'fixed').length > 0) && types.some((type) => eventType(type)?.control === 'addressee') &&
  (clause.feats.VerbForm === 'Inf' || (isMarked(s, clause, settings.purposeMarks) && matrix.some((argument) => isRelation(argument.token, 'nsubj') && argument.slots[0] !== 'subj' && argument.via === 'tree')))

const isMarked = (s: ReadSentence, clause: Token, marks: ReadonlySet<string>): boolean => s.graph.dependents(clause, 'mark').some((mark) => marks.has(mark.form.toLowerCase()))

/** Adverbial clauses that are what the event above is about: what somebody is made or asked to do, and what is asked under "whether". */
function embedded(s: ReadSentence, predicate: Token, own: readonly Argument[], typesOf: TypesOf, settings: SyntaxSettings): readonly Argument[] {
  const lower = s.graph.tokens.filter((clause) => clause.id > predicate.id && clause.head !== predicate.id && clause.head < predicate.id && isRelation(clause, 'advcl') && lowered(s, clause, settings, typesOf)?.id === predicate.id)
  const clauses = [...lower, ...s.graph.dependents(predicate, 'advcl')].filter((clause) => !own.some((argument) => argument.token.id === clause.id))
  if (clauses.length === 0 || own.some((argument) => argument.slots[0] === 'comp')) return []
  const types = typesOf(predicate).filter((type) => eventType(type)?.roles.some((role) => role.startsWith('content')))
  const found = clauses.find((clause) => clause.id > predicate.id && (
    (types.length > 0 && lower.includes(clause)) ||
    isDirected(s, clause, types, own, settings) || (isMarked(s, clause, settings.purposeMarks) && types.includes('request-help')) || (isMarked(s, clause, settings.conditionMarks) && types.includes('ask'))))
  return found ? [{ token: found, slots: ['comp'], via: 'tree' }] : []
}

/** Types whose content is the deed of who speaks. */
const penitent = new Set(['apologize', 'confess'])

/** Who does a deed that is a noun is who the event above it says. */
function deedsSubject(s: ReadSentence, noun: Token, argumentsAt: (head: Token) => readonly Argument[], typesOf: TypesOf): Token | undefined {
  // "in the act of stealing": the noun between says nothing of who steals.
  const above = s.graph.head(noun)
  const inner = above && isRelation(noun, 'nmod') && isNominal(above) && s.frames.get(above.id) === undefined ? above : noun
  const head = s.graph.head(inner)
  const frame = head && s.frames.get(head.id)
  const own = frame?.arguments.find((argument) => argument.token.id === inner.id && (argument.isDeed || inner !== noun))
  if (!head || !own || !/^(obj|dat|deed|obl\/.*)$/.test(own.slots[0] ?? '')) return undefined
  const types = typesOf(head).filter((type) => eventType(type)?.roles.some((role) => role.startsWith('content')) && (eventType(type)?.control !== undefined || penitent.has(type)))
  const wanted = types.some((type) => eventType(type)?.control === 'agent' || penitent.has(type)) ? ['subj'] : ['obj', 'dat']
  return types.length === 0 ? undefined : argumentsAt(head).find((argument) => argument.token.id !== inner.id && wanted.includes(argument.slots[0] ?? '') && isNominal(argument.token) && argument.token.feats.Reflex !== 'Yes')?.token
}

/** Which slot the surface subject (or pivot) of this frame fills. */
function surfaceSubjectSlots(frame: Frame, settings: SyntaxSettings): readonly string[] {
  const table = settings.arguments
  const value = table[frame.voice]?.['/Nom'] ?? table[frame.voice]?.nsubj ?? table['*']?.nsubj ?? 'subj'
  return value.split(/\s+/)
}

/** The pivot stays pivot, whatever the other voice makes of it; who acts, acts in both. */
function sharedSlots(s: ReadSentence, argument: Argument, frame: Frame, settings: SyntaxSettings): readonly string[] {
  if (!isRelation(argument.token, 'nsubj') && argument.slots[0] === 'subj') return argument.slots
  const marking = markingOf(s.graph, argument.token)
  const key = marking.case ? `/${marking.case}` : baseRelation(argument.token)
  const value = settings.arguments[frame.voice]?.[key] ?? settings.arguments['*']?.[key]
  return value ? value.split(/\s+/) : argument.slots
}

/** Obligatory control: by the matrix type where it is known, else the object before the subject (Rosenbaum's minimal distance). */
function controller(matrix: readonly Argument[], types: readonly string[], complement: boolean, pivotal: boolean, free = true): Token | undefined {
  const by = (slot: string): Token | undefined => matrix.find((argument) => argument.slots[0] === slot)?.token
  const control = types.map((type) => eventType(type)?.control).find((value) => value !== undefined)
  const person = (token: Token | undefined): Token | undefined => (token && isNominal(token) ? token : undefined)
  // An adverbial participle or infinitive goes with the surface subject, also where that undergoes ("Recognized by A, B is seized by C").
  const surface = pivotal && !free ? undefined : matrix.find((argument) => isRelation(argument.token, 'nsubj') && argument.via === 'tree')?.token
  if (!complement) return person(surface) ?? person(by('subj')) ?? person(by('obj'))
  // "allowed Ben to escape": whoever stands nearer does it, promises aside, whatever else the verb may mean; of a pivot that undergoes, where it is consent.
  const isNearer = ({ token, slots, via }: Argument): boolean => via === 'tree' && (pivotal ? isRelation(token, 'nsubj') && slots[0] !== 'subj' && types.includes('agree') : isRelation(token, 'obj') || isRelation(token, 'iobj'))
  const nearer = types.includes('promise') ? undefined : person(matrix.find(isNearer)?.token)
  if (control === 'agent') return nearer ?? person(by('subj')) ?? person(by('obj'))
  return person(by('obj')) ?? (control !== undefined ? person(by('dat')) : undefined) ?? person(by('subj')) ?? person(by('dat'))
}

function controllerOfNoun(s: ReadSentence, noun: Token, settings: SyntaxSettings, typesOf: TypesOf, depth: number): Token | undefined {
  const possessor = s.graph.dependents(noun, 'nmod:poss')[0]
  if (possessor) return possessor
  const governor = s.positions.get(noun.id)?.predicate
  return governor ? completeArguments(s, governor, settings, typesOf, depth + 1).find((argument) => argument.slots[0] === 'subj')?.token : undefined
}

function supportSubject(s: ReadSentence, noun: Token, settings: SyntaxSettings, higher: () => readonly Argument[]): Token | undefined {
  const head = s.graph.head(noun)
  const governed = settings.relativePivot ? /^(obj|obl|xcomp|nmod|nsubj)/ : /^(obj|obl|xcomp|nmod)/
  // "took a photo after the murder" lends nobody to the murder.
  if (isRelation(noun, 'obl') && settings.timeMarks.has(markingOf(s.graph, noun).adposition ?? '')) return undefined
  if (!head || !governed.test(noun.deprel) || !settings.lightVerbs.has(head.lemma.toLowerCase())) return undefined
  return higher().find((argument) => argument.slots[0] === 'subj' || argument.slots[0] === 'obj')?.token
}
