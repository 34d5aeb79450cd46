import type { Token, Tree } from '../ir/index.js'
import { eventType } from '../vocabulary/index.js'
import { markingOf } from './arguments.js'
import { asyndeticPairs, namesBehindNouns } from './asyndeton.js'
import { cleftVerbs } from './cleft-verbs.js'
import { complementsAsNouns, complementsBehindNames, complementsPivots, linkedComplements } from './complements-behind-names.js'
import { doubleObjects, firstOfTwoObjects } from './double-objects.js'
import { graphOf, isNominal, isRelation, phraseBefore, type Graph } from './graph.js'
import { finiteVerbs } from './finite-verbs.js'
import { interruptedRoots, participlesOfGoing } from './interrupted-roots.js'
import { frontedParticiple } from './fronted-participles.js'
import { appositionsAsSubjects, clausesAsObjects, clausesBehindNames, interruptingReports, subjectsBehindAdverbials } from './interrupted-subjects.js'
import { joinedClauses } from './joined-clauses.js'
import { linkedNames, otherPivots, secondPivots, unmarkedPivots } from './linked-names.js'
import { nestedPivots } from './nested-pivots.js'
import { clausesBehindColons, outerSubjects } from './outer-subjects.js'
import { resultClauses } from './results.js'
import type { Sense } from './prepared.js'
import type { SyntaxSettings } from './settings.js'
import { subordinators } from './subordinators.js'
import { adverbsAsMarks, deedsAsNouns, nounsAsVerbs, verbsAsNouns } from './verbs-as-nouns.js'

/** What is known of a token's place in the tree better than the parser knew. */
type Change = Partial<Pick<Token, 'head' | 'deprel' | 'upos' | 'feats'>>

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

