/** Stretches of articles that name nobody known. */
import type { Context, Expression } from '../types.js'
import { nounNaming, stripMarker } from './name.js'
import { standsBare } from './office.js'
import { indefinitePhrase, nounPhrase } from './phrase.js'
import { defaultGender } from './traits.js'

/** A stretch of an article: by its concept, or as it stands if it is in this language, short, and means the same outside its article. */
export function textPhrase(filler: { readonly text: string; readonly concept?: string; readonly language?: string }, context: Context, way = ''): Expression | undefined {
  const { grammar, tag } = context
  if (filler.language === tag) {
    const text = stripMarker(filler.text.trim(), grammar)
    const words = text.split(/\s+/)
    if (words.length <= 4 && grammar.notFirst?.includes(words[0]?.toLowerCase() ?? '') !== true && /^\p{L}[\p{L}\p{M}\p{N} '’&-]*$/u.test(text) && !words.some((word) => grammar.deictic.includes(word.toLowerCase()))) return { kind: 'common', text, number: 'singular' }
  }
  const noun = filler.concept === undefined ? undefined : nounNaming(filler.concept, grammar)
  if (!noun) return undefined
  if (standsBare(way, filler.concept, grammar)) return nounPhrase({ noun: noun.noun ?? { one: noun.full }, phrase: '{noun}', determination: 'bare', ...(noun.noun?.person === true ? { nature: 'person' as const } : {}) })
  const phrase = noun.bare ? indefinitePhrase(grammar, noun.number) : noun.noun?.mass === true ? grammar.phrases.mass : '{noun}'
  return nounPhrase({ noun: noun.noun ?? { one: noun.full }, phrase, determination: noun.bare ? 'indefinite' : 'definite', ...(noun.noun?.person === true ? { nature: 'person' as const } : {}), gender: defaultGender(noun.noun?.person === true ? 'person' : 'thing', grammar) })
}
