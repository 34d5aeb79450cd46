/** Clauses that the parser takes for relative ones, or hangs elsewhere though they are. */
import type { Token } from '../ir/index.js'
import { markingOf } from './arguments.js'
import { isRelation, phraseBefore, type Graph, type Change } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/** "the priestess, who told her …": a clause with a relative pronoun right behind a comma is about the noun before, whatever the parser coordinates it with. */
export const strayRelatives = (graph: Graph, settings: SyntaxSettings): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => settings.personalRelatives.has(token.form.toLowerCase()) && isRelation(token, 'nsubj') && graph.token(token.id - 1)?.form === ',').flatMap((pronoun): (readonly [number, Change])[] => {
    const clause = graph.head(pronoun)
    if (!clause || clause.id < pronoun.id || !/^(conj|advcl|parataxis|ccomp)(:|$)/.test(clause.deprel) || graph.dependents(clause, 'cc', 'mark').some((child) => child.id < pronoun.id)) return []
    const noun = phraseBefore(graph, pronoun.id - 1)
    const main = graph.head(clause)
    // The parser may have given the noun itself to the clause, and left the main one without a subject.
    if (noun && noun.head === clause.id && main && main.id > clause.id && graph.dependents(main, 'nsubj', 'csubj').length === 0) return [[noun.id, { head: main.id, deprel: graph.dependents(main, 'aux').some((aux) => isRelation(aux, 'aux:pass')) ? 'nsubj:pass' : 'nsubj' }], [clause.id, { head: noun.id, deprel: 'acl:relcl' }]]
    return noun && noun.id < clause.id && (noun.upos === 'NOUN' || noun.upos === 'PROPN') ? [[clause.id, { head: noun.id, deprel: 'acl:relcl' }]] : []
  })

/** "Si X, na …, ang tumawag": where relative clauses lack the pivot, a verb with an article behind the comma that ends one is said of the noun, no part of that clause. */
export const cleftsBehindRelatives = (graph: Graph, settings: SyntaxSettings): (readonly [number, Change])[] =>
  !settings.relativePivot ? [] : graph.tokens.filter((token) => token.upos === 'VERB' && /^(nsubj|csubj)/.test(token.deprel)).flatMap((verb): (readonly [number, Change])[] => {
    const clause = graph.head(verb)
    const noun = clause && isRelation(clause, 'acl') ? graph.head(clause) : undefined
    const article = graph.dependents(verb, 'det').find((child) => child.id === verb.id - 1 && child.feats.Case === 'Nom')
    return noun && article && clause && clause.id < verb.id && noun.id < clause.id && graph.token(article.id - 1)?.form === ',' ? [[verb.id, { head: noun.id }]] : []
  })

/** Where relative clauses lack the pivot, one that has it is none: behind a name it belongs to the verb that the name belongs to, under a predicate it completes that. */
export function ownPivots(graph: Graph, settings: SyntaxSettings): (readonly [number, Change])[] {
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

/** "orders Ben that he kill her": a clause under a conjunction right behind a name is no relative clause; it completes the verb. */
export const namesClauses = (graph: Graph): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => isRelation(token, 'acl:relcl') && token.feats.Mood === 'Sub' && graph.dependents(token, 'mark').some((mark) => mark.upos === 'SCONJ')).flatMap((token) => {
    const name = graph.head(token)
    const verb = name && graph.head(name)
    return name?.upos === 'PROPN' && verb?.upos === 'VERB' && verb.id < name.id && !graph.tokens.some(({ id, form }) => id > name.id && id < token.id && form === ',') ? [[token.id, { head: verb.id, deprel: 'ccomp' }] as const] : []
  })

/** "…, but neighbors put out the flames": behind a noun that a conjunction opens a clause with, a participle with an object is its verb. */
export const clausesAsParticiples = (graph: Graph): (readonly [number, Change])[] =>
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

