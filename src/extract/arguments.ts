import type { Slot, Token } from '../ir/index.js'
import { undouble } from './doubling.js'
import { baseRelation, isRelation, type Graph } from './graph.js'
import { addLocatives, misplacedScenes } from './locatives.js'
import type { SyntaxSettings } from './settings.js'

/** A dependent of a predicate with the logical slots that it may fill, most likely first. */
export interface Argument {
  readonly token: Token
  readonly slots: readonly Slot[]
  /** Adposition lemma, where it has one. */
  readonly adposition?: string
  /** How it was found: in the tree, shared with a coordinated predicate, by control, as a relative's antecedent, as a light verb's subject. */
  /** It names a deed: a nominalization. */
  readonly isDeed?: true
  /** It points to a place: "there". */
  readonly locative?: true
  readonly via: 'tree' | 'shared' | 'control' | 'relative' | 'support'
}

const argumentRelations = ['nsubj', 'csubj', 'obj', 'iobj', 'obl', 'ccomp', 'xcomp', 'nmod', 'dislocated', 'vocative', 'advcl', 'dep', 'compound']

/** Case marking of a nominal: the adposition that has no case of its own, and the case that marker or pronoun shows. */
export function markingOf(graph: Graph, nominal: Token): { adposition?: string; case?: string } {
  let adposition: string | undefined
  let grammaticalCase: string | undefined
  for (const child of graph.dependents(nominal, 'case', 'det', 'mark')) {
    if (child.feats.Case) grammaticalCase ??= child.feats.Case
    else if ((isRelation(child, 'case') && (child.upos === 'ADP' || graph.dependents(child, 'fixed').length > 0)) || (isRelation(child, 'mark') && isRelation(nominal, 'advcl'))) {
      // "in order to" is no "in".
      adposition ??= isRelation(child, 'mark') ? [child, ...graph.dependents(child, 'fixed')].map(({ lemma }) => lemma.toLowerCase()).join(' ') : child.lemma.toLowerCase()
      // A fixed expression ("tungkol sa", "because of") brings its own case along.
      for (const part of graph.dependents(child, 'fixed')) grammaticalCase ??= part.feats.Case
    }
  }
  grammaticalCase ??= nominal.upos === 'PRON' || nominal.upos === 'DET' ? nominal.feats.Case : undefined
  // Coordinated names share the first one's marker.
  const head = graph.head(nominal)
  if (!grammaticalCase && !adposition && isRelation(nominal, 'conj') && head) return markingOf(graph, head)
  return { ...(adposition ? { adposition } : {}), ...(grammaticalCase ? { case: grammaticalCase } : {}) }
}

/**
 * The direct arguments of a predicate in logical slots, by the pack's table: voice, then relation with adposition or case, then relation.
 * (The mapping from surface to logical relations follows the idea of Levin & Rappaport Hovav's linking; the tables are data.)
 */
export function argumentsOf(graph: Graph, predicate: Token, voice: string, settings: SyntaxSettings): Argument[] {
  const found: Argument[] = []
  for (const child of graph.dependents(predicate, ...argumentRelations)) {
    if (child.deprel === 'compound:prt') continue
    const marking = markingOf(graph, child)
    // A name or pronoun with a case is no clause, whatever the parser says.
    const nominal = marking.case !== undefined && /^(PRON|PROPN|NOUN)$/.test(child.upos) && /^(ccomp|xcomp|advcl)$/.test(baseRelation(child)) && graph.dependents(child, 'cop', 'nsubj', 'mark').length === 0
    // "for what feels like an hour": only a clause without a finite verb completes another under an adposition.
    if (marking.adposition && isRelation(child, 'advcl') && child.feats.VerbForm === 'Fin') continue
    const slots = slotsOf(child, nominal ? 'dep' : baseRelation(child), voice, marking, isPersonal(graph, child, settings), settings, nominal)
    if (slots.length > 0) found.push({ token: child, slots, via: 'tree', ...(marking.adposition ? { adposition: marking.adposition } : {}) })
  }
  undouble(found, predicate.id, settings)
  emphatic(found, settings)
  nominalPivot(graph, found)
  onePivot(found, predicate.id)
  if (settings.genitiveAgent.has(voice)) {
    ownerAgent(graph, found, settings)
    genitiveAgent(graph, found, settings)
  }
  if (voice !== 'noun' && !found.some((argument) => argument.slots.includes('dat'))) found.push(...climbing(graph, found, voice, settings))
  if (voice !== 'noun') found.push(...climbingAgents(graph, found, voice, settings))
  if (voice !== 'noun') found.push(...besideNames(graph, found, voice, settings))
  addLocatives(graph, predicate, found, settings)
  if (voice !== 'noun') found.push(...misplacedScenes(graph, found, settings))
  return found
}

/** "takes the blows herself": behind another object a reflexive takes no part, it only says that nobody else does (intensifiers: König & Siemund 2000). */
function emphatic(found: Argument[], settings: SyntaxSettings): void {
  const extra = found.findIndex(({ token, adposition }) => adposition === undefined && settings.reflexives.has(token.form.toLowerCase()) && found.some((other) => other.token.deprel === 'obj' && other.token.id < token.id))
  if (extra >= 0) found.splice(extra, 1)
}

