import type { Token } from '../ir/index.js'
import { markingOf } from './arguments.js'
import { isRelation, phraseBefore, type Graph } from './graph.js'
import type { SyntaxSettings } from './settings.js'

type Change = readonly [number, Partial<Token>]

/** "the doctor-LINKER *si* Carlo": a name that a linker ties to the noun in front of it, with the marker of names between, is that noun's, whatever the parser hangs it on. */
export const linkedNames = (graph: Graph, settings: SyntaxSettings): Change[] =>
  graph.tokens.filter((token) => token.upos === 'PROPN' && /^(nsubj|obj|obl|dislocated|appos|acl|xcomp|conj)(:|$)/.test(token.deprel)).flatMap((name): Change[] => {
    const marker = graph.token(name.id - 1)
    const linker = marker && settings.personalMarkers.has(marker.form.toLowerCase()) && marker.feats.Case === 'Nom' ? graph.token(name.id - 2) : undefined
    if (!linker || linker.upos !== 'PART' || !settings.relativizers.has(linker.form.toLowerCase())) return []
    // "his brother-LINKER si Jun": between noun and linker may stand whose he is.
    const before = graph.token(linker.id - 1)
    const noun = before?.upos === 'PRON' && isRelation(before, 'nmod') ? graph.head(before) : before
    if (noun?.upos !== 'NOUN' || noun.id < linker.id - 2 || name.head === noun.id) return []
    // What took the name for its verb takes the noun's.
    const parties = graph.dependents(name, 'nsubj', 'obj', 'obl').filter(({ id }) => id > name.id)
    return [[name.id, { head: noun.id, deprel: 'nmod' }], [linker.id, { head: name.id, deprel: 'case' }], ...parties.map((party) => [party.id, { head: noun.head }] as const)]
  })

/** "by his own wife, *ang* second queen": behind a comma, a phrase in the nominative beside a verb that has its pivot says who was named before the comma. */
export const secondPivots = (graph: Graph, settings: SyntaxSettings): Change[] =>
  !settings.relativePivot ? [] : graph.tokens.filter((token) => (token.upos === 'NOUN' || token.upos === 'PROPN') && /^(nsubj|obl|dislocated)(:|$)/.test(token.deprel) && markingOf(graph, token).case === 'Nom').flatMap((token): Change[] => {
    const verb = graph.head(token)
    const start = Math.min(token.id, ...graph.children(token).filter(({ upos }) => upos !== 'PUNCT').map(({ id }) => id))
    if (!verb || verb.id > start || graph.token(start - 1)?.form !== ',') return []
    const before = phraseBefore(graph, start - 1)
    return before && otherPivots(graph, verb, token).some(({ id }) => id < start) && before.id > verb.id && before.id !== token.id && before.upos !== 'NUM' ? [[token.id, { head: before.id, deprel: 'appos' }]] : []
  })

/** "*ng* sacristan mayor … *si* Crispin": of two pivots the one without a marker, right behind a genitive that the parser gave its first word, is a genitive as a whole: it acts. */
export const unmarkedPivots = (graph: Graph, settings: SyntaxSettings): Change[] =>
  !settings.relativePivot ? [] : graph.tokens.filter((token) => token.upos === 'NOUN' && isRelation(token, 'nsubj') && markingOf(graph, token).case === undefined).flatMap((noun): Change[] => {
    const verb = graph.head(noun)
    const first = graph.dependents(noun, 'nmod', 'compound').find(({ id }) => id === noun.id - 1)
    const marker = first && graph.dependents(first, 'case').find((child) => child.id === first.id - 1 && child.feats.Case === 'Gen')
    return marker && verb && verb.id < noun.id && otherPivots(graph, verb, noun).length > 0 && settings.genitiveAgent.has(verb.feats.Voice ?? '') ? [[noun.id, { deprel: 'obj:agent' }], [marker.id, { head: noun.id }]] : []
  })

/** "while the guards were busy, Ben fled": of two pivots the one that ends the clause before the comma is that clause's. */
export const pivotsBeforeCommas = (graph: Graph, settings: SyntaxSettings): Change[] =>
  !settings.relativePivot ? [] : graph.tokens.filter((token) => isRelation(token, 'nsubj') && graph.token(token.id + 1)?.form === ',' && markingOf(graph, token).case === 'Nom').flatMap((pivot): Change[] => {
    const verb = graph.head(pivot)
    const clause = verb && verb.id > pivot.id ? graph.dependents(verb, 'advcl').find(({ id }) => id < pivot.id) : undefined
    const marked = clause && graph.dependents(clause, 'mark').some(({ id }) => id < clause.id)
    return verb && clause && marked && otherPivots(graph, clause, pivot).length === 0 && otherPivots(graph, verb, pivot).some(({ id }) => id > verb.id) ? [[pivot.id, { head: clause.id }]] : []
  })

