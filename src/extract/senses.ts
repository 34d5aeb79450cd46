import type { Construction, EntityType, SlotRule, Token } from '../ir/index.js'
import { eventType, rolesOf } from '../vocabulary/index.js'
import { argumentsOf, markingOf, type Argument } from './arguments.js'
import { countedSubject } from './complete.js'
import { withDeeds, type Frame, type ReadSentence } from './frames.js'
import { headsClause, isNominal, isRelation, isVerbal } from './graph.js'
import type { PreparedLexicon, Sense } from './prepared.js'
import type { SyntaxSettings } from './settings.js'

/** A construction that fits its place, with the arguments that it reads and the words that it takes up. */
export interface Match {
  readonly sense: Sense
  readonly arguments: readonly Argument[]
  /** Token ids that are part of the expression itself (particles, fixed nouns). */
  readonly taken: readonly number[]
  /** Conditions met; more specific constructions win. */
  readonly conditions: number
  /** Words that the expression asks for and that say what somebody turns into. */
  readonly goals: readonly Argument[]
}

export type FillerType = (token: Token) => EntityType | undefined

/** The constructions of this word that fit here, best first. */
export function matchSenses(s: ReadSentence, predicate: Token, args: readonly Argument[], prepared: PreparedLexicon, settings: SyntaxSettings, fillerType: FillerType): Match[] {
  const frame = s.frames.get(predicate.id)
  if (!frame) return []
  const matches: Match[] = []
  for (const sense of prepared.sensesOf(predicate)) {
    if (sense.asks.length > 0 && !sense.asks.every((words) => words.some(s.graph.holds))) continue
    const part = partOfSpeechFits(s, predicate, frame, sense, settings, prepared)
    const match = part > 0 ? matchSense(s, predicate, args, sense, settings, fillerType, prepared) : undefined
    if (match) matches.push(part === 1 ? match : { ...match, conditions: match.conditions - 1 })
  }
  const rank = (match: Match): number => match.conditions + match.sense.construction.confidence + (match.sense.analysis?.feats.Voice === frame.voice ? 0.2 : 0)
  return matches.sort((a, b) => rank(b) - rank(a) || (a.sense.construction.type < b.sense.construction.type ? -1 : 1))
}

/** 1 where the tagger agrees with the construction's part of speech, 0.5 where the structure does, 0 where neither. */
function partOfSpeechFits(s: ReadSentence, predicate: Token, frame: Frame, sense: Sense, settings: SyntaxSettings, { lexicon }: PreparedLexicon): number {
  const { pos } = sense.construction
  if (predicate.upos === 'PROPN' && !sense.analysis) return 0
  // "his *bride-to-be*": a listed noun for somebody is not the deed of its root.
  if (predicate.upos === 'NOUN' && sense.analysis && (lexicon.relations[predicate.form.toLowerCase()] !== undefined || lexicon.nouns[predicate.form.toLowerCase()]?.type === 'person')) return 0
  if (pos === 'verb') {
    if (sense.analysis) return predicate.upos === 'PROPN' && /^\p{Lu}/u.test(predicate.form) && predicate.id > 1 ? 0 : 1
    if (isVerbal(predicate)) return 1
    if (countedSubject(s, predicate, settings)) return 0.5
    // A verb mistaken for a noun still has a subject, an object or a particle.
    return isNominal(predicate) && s.graph.dependents(predicate, 'cop').length === 0 && (s.graph.dependents(predicate, 'nsubj', 'obj', 'compound:prt').length > 0 || (isRelation(predicate, 'advcl') && s.graph.dependents(predicate, 'mark').length > 0)) ? 0.5 : predicate.upos === 'ADJ' && s.graph.dependents(predicate, 'aux', 'nsubj', 'obl').length > 0 ? 0.5 : 0
  }
  if (pos === 'noun') return predicate.upos === 'NOUN' || (predicate.upos === 'VERB' && frame.voice === 'noun') ? 1 : 0
  // "backed by" is the verb, "is back" the adjective.
  if (predicate.upos === 'VERB' && !sense.analysis && predicate.form.toLowerCase() !== sense.construction.head.toLowerCase()) return 0
  const predicative = headsClause(predicate) || (isRelation(predicate, 'conj') && s.graph.dependents(predicate, 'nsubj', 'cop').length > 0) || s.graph.dependents(predicate, 'nsubj', 'cop').length > 0
  return predicative && predicate.upos !== 'PROPN' ? 1 : 0
}

