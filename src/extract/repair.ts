import type { Token, Tree } from '../ir/index.js'
import { eventType } from '../vocabulary/index.js'
import { absolutes } from './absolutes.js'
import { asyndeticPairs, namesBehindNouns } from './asyndeton.js'
import { cleftVerbs } from './cleft-verbs.js'
import { complementsAsNouns, complementsBehindNames, complementsPivots, linkedComplements } from './complements-behind-names.js'
import { describedNames, titledNames } from './described-names.js'
import { doubleObjects, firstOfTwoObjects } from './double-objects.js'
import { finiteVerbs, participlesAsAdjectives } from './finite-verbs.js'
import { frontedGerund, frontedParticiple } from './fronted-participles.js'
import { graphOf, isRelation, type Graph, type Change } from './graph.js'
import { hyphenatedNouns } from './hyphenated-nouns.js'
import { appositionsAsSubjects, clausesAsObjects, clausesBehindNames, interruptingReports, subjectsBehindAdverbials, subjectsBehindClauses, subjectsBehindTurns } from './interrupted-subjects.js'
import { joinedClauses } from './joined-clauses.js'
import { genitivesOfAll, linkedNames, partedNames, pivotsBeforeCommas, pivotsBehindClauses, secondPivots, unmarkedPivots } from './linked-names.js'
import { fusedClitics, linkedAdverbs, linkedNouns, mannersFirst, ownersFirst } from './linkers.js'
import { appositions, behindAdverbs, deedsDatives, frontedCoordinates, jointNames, jointSubjects, namesBehindAdpositions, namesBehindPlaces } from './misplaced-phrases.js'
import { adverbialsBehindNames, clausesAsParticiples, cleftsBehindRelatives, headlessRelatives, namesClauses, ownPivots, relativesBehindNames, relativesOfClefts, strayRelatives } from './misplaced-relatives.js'
import { complementsBehindObjects, conjunctions, coordinateInfinitives, countedVerbs, nounsAsAdjectives, pivotsBehindManners, secondObjects, spansBeforeVerbs, underModals, unmarkedChains, withoutNouns } from './misplaced-verbs.js'
import { nestedPivots } from './nested-pivots.js'
import { clausesBehindColons, outerSubjects } from './outer-subjects.js'
import { partedSubjects } from './parted-subjects.js'
import { participlesOfGoing } from './participles-of-going.js'
import type { Sense } from './prepared.js'
import { resultClauses } from './results.js'
import type { SyntaxSettings } from './settings.js'
import { severedNegators } from './severed-negators.js'
import { marksOfCoordinates, reasonsBehindCoordinates, subordinators } from './subordinators.js'
import { adverbsAsMarks, deedsAsNouns, deedsBetweenNominals, nounsAsVerbs, verbsAsNouns } from './verbs-as-nouns.js'

/** What the lexicon knows of a token. */
export interface WordKnowledge {
  /** Whether it is listed as a noun. */
  isNoun(token: Token): boolean
  /** Whether the form is a nominalization. */
  isDeed(token: Token): boolean
  /** Whether it may tell an event. */
  isEvent(token: Token): boolean
  /** What a noun says of a person: no more than sex and age, or more. */
  kindOf(token: Token): 'age' | 'person' | undefined
  /** The constructions that it may head. */
  sensesOf(token: Token): readonly Sense[]
}

/** What the rules ask of a word. */
type Knowledge = Omit<WordKnowledge, 'sensesOf'> & {
  /** Whether what it tells has somebody else act. */
  controls(token: Token): boolean
  /** Whether what it tells may be about a clause. */
  takesClauses(token: Token): boolean
  voiceOf(token: Token): string | undefined
  /** Whether its form is that of a verb, and it tells nothing as an adjective. */
  isParticiple(token: Token): boolean
}

/** In: a sentence, the settings of its language, and what is known of its words. Out: what to change, by token id. */
type Rule = (graph: Graph, settings: SyntaxSettings, knowledge: Knowledge) => Iterable<readonly [number, Change]>

