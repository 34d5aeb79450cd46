import type { Token } from '../ir/index.js'
import { isRelation, type Graph } from './graph.js'

/**
 * "Pedro, the eldest prince, set out", "Two men robbed a bank": a nominal that a clause in the past is hung on, and nothing else said of it, is
 * that clause's subject: behind an apposition to a name, and where the clause has an object, which no passive participle has.
 */
export function interruptedRoots(graph: Graph): (readonly [number, Partial<Token>])[] {
  const root = graph.tokens.find(({ head }) => head === 0)
  if (!root || !/^(PROPN|NOUN|NUM)$/.test(root.upos) || graph.dependents(root, 'cop', 'nsubj').length > 0) return []
  const clauses = [root, ...graph.dependents(root, 'appos')].flatMap((noun) => graph.dependents(noun, 'acl').map((verb) => ({ noun, verb }))).filter(({ verb }) => verb.upos === 'VERB' && verb.feats.Tense === 'Past' && graph.dependents(verb, 'nsubj', 'aux', 'cop', 'mark', 'obl:agent').length === 0)
  const beside = root.upos === 'PROPN' ? graph.dependents(root, 'appos')[0] : undefined
  const found = clauses.find(({ verb }) => beside && beside.id < verb.id && graph.token(verb.id - 1)?.form === ',')
    ?? clauses.find(({ noun, verb }) => noun === root && !isRelation(verb, 'acl:relcl') && graph.dependents(verb, 'obj').length > 0 && graph.tokens.at(-1)?.form === '.')
  if (!found) return []
  const { Voice: _, ...feats } = found.verb.feats
  return [[found.verb.id, { head: 0, deprel: 'root', feats: { ...feats, VerbForm: 'Fin' } }], [root.id, { head: found.verb.id, deprel: 'nsubj' }]]
}

/** "went to the house looking for her": a present participle behind where somebody goes is said of who goes, not of the place. */
export const participlesOfGoing = (graph: Graph): (readonly [number, Partial<Token>])[] =>
  graph.tokens.filter((token) => isRelation(token, 'acl') && token.feats.VerbForm === 'Part' && token.feats.Tense === 'Pres' && graph.dependents(token, 'nsubj').length === 0).flatMap((participle): (readonly [number, Partial<Token>])[] => {
    const place = graph.head(participle)
    const verb = place && isRelation(place, 'obl') && graph.dependents(place, 'case').length > 0 ? graph.head(place) : undefined
    const subject = verb && graph.dependents(verb, 'nsubj')[0]
    return verb?.upos === 'VERB' && subject?.upos === 'PROPN' && place?.upos === 'NOUN' ? [[participle.id, { head: verb.id, deprel: 'advcl' }]] : []
  })