function matchSense(s: ReadSentence, predicate: Token, args: readonly Argument[], sense: Sense, settings: SyntaxSettings, fillerType: FillerType, prepared: PreparedLexicon): Match | undefined {
  const { construction } = sense
  const taken: number[] = []
  let conditions = 0
  let read = args
  let absent = false
  const goals: Argument[] = []
  for (const particle of construction.particles) {
    // A particle before its object looks like an adposition: "leaves out one detail".
    const astray = ownParticle(s, predicate, particle) || construction.slots.some((rule) => rule.slot === `obl/${particle}`) ? undefined : read.find((argument) => argument.adposition === particle && argument.via === 'tree' && argument.slots[0] !== 'obj')
    const word = astray ? undefined : particleOf(s, predicate, particle, settings)
    if (!word && !astray) return undefined
    if (word) taken.push(...word)
    if (astray) read = read.map((argument) => (argument === astray ? { ...argument, slots: ['obj'] } : argument))
    // A guess at a particle weighs less than one that stands there.
    conditions += astray ? 0.3 : 1
  }
  if (construction.without.some((word) => particleOf(s, predicate, word, settings))) return undefined
  if (isOtherVerb(s, predicate, read, construction, taken)) return undefined
  for (const rule of construction.slots) {
    let fillers = read.filter((argument) => argument.slots.includes(rule.slot))
    if (fillers.length === 0 && rule.slot.startsWith('obl/') && rule.presence !== 'not') {
      fillers = hanging(s, read, rule.slot)
      read = [...read, ...fillers]
    }
    if (rule.presence === 'not') {
      if (fillers.length > 0) return undefined
      absent = true
      continue
    }
    if (rule.presence !== 'must') continue
    // "promised Ben a hundred oxen": beside somebody to whom it is promised the object is what is promised.
    if (rule.slot === 'obj' && rule.role === 'recipient' && read.some(({ token, slots, via }) => via === 'tree' && slots[0] === 'dat' && isRelation(token, 'iobj'))) return undefined
    const fitting = fillers.find((argument) => fits(s, argument.token, rule, fillerType))
    if (!fitting) return undefined
    conditions += rule.words ? 1.2 : 1
    // "she was hit by a *bullet*": where the pivot may be any party, beside one that undergoes the expression's noun does not.
    const beside = settings.relativePivot && rule.slot === 'obj' && read.some((argument) => argument !== fitting && argument.slots.includes('obj') && isRelation(argument.token, 'nsubj'))
    const part = rule.words && !beside ? participation(fitting, rule, construction, fillerType, prepared) : undefined
    if (part === 'goal') goals.push(fitting)
    if (rule.words && isWanted(fitting, rule, construction, prepared)) read = read.map((argument) => (argument === fitting ? { ...argument, isDeed: true as const } : argument))
    else if (rule.words && part === undefined) {
      taken.push(fitting.token.id)
      // The expression's own noun hands on its dependents: "under the control of X".
      read = [...read.filter((argument) => argument !== fitting), ...withDeeds(argumentsOf(s.graph, fitting.token, 'noun', settings), prepared).filter((argument) => !read.some((other) => other.token.id === argument.token.id))]
    }
  }
  const type = eventType(construction.type)
  const roles = type ? rolesOf(type) : []
  for (const [adposition, role] of settings.ways) {
    if (!roles.includes(role) || read.some((argument) => argument.adposition === adposition)) continue
    read = [...read, ...hanging(s, read, `obl/${adposition}`, true)]
  }
  return { sense, arguments: read, taken, conditions: conditions + (absent ? 0.2 : 0), goals }
}