const knowsNothing: WordKnowledge = { isNoun: () => false, isDeed: () => false, isEvent: () => true, kindOf: () => undefined, sensesOf: () => [] }

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
  let tokens = tree.tokens.map((token) => likeOthers(token, tree.tokens, settings))
  for (const rule of [outerSubjects, clausesBehindColons, joinedClauses, (graph: Graph) => subjectsBehindAdverbials(graph, settings.personalMarkers), interruptingReports, (graph: Graph) => clausesAsObjects(graph, settings.relativePronouns), appositionsAsSubjects, interruptedRoots, (graph: Graph) => finiteVerbs(graph, settings), nounsAsVerbs, (graph: Graph) => verbsAsNouns(graph, isEvent), (graph: Graph) => deedsAsNouns(graph, isEvent), adverbsAsMarks, doubleObjects, firstOfTwoObjects, participlesOfGoing, (graph: Graph) => subordinators(graph, settings), (graph: Graph) => resultClauses(graph, settings), (graph: Graph) => nounsAsAdjectives(graph, isNoun), (graph: Graph) => strayRelatives(graph, settings), (graph: Graph) => clausesBehindNames(graph, settings), (graph: Graph) => cleftVerbs(graph, settings, isNoun), (graph: Graph) => cleftsBehindRelatives(graph, settings), (graph: Graph) => mannersFirst(graph, settings, isEvent), (graph: Graph) => fusedClitics(graph, settings), (graph: Graph) => unmarkedChains(graph, settings), conjunctions, (graph: Graph) => linkedNouns(graph, settings, isNoun, kindOf), (graph: Graph) => ownersFirst(graph, settings), (graph: Graph) => linkedNames(graph, settings), (graph: Graph) => secondPivots(graph, settings), (graph: Graph) => unmarkedPivots(graph, settings), jointNames, clausesAsParticiples, (graph: Graph) => linkedComplements(graph, settings, takesClauses), (graph: Graph) => complementsAsNouns(graph, settings, controls, voiceOf), (graph: Graph) => complementsBehindNames(graph, settings, controls), (graph: Graph) => complementsPivots(graph, settings, voiceOf), (graph: Graph) => ownPivots(graph, settings), (graph: Graph) => nestedPivots(graph, settings), (graph: Graph) => withoutNouns(graph, settings), namesClauses, secondObjects, (graph: Graph) => linkedAdverbs(graph, settings), (graph: Graph) => underModals(graph, isEvent), (graph: Graph) => deedsDatives(graph, settings, isDeed), appositions, asyndeticPairs, namesBehindNouns, (graph: Graph) => frontedCoordinates(graph, settings), (graph: Graph) => frontedParticiple(graph, settings)]) {
    const changes = new Map<number, Change>(rule(graphOf({ tokens })))
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
  // "took the flight, watched over him": without an auxiliary beside an active verb it is none of the passive.
  const head = all[token.head - 1]
  if (token.upos === 'VERB' && token.feats.VerbForm === 'Part' && token.feats.Voice === 'Pass' && token.deprel === 'conj' && head?.upos === 'VERB' && head.feats.VerbForm === 'Fin' && !all.some((other) => (other.head === token.id && /^(aux|cop|nsubj|obl:agent)(:|$)/.test(other.deprel)) || (other.head === head.id && /^aux(:|$)/.test(other.deprel)))) {
    const { Voice: _, ...feats } = token.feats
    return { ...token, feats: { ...feats, VerbForm: 'Fin' } }
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

/** "the admiral resigns": what the lexicon knows as a noun, has an article and stands where nominals do is one, whatever the tagger says. */
const nounsAsAdjectives = (graph: Graph, isNoun: (token: Token) => boolean): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => (token.upos === 'ADJ' || (token.upos === 'VERB' && graph.dependents(token, 'nsubj', 'obj', 'obl', 'iobj', 'ccomp', 'xcomp', 'aux').length === 0)) && isNoun(token) && /^(nsubj|obj|iobj|obl)(:|$)/.test(token.deprel) && graph.dependents(token, 'det').some((child) => child.id < token.id)).map((token) => [token.id, { upos: 'NOUN' }] as const)

/**
 * What a linker ties to a noun in front of it: "King-LINKER Odrik" is a name with its title, whatever the parser hangs it on; of "child-LINKER
 * king" the second says who it is, the first how old.
 */
function linkedNouns(graph: Graph, settings: SyntaxSettings, isNoun: (token: Token) => boolean, kindOf: (token: Token) => 'age' | 'person' | undefined): (readonly [number, Change])[] {
  return graph.tokens.filter((token) => (token.upos === 'NOUN' || token.upos === 'PROPN') && isNoun(token)).flatMap((token): (readonly [number, Change])[] => {
    const linker = graph.token(token.id + 1)
    const other = linker && linker.upos === 'PART' && settings.relativizers.has(linker.form.toLowerCase()) ? graph.token(token.id + 2) : undefined
    if (!other || !linker) return []
    if (other.upos === 'PROPN' && /^\p{Lu}/u.test(other.form) && token.upos === 'PROPN' && other.head !== token.id && token.head !== other.id) return [[other.id, { head: token.id, deprel: 'flat' }]]
    // Of a word of its own case the linker shows nothing.
    const apart = other.head !== token.id && (other.head !== token.head || graph.dependents(other, 'case', 'det').some((child) => child.id < other.id && child !== linker))
    if (token.upos !== 'NOUN' || other.upos !== 'NOUN' || apart || kindOf(token) !== 'age' || kindOf(other) !== 'person') return []
    return [
      [other.id, { head: token.head, deprel: token.deprel }], [token.id, { head: other.id, deprel: 'amod' }], [linker.id, { head: token.id }],
      ...graph.children(token).filter((child) => child !== other && child !== linker).map((child) => [child.id, { head: other.id }] as const),
    ]
  })
}

/** "the priestess, who told her …": a clause with a relative pronoun right behind a comma is about the noun before, whatever the parser coordinates it with. */
const strayRelatives = (graph: Graph, settings: SyntaxSettings): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => settings.personalRelatives.has(token.form.toLowerCase()) && isRelation(token, 'nsubj') && graph.token(token.id - 1)?.form === ',').flatMap((pronoun): (readonly [number, Change])[] => {
    const clause = graph.head(pronoun)
    if (!clause || clause.id < pronoun.id || !/^(conj|advcl|parataxis|ccomp)(:|$)/.test(clause.deprel) || graph.dependents(clause, 'cc', 'mark').some((child) => child.id < pronoun.id)) return []
    const noun = phraseBefore(graph, pronoun.id - 1)
    return noun && noun.id < clause.id && (noun.upos === 'NOUN' || noun.upos === 'PROPN') ? [[clause.id, { head: noun.id, deprel: 'acl:relcl' }]] : []
  })

