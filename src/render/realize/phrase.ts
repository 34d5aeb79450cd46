/** The words of a noun phrase, once its case is known: articles, nouns and possessives that agree. */
import { withFeatures, type Features } from '../features.js'
import type { Grammar } from '../grammar.js'
import type { Expression } from '../types.js'

/** In: an expression that is no pronoun, and the features it stands in. Out: its words. */
export function phraseText(expression: Expression, features: Features, grammar: Grammar): string {
  const pattern = expression.phrase === undefined ? undefined : grammar.pick(expression.phrase, features)
  if (pattern === undefined) return expression.text
  const { owner } = expression
  return pattern
    .replace('{article}', () => grammar.pick(grammar.articles[features.has('indefinite') ? 'indefinite' : 'definite'], features) ?? '')
    .replace('{noun}', () => nounText(expression, features, grammar))
    .replace('{owner}', () => (typeof owner === 'string' ? owner : grammar.pick(owner, withFeatures(features, 'owned')) ?? ''))
}

function nounText({ noun, text }: Expression, features: Features, grammar: Grammar): string {
  if (noun === undefined) return text
  return grammar.pick(noun.forms, features) ?? (features.has('plural') && noun.plural !== true ? (noun.many ?? noun.one) : noun.one)
}