/** "His brakes gave out": a verb of doing something to something, with a particle that the expression does not have or has with an object alone, and nothing that it is done to, is another verb. */
function isOtherVerb(s: ReadSentence, predicate: Token, read: readonly Argument[], construction: Construction, taken: readonly number[]): boolean {
  if (construction.pos !== 'verb' || read.some(({ slots }) => slots.includes('obj') || slots.includes('comp'))) return false
  const type = eventType(construction.type)
  const roles = type ? rolesOf(type) : []
  return roles[0] === 'agent' && roles.some((role) => role === 'patient' || role === 'theme') && s.graph.dependents(predicate, 'compound:prt').some((child) => taken.includes(child.id) ? construction.slots.some((rule) => rule.slot === 'obj' && rule.role !== undefined) : !construction.slots.some((rule) => rule.slot === `obl/${child.lemma.toLowerCase()}`))
}

/** Types of wanting something done, or of keeping it from being done. */
const willing = new Set(['order', 'plan', 'demand', 'prevent'])
/** As sure as this a noun by itself tells a deed. */
const plainly = 0.6

/** "Orders *the murder of* X": the noun of an expression for what is to be is the deed that is wanted, and an event of its own. */
function isWanted({ token, slots }: Argument, { slot }: SlotRule, { type, pos, slots: rules }: Construction, prepared: PreparedLexicon): boolean {
  if (pos !== 'verb' || slot !== 'obj' || slots[0] !== 'obj' || token.upos !== 'NOUN' || !willing.has(type) || rules.some(({ role }) => role === 'content')) return false
  return prepared.sensesOf(token).some(({ construction }) => construction.pos === 'noun' && construction.type !== type && construction.confidence >= plainly && construction.slots.every(({ presence }) => presence !== 'must'))
}

const isSomebody = new Set<string>(['person', 'organization'])

/** How the noun that a construction asks for takes part itself, if it does: "burn the letter" burns it and "leave the house" leaves it; "take revenge" takes nothing, and "control the mind of X" controls X. */
function participation({ token }: Argument, { slot }: SlotRule, construction: Construction, fillerType: FillerType, { lexicon, takesObject: free }: PreparedLexicon): 'any' | 'goal' | undefined {
  const type = eventType(construction.type)
  const roles = type ? rolesOf(type) : []
  // What no lexicon lists as something is part of the expression alone where its type has no part for things: "ask for *forgiveness*".
  const something = token.upos !== 'NOUN' || roles.some((role) => role === 'theme' || role === 'patient' || role === 'stimulus') || [token.form, token.lemma].some((word) => lexicon.nouns[word.toLowerCase()] !== undefined)
  // "the police take him away": who acts is named to choose the sense, and acts.
  if (slot === 'subj' && construction.pos === 'verb' && (roles[0] === 'agent' || roles[0] === 'experiencer') && [token.form, token.lemma].some((word) => isSomebody.has(lexicon.nouns[word.toLowerCase()]?.type ?? ''))) return 'any'
  const kind = construction.pos === 'verb' && something ? fillerType(token) : undefined
  if (kind === undefined) return undefined
  if (slot === 'obj' && free(construction)) return construction.slots.some((rule) => rule.slot === 'poss' && rule.role !== undefined) ? undefined : 'any'
  if (roles[0] === 'patient' && roles.includes('goal')) return 'goal'
  // "gain powers" gains them: what the type cannot do without is what its expression names.
  if (slot === 'obj' && roles.includes('theme') && !construction.slots.some((rule) => rule.role === 'theme' || (rule.slot === 'poss' && rule.role !== undefined))) return 'any'
  // "hides in the woods": where it happens, unless the noun only leads to whom it concerns ("at the bedside of Ana").
  const leads = construction.slots.some((rule) => rule.role !== undefined && (rule.slot === 'poss' || rule.slot === 'gen' || rule.slot === 'obl/of'))
  return kind === 'place' && (roles.includes('goal') || roles.includes('source') || (slot.startsWith('obl/') && !leads)) ? 'any' : undefined
}

