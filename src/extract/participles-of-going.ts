import type { Token } from '../ir/index.js'
import { isRelation, type Graph } from './graph.js'

/** "went to the house looking for her": a present participle behind where somebody goes is said of who goes, not of the place. */
export const participlesOfGoing = (graph: Graph): (readonly [number, Partial<Token>])[] =>
  graph.tokens.filter((token) => isRelation(token, 'acl') && token.feats.VerbForm === 'Part' && token.feats.Tense === 'Pres' && graph.dependents(token, 'nsubj').length === 0).flatMap((participle): (readonly [number, Partial<Token>])[] => {
    const place = graph.head(participle)
    const verb = place && isRelation(place, 'obl') && graph.dependents(place, 'case').length > 0 ? graph.head(place) : undefined
    const subject = verb && graph.dependents(verb, 'nsubj')[0]
    return verb?.upos === 'VERB' && subject?.upos === 'PROPN' && place?.upos === 'NOUN' ? [[participle.id, { head: verb.id, deprel: 'advcl' }]] : []
  })
