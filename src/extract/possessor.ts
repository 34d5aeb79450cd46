import type { Token } from '../ir/index.js'
import { markingOf } from './arguments.js'
import type { ReadSentence } from './frames.js'
import { isRelation } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/**
 * Whose a noun is: its possessor in the tree, else a genitive name right behind it that the parser gave to the verb
 * (in a language that marks both possessors and agents as genitives).
 */
export function possessorOf(s: ReadSentence, noun: Token, settings: SyntaxSettings): Token | undefined {
  const direct = s.graph.dependents(noun, 'nmod:poss')[0]
  if (direct) return direct
  const genitive = s.graph.dependents(noun, 'nmod').find((child) => {
    const marking = markingOf(s.graph, child)
    return marking.case === 'Gen' || settings.possessive.has(marking.adposition ?? '')
  })
  return genitive ?? adjacentGenitive(s, noun)
}

function adjacentGenitive(s: ReadSentence, noun: Token): Token | undefined {
  const marker = s.graph.token(noun.id + 1)
  if (!marker || marker.feats.Case !== 'Gen') return undefined
  if (marker.upos === 'PRON') return marker
  const name = s.graph.token(marker.id + 1)
  return name && name.upos === 'PROPN' && isRelation(marker, 'case') && marker.head === name.id ? name : undefined
}