/** "Nasaksihan ang lahat *ni* Nena": everything is nobody's: the genitive behind it acts. */
export const genitivesOfAll = (graph: Graph, settings: SyntaxSettings): Change[] =>
  !settings.relativePivot ? [] : graph.tokens.filter((token) => token.upos === 'PROPN' && isRelation(token, 'nmod')).flatMap((name): Change[] => {
    const all = graph.head(name)
    const verb = all && isRelation(all, 'nsubj') && settings.universals.has(all.form.toLowerCase()) ? graph.head(all) : undefined
    const marker = graph.dependents(name, 'case', 'det').find(({ id, form, feats }) => id === name.id - 1 && settings.personalMarkers.has(form.toLowerCase()) && feats.Case === 'Gen')
    return verb && marker && name.id > verb.id && settings.genitiveAgent.has(verb.feats.Voice ?? '') && graph.dependents(verb, 'obj:agent').length === 0 ? [[name.id, { head: verb.id, deprel: 'obj:agent' }]] : []
  })

/** The pivots of a verb, marked as such, besides a token. */
export const otherPivots = (graph: Graph, verb: Token, token: Token): readonly Token[] =>
  graph.dependents(verb, 'nsubj').filter((other) => other !== token && markingOf(graph, other).case === 'Nom')

/** "they were lovers while abroad was Ana": of two pivots the one right behind a clause of its own mark that has none is that clause's. */
export const pivotsBehindClauses = (graph: Graph, settings: SyntaxSettings): Change[] =>
  !settings.relativePivot ? [] : graph.tokens.filter((token) => isRelation(token, 'nsubj') && markingOf(graph, token).case === 'Nom').flatMap((pivot): Change[] => {
    const verb = graph.head(pivot)
    if (verb?.upos !== 'VERB') return []
    const [first] = graph.subtree(pivot)
    const clause = verb.id < pivot.id ? graph.dependents(verb, 'advcl').find((one) => one.id > verb.id && graph.subtree(one).at(-1)?.id === (first?.id ?? 0) - 1) : undefined
    const marked = clause && graph.dependents(clause, 'mark').some(({ id }) => id < clause.id)
    return clause && marked && otherPivots(graph, clause, pivot).length === 0 && otherPivots(graph, verb, pivot).some(({ id }) => id > verb.id && id < clause.id) ? [[pivot.id, { head: clause.id }]] : []
  })

/** "There is a plan *Ben* LINKER kill *Ana*": of two names that the parser made one, with a verb between them and a marker before each, the second is that verb's pivot and the first that of the verb above. */
export const partedNames = (graph: Graph, { relativePivot, relativizers, personalMarkers }: SyntaxSettings): Change[] =>
  !relativePivot ? [] : graph.tokens.filter((token) => token.upos === 'PROPN' && isRelation(token, 'flat')).flatMap((second): Change[] => {
    const first = graph.head(second)
    const own = first && isRelation(first, 'nsubj') ? graph.head(first) : undefined
    // The first may stand right already.
    const verb = first && own && own.id < first.id ? graph.tokens.find((token) => token.id > first.id && token.id < second.id && token.upos === 'VERB' && isRelation(token, 'acl') && graph.head(token)?.head === own.id && graph.dependents(token, 'nsubj').length === 0) : own
    const mark = verb && graph.dependents(verb, 'mark').find((child) => relativizers.has(child.form.toLowerCase()))
    const isMarked = graph.dependents(second, 'det', 'case').some(({ id, form }) => id === second.id - 1 && personalMarkers.has(form.toLowerCase()))
    if (!first || !verb || !mark || !isMarked || !(first.id < mark.id && mark.id < verb.id && verb.id < second.id)) return []
    const noun = graph.head(verb)
    const above = noun && graph.head(noun)
    if (own !== verb) return [[second.id, { head: verb.id, deprel: 'nsubj' }]]
    const holder = above?.upos === 'VERB' ? above : noun
    return noun?.upos === 'NOUN' && holder && graph.dependents(holder, 'nsubj').length === 0 ? [[second.id, { head: verb.id, deprel: 'nsubj' }], [first.id, { head: holder.id, deprel: 'nsubj' }]] : []
  })