/** "Si X, na …, ang tumawag": where relative clauses lack the pivot, a verb with an article behind the comma that ends one is said of the noun, no part of that clause. */
const cleftsBehindRelatives = (graph: Graph, settings: SyntaxSettings): (readonly [number, Change])[] =>
  !settings.relativePivot ? [] : graph.tokens.filter((token) => token.upos === 'VERB' && /^(nsubj|csubj)/.test(token.deprel)).flatMap((verb): (readonly [number, Change])[] => {
    const clause = graph.head(verb)
    const noun = clause && isRelation(clause, 'acl') ? graph.head(clause) : undefined
    const article = graph.dependents(verb, 'det').find((child) => child.id === verb.id - 1 && child.feats.Case === 'Nom')
    return noun && article && clause && clause.id < verb.id && noun.id < clause.id && graph.token(article.id - 1)?.form === ',' ? [[verb.id, { head: noun.id }]] : []
  })

/** "twice he-LINKER wrote": a nominative pronoun that a linker ties to the verb behind it is its pivot, where it has none; "the one who" is none. */
const fusedClitics = (graph: Graph, settings: SyntaxSettings): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.upos === 'PRON' && token.feats.PronType === 'Prs' && token.feats.Case === 'Nom' && (isRelation(token, 'det') || isRelation(token, 'nsubj'))).flatMap((pronoun): (readonly [number, Change])[] => {
    const verb = graph.head(pronoun)
    // "na siyang V": it only says that nobody else does.
    if (isRelation(pronoun, 'nsubj')) return verb && /^(acl|advcl|conj)(:|$)/.test(verb.deprel) && verb.id === pronoun.id + 2 && settings.relativizers.has(graph.token(pronoun.id - 1)?.form.toLowerCase() ?? '') && settings.relativizers.has(graph.token(pronoun.id + 1)?.form.toLowerCase() ?? '') ? [[pronoun.id, { deprel: 'det' }]] : []
    const linked = settings.relativizers.has(graph.token(pronoun.id + 1)?.form.toLowerCase() ?? '')
    return verb?.upos === 'VERB' && linked && graph.token(pronoun.id - 1)?.feats.Case !== 'Nom' && !settings.relativizers.has(graph.token(pronoun.id - 1)?.form.toLowerCase() ?? '') && graph.dependents(verb, 'nsubj').length === 0 ? [[pronoun.id, { deprel: 'nsubj' }]] : []
  })

/** "V1 si X, V2 si Y, at V3": verbs in a row are coordinates; a clause with no mark between commas depends on none of them. */
const unmarkedChains = (graph: Graph, settings: SyntaxSettings): (readonly [number, Change])[] =>
  !settings.relativePivot ? [] : graph.tokens.filter((token) => token.upos === 'VERB' && isRelation(token, 'advcl') && token.feats.Aspect === 'Perf').flatMap((first): (readonly [number, Change])[] => {
    const main = graph.head(first)
    const chained = main?.upos === 'VERB' && main.id > first.id && graph.token(main.id - 1)?.form === ',' && graph.dependents(main, 'conj').some((child) => child.id > main.id)
    if (!main || !chained || graph.dependents(first, 'mark', 'case', 'advmod').some((child) => child.id < first.id) || graph.dependents(first, 'nsubj').length === 0) return []
    return [[first.id, { head: main.head, deprel: main.deprel }], [main.id, { head: first.id, deprel: 'conj' }]]
  })

