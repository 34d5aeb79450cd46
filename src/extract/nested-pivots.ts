import type { Token } from '../ir/index.js'
import { markingOf } from './arguments.js'
import { isRelation, type Graph } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/**
 * "Ana tried to refuse to capture *si* Carla": behind a chain of complements, the pivot right behind an undergoer verb is that verb's, where
 * the verb above, to which the parser gave it, is itself a complement of one that somebody does.
 */
export const nestedPivots = (graph: Graph, settings: SyntaxSettings): (readonly [number, Partial<Token>])[] =>
  graph.tokens.filter((token) => isRelation(token, 'nsubj') && markingOf(graph, token).case === 'Nom').flatMap((pivot): (readonly [number, Partial<Token>])[] => {
    const middle = graph.head(pivot)
    const outer = middle && /^(ccomp|xcomp)(:|$)/.test(middle.deprel) ? graph.head(middle) : undefined
    const inner = middle && graph.dependents(middle, 'ccomp', 'xcomp').find((clause) => clause.id > middle.id && clause.id < pivot.id && settings.genitiveAgent.has(clause.feats.Voice ?? '') && graph.dependents(clause, 'nsubj').length === 0)
    const start = Math.min(pivot.id, ...graph.children(pivot).map(({ id }) => id))
    return outer && inner && start === inner.id + 1 && graph.dependents(outer, 'nsubj', 'obj:agent').some(({ id }) => id < pivot.id) ? [[pivot.id, { head: inner.id }]] : []
  })
