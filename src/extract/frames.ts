import type { Sentence, Token } from '../ir/index.js'
import { argumentsOf, markingOf, voiceOf, type Argument } from './arguments.js'
import { phraseBefore, headsClause, isNominal, isRelation, isVerbal, type Graph } from './graph.js'
import type { PreparedLexicon } from './prepared.js'
import type { SyntaxSettings } from './settings.js'

/** A predicate with its direct arguments. */
export interface Frame {
  readonly predicate: Token
  readonly voice: string
  readonly arguments: readonly Argument[]
}

/** A sentence ready for extraction: its tree as a graph and the frames of all its words that may be predicates. */
export interface ReadSentence {
  readonly sentence: Sentence
  readonly graph: Graph
  readonly frames: ReadonlyMap<number, Frame>
  /** Where a nominal stands: the predicate that it is an argument of and its first slot. */
  readonly positions: ReadonlyMap<number, { readonly predicate: Token; readonly slot: string }>
  /** Subjects that verbs alone show. They are no words of the sentence. */
  readonly implied?: readonly Token[]
}

/** Finds the frames of a sentence. A form that the lexicon's inflection explains shows its own voice; otherwise the tree's features do. */
export function readFrames(sentence: Sentence, graph: Graph, prepared: PreparedLexicon, settings: SyntaxSettings): ReadSentence {
  const frames = new Map<number, Frame>()
  const positions = new Map<number, { predicate: Token; slot: string }>()
  for (const predicate of graph.tokens) {
    if (predicate.deprel === 'cop') {
      frames.set(predicate.id, copulaFrame(graph, predicate))
      continue
    }
    const senses = prepared.sensesOf(predicate)
    const heads = headsClause(predicate) || isVerbal(predicate) || isRelation(predicate, 'conj')
    if (!heads && senses.length === 0) continue
    // "a deserted island" tells nothing that happens.
    if (isRelation(predicate, 'amod') && predicate.upos === 'VERB' && argumentsOf(graph, predicate, '*', settings).length === 0) continue
    const voice = frameVoice(graph, predicate, prepared, settings)
    const found = withFrontedPivot(graph, predicate, voice, voice === 'noun' ? argumentsOf(graph, predicate, voice, settings) : withDeeds(argumentsOf(graph, predicate, voice, settings), prepared), settings)
    frames.set(predicate.id, { predicate, voice, arguments: found })
  }
  // A clause's own arguments outrank those that a noun inside it claims.
  for (const frame of [...frames.values()].filter(({ predicate }) => predicate.deprel !== 'cop').sort((a, b) => Number(isNominal(b.predicate)) - Number(isNominal(a.predicate))))
    for (const argument of frame.arguments) positions.set(argument.token.id, { predicate: frame.predicate, slot: argument.slots[0] ?? 'obl' })
  return { sentence, graph, frames, positions }
}

/**
 * A copula as predicate: its subject and, as an oblique, what is said of it ("is *under arrest*"). UD hangs both on the nominal; expressions
 * with "be" are looked up at the verb. Where the parser made the subject the clause's head ("X is back"), the head is the subject.
 */
function copulaFrame(graph: Graph, copula: Token): Frame {
  const head = graph.head(copula)
  if (!head) return { predicate: copula, voice: '*', arguments: [] }
  const subject = graph.dependents(head, 'nsubj')[0] ?? (head.id < copula.id ? head : undefined)
  const found: Argument[] = subject ? [{ token: subject, slots: ['subj'], via: 'tree' }] : []
  if (subject !== head) {
    const { adposition } = markingOf(graph, head)
    found.push({ token: head, slots: [adposition ? `obl/${adposition}` : 'attr'], via: 'tree', ...(adposition ? { adposition } : {}) })
  }
  return { predicate: copula, voice: '*', arguments: found }
}

/** From here on a noun is taken for a deed. */
const DEED = 0.7

/** Marks arguments that name deeds: nominalizations, by the lexicon's inflection or as it lists them. Nobody is a deed: one that stands where the actor does is none. */
export const withDeeds = (found: readonly Argument[], prepared: PreparedLexicon): readonly Argument[] =>
  found.map((argument) => {
    const { token, slots } = argument
    if (token.upos === 'PROPN' || token.upos === 'PRON' || slots[0] === 'comp' || prepared.lexicon.nouns[token.form.toLowerCase()] !== undefined) return argument
    if (token.upos === 'NOUN' && prepared.sensesOf(token).some(({ construction, analysis }) => !analysis && construction.pos === 'noun' && construction.confidence >= DEED)) return { ...argument, isDeed: true as const }
    const analyses = prepared.analysesOf(token.form, token.lemma)
    if (analyses.length === 0 || !analyses.every(({ form }) => form.startsWith('ger'))) return argument
    return { ...argument, isDeed: true as const, ...(slots[0] === 'subj' && isRelation(token, 'obj') ? { slots: ['deed', 'obj'] } : {}) }
  })