/** Of two subjects the one that is marked as a nominal stays; a bare verb beside it is a clause that the parser misplaced. */
function nominalPivot(graph: Graph, found: Argument[]): void {
  const subjects = found.filter((argument) => isRelation(argument.token, 'nsubj'))
  if (!subjects.some((argument) => argument.token.upos !== 'VERB' && markingOf(graph, argument.token).case !== undefined)) return
  for (const extra of subjects) if (extra.token.upos === 'VERB' && markingOf(graph, extra.token).case === undefined) found.splice(found.indexOf(extra), 1)
}

/** Of two arguments for one core slot the one with a core relation stays; a fronted one beside it is the deep subject, if none is there. */
function onePivot(found: Argument[], predicate: number): void {
  // "X, she saved him" with both in the nominative: the one in front, where nobody else acts.
  const fronted = found.find((argument) => isRelation(argument.token, 'nsubj') && argument.token.upos === 'PROPN' && argument.slots[0] === 'obj' && argument.token.id < predicate && found.some((other) => other !== argument && isRelation(other.token, 'nsubj') && other.token.upos === 'PRON' && other.token.id > predicate && other.slots[0] === 'obj'))
  if (fronted && !found.some((argument) => argument.slots[0] === 'subj')) found[found.indexOf(fronted)] = { ...fronted, slots: ['subj'] }
  for (const extra of found.filter((argument) => /^(dislocated|dep|vocative)/.test(argument.token.deprel))) {
    if (!found.some((argument) => argument !== extra && argument.slots[0] === extra.slots[0] && isRelation(argument.token, 'nsubj'))) continue
    const at = found.indexOf(extra)
    if (extra.slots[0] !== 'subj' && !found.some((argument) => argument.slots[0] === 'subj')) found[at] = { ...extra, slots: ['subj'] }
    else found.splice(at, 1)
  }
}

/** In an undergoer voice the genitive acts; one that the parser called an object does too, where nobody else acts. */
function genitiveAgent(graph: Graph, found: Argument[], settings: SyntaxSettings): void {
  if (found.some((argument) => argument.slots[0] === 'subj')) return
  const acts = (token: Token): boolean => token.upos !== 'NOUN' || settings.personNouns.has(token.form.toLowerCase()) || settings.personNouns.has(token.lemma.toLowerCase())
  const at = found.findIndex((argument) => argument.slots[0] === 'obj' && markingOf(graph, argument.token).case === 'Gen' && acts(argument.token))
  const genitive = found[at]
  if (genitive) found[at] = { ...genitive, slots: ['subj'] }
}

/** "Was given a ring of Ben": in an undergoer voice a personal name in the genitive behind a thing that does not act acts, where nobody else does. */
function ownerAgent(graph: Graph, found: Argument[], settings: SyntaxSettings): void {
  const isThing = ({ token }: Argument): boolean => token.deprel === 'obj' && token.upos === 'NOUN' && !settings.personNouns.has(token.form.toLowerCase()) && !settings.personNouns.has(token.lemma.toLowerCase()) && markingOf(graph, token).case === 'Gen'
  if (found.some((argument) => argument.slots[0] === 'subj' && !isThing(argument))) return
  const thing = found.find((argument) => isThing(argument) && argument.slots[0] === 'obj')
  const owner = thing && graph.dependents(thing.token, 'nmod').find((child) => child.upos === 'PROPN' && child.id > thing.token.id && markingOf(graph, child).case === 'Gen' && isPersonal(graph, child, settings))
  if (owner) found.push({ token: owner, slots: ['subj'], via: 'tree' })
}

/** A dative that the parser gave to the object beside it ("a ring to Anna") is the verb's too. */
function climbing(graph: Graph, found: readonly Argument[], voice: string, settings: SyntaxSettings): Argument[] {
  for (const argument of found) {
    if (argument.slots[0] !== 'obj' || argument.token.upos !== 'NOUN') continue
    for (const child of graph.dependents(argument.token, 'nmod')) {
      if (isRelation(child, 'nmod:poss') && child.upos === 'PRON') continue
      const marking = markingOf(graph, child)
      const slots = slotsOf(child, 'obl', voice, marking, isPersonal(graph, child, settings), settings)
      if (slots.includes('dat')) return [{ token: child, slots, via: 'tree', ...(marking.adposition ? { adposition: marking.adposition } : {}) }]
    }
  }
  return []
}

