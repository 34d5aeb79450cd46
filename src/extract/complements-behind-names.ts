import type { Token } from '../ir/index.js'
import { markingOf } from './arguments.js'
import { isRelation, phraseBefore, type Graph } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/** Whether the lexicon knows a word as a verb that lends a participant to the clause that completes it. */
export type Controls = (token: Token) => boolean

/**
 * "kept Ana and Carla LINKER leave", "urged Ben LINKER arrest …", where one linker ties relative clauses and complements alike: right behind a
 * name, without a comma, the clause completes the verb that the name belongs to, if that verb lends its participants. Names have no
 * restrictive relative clauses; and of two verbs one inside the other, the one that the name belongs to is meant.
 */
export const complementsBehindNames = (graph: Graph, settings: SyntaxSettings, controls: Controls): (readonly [number, Partial<Token>])[] =>
  !settings.relativePivot ? [] : graph.tokens.filter((token) => /^(acl|ccomp|xcomp)(:|$)/.test(token.deprel) && isLinked(graph, token, settings)).flatMap((clause): (readonly [number, Partial<Token>])[] => {
    const name = phraseBefore(graph, clause.id - 1)
    const verb = name?.upos === 'PROPN' ? verbOf(graph, name) : undefined
    if (!name || !verb || verb.id > name.id || verb.id === clause.head || !controls(verb) || graph.dependents(verb, 'ccomp', 'xcomp').some((other) => other.id > verb.id && other.id !== clause.id)) return []
    // A clause above that one lends its participants too is left to the parser, unless the verb here stands below it.
    if (!isRelation(clause, 'acl') && clause.head !== verb.head) return []
    const moved = !isRelation(clause, 'acl') ? graph.dependents(verb, 'nsubj').filter((pivot) => pivot.id > clause.id) : []
    return [[clause.id, { head: verb.id, deprel: 'ccomp' }], ...moved.map((pivot) => [pivot.id, { head: clause.id }] as const)]
  })

/**
 * "Ana tried LINKER convict *si* Ben": behind an undergoer verb that completes another the pivot right behind is that verb's own, where the one
 * above has its pivot or takes the clause for it.
 */
export const complementsPivots = (graph: Graph, settings: SyntaxSettings, voiceOf: (token: Token) => string | undefined): (readonly [number, Partial<Token>])[] =>
  !settings.relativePivot ? [] : graph.tokens.filter((token) => isRelation(token, 'nsubj') && markingOf(graph, token).case === 'Nom').flatMap((pivot): (readonly [number, Partial<Token>])[] => {
    const above = graph.head(pivot)
    const start = Math.min(pivot.id, ...graph.children(pivot).filter(({ id }) => id < pivot.id).map(({ id }) => id))
    const clause = graph.token(start - 1)
    if (!above || !clause || !/^(ccomp|xcomp)(:|$)/.test(clause.deprel) || clause.head !== above.id || !settings.genitiveAgent.has(voiceOf(clause) ?? '') || graph.dependents(clause, 'nsubj').length > 0) return []
    const filled = graph.dependents(above, 'nsubj').some(({ id }) => id < clause.id) || (settings.genitiveAgent.has(voiceOf(above) ?? '') && graph.dependents(above, 'obj:agent').some(({ id }) => id < clause.id))
    return filled ? [[pivot.id, { head: clause.id }]] : []
  })

/** Under a verb that lends its participants what the tagger took for a noun or an adjective is the verb that the lexicon's inflection explains. */
export const complementsAsNouns = (graph: Graph, settings: SyntaxSettings, controls: Controls, voiceOf: (token: Token) => string | undefined): (readonly [number, Partial<Token>])[] =>
  !settings.relativePivot ? [] : graph.tokens.filter((token) => /^(NOUN|ADJ)$/.test(token.upos) && /^(acl|ccomp|xcomp)(:|$)/.test(token.deprel) && isLinked(graph, token, settings)).flatMap((token): (readonly [number, Partial<Token>])[] => {
    const voice = voiceOf(token)
    const head = graph.head(token)
    const verb = head?.upos === 'PROPN' ? verbOf(graph, head) : head
    return voice && settings.genitiveAgent.has(voice) && verb && verb.id < token.id && controls(verb) ? [[token.id, { upos: 'VERB', feats: { ...token.feats, Voice: voice } }]] : []
  })

/** "saw she-LINKER wounded *si* Ben": what a linker alone ties to a verb that takes clauses completes it, and is no circumstance. */
export const linkedComplements = (graph: Graph, settings: SyntaxSettings, takesClauses: Controls): (readonly [number, Partial<Token>])[] =>
  !settings.relativePivot ? [] : graph.tokens.filter((token) => isRelation(token, 'advcl') && isLinked(graph, token, settings) && graph.dependents(token, 'nsubj').some(({ id }) => id > token.id)).flatMap((clause): (readonly [number, Partial<Token>])[] => {
    const verb = graph.head(clause)
    const mark = graph.token(clause.id - 1)
    const marks = graph.dependents(clause, 'mark', 'case', 'cc').filter(({ id }) => id < clause.id)
    return verb?.upos === 'VERB' && verb.id < clause.id && mark?.head === clause.id && marks.length === 1 && takesClauses(verb) && graph.dependents(verb, 'ccomp', 'xcomp').length === 0 ? [[clause.id, { deprel: 'ccomp' }]] : []
  })

/** Right behind a linker. */
const isLinked = (graph: Graph, token: Token, settings: SyntaxSettings): boolean => settings.relativizers.has(graph.token(token.id - 1)?.form.toLowerCase() ?? '')

/** The verb that a name takes part in; of joined names all do what the first does. */
function verbOf(graph: Graph, name: Token): Token | undefined {
  let [member, above] = [name, graph.head(name)]
  while (above?.upos === 'PROPN' && isRelation(member, 'conj') && above.id < member.id) [member, above] = [above, graph.head(above)]
  return above?.upos === 'VERB' && /^(nsubj|obj|iobj|obl)(:|$)/.test(member.deprel) ? above : undefined
}
