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
    if (!name) return []
    const embedded = contentOf(graph, name, settings)
    if ((verb.head === name.id && isRelation(verb, 'nsubj')) || graph.subtree(verb).includes(name)) return embedded
    return [
      ...embedded,
      [verb.id, { head: name.id, deprel: 'nsubj' }], [article.id, { head: verb.id, deprel: 'det' }],
      ...(manner ? [[manner.id, { head: verb.id, deprel: 'advmod' }] as const, ...graph.children(manner).filter((child) => child !== verb && child !== article && child.id > verb.id).map((child) => [child.id, { head: verb.id }] as const)] : []),
    ]
  })
}

/** "is-believed-LINKER *si* Ben *ang* killed": behind a verb and a linker the cleft is that verb's content. */
function contentOf(graph: Graph, name: Token, { relativizers }: SyntaxSettings): Change[] {
  const [linker, verb] = [graph.token(name.id - 2), graph.token(name.id - 3)]
  return linker?.upos === 'PART' && relativizers.has(linker.form.toLowerCase()) && verb?.upos === 'VERB' && name.head === verb.id && !isRelation(name, 'ccomp')
    ? [[name.id, { deprel: 'ccomp' }], [linker.id, { head: name.id, deprel: 'mark' }]] : []
}

/** "*secretly*-LINKER wrote" */
function mannerBefore(graph: Graph, verb: Token, settings: SyntaxSettings, isNoun: (token: Token) => boolean): Token | undefined {
  const linker = graph.token(verb.id - 1)
  const word = linker?.upos === 'PART' && settings.relativizers.has(linker.form.toLowerCase()) ? graph.token(linker.id - 1) : undefined
  return word && /^(ADJ|ADV|NUM|NOUN)$/.test(word.upos) && !isNoun(word) ? word : undefined
}

/** The name right before the article but for adverbs, or the one that opens the sentence, where what stands between is set off by commas. */
function nameBefore(graph: Graph, article: Token, settings: SyntaxSettings): Token | undefined {
  const beside = headOfName(graph, lastBefore(graph, article))
  if (beside && isPivot(graph, beside, settings)) return beside
  const first = [2, 3].map((id) => graph.token(id)).find((token) => token !== undefined && isPivot(graph, token, settings))
  if (!first) return undefined
  let next = first.id + 1
  while (isRelation(graph.token(next) ?? first, 'flat') || graph.token(next)?.upos === 'ADV') next++
  return graph.token(next)?.form === ',' && graph.token(article.id - 1)?.form === ',' && article.id - 1 > next ? first : undefined
}

/** The last token before the article that is no adverb. */
function lastBefore(graph: Graph, article: Token): Token | undefined {
  let id = article.id - 1
  while (graph.token(id)?.upos === 'ADV') id--
  return graph.token(id)
}

/** The first word of the name that a token belongs to. */
function headOfName(graph: Graph, token: Token | undefined): Token | undefined {
  let name = token
  while (name && isRelation(name, 'flat')) name = graph.head(name)
  return name
}

/** Whether a name has the nominative marker of persons. */
function isPivot(graph: Graph, name: Token, { personalMarkers }: SyntaxSettings): boolean {
  const marker = graph.token(name.id - 1)
  return name.upos === 'PROPN' && marker?.upos === 'DET' && marker.feats.Case === 'Nom' && personalMarkers.has(marker.form.toLowerCase())
}