const knowsNothing: WordKnowledge = { isNoun: () => false, isDeed: () => false, isEvent: () => true, kindOf: () => undefined, sensesOf: () => [] }

/** What is mended, in this order: later rules see what earlier ones made of the tree. */
const rules: readonly Rule[] = [
  (graph, _, { isNoun }) => hyphenatedNouns(graph, isNoun),
  namesBehindAdpositions,
  (graph, _, { isNoun }) => titledNames(graph, isNoun),
  (graph, _, { kindOf }) => describedNames(graph, (noun) => kindOf(noun) !== undefined),
  jointSubjects,
  (graph, _, { kindOf }) => namesBehindPlaces(graph, (noun) => kindOf(noun) !== undefined),
  outerSubjects,
  clausesBehindColons,
  joinedClauses,
  (graph, { personalMarkers }) => subjectsBehindAdverbials(graph, personalMarkers),
  frontedGerund,
  subjectsBehindClauses,
  subjectsBehindTurns,
  interruptingReports,
  (graph, { relativePronouns }) => clausesAsObjects(graph, relativePronouns),
  behindAdverbs,
  appositionsAsSubjects,
  partedSubjects,
  finiteVerbs,
  (graph, settings, { isParticiple }) => participlesAsAdjectives(graph, settings, isParticiple),
  nounsAsVerbs,
  (graph, _, { isEvent }) => verbsAsNouns(graph, isEvent),
  (graph, _, { isEvent }) => deedsAsNouns(graph, isEvent),
  (graph, _, { isEvent }) => deedsBetweenNominals(graph, isEvent),
  adverbsAsMarks,
  complementsBehindObjects,
  (graph, settings, { isEvent, kindOf }) => countedVerbs(graph, settings, isEvent, kindOf),
  doubleObjects,
  firstOfTwoObjects,
  participlesOfGoing,
  subordinators,
  marksOfCoordinates,
  reasonsBehindCoordinates,
  severedNegators,
  absolutes,
  coordinateInfinitives,
  resultClauses,
  (graph, _, { isNoun }) => nounsAsAdjectives(graph, isNoun),
  strayRelatives,
  relativesBehindNames,
  relativesOfClefts,
  clausesBehindNames,
  (graph, settings, { isNoun }) => cleftVerbs(graph, settings, isNoun),
  cleftsBehindRelatives,
  headlessRelatives,
  (graph, settings, { isEvent }) => mannersFirst(graph, settings, isEvent),
  fusedClitics,
  unmarkedChains,
  conjunctions,
  (graph, settings, { isNoun, kindOf }) => linkedNouns(graph, settings, isNoun, kindOf),
  ownersFirst,
  linkedNames,
  partedNames,
  secondPivots,
  pivotsBeforeCommas,
  pivotsBehindClauses,
  genitivesOfAll,
  unmarkedPivots,
  jointNames,
  clausesAsParticiples,
  (graph, settings, { takesClauses }) => linkedComplements(graph, settings, takesClauses),
  (graph, settings, { controls, voiceOf }) => complementsAsNouns(graph, settings, controls, voiceOf),
  (graph, settings, { controls }) => complementsBehindNames(graph, settings, controls),
  (graph, settings, { voiceOf }) => complementsPivots(graph, settings, voiceOf),
  ownPivots,
  nestedPivots,
  (graph, settings, { takesClauses }) => withoutNouns(graph, settings, takesClauses),
  spansBeforeVerbs,
  (graph, settings, { isEvent }) => pivotsBehindManners(graph, settings, isEvent),
  namesClauses,
  adverbialsBehindNames,
  secondObjects,
  linkedAdverbs,
  (graph, _, { isEvent }) => underModals(graph, isEvent),
  (graph, settings, { isDeed }) => deedsDatives(graph, settings, isDeed),
  appositions,
  asyndeticPairs,
  namesBehindNouns,
  frontedCoordinates,
  frontedParticiple,
]