/** "sought X, the one who ordered it": where relative clauses lack the pivot, a verb with an article behind a comma says who the name before it is, and is no second thing that somebody else does. */
export const headlessRelatives = (graph: Graph, settings: SyntaxSettings): (readonly [number, Change])[] =>
  !settings.relativePivot ? [] : graph.tokens.filter((token) => token.upos === 'VERB' && isRelation(token, 'conj') && graph.dependents(token, 'cc', 'nsubj').length === 0).flatMap((verb): (readonly [number, Change])[] => {
    const [article, comma] = [graph.token(verb.id - 1), graph.token(verb.id - 2)]
    if (!article || article.head !== verb.id || article.feats.Case !== 'Nom' || settings.personalMarkers.has(article.form.toLowerCase()) || comma?.form !== ',') return []
    const name = phraseBefore(graph, comma.id)
    return name?.upos === 'PROPN' && verb.head < name.id ? [[verb.id, { head: name.id, deprel: 'acl:relcl' }]] : []
  })

/** "strangled Reva *if* Luke had not hit him": a clause under a conjunction of condition, reason or time behind a name is none about the name. */
export const adverbialsBehindNames = (graph: Graph, { conditionMarks, reasonMarks, timeMarks, interrogatives }: SyntaxSettings): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => isRelation(token, 'acl')).flatMap((clause): (readonly [number, Change])[] => {
    const name = graph.head(clause)
    const verb = name?.upos === 'PROPN' && name.id < clause.id ? graph.head(name) : undefined
    const mark = graph.dependents(clause, 'mark').find(({ id, form }) => id < clause.id && [conditionMarks, reasonMarks, timeMarks].some((marks) => marks.has(form.toLowerCase())))
    const asked = mark && interrogatives.has(graph.token(mark.id + 1)?.form.toLowerCase() ?? '')
    return verb && (verb.upos === 'VERB' || verb.upos === 'ADJ') && mark && !asked ? [[clause.id, { head: verb.id, deprel: 'advcl' }]] : []
  })

/** "was the daughter of Dino, who ruled the valley": a clause behind a name and a comma is the name's, not that of what somebody was. */
export const relativesBehindNames = (graph: Graph, { personalRelatives }: SyntaxSettings): (readonly [number, Change])[] =>
  graph.tokens.filter((pronoun) => personalRelatives.has(pronoun.form.toLowerCase()) && isRelation(pronoun, 'nsubj') && graph.token(pronoun.id - 1)?.form === ',').flatMap((pronoun): (readonly [number, Change])[] => {
    const clause = graph.head(pronoun)
    const noun = clause && graph.head(clause)
    const last = graph.token(pronoun.id - 2)
    const name = last && isRelation(last, 'flat') ? graph.head(last) : last
    if (!clause || !noun || name?.upos !== 'PROPN' || name.id === noun.id || !/^(acl|parataxis)(:|$)/.test(clause.deprel)) return []
    return noun.upos === 'NOUN' && noun.id < name.id && graph.dependents(noun, 'cop').length > 0 && graph.subtree(noun).some(({ id }) => id === name.id) ? [[clause.id, { head: name.id, deprel: 'acl:relcl' }]] : []
  })

/** "told them that it was Ben who hired him": behind what an expletive's copula is said of, a clause with a relative pronoun is about that. */
export const relativesOfClefts = (graph: Graph, { personalRelatives }: SyntaxSettings): (readonly [number, Change])[] =>
  graph.tokens.filter((pronoun) => personalRelatives.has(pronoun.form.toLowerCase()) && isRelation(pronoun, 'nsubj')).flatMap((pronoun): (readonly [number, Change])[] => {
    const clause = graph.head(pronoun)
    const said = phraseBefore(graph, pronoun.id)
    if (!clause || !said || clause.id < pronoun.id || clause.head === said.id || !isRelation(clause, 'acl')) return []
    return graph.dependents(said, 'expl').length > 0 && graph.dependents(said, 'cop').length > 0 ? [[clause.id, { head: said.id, deprel: 'acl:relcl' }]] : []
  })