/** "was handed a paper by Ben": whoever a passive is done by, where the parser gave the phrase to the object. */
function climbingAgents(graph: Graph, found: readonly Argument[], voice: string, settings: SyntaxSettings): Argument[] {
  if (found.some(({ slots }) => slots[0] === 'subj') || !found.some(({ token }) => token.deprel === 'nsubj:pass')) return []
  return found.filter(({ token }) => token.deprel === 'obj').flatMap(({ token }) => graph.subtree(token).filter((child) => isRelation(child, 'nmod') && /^(PROPN|PRON)$/.test(child.upos))).flatMap((child) => {
    const marking = markingOf(graph, child)
    const slots = marking.adposition === undefined ? [] : slotsOf(child, 'obl', voice, marking, false, settings)
    return slots[0] === 'subj' ? [{ token: child, slots, via: 'tree' as const, ...(marking.adposition ? { adposition: marking.adposition } : {}) }] : []
  }).slice(0, 1)
}

/** A name takes no personal oblique: one that the parser gave to the name before it ("X kay Y", "X laban kay Y") is the verb's. */
function besideNames(graph: Graph, found: readonly Argument[], voice: string, settings: SyntaxSettings): Argument[] {
  return found.filter(({ token }) => token.upos === 'PROPN').flatMap(({ token }) => [token, ...graph.dependents(token, 'conj')]).filter(({ upos }) => upos === 'PROPN').flatMap((name) =>
    graph.dependents(name, 'nmod').flatMap((child) => {
      const marking = markingOf(graph, child)
      const isGenitive = marking.case === 'Gen' || marking.case === 'Nom'
      if (isGenitive || found.some((argument) => argument.token.id === child.id) || !isMarkedPersonal(graph, child, settings)) return []
      const slots = slotsOf(child, 'obl', voice, marking, true, settings)
      return slots.length === 0 ? [] : [{ token: child, slots, via: 'tree' as const, ...(marking.adposition ? { adposition: marking.adposition } : {}) }]
    }))
}

/** Marked as a person, also within a longer adposition. */
const isMarkedPersonal = (graph: Graph, child: Token, settings: SyntaxSettings): boolean =>
  graph.dependents(child, 'case', 'det').some((marker) => [marker, ...graph.dependents(marker, 'fixed')].some((part) => settings.personalMarkers.has(part.form.toLowerCase())))

const isPersonal = (graph: Graph, child: Token, settings: SyntaxSettings): boolean => graph.dependents(child, 'case', 'det').some((marker) => settings.personalMarkers.has(marker.form.toLowerCase()))

/** Keys of the table, most telling first; a case behind a marker that only personal names take has `!`. */
function slotsOf(child: Token, base: string, voice: string, marking: { adposition?: string; case?: string }, personal: boolean, settings: SyntaxSettings, nominal = false): readonly Slot[] {
  const table = settings.arguments
  const keys = [
    ...(marking.case && !marking.adposition && personal ? [`${base}/${marking.case}!`, `/${marking.case}!`] : []),
    ...(marking.adposition ? [`${child.deprel}/${marking.adposition}`, `${base}/${marking.adposition}`] : []),
    ...(marking.case && !marking.adposition ? [`${child.deprel}/${marking.case}`, `${base}/${marking.case}`] : []),
    ...(marking.case && !marking.adposition && /^(nsubj|obj|iobj|obl|dislocated|dep|nmod)$/.test(base) ? [`/${marking.case}`] : []),
    ...(marking.adposition || nominal ? [] : [child.deprel, base]),
  ]
  for (const key of keys) {
    const value = table[voice]?.[key] ?? table['*']?.[key]
    if (value !== undefined) return value.split(/\s+/).filter((slot) => slot && slot !== '-')
  }
  if (marking.adposition && /^(obl|nmod|obj|nsubj)$/.test(base)) return [`obl/${marking.adposition}`]
  if (base === 'obl') return ['obl']
  return []
}

/** The voice of a predicate for the argument table: an inflection that the form shows, else passive by its dependents, else the feature. */
export function voiceOf(graph: Graph, predicate: Token, shown: string | undefined): string {
  if (shown) return shown
  if (graph.dependents(predicate, 'nsubj:pass', 'csubj:pass', 'aux:pass').length > 0) return 'Pass'
  // "had her killed": a past participle as complement is passive, also where the tagger takes it for a past tense.
  if (isRelation(predicate, 'xcomp') && predicate.feats.VerbForm !== undefined && predicate.feats.Tense === 'Past' && graph.dependents(predicate, 'aux').length === 0) return 'Pass'
  // "is seized and found guilty": a participle that shares the auxiliary shares the voice.
  const first = isRelation(predicate, 'conj') ? graph.head(predicate) : undefined
  const participle = predicate.feats.VerbForm === 'Part' || (predicate.feats.Tense === 'Past' && first !== undefined && graph.dependents(first, 'aux:pass').some((aux) => aux.feats.Tense === 'Pres'))
  if (first && participle && graph.dependents(predicate, 'nsubj', 'aux').length === 0 && graph.dependents(first, 'aux:pass').length > 0) return 'Pass'
  return predicate.feats.Voice ?? '*'
}

/** Whether a nominal names its head without owning it: an apposition, or a name in the nominative behind a noun. */
export const namesHead = (graph: Graph, nominal: Token): boolean =>
  isRelation(nominal, 'appos') || (isRelation(nominal, 'nmod') && !isRelation(nominal, 'nmod:poss') && markingOf(graph, nominal).case === 'Nom')
