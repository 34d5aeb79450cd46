/** What a linker ties together, whatever the parser makes of it. */
import type { Token } from '../ir/index.js'
import { isRelation, type Graph, type Change } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/**
 * What a linker ties to a noun in front of it: "King-LINKER Odrik" is a name with its title, whatever the parser hangs it on; of "child-LINKER
 * king" the second says who it is, the first how old.
 */
export function linkedNouns(graph: Graph, settings: SyntaxSettings, isNoun: (token: Token) => boolean, kindOf: (token: Token) => 'age' | 'person' | undefined): (readonly [number, Change])[] {
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

/** "twice he-LINKER wrote": a nominative pronoun that a linker ties to the verb behind it is its pivot, where it has none; "the one who" is none. */
export const fusedClitics = (graph: Graph, settings: SyntaxSettings): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.upos === 'PRON' && token.feats.PronType === 'Prs' && token.feats.Case === 'Nom' && (isRelation(token, 'det') || isRelation(token, 'nsubj'))).flatMap((pronoun): (readonly [number, Change])[] => {
    const verb = graph.head(pronoun)
    // "na siyang V": it only says that nobody else does.
    if (isRelation(pronoun, 'nsubj')) return verb && /^(acl|advcl|conj)(:|$)/.test(verb.deprel) && verb.id === pronoun.id + 2 && settings.relativizers.has(graph.token(pronoun.id - 1)?.form.toLowerCase() ?? '') && settings.relativizers.has(graph.token(pronoun.id + 1)?.form.toLowerCase() ?? '') ? [[pronoun.id, { deprel: 'det' }]] : []
    const linked = settings.relativizers.has(graph.token(pronoun.id + 1)?.form.toLowerCase() ?? '')
    return verb?.upos === 'VERB' && linked && graph.token(pronoun.id - 1)?.feats.Case !== 'Nom' && !settings.relativizers.has(graph.token(pronoun.id - 1)?.form.toLowerCase() ?? '') && graph.dependents(verb, 'nsubj').length === 0 ? [[pronoun.id, { deprel: 'nsubj' }]] : []
  })

/** "Badly-LINKER was-hurt the bassist": behind a word of manner that the parser made the head, the verb has the participants; what somebody knows is no manner. */
export const mannersFirst = (graph: Graph, settings: SyntaxSettings, isEvent: (token: Token) => boolean): (readonly [number, Change])[] =>
  !settings.relativePivot ? [] : graph.tokens.filter((token) => !isEvent(token) && ![token.form, token.lemma].some((word) => settings.factives.has(word.toLowerCase())) && /^(VERB|ADJ)$/.test(token.upos) && token.feats.NumType === undefined && settings.relativizers.has(graph.token(token.id + 1)?.form.toLowerCase() ?? '')).flatMap((manner): (readonly [number, Change])[] => {
    const verb = graph.dependents(manner, 'xcomp', 'ccomp').find((child) => child.id === manner.id + 2 && isEvent(child))
    if (!verb) return []
    return [
      [verb.id, { head: manner.head, deprel: manner.deprel }], [manner.id, { head: verb.id, deprel: 'advmod' }],
      ...graph.children(manner).filter((child) => child.id > verb.id).map((child) => [child.id, { head: verb.id }] as const),
    ]
  })

/** "her-LINKER crow": a possessive pronoun that a linker ties to the word behind it says whose that is, also where the parser has the pronoun take part. */
export const ownersFirst = (graph: Graph, settings: SyntaxSettings): (readonly [number, Change])[] =>
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

/** "Nearly-that he died, but she saved him": an adverb that a mark ties to a verb belongs to that verb, not to the one beyond. */
export const linkedAdverbs = (graph: Graph, settings: SyntaxSettings): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => settings.linkedAdverbs.has(token.form.toLowerCase()) && isRelation(token, 'advmod')).flatMap((adverb) => {
    const mark = graph.token(adverb.id + 1)
    const verb = mark && isRelation(mark, 'mark') ? graph.head(mark) : undefined
    return verb && verb.upos === 'VERB' && verb.id > adverb.id && verb.id < adverb.head ? [[adverb.id, { head: verb.id }] as const] : []
  })