/** The nominal before an inversion marker is the pivot of the predicate behind it, wherever the parser hangs it. */
function withFrontedPivot(graph: Graph, predicate: Token, voice: string, found: readonly Argument[], settings: SyntaxSettings): readonly Argument[] {
  if (settings.inversionMarkers.size === 0 || voice === 'noun') return found
  let at = predicate.id - 1
  const adverbial = (token: Token | undefined): boolean => token !== undefined && (/^(ADV|PART|ADJ|AUX)$/.test(token.upos) || ((token.upos === 'VERB' || token.upos === 'NOUN') && settings.relativizers.has(graph.token(token.id + 1)?.form.toLowerCase() ?? '')))
  while (at > predicate.id - 6 && adverbial(graph.token(at)) && !settings.inversionMarkers.has(graph.token(at)?.form.toLowerCase() ?? '')) at--
  const marker = graph.token(at)
  if (!marker || !settings.inversionMarkers.has(marker.form.toLowerCase())) return found
  const fronted = phraseBefore(graph, marker.id)
  if (!fronted || !/^(PROPN|PRON|NOUN|NUM)$/.test(fronted.upos) || found.some((argument) => argument.token.id === fronted.id)) return found
  if (markingOf(graph, fronted).case !== 'Nom' && graph.token(fronted.id - 1)?.feats.Case !== 'Nom') return found
  const value = settings.arguments[voice]?.['/Nom'] ?? settings.arguments['*']?.['/Nom'] ?? 'subj'
  const slots = value.split(/\s+/)
  return found.some((argument) => argument.slots[0] === slots[0]) ? found : [...found, { token: fronted, slots, via: 'tree' }]
}

/** A singular behind a number above one: see `countedSubject`. */
const isCounted = (graph: Graph, token: Token, settings: SyntaxSettings): boolean =>
  token.feats.Number === 'Sing' && graph.dependents(token, 'nummod').some((child) => child.id === token.id - 1 && child.feats.NumType === 'Card' && !settings.indefinites.has(child.form.toLowerCase()))

const hasGenitivePerson = (graph: Graph, predicate: Token, settings: SyntaxSettings): boolean =>
  graph.dependents(predicate, 'obj', 'nsubj', 'obl').some((child) => markingOf(graph, child).case === 'Gen' && (child.upos === 'PRON' || graph.dependents(child, 'case', 'det').some((marker) => settings.personalMarkers.has(marker.form.toLowerCase()))))

function frameVoice(graph: Graph, predicate: Token, prepared: PreparedLexicon, settings: SyntaxSettings): string {
  const analyses = prepared.analysesOf(predicate.form, predicate.lemma)
  const nominalized = analyses.length > 0 && analyses.every((analysis) => analysis.form.startsWith('ger'))
  if (nominalized || (predicate.upos === 'NOUN' && analyses.length === 0 && !graph.dependents(predicate, 'cop').length && !graph.dependents(predicate, 'nsubj', 'compound:prt').length && !isCounted(graph, predicate, settings))) return 'noun'
  const voices = new Set(analyses.filter((a) => !a.form.startsWith('ger')).map((a) => a.feats.Voice).filter((v): v is string => v !== undefined))
  // Where the form is open between voices the tagger's choice decides, if it is one of them.
  const tagged = predicate.feats.Voice
  // A genitive person beside it can only be the one who acts in an undergoer voice.
  const undergoer = voices.size > 1 && hasGenitivePerson(graph, predicate, settings) ? [...voices].find((voice) => settings.genitiveAgent.has(voice)) : undefined
  if (undergoer) return undergoer
  // "is entrusted to her": a participle that the tagger took for an adjective.
  if (predicate.upos === 'ADJ' && graph.dependents(predicate, 'cop').length > 0 && graph.dependents(predicate, 'xcomp', 'ccomp', 'advcl').length === 0 && settings.arguments.Pass?.nsubj !== undefined) {
    const senses = prepared.sensesOf(predicate)
    if (senses.length > 0 && senses.every(({ construction }) => construction.pos === 'verb' && construction.head.toLowerCase() !== predicate.form.toLowerCase())) return 'Pass'
  }
  if (voices.size > 0) return tagged !== undefined && voices.has(tagged) ? tagged : ([...voices][0] as string)
  return voiceOf(graph, predicate, undefined)
}
