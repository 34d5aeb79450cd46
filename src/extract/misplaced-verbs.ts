/** Verbs, and words taken for them, that the parser hangs on the wrong word. */
import type { Token } from '../ir/index.js'
import { isNominal, isRelation, type Graph, type Change } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/** "the admiral resigns": what the lexicon knows as a noun, has an article and stands where nominals do is one, whatever the tagger says. */
export const nounsAsAdjectives = (graph: Graph, isNoun: (token: Token) => boolean): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => (token.upos === 'ADJ' || (token.upos === 'VERB' && graph.dependents(token, 'nsubj', 'obj', 'obl', 'iobj', 'ccomp', 'xcomp', 'aux').length === 0)) && isNoun(token) && /^(nsubj|obj|iobj|obl)(:|$)/.test(token.deprel) && graph.dependents(token, 'det').some((child) => child.id < token.id)).map((token) => [token.id, { upos: 'NOUN' }] as const)

/** "V1 si X, V2 si Y, at V3": verbs in a row are coordinates; a clause with no mark between commas depends on none of them. */
export const unmarkedChains = (graph: Graph, settings: SyntaxSettings): (readonly [number, Change])[] =>
  !settings.relativePivot ? [] : graph.tokens.filter((token) => token.upos === 'VERB' && isRelation(token, 'advcl') && token.feats.Aspect === 'Perf').flatMap((first): (readonly [number, Change])[] => {
    const main = graph.head(first)
    const chained = main?.upos === 'VERB' && main.id > first.id && graph.token(main.id - 1)?.form === ',' && graph.dependents(main, 'conj').some((child) => child.id > main.id)
    if (!main || !chained || graph.dependents(first, 'mark', 'case', 'advmod').some((child) => child.id < first.id) || graph.dependents(first, 'nsubj').length === 0) return []
    return [[first.id, { head: main.head, deprel: main.deprel }], [main.id, { head: first.id, deprel: 'conj' }]]
  })

/** A conjunction is no participant: "that" before a clause marks it. */
export const conjunctions = (graph: Graph): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.upos === 'SCONJ' && /^(nsubj|obj|iobj|obl)(:|$)/.test(token.deprel) && (graph.head(token)?.id ?? 0) > token.id).map((token) => [token.id, { deprel: 'mark' }] as const)

/** "Without mercy he beats her", said with a verb for what is not there: the deed heads the sentence, and who takes part hangs on it. */
export function withoutNouns(graph: Graph, settings: SyntaxSettings, takesClauses: (token: Token) => boolean): (readonly [number, Change])[] {
  return graph.tokens.filter((token) => settings.privatives.has(token.lemma.toLowerCase()) && token.upos === 'VERB').flatMap((absent) => {
    const noun = graph.dependents(absent, 'obj').find((child) => child.upos === 'NOUN' && child.id > absent.id && child.id <= absent.id + 2)
    const deed = graph.dependents(absent, 'xcomp', 'ccomp').find((child) => noun && child.id > noun.id && child.upos === 'VERB')
    // "Has no *plan* to kill her": what there is none of is what the clause is about.
    if (!noun || !deed || takesClauses(noun) || graph.dependents(absent, 'nsubj').some((child) => child.id > deed.id)) return []
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

/** "It was necessary that she shoot him to stop him": what hangs behind the deed on a word that only says how it is meant belongs to the deed. */
export const underModals = (graph: Graph, isEvent: (token: Token) => boolean): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.upos === 'VERB' && graph.dependents(token, 'nsubj', 'obj', 'iobj', 'cop').length === 0 && !isEvent(token)).flatMap((modal) => {
    const deed = graph.dependents(modal, 'xcomp').find((child) => child.id > modal.id && isEvent(child) && graph.dependents(child, 'nsubj', 'obj').length > 0)
    return deed ? graph.dependents(modal, 'advcl').filter((child) => child.id > deed.id).map((child) => [child.id, { head: deed.id }] as const) : []
  })

/** "has him killed": a verb that stands as an object beside another one says what is done to that. */
export const secondObjects = (graph: Graph): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.deprel === 'obj' && token.upos === 'VERB' && token.feats.Tense === 'Past' && graph.dependents(token, 'det', 'nsubj').length === 0).flatMap((token) => {
    const verb = graph.head(token)
    const other = verb && graph.dependents(verb, 'obj').find((child) => child.id < token.id && child.id > verb.id && isNominal(child))
    return other ? [[token.id, { deprel: 'xcomp' }] as const] : []
  })

/**
 * "at dalawang gabing ikinulong": a number of times before a linker says how long, and the verb behind it is no clause about the nights but stands
 * where they stand.
 */
export const spansBeforeVerbs = (graph: Graph, { relativePivot, relativizers, timeUnits }: SyntaxSettings): (readonly [number, Change])[] =>
  !relativePivot ? [] : graph.tokens.filter((token) => token.upos === 'VERB' && isRelation(token, 'acl')).flatMap((verb): (readonly [number, Change])[] => {
    const unit = graph.head(verb)
    const linker = graph.token((unit?.id ?? 0) + 1)
    const isSpan = unit !== undefined && unit.id < verb.id && timeUnits.has(unit.form.toLowerCase()) && graph.dependents(unit, 'nummod', 'det', 'amod').some(({ upos, feats }) => upos === 'NUM' || feats.PronType === 'Ind') && graph.dependents(unit, 'det', 'case').every(({ id, feats }) => id > unit.id || feats.Case === undefined)
    if (!unit || !isSpan || !linker || linker.head !== verb.id || !relativizers.has(linker.lemma.toLowerCase()) || /^(nsubj|root)/.test(unit.deprel)) return []
    const conjunction = graph.dependents(verb, 'cc')[0] ?? graph.dependents(unit, 'cc')[0]
    const joined = conjunction !== undefined && conjunction.id < unit.id
    return [[verb.id, { head: unit.head, deprel: joined ? 'conj' : unit.deprel }], [unit.id, { head: verb.id, deprel: 'obl:unmarked' }], ...(joined ? [[conjunction.id, { head: verb.id }] as const] : [])]
  })

/** "ikinasal nang nakayapak sina Ana at Ben": behind a verb that only says how, the pivot is that of the deed before it. */
export const pivotsBehindManners = (graph: Graph, { relativePivot, occasionMarks }: SyntaxSettings, isEvent: (token: Token) => boolean): (readonly [number, Change])[] =>
  !relativePivot ? [] : graph.tokens.filter((token) => token.upos === 'VERB' && isRelation(token, 'advcl') && !isEvent(token)).flatMap((manner): (readonly [number, Change])[] => {
    const deed = graph.head(manner)
    const mark = graph.dependents(manner, 'mark').find(({ id, form }) => id === manner.id - 1 && occasionMarks.has(form.toLowerCase()))
    const [pivot, other] = graph.dependents(manner, 'nsubj').filter(({ id }) => id > manner.id)
    const isBeside = deed !== undefined && mark !== undefined && !graph.tokens.some(({ id, upos }) => id > deed.id && id < mark.id && upos !== 'ADV' && upos !== 'PART')
    return deed && isBeside && pivot && !other && isEvent(deed) && graph.dependents(deed, 'nsubj').length === 0 ? [[pivot.id, { head: deed.id }]] : []
  })

/** "talks the others into driving on": a clause under the mark of a complement right behind an object completes the verb, and says nothing of the object. */
export const complementsBehindObjects = (graph: Graph, { complementMarks, obliques }: SyntaxSettings): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.upos === 'VERB' && isRelation(token, 'acl')).flatMap((clause): (readonly [number, Change])[] => {
    const object = graph.head(clause)
    const mark = graph.dependents(clause, 'mark').find(({ id, form }) => id < clause.id && complementMarks.has(form.toLowerCase()) && /^(source|goal)$/.test(obliques[form.toLowerCase()] ?? ''))
    return object && mark && isRelation(object, 'obj') && object.id === mark.id - 1 ? [[clause.id, { head: object.head, deprel: 'advcl' }]] : []
  })