/** Obliques that the parser hung on the object: "turns the prince *into a frog*"; where from and to also on an oblique ("from the city *to the coast*"). */
const hanging = (s: ReadSentence, read: readonly Argument[], slot: string, onObliques = false): Argument[] =>
  read.filter((argument) => argument.slots[0] === 'obj' || (onObliques && argument.slots[0]?.startsWith('obl'))).flatMap(({ token }) =>
    s.graph.dependents(token, 'nmod').flatMap((child) => {
      const { adposition } = markingOf(s.graph, child)
      return adposition && `obl/${adposition}` === slot ? [{ token: child, slots: [slot], adposition, via: 'tree' as const }] : []
    }))

function fits(s: ReadSentence, token: Token, rule: SlotRule, fillerType: FillerType): boolean {
  if (rule.words) {
    const words = [token.lemma.toLowerCase(), token.form.toLowerCase(), ...s.graph.dependents(token, 'conj').map((t) => t.lemma.toLowerCase())]
    return rule.words.some((word) => (word.includes(' ') ? isAmong(s, token, word.toLowerCase().split(' ')) : words.includes(word.toLowerCase())))
  }
  return !rule.filler || fillerType(token) === rule.filler
}

/** Whether a token is one of these words, with the others beside it in their order: "a phone *call*". */
const isAmong = (s: ReadSentence, token: Token, parts: readonly string[]): boolean =>
  parts.some((_, at) => parts.every((part, i) => { const other = s.graph.token(token.id - at + i); return other?.form.toLowerCase() === part || other?.lemma.toLowerCase() === part }))

const ownParticle = (s: ReadSentence, predicate: Token, particle: string): boolean =>
  s.graph.dependents(predicate, 'compound', 'advmod', 'xcomp').some((child) => child.form.toLowerCase() === particle.split(' ')[0])

/** A particle or adverb (also of several words) that depends on the predicate or stands right behind it. */
function particleOf(s: ReadSentence, predicate: Token, particle: string, { rootLemmas, reflexives }: SyntaxSettings): number[] | undefined {
  const words = particle.toLowerCase().split(' ')
  if (!s.graph.holds(words[0] as string)) return undefined
  // "shot him herself" is not "shot herself".
  if (reflexives.has(words[0] as string) && s.graph.dependents(predicate, 'obj').some(({ form, upos }) => upos !== 'PRON' || !reflexives.has(form.toLowerCase()))) return undefined
  // Where lemmas are roots, a verb of the same root is another word: "found dead" is not "found after he killed".
  const is = (token: Token | undefined, word: string): boolean => token !== undefined && (token.form.toLowerCase() === word || (!(rootLemmas && token.upos === 'VERB') && token.lemma.toLowerCase() === word))
  // What stands beside a copula hangs on the nominal that it belongs to.
  const nominal = predicate.deprel === 'cop' ? s.graph.head(predicate) : undefined
  for (const child of nominal ? [nominal, ...s.graph.children(nominal).filter((t) => t.id > predicate.id)] : s.graph.children(predicate)) {
    const rest = words.map((_, i) => s.graph.token(child.id + i)).every((token, i) => is(token, words[i] as string))
    // What marks the predicate's own clause ("to tell") is no part of its expression ("tell to go").
    if (rest && !/^(nsubj|punct|conj|parataxis|acl)/.test(child.deprel) && !(/^(mark|advcl)/.test(child.deprel) && child.id < predicate.id)) return words.map((_, i) => child.id + i)
  }
  // "told her to go": the mark of the clause that completes it.
  for (const clause of words.length === 1 ? s.graph.dependents(predicate, 'xcomp', 'ccomp') : []) {
    // "told them that she left in order *to* see": the mark of a purpose belongs to no expression.
    const marks = s.graph.dependents(clause, 'mark').filter((child) => child.id > predicate.id)
    const mark = marks.length > 1 ? undefined : marks.find((child) => is(child, words[0] as string))
    if (mark) return [mark.id]
  }
  for (let gap = 1; gap <= 2; gap++) if (words.every((word, i) => is(s.graph.token(predicate.id + gap + i), word))) return words.map((_, i) => predicate.id + gap + i)
  return undefined
}