/**
 * Mends what the surface shows and the parser often gets wrong: phrases coordinated before an inversion marker, and appositions between
 * commas. Out: the tree's graph, with the heads and relations so changed.
 *
 * @param words what the lexicon knows of a token
 */
export function mendedGraph(tree: Tree, settings: SyntaxSettings, { isNoun, isDeed, isEvent, kindOf, sensesOf }: WordKnowledge = knowsNothing): Graph {
  const controls = (token: Token): boolean => sensesOf(token).some(({ construction }) => eventType(construction.type)?.control !== undefined)
  const takesClauses = (token: Token): boolean => sensesOf(token).some(({ construction }) => eventType(construction.type)?.roles.some((role) => /^(content|stimulus)/.test(role)))
  const voiceOf = (token: Token): string | undefined => (token.upos === 'VERB' ? token.feats.Voice : undefined) ?? sensesOf(token).find(({ analysis }) => analysis && !analysis.form.startsWith('ger'))?.analysis?.feats.Voice
  const isParticiple = (token: Token): boolean => {
    const senses = sensesOf(token).filter(({ construction }) => construction.pos !== 'noun')
    return senses.length > 0 && senses.every(({ construction: { pos, head } }) => pos === 'verb' && head !== token.form.toLowerCase())
  }
  let tokens = tree.tokens.map((token) => likeOthers(token, tree.tokens, settings))
  const knowledge = { isNoun, isDeed, isEvent, kindOf, controls, takesClauses, voiceOf, isParticiple }
  for (const rule of rules) {
    const changes = new Map<number, Change>(rule(graphOf({ tokens }), settings, knowledge))
    if (changes.size === 0) continue
    const mended = tokens.map((token) => ({ ...token, ...changes.get(token.id) }))
    if (isTree(mended)) tokens = mended
  }
  return graphOf({ tokens })
}

/**
 * What treebanks annotate in different ways in one way: a possessive determiner is a possessor (`nmod:poss`), and a participle without an
 * auxiliary that changes a noun or opens a clause is passive, where the pack says so.
 */