/** "the two joined forces": between a number of persons and a noun that is none of persons a past form is their verb, and the noun its object. */
export const countedVerbs = (graph: Graph, { relativePivot, indefinites }: SyntaxSettings, isEvent: (token: Token) => boolean, kindOf: (token: Token) => 'age' | 'person' | undefined): (readonly [number, Change])[] =>
  relativePivot ? [] : graph.tokens.filter((token) => token.upos === 'VERB' && isRelation(token, 'amod') && token.feats.Tense === 'Past' && isEvent(token)).flatMap((verb): (readonly [number, Change])[] => {
    const noun = graph.head(verb)
    const [number, article] = [graph.token(verb.id - 1), graph.token(verb.id - 2)]
    if (!noun || noun.id !== verb.id + 1 || noun.upos !== 'NOUN' || kindOf(noun) !== undefined || number?.upos !== 'NUM' || number.head !== noun.id || article?.upos !== 'DET' || indefinites.has(article.form.toLowerCase())) return []
    if (graph.dependents(noun, 'case', 'nsubj', 'cop').length > 0 || /^(nsubj|obj)(:|$)/.test(noun.deprel)) return []
    const main = graph.head(noun)
    const { Voice: _, ...feats } = verb.feats
    return [
      [verb.id, { head: noun.head, deprel: main ? 'conj' : 'root', feats: { ...feats, VerbForm: 'Fin' } }], [noun.id, { head: verb.id, deprel: 'obj' }], [number.id, { head: verb.id, deprel: 'nsubj' }], [article.id, { head: number.id }],
      // What goes on behind it goes on about the two.
      ...(main ? graph.dependents(main, 'conj').filter((later) => later.id > noun.id && graph.dependents(later, 'nsubj').length === 0).map((later) => [later.id, { head: verb.id }] as const) : []),
    ]
  })

/** "ordered them to seize Ben and *tie* him": a bare verb with no subject behind an infinitive stands beside that one, and not beside a finite verb above. */
export const coordinateInfinitives = (graph: Graph): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.upos === 'VERB' && isRelation(token, 'conj') && token.feats.VerbForm === 'Inf' && graph.dependents(token, 'nsubj', 'aux', 'mark').length === 0).flatMap((bare): (readonly [number, Change])[] => {
    const head = graph.head(bare)
    if (head?.upos !== 'VERB' || head.feats.VerbForm !== 'Fin' || head.feats.Tense !== 'Past' || graph.dependents(head, 'aux').length > 0) return []
    const infinitive = graph.dependents(head, 'xcomp').find((child) => child.id > head.id && child.id < bare.id && child.feats.VerbForm === 'Inf')
    const conjunction = graph.dependents(bare, 'cc')[0]
    return infinitive && conjunction?.id === bare.id - 1 ? [[bare.id, { head: infinitive.id }]] : []
  })