/** "Badly-LINKER was-hurt the bassist": behind a word of manner that the parser made the head, the verb has the participants; what somebody knows is no manner. */
const mannersFirst = (graph: Graph, settings: SyntaxSettings, isEvent: (token: Token) => boolean): (readonly [number, Change])[] =>
  !settings.relativePivot ? [] : graph.tokens.filter((token) => !isEvent(token) && ![token.form, token.lemma].some((word) => settings.factives.has(word.toLowerCase())) && /^(VERB|ADJ)$/.test(token.upos) && token.feats.NumType === undefined && settings.relativizers.has(graph.token(token.id + 1)?.form.toLowerCase() ?? '')).flatMap((manner): (readonly [number, Change])[] => {
    const verb = graph.dependents(manner, 'xcomp', 'ccomp').find((child) => child.id === manner.id + 2 && isEvent(child))
    if (!verb) return []
    return [
      [verb.id, { head: manner.head, deprel: manner.deprel }], [manner.id, { head: verb.id, deprel: 'advmod' }],
      ...graph.children(manner).filter((child) => child.id > verb.id).map((child) => [child.id, { head: verb.id }] as const),
    ]
  })

/** "X Y and drummer Z W joined": of two names that a conjunction parts the first is no part of the second; both take part. */
const jointNames = (graph: Graph): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.upos === 'PROPN' && isRelation(token, 'compound')).flatMap((first): (readonly [number, Change])[] => {
    const second = graph.head(first)
    const conjunction = second?.upos === 'PROPN' && second.id > first.id ? graph.tokens.find(({ id, upos }) => id > first.id && id < second.id && upos === 'CCONJ') : undefined
    if (!second || !conjunction || !/^(nsubj|obj|iobj|obl)(:|$)/.test(second.deprel)) return []
    const between = graph.children(first).filter(({ id, deprel }) => id > conjunction.id && id < second.id && /^conj/.test(deprel))
    return [[first.id, { head: second.head, deprel: second.deprel }], [second.id, { head: first.id, deprel: 'conj' }], [conjunction.id, { head: second.id }], ...between.map((token) => [token.id, { head: second.id, deprel: 'nmod:desc' }] as const)]
  })

/** "…, but neighbors put out the flames": behind a noun that a conjunction opens a clause with, a participle with an object is its verb. */
const clausesAsParticiples = (graph: Graph): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.upos === 'VERB' && isRelation(token, 'acl') && !isRelation(token, 'acl:relcl') && token.feats.VerbForm === 'Part' && token.feats.Tense === 'Past').flatMap((verb): (readonly [number, Change])[] => {
    const noun = graph.head(verb)
    const main = noun && isRelation(noun, 'conj') ? graph.head(noun) : undefined
    const conjunction = noun && graph.dependents(noun, 'cc')[0]
    const comma = conjunction && graph.token(conjunction.id - 1)?.form === ','
    if (!noun || !main || !comma || noun.id > verb.id || graph.dependents(verb, 'obj').length === 0 || graph.dependents(verb, 'nsubj', 'aux', 'mark').length > 0) return []
    let clause: Token | undefined = main
    while (clause && !(clause.upos === 'VERB' && clause.feats.VerbForm !== 'Inf')) clause = graph.head(clause)
    const { Voice: _, ...feats } = verb.feats
    return clause ? [[verb.id, { head: clause.id, deprel: 'conj', feats: { ...feats, VerbForm: 'Fin' } }], [noun.id, { head: verb.id, deprel: 'nsubj' }], [conjunction.id, { head: verb.id }]] : []
  })

