import type { Token } from '../ir/index.js'
import { isRelation, type Graph } from './graph.js'

/** "made her kill Reva": a possessive that is also an accusative, an event word, and a name with no comma between are an object, a verb, and whom it is done to. */
export const madeToAct = (graph: Graph, isEvent: (token: Token) => boolean): (readonly [number, Partial<Token>])[] =>
  graph.tokens.filter((token) => token.upos === 'NOUN' && isRelation(token, 'obj') && isEvent(token)).flatMap((token): (readonly [number, Partial<Token>])[] => {
    const verb = graph.head(token)
    const pronoun = graph.token(token.id - 1)
    const name = graph.token(token.id + 1)
    if (verb?.upos !== 'VERB' || verb.id !== token.id - 2 || pronoun?.upos !== 'PRON' || pronoun.head !== token.id || name?.upos !== 'PROPN') return []
    const phrase = graph.children(token).find((child) => isRelation(child, 'appos') && (child.id === name.id || name.head === child.id))
    return phrase ? [[pronoun.id, { head: verb.id, deprel: 'obj' }], [token.id, { upos: 'VERB', deprel: 'xcomp', feats: { VerbForm: 'Inf' } }], [phrase.id, { deprel: 'obj' }]] : []
  })
