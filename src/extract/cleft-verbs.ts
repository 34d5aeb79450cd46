import type { Token } from '../ir/index.js'
import { isRelation, type Graph } from './graph.js'
import type { SyntaxSettings } from './settings.js'

type Change = readonly [number, Partial<Token>]

/**
 * Clefts whose verb the parser hangs elsewhere, where relative clauses lack the pivot: "*Si* Ara *ang* secretly-LINKER wrote" and "*Si* Lourdes,
 * though she mourns, *ang* cared for him". The verb behind the nominative article is said of the name (as `nsubj`, a headless relative).
 *
 * @param isNoun whether the lexicon lists a word as a noun: then it heads the phrase, and no word of manner
 */
export function cleftVerbs(graph: Graph, settings: SyntaxSettings, isNoun: (token: Token) => boolean): Change[] {
  if (!settings.relativePivot) return []
  return graph.tokens.filter(({ upos }) => upos === 'VERB').flatMap((verb): Change[] => {
    const manner = mannerBefore(graph, verb, settings, isNoun)
    const article = graph.token((manner?.id ?? verb.id) - 1)
    if (!article || article.feats.Case !== 'Nom' || article.upos !== 'DET' || settings.personalMarkers.has(article.form.toLowerCase())) return []
    const name = nameBefore(graph, article, settings)
    if (!name || (verb.head === name.id && isRelation(verb, 'nsubj')) || graph.subtree(verb).includes(name)) return []
    return [
      [verb.id, { head: name.id, deprel: 'nsubj' }], [article.id, { head: verb.id, deprel: 'det' }],
      ...(manner ? [[manner.id, { head: verb.id, deprel: 'advmod' }] as const, ...graph.children(manner).filter((child) => child !== verb && child !== article && child.id > verb.id).map((child) => [child.id, { head: verb.id }] as const)] : []),
    ]
  })
}

/** "*secretly*-LINKER wrote" */
function mannerBefore(graph: Graph, verb: Token, settings: SyntaxSettings, isNoun: (token: Token) => boolean): Token | undefined {
  const linker = graph.token(verb.id - 1)
  const word = linker?.upos === 'PART' && settings.relativizers.has(linker.form.toLowerCase()) ? graph.token(linker.id - 1) : undefined
  return word && /^(ADJ|ADV|NUM|NOUN)$/.test(word.upos) && !isNoun(word) ? word : undefined
}

/** The name right before the article, or the one that opens the sentence, where what stands between is set off by commas. */
function nameBefore(graph: Graph, article: Token, { personalMarkers }: SyntaxSettings): Token | undefined {
  const marker = graph.tokens.find(({ id, upos }) => id <= 2 && upos === 'DET')
  const name = marker && personalMarkers.has(marker.form.toLowerCase()) && marker.feats.Case === 'Nom' ? graph.token(marker.id + 1) : undefined
  if (!name || name.upos !== 'PROPN') return undefined
  let next = name.id + 1
  while (isRelation(graph.token(next) ?? name, 'flat') || graph.token(next)?.upos === 'ADV') next++
  if (next === article.id) return name
  return graph.token(next)?.form === ',' && graph.token(article.id - 1)?.form === ',' && article.id - 1 > next ? name : undefined
}