/** "her-LINKER crow": a possessive pronoun that a linker ties to the word behind it says whose that is, also where the parser has the pronoun take part. */
const ownersFirst = (graph: Graph, settings: SyntaxSettings): (readonly [number, Change])[] =>
  !settings.relativePivot ? [] : graph.tokens.filter((token) => token.upos === 'PRON' && token.feats.PronType === 'Prs' && token.feats.Case === 'Dat' && /^(nsubj|obj|obl)(:|$)/.test(token.deprel)).flatMap((owner): (readonly [number, Change])[] => {
    const linker = graph.token(owner.id + 1)
    const owned = linker && settings.relativizers.has(linker.form.toLowerCase()) ? graph.token(owner.id + 2) : undefined
    if (!owned || owned.head !== owner.id || !/^(NOUN|ADJ)$/.test(owned.upos) || !/^(amod|nmod|compound|flat)(:|$)/.test(owned.deprel)) return []
    const marker = graph.token(owner.id - 1)
    return [
      [owned.id, { head: owner.head, deprel: owner.deprel, upos: 'NOUN' }], [owner.id, { head: owned.id, deprel: 'nmod:poss' }],
      ...(marker?.feats.Case && /^(ADP|DET)$/.test(marker.upos) ? [[marker.id, { head: owned.id, deprel: 'case' }] as const] : []),
      ...graph.children(owned).filter(({ deprel }) => /^(nsubj|obj|obl)(:|$)/.test(deprel)).map((child) => [child.id, { head: owner.head }] as const),
    ]
  })

/** A conjunction is no participant: "that" before a clause marks it. */
const conjunctions = (graph: Graph): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.upos === 'SCONJ' && /^(nsubj|obj|iobj|obl)(:|$)/.test(token.deprel) && (graph.head(token)?.id ?? 0) > token.id).map((token) => [token.id, { deprel: 'mark' }] as const)

/** A personal oblique right behind a nominalization is whom the deed is done to, not the verb's. */
const deedsDatives = (graph: Graph, settings: SyntaxSettings, isDeed: (token: Token) => boolean): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => isRelation(token, 'obl') || isRelation(token, 'nmod')).flatMap((token) => {
    const marker = graph.dependents(token, 'case').find((child) => child.id < token.id && settings.personalMarkers.has(child.form.toLowerCase()) && child.feats.Case === 'Dat')
    const deed = marker && graph.token(marker.id - 1)
    return deed && deed.id !== token.head && /^(obj|obl|nmod)/.test(deed.deprel) && isDeed(deed) ? [[token.id, { head: deed.id, deprel: 'nmod' }] as const] : []
  })

/** Where relative clauses lack the pivot, one that has it is none: behind a name it belongs to the verb that the name belongs to, under a predicate it completes that. */
function ownPivots(graph: Graph, settings: SyntaxSettings): (readonly [number, Change])[] {
  if (!settings.relativePivot) return []
  return graph.tokens.filter((token) => isRelation(token, 'acl') && graph.dependents(token, 'mark').some((mark) => settings.relativizers.has(mark.form.toLowerCase()))).flatMap((token): (readonly [number, Change])[] => {
    const name = graph.head(token)
    // Of two names that are joined the second's verb is the first one's.
    let verb = name && graph.head(name)
    while (verb?.upos === 'PROPN' && isRelation(name as Token, 'conj') && verb.id < (name as Token).id) verb = graph.head(verb)
    const pivot = graph.dependents(token, 'nsubj').some((child) => child.id > token.id && markingOf(graph, child).case === 'Nom')
    // A form that has a pivot of its own is a predicate, whatever the tagger says.
    if (pivot && name && graph.dependents(name, 'nsubj').some((child) => child.id < token.id && markingOf(graph, child).case === 'Nom')) return [[token.id, { deprel: 'ccomp' }] as const]
    if (pivot && name?.upos === 'PROPN' && verb && verb.id < name.id) return [[token.id, { head: verb.id, deprel: 'ccomp' }] as const]
    // "the plan that X be killed": it says what the noun is about.
    return pivot && name?.upos === 'NOUN' && isRelation(token, 'acl:relcl') ? [[token.id, { deprel: 'acl' }] as const] : []
  })
}

