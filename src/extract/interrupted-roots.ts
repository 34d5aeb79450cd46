import type { Token } from '../ir/index.js'
import { isRelation, type Graph } from './graph.js'

/** "Pedro, the eldest prince, set out": a name with an apposition that a clause in the past is hung on, and nothing else said of it, is that clause's subject. */
export function interruptedRoots(graph: Graph): (readonly [number, Partial<Token>])[] {
  const name = graph.tokens.find(({ head }) => head === 0)
  if (!name || name.upos !== 'PROPN' || graph.dependents(name, 'cop', 'nsubj').length > 0) return []
  const verb = [name, ...graph.dependents(name, 'appos')].flatMap((noun) => graph.dependents(noun, 'acl')).find((child) => child.upos === 'VERB' && child.feats.Tense === 'Past' && graph.dependents(child, 'nsubj', 'aux', 'cop', 'obl:agent').length === 0)
  const beside = graph.dependents(name, 'appos')[0]
  if (!verb || !beside || beside.id > verb.id || graph.token(verb.id - 1)?.form !== ',') return []
  const { Voice: _, ...feats } = verb.feats
  return [[verb.id, { head: 0, deprel: 'root', feats: { ...feats, VerbForm: 'Fin' } }], [name.id, { head: verb.id, deprel: 'nsubj' }]]
}

/** "went to the house looking for her": a present participle behind where somebody goes is said of who goes, not of the place. */
export const participlesOfGoing = (graph: Graph): (readonly [number, Partial<Token>])[] =>
  graph.tokens.filter((token) => isRelation(token, 'acl') && token.feats.VerbForm === 'Part' && token.feats.Tense === 'Pres' && graph.dependents(token, 'nsubj').length === 0).flatMap((participle): (readonly [number, Partial<Token>])[] => {
    const place = graph.head(participle)
    const verb = place && isRelation(place, 'obl') && graph.dependents(place, 'case').length > 0 ? graph.head(place) : undefined
    const subject = verb && graph.dependents(verb, 'nsubj')[0]
    return verb?.upos === 'VERB' && subject?.upos === 'PROPN' && place?.upos === 'NOUN' ? [[participle.id, { head: verb.id, deprel: 'advcl' }]] : []
  })
