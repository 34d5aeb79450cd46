import type { Token } from '../ir/index.js'
import { isRelation, type Graph } from './graph.js'

/** "finds a flare and lights it": what is coordinated with an object and has a pronoun right behind it as the object is a verb. */
export const verbsAsNouns = (graph: Graph, isEvent: (token: Token) => boolean): (readonly [number, Partial<Token>])[] =>
  graph.tokens.filter((token) => token.upos === 'NOUN' && isRelation(token, 'conj') && isEvent(token)).flatMap((token): (readonly [number, Partial<Token>])[] => {
    const noun = graph.head(token)
    const verb = noun && isRelation(noun, 'obj') ? graph.head(noun) : undefined
    const pronoun = graph.token(token.id + 1)
    const alone = graph.dependents(token, 'det', 'amod', 'nummod', 'nmod', 'case').length === 0
    if (!verb || verb.upos !== 'VERB' || !alone || pronoun?.upos !== 'PRON' || !isRelation(pronoun, 'obj') || (pronoun.head !== verb.id && pronoun.head !== token.id)) return []
    return [[token.id, { head: verb.id, upos: 'VERB' }], [pronoun.id, { head: token.id }]]
  })