/** "Without mercy he beats her", said with a verb for what is not there: the deed heads the sentence, and who takes part hangs on it. */
function withoutNouns(graph: Graph, settings: SyntaxSettings): (readonly [number, Change])[] {
  return graph.tokens.filter((token) => settings.privatives.has(token.lemma.toLowerCase()) && token.upos === 'VERB').flatMap((absent) => {
    const noun = graph.dependents(absent, 'obj').find((child) => child.upos === 'NOUN' && child.id > absent.id && child.id <= absent.id + 2)
    const deed = graph.dependents(absent, 'xcomp', 'ccomp').find((child) => noun && child.id > noun.id && child.upos === 'VERB')
    if (!noun || !deed || graph.dependents(absent, 'nsubj').some((child) => child.id > deed.id)) return []
    const parties = [...graph.dependents(absent, 'nsubj'), ...graph.dependents(noun, 'nmod').filter((child) => child.upos === 'PRON' && child.id < deed.id)]
    return [
      [deed.id, { head: absent.head, deprel: absent.deprel }] as const,
      [absent.id, { head: noun.id, deprel: 'case' }] as const,
      [noun.id, { head: deed.id, deprel: 'obl' }] as const,
      ...parties.map((party) => [party.id, { head: deed.id, deprel: isRelation(party, 'nsubj') ? 'nsubj' : 'obj:agent' }] as const),
      ...graph.dependents(absent, 'punct', 'parataxis', 'conj', 'cc', 'advmod', 'obl').filter((child) => child.id > deed.id).map((child) => [child.id, { head: deed.id }] as const),
    ]
  })
}

/** "orders Ben that he kill her": a clause under a conjunction right behind a name is no relative clause; it completes the verb. */
const namesClauses = (graph: Graph): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => isRelation(token, 'acl:relcl') && token.feats.Mood === 'Sub' && graph.dependents(token, 'mark').some((mark) => mark.upos === 'SCONJ')).flatMap((token) => {
    const name = graph.head(token)
    const verb = name && graph.head(name)
    return name?.upos === 'PROPN' && verb?.upos === 'VERB' && verb.id < name.id && !graph.tokens.some(({ id, form }) => id > name.id && id < token.id && form === ',') ? [[token.id, { head: verb.id, deprel: 'ccomp' }] as const] : []
  })

/** "It was necessary that she shoot him to stop him": what hangs behind the deed on a word that only says how it is meant belongs to the deed. */
const underModals = (graph: Graph, isEvent: (token: Token) => boolean): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.upos === 'VERB' && graph.dependents(token, 'nsubj', 'obj', 'iobj', 'cop').length === 0 && !isEvent(token)).flatMap((modal) => {
    const deed = graph.dependents(modal, 'xcomp').find((child) => child.id > modal.id && isEvent(child) && graph.dependents(child, 'nsubj', 'obj').length > 0)
    return deed ? graph.dependents(modal, 'advcl').filter((child) => child.id > deed.id).map((child) => [child.id, { head: deed.id }] as const) : []
  })

/** "Nearly-that he died, but she saved him": an adverb that a mark ties to a verb belongs to that verb, not to the one beyond. */
const linkedAdverbs = (graph: Graph, settings: SyntaxSettings): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => settings.linkedAdverbs.has(token.form.toLowerCase()) && isRelation(token, 'advmod')).flatMap((adverb) => {
    const mark = graph.token(adverb.id + 1)
    const verb = mark && isRelation(mark, 'mark') ? graph.head(mark) : undefined
    return verb && verb.upos === 'VERB' && verb.id > adverb.id && verb.id < adverb.head ? [[adverb.id, { head: verb.id }] as const] : []
  })

