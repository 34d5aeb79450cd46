import type { Token } from '../ir/index.js'
import { markingOf } from './arguments.js'
import { isRelation, type Graph } from './graph.js'

type Change = Partial<Pick<Token, 'head' | 'deprel'>>

/** "hands the bride the real result": a phrase with an article and no mark of its own, right behind an object, is the second object, no part of the first. */
export const doubleObjects = (graph: Graph): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => /^(nmod|appos)$/.test(token.deprel) && token.upos === 'NOUN').flatMap((token): (readonly [number, Change])[] => {
    const first = graph.head(token)
    const verb = first && isRelation(first, 'obj') && first.id < token.id ? graph.head(first) : undefined
    const { adposition, case: shown } = markingOf(graph, token)
    const article = graph.dependents(token, 'det').find(({ id }) => id < token.id)
    if (!verb || !first || verb.upos !== 'VERB' || adposition !== undefined || shown !== undefined || article?.id !== first.id + 1) return []
    return [[first.id, { deprel: 'iobj' }], [token.id, { head: verb.id, deprel: 'obj' }]]
  })

/** Of two objects with articles, or a name and one with an article, the first, right behind the verb, is whom the second is for. */
export const firstOfTwoObjects = (graph: Graph): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.upos === 'VERB').flatMap((verb): (readonly [number, Change])[] => {
    const [first, second, ...more] = graph.dependents(verb, 'obj').filter(({ id, deprel, upos }) => id > verb.id && deprel === 'obj' && (upos === 'NOUN' || upos === 'PROPN'))
    return first && second && more.length === 0 && graph.subtree(second)[0]?.id === first.id + 1 && [first, second].every((token) => markingOf(graph, token).case === undefined && (graph.dependents(token, 'det', 'nmod').length > 0 || (token === first && token.upos === 'PROPN'))) ? [[first.id, { deprel: 'iobj' }]] : []
  })