function likeOthers(token: Token, all: readonly Token[], settings: SyntaxSettings): Token {
  if (token.deprel === 'det' && token.feats.Poss === 'Yes') return { ...token, deprel: 'nmod:poss' }
  // "While they burn the papers, he finds out that …": a clause of time before its verb is no content of it.
  if (token.deprel === 'ccomp' && token.id < token.head && all.some((other) => other.head === token.id && other.deprel === 'mark' && settings.timeMarks.has(other.form.toLowerCase()))) return { ...token, deprel: 'advcl' }
  // "She has not been back, *but* her chief sends her": what a comma and a conjunction part from the verb behind is another clause before it.
  const parted = token.deprel === 'ccomp' && token.id < token.head && all.slice(token.id, token.head - 1).some((other, i, between) => other.upos === 'CCONJ' && between[i - 1]?.form === ',' && other.head !== token.id && all.some(({ deprel, head }) => head === token.head && /^nsubj/.test(deprel)))
  if (parted) return { ...token, deprel: 'parataxis' }
  // "took the flight, watched over him": without an auxiliary beside an active verb it is none of the passive.
  const head = all[token.head - 1]
  if (token.upos === 'VERB' && token.feats.VerbForm === 'Part' && token.feats.Voice === 'Pass' && token.deprel === 'conj' && head?.upos === 'VERB' && head.feats.VerbForm === 'Fin' && !all.some((other) => (other.head === token.id && /^(aux|cop|nsubj|obl:agent)(:|$)/.test(other.deprel)) || (other.head === head.id && /^aux(:|$)/.test(other.deprel)))) {
    const { Voice: _, ...feats } = token.feats
    return { ...token, feats: { ...feats, VerbForm: 'Fin' } }
  }
  // "having stolen it": under auxiliaries of which none is the passive's.
  const auxiliaries = all.filter((other) => other.head === token.id && isRelation(other, 'aux'))
  if (settings.passiveAuxiliaries.size > 0 && token.upos === 'VERB' && token.feats.Voice === 'Pass' && auxiliaries.length > 0 && auxiliaries.every(({ lemma, deprel }) => deprel === 'aux' && !settings.passiveAuxiliaries.has(lemma.toLowerCase()))) {
    const { Voice: _, ...feats } = token.feats
    return { ...token, feats }
  }
  // "Police arrested Ana": with a subject before and an object behind, and no auxiliary, it is no passive.
  if (isActive(token, all)) {
    const { Voice: _, ...feats } = token.feats
    return { ...token, feats: { ...feats, VerbForm: 'Fin' } }
  }
  // "was fired the same day": a past participle under the auxiliary of the passive is passive, and a time beside it no object.
  const isPassive = (verb: Token | undefined): boolean => verb?.upos === 'VERB' && verb.feats.VerbForm === 'Part' && verb.feats.Tense === 'Past' && all.some((other) => other.head === verb.id && /^aux/.test(other.deprel) && settings.passiveAuxiliaries.has(other.lemma.toLowerCase()))
  if (isPassive(token) && token.feats.Voice === undefined) return { ...token, feats: { ...token.feats, Voice: 'Pass' } }
  if (token.deprel === 'nsubj' && isPassive(head)) return { ...token, deprel: 'nsubj:pass' }
  if (token.deprel === 'obj' && isPassive(head) && settings.timeUnits.has(token.lemma.toLowerCase())) return { ...token, deprel: 'obl:unmarked' }
  // "fired him for stealing three months before": how long before is nothing that is stolen.
  const next = all[token.id]
  if (token.deprel === 'obj' && settings.timeUnits.has(token.lemma.toLowerCase()) && all.some((other) => other.head === token.id && other.deprel === 'nummod') && next !== undefined && (settings.beforeMarks.has(next.form.toLowerCase()) || settings.timeMarks.has(next.form.toLowerCase()))) return { ...token, deprel: 'obl:unmarked' }
  if (token.deprel === 'nsubj:pass' && head && isActive(head, all)) return { ...token, deprel: 'nsubj' }
  // "Juan, nursed back to health by …": what follows a noun with neither subject nor object nor relative pronoun is a participle, said by the agent.
  if (settings.relativePronouns.size > 0 && !settings.relativePivot && isRelation(token, 'acl') && token.feats.VerbForm === 'Fin' && token.feats.Tense === 'Past' && !all.some((other) => other.head === token.id && /^(nsubj|csubj|obj|aux|mark|cop)(:|$)/.test(other.deprel)))
    return { ...token, deprel: 'acl', feats: { ...token.feats, VerbForm: 'Part', Voice: 'Pass' } }
  if (!settings.passiveParticiples || token.feats.VerbForm !== 'Part' || token.feats.Voice !== undefined || token.upos !== 'VERB') return token
  const helped = all.some((other) => other.head === token.id && /^(aux|cop)(:|$)/.test(other.deprel)) || (/^conj/.test(token.deprel) && all.some((other) => other.head === token.head && /^aux(:|$)/.test(other.deprel)))
  return helped || all.some((other) => other.head === token.id && isRelation(other, 'obj')) ? token : { ...token, feats: { ...token.feats, Voice: 'Pass' } }
}

const isActive = (token: Token, all: readonly Token[]): boolean => {
  if (token.upos !== 'VERB' || token.feats.VerbForm !== 'Part' || token.feats.Voice !== 'Pass') return false
  const below = all.filter(({ head }) => head === token.id)
  return below.some(({ id, deprel }) => id < token.id && /^nsubj(:|$)/.test(deprel)) && below.some(({ id, deprel }) => id > token.id && deprel === 'obj') && !below.some(({ deprel }) => /^(aux|cop|mark)(:|$)/.test(deprel))
}

/** Whether every token leads up to a root: what two rules or a bad parse make of a sentence may run in a circle. */
const isTree = (tokens: readonly Token[]): boolean =>
  tokens.every((token) => {
    let steps = 0
    for (let t: Token | undefined = token; t && t.head !== 0; t = tokens[t.head - 1]) if (steps++ > tokens.length) return false
    return true
  })