/** "has him killed": a verb that stands as an object beside another one says what is done to that. */
const secondObjects = (graph: Graph): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.deprel === 'obj' && token.upos === 'VERB' && token.feats.Tense === 'Past' && graph.dependents(token, 'det', 'nsubj').length === 0).flatMap((token) => {
    const verb = graph.head(token)
    const other = verb && graph.dependents(verb, 'obj').find((child) => child.id < token.id && child.id > verb.id && isNominal(child))
    return other ? [[token.id, { deprel: 'xcomp' }] as const] : []
  })

/** Whether the verb behind has another nominal in the same case as its pivot. */
const hasPivotBehind = (graph: Graph, token: Token): boolean => {
  const verb = graph.head(token)
  return verb !== undefined && verb.id > token.id && otherPivots(graph, verb, token).some(({ id }) => id > verb.id)
}

/** "of X, the villain of the play, …": a phrase between commas right behind a name belongs to it, not to the verb that follows. */
function appositions(graph: Graph): (readonly [number, Change])[] {
  return graph.tokens.filter((token) => token.upos === 'NOUN' && (isRelation(token, 'dislocated') || (isRelation(token, 'nsubj') && (token.head < token.id || hasPivotBehind(graph, token))))).flatMap((token) => {
    const phrase = graph.subtree(token)
    const [first, last] = [phrase.find((t) => t.upos !== 'PUNCT'), phrase.findLast((t) => t.upos !== 'PUNCT')]
    if (!first || !last || graph.token(first.id - 1)?.form !== ',' || graph.token(last.id + 1)?.form !== ',') return []
    const name = nominalBefore(graph, first.id - 1)
    return name?.upos === 'PROPN' && (isRelation(token, 'dislocated') || token.head < name.id || token.head > token.id) ? [[token.id, { head: name.id, deprel: 'appos' }] as const] : []
  })
}

/** "X and Y" before an inversion marker is one phrase and depends on the predicate behind it. */
function frontedCoordinates(graph: Graph, settings: SyntaxSettings): (readonly [number, Change])[] {
  return graph.tokens.filter((token) => settings.inversionMarkers.has(token.form.toLowerCase())).flatMap((marker) => {
    const members: Token[] = []
    for (let member = nominalBefore(graph, marker.id); member; member = coordinatedBefore(graph, member)) members.unshift(member)
    const [first, ...rest] = members
    if (!first || rest.length === 0) return []
    const predicate = graph.tokens.find((t) => t.id > marker.id && t.upos === 'VERB')
    const head = first.head > marker.id || !predicate ? first.head : predicate.id
    return [[first.id, { head, deprel: head === first.head ? first.deprel : 'nsubj' }] as const, ...rest.map((member) => [member.id, { head: first.id, deprel: 'conj' }] as const)]
  })
}

/** The name or pronoun that ends right before a position. */
function nominalBefore(graph: Graph, id: number): Token | undefined {
  const token = graph.token(id - 1)
  const head = token && isRelation(token, 'flat') ? graph.head(token) : undefined
  const nominal = head && head.id < id ? head : token
  return nominal && /^(PROPN|PRON)$/.test(nominal.upos) && isNominal(nominal) ? nominal : undefined
}

/** What a conjunction ties to the front of a phrase, in the same case. */
function coordinatedBefore(graph: Graph, member: Token): Token | undefined {
  const markers = graph.dependents(member, 'det', 'case').filter((marker) => marker.id < member.id)
  const start = Math.min(member.id, ...markers.map((marker) => marker.id))
  if (graph.token(start - 1)?.upos !== 'CCONJ') return undefined
  const other = nominalBefore(graph, start - 1)
  const shown = other && markingOf(graph, other).case
  return shown === 'Nom' && (markers.length === 0 || markingOf(graph, member).case === 'Nom') ? other : undefined
}
